#include "exchange/spreadsheet-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <xlsxwriter.h>

#define GREY 0x595959
#define SHADE 0xE7E6E6
/* Beyond, a number is shown as it comes. */
#define MAX_DECIMALS 6

/* A workbook in the making. */
typedef struct {
  lxw_workbook *book;
  lxw_format *formats[PT_N_STYLES][MAX_DECIMALS + 1]; /* made when first wanted */
} Xlsx;

static void
set_style (lxw_format *format, PtSpreadsheetStyle style)
{
  switch (style) {
  case PT_STYLE_TITLE:
    format_set_bold (format);
    format_set_font_size (format, 14);
    return;
  case PT_STYLE_HINT:
    format_set_italic (format);
    format_set_font_color (format, GREY);
    return;
  case PT_STYLE_HEADING:
    format_set_bold (format);
    format_set_align (format, LXW_ALIGN_CENTER);
    format_set_bg_color (format, SHADE);
    break;
  case PT_STYLE_GIVEN:
    format_set_font_color (format, GREY);
    break;
  case PT_STYLE_INPUT:
    format_set_unlocked (format);
    break;
  case PT_STYLE_FRAMED:
    break;
  case PT_STYLE_PLAIN:
  case PT_N_STYLES:
    return;
  }
  format_set_border (format, LXW_BORDER_THIN);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);
}

static lxw_format *
get_format (Xlsx *self, PtSpreadsheetStyle style, guint decimals)
{
  lxw_format **format = &self->formats[style][MIN (decimals, MAX_DECIMALS)];

  if (*format != NULL)
    return *format;

  *format = workbook_add_format (self->book);
  set_style (*format, style);
  if (decimals > 0) {
    g_autofree char *zeros = g_strnfill (MIN (decimals, MAX_DECIMALS), '0');
    g_autofree char *number = g_strdup_printf ("#,##0.%s", zeros);

    format_set_num_format (*format, number);
  } else {
    format_set_num_format (*format, "#,##0");
  }
  return *format;
}

static void
write_cell (Xlsx *self, lxw_worksheet *sheet, guint row, guint column,
            const PtOutCell *cell)
{
  lxw_col_t place = (lxw_col_t) column;
  lxw_format *format =
    cell->content == PT_CONTENT_NUMBER || cell->style != PT_STYLE_PLAIN
      ? get_format (self, cell->style, cell->decimals)
      : NULL;

  switch (cell->content) {
  case PT_CONTENT_TEXT:
    worksheet_write_string (sheet, row, place, cell->text, format);
    break;
  case PT_CONTENT_NUMBER:
    worksheet_write_number (sheet, row, place, g_ascii_strtod (cell->text, NULL),
                            format);
    break;
  case PT_CONTENT_EMPTY:
    if (format != NULL)
      worksheet_write_blank (sheet, row, place, format);
    break;
  }
}

static void
guard_cell (lxw_worksheet *sheet, guint row, guint column)
{
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_DECIMAL,
    .criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
    .error_title = (char *) pt_spreadsheet_get_warning_title (),
    .error_message = (char *) pt_spreadsheet_get_warning (),
  };

  worksheet_data_validation_cell (sheet, row, (lxw_col_t) column, &validation);
}

static void
set_widths (lxw_worksheet *sheet, const PtSpreadsheetPage *page)
{
  for (guint i = 0; i < page->n_columns; i++) {
    double letters = pt_spreadsheet_page_get_width (page, i);
    lxw_row_col_options options = { .hidden = letters < 0 };

    if (letters != 0)
      worksheet_set_column_opt (sheet, (lxw_col_t) i, (lxw_col_t) i,
                                letters > 0 ? letters : LXW_DEF_COL_WIDTH, NULL,
                                &options);
  }
}

/* Lines that the texts of a row take; no program makes room for them by itself. */
static guint
count_lines (const PtSpreadsheetPage *page, const PtOutCell *cells, guint n)
{
  guint lines = 1;

  for (guint i = 0; i < n; i++) {
    double letters = pt_spreadsheet_page_get_width (page, i);
    gboolean wraps = cells[i].style != PT_STYLE_PLAIN &&
                     cells[i].style != PT_STYLE_TITLE &&
                     cells[i].style != PT_STYLE_HINT;

    if (wraps && letters > 0 && cells[i].content == PT_CONTENT_TEXT)
      lines = MAX (lines, (guint) (g_utf8_strlen (cells[i].text, -1) / letters) + 1);
  }
  return lines;
}

static void
write_page (Xlsx *self, const PtSpreadsheetPage *page)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->book, page->name);
  guint n_rows = pt_spreadsheet_page_get_n_rows (page);

  set_widths (sheet, page);
  for (guint row = 0; row < n_rows; row++) {
    guint n;
    const PtOutCell *cells = pt_spreadsheet_page_get_row (page, row, &n);

    if (count_lines (page, cells, n) > 1)
      worksheet_set_row (sheet, row, LXW_DEF_ROW_HEIGHT * count_lines (page, cells, n),
                         NULL);
    for (guint column = 0; column < n; column++) {
      write_cell (self, sheet, row, column, &cells[column]);
      if (page->is_protected && cells[column].style == PT_STYLE_INPUT)
        guard_cell (sheet, row, column);
    }
  }
  if (page->frozen_rows > 0 || page->frozen_columns > 0)
    worksheet_freeze_panes (sheet, page->frozen_rows, (lxw_col_t) page->frozen_columns);
  if (page->is_protected)
    worksheet_protect (sheet, NULL, NULL);
  worksheet_set_paper (sheet, 9); /* A4 */
  worksheet_fit_to_pages (sheet, 1, 0);
}

/* Nobody sees a file that is half written. */
gboolean
pt_spreadsheet_write_xlsx (const PtSpreadsheet *self, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  lxw_workbook_options options = { .constant_memory = LXW_FALSE };
  Xlsx xlsx = { .book = workbook_new_opt (part, &options) };
  lxw_error result;

  for (guint i = 0; i < self->pages->len; i++)
    write_page (&xlsx, g_ptr_array_index (self->pages, i));
  result = workbook_close (xlsx.book);
  if (result == LXW_NO_ERROR && g_rename (part, path) == 0)
    return TRUE;

  g_set_error (error, PT_ERROR, PT_ERROR_STORE,
               /* Translators: a file's path, and the system's reason. */
               _ ("“%s” cannot be written (%s)."), path,
               result != LXW_NO_ERROR ? lxw_strerror (result) : g_strerror (errno));
  g_unlink (part);
  return FALSE;
}
