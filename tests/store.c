#include "base/error.h"
#include "base/language.h"
#include "exchange/reader.h"
#include "store/book.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* A folder for one test, with a book in it. */
typedef struct {
  char *folder, *path;
  PtBook *book;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("pt-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "b.phongtrao", NULL);
  fixture->book = pt_book_create (fixture->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_object (&fixture->book);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Reads @text as a file called @name and applies it. */
static PtOutcome
apply (Fixture *fixture, const char *name, const char *text, gboolean dry_run)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PtIntake) intake = NULL;
  g_autoptr (GError) error = NULL;
  PtOutcome outcome = { 0 };

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  intake = pt_reader_read (file, pt_book_get_catalogue (fixture->book), "test", &error);
  g_assert_no_error (error);
  g_assert_true (
    pt_book_apply (fixture->book, intake, name, dry_run, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (intake->n_read, ==,
                    outcome.n_new + outcome.n_changed + outcome.n_unchanged +
                      outcome.n_rejected);
  g_assert_cmpuint (outcome.n_rejected, ==, intake->problems->len);
  return outcome;
}

static const char units_csv[] = "code,name,kind,parent,valid_from,valid_to\n"
                                "1,Tỉnh Một,province,,,\n"
                                "11,Xã Hạ,commune,1,,2025-07-01\n"
                                "12,Xã Thượng,commune,1,,2025-07-01\n"
                                "11,Xã Mới,commune,1,2025-07-01,\n"
                                "13,Phường Ba,commune,1,,2023-01-01\n"
                                "13,Phường Ba Mới,commune,1,2023-01-01,\n";
static const char succession_csv[] = "date,old,new,share\n"
                                     "2025-07-01,11,11,1\n"
                                     "2025-07-01,12,11,1\n";
static const char elements_csv[] =
  "code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,valid_to\n"
  "members,Hội viên,Members,count,stock,,,,organisation,,\n"
  "fund,Quỹ,Fund,money,stock,,,,fund,,\n";

static void
apply_catalogue (Fixture *fixture)
{
  apply (fixture, "units.csv", units_csv, FALSE);
  apply (fixture, "succession.csv", succession_csv, FALSE);
  apply (fixture, "elements.csv", elements_csv, FALSE);
}

static const PtUnit *
find (Fixture *fixture, const char *code, const char *day)
{
  PtDay when;

  g_assert_true (pt_day_parse (day, &when, NULL));
  return pt_catalogue_find_unit (pt_book_get_catalogue (fixture->book), code, when);
}

static PtFigure
read_figure (Fixture *fixture, const char *element, const char *unit,
             const char *period)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (fixture->book);
  PtColumnSource *columns = pt_book_get_columns (fixture->book);
  const PtColumn *column;
  PtPeriod when;

  g_assert_true (pt_period_parse (period, &when, NULL));
  column = columns->get (columns, pt_catalogue_find_element (catalogue, element)->index,
                         when, NULL);
  g_assert_nonnull (column);
  return column->figures[pt_catalogue_find_unit_in (catalogue, unit, when)->index];
}

static void
write_line (guint unit, guint element, PtPeriod period, const PtFigure *figure,
            gboolean official, const char *source, const char *note, gpointer data)
{
  g_string_append_printf (data, "%u %u %d %d %" G_GINT64_FORMAT " %d %s %s\n", unit,
                          element, period, figure->state, figure->value, official,
                          source, note);
}

static char *
export_all (Fixture *fixture)
{
  GString *out = g_string_new (NULL);

  g_assert_true (
    pt_book_each_figure (fixture->book, PT_PERIOD_NONE, write_line, out, NULL));
  return g_string_free (out, FALSE);
}

static void
assert_clean (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean clean = FALSE;
  g_autoptr (GPtrArray) findings = pt_book_check (fixture->book, &clean, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++) {
    const PtFinding *finding = g_ptr_array_index (findings, i);

    g_assert_cmpstr (finding->problem, ==, NULL);
  }
  g_assert_true (clean);
}

static void
test_units_end_where_succession_says (Fixture *fixture, gconstpointer data)
{
  const PtUnit *before, *after;

  apply_catalogue (fixture);
  before = find (fixture, "11", "2025-06-30");
  after = find (fixture, "11", "2025-07-01");
  g_assert_true (before != after);
  g_assert_cmpstr (pt_unit_get_nearest_version (after, 0)->name, ==, "Xã Mới");
  g_assert_true (find (fixture, "13", "2022-12-31") ==
                 find (fixture, "13", "2023-01-01"));

  g_assert_cmpuint (apply (fixture, "units.csv", units_csv, FALSE).n_unchanged, ==, 6);
  g_assert_cmpuint (
    apply (fixture, "succession.csv", succession_csv, FALSE).n_unchanged, ==, 2);
  assert_clean (fixture);
}

/* Whatever the order of the rows, and whether they come in one file or in several. */
static void
test_order_of_rows (Fixture *fixture, gconstpointer data)
{
  static const char heading[] = "code,name,kind,parent,valid_from,valid_to\n";
  static const char *const rows[] = { "A,a,commune,,,2020-01-01\n",
                                      "A,b,commune,,2020-01-01,2025-01-01\n",
                                      "A,c,commune,,2025-01-01,\n" };
  static const guint orders[][3] = { { 2, 1, 0 }, { 0, 2, 1 }, { 2, 0, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    gboolean apart = i % 2 == 1;
    g_autoptr (GString) text = g_string_new (heading);

    for (guint k = 0; k < G_N_ELEMENTS (rows); k++) {
      g_string_append (text, rows[orders[i][k]]);
      if (apart) {
        apply (fixture, "units.csv", text->str, FALSE);
        g_string_assign (text, heading);
      }
    }
    if (!apart)
      apply (fixture, "units.csv", text->str, FALSE);

    g_assert_nonnull (find (fixture, "A", "2019-01-01"));
    g_assert_true (find (fixture, "A", "2019-01-01") ==
                   find (fixture, "A", "2024-01-01"));
    g_assert_true (find (fixture, "A", "2024-01-01") ==
                   find (fixture, "A", "2025-01-01"));
    apply (fixture, "succession.csv", "date,old,new,share\n2020-01-01,A,A,1\n", FALSE);
    g_assert_true (find (fixture, "A", "2019-01-01") !=
                   find (fixture, "A", "2024-01-01"));
    assert_clean (fixture);
    tear_down (fixture, NULL);
    set_up (fixture, NULL);
  }
}

#define FIGURES "unit,element,period,value,state,qualifier,source,official,note\n"

static void
test_figures (Fixture *fixture, gconstpointer data)
{
  PtOutcome outcome;
  PtFigure figure;

  apply_catalogue (fixture);
  outcome = apply (fixture, "figures.csv",
                   FIGURES "11,members,2024,120,,,A,,\n"
                           "12,members,2024,,not-reported,,A,,\n"
                           "11,members,2025,0,,over,A,,ghi chú\n",
                   FALSE);
  g_assert_cmpuint (outcome.n_new, ==, 3);
  g_assert_cmpint (read_figure (fixture, "members", "11", "2024").value, ==, 120);
  figure = read_figure (fixture, "members", "12", "2024");
  g_assert_cmpint (figure.state, ==, PT_STATE_NOT_REPORTED);
  figure = read_figure (fixture, "members", "11", "2025");
  g_assert_cmpint (figure.state, ==, PT_STATE_NUMBER);
  g_assert_cmpint (figure.qualifier, ==, PT_QUALIFIER_OVER);
  g_assert_cmpint (read_figure (fixture, "fund", "11", "2025").state, ==,
                   PT_STATE_ABSENT);
  assert_clean (fixture);
}

static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PtOutcome outcome;

  apply_catalogue (fixture);
  apply (fixture, "figures.csv", FIGURES "11,members,2024,120,,,A,,\n", FALSE);
  before = export_all (fixture);
  outcome = apply (fixture, "figures.csv",
                   FIGURES "11,members,2024,130,,,A,,\n"
                           "12,members,2024,7,,,A,,\n"
                           "99,members,2024,7,,,A,,\n",
                   FALSE);
  g_assert_cmpuint (outcome.n_changed, ==, 1);
  g_assert_cmpuint (outcome.n_new, ==, 1);
  g_assert_cmpuint (outcome.n_rejected, ==, 1);
  apply (fixture, "figures.csv", FIGURES "12,members,2024,7,,,A,,\n", TRUE);
  after = export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_one_source_is_official (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtEdit) edit = NULL;

  apply_catalogue (fixture);
  apply (fixture, "figures.csv",
         FIGURES "11,members,2024,120,,,A,,\n"
                 "11,members,2024,125,,,B,,\n",
         FALSE);
  g_assert_cmpint (read_figure (fixture, "members", "11", "2024").value, ==, 120);
  apply (fixture, "figures.csv", FIGURES "11,members,2024,125,,,B,1,\n", FALSE);
  g_assert_cmpint (read_figure (fixture, "members", "11", "2024").value, ==, 125);
  edit = pt_book_undo (fixture->book, NULL);
  g_assert_nonnull (edit);
  g_assert_cmpint (read_figure (fixture, "members", "11", "2024").value, ==, 120);
  assert_clean (fixture);
}

/* Undo and redo through every state, there and back, twice. */
static void
test_undo_and_redo (Fixture *fixture, gconstpointer data)
{
  static const char *const files[] = {
    FIGURES "11,members,2024,120,,,A,,\n12,members,2024,80,,,A,,\n",
    FIGURES "11,members,2024,121,,,A,,\n12,fund,2024,5000,,,A,,\n",
    FIGURES "11,members,2024,122,,about,A,,x\n12,members,2024,,not-reported,,A,,\n",
  };
  char *states[G_N_ELEMENTS (files) + 1];
  g_autoptr (GError) error = NULL;

  apply_catalogue (fixture);
  g_assert_true (pt_book_seal (fixture->book, NULL));
  states[0] = export_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    apply (fixture, "figures.csv", files[i], FALSE);
    states[i + 1] = export_all (fixture);
  }

  for (int round = 0; round < 2; round++) {
    for (int i = G_N_ELEMENTS (files) - 1; i >= 0; i--) {
      g_autoptr (PtEdit) edit = pt_book_undo (fixture->book, &error);
      g_autofree char *now = export_all (fixture);

      g_assert_no_error (error);
      g_assert_cmpstr (now, ==, states[i]);
      assert_clean (fixture);
    }
    g_assert_null (pt_book_find_undo (fixture->book));
    for (guint i = 1; i <= G_N_ELEMENTS (files); i++) {
      g_autoptr (PtEdit) edit = pt_book_redo (fixture->book, &error);
      g_autofree char *now = export_all (fixture);

      g_assert_no_error (error);
      g_assert_cmpstr (now, ==, states[i]);
    }
    g_assert_null (pt_book_find_redo (fixture->book));
  }

  g_assert_cmpint (read_figure (fixture, "members", "11", "2024").value, ==, 122);
  for (guint i = 0; i <= G_N_ELEMENTS (files); i++)
    g_free (states[i]);
}

static void
test_undo_of_the_catalogue (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  apply_catalogue (fixture);
  for (int i = 0; i < 3; i++) {
    PtEdit *edit = pt_book_undo (fixture->book, &error);

    g_assert_no_error (error);
    pt_edit_free (edit);
    assert_clean (fixture);
  }
  g_assert_null (find (fixture, "11", "2024-01-01"));
  g_assert_null (pt_book_undo (fixture->book, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_NOT_FOUND);
}

static void
test_explain (Fixture *fixture, gconstpointer data)
{
  PtCatalogue *catalogue;
  g_autoptr (GPtrArray) traces = NULL;
  const PtTrace *trace;
  PtPeriod period;

  apply_catalogue (fixture);
  apply (fixture, "figures.csv", FIGURES "11,members,2024,120,,,A,,\n", FALSE);
  apply (fixture, "figures.csv", FIGURES "11,members,2024,125,,,A,,\n", FALSE);
  catalogue = pt_book_get_catalogue (fixture->book);
  pt_period_parse ("2024", &period, NULL);
  traces =
    pt_book_explain (fixture->book, find (fixture, "11", "2024-01-01"),
                     pt_catalogue_find_element (catalogue, "members"), period, NULL);
  g_assert_cmpuint (traces->len, ==, 2);
  trace = g_ptr_array_index (traces, 0);
  g_assert_true (trace->is_current);
  g_assert_cmpint (trace->figure.value, ==, 125);
  trace = g_ptr_array_index (traces, 1);
  g_assert_false (trace->is_current);
  g_assert_cmpint (trace->figure.value, ==, 120);
}

/* What was done behind the ledger's back comes out. */
static void
test_check_finds_tampering (Fixture *fixture, gconstpointer data)
{
  static const char *const deeds[] = {
    "UPDATE figure SET value = 121 WHERE value = 120",
    "DELETE FROM figure WHERE value = 120",
    "DELETE FROM change WHERE edit = 2",
    "DROP INDEX change_of_row",
    "CREATE TRIGGER t AFTER INSERT ON figure BEGIN SELECT 1; END",
  };

  apply_catalogue (fixture);
  apply (fixture, "figures.csv",
         FIGURES "11,members,2024,120,,,A,,\n12,members,2024,7,,,A,,\n", FALSE);
  apply (fixture, "figures.csv", FIGURES "12,members,2024,8,,,A,,\n", FALSE);
  assert_clean (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++) {
    g_autofree char *copy =
      g_strdup_printf ("%s/copy-%u.phongtrao", fixture->folder, i);
    g_autoptr (GError) error = NULL;
    g_autoptr (PtBook) book = NULL;
    g_autoptr (GPtrArray) findings = NULL;
    gboolean clean = TRUE;
    sqlite3 *db;

    g_assert_true (pt_book_backup (fixture->book, copy, &error));
    g_assert_cmpint (sqlite3_open (copy, &db), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_exec (db, deeds[i], NULL, NULL, NULL), ==, SQLITE_OK);
    sqlite3_close (db);
    book = pt_book_open (copy, PT_BOOK_OPEN_READ, &error);
    g_assert_no_error (error);
    findings = pt_book_check (book, &clean, &error);
    g_assert_nonnull (findings);
    g_assert_false (clean);
  }
}

static void
test_one_writer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtBook) second = NULL;

  g_assert_null (pt_book_open (fixture->path, PT_BOOK_OPEN_WRITE, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_READ_ONLY);
  g_clear_error (&error);

  second = pt_book_open (fixture->path, PT_BOOK_OPEN_PREFERRED, &error);
  g_assert_no_error (error);
  g_assert_true (pt_book_is_read_only (second));
  g_assert_nonnull (pt_book_get_read_only_reason (second));
  g_assert_false (pt_book_seal (second, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_clear_object (&second);
  g_clear_object (&fixture->book);
  fixture->book = pt_book_open (fixture->path, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

static void
test_refuses_what_is_no_book (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "text", NULL);
  g_autofree char *none = g_build_filename (fixture->folder, "none", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (text, "xin chào, đây không phải sổ", -1, NULL));
  g_assert_null (pt_book_open (text, PT_BOOK_OPEN_WRITE, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (pt_book_open (none, PT_BOOK_OPEN_PREFERRED, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pt_book_create (fixture->path, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_EXISTS);
}

static void
test_backup_and_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  apply_catalogue (fixture);
  apply (fixture, "figures.csv", FIGURES "11,members,2024,120,,,A,,\n", FALSE);
  before = export_all (fixture);
  g_assert_true (pt_book_backup (fixture->book, backup, &error));
  g_assert_no_error (error);
  g_assert_false (pt_book_backup (fixture->book, backup, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_EXISTS);
  g_clear_error (&error);

  apply (fixture, "figures.csv", FIGURES "11,members,2024,1,,,A,,\n", FALSE);
  g_assert_false (pt_book_restore (fixture->path, backup, &kept, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_object (&fixture->book);
  g_assert_true (pt_book_restore (fixture->path, backup, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));

  fixture->book = pt_book_open (fixture->path, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
  after = export_all (fixture);
  g_assert_cmpstr (before, ==, after);
  assert_clean (fixture);
}

/* Every released format opens, and a migrated book has the schema of a new one. */
static char *
read_schema (const char *path)
{
  g_autofree char *command =
    g_strdup_printf ("sqlite3 '%s' 'SELECT sql FROM sqlite_schema ORDER BY type, name'",
                     path);
  char *schema = NULL;

  g_assert_true (g_spawn_command_line_sync (command, &schema, NULL, NULL, NULL));
  return schema;
}

static void
test_old_formats (Fixture *fixture, gconstpointer data)
{
  const char *folder = g_test_get_filename (G_TEST_DIST, "samples", "books", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *sample = g_build_filename (folder, name, NULL);
    g_autofree char *copy = g_build_filename (fixture->folder, name, NULL);
    g_autofree char *contents = NULL;
    g_autofree char *migrated = NULL;
    g_autofree char *fresh = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (PtBook) book = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (sample, &contents, &length, NULL));
    g_assert_true (g_file_set_contents (copy, contents, (gssize) length, NULL));
    book = pt_book_open (copy, PT_BOOK_OPEN_WRITE, &error);
    g_assert_no_error (error);
    migrated = read_schema (copy);
    fresh = read_schema (fixture->path);
    g_assert_cmpstr (migrated, ==, fresh);
    n++;
  }
  g_assert_cmpuint (n, >=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

#define ADD(name, function)                                                            \
  g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("units-end-where-succession-says", test_units_end_where_succession_says);
  ADD ("order-of-rows", test_order_of_rows);
  ADD ("figures", test_figures);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("one-source-is-official", test_one_source_is_official);
  ADD ("undo-and-redo", test_undo_and_redo);
  ADD ("undo-of-the-catalogue", test_undo_of_the_catalogue);
  ADD ("explain", test_explain);
  ADD ("check-finds-tampering", test_check_finds_tampering);
  ADD ("one-writer", test_one_writer);
  ADD ("refuses-what-is-no-book", test_refuses_what_is_no_book);
  ADD ("backup-and-restore", test_backup_and_restore);
  ADD ("old-formats", test_old_formats);
  return g_test_run ();
}
