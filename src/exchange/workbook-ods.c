#include "exchange/workbook-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The table of an .ods file that is being read, element by element. */
typedef struct {
  PtWorkbook *book;
  GHashTable *hidden; /* names of table styles that are not shown */
  char *style;        /* being read, of a table */
  PtWorksheet *sheet; /* NULL outside of tables */
  guint n_tables;     /* how deep: a table in a cell is not read */
  guint row, column;
  GArray *cells; /* PtDatum, of the row so far */
  guint n_row_repeats, n_cell_repeats;
  gboolean in_cell;
  guint n_asides; /* how deep in comments and drawings, which are no text of the cell */
  guint n_paragraphs;
  gboolean in_paragraph;
  gboolean is_error; /* the cell's formula failed */
  PtDatum datum;
  GString *said;
} Ods;

static void
start_table (PtXml *xml, Ods *self, const char **attributes)
{
  const char *name = pt_xml_find (attributes, "name");
  const char *style = pt_xml_find (attributes, "style-name");
  GError *error = NULL;

  if (self->n_tables++ > 0)
    return;

  self->sheet =
    pt_workbook_add_sheet (self->book, name != NULL ? name : "",
                           style != NULL && g_hash_table_contains (self->hidden, style),
                           &error);
  self->row = 0;
  if (self->sheet == NULL)
    pt_xml_fail (xml, error);
}

static void
start_row (Ods *self, const char **attributes)
{
  self->n_row_repeats = pt_xml_find_number (attributes, "number-rows-repeated", 1);
  self->column = 0;
  g_array_set_size (self->cells, 0);
}

static void
set_value (PtDatum *datum, const char **attributes)
{
  const char *type = pt_xml_find (attributes, "value-type");
  const char *value = pt_xml_find (attributes, "value");
  const char *date = pt_xml_find (attributes, "date-value");
  const char *boolean = pt_xml_find (attributes, "boolean-value");

  if (g_strcmp0 (type, "date") == 0 && date != NULL) {
    g_autofree char *day = g_strndup (date, strlen ("2024-12-31"));

    if (pt_day_parse (day, &datum->day, NULL))
      datum->type = PT_DATUM_DATE;
  } else if (g_strcmp0 (type, "boolean") == 0) {
    datum->type = PT_DATUM_BOOLEAN;
    datum->number = g_strcmp0 (boolean, "true") == 0;
  } else if (value != NULL &&
             (g_strcmp0 (type, "float") == 0 || g_strcmp0 (type, "percentage") == 0 ||
              g_strcmp0 (type, "currency") == 0)) {
    char *end;

    datum->number = g_ascii_strtod (value, &end);
    if (end != value && isfinite (datum->number))
      datum->type = *type == 'p' ? PT_DATUM_PERCENT : PT_DATUM_NUMBER;
  }
}

static void
start_cell (PtXml *xml, Ods *self, const char **attributes, gboolean is_covered)
{
  guint n_columns = pt_xml_find_number (attributes, "number-columns-spanned", 1);
  guint n_rows = pt_xml_find_number (attributes, "number-rows-spanned", 1);
  GError *error = NULL;

  self->in_cell = TRUE;
  self->in_paragraph = FALSE;
  self->n_asides = self->n_paragraphs = 0;
  self->is_error =
    g_strcmp0 (pt_xml_find (attributes, "calcext:value-type"), "error") == 0;
  self->n_cell_repeats = pt_xml_find_number (attributes, "number-columns-repeated", 1);
  self->datum = (PtDatum){ .column = self->column };
  g_string_truncate (self->said, 0);
  if (!is_covered)
    set_value (&self->datum, attributes);

  if ((n_columns > 1 || n_rows > 1) && self->row < PT_MAX_ROWS &&
      n_columns <= PT_MAX_COLUMNS && n_rows <= PT_MAX_ROWS) {
    PtMerge merge = { self->row, self->column, self->row + n_rows - 1,
                      self->column + n_columns - 1 };

    if (!pt_worksheet_add_merge (self->sheet, &merge, &error))
      pt_xml_fail (xml, error);
  }
}

static void
append (PtXml *xml, Ods *self, const char *text, gsize length)
{
  if (self->said->len + length > PT_MAX_TEXT)
    pt_xml_fail (xml, g_error_new_literal (PT_ERROR, PT_ERROR_FORMAT,
                                           _ ("A cell of it holds more text than a "
                                              "whole report. Remove that text.")));
  else
    g_string_append_len (self->said, text, (gssize) length);
}

static void
start_in_cell (PtXml *xml, Ods *self, const char *name, const char **attributes)
{
  if (self->n_asides > 0 || strcmp (name, "annotation") == 0 ||
      strcmp (name, "frame") == 0 || strcmp (name, "table") == 0 ||
      strcmp (name, "custom-shape") == 0 || strcmp (name, "ruby-text") == 0) {
    self->n_asides++;
  } else if (strcmp (name, "p") == 0) {
    self->in_paragraph = TRUE;
    if (self->n_paragraphs++ > 0)
      append (xml, self, "\n", 1);
  } else if (strcmp (name, "s") == 0) {
    for (guint n = MIN (pt_xml_find_number (attributes, "c", 1), 1000); n > 0; n--)
      append (xml, self, " ", 1);
  } else if (strcmp (name, "line-break") == 0) {
    append (xml, self, "\n", 1);
  } else if (strcmp (name, "tab") == 0) {
    append (xml, self, "\t", 1);
  }
}

static void
start_style_part (Ods *self, const char *name, const char **attributes)
{
  if (strcmp (name, "style") == 0) {
    g_free (self->style);
    self->style = g_strdup (pt_xml_find (attributes, "name"));
  } else if (strcmp (name, "table-properties") == 0 && self->style != NULL &&
             g_strcmp0 (pt_xml_find (attributes, "display"), "false") == 0) {
    g_hash_table_add (self->hidden, g_strdup (self->style));
  }
}

static void
start_part (PtXml *xml, gpointer data, const char *name, const char **attributes)
{
  Ods *self = data;

  if (self->in_cell)
    start_in_cell (xml, self, name, attributes);
  else if (strcmp (name, "table") == 0)
    start_table (xml, self, attributes);
  else if (self->sheet == NULL)
    start_style_part (self, name, attributes);
  else if (strcmp (name, "table-row") == 0)
    start_row (self, attributes);
  else if (strcmp (name, "table-cell") == 0)
    start_cell (xml, self, attributes, FALSE);
  else if (strcmp (name, "covered-table-cell") == 0)
    start_cell (xml, self, attributes, TRUE);
}

/* The places of a percentage are those of the text that stands in the cell. */
static guint
count_places (const char *text)
{
  const char *mark =
    strrchr (text, ',') != NULL ? strrchr (text, ',') : strrchr (text, '.');

  return mark != NULL ? (guint) MIN (strspn (mark + 1, "0123456789"), 30) : 0;
}

/* "#DIV/0!", "#NAME?", "#N/A" */
static gboolean
is_error_text (const char *text)
{
  return *text == '#' && (g_str_has_suffix (text, "!") ||
                          g_str_has_suffix (text, "?") || g_str_equal (text, "#N/A"));
}

static gboolean
end_cell (Ods *self, GError **error)
{
  self->in_cell = FALSE;
  if (self->datum.type == PT_DATUM_EMPTY && self->said->len > 0) {
    self->datum.type = self->is_error || is_error_text (self->said->str)
                         ? PT_DATUM_ERROR
                         : PT_DATUM_TEXT;
    self->datum.text = pt_workbook_keep (self->book, self->said->str);
  }
  if (self->datum.type == PT_DATUM_PERCENT)
    self->datum.places = count_places (self->said->str) & 0xff;

  /* Empty cells are repeated to the end of the world, and cost nothing. */
  if (self->datum.type == PT_DATUM_EMPTY) {
    self->column += MIN (self->n_cell_repeats, PT_MAX_COLUMNS);
    return TRUE;
  }

  if (self->n_cell_repeats > PT_MAX_COLUMNS || self->column >= PT_MAX_COLUMNS) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                         _ ("A row of it has more cells than any table of figures."));
    return FALSE;
  }

  for (guint i = 0; i < self->n_cell_repeats; i++) {
    self->datum.column = self->column++;
    g_array_append_val (self->cells, self->datum);
  }
  return TRUE;
}

static gboolean
end_row (Ods *self, GError **error)
{
  guint end = self->row + self->n_row_repeats;

  for (; self->cells->len > 0 && self->row < end; self->row++)
    for (guint i = 0; i < self->cells->len; i++)
      if (!pt_worksheet_add (self->sheet, self->row,
                             &g_array_index (self->cells, PtDatum, i), error))
        return FALSE;

  self->row = MIN (end, PT_MAX_ROWS);
  return TRUE;
}

static void
end_part (PtXml *xml, gpointer data, const char *name)
{
  Ods *self = data;
  GError *error = NULL;
  gboolean ok = TRUE;

  if (self->in_cell && self->n_asides > 0)
    self->n_asides--;
  else if (strcmp (name, "p") == 0)
    self->in_paragraph = FALSE;
  else if (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0)
    ok = !self->in_cell || end_cell (self, &error);
  else if (strcmp (name, "table-row") == 0 && self->sheet != NULL)
    ok = end_row (self, &error);
  else if (strcmp (name, "table") == 0 && self->n_tables > 0 && --self->n_tables == 0)
    self->sheet = NULL;

  if (!ok)
    pt_xml_fail (xml, error);
}

static void
add_text (PtXml *xml, gpointer data, const char *text, gsize length)
{
  Ods *self = data;

  if (self->in_cell && self->n_asides == 0 && self->in_paragraph)
    append (xml, self, text, length);
}

PtWorkbook *
pt_workbook_read_ods (PtZip *zip, GError **error)
{
  static const PtXmlHandlers handlers = { start_part, end_part, add_text };
  g_autoptr (PtWorkbook) book = pt_workbook_new (PT_WORKBOOK_ODS);
  g_autoptr (GHashTable) hidden =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (PtDatum));
  g_autoptr (GString) said = g_string_new (NULL);
  Ods self = { .book = book, .hidden = hidden, .cells = cells, .said = said };
  gboolean ok = pt_zip_read_xml (zip, "content.xml", &handlers, &self, error);

  g_free (self.style);
  return ok ? g_steal_pointer (&book) : NULL;
}
