#include "report-fixture.h"
#include "report/overview.h"

#include <math.h>

/* --- pictures ------------------------------------------------------------------- */

#define FAMILIES_OF_ALL 0u
#define CLANS_OF_ALL 4u

static const guint two_models[] = { FAMILIES_OF_ALL, CLANS_OF_ALL };

static PtPicture *
picture (Book *book, PtChartKind question, const char *text, const guint *rates,
         guint n_rates)
{
  g_autoptr (GError) error = NULL;
  PtPictureChoice choice = { .question = question, .colour_by = -1 };
  PtPicture *result;

  choice.query = ask (book, text);
  choice.rates = rates;
  choice.n_rates = n_rates;
  choice.is_example = TRUE;
  result = pt_picture_new (book->catalogue, &book->source, &choice, &error);
  g_assert_no_error (error);
  return result;
}

/* The title of a picture, and that all of it can be drawn. */
static void
assert_title (PtPicture *found, const char *title)
{
  g_autoptr (PtPicture) self = found;
  g_autoptr (PtScene) scene = pt_chart_draw (self->kind, self->data, 842, 595);

  g_assert_cmpstr (self->title, ==, title);
  g_assert_true (g_str_has_prefix (self->sentence, title));
  g_assert_nonnull (strstr (self->sentence, "Illustrative figures."));
  g_assert_cmpuint (pt_scene_get_n_data (scene), ==, self->places->len);
}

static void
assert_ranking (Book *book, const char *title)
{
  assert_title (picture (book, PT_CHART_RANKING, FAMILIES "by=unit", NULL, 0), title);
}

static void
test_ranking_titles (Book *book, gconstpointer data)
{
  assert_ranking (book, "No figures yet: Families recognised, the year 2024");
  put_families (book, 2, "2024", 400, 500);
  assert_ranking (book, "Only xã An Bình has figures: 80.0%");
  put_families (book, 3, "2024", 80, 100);
  assert_ranking (book, "All 2 stand at 80.0%");
  put_families (book, 4, "2024", 1, 4);
  assert_ranking (book,
                  "2 share the lead with 80.0%, xã Cao Sơn comes last with 25.0%");
  put_families (book, 3, "2024", 25, 100);
  assert_ranking (book,
                  "Xã An Bình leads with 80.0%, 2 share the last place with 25.0%");
  put_families (book, 5, "2024", 4, 5);
  assert_ranking (book, "2 share the lead with 80.0%, 2 the last place with 25.0%");
  put_four (book);
  assert_ranking (book, "Xã An Bình leads with 80.0%, xã Đại Từ comes last with 25.0%");
}

static void
test_ranking_order (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;
  g_autoptr (PtScene) scene = NULL;
  const char *const order[] = { "Xã Đại Từ", "Xã An Bình", "Phường Bình Sơn",
                                "Xã Cao Sơn" };
  const PtTable *behind;

  put_families (book, 2, "2024", 1, 2);
  put_families (book, 3, "2024", 1, 2);
  put_families (book, 5, "2024", 4, 5);
  *at (book, 4, "families_all", "2024") = (PtFigure){ .state = PT_STATE_NOT_REPORTED };
  found = picture (book, PT_CHART_RANKING, FAMILIES "by=unit", NULL, 0);
  behind = g_ptr_array_index (found->tables, 0);
  g_assert_cmpuint (found->places->len, ==, 4);
  for (guint i = 0; i < 4; i++) {
    PtPicturePlace place = g_array_index (found->places, PtPicturePlace, i);

    g_assert_cmpint (place.table, ==, 0);
    g_assert_cmpstr (g_array_index (behind->rows, PtTableRow, place.row).name, ==,
                     order[i]);
  }
  scene = pt_chart_draw (found->kind, found->data, 842, 595);
  g_assert_cmpstr (pt_scene_get_description (scene, 1), ==,
                   "Rank 2 of 3. Xã An Bình: 50.0% (1 of 2).");
  g_assert_cmpstr (pt_scene_get_description (scene, 3), ==,
                   "Xã Cao Sơn: not reported.");
  g_assert_nonnull (strstr (found->sentence, "1 has no figures."));
  g_assert_nonnull (strstr (found->sentence, "Target 2024: 70%."));
  g_assert_nonnull (strstr (found->sentence, "3 of 4 units have reported."));
}

static void
test_low_is_better (Book *book, gconstpointer data)
{
  put (book, 2, "members", "2024", 100);
  put (book, 3, "members", "2024", 100);
  for (gint64 unit = 2; unit <= 3; unit++) {
    put (book, unit, "boards_school", "2024", unit);
    put (book, unit, "boards_agency", "2024", 0);
  }
  assert_title (picture (book, PT_CHART_RANKING, "rate=boards_of_members by=unit", NULL,
                         0),
                "Xã An Bình is ahead of phường Bình Sơn: 2.0% against 3.0%");
}

static void
put_clans (Book *book, gint64 unit, gint64 recognised, gint64 all)
{
  put (book, unit, "clans_recognised", "2024", recognised);
  put (book, unit, "clans_all", "2024", all);
}

static void
test_bars (Book *book, gconstpointer data)
{
  g_autoptr (GArray) defaults = pt_picture_default_rates (book->catalogue);

  g_assert_cmpuint (defaults->len, ==, 2);
  g_assert_cmpuint (g_array_index (defaults, guint, 1), ==, CLANS_OF_ALL);
  put_four (book);
  assert_title (picture (book, PT_CHART_BARS, FAMILIES "by=terrain", two_models, 1),
                "Mountain is ahead of midland: 74.3% against 33.3%");
  assert_title (picture (book, PT_CHART_BARS, FAMILIES, two_models, 2),
                "Learning Family: 62.0%");
  put_clans (book, 2, 9, 10);
  put_clans (book, 4, 8, 10);
  assert_title (picture (book, PT_CHART_BARS, FAMILIES "by=terrain", two_models, 2),
                "Midland is below mountain in all 2 rates, most of all in Learning "
                "Family (by 41.0 percentage points)");
  put_clans (book, 4, 10, 10);
  assert_title (picture (book, PT_CHART_BARS, FAMILIES "by=terrain", two_models, 2),
                "The gap is widest in Learning Family: 41.0 percentage points between "
                "midland and mountain");
  assert_title (picture (book, PT_CHART_BARS, FAMILIES, two_models, 2),
                "Highest is Learning Clan (95.0%), lowest is Learning Family (62.0%)");
}

static void
test_gap (Book *book, gconstpointer data)
{
  assert_title (picture (book, PT_CHART_GAP, FAMILIES "by=terrain", two_models, 2),
                "No figures yet: Recognised, % of all, the year 2024");
  put_families (book, 2, "2024", 1, 2);
  assert_title (picture (book, PT_CHART_GAP, FAMILIES "by=terrain", two_models, 2),
                "Too few figures to compare yet: the year 2024");
  put_four (book);
  assert_title (picture (book, PT_CHART_GAP, FAMILIES "by=terrain", two_models, 2),
                "The gap between highest and lowest is widest in Learning Family: 41.0 "
                "percentage points, from midland (33.3%) to mountain (74.3%)");
  assert_title (picture (book, PT_CHART_GAP, FAMILIES "by=unit", two_models, 1),
                "The gap between highest and lowest is widest in Learning Family: 55.0 "
                "percentage points, from xã Đại Từ (25.0%) to xã An Bình (80.0%)");
}

static void
assert_trend (Book *book, const char *text, const char *title)
{
  const char *const codes[] = { "2023-H1", "2023", "2024-H1", "2024", "2025" };
  PtPictureChoice choice = { .question = PT_CHART_TREND, .query = ask (book, text) };
  PtPeriod periods[G_N_ELEMENTS (codes)];
  g_autoptr (GError) error = NULL;
  PtPicture *found;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_true (pt_period_parse (codes[i], &periods[i], NULL));
  choice.periods = periods;
  choice.n_periods = G_N_ELEMENTS (codes);
  choice.is_example = TRUE;
  found = pt_picture_new (book->catalogue, &book->source, &choice, &error);
  g_assert_no_error (error);
  assert_title (found, title);
}

static void
test_trend (Book *book, gconstpointer data)
{
  assert_trend (book, FAMILIES, "No figures yet: Families recognised");
  put_four (book);
  assert_trend (book, FAMILIES "by=terrain", "Families recognised: 62.0% (2024)");
  put_families (book, 2, "2023", 1, 2);
  assert_trend (book, FAMILIES "by=terrain",
                "Families recognised rose from 50.0% (2023) to 62.0% (2024)");
  put_families (book, 6, "2025", 1, 10);
  assert_trend (book, FAMILIES "by=terrain units=2026-01-01",
                "Families recognised fell from 50.0% (2023) to 10.0% (2025)");
  put_families (book, 6, "2025", 5, 10);
  assert_trend (book, FAMILIES,
                "Families recognised stands at 50.0% (2025), as it did in 2023");
  put_families (book, 2, "2023-H1", 1, 10);
  assert_trend (book, FAMILIES,
                "Families recognised stands at 50.0% (2025), as it did in 2023");
  assert_trend (book, "element=families_all",
                "families_all: 2 (2023), 10 (2025); not everyone has reported");
}

/* Several lines: what the title says is how far they lie apart. */
static void
test_trend_gap (Book *book, gconstpointer data)
{
  put_four (book);
  put_families (book, 2, "2023", 1, 2);
  put_families (book, 5, "2023", 1, 4);
  assert_trend (
    book, FAMILIES "by=terrain",
    "The gap between highest and lowest widened from 25.0 percentage points "
    "(2023) to 41.0 percentage points (2024)");
  put_families (book, 2, "2023", 1, 1);
  assert_trend (
    book, FAMILIES "by=terrain",
    "The gap between highest and lowest narrowed from 75.0 percentage points "
    "(2023) to 41.0 percentage points (2024)");
  assert_trend (book, FAMILIES,
                "Families recognised rose from 40.0% (2023) to 62.0% (2024)");
}

static void
test_mixed_units (Book *book, gconstpointer data)
{
  const guint rates[] = { FAMILIES_OF_ALL, 2 };
  PtPictureChoice choice = { .question = PT_CHART_BARS, .rates = rates, .n_rates = 2 };
  g_autoptr (GError) error = NULL;

  choice.query = ask (book, FAMILIES "by=terrain");
  g_assert_null (pt_picture_new (book->catalogue, &book->source, &choice, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  choice.n_rates = 0;
  g_assert_null (pt_picture_new (book->catalogue, &book->source, &choice, &error));
  g_assert_nonnull (error);
}

static void
test_picture_sheet (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;
  g_autoptr (PtSheet) sheet = NULL;
  g_autofree char *text = NULL;

  put_four (book);
  found = picture (book, PT_CHART_BARS, FAMILIES "by=terrain", two_models, 2);
  sheet = pt_picture_to_sheet (book->catalogue, found);
  text = pt_sheet_to_string (sheet, PT_FORMAT_CSV);
  g_assert_true (g_str_has_prefix (text, "period,figure,group,name,numerator,"));
  g_assert_nonnull (strstr (text, "\n2024,"));
  g_assert_nonnull (strstr (text, ",mountain,Mountain,520,700,"));
}

/* --- overview ------------------------------------------------------------------- */

static void
test_overview (Book *book, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtOverview) found = NULL;
  PtQuery query = ask (book, "element=members");
  const PtTile *tile;
  const PtMissing *missing;

  put_four (book);
  put_families (book, 2, "2023", 1, 2);
  *at (book, 5, "families_all", "2024") = (PtFigure){ .state = PT_STATE_NOT_REPORTED };
  query.element = -1;
  found = pt_overview_new (book->catalogue, &book->source, &query, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->tiles->len, ==, 4);
  tile = g_ptr_array_index (found->tiles, 0);
  g_assert_cmpstr (tile->value, ==, "71.3%");
  g_assert_cmpstr (tile->change, ==, "+21.3 percentage points against the year 2023");
  g_assert_cmpstr (tile->target, ==, "Target 2024: 70% (met, 1.3 points beyond)");
  g_assert_cmpstr (tile->complete, ==, "3 of 4 units have reported");
  g_assert_cmpfloat (tile->progress, ==, 1);
  g_assert_cmpint (tile->direction, ==, 1);
  g_assert_cmpfloat (tile->history[tile->n_history - 2], ==, 50);
  g_assert_true (isnan (tile->history[0]));
  g_assert_cmpstr (((PtTile *) g_ptr_array_index (found->tiles, 1))->value, ==, "–");
  g_assert_cmpuint (found->n_units, ==, 4);
  g_assert_cmpuint (found->n_complete, ==, 3);
  g_assert_cmpuint (found->missing->len, ==, 1);
  missing = g_ptr_array_index (found->missing, 0);
  g_assert_cmpstr (missing->name, ==, "Xã Đại Từ");
  g_assert_cmpstr (missing->parent, ==, "Tỉnh Thái Nguyên");
  g_assert_cmpuint (missing->n_missing, ==, 1);
  g_assert_cmpuint (missing->n_expected, ==, 2);
  g_assert_cmpstr (found->missing_sentence, ==,
                   "1 of 4 units has not reported in full for the year 2024.");
  g_assert_nonnull (found->terrain);
  g_assert_null (found->sectors);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("en");
  ADD ("picture/ranking-titles", test_ranking_titles);
  ADD ("picture/ranking-order", test_ranking_order);
  ADD ("picture/low-is-better", test_low_is_better);
  ADD ("picture/bars", test_bars);
  ADD ("picture/gap", test_gap);
  ADD ("picture/trend", test_trend);
  ADD ("picture/trend-gap", test_trend_gap);
  ADD ("picture/mixed-units", test_mixed_units);
  ADD ("picture/sheet", test_picture_sheet);
  ADD ("overview", test_overview);
  return g_test_run ();
}
