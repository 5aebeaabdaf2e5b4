#include "chart-fixture.h"

#include "base/language.h"
#include "chart/curve.h"
#include "chart/text.h"

#include <string.h>

/* Lorenz curve, funnel, small charts, tiles: what each of them alone has to show. */

static char *
draw (PtChartKind kind, const PtChartData *data, double width, double height)
{
  g_autoptr (PtScene) scene = pt_chart_draw (kind, data, width, height);
  g_autofree char *collisions = pt_scene_find_collisions (scene);

  g_assert_cmpstr (collisions, ==, "");
  return pt_scene_to_string (scene);
}

static guint
count (const char *text, const char *wanted)
{
  guint n = 0;

  for (const char *at = strstr (text, wanted); at != NULL; at = strstr (at + 1, wanted))
    n++;
  return n;
}

static void
test_lorenz (void)
{
  static const double even[] = { 0, 0, 100, 100 };
  g_autoptr (PtChartData) data = pt_chart_data_new (PT_CHART_PERCENT);
  g_autofree char *text = NULL;

  pt_chart_data_add_series (data, "Năm 2025");
  for (guint row = 1; row <= 4; row++) {
    pt_chart_data_add_row (data, "Xã Ba Bể", 25.0 * row, -1);
    set_percent (data, row - 1, 0, 6.25 * row * row, FALSE);
  }
  pt_chart_data_add_curve (data, PT_CURVE_EVEN, "Như nhau", even, 2);
  pt_chart_data_set_axes (data, "Phần của tổng số", "Phần của số đạt");
  pt_chart_data_set_reading (data, 30, 9, "Cách đọc: 30% chỉ có 9%");
  text = draw (PT_CHART_LORENZ, data, A4_WIDTH, A4_HEIGHT);

  g_assert_cmpuint (count (text, "\narea grid"), ==, 1);
  g_assert_cmpuint (count (text, "symbol series-1 circle"), ==, 4);
  g_assert_nonnull (strstr (text, "“Như nhau”"));
  g_assert_nonnull (strstr (text, "“Cách đọc: 30% chỉ có 9%”"));
  g_assert_nonnull (strstr (text, "“Phần của tổng số”"));
  /* The way to the place that is read, and its sign in the plot and in the key. */
  g_assert_cmpuint (count (text, "line reference dotted"), ==, 2);
  g_assert_cmpuint (count (text, "symbol reference diamond"), ==, 2);
}

/* Only who stands outside is named. */
static void
test_funnel (void)
{
  g_autoptr (PtChartData) data = pt_chart_data_new (PT_CHART_PERCENT);
  g_autofree char *text = NULL;
  static const char *const names[] = { "Xã Ngoài", "Xã Trong", "Xã Giữa" };
  static const double limit[] = { 10, 90, 10000, 40 };

  pt_chart_data_add_series (data, "");
  for (guint class_ = 0; class_ < 3; class_++)
    pt_chart_data_add_class (data, "Nhóm");
  for (guint row = 0; row < 3; row++) {
    pt_chart_data_add_row (data, names[row], row == 0 ? 10 : 5000, row == 0 ? 2 : 0);
    set_percent (data, row, 0, 30 + 20 * row, FALSE);
  }
  pt_chart_data_add_curve (data, PT_CURVE_OUTER, "Giới hạn", limit, 2);
  text = draw (PT_CHART_FUNNEL, data, A4_WIDTH, A4_HEIGHT);

  g_assert_nonnull (strstr (text, "“Xã Ngoài 30,0%”"));
  g_assert_cmpuint (count (text, "“Xã Trong"), ==, 1); /* what is said of it */
  g_assert_cmpuint (count (text, "“Xã Giữa"), ==, 1);
  g_assert_cmpuint (count (text, "polyline reference dotted"), ==, 1);
  /* From ten to thousands: every size has its numbers. */
  g_assert_nonnull (strstr (text, "“10”"));
  g_assert_nonnull (strstr (text, "“1.000”"));
}

/* A line of 9 points; panels share the scale, so equal values have equal heights. */
static void
test_multiples (void)
{
  g_autoptr (PtChartData) data = pt_chart_data_new (PT_CHART_PERCENT);
  g_autoptr (PtScene) scene = NULL;
  double x, y, width, height, other;

  pt_chart_data_add_series (data, "Miền núi");
  pt_chart_data_add_series (data, "Trung du");
  for (guint row = 0; row < 9; row++) {
    pt_chart_data_add_row (data, "2020", 2017 + row, -1);
    set_percent (data, row, 0, 10 + 10 * row, FALSE);
    set_percent (data, row, 1, row == 0 ? 90 : 50, FALSE);
  }
  scene = pt_chart_draw (PT_CHART_MULTIPLES, data, A4_WIDTH, 300);
  g_assert_true (pt_scene_get_extents (scene, 8 * 2, &x, &y, &width, &height));
  g_assert_true (pt_scene_get_extents (scene, 1, &x, &other, &width, &height));
  g_assert_cmpfloat_with_epsilon (y, other, 1e-6);
}

/* Twelve of them, from a page down to a small window. */
static void
test_multiples_small (void)
{
  static const double sizes[][2] = {
    { 480, 300 }, { 482, 312 }, { 640, 400 }, { 595, 842 }, { 842, 595 }
  };
  g_autoptr (PtChartData) data = pt_chart_data_new (PT_CHART_PERCENT);

  set_texts (data);
  for (guint series = 0; series < 12; series++)
    pt_chart_data_add_series (data, "Thành phố Thái Nguyên");
  for (guint row = 0; row < 6; row++) {
    pt_chart_data_add_row (data, "2021", 2021 + row, -1);
    for (guint series = 0; series < 12; series++)
      set_percent (data, row, series, row == 3 ? NAN : 60 + series, FALSE);
  }
  pt_chart_data_add_reference (data, 64, "Mục tiêu 64%");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree char *text = draw (PT_CHART_MULTIPLES, data, sizes[i][0], sizes[i][1]);

    g_assert_cmpuint (count (text, "symbol series-1"), ==, 12 * 5);
  }
}

static void
test_tiles (void)
{
  g_autoptr (PtChartData) data = pt_chart_data_new (PT_CHART_PERCENT);
  g_autoptr (PtScene) scene = NULL;
  double x, y, width, height;
  int column, line;

  pt_chart_data_add_series (data, "");
  for (guint row = 0; row < 6; row++) {
    pt_chart_data_add_row (data, "Phường Phan Đình Phùng", 0, 0);
    pt_chart_data_set_row_tile (data, row, -2 + (int) row, 5 + (int) row % 2,
                                "Phan Đình Phùng");
    set_percent (data, row, 0, row == 2 ? NAN : 50, FALSE);
  }
  scene = pt_chart_draw (PT_CHART_TILES, data, A4_WIDTH, A4_HEIGHT);
  for (guint row = 0; row < 6; row++) {
    g_assert_true (pt_scene_get_extents (scene, (int) row, &x, &y, &width, &height));
    g_assert_true (
      pt_scene_find_cell (scene, x + width / 2, y + height / 2, &column, &line));
    g_assert_cmpint (column, ==, -2 + (int) row);
    g_assert_cmpint (line, ==, 5 + (int) row % 2);
  }

  {
    g_autoptr (PtScene) other = pt_chart_draw (PT_CHART_BARS, data, 400, 300);

    g_assert_false (pt_scene_find_cell (other, 50, 50, &column, &line));
  }
}

static void
assert_abbreviated (const char *name, double share, const char *expected)
{
  double width, height;
  g_autofree char *actual = NULL;

  pt_chart_text_measure (PT_FONT_SMALL, name, &width, &height);
  actual = pt_tile_abbreviate (PT_FONT_SMALL, name, width * share);
  g_assert_cmpstr (actual, ==, expected);
  pt_chart_text_measure (PT_FONT_SMALL, actual, &share, &height);
  g_assert_cmpfloat (share, <=, width + 0.01);
}

static void
test_abbreviations (void)
{
  assert_abbreviated ("Phan Đình Phùng", 1.01, "Phan Đình Phùng");
  assert_abbreviated ("Phan Đình Phùng", 0.8, "P. Đình Phùng");
  assert_abbreviated ("Phan Đình Phùng", 0.65, "P. Đ. Phùng");
  assert_abbreviated ("Phan Đình Phùng", 0.4, "P. Đ. P.");
  assert_abbreviated ("Phan Đình Phùng", 0.2, "P…");
}

/* Neighbours of a scale differ by a fifth of all light, and what stands on each reads.
 */
static double
get_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (PtColor color)
{
  return 0.2126 * get_linear (color.red) + 0.7152 * get_linear (color.green) +
         0.0722 * get_linear (color.blue);
}

static void
test_classes (void)
{
  static const PtPalette *const palettes[] = { &pt_palette_colour, &pt_palette_grey,
                                               &pt_palette_dark };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    for (guint n = 1; n <= PT_N_CLASS_INKS; n++)
      for (guint class_ = 0; class_ < n; class_++) {
        const PtColor *inks = palettes[i]->inks;
        double below = get_luminance (inks[pt_ink_of_class (class_, n)]);
        double words = get_luminance (inks[pt_ink_on_class (class_, n)]);

        g_assert_cmpfloat ((MAX (below, words) + 0.05) / (MIN (below, words) + 0.05), >,
                           4.5);
        if (class_ > 0)
          g_assert_cmpfloat (fabs (below - get_luminance (
                                             inks[pt_ink_of_class (class_ - 1, n)])),
                             >=, 0.2);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

  g_test_add_func ("/chart/lorenz", test_lorenz);
  g_test_add_func ("/chart/funnel", test_funnel);
  g_test_add_func ("/chart/multiples", test_multiples);
  g_test_add_func ("/chart/multiples/small", test_multiples_small);
  g_test_add_func ("/chart/tiles", test_tiles);
  g_test_add_func ("/chart/tiles/abbreviations", test_abbreviations);
  g_test_add_func ("/chart/tiles/classes", test_classes);
  return g_test_run ();
}
