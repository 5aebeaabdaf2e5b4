#include "base/error.h"
#include "base/language.h"
#include "exchange/reader.h"
#include "exchange/sheet-period.h"
#include "exchange/sheet-reading.h"
#include "exchange/shipped.h"
#include "store/book.h"
#include "store/learnt.h"

#include "data-resources.h"

#include <glib/gstdio.h>
#include <string.h>

/* Spreadsheets as offices send them: tests/samples/sheets.  Beside each file stands
 * what is to become of it, as text; PT_BLESS=1 writes that anew, to be read and judged.
 */

static PtBook *book;

static void
take_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = pt_shipped_list_files ("thai-nguyen", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++) {
    g_autoptr (PtIntake) intake =
      pt_reader_read (g_ptr_array_index (files, i), pt_book_get_catalogue (book), NULL,
                      &error);
    PtOutcome outcome;

    g_assert_no_error (error);
    g_assert_true (pt_book_apply (book, intake, "test", FALSE, &outcome, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (outcome.n_rejected, ==, 0);
  }
}

static const PtUnit *
get_unit (guint index)
{
  guint n;

  return &pt_catalogue_get_units (pt_book_get_catalogue (book), &n)[index];
}

static const char *
get_unit_name (const PtUnit *unit, PtPeriod period)
{
  return pt_unit_get_nearest_version (unit, pt_period_last_day (period))->name;
}

static const PtElement *
get_element (guint index)
{
  guint n;

  return &pt_catalogue_get_elements (pt_book_get_catalogue (book), &n)[index];
}

static void
describe_guesses (PtSheetReading *reading, GString *text)
{
  static const char *const kinds[] = { "encoding", "period", "heading", "unit" };
  static const char *const certainties[] = { "unknown", "likely", "sure", "learnt",
                                             "corrected" };
  guint n;
  const PtSheetGuess *guesses = pt_sheet_reading_get_guesses (reading, &n);

  for (guint i = 0; i < n; i++) {
    const char *meaning = guesses[i].meaning;

    /* Names that are just so are the rule. */
    if (guesses[i].kind == PT_GUESS_UNIT) {
      if (guesses[i].certainty == PT_GUESS_SURE)
        continue;
      for (guint j = 0;; j++) {
        guint n_units;

        pt_catalogue_get_units (pt_book_get_catalogue (book), &n_units);
        if (j == n_units)
          break;
        if (g_str_equal (get_unit (j)->uuid, meaning))
          meaning = get_unit_name (get_unit (j), pt_period_new (2024, FALSE));
      }
    }
    g_string_append_printf (text, "%s: %s → %s (%s)\n", kinds[guesses[i].kind],
                            guesses[i].words, meaning,
                            certainties[guesses[i].certainty]);
  }
}

static void
describe_totals (PtSheetReading *reading, GString *text)
{
  guint n;
  const PtSheetTotal *totals = pt_sheet_reading_get_totals (reading, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "total: %s, %s: %" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT
                            " of %u\n",
                            totals[i].label, get_element (totals[i].element)->code,
                            totals[i].given,
                            totals[i].given == totals[i].computed ? "=" : "≠",
                            totals[i].computed, totals[i].n_rows);
}

static void
describe_figures (const PtIntake *intake, GString *text)
{
  for (guint i = 0; i < intake->figures->len; i++) {
    const PtFigureRecord *record = &g_array_index (intake->figures, PtFigureRecord, i);
    g_autofree char *period = pt_period_to_code (record->period);

    g_string_append_printf (text, "%u: %s, %s, %s: ", record->row,
                            get_unit_name (get_unit (record->unit), record->period),
                            get_element (record->element)->code, period);
    if (record->figure.state != PT_STATE_NUMBER)
      g_string_append (text, pt_state_to_code (record->figure.state));
    else
      g_string_append_printf (text, "%" G_GINT64_FORMAT, record->figure.value);
    if (record->figure.qualifier != PT_QUALIFIER_EXACT)
      g_string_append_printf (text, " %s",
                              pt_qualifier_to_code (record->figure.qualifier));
    if (record->figure.decimals > 0)
      g_string_append_printf (text, " (%u)", record->figure.decimals);
    g_string_append_c (text, '\n');
  }
}

static void
describe_problems (const PtIntake *intake, GString *text)
{
  for (guint i = 0; i < intake->problems->len; i++) {
    const PtProblem *problem = g_ptr_array_index (intake->problems, i);

    g_string_append_printf (text, "problem: %u %s “%s”: %s\n", problem->row,
                            problem->column, problem->value, problem->reason);
  }
}

static char *
describe (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtSheetReading) reading =
    pt_sheet_reading_new (file, pt_book_get_catalogue (book), &error);
  g_autoptr (PtIntake) intake = NULL;
  GString *text = g_string_new (NULL);
  PtOutcome outcome = { 0 };

  g_assert_no_error (error);
  g_assert_nonnull (reading);
  intake = pt_sheet_reading_make_intake (reading, NULL);
  g_assert_cmpuint (intake->n_read, ==, intake->figures->len + intake->problems->len);
  g_assert_true (pt_book_apply (book, intake, "test", TRUE, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (intake->n_read, ==,
                    outcome.n_new + outcome.n_changed + outcome.n_unchanged +
                      outcome.n_rejected);

  g_string_append_printf (text, "read %u, new %u, rejected %u\n", intake->n_read,
                          outcome.n_new, outcome.n_rejected);
  if (intake->sources->len > 0)
    g_string_append_printf (text, "source: %s\n",
                            (const char *) g_ptr_array_index (intake->sources, 0));
  describe_guesses (reading, text);
  describe_totals (reading, text);
  describe_problems (intake, text);
  describe_figures (intake, text);
  return g_string_free (text, FALSE);
}

static void
test_sample (gconstpointer data)
{
  const char *path = data;
  g_autofree char *text = describe (path);
  g_autofree char *expected_path = g_strconcat (path, ".expected", NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("PT_BLESS") != NULL)
    g_assert_true (g_file_set_contents (expected_path, text, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

/* The figures alone, without the rows they stand in. */
static char *
list_figures (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PtSheetReading) reading =
    pt_sheet_reading_new (file, pt_book_get_catalogue (book), NULL);
  g_autoptr (PtIntake) intake = pt_sheet_reading_make_intake (reading, NULL);
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (intake->figures->len, >, 0);
  describe_figures (intake, text);
  return g_string_free (text, FALSE);
}

/* The same sheet in other encodings says the same. */
static void
test_encoding_twins (void)
{
  static const char *const twins[] = { "twin-tcvn3.csv",      "twin-vni.csv",
                                       "twin-1258.csv",       "twin-utf16.csv",
                                       "twin-decomposed.csv", "twin-tcvn3.xlsx",
                                       "twin-vni.ods" };
  g_autofree char *unicode =
    g_test_build_filename (G_TEST_DIST, "samples", "sheets", "twin-unicode.csv", NULL);
  g_autofree char *expected = list_figures (unicode);

  for (guint i = 0; i < G_N_ELEMENTS (twins); i++) {
    g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "samples", "sheets", twins[i], NULL);
    g_autofree char *figures = list_figures (path);

    g_assert_cmpstr (figures, ==, expected);
  }
}

static guint
find_guess (const PtSheetReading *reading, PtGuessKind kind, const char *words)
{
  guint n;
  const PtSheetGuess *guesses = pt_sheet_reading_get_guesses (reading, &n);

  for (guint i = 0; i < n; i++)
    if (guesses[i].kind == kind && g_str_equal (guesses[i].words, words))
      return i;

  g_error ("nothing was guessed of “%s”", words);
}

static void
correct (PtSheetReading *reading, PtGuessKind kind, const char *words,
         const char *meaning)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pt_sheet_reading_correct (reading, find_guess (reading, kind, words),
                                           meaning, &error));
  g_assert_no_error (error);
}

static PtSheetReading *
read_sample (const char *name)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "samples", "sheets", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PtSheetReading *reading =
    pt_sheet_reading_new (file, pt_book_get_catalogue (book), &error);

  g_assert_no_error (error);
  return reading;
}

static void
assert_counts (PtSheetReading *reading, guint n_figures, guint n_problems)
{
  g_autoptr (PtIntake) intake = pt_sheet_reading_make_intake (reading, "source");

  g_assert_cmpuint (intake->figures->len, ==, n_figures);
  g_assert_cmpuint (intake->problems->len, ==, n_problems);
}

/* What somebody corrects holds at once, and for the next file once it was learnt. */
static void
test_corrections (void)
{
  g_autoptr (PtSheetReading) reading = read_sample ("unknown-names.csv");
  g_autoptr (PtSheetReading) next = NULL;
  g_autoptr (GHashTable) learnt = NULL;
  g_autoptr (GHashTable) kept = NULL;
  g_autoptr (GHashTable) of_others = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) undone = NULL;
  const PtUnit *meant =
    pt_catalogue_find_unit_in (pt_book_get_catalogue (book), "05674",
                               pt_period_new (2024, FALSE));

  assert_counts (reading, 1, 3);
  correct (reading, PT_GUESS_UNIT, "Xã Hoa Mai", meant->uuid);
  assert_counts (reading, 2, 2);
  correct (reading, PT_GUESS_UNIT, "Tân Long", PT_GUESS_LEFT_OUT);
  assert_counts (reading, 2, 1);
  correct (reading, PT_GUESS_HEADING, "Hội viên", "families_all");
  correct (reading, PT_GUESS_PERIOD, "", "2023");
  assert_counts (reading, 2, 1);

  learnt = pt_sheet_reading_list_learnt (reading);
  /* Two names and a heading; what year it is must be said anew. */
  g_assert_cmpuint (g_hash_table_size (learnt), ==, 3);
  g_assert_true (pt_book_learn (book, "Hội A", learnt, &error));
  g_assert_no_error (error);
  of_others = pt_book_list_learnt (book, "Hội B", &error);
  g_assert_cmpuint (g_hash_table_size (of_others), ==, 0);
  kept = pt_book_list_learnt (book, "Hội A", &error);
  g_assert_cmpuint (g_hash_table_size (kept), ==, 3);

  next = read_sample ("unknown-names.csv");
  pt_sheet_reading_teach (next, kept);
  assert_counts (next, 2, 1);

  undone = pt_book_undo (book, &error);
  g_assert_no_error (error);
  g_clear_pointer (&kept, g_hash_table_unref);
  kept = pt_book_list_learnt (book, "Hội A", &error);
  g_assert_cmpuint (g_hash_table_size (kept), ==, 0);
}

static void
test_impossible_correction (void)
{
  g_autoptr (PtSheetReading) reading = read_sample ("unknown-names.csv");
  g_autoptr (GError) error = NULL;

  g_assert_false (
    pt_sheet_reading_correct (reading,
                              find_guess (reading, PT_GUESS_HEADING, "Hội viên"),
                              "nothing-known", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
}

static const struct {
  const char *text, *period;
} periods[] = {
  { "Kết quả năm 2024", "2024" },
  { "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024", "2024-H1" },
  { "Sơ kết 6 tháng năm 2023", "2023-H1" },
  { "BC_6T_2025.xlsx", "2025-H1" },
  { "bao-cao-2022-h1.ods", "2022-H1" },
  { "Số liệu tính đến 30/6/2024", "2024-H1" },
  { "Tính đến hết ngày 31 tháng 12 năm 2023", "2023" },
  { "31/12/2025", "2025" },
  { "Thái Nguyên, ngày 05 tháng 01 năm 2026", NULL },
  { "Giai đoạn 2021-2025", NULL },
  { "Thực hiện Quyết định số 387/QĐ-TTg", NULL },
  { "Báo cáo số 15/BC-HKH ngày 20/7/2025 về năm 2024", "2024" },
  { "6 tháng cuối năm 2024", NULL },
  { "Sheet1", NULL },
};

static void
test_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++) {
    PtPeriod period = pt_sheet_period_find (periods[i].text);
    g_autofree char *code =
      period != PT_PERIOD_NONE ? pt_period_to_code (period) : NULL;

    if (g_strcmp0 (code, periods[i].period) != 0)
      g_error ("“%s” is of %s", periods[i].text, code);
  }
}

static void
free_samples (gpointer data)
{
  g_ptr_array_unref (data);
}

/* A test for every file that has an expected outcome, or that is to get one. */
static GPtrArray *
add_samples (void)
{
  g_autofree char *folder =
    g_test_build_filename (G_TEST_DIST, "samples", "sheets", NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *test = g_strconcat ("/sheets/", name, NULL);
    char *path;

    if (g_str_has_suffix (name, ".expected") || g_str_has_suffix (name, ".py") ||
        g_str_has_suffix (name, ".md") || name[0] == '.')
      continue;

    path = g_build_filename (folder, name, NULL);
    g_ptr_array_add (paths, path);
    g_test_add_data_func (test, path, test_sample);
  }

  g_assert_cmpuint (paths->len, >=, 30);
  return paths;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *samples;
  int result;

  g_test_init (&argc, &argv, NULL);
  /* Vietnamese numbers, and messages that no translation changes. */
  pt_language_set (PT_LANGUAGE_VI);
  g_resources_register (pt_data_get_resource ());
  folder = g_dir_make_tmp ("pt-sheets-XXXXXX", NULL);
  path = g_build_filename (folder, "b.phongtrao", NULL);
  book = pt_book_create (path, &error);
  g_assert_no_error (error);
  take_catalogue ();

  samples = add_samples ();
  g_test_add_func ("/sheets/encoding-twins", test_encoding_twins);
  g_test_add_func ("/sheets/corrections", test_corrections);
  g_test_add_func ("/sheets/impossible-correction", test_impossible_correction);
  g_test_add_func ("/sheets/periods", test_periods);
  result = g_test_run ();

  free_samples (samples);
  g_object_unref (book);
  g_remove (path);
  g_rmdir (folder);
  return result;
}
