#include "exchange/spreadsheet-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What both formats can hold. */
#define MAX_NAME 31
#define FORBIDDEN_IN_NAMES "[]:*?/\\'"
#define MAX_TEXT 32767 /* letters in a cell */
/* Whole numbers of 15 digits are exact in floating point, and shown with all of them.
 */
#define MAX_EXACT G_GINT64_CONSTANT (999999999999999)

static void
free_page (PtSpreadsheetPage *self)
{
  g_free (self->name);
  g_array_unref (self->cells);
  g_array_unref (self->starts);
  g_array_unref (self->widths);
  g_free (self);
}

PtSpreadsheet *
pt_spreadsheet_new (void)
{
  PtSpreadsheet *self = g_new0 (PtSpreadsheet, 1);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) free_page);
  self->texts = g_string_chunk_new (1 << 16);
  return self;
}

void
pt_spreadsheet_free (PtSpreadsheet *self)
{
  g_ptr_array_unref (self->pages);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static gboolean
has_page (const PtSpreadsheet *self, const char *name)
{
  for (guint i = 0; i < self->pages->len; i++) {
    const PtSpreadsheetPage *page = g_ptr_array_index (self->pages, i);
    g_autofree char *a = g_utf8_casefold (page->name, -1);
    g_autofree char *b = g_utf8_casefold (name, -1);

    if (g_str_equal (a, b))
      return TRUE;
  }

  return FALSE;
}

/* At most @n letters of @text, with nothing that a name may not have. */
static char *
clean_name (const char *text, glong n)
{
  g_autofree char *cut = g_utf8_substring (text, 0, MIN (n, g_utf8_strlen (text, -1)));

  for (char *p = cut; *p != '\0'; p++)
    if (strchr (FORBIDDEN_IN_NAMES, *p) != NULL || (guchar) *p < 0x20)
      *p = ' ';
  g_strstrip (cut);
  return g_strdup (*cut != '\0' ? cut : "1");
}

static char *
choose_name (const PtSpreadsheet *self, const char *wish)
{
  char *name = clean_name (wish, MAX_NAME);

  for (guint n = 2; has_page (self, name); n++) {
    g_autofree char *short_name = clean_name (wish, MAX_NAME - 6);

    g_free (name);
    name = g_strdup_printf ("%s (%u)", short_name, n);
  }

  return name;
}

PtSpreadsheetPage *
pt_spreadsheet_add_page (PtSpreadsheet *self, const char *name)
{
  PtSpreadsheetPage *page = g_new0 (PtSpreadsheetPage, 1);
  guint first = 0;

  page->name = choose_name (self, name);
  page->cells = g_array_new (FALSE, TRUE, sizeof (PtOutCell));
  page->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  page->widths = g_array_new (FALSE, TRUE, sizeof (double));
  page->texts = self->texts;
  g_array_append_val (page->starts, first);
  g_ptr_array_add (self->pages, page);
  return page;
}

void
pt_spreadsheet_page_set_width (PtSpreadsheetPage *self, guint column, double letters)
{
  if (column >= self->widths->len)
    g_array_set_size (self->widths, column + 1);
  g_array_index (self->widths, double, column) = letters;
}

double
pt_spreadsheet_page_get_width (const PtSpreadsheetPage *self, guint column)
{
  return column < self->widths->len ? g_array_index (self->widths, double, column) : 0;
}

void
pt_spreadsheet_page_freeze (PtSpreadsheetPage *self, guint rows, guint columns)
{
  self->frozen_rows = rows;
  self->frozen_columns = columns;
}

void
pt_spreadsheet_page_protect (PtSpreadsheetPage *self)
{
  self->is_protected = TRUE;
}

static void
add (PtSpreadsheetPage *self, PtContent content, const char *text, guint decimals,
     PtSpreadsheetStyle style)
{
  PtOutCell cell = { .content = content, .style = style };

  cell.text = text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
  cell.decimals = (guint8) decimals;
  g_array_append_val (self->cells, cell);
}

/* Control characters are no part of any text; the formats would be broken by them. */
static char *
clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  char *cut = g_utf8_substring (valid, 0, MIN (MAX_TEXT, g_utf8_strlen (valid, -1)));

  for (char *p = cut; *p != '\0'; p++)
    if ((guchar) *p < 0x20 && *p != '\n')
      *p = ' ';
  return cut;
}

void
pt_spreadsheet_page_add_text (PtSpreadsheetPage *self, const char *text,
                              PtSpreadsheetStyle style)
{
  g_autofree char *clean = clean_text (text);

  if (*clean == '\0')
    add (self, PT_CONTENT_EMPTY, NULL, 0, style);
  else
    add (self, PT_CONTENT_TEXT, clean, 0, style);
}

void
pt_spreadsheet_page_add_integer (PtSpreadsheetPage *self, gint64 value,
                                 PtSpreadsheetStyle style)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  gboolean is_exact = value <= MAX_EXACT && value >= -MAX_EXACT;

  add (self, is_exact ? PT_CONTENT_NUMBER : PT_CONTENT_TEXT, text, 0, style);
}

void
pt_spreadsheet_page_add_decimal (PtSpreadsheetPage *self, const char *text,
                                 PtSpreadsheetStyle style)
{
  const char *point = strchr (text, '.');

  add (self, PT_CONTENT_NUMBER, text, point != NULL ? (guint) strlen (point + 1) : 0,
       style);
}

void
pt_spreadsheet_page_add_empty (PtSpreadsheetPage *self, PtSpreadsheetStyle style)
{
  add (self, PT_CONTENT_EMPTY, NULL, 0, style);
}

void
pt_spreadsheet_page_end_row (PtSpreadsheetPage *self)
{
  guint start = g_array_index (self->starts, guint, self->starts->len - 1);

  self->n_columns = MAX (self->n_columns, self->cells->len - start);
  g_array_append_val (self->starts, self->cells->len);
}

guint
pt_spreadsheet_page_get_n_rows (const PtSpreadsheetPage *self)
{
  return self->starts->len - 1;
}

const PtOutCell *
pt_spreadsheet_page_get_row (const PtSpreadsheetPage *self, guint row, guint *n)
{
  guint start = g_array_index (self->starts, guint, row);

  *n = g_array_index (self->starts, guint, row + 1) - start;
  return &((const PtOutCell *) (void *) self->cells->data)[start];
}

const char *
pt_spreadsheet_get_warning_title (void)
{
  return _ ("Is this a figure?");
}

const char *
pt_spreadsheet_get_warning (void)
{
  return _ ("Write a number, - for not reported, or x for not applicable.");
}

gboolean
pt_spreadsheet_is_name (const char *path)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  return g_str_has_suffix (name, ".xlsx") || g_str_has_suffix (name, ".ods");
}

gboolean
pt_spreadsheet_write (const PtSpreadsheet *self, const char *path, GError **error)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (name, ".xlsx"))
    return pt_spreadsheet_write_xlsx (self, path, error);
  if (g_str_has_suffix (name, ".ods"))
    return pt_spreadsheet_write_ods (self, path, error);

  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: %s is the name of a file. */
               _ ("“%s” is no spreadsheet: let its name end in .xlsx or .ods."), path);
  return FALSE;
}
