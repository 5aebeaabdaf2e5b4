#include "exchange/workbook-private.h"

#include "base/error.h"

#include <freexl.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The old format of Excel, until 2007.  Of percentages it only gives fractions. */

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                       _ ("The file is damaged, or locked with a password. Open it in "
                          "a spreadsheet program and save it as .xlsx."));
  return FALSE;
}

static void
set_text (PtWorkbook *book, const char *text, PtDatum *datum)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  datum->type = PT_DATUM_TEXT;
  datum->text = pt_workbook_keep (book, valid);
}

static void
set_value (PtWorkbook *book, const FreeXL_CellValue *cell, PtDatum *datum)
{
  g_autofree char *day = NULL;

  switch (cell->type) {
  case FREEXL_CELL_INT:
    datum->type = PT_DATUM_NUMBER;
    datum->number = cell->value.int_value;
    break;
  case FREEXL_CELL_DOUBLE:
    datum->type = PT_DATUM_NUMBER;
    datum->number = cell->value.double_value;
    break;
  case FREEXL_CELL_DATE:
  case FREEXL_CELL_DATETIME:
    day = g_strndup (cell->value.text_value, strlen ("2024-12-31"));
    if (pt_day_parse (day, &datum->day, NULL))
      datum->type = PT_DATUM_DATE;
    break;
  case FREEXL_CELL_TEXT:
  case FREEXL_CELL_SST_TEXT:
  case FREEXL_CELL_TIME:
    if (cell->value.text_value != NULL)
      set_text (book, cell->value.text_value, datum);
    break;
  default:
    break;
  }
}

static gboolean
read_rows (PtWorkbook *book, const void *file, PtWorksheet *sheet, GError **error)
{
  unsigned int n_rows;
  unsigned short n_columns;

  if (freexl_worksheet_dimensions (file, &n_rows, &n_columns) != FREEXL_OK)
    return fail_damaged (error);

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++) {
      FreeXL_CellValue cell;
      PtDatum datum = { .column = column };

      if (freexl_get_cell_value (file, row, (unsigned short) column, &cell) !=
          FREEXL_OK)
        continue;
      set_value (book, &cell, &datum);
      if (!pt_worksheet_add (sheet, row, &datum, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_sheets (PtWorkbook *book, const void *file, GError **error)
{
  unsigned int n = 0;

  if (freexl_get_info (file, FREEXL_BIFF_SHEET_COUNT, &n) != FREEXL_OK)
    return fail_damaged (error);

  for (guint i = 0; i < n; i++) {
    const char *name = NULL;
    PtWorksheet *sheet;

    if (freexl_get_worksheet_name (file, (unsigned short) i, &name) != FREEXL_OK ||
        freexl_select_active_worksheet (file, (unsigned short) i) != FREEXL_OK)
      return fail_damaged (error);

    sheet = pt_workbook_add_sheet (book, name != NULL ? name : "", FALSE, error);
    if (sheet == NULL || !read_rows (book, file, sheet, error))
      return FALSE;
  }

  return TRUE;
}

PtWorkbook *
pt_workbook_read_xls (const char *path, GError **error)
{
  g_autoptr (PtWorkbook) book = pt_workbook_new (PT_WORKBOOK_XLS);
  const void *file = NULL;
  gboolean ok = freexl_open (path, &file) == FREEXL_OK ? read_sheets (book, file, error)
                                                       : fail_damaged (error);

  /* To be closed also where it could not be opened. */
  if (file != NULL)
    freexl_close (file);
  return ok ? g_steal_pointer (&book) : NULL;
}
