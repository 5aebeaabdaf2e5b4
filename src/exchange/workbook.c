#include "exchange/workbook-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_COVERED 500000 /* cells under merged ranges, of one sheet */

struct _PtWorksheet {
  PtWorkbook *book;
  const char *name;
  gboolean hidden;
  guint n_columns;
  GArray *starts;      /* guint: the first cell of each row */
  GArray *cells;       /* PtDatum */
  GArray *merges;      /* PtMerge */
  GHashTable *covered; /* row × PT_MAX_COLUMNS + column → 1 + place in merges */
};

struct _PtWorkbook {
  PtWorkbookFormat format;
  PtEncodingGuess encoding;
  GPtrArray *sheets;
  GStringChunk *strings;
  GPtrArray *owned;
  guint n_cells;
};

static void
free_sheet (gpointer data)
{
  PtWorksheet *self = data;

  g_array_unref (self->starts);
  g_array_unref (self->cells);
  g_array_unref (self->merges);
  g_hash_table_unref (self->covered);
  g_free (self);
}

PtWorkbook *
pt_workbook_new (PtWorkbookFormat format)
{
  PtWorkbook *self = g_new0 (PtWorkbook, 1);

  self->format = format;
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->strings = g_string_chunk_new (64 * 1024);
  self->owned = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
pt_workbook_free (PtWorkbook *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sheets);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->owned);
  g_free (self);
}

void
pt_workbook_set_encoding (PtWorkbook *self, PtEncodingGuess guess)
{
  self->encoding = guess;
}

const char *
pt_workbook_keep (PtWorkbook *self, const char *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}

void
pt_workbook_own (PtWorkbook *self, char *bytes)
{
  g_ptr_array_add (self->owned, bytes);
}

PtWorksheet *
pt_workbook_add_sheet (PtWorkbook *self, const char *name, gboolean hidden,
                       GError **error)
{
  PtWorksheet *sheet;

  if (self->sheets->len == PT_MAX_SHEETS) {
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: %d is a number of sheets. */
                 _ ("It has more than %d sheets. Divide it into several files."),
                 PT_MAX_SHEETS);
    return NULL;
  }

  sheet = g_new0 (PtWorksheet, 1);
  sheet->book = self;
  sheet->name = pt_workbook_keep (self, name);
  sheet->hidden = hidden;
  sheet->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  sheet->cells = g_array_new (FALSE, FALSE, sizeof (PtDatum));
  sheet->merges = g_array_new (FALSE, FALSE, sizeof (PtMerge));
  sheet->covered = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

/* The row now written may get more cells; those before it are complete. */
static gboolean
check_place (const PtWorksheet *self, guint row, guint column, GError **error)
{
  gboolean in_order;

  if (row >= PT_MAX_ROWS || column >= PT_MAX_COLUMNS ||
      self->book->n_cells >= PT_MAX_CELLS) {
    g_set_error_literal (
      error, PT_ERROR, PT_ERROR_FORMAT,
      _ ("It has more cells than any table of figures. Copy the table that is wanted "
         "into a file of its own."));
    return FALSE;
  }

  in_order =
    row + 1 > self->starts->len ||
    (row + 1 == self->starts->len &&
     g_array_index (self->cells, PtDatum, self->cells->len - 1).column < column);
  if (!in_order)
    g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                         _ ("The file is damaged: its cells are out of order. Open it "
                            "in a spreadsheet program and save it again."));
  return in_order;
}

gboolean
pt_worksheet_add (PtWorksheet *self, guint row, const PtDatum *datum, GError **error)
{
  gboolean has_text = datum->type == PT_DATUM_TEXT || datum->type == PT_DATUM_ERROR;

  if (datum->type == PT_DATUM_EMPTY || (has_text && *datum->text == '\0'))
    return TRUE;

  if (!check_place (self, row, datum->column, error))
    return FALSE;

  while (self->starts->len <= row)
    g_array_append_val (self->starts, self->cells->len);
  g_array_append_vals (self->cells, datum, 1);
  self->n_columns = MAX (self->n_columns, datum->column + 1);
  self->book->n_cells++;
  return TRUE;
}

static gpointer
make_key (guint row, guint column)
{
  return GSIZE_TO_POINTER ((gsize) row * PT_MAX_COLUMNS + column);
}

gboolean
pt_worksheet_add_merge (PtWorksheet *self, const PtMerge *merge, GError **error)
{
  gsize n;

  if (merge->bottom < merge->top || merge->right < merge->left ||
      merge->bottom >= PT_MAX_ROWS || merge->right >= PT_MAX_COLUMNS)
    return TRUE;

  if (self->merges->len == PT_MAX_MERGES) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                         _ ("It has more merged cells than any table of figures. Copy "
                            "the table that is wanted into a file of its own."));
    return FALSE;
  }

  n = (gsize) (merge->bottom - merge->top + 1) * (merge->right - merge->left + 1);
  if (n < 2 || g_hash_table_size (self->covered) + n > MAX_COVERED)
    return TRUE;

  g_array_append_vals (self->merges, merge, 1);
  for (guint row = merge->top; row <= merge->bottom; row++)
    for (guint column = merge->left; column <= merge->right; column++)
      g_hash_table_insert (self->covered, make_key (row, column),
                           GUINT_TO_POINTER (self->merges->len));
  return TRUE;
}

PtWorkbookFormat
pt_workbook_get_format (const PtWorkbook *self)
{
  return self->format;
}

PtEncodingGuess
pt_workbook_get_encoding (const PtWorkbook *self)
{
  return self->encoding;
}

guint
pt_workbook_get_n_sheets (const PtWorkbook *self)
{
  return self->sheets->len;
}

const PtWorksheet *
pt_workbook_get_sheet (const PtWorkbook *self, guint index)
{
  return g_ptr_array_index (self->sheets, index);
}

const char *
pt_worksheet_get_name (const PtWorksheet *self)
{
  return self->name;
}

gboolean
pt_worksheet_is_hidden (const PtWorksheet *self)
{
  return self->hidden;
}

guint
pt_worksheet_get_n_rows (const PtWorksheet *self)
{
  return self->starts->len;
}

guint
pt_worksheet_get_n_columns (const PtWorksheet *self)
{
  return self->n_columns;
}

const PtDatum *
pt_worksheet_get_row (const PtWorksheet *self, guint row, guint *n)
{
  guint start, end;

  *n = 0;
  if (row >= self->starts->len)
    return NULL;

  start = g_array_index (self->starts, guint, row);
  end = row + 1 < self->starts->len ? g_array_index (self->starts, guint, row + 1)
                                    : self->cells->len;
  *n = end - start;
  return &g_array_index (self->cells, PtDatum, start);
}

const PtDatum *
pt_worksheet_get (const PtWorksheet *self, guint row, guint column)
{
  static const PtDatum empty = { .type = PT_DATUM_EMPTY };
  guint n, low = 0;
  const PtDatum *cells = pt_worksheet_get_row (self, row, &n);

  while (low < n) {
    guint middle = low + (n - low) / 2;

    if (cells[middle].column == column)
      return &cells[middle];
    if (cells[middle].column < column)
      low = middle + 1;
    else
      n = middle;
  }

  return &empty;
}

const PtMerge *
pt_worksheet_get_merge (const PtWorksheet *self, guint row, guint column)
{
  guint place =
    GPOINTER_TO_UINT (g_hash_table_lookup (self->covered, make_key (row, column)));

  return place > 0 ? &g_array_index (self->merges, PtMerge, place - 1) : NULL;
}
