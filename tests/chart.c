#include "chart-fixture.h"

#include "base/language.h"
#include "chart/text.h"

#include <math.h>
#include <string.h>

/* The width of SAMPLE in the font the golden files were made with, Noto Sans. */
#define SAMPLE "Số liệu minh họa"
#define SAMPLE_WIDTH 78.45

static const char *const long_names[] = {
  "Phường Phan Đình Phùng",
  "Xã Nghinh Tường",
  "Cộng đồng học tập cấp thôn, bản, tổ dân phố và tương đương",
  "Đơn vị học tập thuộc Liên đoàn Lao động và khối doanh nghiệp ngoài nhà nước",
  "Xã Thượng Quan",
  "Trường Trung học phổ thông chuyên",
};

/* Rows and series by number: every seventh value missing, every fifth inexact, some at
 * 130 %, some at zero.
 */
static PtChartData *
make_many (guint n_rows, guint n_series)
{
  PtChartData *data = pt_chart_data_new (PT_CHART_PERCENT);

  set_texts (data);
  for (guint series = 0; series < n_series; series++)
    pt_chart_data_add_series (data, long_names[(series + 2) % 6]);
  for (guint class_ = 0; class_ < MIN (n_series, 4); class_++)
    pt_chart_data_add_class (data, long_names[class_]);

  for (guint row = 0; row < n_rows; row++) {
    pt_chart_data_add_row (data, long_names[row % 6], 2000 + row / 2.0,
                           (int) (row % 5) - 1);
    pt_chart_data_set_row_tile (data, row, (int) row % 10, (int) row / 10, NULL);
    for (guint series = 0; series < n_series; series++) {
      guint number = row * n_series + series;

      set_percent (data, row, series,
                   number % 7 == 3 ? NAN : (double) (number * 37 % 131),
                   number % 5 == 0);
    }
    if (row % 3 == 0)
      pt_chart_data_set_row_target (data, row, 40 + row % 60, "Mục tiêu 70% (QĐ 1373)");
  }

  pt_chart_data_add_reference (data, 62.5, "Toàn tỉnh 62,5%");
  pt_chart_data_add_reference (data, 64, "Mục tiêu của Thủ tướng Chính phủ: 64%");
  pt_chart_data_add_break (data, 2000 + n_rows / 4.0 + 0.3,
                           "1/7/2025: bỏ cấp huyện, còn 92 xã, phường");
  return data;
}

/* Names the first line that differs, not all of both. */
static void
assert_same_lines (const char *actual, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (actual, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static void
test_golden (gconstpointer kind_pointer)
{
  PtChartKind kind = GPOINTER_TO_UINT (kind_pointer);
  g_autoptr (PtChartData) data = make_small ();
  g_autoptr (PtScene) scene = pt_chart_draw (kind, data, 560, 360);
  g_autofree char *actual = pt_scene_to_string (scene);
  g_autofree char *name = g_strconcat (kind_names[kind], ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *expected = NULL;
  double width, height;

  pt_chart_text_measure (PT_FONT_BODY, SAMPLE, &width, &height);
  if (fabs (width - SAMPLE_WIDTH) > 0.02) {
    g_autofree char *reason = g_strdup_printf ("not Noto Sans: %.2f points", width);

    g_test_skip (reason);
    return;
  }

  if (g_getenv ("PT_BLESS") != NULL)
    g_assert_true (g_file_set_contents (path, actual, -1, NULL));

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  assert_same_lines (actual, expected);
}

/* Every datum of the chart has words and a place in the scene. */
static void
assert_reachable (const PtScene *scene, guint n_data)
{
  g_assert_cmpuint (pt_scene_get_n_data (scene), ==, n_data);
  for (guint i = 0; i < n_data; i++) {
    double x, y, width, height;

    g_assert_nonnull (pt_scene_get_description (scene, i));
    g_assert_true (pt_scene_get_extents (scene, i, &x, &y, &width, &height));
    g_assert_cmpfloat (x, >=, 0);
    g_assert_cmpfloat (y, >=, 0);
    g_assert_cmpfloat (x + width, <=, 400);
    g_assert_cmpfloat (y + height, <=, 300);
  }
}

static void
test_described (gconstpointer kind_pointer)
{
  PtChartKind kind = GPOINTER_TO_UINT (kind_pointer);
  guint n_series = count_series (kind);
  g_autoptr (PtChartData) data = make_many (92, n_series);
  g_autoptr (PtScene) scene = NULL;

  pt_chart_data_set_value (data, 7, 0,
                           &(PtChartValue){ 12, "12%", FALSE, "Mười hai phần trăm." });
  scene = pt_chart_draw (kind, data, 400, 300);

  assert_reachable (scene, 92 * n_series);
  g_assert_cmpstr (pt_scene_get_description (scene, 7 * n_series), ==,
                   "Mười hai phần trăm.");
  g_assert_nonnull (strstr (pt_scene_get_description (scene, 2 * n_series),
                            "Cộng đồng học tập cấp thôn, bản, tổ dân phố và"));
}

static void
test_all_missing (gconstpointer kind_pointer)
{
  g_autoptr (PtChartData) data = pt_chart_data_new (PT_CHART_MONEY);
  g_autoptr (PtScene) scene = NULL;

  pt_chart_data_add_series (data, "Quỹ khuyến học");
  for (guint row = 0; row < 5; row++)
    pt_chart_data_add_row (data, "Xã Văn Lang", row, -1);
  scene = pt_chart_draw (GPOINTER_TO_UINT (kind_pointer), data, 400, 300);
  assert_reachable (scene, 5);
}

static void
assert_clear (PtChartKind kind, guint n_rows, guint n_series, double width,
              double height)
{
  g_autoptr (PtChartData) data = make_many (n_rows, n_series);
  g_autoptr (PtScene) scene = pt_chart_draw (kind, data, width, height);
  g_autofree char *collisions = pt_scene_find_collisions (scene);

  if (*collisions != '\0') {
    g_test_message ("%s, %u rows, %u series, %g×%g:\n%s", kind_names[kind], n_rows,
                    n_series, width, height, collisions);
    g_test_fail ();
  }
}

static void
test_no_collisions (gconstpointer kind_pointer)
{
  static const double sizes[][2] = {
    { 400, 300 }, { 640, 400 }, { 842, 595 }, { 595, 842 }, { 1600, 900 }
  };
  static const guint rows[] = { 0, 1, 2, 5, 31, 92, 300 };

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
      for (guint n_series = 1; n_series <= 6; n_series++)
        assert_clear (GPOINTER_TO_UINT (kind_pointer), rows[i], n_series,
                      sizes[size][0], sizes[size][1]);
}

static gboolean
contains (PtChartKind kind, const PtChartData *data, double width, double height,
          const char *wanted)
{
  g_autoptr (PtScene) scene = pt_chart_draw (kind, data, width, height);
  g_autofree char *text = pt_scene_to_string (scene);

  return strstr (text, wanted) != NULL;
}

static void
test_texts_kept (gconstpointer kind_pointer)
{
  PtChartKind kind = GPOINTER_TO_UINT (kind_pointer);
  g_autoptr (PtChartData) data = make_small ();
  g_autoptr (PtChartData) empty = pt_chart_data_new (PT_CHART_COUNT);

  g_assert_true (contains (kind, data, 400, 300, "“Số liệu minh họa”"));
  if (kind != PT_CHART_LORENZ) /* its points are sums, and have no numbers */
    g_assert_true (contains (kind, data, A4_WIDTH, A4_HEIGHT, "gần 52,4%”"));
  g_assert_true (contains (kind, data, A4_WIDTH, A4_HEIGHT, "“chưa có số liệu”"));
  g_assert_true (contains (kind, data, A4_WIDTH, A4_HEIGHT, "missing"));
  if (kind != PT_CHART_LORENZ && kind != PT_CHART_TILES)
    g_assert_true (contains (kind, data, A4_WIDTH, A4_HEIGHT, "“Toàn tỉnh 62,5%”"));
  g_assert_true (contains (kind, empty, 400, 300, "scene 400.0 300.0\n"));
}

/* The bar of 123 % is longer than that of 96.9 % by exactly as much as it should. */
static void
test_beyond_hundred (void)
{
  g_autoptr (PtChartData) data = make_small ();
  g_autoptr (PtScene) scene = pt_chart_draw (PT_CHART_BARS, data, A4_WIDTH, A4_HEIGHT);
  double x, y, width, beyond, below;

  g_assert_true (pt_scene_get_extents (scene, 5, &x, &y, &width, &beyond));
  g_assert_true (pt_scene_get_extents (scene, 7, &x, &y, &width, &below));
  g_assert_cmpfloat_with_epsilon (beyond / below, 123 / 96.9, 1e-6);
}

/* Every bar of five rates in three groups has its number on a small window too. */
static void
test_bars_numbered (void)
{
  g_autoptr (PtChartData) data = pt_chart_data_new (PT_CHART_PERCENT);

  for (guint series = 0; series < 3; series++)
    pt_chart_data_add_series (data, "Vùng cao");
  for (guint row = 0; row < 5; row++) {
    pt_chart_data_add_row (data, "Cộng đồng học tập", 0, -1);
    for (guint series = 0; series < 3; series++)
      set_percent (data, row, series, 60.1 + row + series * (row % 3) * 4.5, FALSE);
  }

  for (guint row = 0; row < 5; row++)
    for (guint series = 0; series < 3; series++) {
      double value = 60.1 + row + series * (row % 3) * 4.5;
      g_autofree char *label =
        g_strdup_printf ("“%d,%d%%”", (int) value, (int) (value * 10) % 10);

      g_assert_true (contains (PT_CHART_BARS, data, 500, 360, label));
    }
}

/* The sum of all units would dwarf each of them; a target in percent never does. */
static void
test_far_reference (void)
{
  for (PtChartUnit unit = PT_CHART_PERCENT; unit <= PT_CHART_MONEY; unit++)
    for (PtChartKind kind = 0; kind < PT_N_CHARTS; kind++) {
      g_autoptr (PtChartData) data = pt_chart_data_new (unit);

      if (kind == PT_CHART_LORENZ || kind == PT_CHART_TILES)
        continue;

      pt_chart_data_add_series (data, "Hội viên");
      pt_chart_data_add_row (data, "Xã Ba Bể", 2025, -1);
      set_percent (data, 0, 0, 12, FALSE);
      pt_chart_data_add_reference (data, 90, "Toàn tỉnh");
      g_assert_cmpint (contains (kind, data, 560, 360, "“Toàn tỉnh”"), ==,
                       unit == PT_CHART_PERCENT);
    }
}

/* Units that did not report never take the place of the lowest that did. */
static void
test_ranking_aside (void)
{
  g_autoptr (PtChartData) data = pt_chart_data_new (PT_CHART_PERCENT);
  g_autoptr (PtScene) scene = NULL;

  pt_chart_data_add_series (data, "Tỷ lệ");
  for (guint row = 0; row < 280; row++) {
    pt_chart_data_add_row (data, row == 199 ? "Xã Hoà Mục" : "Xã Ba Bể", 0, -1);
    set_percent (data, row, 0, row < 200 ? 95 - row / 10.0 : NAN, FALSE);
  }
  scene = pt_chart_draw (PT_CHART_RANKING, data, 400, 300);

  g_assert_true (contains (PT_CHART_RANKING, data, 400, 300, "“Xã Hoà Mục”"));
  assert_reachable (scene, 280);
}

/* A4, 92 communes: all named, in columns, nothing squeezed. */
static void
test_ranking_92 (void)
{
  g_autoptr (PtChartData) data = make_many (92, 1);

  g_assert_false (contains (PT_CHART_RANKING, data, A4_WIDTH, A4_HEIGHT, "bold 0 “…”"));
  g_assert_false (contains (PT_CHART_RANKING, data, A4_WIDTH, A4_HEIGHT, "“…”"));
  g_assert_true (contains (PT_CHART_RANKING, data, 400, 300, "“…”"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

  g_test_add_func ("/chart/bars/beyond-hundred", test_beyond_hundred);
  g_test_add_func ("/chart/bars/numbered", test_bars_numbered);
  g_test_add_func ("/chart/far-reference", test_far_reference);
  g_test_add_func ("/chart/ranking/92-rows", test_ranking_92);
  g_test_add_func ("/chart/ranking/aside", test_ranking_aside);
  add_for_kinds ("golden", test_golden);
  add_for_kinds ("described", test_described);
  add_for_kinds ("texts-kept", test_texts_kept);
  add_for_kinds ("all-missing", test_all_missing);
  add_for_kinds ("no-collisions", test_no_collisions);
  return g_test_run ();
}
