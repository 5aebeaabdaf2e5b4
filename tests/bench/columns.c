#include "report/table.h"
#include "store/book.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/* Rates by terrain over all periods: loops over columns against the database's own
 * aggregation, on the same book in the same run.  What counts is the ratio.
 */

#define N_UNITS 3321
#define N_PERIODS 20
#define N_ROUNDS 5

static const char elements[] =
  "code,name_vi,name_en,type,nature\nall,a,a,count,stock\ndone,d,d,count,stock\n";
static const char rates[] =
  "code,name_vi,name_en,numerator,denominator\nr,r,r,done,all\n";
static const char groups[] = "dimension,group,name_vi,order\nterrain,low,l,1\n"
                             "terrain,high,h,2\n";

static PtPeriod
get_period (guint i)
{
  return pt_period_new (2016 + (int) i / 2, i % 2 == 0);
}

static PtIntake *
begin_intake (PtLayout layout)
{
  return pt_intake_new ("benchmark", layout);
}

static void
take (PtBook *book, PtIntake *intake)
{
  PtOutcome outcome;
  g_autoptr (GError) error = NULL;

  if (!pt_book_apply (book, intake, "benchmark", FALSE, &outcome, &error) ||
      outcome.n_rejected > 0)
    g_error ("%s", error != NULL ? error->message : "rejected");
  pt_intake_free (intake);
}

/* A list of the layout, its fields in the order of @text's heading. */
static void
take_text (PtBook *book, PtLayout layout, const char *text)
{
  PtIntake *intake = begin_intake (layout);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) heading = g_strsplit (lines[0], ",", -1);

  for (guint row = 1; lines[row] != NULL && *lines[row] != '\0'; row++) {
    g_auto (GStrv) fields = g_strsplit (lines[row], ",", -1);
    PtRecord record = { .row = row + 1 };

    for (guint k = 0; k < PT_MAX_FIELDS; k++)
      record.fields[k] = "";
    for (guint k = 0; heading[k] != NULL; k++)
      record.fields[pt_layout_find_field (layout, heading[k])] =
        g_string_chunk_insert (intake->strings, fields[k]);
    g_array_append_val (intake->records, record);
    intake->n_read++;
  }
  take (book, intake);
}

static void
take_units (PtBook *book)
{
  g_autoptr (GString) units = g_string_new ("code,name,kind\n");
  g_autoptr (GString) members = g_string_new ("unit,dimension,group\n");

  for (guint i = 0; i < N_UNITS; i++) {
    g_string_append_printf (units, "U%u,Unit %u,commune\n", i, i);
    g_string_append_printf (members, "U%u,terrain,%s\n", i,
                            i % 3 == 0 ? "high" : "low");
  }
  take_text (book, PT_LAYOUT_UNITS, units->str);
  take_text (book, PT_LAYOUT_MEMBERSHIPS, members->str);
}

static void
take_figures (PtBook *book)
{
  PtIntake *intake = begin_intake (PT_LAYOUT_FIGURES);
  guint source = pt_intake_add_source (intake, "benchmark");

  for (guint element = 0; element < 2; element++)
    for (guint period = 0; period < N_PERIODS; period++)
      for (guint unit = 0; unit < N_UNITS; unit++) {
        PtFigureRecord record = {
          .row = ++intake->n_read,
          .unit = unit,
          .element = element,
          .period = get_period (period),
          .source = source,
          .figure = { .value = 100 + (element == 0 ? 900 : unit * 7 % 800),
                      .state = PT_STATE_NUMBER },
          .note = "",
        };

        g_array_append_val (intake->figures, record);
      }
  take (book, intake);
}

/* Returns: the sum of all numerators, which both ways must agree on */
static gint64
ask_columns (gpointer data)
{
  PtBook *book = data;
  PtCatalogue *catalogue = pt_book_get_catalogue (book);
  gint64 sum = 0;

  for (guint i = 0; i < N_PERIODS; i++) {
    PtQuery query = { .rate = 0,
                      .element = -1,
                      .period = get_period (i),
                      .by = PT_BY_DIMENSION,
                      .level = PT_KIND_COMMUNE,
                      .within = -1 };
    g_autoptr (PtTable) table = NULL;

    pt_catalogue_find_dimension (catalogue, "terrain", &query.dimension);
    table = pt_table_new (catalogue, pt_book_get_columns (book), &query, NULL);
    sum += pt_table_get_whole (table)->numerator;
  }
  return sum;
}

static gint64
ask_database (gpointer data)
{
  sqlite3 *db = data;
  static const char sql[] =
    "SELECT a.period, m.unit_group, sum (d.value), sum (a.value) FROM figure a"
    " JOIN figure d ON d.element = 2 AND d.period = a.period AND d.unit = a.unit"
    " AND d.source = a.source AND d.official = 1"
    " JOIN membership m ON m.unit = a.unit AND m.dimension = 'terrain'"
    " WHERE a.element = 1 AND a.official = 1 GROUP BY a.period, m.unit_group";
  sqlite3_stmt *statement;
  gint64 sum = 0;

  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    sum += sqlite3_column_int64 (statement, 2);
  sqlite3_finalize (statement);
  return sum;
}

static double
measure (gint64 (*ask) (gpointer), gpointer argument, gint64 *sum)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < N_ROUNDS; i++) {
    gint64 begin = g_get_monotonic_time ();

    *sum = ask (argument);
    best = MIN (best, g_get_monotonic_time () - begin);
  }
  return (double) best / 1000;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pt-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "b.phongtrao", NULL);
  g_autoptr (PtBook) book = pt_book_create (path, NULL);
  gint64 by_columns, by_database;
  double columns, database;
  sqlite3 *db;

  take_text (book, PT_LAYOUT_ELEMENTS, elements);
  take_text (book, PT_LAYOUT_RATES, rates);
  take_text (book, PT_LAYOUT_GROUPS, groups);
  take_units (book);
  take_figures (book);
  sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL);

  columns = measure (ask_columns, book, &by_columns);
  database = measure (ask_database, db, &by_database);
  g_print ("columns %.1f ms, database %.1f ms, ratio %.1f\n", columns, database,
           database / columns);
  sqlite3_close (db);
  g_clear_object (&book);
  g_remove (path);
  g_rmdir (folder);
  return by_columns != by_database;
}
