#include "exchange/spreadsheet.h"
#include "base/error.h"
#include "base/language.h"
#include "exchange/workbook.h"

#include <glib/gstdio.h>
#include <string.h>

/* What is written as a spreadsheet, read again by the reader of others' files. */

static const char *const endings[] = { ".xlsx", ".ods" };

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("pt-spreadsheet-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static PtWorkbook *
write_and_open (Fixture *fixture, const PtSpreadsheet *spreadsheet, const char *ending)
{
  g_autofree char *name = g_strconcat ("bảng", ending, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PtWorkbook *book;

  g_assert_true (pt_spreadsheet_write (spreadsheet, path, &error));
  g_assert_no_error (error);
  book = pt_workbook_open (file, &error);
  g_assert_no_error (error);
  return book;
}

static const char *const texts[] = {
  "=1+1", "+84 912", "-x", "@SUM(A1)", "\"&<>'", "Khuyến học", "05443", "hai\ndòng",
};

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autoptr (PtSpreadsheet) spreadsheet = pt_spreadsheet_new ();
    PtSpreadsheetPage *page = pt_spreadsheet_add_page (spreadsheet, "Biểu");
    g_autoptr (PtWorkbook) book = NULL;

    for (guint k = 0; k < G_N_ELEMENTS (texts); k++) {
      pt_spreadsheet_page_add_text (page, texts[k],
                                    (PtSpreadsheetStyle) (k % PT_N_STYLES));
      pt_spreadsheet_page_end_row (page);
    }
    book = write_and_open (fixture, spreadsheet, endings[i]);
    for (guint k = 0; k < G_N_ELEMENTS (texts); k++) {
      const PtDatum *cell = pt_worksheet_get (pt_workbook_get_sheet (book, 0), k, 0);

      g_assert_cmpint (cell->type, ==, PT_DATUM_TEXT);
      g_assert_cmpstr (cell->text, ==, texts[k]);
    }
  }
}

/* Control characters are in no text, and an empty one is an empty cell. */
static void
test_odd_texts (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autoptr (PtSpreadsheet) spreadsheet = pt_spreadsheet_new ();
    PtSpreadsheetPage *page = pt_spreadsheet_add_page (spreadsheet, "");
    g_autoptr (PtWorkbook) book = NULL;
    const PtWorksheet *sheet;

    pt_spreadsheet_page_add_text (page, "a\x01\tb", PT_STYLE_PLAIN);
    pt_spreadsheet_page_add_text (page, "", PT_STYLE_PLAIN);
    pt_spreadsheet_page_add_text (page, "c\xff", PT_STYLE_PLAIN);
    pt_spreadsheet_page_end_row (page);
    book = write_and_open (fixture, spreadsheet, endings[i]);
    sheet = pt_workbook_get_sheet (book, 0);
    g_assert_cmpstr (pt_worksheet_get (sheet, 0, 0)->text, ==, "a  b");
    g_assert_cmpint (pt_worksheet_get (sheet, 0, 1)->type, ==, PT_DATUM_EMPTY);
    g_assert_true (g_utf8_validate (pt_worksheet_get (sheet, 0, 2)->text, -1, NULL));
  }
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  static const gint64 whole[] = { 0, 7, 1234567, -3,
                                  G_GINT64_CONSTANT (999999999999999) };
  static const char *const decimals[] = { "86.3", "0.000001", "100.00", "33.333333" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autoptr (PtSpreadsheet) spreadsheet = pt_spreadsheet_new ();
    PtSpreadsheetPage *page = pt_spreadsheet_add_page (spreadsheet, "1");
    g_autoptr (PtWorkbook) book = NULL;
    const PtWorksheet *sheet;

    for (guint k = 0; k < G_N_ELEMENTS (whole); k++)
      pt_spreadsheet_page_add_integer (page, whole[k], PT_STYLE_PLAIN);
    pt_spreadsheet_page_add_integer (page, G_MAXINT64, PT_STYLE_PLAIN);
    pt_spreadsheet_page_end_row (page);
    for (guint k = 0; k < G_N_ELEMENTS (decimals); k++)
      pt_spreadsheet_page_add_decimal (page, decimals[k], PT_STYLE_FRAMED);
    pt_spreadsheet_page_end_row (page);

    book = write_and_open (fixture, spreadsheet, endings[i]);
    sheet = pt_workbook_get_sheet (book, 0);
    for (guint k = 0; k < G_N_ELEMENTS (whole); k++) {
      g_assert_cmpint (pt_worksheet_get (sheet, 0, k)->type, ==, PT_DATUM_NUMBER);
      g_assert_true (pt_worksheet_get (sheet, 0, k)->number == (double) whole[k]);
    }
    g_assert_cmpstr (pt_worksheet_get (sheet, 0, G_N_ELEMENTS (whole))->text, ==,
                     "9223372036854775807");
    for (guint k = 0; k < G_N_ELEMENTS (decimals); k++)
      g_assert_true (pt_worksheet_get (sheet, 1, k)->number ==
                     g_ascii_strtod (decimals[k], NULL));
  }
}

/* Names of pages are cut, cleared and made unlike. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Phường Phan Đình Phùng, thành phố Thái Nguyên",
                                       "Phường Phan Đình Phùng, thành phố Thái Nguyên",
                                       "a/b:c*[d]?", "A b c  d", "''" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autoptr (PtSpreadsheet) spreadsheet = pt_spreadsheet_new ();
    g_autoptr (PtWorkbook) book = NULL;
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint k = 0; k < G_N_ELEMENTS (names); k++) {
      PtSpreadsheetPage *page = pt_spreadsheet_add_page (spreadsheet, names[k]);

      pt_spreadsheet_page_add_integer (page, k, PT_STYLE_INPUT);
      pt_spreadsheet_page_end_row (page);
      pt_spreadsheet_page_protect (page);
      pt_spreadsheet_page_freeze (page, 1, 1);
    }
    book = write_and_open (fixture, spreadsheet, endings[i]);
    g_assert_cmpuint (pt_workbook_get_n_sheets (book), ==, G_N_ELEMENTS (names));
    for (guint k = 0; k < G_N_ELEMENTS (names); k++) {
      const PtWorksheet *sheet = pt_workbook_get_sheet (book, k);
      const char *name = pt_worksheet_get_name (sheet);

      g_assert_cmpint (g_utf8_strlen (name, -1), <=, 31);
      g_assert_null (strpbrk (name, "[]:*?/\\'"));
      g_assert_true (g_hash_table_add (seen, (gpointer) name));
      g_assert_true (pt_worksheet_get (sheet, 0, 0)->number == k);
    }
  }
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtSpreadsheet) spreadsheet = pt_spreadsheet_new ();
  g_autoptr (GError) ending = NULL;

  pt_spreadsheet_add_page (spreadsheet, "1");
  g_assert_false (pt_spreadsheet_write (spreadsheet, "x.doc", &ending));
  g_assert_error (ending, PT_ERROR, PT_ERROR_INVALID);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *name = g_strconcat ("nowhere/x", endings[i], NULL);
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_autoptr (GError) error = NULL;

    g_assert_false (pt_spreadsheet_write (spreadsheet, path, &error));
    g_assert_nonnull (error);
    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

#define ADD(name, function)                                                            \
  g_test_add ("/spreadsheet/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("texts", test_texts);
  ADD ("odd-texts", test_odd_texts);
  ADD ("numbers", test_numbers);
  ADD ("names", test_names);
  ADD ("refused", test_refused);
  return g_test_run ();
}
