#include "reorganise-fixture.h"

#include "base/language.h"
#include "store/reorganise-groups.h"

static void
test_begin (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  PtUnitDraft bad;

  carry_out (fixture, pt_reorganisation_begin (&new_commune, day ("2024-01-01")));
  assert_life (fixture, "21", "2025-01-01", "2024-01-01– 21 Xã Mới 1\n");
  assert_last_edit (fixture, "unit", "New unit: Xã Mới");
  refuse (fixture, pt_reorganisation_begin (&new_commune, day ("2024-06-01")),
          "the code “21” belongs to Xã Mới");
  refuse (fixture, pt_reorganisation_begin (&new_commune, day ("2023-06-01")),
          "the code “21” belongs to Xã Mới");
  undo (fixture);
  carry_out (fixture, pt_reorganisation_begin (&new_commune, PT_DAY_ALWAYS));
  undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);

#define REFUSE(words, when, ...)                                                       \
  bad = draft (__VA_ARGS__);                                                           \
  refuse (fixture, pt_reorganisation_begin (&bad, when), words)
  REFUSE ("code is missing", day ("2024-01-01"), " ", "X", PT_KIND_COMMUNE, "1");
  REFUSE ("name is missing", day ("2024-01-01"), "22", "", PT_KIND_COMMUNE, "1");
  REFUSE ("invisible", day ("2024-01-01"), "2\n2", "X", PT_KIND_COMMUNE, "1");
  REFUSE ("own parent", day ("2024-01-01"), "22", "X", PT_KIND_COMMUNE, "22");
  REFUSE ("On 01/01/2024 no unit bears the code “77”", day ("2024-01-01"), "22", "X",
          PT_KIND_COMMUNE, "77");
  REFUSE ("always borne", PT_DAY_ALWAYS, "22", "X", PT_KIND_HAMLET, "13");
  REFUSE ("cannot lie under Xã Hạ", day ("2024-01-01"), "22", "X", PT_KIND_COMMUNE,
          "11");
  REFUSE ("cannot lie under Sở Một", day ("2024-01-01"), "22", "X", PT_KIND_HAMLET,
          "S");
  REFUSE ("cannot be meant", pt_day_new (204, 1, 1), "22", "X", PT_KIND_COMMUNE, "1");
  REFUSE ("from which day", PT_DAY_FOREVER, "22", "X", PT_KIND_COMMUNE, "1");
#undef REFUSE
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  const PtUnit *unit = find (fixture, "11", "2024-01-01");

  carry_out (fixture,
             pt_reorganisation_rename (unit, day ("2024-01-01"), NULL, "Phường Hạ"));
  assert_life (fixture, "11", "2025-01-01",
               "–2024-01-01 11 Xã Hạ 1\n2024-01-01– 11 Phường Hạ 1\n");
  assert_last_edit (fixture, "unit", "Xã Hạ is called Phường Hạ from 01/01/2024");

  /* On its first day a name is corrected, whatever follows. */
  unit = find (fixture, "11", "2024-01-01");
  carry_out (fixture,
             pt_reorganisation_rename (unit, day ("2025-03-01"), "19", "Phường Ba"));
  assert_life (fixture, "111", "2025-03-01",
               "–2025-03-01 111 Xóm Đông 11\n2025-03-01– 111 Xóm Đông 19\n");
  unit = find (fixture, "19", "2025-03-01");
  carry_out (fixture,
             pt_reorganisation_rename (unit, day ("2024-01-01"), "18", "Phường Hai"));
  assert_life (fixture, "19", "2025-03-01",
               "–2024-01-01 11 Xã Hạ 1\n2024-01-01–2025-03-01 18 Phường Hai 1\n"
               "2025-03-01– 19 Phường Ba 1\n");
  assert_life (fixture, "112", "2025-03-01",
               "–2024-01-01 112 Xóm Tây 11\n2024-01-01–2025-03-01 112 Xóm Tây 18\n"
               "2025-03-01– 112 Xóm Tây 19\n");
  assert_clean (fixture);

  unit = find (fixture, "19", "2025-03-01");
  refuse (fixture, pt_reorganisation_rename (unit, day ("2024-02-01"), NULL, "X"),
          "changes again on 01/03/2025");
  refuse (fixture,
          pt_reorganisation_rename (unit, day ("2026-01-01"), "19", "Phường Ba"),
          "Nothing would change");
  refuse (fixture, pt_reorganisation_rename (unit, day ("2026-01-01"), "12", NULL),
          "the code “12” belongs to Xã Thượng");
  refuse (fixture, pt_reorganisation_rename (unit, day ("2026-01-01"), NULL, " "),
          "name is missing");
  refuse (fixture, pt_reorganisation_rename (unit, day ("2026-01-01"), "1", NULL),
          "the code “1” belongs to Tỉnh Một");
  refuse (fixture,
          pt_reorganisation_rename (find (fixture, "13", "2021-01-01"),
                                    day ("2019-12-31"), NULL, "X"),
          "On 31/12/2019 Xã Trung is not there");
}

static void
test_correct (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;

  carry_out (fixture, pt_reorganisation_rename (find (fixture, "11", "2024-01-01"),
                                                day ("2024-01-01"), "19", NULL));
  carry_out (fixture, pt_reorganisation_correct (find (fixture, "11", "2023-01-01"),
                                                 day ("2023-01-01"), NULL, "Xã Hà"));
  assert_life (fixture, "19", "2025-01-01",
               "–2024-01-01 11 Xã Hà 1\n2024-01-01– 19 Xã Hà 1\n");
  assert_last_edit (fixture, "unit", "Xã Hạ is corrected to Xã Hà");
  carry_out (fixture, pt_reorganisation_correct (find (fixture, "19", "2025-01-01"),
                                                 day ("2025-01-01"), "20", NULL));
  assert_life (fixture, "20", "2025-01-01",
               "–2024-01-01 11 Xã Hà 1\n2024-01-01– 20 Xã Hà 1\n");
  assert_life (fixture, "111", "2025-01-01",
               "–2024-01-01 111 Xóm Đông 11\n2024-01-01– 111 Xóm Đông 20\n");
  refuse (fixture,
          pt_reorganisation_correct (find (fixture, "20", "2025-01-01"),
                                     day ("2025-01-01"), "12", NULL),
          "belongs to Xã Thượng");
  for (guint i = 0; i < 3; i++)
    undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  const PtUnit *hamlet = find (fixture, "111", "2024-01-01");

  carry_out (fixture, pt_reorganisation_move (hamlet, day ("2024-01-01"), "12"));
  assert_life (fixture, "111", "2025-01-01",
               "–2024-01-01 111 Xóm Đông 11\n2024-01-01– 111 Xóm Đông 12\n");
  assert_last_edit (fixture, "unit", "Xóm Đông lies under Xã Thượng from 01/01/2024");

#define REFUSE(code, when, parent, words)                                              \
  refuse (fixture,                                                                     \
          pt_reorganisation_move (find (fixture, code, "2024-06-01"), day (when),      \
                                  parent),                                             \
          words)
  REFUSE ("111", "2025-01-01", "12", "Nothing would change");
  REFUSE ("111", "2023-01-01", "12", "changes again on 01/01/2024");
  REFUSE ("111", "2025-01-01", "99", "no unit bears the code “99”");
  REFUSE ("111", "2025-01-01", "111", "own parent");
  REFUSE ("111", "2025-01-01", "112", "Choose a parent of a higher level");
  REFUSE ("11", "2025-01-01", "111", "Xã Hạ (");
  REFUSE ("S", "2025-01-01", "T", "would lie under itself");
  REFUSE ("13", "2019-01-01", "1", "is not there");
  REFUSE ("1", "2025-01-01", "11", "under itself");
#undef REFUSE

  /* A parent that will not be there any more. */
  carry_out (fixture, pt_reorganisation_close (find (fixture, "13", "2024-01-01"),
                                               day ("2026-01-01")));
  refuse (fixture,
          pt_reorganisation_move (find (fixture, "112", "2024-01-01"),
                                  day ("2025-01-01"), "13"),
          "no unit bears that code on 01/01/2026");
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  const PtUnit *unit = find (fixture, "13", "2024-01-01");

  refuse (fixture, pt_reorganisation_close (unit, day ("2023-12-31")),
          "1 figure stands on Xã Trung");
  refuse (fixture, pt_reorganisation_close (unit, day ("2020-01-01")),
          "It can end only after that day");
  refuse (fixture, pt_reorganisation_close (unit, PT_DAY_ALWAYS), "from which day");
  carry_out (fixture, pt_reorganisation_close (unit, day ("2024-01-01")));
  assert_last_edit (fixture, "unit", "Xã Trung ends on 01/01/2024");
  assert_life (fixture, "13", "2023-01-01", "2020-01-01–2024-01-01 13 Xã Trung 1\n");
  refuse (fixture,
          pt_reorganisation_close (find (fixture, "13", "2023-01-01"),
                                   day ("2024-01-01")),
          "is not there");

  unit = find (fixture, "11", "2024-01-01");
  refuse (fixture, pt_reorganisation_close (unit, day ("2024-12-31")),
          "2 figures stand on Xã Hạ");
  refuse (fixture, pt_reorganisation_close (unit, day ("2026-01-01")),
          "2 units still lie under Xã Hạ");
  carry_out (fixture, pt_reorganisation_close (find (fixture, "111", "2024-01-01"),
                                               day ("2026-01-01")));
  carry_out (fixture, pt_reorganisation_move (find (fixture, "112", "2024-01-01"),
                                              day ("2026-01-01"), "12"));
  unit = find (fixture, "11", "2024-01-01");
  carry_out (fixture, pt_reorganisation_close (unit, day ("2026-01-01")));
  g_assert_cmpint (pt_catalogue_get_group (pt_book_get_catalogue (fixture->book),
                                           find (fixture, "11", "2024-01-01")->index, 0,
                                           day ("2026-01-01")),
                   ==, -1);
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  PtUnitDraft same_code = { "11", "Xã Hợp", PT_KIND_COMMUNE, "1" };
  PtUnitDraft hamlet = { "119", "Xóm Hợp", PT_KIND_HAMLET, "11" };
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;

  carry_out (fixture, merge (fixture, "11", "12", "2025-07-01", &same_code));
  assert_last_edit (fixture, "merge", "2 units become Xã Hợp on 01/07/2025");
  assert_life (fixture, "11", "2025-06-30", "–2025-07-01 11 Xã Hạ 1\n");
  assert_life (fixture, "11", "2025-07-01", "2025-07-01– 11 Xã Hợp 1\n");
  assert_life (fixture, "121", "2025-07-01",
               "–2025-07-01 121 Xóm Nam 12\n2025-07-01– 121 Xóm Nam 11\n");
  assert_life (fixture, "111", "2025-07-01", "– 111 Xóm Đông 11\n");
  g_assert_true (find (fixture, "11", "2025-06-30") !=
                 find (fixture, "11", "2025-07-01"));

  /* Hamlets on the same day, after their communes. */
  carry_out (fixture, merge (fixture, "111", "121", "2025-07-01", &hamlet));
  assert_life (fixture, "119", "2025-07-01", "2025-07-01– 119 Xóm Hợp 11\n");
  assert_life (fixture, "121", "2025-06-30", "–2025-07-01 121 Xóm Nam 12\n");
  assert_clean (fixture);

  refuse (fixture,
          pt_reorganisation_close (find (fixture, "11", "2025-07-01"),
                                   day ("2025-07-01")),
          "It can end only after that day");
  undo (fixture);
  undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  PtUnitDraft north = { "11", "Xã Bắc", PT_KIND_COMMUNE, "1" };
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  PtReorganisation *what;

#define START(first, second)                                                           \
  what =                                                                               \
    pt_reorganisation_split (find (fixture, "11", "2024-01-01"), day ("2025-07-01"));  \
  pt_reorganisation_add_part (what, &north, first);                                    \
  pt_reorganisation_add_heir (what, find (fixture, "12", "2024-01-01"), second)
  START (700000000, 299999999);
  refuse (fixture, what, "The shares add up to 0.999999999");
  START (PT_SHARE_WHOLE, 0);
  refuse (fixture, what, "a share above 0%");
  START (700000000, 300000000);
  refuse (fixture, what, "2 units lie under Xã Hạ");
  START (700000000, 300000000);
  pt_reorganisation_place_child (what, find (fixture, "111", "2024-01-01"), "11");
  pt_reorganisation_place_child (what, find (fixture, "112", "2024-01-01"), "13");
  refuse (fixture, what, "1 unit lies under Xã Hạ");
  START (700000000, 300000000);
  pt_reorganisation_place_child (what, find (fixture, "111", "2024-01-01"), "11");
  pt_reorganisation_place_child (what, find (fixture, "112", "2024-01-01"), "12");
  carry_out (fixture, what);
#undef START

  assert_last_edit (fixture, "split", "Xã Hạ is split on 01/07/2025");
  assert_life (fixture, "111", "2025-07-01", "– 111 Xóm Đông 11\n");
  assert_life (fixture, "112", "2025-07-01",
               "–2025-07-01 112 Xóm Tây 11\n2025-07-01– 112 Xóm Tây 12\n");
  assert_clean (fixture);
  refuse (fixture,
          pt_reorganisation_rename (find (fixture, "12", "2024-01-01"),
                                    day ("2025-01-01"), NULL, "X"),
          "changes again on 01/07/2025");
  undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_share_by_weights (Fixture *fixture, gconstpointer data)
{
  static const gint64 weights[] = { 1, 1, 1, 0 };
  gint64 shares[4];

  pt_share_by_weights (weights, 4, shares);
  g_assert_cmpint (shares[0], ==, 333333334);
  g_assert_cmpint (shares[1], ==, 333333333);
  g_assert_cmpint (shares[3], ==, 0);
  g_assert_cmpint (shares[0] + shares[1] + shares[2], ==, PT_SHARE_WHOLE);
}

/* The code of the group of @dimension that the unit is in, or NULL. */
static const char *
get_group (Fixture *fixture, const char *code, const char *dimension, const char *when)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (fixture->book);
  guint index;
  const PtDimension *found = pt_catalogue_find_dimension (catalogue, dimension, &index);
  int group = pt_catalogue_get_group (catalogue, find (fixture, code, when)->index,
                                      index, day (when));

  return group >= 0 ? found->groups[group].code : NULL;
}

static void
test_memberships (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;

#define ENTER(code, dimension, group, when, source)                                    \
  pt_reorganisation_enter_group (find (fixture, code, "2024-01-01"), dimension, group, \
                                 when, source)
#define LEAVE(code, dimension, when)                                                   \
  pt_reorganisation_leave_group (find (fixture, code, "2024-01-01"), dimension, when)
  carry_out (fixture, ENTER ("11", "terrain", "lowland", day ("2025-01-01"), "QĐ 2"));
  assert_last_edit (fixture, "group", "Xã Hạ enters the group “Đồng bằng”");
  g_assert_cmpstr (get_group (fixture, "11", "terrain", "2024-12-31"), ==, "mountain");
  g_assert_cmpstr (get_group (fixture, "11", "terrain", "2025-01-01"), ==, "lowland");
  /* Between two: the one before ends, the one after stays. */
  carry_out (fixture, ENTER ("11", "terrain", "lowland", day ("2023-01-01"), "QĐ 3"));
  carry_out (fixture, LEAVE ("11", "terrain", day ("2024-01-01")));
  assert_last_edit (fixture, "group", "Xã Hạ leaves its group by “Địa hình”");
  g_assert_cmpstr (get_group (fixture, "11", "terrain", "2022-12-31"), ==, "mountain");
  g_assert_cmpstr (get_group (fixture, "11", "terrain", "2023-12-31"), ==, "lowland");
  g_assert_null (get_group (fixture, "11", "terrain", "2024-12-31"));
  g_assert_cmpstr (get_group (fixture, "11", "terrain", "2025-01-01"), ==, "lowland");
  /* On its own first day a membership is corrected, or was never there. */
  carry_out (fixture, ENTER ("11", "terrain", "mountain", day ("2025-01-01"), "QĐ 2"));
  g_assert_cmpstr (get_group (fixture, "11", "terrain", "2025-01-01"), ==, "mountain");
  carry_out (fixture, LEAVE ("11", "terrain", day ("2025-01-01")));
  g_assert_null (get_group (fixture, "11", "terrain", "2025-01-01"));
  carry_out (fixture, ENTER ("12", "terrain", "mountain", PT_DAY_ALWAYS, "QĐ 2"));
  g_assert_cmpstr (get_group (fixture, "12", "terrain", "1990-01-01"), ==, "mountain");

  refuse (fixture, ENTER ("12", "terrain", "mountain", day ("2025-01-01"), "QĐ"),
          "in the group “Miền núi” already");
  refuse (fixture, ENTER ("12", "terrain", "lowland", day ("2025-01-01"), " "),
          "which document");
  refuse (fixture, ENTER ("12", "terrain", "hill", day ("2025-01-01"), "QĐ"),
          "no group “hill”");
  refuse (fixture, ENTER ("12", "colour", "red", day ("2025-01-01"), "QĐ"),
          "no way of grouping “colour”");
  refuse (fixture, ENTER ("12", "sector", "agency", day ("2025-01-01"), "QĐ"),
          "The sector follows");
  refuse (fixture, ENTER ("13", "terrain", "lowland", day ("2019-01-01"), "QĐ"),
          "is not there");
  refuse (fixture, ENTER ("13", "terrain", "lowland", PT_DAY_ALWAYS, "QĐ"),
          "has not always been there");
  refuse (fixture, LEAVE ("13", "terrain", day ("2021-01-01")), "in no group");
  refuse (fixture, LEAVE ("13", "colour", day ("2021-01-01")), "no way of grouping");
#undef ENTER
#undef LEAVE

  for (guint i = 0; i < 6; i++)
    undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;

  carry_out (fixture, pt_reorganisation_add_dimension ("border", "Biên giới", ""));
  assert_last_edit (fixture, "group", "New way of grouping: Biên giới");
  carry_out (fixture, pt_reorganisation_add_group ("border", "yes", "Có", "Yes", 1));
  assert_last_edit (fixture, "group", "New group: Có");
  carry_out (fixture,
             pt_reorganisation_rename_group ("border", "yes", "Giáp biên", "Border"));
  assert_last_edit (fixture, "group", "The group “Có” is called “Giáp biên”");
  /* A built-in one that the book does not speak of yet. */
  carry_out (fixture, pt_reorganisation_add_group ("zone", "I", "Khu vực I", "", 1));
  carry_out (fixture,
             pt_reorganisation_enter_group (find (fixture, "11", "2024-01-01"),
                                            "border", "yes", day ("2024-01-01"), "QĐ"));
  g_assert_cmpstr (get_group (fixture, "11", "border", "2024-01-01"), ==, "yes");
  assert_clean (fixture);

  refuse (fixture, pt_reorganisation_add_dimension ("border", "X", ""), "already");
  refuse (fixture, pt_reorganisation_add_dimension ("terrain", "X", ""), "already");
  refuse (fixture, pt_reorganisation_add_dimension ("a:b", "X", ""), "colon");
  refuse (fixture, pt_reorganisation_add_dimension ("x", "", ""), "name is missing");
  refuse (fixture, pt_reorganisation_add_group ("border", "yes", "X", "", 1),
          "already");
  refuse (fixture, pt_reorganisation_add_group ("border", "a:b", "X", "", 1), "colon");
  refuse (fixture, pt_reorganisation_add_group ("border", "", "X", "", 1),
          "code is missing");
  refuse (fixture, pt_reorganisation_add_group ("colour", "red", "X", "", 1),
          "no way of grouping");
  refuse (fixture, pt_reorganisation_add_group ("sector", "red", "X", "", 1),
          "The sector follows");
  refuse (fixture, pt_reorganisation_rename_group ("border", "no", "X", ""),
          "no group “no”");
  refuse (fixture,
          pt_reorganisation_rename_group ("border", "yes", "Giáp biên", "Border"),
          "Nothing would change");
  for (guint i = 0; i < 5; i++)
    undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* @facts: joined by "|". */
static void
assert_preview (Fixture *fixture, PtReorganisation *what, guint n_changed,
                const char *facts)
{
  g_autoptr (PtReorganisation) owned = what;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (fixture);
  g_autoptr (PtPreview) preview =
    pt_reorganisation_preview (fixture->book, what, &error);
  g_autofree char *after = dump (fixture);
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (before, ==, after);
  g_ptr_array_add (preview->facts, NULL);
  said = g_strjoinv ("|", (char **) preview->facts->pdata);
  g_assert_cmpstr (said, ==, facts);
  g_assert_cmpuint (preview->n_changed, ==, n_changed);
}

#define NOTHING                                                                        \
  "Nothing changes in the totals: those of every period are the same in the units "    \
  "before and after."

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  PtReorganisation *what;

  assert_preview (
    fixture, merge (fixture, "11", "12", "2025-07-01", &new_commune), 0,
    "5 figures are concerned, from the year 2023 to the first half of 2025."
    "|" NOTHING "|3 units below move along.");
  assert_preview (fixture,
                  pt_reorganisation_rename (find (fixture, "12", "2024-01-01"),
                                            day ("2025-07-01"), "22", NULL),
                  0,
                  "2 figures are concerned, from the year 2023 to the year 2024."
                  "|" NOTHING);
  assert_preview (fixture, pt_reorganisation_begin (&new_commune, day ("2020-01-01")),
                  0, "No figure in the book is concerned.|" NOTHING);

  what =
    pt_reorganisation_split (find (fixture, "13", "2024-01-01"), day ("2025-07-01"));
  pt_reorganisation_add_part (what, &new_commune, 400000000);
  pt_reorganisation_add_heir (what, find (fixture, "11", "2024-01-01"), 600000000);
  assert_preview (fixture, what, 0,
                  "1 figure is concerned, of the year 2023.|" NOTHING
                  "|1 figure is divided by shares in the units after that day, and "
                  "marked there as an estimate.");

  /* It counts: a unit that ends without successor takes its figures with it, in the
   * view of that day and in today's.
   */
  assert_preview (
    fixture,
    pt_reorganisation_close (find (fixture, "13", "2024-01-01"), day ("2025-07-01")), 2,
    "1 figure is concerned, of the year 2023."
    "|2 totals would change in the units after that day."
    "|1 figure has no unit to stand for it after that day; it stays where "
    "it is in the units as they were.");
}

static void
test_counting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const PtUnit *unit = find (fixture, "11", "2024-01-01");
  g_autoptr (GPtrArray) children = NULL;
  PtPeriod latest;
  guint n;

  g_assert_true (pt_book_count_figures_from (fixture->book, unit, day ("2024-12-31"),
                                             &n, &latest, &error));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (latest, ==, pt_period_new (2025, TRUE));
  g_assert_true (pt_book_count_figures_from (fixture->book, unit, day ("2025-07-01"),
                                             &n, &latest, &error));
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (latest, ==, PT_PERIOD_NONE);
  children = pt_book_list_children_from (fixture->book, unit, day ("2025-07-01"));
  g_assert_cmpuint (children->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

#define ADD(name, function)                                                            \
  g_test_add ("/reorganise/" name, Fixture, NULL, set_up_full, function, tear_down_full)
  ADD ("begin", test_begin);
  ADD ("rename", test_rename);
  ADD ("correct", test_correct);
  ADD ("move", test_move);
  ADD ("close", test_close);
  ADD ("merge", test_merge);
  ADD ("split", test_split);
  ADD ("share-by-weights", test_share_by_weights);
  ADD ("memberships", test_memberships);
  ADD ("groups", test_groups);
  ADD ("preview", test_preview);
  ADD ("counting", test_counting);
  return g_test_run ();
}
