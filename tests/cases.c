#include "base/language.h"
#include "exchange/csv.h"
#include "exchange/reader.h"
#include "exchange/shipped.h"
#include "report/table.h"
#include "store/book.h"

#include "data-resources.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* Published figures that the program must hold and compute exactly: the figures are
 * data/published, what must come of them is tests/cases/expected.csv.
 */

enum {
  CASE,
  CHECK,
  UNIT,
  WHAT,
  PERIOD,
  OTHER,
  EXPECTED,
  TOLERANCE,
  REMARK,
  N_FIELDS
};

static PtBook *book;

static void
take_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtIntake) intake =
    pt_reader_read (file, pt_book_get_catalogue (book), NULL, &error);
  PtOutcome outcome;

  g_assert_no_error (error);
  g_assert_true (pt_book_apply (book, intake, "test", FALSE, &outcome, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < intake->problems->len; i++) {
    const PtProblem *problem = g_ptr_array_index (intake->problems, i);

    g_error ("%s:%u %s “%s”: %s", intake->file, problem->row, problem->column,
             problem->value, problem->reason);
  }
  g_assert_cmpuint (intake->unknown_columns->len, ==, 0);
  g_assert_cmpuint (outcome.n_new, ==, intake->n_read);
}

static void
take_files (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    take_file (g_ptr_array_index (files, i));
}

static void
make_book (const char *path)
{
  g_autofree char *published =
    g_test_build_filename (G_TEST_DIST, "..", "data", "published", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) catalogue = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  book = pt_book_create (path, &error);
  g_assert_no_error (error);
  catalogue = pt_shipped_list_files ("provinces", &error);
  g_assert_no_error (error);
  figures = pt_reader_list ((const char *const[]){ published, NULL }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (figures->len, >=, 15);
  take_files (catalogue);
  take_files (figures);
}

/* The row of @unit in the table of one rate or element. */
static PtTable *
make_table (const char *const *fields, const char *what, const char *period,
            const PtTableRow **row)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (book);
  gboolean is_rate = pt_catalogue_find_rate (catalogue, what) != NULL;
  const PtUnit *unit;
  PtPeriod when;
  PtQueryWords words = { .period = period, .by = "unit" };
  PtQuery query;
  g_autoptr (GError) error = NULL;
  PtTable *table;

  g_assert_true (pt_period_parse (period, &when, &error));
  unit = pt_catalogue_find_unit_in (catalogue, fields[UNIT], when);
  g_assert_nonnull (unit);
  words.level = pt_kind_get_code (
    pt_unit_get_nearest_version (unit, pt_period_last_day (when))->kind);
  *(is_rate ? &words.rate : &words.element) = what;
  g_assert_true (pt_query_parse (catalogue, &words, &query, &error));
  g_assert_no_error (error);
  table = pt_table_new (catalogue, pt_book_get_columns (book), &query, &error);
  g_assert_no_error (error);

  *row = NULL;
  for (guint i = 0; i < table->rows->len; i++) {
    const PtTableRow *candidate = &g_array_index (table->rows, PtTableRow, i);

    if (candidate->unit == (int) unit->index)
      *row = candidate;
  }
  g_assert_nonnull (*row);
  return table;
}

static double
get_value (const char *const *fields, const char *what, const char *period)
{
  const PtTableRow *row;
  g_autoptr (PtTable) table = make_table (fields, what, period, &row);

  return row->state == PT_STATE_NUMBER ? row->value : NAN;
}

/* Elements joined by "+". */
static double
get_sum (const char *const *fields, const char *what)
{
  g_auto (GStrv) codes = g_strsplit (what, "+", -1);
  double sum = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    sum += get_value (fields, codes[i], fields[PERIOD]);
  return sum;
}

static double
check_value (const char *const *fields)
{
  return get_value (fields, fields[WHAT], fields[PERIOD]);
}

static double
check_implied_denominator (const char *const *fields)
{
  const PtTableRow *row;
  g_autoptr (PtTable) table = make_table (fields, fields[WHAT], fields[PERIOD], &row);

  return row->implied_denominator;
}

static double
check_published_differs (const char *const *fields)
{
  const PtTableRow *row;
  g_autoptr (PtTable) table = make_table (fields, fields[WHAT], fields[PERIOD], &row);

  g_assert_false (isnan (row->published));
  return (row->notes & PT_NOTE_DIFFERS) != 0;
}

static double
check_over_hundred (const char *const *fields)
{
  const PtTableRow *row;
  g_autoptr (PtTable) table = make_table (fields, fields[WHAT], fields[PERIOD], &row);

  return (row->notes & PT_NOTE_OVER_HUNDRED) != 0;
}

/* @other: a year, perhaps with ":dimension:group". */
static double
check_target_distance (const char *const *fields)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (book);
  g_auto (GStrv) parts = g_strsplit (fields[OTHER], ":", 3);
  const PtRate *rate = pt_catalogue_find_rate (catalogue, fields[WHAT]);
  int year = (int) g_ascii_strtoll (parts[0], NULL, 10);
  int dimension = -1, group = -1;
  const PtTarget *target;
  PtPeriod period;
  guint d, g;

  if (parts[1] != NULL) {
    const PtDimension *found = pt_catalogue_find_dimension (catalogue, parts[1], &d);

    g_assert_nonnull (found);
    g_assert_nonnull (pt_dimension_find_group (found, parts[2], &g));
    dimension = (int) d;
    group = (int) g;
  }

  pt_period_parse (fields[PERIOD], &period, NULL);
  target = pt_catalogue_find_target (
    catalogue, rate->index, year, dimension, group,
    (int) pt_catalogue_find_unit_in (catalogue, fields[UNIT], period)->index);
  g_assert_nonnull (target);
  return check_value (fields) - (double) target->value / PT_PERCENT_SCALE;
}

static double
check_change (const char *const *fields)
{
  return check_value (fields) - get_value (fields, fields[WHAT], fields[OTHER]);
}

static double
check_change_percent (const char *const *fields)
{
  double before = get_value (fields, fields[WHAT], fields[OTHER]);

  return 100 * (check_value (fields) - before) / before;
}

static double
check_average (const char *const *fields)
{
  return check_value (fields) / get_value (fields, fields[OTHER], fields[PERIOD]);
}

static double
check_sum (const char *const *fields)
{
  return get_sum (fields, fields[WHAT]);
}

static double
check_share (const char *const *fields)
{
  return 100 * get_sum (fields, fields[WHAT]) / get_sum (fields, fields[OTHER]);
}

static double
check_missing (const char *const *fields)
{
  return isnan (check_value (fields));
}

static const struct {
  const char *name;
  double (*check) (const char *const *fields);
} checks[] = {
  { "value", check_value },
  { "implied_denominator", check_implied_denominator },
  { "published_differs", check_published_differs },
  { "target_distance", check_target_distance },
  { "change", check_change },
  { "change_percent", check_change_percent },
  { "average", check_average },
  { "sum", check_sum },
  { "share", check_share },
  { "over_hundred", check_over_hundred },
  { "missing", check_missing },
};

static void
run_check (const char *const *fields)
{
  double expected = g_ascii_strtod (fields[EXPECTED], NULL);
  double tolerance = MAX (g_ascii_strtod (fields[TOLERANCE], NULL), 1e-9);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].name, fields[CHECK])) {
      double actual = checks[i].check (fields);

      if (!(fabs (actual - expected) <= tolerance)) {
        g_test_message ("case %s: %s of %s for %s in %s (%s) is %.6f, not %.6f",
                        fields[CASE], fields[CHECK], fields[WHAT], fields[UNIT],
                        fields[PERIOD], fields[OTHER], actual, expected);
        g_test_fail ();
      }
      return;
    }

  g_error ("there is no check “%s”", fields[CHECK]);
}

/* The rows of one case. */
static void
test_case (gconstpointer data)
{
  const char *path = g_test_get_filename (G_TEST_DIST, "cases", "expected.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (PtCsv) csv = NULL;
  g_autoptr (GError) error = NULL;
  const char *const *fields;
  gsize length;
  guint n, line, n_rows = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  csv = pt_csv_new (text, length);
  while ((fields = pt_csv_next (csv, &n, &line, &error)) != NULL) {
    g_assert_cmpuint (n, ==, N_FIELDS);
    if (!g_str_equal (fields[CASE], data))
      continue;
    run_check (fields);
    n_rows++;
  }

  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, >, 0);
}

int
main (int argc, char **argv)
{
  static const char *const cases[] = { "1", "2",  "3",  "4",  "5",  "6",  "7", "8",
                                       "9", "10", "11", "12", "13", "14", "15" };
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);
  g_resources_register (pt_data_get_resource ());
  folder = g_dir_make_tmp ("pt-cases-XXXXXX", NULL);
  path = g_build_filename (folder, "b.phongtrao", NULL);
  make_book (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strdup_printf ("/cases/%s", cases[i]);

    g_test_add_data_func (name, cases[i], test_case);
  }
  result = g_test_run ();

  g_object_unref (book);
  g_remove (path);
  g_rmdir (folder);
  return result;
}
