#include "report-fixture.h"
#include "report/picture.h"

#include <math.h>

/* Now against before, values against targets, parts against their whole. */

#define FAMILIES_OF_ALL 0u
#define CLANS_OF_ALL 4u

typedef struct {
  PtPictureChoice choice;
  PtPeriod periods[3];
} Choice;

/* Earlier periods are looked for in 2022, 2023 and 2024. */
static void
choose (Book *book, PtChartKind question, const char *text, Choice *self)
{
  *self = (Choice){ .choice = { .question = question, .colour_by = -1, .whole = -1 } };
  for (int i = 0; i < 3; i++)
    self->periods[i] = pt_period_new (2022 + i, FALSE);
  self->choice.query = ask (book, text);
  self->choice.periods = self->periods;
  self->choice.n_periods = 3;
}

static PtPicture *
paint (Book *book, const Choice *choice)
{
  g_autoptr (GError) error = NULL;
  PtPicture *found =
    pt_picture_new (book->catalogue, &book->source, &choice->choice, &error);
  g_autoptr (PtScene) scene = NULL;
  g_autofree char *collisions = NULL;

  g_assert_no_error (error);
  scene = pt_chart_draw (found->kind, found->data, 842, 595);
  collisions = pt_scene_find_collisions (scene);
  g_assert_cmpstr (collisions, ==, "");
  g_assert_cmpuint (pt_scene_get_n_data (scene), ==, found->places->len);
  return found;
}

static void
assert_refused (Book *book, const Choice *choice, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
    pt_picture_new (book->catalogue, &book->source, &choice->choice, &error));
  g_assert_nonnull (strstr (error->message, words));
}

static char *
describe (const PtPicture *picture, int datum)
{
  g_autoptr (PtScene) scene = pt_chart_draw (picture->kind, picture->data, 842, 595);

  return g_strdup (pt_scene_get_description (scene, datum));
}

static gboolean
shows (const PtPicture *picture, const char *words)
{
  g_autoptr (PtScene) scene = pt_chart_draw (picture->kind, picture->data, 842, 595);
  g_autofree char *text = pt_scene_to_string (scene);

  return strstr (text, words) != NULL;
}

static void
assert_title (Book *book, const Choice *choice, const char *title)
{
  g_autoptr (PtPicture) found = paint (book, choice);

  g_assert_cmpstr (found->title, ==, title);
  g_assert_true (g_str_has_prefix (found->sentence, title));
}

/* --- change ----------------------------------------------------------------------- */

static void
test_change (Book *book, gconstpointer data)
{
  Choice choice;
  g_autoptr (PtPicture) found = NULL;
  g_autofree char *before = NULL, *after = NULL;

  choose (book, PT_CHART_CHANGE, FAMILIES "by=unit", &choice);
  put_four (book);
  assert_refused (book, &choice, "no figures from before the year 2024");
  put_families (book, 2, "2022", 1, 2);
  assert_title (book, &choice, "Xã An Bình rose from 50.0% (2022) to 80.0% (2024)");
  put_families (book, 2, "2023", 300, 500);
  put_families (book, 3, "2023", 140, 200);
  put_families (book, 4, "2023", 50, 100);
  found = paint (book, &choice);
  g_assert_cmpstr (found->title, ==,
                   "From 2023 to 2024 1 rose and 1 fell: xã An Bình rose most (+20.0 "
                   "points), phường Bình Sơn fell most (−10.0 points)");
  before = describe (found, 0);
  after = describe (found, 1);
  g_assert_cmpstr (before, ==, "the year 2023 Xã An Bình: 60.0% (300 of 500).");
  g_assert_cmpstr (
    after, ==, "+20.0 points against the year 2023. Xã An Bình: 80.0% (400 of 500).");
  g_assert_true (shows (found, "2023: 3 of 4 units have reported"));
  put_families (book, 3, "2023", 100, 200);
  put_families (book, 4, "2023", 40, 100);
  assert_title (book, &choice,
                "From 2023 to 2024 all 3 rose: most of all xã An Bình (+20.0 points), "
                "least xã Cao Sơn (+10.0 points)");
}

/* Nothing is lost of a sum, and nothing gained, when somebody has not reported. */
static void
test_change_of_sums (Book *book, gconstpointer data)
{
  Choice choice;

  choose (book, PT_CHART_CHANGE, "element=members by=terrain", &choice);
  put (book, 2, "members", "2023", 100);
  put (book, 2, "members", "2024", 120);
  put (book, 3, "members", "2024", 50);
  assert_title (book, &choice, "2023 and 2024: nothing to compare yet");
  put (book, 3, "members", "2023", 60);
  assert_title (book, &choice, "Mountain rose from 160 (2023) to 170 (2024)");
}

/* As they were then, no unit is in both periods; in today's units they are. */
static void
test_change_across_reform (Book *book, gconstpointer data)
{
  Choice choice;

  put_four (book);
  put_families (book, 6, "2025", 350, 700);
  choose (book, PT_CHART_CHANGE, FAMILIES "by=unit period=2025", &choice);
  assert_refused (book, &choice, "No unit is in both 2024 and 2025");
  choose (book, PT_CHART_CHANGE, FAMILIES "by=unit period=2025 units=2026-01-01",
          &choice);
  assert_title (book, &choice, "Xã An Sơn fell from 74.3% (2024) to 50.0% (2025)");
}

static void
test_change_half (Book *book, gconstpointer data)
{
  Choice choice;

  put (book, 2, "fund_raised", "2023", 100);
  put (book, 2, "fund_raised", "2024-H1", 50);
  choose (book, PT_CHART_CHANGE, "element=fund_raised by=unit period=2024-H1", &choice);
  assert_refused (book, &choice, "half a year");
}

/* --- target ----------------------------------------------------------------------- */

static void
test_target (Book *book, gconstpointer data)
{
  Choice choice;
  g_autoptr (PtPicture) found = NULL;
  g_autofree char *words = NULL;

  choose (book, PT_CHART_TARGET, FAMILIES "by=unit", &choice);
  put_families (book, 2, "2024", 400, 500);
  assert_title (
    book, &choice,
    "Xã An Bình has reached the target of 2024 and is 10.0 points beyond it");
  put_families (book, 2, "2024", 350, 500);
  assert_title (
    book, &choice,
    "Xã An Bình has reached the target of 2024 and is 0.0 points beyond it");
  put_four (book);
  found = paint (book, &choice);
  g_assert_cmpstr (
    found->title, ==,
    "1 of 4 has reached the target of 2024; xã Đại Từ is farthest from it "
    "(45.0 points short)");
  words = describe (found, 3);
  g_assert_cmpstr (words, ==,
                   "−45.0 points against the target. Xã Đại Từ: 25.0% (50 of 200).");
  g_assert_true (shows (found, "“Target 2024: 70%”"));
  g_assert_true (shows (found, "(Quyết định)"));
  g_assert_true (shows (found, "rect below"));
}

/* A year without a target is held against the next one; later there is none. */
static void
test_target_year (Book *book, gconstpointer data)
{
  Choice choice;

  choose (book, PT_CHART_TARGET, FAMILIES "by=unit period=2022", &choice);
  put_families (book, 2, "2022", 1, 2);
  assert_title (book, &choice, "Xã An Bình is 20.0 points short of the target of 2024");
  choose (book, PT_CHART_TARGET, FAMILIES "by=unit period=2025", &choice);
  assert_refused (book, &choice, "No target is set for “Families recognised”");
  choose (book, PT_CHART_TARGET, "element=members by=unit", &choice);
  assert_refused (book, &choice, "choose a rate");
}

/* --- bullet ----------------------------------------------------------------------- */

static void
test_bullet (Book *book, gconstpointer data)
{
  const guint rates[] = { FAMILIES_OF_ALL, CLANS_OF_ALL };
  g_autoptr (PtPicture) found = NULL;
  g_autofree char *now = NULL, *before = NULL, *none = NULL;
  Choice choice;

  choose (book, PT_CHART_BULLET, FAMILIES, &choice);
  choice.choice.rates = rates;
  choice.choice.n_rates = 2;
  put_four (book);
  put_families (book, 2, "2023", 1, 2);
  put (book, 2, "clans_recognised", "2024", 9);
  put (book, 2, "clans_all", "2024", 10);
  found = paint (book, &choice);
  g_assert_cmpstr (
    found->title, ==,
    "0 of 1 rates have reached their targets; Learning Family is farthest "
    "from it, 8.0 points short");
  now = describe (found, 0);
  before = describe (found, 1);
  none = describe (found, 3);
  g_assert_nonnull (strstr (now, "Target 2024: 70% (−8.0 points)."));
  g_assert_nonnull (strstr (before, "50.0% (1 of 2)"));
  g_assert_cmpstr (none, ==, "No figures.");
  g_assert_true (shows (found, "rect quiet"));
  g_assert_true (shows (found, "rect middle"));
  put_families (book, 2, "2024", 490, 500);
  put_families (book, 5, "2024", 200, 200);
  assert_title (
    book, &choice,
    "1 rate has reached its target: Learning Family, 16.0 points beyond it");
}

/* --- parts ------------------------------------------------------------------------ */

static void
test_parts_of_sum (Book *book, gconstpointer data)
{
  Choice choice;
  guint parts[2];
  g_autoptr (PtPicture) found = NULL;
  g_autofree char *first = NULL, *too_much = NULL;

  parts[0] = pt_catalogue_find_element (book->catalogue, "boards_school")->index;
  parts[1] = pt_catalogue_find_element (book->catalogue, "boards_agency")->index;
  choose (book, PT_CHART_PARTS, "element=boards_school by=unit", &choice);
  choice.choice.parts = parts;
  choice.choice.n_parts = 1;
  assert_refused (book, &choice, "2 to 4 parts");
  choice.choice.n_parts = 2;
  put (book, 2, "boards_school", "2024", 3);
  put (book, 2, "boards_agency", "2024", 1);
  put (book, 3, "boards_school", "2024", 5);
  assert_title (book, &choice, "boards_school: 75.0% in xã An Bình");
  put (book, 3, "boards_agency", "2024", 5);
  choice.choice.whole =
    (int) pt_catalogue_find_element (book->catalogue, "members")->index;
  put (book, 2, "members", "2024", 8);
  put (book, 3, "members", "2024", 9);
  found = paint (book, &choice);
  g_assert_cmpstr (found->title, ==, "boards_school: 37.5% in xã An Bình");
  first = describe (found, 2);
  too_much = describe (found, 3);
  g_assert_cmpstr (first, ==, "Other or not classified: 50.0%. Xã An Bình: 8.");
  g_assert_true (g_str_has_prefix (too_much, "The parts exceed the whole"));
  g_assert_true (shows (found, "in 1 the parts exceed the whole"));
}

/* What belongs to no model has no other parts. */
static void
test_parts_refused (Book *book, gconstpointer data)
{
  const guint members = 1;
  Choice choice;

  choose (book, PT_CHART_PARTS, "rate=members_of_population by=unit", &choice);
  choice.choice.rates = &members;
  choice.choice.n_rates = 1;
  assert_refused (book, &choice, "“Members”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("en");
  ADD ("picture/change", test_change);
  ADD ("picture/change-of-sums", test_change_of_sums);
  ADD ("picture/change-across-reform", test_change_across_reform);
  ADD ("picture/change-half", test_change_half);
  ADD ("picture/target", test_target);
  ADD ("picture/target-year", test_target_year);
  ADD ("picture/bullet", test_bullet);
  ADD ("picture/parts-of-sum", test_parts_of_sum);
  ADD ("picture/parts-refused", test_parts_refused);
  return g_test_run ();
}
