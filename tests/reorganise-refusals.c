#include "reorganise-fixture.h"

#include "base/language.h"
#include "store/reorganise-bulk.h"
#include "store/reorganise-groups.h"

/* Reorganisations that are refused, and those from files, most of which are. */

static void
test_merge_refused (Fixture *fixture, gconstpointer data)
{
  const PtUnit *one = find (fixture, "11", "2024-01-01");
  const PtUnit *twice[] = { one, one };
  PtUnitDraft into = { "21", "Xã Mới", PT_KIND_COMMUNE, "1" };

  refuse (fixture, pt_reorganisation_merge (&one, 1, day ("2025-07-01"), &into),
          "at least two");
  refuse (fixture, pt_reorganisation_merge (twice, 2, day ("2025-07-01"), &into),
          "named twice");
  refuse (fixture, merge (fixture, "11", "12", "2025-06-30", &into),
          "1 figure stands on Xã Hạ");
  refuse (fixture, merge (fixture, "11", "111", "2025-07-01", &into),
          "they would leave one total and enter another");
  refuse (fixture, merge (fixture, "11", "S", "2025-07-01", &into), "cannot go to");
  into.kind = PT_KIND_HAMLET;
  refuse (fixture, merge (fixture, "11", "12", "2025-07-01", &into), "cannot go to");
  into.kind = PT_KIND_COMMUNE;
  into.code = "13";
  refuse (fixture, merge (fixture, "11", "12", "2025-07-01", &into),
          "belongs to Xã Trung");
  into.code = "21";
  into.parent = "12";
  refuse (fixture, merge (fixture, "11", "12", "2025-07-01", &into),
          "no unit bears the code “12”");
  into.parent = "21";
  refuse (fixture, merge (fixture, "11", "12", "2025-07-01", &into), "own parent");

  /* The parent would be a child of what ends. */
  into = draft ("U", "Sở Mới", PT_KIND_AGENCY, "V");
  {
    PtUnitDraft below = { "V", "Phòng", PT_KIND_AGENCY, "T" };

    carry_out (fixture, pt_reorganisation_begin (&below, day ("2022-01-01")));
  }
  refuse (fixture, merge (fixture, "S", "T", "2025-07-01", &into),
          "would lie under itself");
  into.parent = "K";
  carry_out (fixture, merge (fixture, "S", "T", "2025-07-01", &into));
  assert_life (fixture, "V", "2025-07-01",
               "2022-01-01–2025-07-01 V Phòng T\n2025-07-01– V Phòng U\n");

  carry_out (fixture,
             pt_reorganisation_enter_group (find (fixture, "12", "2024-01-01"),
                                            "terrain", "lowland", day ("2025-07-01"),
                                            "Quyết định 2"));
  into = new_commune;
  refuse (fixture, merge (fixture, "11", "12", "2025-07-01", &into), "enters a group");
}

static void
test_split_refused (Fixture *fixture, gconstpointer data)
{
  const PtUnit *unit = find (fixture, "13", "2024-01-01");
  PtReorganisation *what;

  refuse (fixture, pt_reorganisation_split (unit, day ("2025-07-01")),
          "into which units");
  what = pt_reorganisation_split (unit, day ("2025-07-01"));
  pt_reorganisation_add_part (what, &new_commune, PT_SHARE_WHOLE);
  refuse (fixture, what, "into at least two");
  what = pt_reorganisation_split (unit, day ("2025-07-01"));
  pt_reorganisation_add_heir (what, unit, PT_SHARE_WHOLE);
  refuse (fixture, what, "a share of itself");
  what = pt_reorganisation_split (unit, day ("2025-07-01"));
  pt_reorganisation_add_heir (what, find (fixture, "11", "2024-01-01"), 1);
  pt_reorganisation_add_heir (what, find (fixture, "11", "2024-01-01"),
                              PT_SHARE_WHOLE - 1);
  refuse (fixture, what, "named twice");
  what = pt_reorganisation_split (unit, day ("2025-07-01"));
  pt_reorganisation_add_heir (what, find (fixture, "S", "2024-01-01"), PT_SHARE_WHOLE);
  refuse (fixture, what, "cannot go to");
  what = pt_reorganisation_split (unit, day ("2025-07-01"));
  pt_reorganisation_add_heir (what, find (fixture, "11", "2024-01-01"), PT_SHARE_WHOLE);
  carry_out (fixture, what);

  /* The heir took it in on that day, so it cannot end on it. */
  refuse (fixture, merge (fixture, "11", "12", "2025-07-01", &new_commune),
          "takes in another unit on 01/07/2025");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtBook) book = pt_book_open (fixture->path, PT_BOOK_OPEN_READ, &error);
  g_autoptr (PtReorganisation) what =
    pt_reorganisation_begin (&new_commune, day ("2024-01-01"));

  g_assert_no_error (error);
  g_assert_false (pt_book_reorganise (book, what, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_READ_ONLY);
}

/* A reorganisation from two texts.  @problems and @warnings: rows, columns and parts of
 * reasons, one a line, must all be found, in any order, and be as many.
 */
static void
assert_bulk (Fixture *fixture, const char *units, const char *succession,
             const char *const *closed, const char *problems, const char *warnings)
{
  g_autoptr (PtIntake) first = read_text (fixture, "units.csv", units);
  g_autoptr (PtIntake) second = read_text (fixture, "succession.csv", succession);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  PtOutcome outcomes[2];
  const PtIntake *intakes[] = { first, second };
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GString) warned = g_string_new (NULL);

  g_assert_true (pt_book_apply_reorganisation (fixture->book, first, second, closed,
                                               "Sắp xếp", FALSE, outcomes, &found,
                                               &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++) {
    for (guint j = 0; j < intakes[i]->problems->len; j++) {
      const PtProblem *problem = g_ptr_array_index (intakes[i]->problems, j);

      g_string_append_printf (seen, "%u %s: %s\n", problem->row, problem->column,
                              problem->reason);
    }
    g_assert_cmpuint (intakes[i]->n_read, ==,
                      outcomes[i].n_new + outcomes[i].n_changed +
                        outcomes[i].n_unchanged + outcomes[i].n_rejected);
  }
  for (guint i = 0; i < found->len; i++) {
    const PtProblem *problem = g_ptr_array_index (found, i);

    g_string_append_printf (warned, "%u %s: %s\n", problem->row, problem->column,
                            problem->reason);
  }
  g_assert_cmpstr (seen->str, ==, problems);
  g_assert_cmpstr (warned->str, ==, warnings);
  after = dump (fixture);
  if (*problems != '\0')
    g_assert_cmpstr (before, ==, after);
  else
    g_assert_cmpstr (before, !=, after);
}

#define SUCCESSION "date,old,new,share\n"

static void
test_bulk (Fixture *fixture, gconstpointer data)
{
  static const char *const purpose[] = { "13", NULL };
  /* Hamlets that the files forget. */
  assert_bulk (
    fixture,
    UNITS "12,Xã Thượng,commune,1,,2025-07-01\n"
          "21,Xã Mới,commune,1,2025-07-01,\n",
    SUCCESSION "2025-07-01,12,21,1\n", NULL,
    "0 parent: Xóm Nam lies under the code “12”, but no unit bears that code "
    "on 01/07/2025.\n",
    "");
  /* Shares, days, an end without successor, figures that would be left behind. */
  assert_bulk (
    fixture,
    UNITS "13,Xã Trung,commune,1,2020-01-01,2025-07-01\n"
          "21,Xã Mới,commune,1,2025-07-01,\n",
    SUCCESSION "2025-07-01,13,21,0.9\n", NULL,
    "2 share: The shares of the unit “13” add up to 0.9. They must add up to "
    "1.\n",
    "");
  assert_bulk (
    fixture,
    UNITS "13,Xã Trung,commune,1,2020-01-01,2025-07-01\n"
          "21,Xã Mới,commune,1,2025-07-01,\n",
    SUCCESSION "2025-06-01,13,21,1\n", NULL,
    "2 old: Xã Trung goes on after 2025-06-01. A unit with successors ends: "
    "give it 2025-06-01 as valid_to.\n",
    "2 valid_to: Xã Trung ends on 2025-07-01 without a successor. If that is "
    "not meant, say in succession.csv where its figures go.\n");
  assert_bulk (fixture, UNITS "13,Xã Trung,commune,1,2020-01-01,2023-07-01\n",
               SUCCESSION, purpose,
               "2 valid_to: 1 figure stands on Xã Trung for a period that ends on "
               "2023-07-01 or later: the year 2023. Undo its entry first.\n",
               "");
  /* Levels and circles. */
  assert_bulk (
    fixture,
    UNITS "22,Xã Lạ,commune,12,2025-07-01,\n"
          "S,Sở Một,agency,T,,\n",
    SUCCESSION, NULL,
    "3 parent: Sở Một would lie under itself: the unit with the code “T” lies "
    "under it.\n"
    "0 parent: Trường Một would lie under itself: the unit with the code “S” "
    "lies under it.\n"
    "2 parent: Xã Lạ (commune or ward) cannot lie under Xã Thượng (commune or "
    "ward). Choose a parent of a higher level.\n",
    "");
}

static void
test_bulk_passing (Fixture *fixture, gconstpointer data)
{
  static const char *const purpose[] = { "13", NULL };
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;

  /* A code that passes to another place takes the hamlets with it: a warning. */
  assert_bulk (fixture,
               UNITS "12,Xã Thượng,commune,1,,2025-07-01\n"
                     "13,Xã Trung,commune,1,2020-01-01,2025-07-01\n"
                     "12,Xã Khác,commune,1,2025-07-01,\n"
                     "21,Xã Mới,commune,1,2025-07-01,\n",
               SUCCESSION "2025-07-01,12,21,1\n", purpose, "",
               "0 parent: On 01/07/2025 Xóm Nam would pass from Xã Thượng to Xã Khác, "
               "which takes over the code “12” but none of its figures.\n");
  assert_last_edit (fixture, "import", "Sắp xếp");
  assert_clean (fixture);
  undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_circle_in_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtIntake) intake =
    read_text (fixture, "units.csv",
               UNITS "X,Một,agency,Y,2024-01-01,\nY,Hai,agency,X,2025-01-01,\n"
                     "Y,Hai,agency,K,,2025-01-01\nZ,Ba,agency,X,2024-01-01,\n");
  g_autoptr (GError) error = NULL;
  PtOutcome outcome;

  g_assert_true (
    pt_book_apply (fixture->book, intake, "units", FALSE, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_rejected, ==, 2);
  g_assert_cmpstr (((PtProblem *) g_ptr_array_index (intake->problems, 0))->reason, ==,
                   "Một would lie under itself: the unit with the code “Y” lies under "
                   "it.");
}

/* The real one: in less than a second, and a second time nothing. */
static void
test_real_succession (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *done = NULL;
  g_autofree char *after = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint round = 0; round < 2; round++) {
    static const char *const names[] = { "units.csv", "succession.csv" };
    PtIntake *intakes[2];
    g_autoptr (GPtrArray) warnings = NULL;
    g_autoptr (GError) error = NULL;
    PtOutcome outcomes[2];

    for (guint i = 0; i < 2; i++) {
      g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue", "thai-nguyen",
                               names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      intakes[i] =
        pt_reader_read (file, pt_book_get_catalogue (fixture->book), "test", &error);
      g_assert_no_error (error);
    }
    g_assert_true (pt_book_apply_reorganisation (fixture->book, intakes[0], intakes[1],
                                                 NULL, "2025", FALSE, outcomes,
                                                 &warnings, &error));
    g_assert_no_error (error);
    for (guint i = 0; i < 2; i++) {
      g_assert_cmpuint (intakes[i]->problems->len, ==, 0);
      g_assert_cmpuint (intakes[i]->n_read, ==,
                        round == 0 ? outcomes[i].n_new : outcomes[i].n_unchanged);
      pt_intake_free (intakes[i]);
    }
    for (guint i = 0; i < warnings->len; i++)
      g_test_message ("%s", ((PtProblem *) g_ptr_array_index (warnings, i))->reason);
    /* The 17 districts that ended, and nobody else. */
    g_assert_cmpuint (warnings->len, ==, 17);
    if (round == 0)
      done = dump (fixture);
  }

  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  after = dump (fixture);
  g_assert_cmpstr (done, ==, after);
  assert_clean (fixture);
  undo (fixture);
  g_clear_pointer (&after, g_free);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

#define ADD(name, function)                                                            \
  g_test_add ("/reorganise/" name, Fixture, NULL, set_up_full, function, tear_down_full)
  ADD ("merge/refused", test_merge_refused);
  ADD ("split/refused", test_split_refused);
  ADD ("read-only", test_read_only);
  ADD ("circle-in-file", test_circle_in_file);
  ADD ("bulk", test_bulk);
  ADD ("bulk/passing", test_bulk_passing);
  g_test_add ("/reorganise/real-succession", Fixture, NULL, set_up,
              test_real_succession, tear_down);
  return g_test_run ();
}
