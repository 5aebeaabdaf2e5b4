#include "domain/places.h"
#include "report-fixture.h"
#include "report/picture.h"

#include <math.h>

/* Pictures over two scales, small charts and maps. */

#define FAMILIES_OF_ALL 0u
#define CLANS_OF_ALL 4u

static PtPicture *
try_picture (Book *book, PtChartKind question, const char *text, const char *periods,
             GError **error)
{
  static const guint both[] = { FAMILIES_OF_ALL, CLANS_OF_ALL };
  g_auto (GStrv) codes = g_strsplit (periods, " ", -1);
  g_autofree PtPeriod *list = g_new0 (PtPeriod, g_strv_length (codes) + 1);
  PtPictureChoice choice = { .question = question, .colour_by = -1 };

  choice.query = ask (book, text);
  for (; codes[choice.n_periods] != NULL && *periods != '\0'; choice.n_periods++)
    g_assert_true (
      pt_period_parse (codes[choice.n_periods], &list[choice.n_periods], NULL));
  choice.periods = list;
  if (question == PT_CHART_MULTIPLES) {
    choice.rates = both;
    choice.n_rates = strstr (text, "clans") != NULL ? 2 : 1;
  }
  choice.is_example = TRUE;
  return pt_picture_new (book->catalogue, &book->source, &choice, error);
}

static PtPicture *
picture (Book *book, PtChartKind question, const char *text, const char *periods)
{
  g_autoptr (GError) error = NULL;
  PtPicture *found = try_picture (book, question, text, periods, &error);
  g_autoptr (PtScene) scene = NULL;
  g_autofree char *collisions = NULL;

  g_assert_no_error (error);
  scene = pt_chart_draw (found->kind, found->data, 842, 595);
  collisions = pt_scene_find_collisions (scene);
  g_assert_cmpstr (collisions, ==, "");
  g_assert_cmpuint (pt_scene_get_n_data (scene), ==, found->places->len);
  g_assert_nonnull (strstr (found->sentence, "Illustrative figures."));
  return found;
}

static void
assert_title (Book *book, PtChartKind question, const char *text, const char *periods,
              const char *title)
{
  g_autoptr (PtPicture) found = picture (book, question, text, periods);

  g_assert_cmpstr (found->title, ==, title);
  g_assert_true (g_str_has_prefix (found->sentence, title));
}

static const char *
describe (PtScene *scene, int datum)
{
  return pt_scene_get_description (scene, datum);
}

/* D has a quarter, A four fifths: 100 + 500 + 300 + 400 families. */
static void
test_lorenz (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;
  g_autoptr (PtScene) scene = NULL;

  assert_title (book, PT_CHART_LORENZ, FAMILIES "by=unit", "",
                "No figures yet: Families recognised, the year 2024");
  put_families (book, 2, "2024", 8, 10);
  put_families (book, 3, "2024", 16, 20);
  assert_title (book, PT_CHART_LORENZ, FAMILIES "by=unit", "",
                "Shared out evenly: the lowest 30% of families_all have 30.0% of "
                "families_recognised");
  put_families (book, 4, "2024", 0, 10);
  put_families (book, 5, "2024", 0, 40);
  found = picture (book, PT_CHART_LORENZ, FAMILIES "by=unit", "");
  g_assert_cmpstr (found->title, ==,
                   "The places with the lowest rates, 30% of families_all, have only "
                   "0.0% of families_recognised");
  /* Two of the three eighths that have anything have it all alike: 1 − 2 · (3/8)/2. */
  g_assert_nonnull (
    strstr (found->sentence, "Gini coefficient, the year 2024: 0.625 (0:"));
  scene = pt_chart_draw (found->kind, found->data, 842, 595);
  g_assert_cmpstr (describe (scene, 3), ==,
                   "With all lower ones: 100.0% have 100.0%. Phường Bình Sơn: 80.0% "
                   "(16 of 20).");
}

/* What is not there is neither zero nor on the curve. */
static void
test_lorenz_missing (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;
  g_autoptr (PtScene) scene = NULL;
  g_autofree char *text = NULL;

  put_families (book, 2, "2024", 8, 10);
  put_families (book, 3, "2024", 1, 10);
  put_families (book, 4, "2024", 5, 10);
  *at (book, 5, "families_all", "2024") = (PtFigure){ .state = PT_STATE_NOT_REPORTED };
  found = picture (book, PT_CHART_LORENZ, FAMILIES "by=unit", "");
  g_assert_nonnull (strstr (found->sentence, "not computed before 85%"));
  scene = pt_chart_draw (found->kind, found->data, 842, 595);
  text = pt_scene_to_string (scene);
  g_assert_nonnull (strstr (text, "missing muted"));
  g_assert_cmpstr (describe (scene, 3), ==, "Xã Đại Từ: not reported.");
}

static void
test_lorenz_earlier (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;

  put_four (book);
  for (gint64 unit = 2; unit <= 5; unit++)
    put_families (book, unit, "2023", unit, 10);
  found = picture (book, PT_CHART_LORENZ, FAMILIES "by=unit", "2022 2023 2024");
  g_assert_cmpuint (found->tables->len, ==, 2);
  g_assert_nonnull (strstr (found->sentence, "2023: 4 of 4 units have reported"));
}

static void
test_lorenz_element (Book *book, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
    try_picture (book, PT_CHART_LORENZ, "element=members by=unit", "", &error));
  g_assert_nonnull (strstr (error->message, "choose a rate"));
}

static void
test_funnel (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;
  g_autoptr (PtScene) scene = NULL;

  assert_title (book, PT_CHART_FUNNEL, FAMILIES "by=unit", "",
                "No figures yet: Families recognised, the year 2024");
  put_families (book, 2, "2024", 52, 100);
  put_families (book, 3, "2024", 3, 7);
  put_families (book, 4, "2024", 50, 100);
  assert_title (book, PT_CHART_FUNNEL, FAMILIES "by=unit", "",
                "None of 3 units is farther from 50.7% than chance explains");
  put_families (book, 5, "2024", 10, 100);
  found = picture (book, PT_CHART_FUNNEL, FAMILIES "by=unit", "");
  g_assert_cmpstr (found->title, ==,
                   "3 of 4 units are farther from 37.5% than chance explains, most of "
                   "all xã Đại Từ (10.0%)");
  g_assert_nonnull (
    strstr (found->sentence, "1 of 4 units lie within the 95% limits."));
  scene = pt_chart_draw (found->kind, found->data, 842, 595);
  g_assert_cmpstr (describe (scene, 0), ==,
                   "Beyond the 99.8% limit of chance. Xã Đại Từ: 10.0% (10 of 100).");
  /* The small one is as far off, and yet no farther than chance. */
  g_assert_cmpstr (describe (scene, 3), ==,
                   "So far from the whole as chance alone explains. Phường Bình Sơn: "
                   "42.9% (3 of 7).");
}

static void
test_funnel_refused (Book *book, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put_families (book, 2, "2024", 500, 400);
  g_assert_null (try_picture (book, PT_CHART_FUNNEL, FAMILIES "by=unit", "", &error));
  g_assert_nonnull (strstr (error->message, "above 100%"));
  g_clear_error (&error);
  g_assert_null (
    try_picture (book, PT_CHART_FUNNEL, "rate=fund_per_head by=unit", "", &error));
  g_assert_nonnull (strstr (error->message, "percentages"));
}

static void
test_multiples (Book *book, gconstpointer data)
{
  const char *years = "2023 2024";
  g_autoptr (GError) error = NULL;

  assert_title (book, PT_CHART_MULTIPLES, FAMILIES "by=terrain", years,
                "No figures yet: Recognised, % of all, the year 2024");
  put_four (book);
  put_families (book, 2, "2023", 1, 2);
  put_families (book, 5, "2023", 1, 2);
  assert_title (book, PT_CHART_MULTIPLES, FAMILIES "by=terrain", years,
                "Mountain gained most (+24.3 percentage points), midland least (−16.7 "
                "percentage points), 2023–2024");
  assert_title (book, PT_CHART_MULTIPLES, FAMILIES, years,
                "Families recognised: +12.0 percentage points, 2023–2024");
  for (guint i = 0; i < 2; i++) {
    put (book, 2, "clans_recognised", i == 0 ? "2023" : "2024", 5 + i);
    put (book, 2, "clans_all", i == 0 ? "2023" : "2024", 10);
  }
  assert_title (book, PT_CHART_MULTIPLES, "rate=clans_recognised_of_all ", years,
                "Learning Family gained most (+12.0 percentage points), Learning Clan "
                "least (+10.0 percentage points), 2023–2024");
  assert_title (book, PT_CHART_MULTIPLES, "rate=clans_recognised_of_all by=terrain",
                years,
                "Midland is lowest in 1 of 2 rates; the gap is widest in Learning "
                "Family (41.0 percentage points)");
}

/* North and south, as the seats are; D lies south of all. */
static void
add_seats (PtCatalogueBuilder *builder)
{
  for (gint64 unit = 2; unit <= 5; unit++)
    pt_catalogue_builder_add_position (builder, unit,
                                       &(PtPosition){ 105 * PT_DEGREE_SCALE,
                                                      (22 - unit) * PT_DEGREE_SCALE });
}

static void
assert_drawn_order (const PtPicture *found, const char *const *names)
{
  const PtTable *table = g_ptr_array_index (found->tables, 0);

  for (guint i = 0; names[i] != NULL; i++) {
    PtPicturePlace place = g_array_index (found->places, PtPicturePlace, i);

    g_assert_cmpstr (g_array_index (table->rows, PtTableRow, place.row).name, ==,
                     names[i]);
  }
}

static void
test_tiles_in_order (Book *book, gconstpointer data)
{
  static const char *const names[] = { "Xã An Bình", "Phường Bình Sơn", "Xã Cao Sơn",
                                       "Xã Đại Từ", NULL };
  g_autoptr (PtPicture) found = NULL;

  put_four (book);
  found = picture (book, PT_CHART_TILES, FAMILIES "by=unit", "");
  g_assert_cmpstr (found->title, ==,
                   "Xã An Bình leads with 80.0%, xã Đại Từ comes last with 25.0%");
  g_assert_nonnull (strstr (found->sentence, "no positions are known"));
  g_assert_cmpuint (found->tiles->len, ==, 4);
  assert_drawn_order (found, names);
}

static void
test_tiles_by_seat (Book *book, gconstpointer data)
{
  static const char *const names[] = { "Xã An Bình", "Phường Bình Sơn", "Xã Cao Sơn",
                                       "Xã Đại Từ", NULL };
  g_autoptr (PtPicture) found = NULL;

  pt_catalogue_unref (book->catalogue);
  build_catalogue (book, add_seats);
  put_four (book);
  found = picture (book, PT_CHART_TILES, FAMILIES "by=unit", "");
  g_assert_nonnull (strstr (found->sentence, "placed by where its seat is"));
  assert_drawn_order (found, names);

  /* The units that came of them have their places. */
  g_clear_pointer (&found, pt_picture_free);
  found = picture (book, PT_CHART_TILES, FAMILIES "by=unit units=2026-01-01", "");
  g_assert_nonnull (strstr (found->sentence, "placed by where its seat is"));
}

static void
add_kept (PtCatalogueBuilder *builder)
{
  add_seats (builder);
  for (gint64 unit = 2; unit <= 4; unit++)
    pt_catalogue_builder_add_tile (builder, unit,
                                   &(PtTilePlace){ 10 - (int) unit, -1 });
}

/* What the office placed stands; the one it did not know comes beside. */
static void
test_tiles_kept (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;

  pt_catalogue_unref (book->catalogue);
  build_catalogue (book, add_kept);
  put_four (book);
  found = picture (book, PT_CHART_TILES, FAMILIES "by=unit", "");
  for (guint i = 0; i < found->tiles->len; i++) {
    const PtUnitTile *tile = &g_array_index (found->tiles, PtUnitTile, i);

    if (tile->unit < 4) /* numbers 2 to 4 */
      g_assert_cmpint (tile->place.column, ==, 10 - (int) tile->unit - 1);
    else
      g_assert_cmpint (MAX (ABS (tile->place.column - 6), ABS (tile->place.line + 1)),
                       ==, 1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("en");
  ADD ("maps/lorenz", test_lorenz);
  ADD ("maps/lorenz-missing", test_lorenz_missing);
  ADD ("maps/lorenz-earlier", test_lorenz_earlier);
  ADD ("maps/lorenz-element", test_lorenz_element);
  ADD ("maps/funnel", test_funnel);
  ADD ("maps/funnel-refused", test_funnel_refused);
  ADD ("maps/multiples", test_multiples);
  ADD ("maps/tiles-in-order", test_tiles_in_order);
  ADD ("maps/tiles-by-seat", test_tiles_by_seat);
  ADD ("maps/tiles-kept", test_tiles_kept);
  return g_test_run ();
}
