#include "exchange/reader-private.h"
#include "exchange/sheet-reading-private.h"

#include "base/text.h"

#include <string.h>

/* A sheet that is a list of figures in the columns of figures.csv: read as the file
 * would be, so that what was exported comes back unchanged.
 */

/* The row that names all columns such a list must have.  Returns: FALSE for none */
static gboolean
find_heading (const PtWorksheet *sheet, PtLayoutFile *file, guint *heading)
{
  guint n_fields, n;
  const PtField *fields = pt_layout_get_fields (PT_LAYOUT_FIGURES, &n_fields);
  const PtDatum *cells = NULL;

  for (*heading = 0; *heading < pt_worksheet_get_n_rows (sheet); (*heading)++)
    if ((cells = pt_worksheet_get_row (sheet, *heading, &n)) != NULL && n > 0)
      break;
  if (*heading == pt_worksheet_get_n_rows (sheet))
    return FALSE;

  for (guint i = 0; i < PT_MAX_FIELDS; i++)
    file->places[i] = -1;
  for (guint i = 0; i < n; i++) {
    g_autofree char *name =
      cells[i].type == PT_DATUM_TEXT ? pt_text_match_key (cells[i].text) : NULL;
    int field = name != NULL ? pt_layout_find_field (PT_LAYOUT_FIGURES, name) : -1;

    if (field >= 0)
      file->places[field] = (int) cells[i].column;
    else if (name != NULL)
      g_ptr_array_add (file->unknown_columns, g_strdup (cells[i].text));
  }

  for (guint i = 0; i < n_fields; i++)
    if (!fields[i].optional && file->places[i] < 0)
      return FALSE;
  return TRUE;
}

/* A cell as figures.csv would have it: a program may have made a number of a code. */
static const char *
get_field (PtSheetReading *self, const PtWorksheet *sheet, guint row, guint column,
           guint field)
{
  const PtDatum *datum = pt_worksheet_get (sheet, row, column);
  g_autofree char *text = NULL;

  if (datum->type != PT_DATUM_NUMBER)
    return pt_sheet_text_of (self, datum);

  if (field == PT_FIGURES_UNIT)
    text = g_strdup_printf ("%05.0f", datum->number);
  else
    text = g_strdup_printf ("%.15g", datum->number);
  return g_string_chunk_insert_const (self->strings, text);
}

static gboolean
is_blank (const PtWorksheet *sheet, guint row)
{
  guint n;

  pt_worksheet_get_row (sheet, row, &n);
  return n == 0;
}

gboolean
pt_sheet_layout_read (PtSheetReading *self, guint index)
{
  const PtWorksheet *sheet = pt_workbook_get_sheet (self->book, index);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  PtLayoutFile file = { .layout = PT_LAYOUT_FIGURES, .unknown_columns = unknown };
  g_autoptr (PtFigureReader) figures = NULL;
  guint heading, n_fields;

  if (!find_heading (sheet, &file, &heading))
    return FALSE;

  pt_layout_get_fields (PT_LAYOUT_FIGURES, &n_fields);
  figures = pt_figure_reader_new (self->intake, self->catalogue, PT_SHEET_SOURCE);
  for (guint row = heading + 1; row < pt_worksheet_get_n_rows (sheet); row++) {
    const char *values[PT_MAX_FIELDS];

    if (is_blank (sheet, row))
      continue;

    for (guint i = 0; i < PT_MAX_FIELDS; i++)
      values[i] = i < n_fields && file.places[i] >= 0
                    ? get_field (self, sheet, row, (guint) file.places[i], i)
                    : "";
    self->intake->n_read++;
    pt_layout_file_take_row (&file, self->intake, figures, row + 1, values);
  }

  for (guint i = 0; i < unknown->len; i++)
    g_ptr_array_add (self->intake->unknown_columns,
                     g_strdup (g_ptr_array_index (unknown, i)));
  return TRUE;
}
