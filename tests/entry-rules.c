#include "domain/past.h"
#include "entry-fixture.h"
#include "exchange/shipped.h"
#include "store/rules.h"

/* What figures should satisfy: each kind of rule with figures that pass and figures
 * that fail, and its sentence, which names the numbers.
 */

#define RULES "code,kind,left,right,bound,name_vi,name_en\n"

/* Figures as “element=text” for 2024, or “element@period=text”. */
typedef struct {
  const char *rule;
  const char *passing[3];
  const char *failing;
  const char *sentence;
} Case;

static const Case cases[] = {
  { "r,at-most,members,families,,,",
    { "members=1200 families=1200", "members=1300", "members=1.300 families=–" },
    "members=1250 families=1200",
    "“Hội viên” (1.250) lớn hơn “Tổng số gia đình” (1.200)." },
  { "r,at-most,members,families,,Hội viên ({left}) đông hơn gia đình ({right}).,",
    { "members=0 families=0", "members=x families=1", "members=~1300 families=1200" },
    "members=>1250 families=1200",
    "Hội viên (trên 1.250) đông hơn gia đình (1.200)." },
  { "r,at-most,members,families,0.5,Chưa đúng.,",
    { "members=600 families=1200", "members=700 families=>1200", "families=1" },
    "members=601 families=1200",
    "Chưa đúng. “Hội viên” (601) lớn hơn “Tổng số gia đình” (1.200)." },
  { "r,at-most,members+plan,families,,,",
    { "members=5 plan=5 families=10", "plan=5 families=10", "members=9 families=–" },
    "members=11 families=10",
    "“Hội viên” + “Kế hoạch” (11) lớn hơn “Tổng số gia đình” (10)." },
  { "r,sum,fund+raised-spent,closing,,,",
    { "fund=10tr raised=5tr spent=3tr closing=12tr", "fund=10tr closing=12tr",
      "fund=10tr raised=~5tr spent=3tr closing=11tr" },
    "fund=10tr raised=5tr spent=3tr closing=11tr",
    "“Quỹ” + “Thu” − “Chi” bằng 12.000.000 đồng, nhưng “Tồn” ghi 11.000.000 đồng, lệch "
    "1.000.000 đồng." },
  { "r,sum,members+plan,families,,,",
    { "members=5 plan=5 families=10", "members=10 plan=x families=10",
      "members=5 plan=– families=10" },
    "members=5 plan=x families=10",
    "“Hội viên” + “Kế hoạch” bằng 5, nhưng “Tổng số gia đình” ghi 10, lệch 5." },
  { "r,within-year,,,,,",
    { "raised@2024-H1=5tr raised=5tr", "raised=5tr", "members@2024-H1=9 members=8" },
    "raised@2024-H1=6tr raised=5tr",
    "“Thu” trong năm 2024 là 5.000.000 đồng, ít hơn riêng 6 tháng đầu năm 2024 "
    "(6.000.000 đồng)." },
  { "r,jump,members,,2,,",
    { "members@2023=100 members=200", "members@2023=3 members=9", "members=200" },
    "members@2023=100 members=201",
    "“Hội viên” tăng từ 100 (năm 2023) lên 201." },
  { "r,jump,,,2,,",
    { "members@2023=– members=201", "members@2023=0 members=500",
      "share@2023=1 share=50" },
    "members@2023=100 members=0",
    "“Hội viên” giảm từ 100 (năm 2023) xuống 0." },
  { "r,tenfold,,,,,",
    { "members@2023=100 members=700", "members@2023=1 members=10",
      "members@2023=x members=10" },
    "members@2023=123 members=1240",
    "“Hội viên” là 1.240, gấp khoảng 10 lần năm 2023 (123). Có thể đã ghi thừa chữ "
    "số." },
  { "r,tenfold,fund,,,,",
    { "fund@2023=5tr fund=6tr", "members@2023=123 members=1240", "fund=5000" },
    "fund@2023=5tr fund=5000",
    "“Quỹ” là 5.000 đồng, chỉ bằng khoảng 1/1.000 so với năm 2023 (5.000.000 đồng). Có "
    "thể đã ghi thiếu chữ số." },
  { "r,swapped,members,families,,,",
    { "members@2023=100 families@2023=900 members=110 families=950",
      "members@2023=100 families@2023=900 members=900",
      "members@2023=100 families@2023=101 members=101 families=100" },
    "members@2023=100 families@2023=900 members=910 families=100",
    "“Hội viên” (910) và “Tổng số gia đình” (100) có thể bị ghi đổi chỗ: năm 2023 là "
    "100 và 900." },
};

static void
fill_rules (Fixture *fixture, const char *rules)
{
  g_autofree char *text = g_strconcat (RULES, rules, "\n", NULL);

  fill (fixture);
  apply (fixture, "elements.csv",
         ELEMENTS "raised,Thu,Raised,money,flow,,,,fund,,\n"
                  "spent,Chi,Spent,money,flow,,,,fund,,\n"
                  "closing,Tồn,Closing,money,stock,,,,fund,,\n");
  apply (fixture, "rules.csv", text);
}

/* Types "members=5 fund@2023=10tr" for @code; ~ about, > more than, tr million. */
static void
type_in (Fixture *fixture, const char *code, const char *figures)
{
  g_auto (GStrv) words = g_strsplit (figures, " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    g_auto (GStrv) sides = g_strsplit (words[i], "=", 2);
    g_auto (GStrv) names = g_strsplit (sides[0], "@", 2);
    g_autoptr (GString) text = g_string_new (sides[1]);

    g_string_replace (text, "tr", " triệu", 0);
    enter (fixture, code, names[0], names[1] != NULL ? names[1] : "2024", text->str);
  }
}

static GPtrArray *
check (Fixture *fixture, const char *code, const char *when)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *warnings =
    pt_rules_check (pt_book_get_catalogue (fixture->book),
                    pt_book_get_columns (fixture->book), unit (fixture, code, when),
                    period (when), &error);

  g_assert_no_error (error);
  return warnings;
}

/* "" where nothing is said. */
static void
assert_said (Fixture *fixture, const char *code, const char *when, const char *expected)
{
  g_autoptr (GPtrArray) warnings = check (fixture, code, when);
  const PtWarning *first;

  if (*expected == '\0' && warnings->len > 0)
    g_error ("%s", ((PtWarning *) g_ptr_array_index (warnings, 0))->sentence);
  g_assert_cmpuint (warnings->len, ==, *expected != '\0' ? 1 : 0);
  if (warnings->len == 0)
    return;
  first = g_ptr_array_index (warnings, 0);
  g_assert_cmpstr (first->sentence, ==, expected);
  g_assert_cmpuint (first->n_elements, >, 0);
}

static void
test_kind (Fixture *fixture, gconstpointer data)
{
  const Case *one = data;

  fill_rules (fixture, one->rule);
  type_in (fixture, "A", one->failing);
  assert_said (fixture, "A", "2024", one->sentence);
  assert_said (fixture, "B", "2024", "");
  for (guint i = 0; i < G_N_ELEMENTS (one->passing); i++) {
    g_autoptr (PtEdit) edit = NULL;

    while ((edit = pt_book_find_undo (fixture->book)) != NULL &&
           g_str_equal (edit->kind, "entry")) {
      undo (fixture);
      g_clear_pointer (&edit, pt_edit_free);
    }
    type_in (fixture, "A", one->passing[i]);
    assert_said (fixture, "A", "2024", "");
  }
}

/* Seen from the half-year the sentence is another. */
static void
test_half_year (Fixture *fixture, gconstpointer data)
{
  fill_rules (fixture, "r,within-year,raised,,,,");
  type_in (fixture, "A", "raised@2024-H1=6tr raised=5tr");
  assert_said (fixture, "A", "2024-H1",
               "“Thu” trong 6 tháng đầu năm 2024 là 6.000.000 đồng, nhiều hơn cả năm "
               "2024 (5.000.000 đồng).");
}

/* A slip is said once, not also as a jump. */
static void
test_slip_is_no_jump (Fixture *fixture, gconstpointer data)
{
  fill_rules (fixture, "a,jump,,,,,\nb,tenfold,,,,,");
  type_in (fixture, "A", "members@2023=123 members=1240");
  assert_said (fixture, "A", "2024",
               "“Hội viên” là 1.240, gấp khoảng 10 lần năm 2023 (123). Có thể đã ghi "
               "thừa chữ số.");
}

/* What a merged unit had last period is what those had that it came from; unless one of
 * them is missing.
 */
static void
test_past_of_a_merger (Fixture *fixture, gconstpointer data)
{
  apply (fixture, "units.csv",
         UNITS "A,Xã An,commune,,,2024-07-01\nB,Xã Bình,commune,,,2024-07-01\n"
               "N,Xã Mới,commune,,2024-07-01,\n");
  apply (fixture, "succession.csv",
         "date,old,new,share\n2024-07-01,A,N,1\n2024-07-01,B,N,1\n");
  apply (fixture, "elements.csv", ELEMENTS);
  apply (fixture, "rules.csv", RULES "r,jump,members,,2,,\n");
  type_in (fixture, "A", "members@2023=40");
  enter (fixture, "N", "members", "2024", "300");
  assert_said (fixture, "N", "2024", "");
  type_in (fixture, "B", "members@2023=60");
  assert_said (fixture, "N", "2024", "“Hội viên” tăng từ 100 (năm 2023) lên 300.");
  enter (fixture, "N", "members", "2024", "200");
  assert_said (fixture, "N", "2024", "");
}

static void
test_acceptance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *none = NULL;
  g_autofree char *reason = NULL;
  const PtAcceptance *accepted;

  fill_rules (fixture, "r,at-most,members,families,,,");
  type_in (fixture, "A", "members=1250 families=1200");
  warnings = check (fixture, "A", "2024");
  none = pt_book_get_acceptance (fixture->book, g_ptr_array_index (warnings, 0));
  g_assert_null (none);
  g_assert_false (pt_book_accept_warning (fixture->book,
                                          g_ptr_array_index (warnings, 0), "  ",
                                          &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (pt_book_accept_warning (fixture->book, g_ptr_array_index (warnings, 0),
                                         "Có cả hội viên nơi khác", &error));
  g_assert_no_error (error);
  assert_title (fixture,
                "Chấp nhận: “Hội viên” (1.250) lớn hơn “Tổng số gia đình” (1.200).");
  reason = pt_book_get_acceptance (fixture->book, g_ptr_array_index (warnings, 0));
  g_assert_cmpstr (reason, ==, "Có cả hội viên nơi khác");

  list = pt_book_list_acceptances (fixture->book, period ("2024"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  accepted = g_ptr_array_index (list, 0);
  g_assert_cmpstr (accepted->reason, ==, "Có cả hội viên nơi khác");
  g_assert_cmpstr (accepted->warning->sentence, ==,
                   ((PtWarning *) g_ptr_array_index (warnings, 0))->sentence);

  type_in (fixture, "A", "members=1260");
  later = pt_book_list_acceptances (fixture->book, period ("2024"), &error);
  g_assert_cmpuint (later->len, ==, 0);
  assert_clean (fixture);
}

/* Many units at once are told the same as one by one. */
static void
test_many_units (Fixture *fixture, gconstpointer data)
{
  guint units[2];
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GError) error = NULL;

  fill_rules (fixture, "a,at-most,members,families,,,\nb,jump,,,,,\nc,tenfold,,,,,");
  type_in (fixture, "A", "members=1250 families=1200 plan@2023=100 plan=1000");
  type_in (fixture, "B", "members=1250 families=1200 plan@2023=100 plan=500");
  units[0] = unit (fixture, "B", "2024")->index;
  units[1] = unit (fixture, "A", "2024")->index;
  warnings = pt_rules_check_units (pt_book_get_catalogue (fixture->book),
                                   pt_book_get_columns (fixture->book), units, 2,
                                   period ("2024"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 4);
  for (guint i = 0; i < 4; i++) {
    const PtWarning *warning = g_ptr_array_index (warnings, i);
    g_autoptr (GPtrArray) alone = check (fixture, i < 2 ? "B" : "A", "2024");

    g_assert_cmpuint (warning->unit, ==, units[i / 2]);
    g_assert_cmpuint (alone->len, ==, 2);
    g_assert_cmpstr (warning->sentence, ==,
                     ((PtWarning *) g_ptr_array_index (alone, i % 2))->sentence);
  }
}

static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  PtRuleDraft draft = { .kind = PT_RULE_AT_MOST,
                        .left = "plan",
                        .right = "families",
                        .name_vi = "Kế hoạch {left} quá {right}.",
                        .name_en = "",
                        .active = TRUE };
  g_autoptr (GError) error = NULL;
  const PtRule *rules;
  guint n;

  fill_rules (fixture, "r,at-most,members,families,,,");
  type_in (fixture, "A", "members=1250 families=1200 plan=1300");
  rules = pt_catalogue_get_rules (pt_book_get_catalogue (fixture->book), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (pt_book_switch_rule (fixture->book, &rules[0], FALSE, &error));
  assert_said (fixture, "A", "2024", "");
  g_assert_true (pt_book_set_rule (fixture->book, &draft, &error));
  g_assert_no_error (error);
  assert_said (fixture, "A", "2024", "Kế hoạch 1.300 quá 1.200.");

  /* Reading the list again does not switch a rule on. */
  apply (fixture, "rules.csv", RULES "r,at-most,members,families,2,,\n");
  assert_said (fixture, "A", "2024", "Kế hoạch 1.300 quá 1.200.");
  undo (fixture);
  undo (fixture);
  undo (fixture);
  assert_said (fixture, "A", "2024",
               "“Hội viên” (1.250) lớn hơn “Tổng số gia đình” (1.200).");

  draft.left = "nobody-knows";
  g_assert_false (pt_book_set_rule (fixture->book, &draft, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  g_clear_error (&error);
  draft.left = "";
  g_assert_false (pt_book_set_rule (fixture->book, &draft, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  assert_clean (fixture);
}

static void
test_refused_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtIntake) intake = NULL;
  g_autoptr (GError) error = NULL;
  PtOutcome outcome = { 0 };

  fill (fixture);
  intake = read_text (fixture, "rules.csv",
                      RULES "a,at-most,members,unknown,,,\nb,at-most,members,,,,\n"
                            "c,never,members,plan,,,\nd,jump,members,,-1,,\n"
                            "e,jump,members-plan,,2,,\nf,swapped,members,plan,,,\n");
  g_assert_true (pt_book_apply (fixture->book, intake, "r", FALSE, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_rejected, ==, 5);
}

/* The rules that come with the program fit its elements, and their sentences name the
 * numbers.
 */
static void
test_shipped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder =
    g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue", "thai-nguyen", NULL);
  g_autoptr (GPtrArray) files = pt_shipped_list_files (folder, &error);
  const PtRule *rules;
  guint n;

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++) {
    g_autoptr (PtIntake) intake =
      pt_reader_read (g_ptr_array_index (files, i),
                      pt_book_get_catalogue (fixture->book), "test", &error);
    PtOutcome outcome = { 0 };

    g_assert_no_error (error);
    g_assert_true (
      pt_book_apply (fixture->book, intake, "shipped", FALSE, &outcome, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (outcome.n_rejected, ==, 0);
  }
  rules = pt_catalogue_get_rules (pt_book_get_catalogue (fixture->book), &n);
  g_assert_cmpuint (n, >, 40);
  for (guint i = 0; i < n; i++) {
    const char *words[] = { rules[i].name_vi, rules[i].name_en };

    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      if (rules[i].kind == PT_RULE_AT_MOST || rules[i].kind == PT_RULE_SUM) {
        g_assert_nonnull (strstr (words[j], "{left}"));
        g_assert_nonnull (strstr (words[j], "{right}"));
        g_assert_true (g_str_has_suffix (words[j], "."));
      }
  }
  assert_clean (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");

#define ADD(name, function)                                                            \
  g_test_add ("/entry-rules/" name, Fixture, NULL, set_up, function, tear_down)
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strdup_printf ("/entry-rules/kind/%u", i);

    g_test_add (name, Fixture, &cases[i], set_up, test_kind, tear_down);
  }
  ADD ("half-year", test_half_year);
  ADD ("slip-is-no-jump", test_slip_is_no_jump);
  ADD ("past-of-a-merger", test_past_of_a_merger);
  ADD ("acceptance", test_acceptance);
  ADD ("many-units", test_many_units);
  ADD ("decisions", test_decisions);
  ADD ("refused-rows", test_refused_rows);
  ADD ("shipped", test_shipped);
  return g_test_run ();
}
