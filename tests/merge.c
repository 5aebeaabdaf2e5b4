#include "store/merge.h"
#include "base/error.h"
#include "base/language.h"
#include "book-fixture.h"
#include "store/assignments.h"
#include "store/entry.h"
#include "store/reorganise.h"

#include <string.h>

/* Two books that were one, changed apart and brought together again. */

#define N_UNITS 12
#define N_EDITS 200
#define YEAR 2025

typedef struct {
  Fixture ours, theirs;
} Pair;

static void
set_up_pair (Pair *pair, gconstpointer data)
{
  g_autoptr (GString) list = g_string_new (UNITS "19,Tỉnh Thái Nguyên,province,,,\n");
  g_autoptr (GError) error = NULL;

  set_up (&pair->ours, NULL);
  for (guint i = 0; i < N_UNITS; i++)
    g_string_append_printf (list, "%u,Xã %u,commune,19,,\n", 100 + i, i);
  apply (&pair->ours, "units.csv", list->str);
  apply (&pair->ours, "elements.csv", ELEMENTS);
  pair->theirs.folder = make_folder ();
  pair->theirs.path = g_build_filename (pair->theirs.folder, "b.phongtrao", NULL);
  g_assert_true (pt_book_backup (pair->ours.book, pair->theirs.path, &error));
  g_assert_no_error (error);
  pair->theirs.book = pt_book_open (pair->theirs.path, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open_v2 (pair->theirs.path, &pair->theirs.db,
                                    SQLITE_OPEN_READONLY, NULL),
                   ==, SQLITE_OK);
}

static void
tear_down_pair (Pair *pair, gconstpointer data)
{
  tear_down (&pair->ours, NULL);
  tear_down (&pair->theirs, NULL);
}

static PtEntry
make_entry (guint unit, gint64 value)
{
  return (PtEntry){ .unit = unit,
                    .period = pt_period_new (YEAR, FALSE),
                    .figure = { .value = value, .state = PT_STATE_NUMBER } };
}

static void
enter (Fixture *fixture, guint unit, const char *element, gint64 value)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (fixture->book);
  g_autofree char *code = g_strdup_printf ("%u", 100 + unit);
  PtEntry entry = make_entry (
    pt_catalogue_find_unit (catalogue, code, pt_day_new (YEAR, 12, 31))->index, value);
  g_autoptr (GError) error = NULL;

  entry.element = pt_catalogue_find_element (catalogue, element)->index;
  if (value < 0)
    entry.figure = (PtFigure){ .state = PT_STATE_ABSENT };
  g_assert_true (pt_book_enter (fixture->book, &entry, 1, NULL, &error));
  g_assert_no_error (error);
}

/* What stands in the book, in words that mean the same in both. */
static char *
describe (Fixture *fixture)
{
  static const char *const sql[] = {
    "SELECT 'f', e.code, f.period, u.uuid, s.title, state, value, qualifier, decimals,"
    " official, note FROM figure f JOIN element e ON e.id = f.element JOIN unit u ON"
    " u.id = f.unit JOIN source s ON s.id = f.source ORDER BY 2, 3, 4, 5",
    "SELECT 'v', u.uuid, valid_from, valid_to, code, name, kind, parent FROM"
    " unit_version JOIN unit u ON u.id = unit ORDER BY 2, 3",
    "SELECT 'a', u.uuid, subject, who, due, state, note FROM assignment JOIN unit u ON"
    " u.id = unit ORDER BY 2, 3",
    /* Every edit, whoever made it, but what only carried others. */
    "SELECT uuid FROM edit WHERE kind NOT IN ('merge-book', 'part') UNION SELECT uuid"
    " FROM told_edit ORDER BY 1",
  };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++) {
    sqlite3_stmt *statement = NULL;

    g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, sql[i], -1, &statement, NULL), ==,
                     SQLITE_OK);
    while (sqlite3_step (statement) == SQLITE_ROW) {
      for (int k = 0; k < sqlite3_column_count (statement); k++)
        g_string_append_printf (out, "|%s",
                                (const char *) sqlite3_column_text (statement, k));
      g_string_append_c (out, '\n');
    }
    sqlite3_finalize (statement);
  }
  return g_string_free (out, FALSE);
}

static PtBookMerge *
compare (Fixture *fixture, const Fixture *other)
{
  g_autoptr (GError) error = NULL;
  PtBookMerge *merge = pt_book_merge_new (fixture->book, other->path, &error);

  g_assert_no_error (error);
  return merge;
}

/* Returns: the conflicts there were */
static guint
merge (Fixture *fixture, const Fixture *other)
{
  g_autoptr (PtBookMerge) merge = compare (fixture, other);
  g_autoptr (GError) error = NULL;
  guint n = pt_book_merge_get_conflicts (merge)->len;

  g_assert_true (pt_book_merge_apply (merge, &error));
  g_assert_no_error (error);
  assert_clean (fixture);
  return n;
}

static void
assert_equal (Pair *pair)
{
  g_autofree char *ours = describe (&pair->ours);
  g_autofree char *theirs = describe (&pair->theirs);

  g_assert_cmpstr (ours, ==, theirs);
}

static void
copy (const Fixture *from, Fixture *to)
{
  g_autoptr (GError) error = NULL;

  to->folder = make_folder ();
  to->path = g_build_filename (to->folder, "copy.phongtrao", NULL);
  g_assert_true (pt_book_backup (from->book, to->path, &error));
  g_assert_no_error (error);
}

static void
drop_copy (Fixture *copy)
{
  g_remove (copy->path);
  g_rmdir (copy->folder);
  g_free (copy->path);
  g_free (copy->folder);
}

/* Values by cell; -1 for none. */
typedef struct {
  gint64 values[N_UNITS][2];
  gboolean changed[N_UNITS][2];
} Cells;

static const char *const codes[] = { "members", "fund" };

static void
edit_at_random (Fixture *fixture, GRand *random, Cells *cells)
{
  for (guint i = 0; i < N_EDITS / 10; i++) {
    guint unit = (guint) g_rand_int_range (random, 0, N_UNITS);
    guint element = (guint) g_rand_int_range (random, 0, 2);
    gint64 value = g_rand_int_range (random, -3, 40);

    value = MAX (value, -1);
    if (value == cells->values[unit][element])
      continue;
    enter (fixture, unit, codes[element], value);
    cells->values[unit][element] = value;
    cells->changed[unit][element] = TRUE;
  }
}

/* A cell that both changed, and that stands there differently. */
static guint
count_conflicts (const Cells *ours, const Cells *theirs)
{
  guint n = 0;

  for (guint i = 0; i < N_UNITS; i++)
    for (guint k = 0; k < 2; k++)
      n += ours->changed[i][k] && theirs->changed[i][k] &&
           ours->values[i][k] != theirs->values[i][k];
  return n;
}

static void
init_cells (Cells *cells)
{
  memset (cells, 0, sizeof *cells);
  for (guint i = 0; i < N_UNITS; i++)
    cells->values[i][0] = cells->values[i][1] = -1;
}

static void
check_random (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Pair pair;
  Fixture before;
  Cells ours, theirs;
  g_autofree char *merged = NULL;

  set_up_pair (&pair, NULL);
  init_cells (&ours);
  init_cells (&theirs);
  edit_at_random (&pair.ours, random, &ours);
  edit_at_random (&pair.theirs, random, &theirs);
  copy (&pair.ours, &before);
  g_assert_cmpuint (merge (&pair.ours, &pair.theirs), ==,
                    count_conflicts (&ours, &theirs));
  g_assert_cmpuint (merge (&pair.theirs, &before), ==,
                    count_conflicts (&ours, &theirs));
  assert_equal (&pair);

  /* Once more, each with what the other has become: nothing changes. */
  merged = describe (&pair.ours);
  g_assert_cmpuint (merge (&pair.ours, &pair.theirs), ==, 0);
  g_assert_cmpuint (merge (&pair.theirs, &pair.ours), ==, 0);
  assert_equal (&pair);
  {
    g_autofree char *again = describe (&pair.ours);

    g_assert_cmpstr (merged, ==, again);
  }
  drop_copy (&before);
  tear_down_pair (&pair, NULL);
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 25; seed++)
    check_random (seed);
}

/* 200 edits on each side. */
static void
test_many (Pair *pair, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4711);
  Cells ours, theirs;
  Fixture before;

  init_cells (&ours);
  init_cells (&theirs);
  for (guint i = 0; i < 10; i++) {
    edit_at_random (&pair->ours, random, &ours);
    edit_at_random (&pair->theirs, random, &theirs);
  }
  copy (&pair->ours, &before);
  g_assert_cmpuint (merge (&pair->ours, &pair->theirs), ==,
                    count_conflicts (&ours, &theirs));
  merge (&pair->theirs, &before);
  assert_equal (pair);
  drop_copy (&before);
}

/* What was merged before counts as known: an edit on top of it is no conflict. */
static void
test_goes_on (Pair *pair, gconstpointer data)
{
  enter (&pair->theirs, 1, "members", 10);
  g_assert_cmpuint (merge (&pair->ours, &pair->theirs), ==, 0);
  enter (&pair->theirs, 1, "members", 11);
  g_assert_cmpuint (merge (&pair->ours, &pair->theirs), ==, 0);
  enter (&pair->ours, 1, "members", 12);
  g_assert_cmpuint (merge (&pair->theirs, &pair->ours), ==, 0);
  assert_equal (pair);
  g_assert_cmpuint (merge (&pair->ours, &pair->theirs), ==, 0);
}

/* A decision against the later edit is one that travels. */
static void
test_decide (Pair *pair, gconstpointer data)
{
  g_autoptr (PtBookMerge) found = NULL;
  g_autoptr (GError) error = NULL;
  PtMergeConflict *conflict;
  const char *kept;

  enter (&pair->ours, 2, "members", 20);
  enter (&pair->theirs, 2, "members", 21);
  found = compare (&pair->ours, &pair->theirs);
  g_assert_cmpuint (pt_book_merge_get_conflicts (found)->len, ==, 1);
  conflict = g_ptr_array_index (pt_book_merge_get_conflicts (found), 0);
  g_assert_cmpstr (conflict->ours, ==, "20");
  g_assert_cmpstr (conflict->theirs, ==, "21");
  g_assert_nonnull (strstr (conflict->what, "Xã 2"));
  conflict->take_theirs = !conflict->take_theirs;
  kept = conflict->take_theirs ? "|21|" : "|20|";
  g_assert_true (pt_book_merge_apply (found, &error));
  g_assert_no_error (error);
  assert_clean (&pair->ours);
  g_assert_cmpuint (merge (&pair->theirs, &pair->ours), ==, 0);
  assert_equal (pair);
  {
    g_autofree char *text = describe (&pair->theirs);

    g_assert_nonnull (strstr (text, kept));
  }
}

/* Undone, it is as if nothing had been taken; and it can be taken again. */
static void
test_undo (Pair *pair, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  enter (&pair->ours, 3, "members", 1);
  enter (&pair->theirs, 3, "members", 2);
  enter (&pair->theirs, 4, "fund", 5);
  before = dump (&pair->ours);
  g_assert_cmpuint (merge (&pair->ours, &pair->theirs), ==, 1);
  after = dump (&pair->ours);
  g_assert_cmpstr (after, !=, before);
  undo (&pair->ours);
  assert_clean (&pair->ours);
  g_assert_cmpuint (merge (&pair->ours, &pair->theirs), ==, 1);
  undo (&pair->ours);
  g_clear_pointer (&after, g_free);
  after = dump (&pair->ours);
  g_assert_cmpstr (after, ==, before);
}

#define FIGURES                                                                        \
  "unit,element,period,value,state,qualifier,decimals,source,official,note\n"

/* Also what is not official is somebody's figure; the official one stays untouched. */
static void
test_beside_the_official (Pair *pair, gconstpointer data)
{
  static const char edit_sql[] = "SELECT edit FROM figure WHERE value = 900";
  gint64 edits[2];

  apply (&pair->ours, "figures.csv", FIGURES "107,members,2025,900,,,,A,1,\n");
  merge (&pair->theirs, &pair->ours);
  apply (&pair->ours, "figures.csv", FIGURES "107,members,2025,901,,,,B,0,\n");
  apply (&pair->theirs, "figures.csv", FIGURES "107,members,2025,955,,,,B,0,\n");
  for (guint i = 0; i < 2; i++) {
    sqlite3_stmt *statement = NULL;

    sqlite3_prepare_v2 (pair->ours.db, edit_sql, -1, &statement, NULL);
    g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
    edits[i] = sqlite3_column_int64 (statement, 0);
    sqlite3_finalize (statement);
    if (i == 0)
      g_assert_cmpuint (merge (&pair->ours, &pair->theirs), ==, 1);
  }
  g_assert_cmpint (edits[0], ==, edits[1]);
  g_assert_cmpuint (merge (&pair->theirs, &pair->ours), ==, 0);
  assert_equal (pair);
}

/* Units that began apart, and notes: rows of the catalogue and beside it. */
static void
test_catalogue (Pair *pair, gconstpointer data)
{
  PtUnitDraft mine = { "201", "Xã Mới", PT_KIND_COMMUNE, "19" };
  PtUnitDraft yours = { "202", "Xã Khác", PT_KIND_COMMUNE, "19" };
  g_autoptr (PtReorganisation) ours =
    pt_reorganisation_begin (&mine, pt_day_new (2025, 7, 1));
  g_autoptr (PtReorganisation) theirs =
    pt_reorganisation_begin (&yours, pt_day_new (2025, 7, 1));
  PtAssignment said = { .subject = (char *) "s",
                        .who = (char *) "Ban Tổ chức",
                        .state = (char *) "",
                        .note = (char *) "",
                        .due = PT_DAY_FOREVER };
  Fixture before;

  g_assert_true (pt_book_reorganise (pair->ours.book, ours, NULL));
  g_assert_true (pt_book_reorganise (pair->theirs.book, theirs, NULL));
  g_assert_true (pt_book_assign (pair->theirs.book, &said, NULL));
  enter (&pair->theirs, 102, "members", 77);
  copy (&pair->ours, &before);
  g_assert_cmpuint (merge (&pair->ours, &pair->theirs), ==, 0);
  g_assert_cmpuint (merge (&pair->theirs, &before), ==, 0);
  assert_equal (pair);
  drop_copy (&before);
}

static PtReorganisation *
recode (Fixture *fixture, const char *code)
{
  PtDay day = pt_day_new (2025, 7, 1);

  return pt_reorganisation_rename (
    pt_catalogue_find_unit (pt_book_get_catalogue (fixture->book), code, day), day,
    "300", NULL);
}

/* One code for two units cannot be: nothing is taken, and the reason is said. */
static void
test_one_code_for_two (Pair *pair, gconstpointer data)
{
  g_autoptr (PtReorganisation) ours = recode (&pair->ours, "103");
  g_autoptr (PtReorganisation) theirs = recode (&pair->theirs, "104");
  g_autoptr (PtBookMerge) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (pt_book_reorganise (pair->ours.book, ours, NULL));
  g_assert_true (pt_book_reorganise (pair->theirs.book, theirs, NULL));
  before = dump (&pair->ours);
  found = compare (&pair->ours, &pair->theirs);
  g_assert_false (pt_book_merge_apply (found, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_CONFLICT);
  after = dump (&pair->ours);
  g_assert_cmpstr (before, ==, after);
  assert_clean (&pair->ours);
}

static void
test_no_book (Pair *pair, gconstpointer data)
{
  g_autofree char *path = g_build_filename (pair->ours.folder, "x.phongtrao", NULL);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) broken = NULL;

  g_assert_null (pt_book_merge_new (pair->ours.book, path, &missing));
  g_assert_error (missing, PT_ERROR, PT_ERROR_NOT_FOUND);
  g_file_set_contents (path, "This is no book, whatever its name says.", -1, NULL);
  g_assert_null (pt_book_merge_new (pair->ours.book, path, &broken));
  g_assert_nonnull (broken);
}

/* A part that was sent, filled in and merged back. */
static void
test_part (Pair *pair, gconstpointer data)
{
  const PtUnit *unit;
  g_autoptr (GError) error = NULL;
  Fixture part = { 0 };

  enter (&pair->ours, 5, "members", 50);
  enter (&pair->ours, 6, "members", 60);
  unit = pt_catalogue_find_unit (pt_book_get_catalogue (pair->ours.book), "105",
                                 pt_day_new (2025, 1, 1));
  part.folder = make_folder ();
  part.path = g_build_filename (part.folder, "part.phongtrao", NULL);
  g_assert_true (pt_book_save_part (pair->ours.book, part.path, unit, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (pt_book_save_part (pair->ours.book, part.path, unit, NULL, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_EXISTS);
  part.book = pt_book_open (part.path, PT_BOOK_OPEN_WRITE, NULL);
  assert_clean (&part);
  sqlite3_open_v2 (part.path, &part.db, SQLITE_OPEN_READONLY, NULL);
  {
    g_autofree char *text = describe (&part);

    g_assert_nonnull (strstr (text, "|50|"));
    g_assert_null (strstr (text, "|60|"));
  }

  enter (&part, 5, "members", 51);
  enter (&pair->ours, 6, "members", 61);
  g_assert_cmpuint (merge (&pair->ours, &part), ==, 0);
  {
    g_autofree char *text = describe (&pair->ours);

    g_assert_nonnull (strstr (text, "|51|"));
    g_assert_nonnull (strstr (text, "|61|"));
  }
  tear_down (&part, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

#define ADD(name, function)                                                            \
  g_test_add ("/merge/" name, Pair, NULL, set_up_pair, function, tear_down_pair)
  g_test_add_func ("/merge/random", test_random);
  ADD ("many", test_many);
  ADD ("goes-on", test_goes_on);
  ADD ("decide", test_decide);
  ADD ("undo", test_undo);
  ADD ("beside-the-official", test_beside_the_official);
  ADD ("catalogue", test_catalogue);
  ADD ("one-code-for-two", test_one_code_for_two);
  ADD ("no-book", test_no_book);
  ADD ("part", test_part);
  return g_test_run ();
}
