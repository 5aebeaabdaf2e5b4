#include "chart/chart.h"
#include "base/error.h"
#include "base/language.h"
#include "chart/surface.h"
#include "chart/text.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define A4_WIDTH 842
#define A4_HEIGHT 595

/* The width of SAMPLE in the font the golden files were made with, Noto Sans. */
#define SAMPLE "Số liệu minh họa"
#define SAMPLE_WIDTH 78.45

static const char *const kind_names[PT_N_CHARTS] = {
  [PT_CHART_BARS] = "bars",
  [PT_CHART_RANKING] = "ranking",
  [PT_CHART_TREND] = "trend",
  [PT_CHART_GAP] = "gap",
};

static const char *const long_names[] = {
  "Phường Phan Đình Phùng",
  "Xã Nghinh Tường",
  "Cộng đồng học tập cấp thôn, bản, tổ dân phố và tương đương",
  "Đơn vị học tập thuộc Liên đoàn Lao động và khối doanh nghiệp ngoài nhà nước",
  "Xã Thượng Quan",
  "Trường Trung học phổ thông chuyên",
};

static void
set_percent (PtChartData *data, guint row, guint series, double value, gboolean inexact)
{
  g_autofree char *label = NULL;

  if (isnan (value))
    label = g_strdup ("");
  else
    label = g_strdup_printf ("%s%d,%d%%", inexact ? "gần " : "", (int) value,
                             (int) (value * 10) % 10);

  pt_chart_data_set_value (data, row, series,
                           &(PtChartValue){ value, label, inexact, NULL });
}

static void
set_texts (PtChartData *data)
{
  pt_chart_data_set_title (data, "Miền núi kém vùng thấp 15 điểm ở gia đình học tập");
  pt_chart_data_set_subtitle (data, "Tỷ lệ so với đăng ký, tỉnh Thái Nguyên, 2025, %");
  pt_chart_data_set_completeness (data, "Có số liệu của 88 trên 92 xã, phường.");
  pt_chart_data_set_source (data, "Nguồn: Hội Khuyến học tỉnh Thái Nguyên, 1/2026.");
  pt_chart_data_set_banner (data, "Số liệu minh họa");
  pt_chart_data_set_legend (data, "gần đúng (“gần”, “trên”, “khoảng”)",
                            "chưa có số liệu");
}

/* Two values a row for two series, with every kind of value there is. */
static PtChartData *
make_small (void)
{
  static const char *const names[] = { "Gia đình học tập", "Dòng họ học tập",
                                       "Cộng đồng học tập", "Đơn vị học tập" };
  static const double values[][2] = {
    { 71.3, 86.3 }, { 52.4, 85.8 }, { 96.6, 123 }, { NAN, 96.9 }
  };
  PtChartData *data = pt_chart_data_new (PT_CHART_PERCENT);

  set_texts (data);
  pt_chart_data_add_series (data, "Miền núi");
  pt_chart_data_add_series (data, "Vùng thấp");
  pt_chart_data_add_class (data, "Dân cư");
  pt_chart_data_add_class (data, "Cơ quan");
  for (guint row = 0; row < G_N_ELEMENTS (names); row++) {
    pt_chart_data_add_row (data, names[row], 2021 + row, row == 3);
    for (guint series = 0; series < 2; series++)
      set_percent (data, row, series, values[row][series], row == 1 && series == 0);
  }
  pt_chart_data_set_row_target (data, 0, 75, "Mục tiêu 75%");
  pt_chart_data_add_reference (data, 62.5, "Toàn tỉnh 62,5%");
  pt_chart_data_add_break (data, 2023.5, "1/7/2025: còn 92 xã, phường");
  return data;
}

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

/* Every kind of mark once, with places that do not depend on a font. */
static PtScene *
make_scene (void)
{
  static const double points[] = { 10, 90, 50, 60, 90, 80 };
  PtScene *scene = pt_scene_new (200, 120);

  pt_scene_add_line (scene, 10, 100, 190, 100, 1, PT_LINE_SOLID, PT_INK_AXIS);
  pt_scene_add_rect (scene, 20, 40, 30, 60, PT_INK_SERIES_1, 0);
  pt_scene_add_rect (scene, 60, 100, 30, -20, PT_INK_SERIES_2, 1);
  pt_scene_add_missing (scene, 100, 90, 30, 10, 2);
  pt_scene_add_polyline (scene, points, 3, 1.5, PT_LINE_DASHED, PT_INK_SERIES_3);
  pt_scene_add_symbol (scene, 150, 50, 4, PT_SYMBOL_DIAMOND, TRUE, PT_INK_SERIES_4, 4);
  pt_scene_add_text (scene, 100, 10, 0.5, PT_FONT_BOLD, PT_INK_TEXT, "Đống Nhất");
  pt_scene_describe (scene, 0, "Gia đình học tập: 86,3%");
  return scene;
}

static void
test_to_string (void)
{
  g_autoptr (PtScene) scene = make_scene ();
  g_autofree char *text = pt_scene_to_string (scene);

  g_assert_cmpstr (text, ==,
                   "scene 200.0 120.0\n"
                   "line axis solid 1.0 10.0 100.0 190.0 100.0\n"
                   "rect series-1 20.0 40.0 30.0 60.0 datum=0\n"
                   "rect series-2 60.0 80.0 30.0 20.0 datum=1\n"
                   "missing muted 100.0 90.0 30.0 10.0 datum=2\n"
                   "polyline series-3 dashed 1.5 10.0 90.0 50.0 60.0 90.0 80.0\n"
                   "symbol series-4 diamond hollow 150.0 50.0 4.0 datum=4\n"
                   "text text bold 100.0 10.0 0.5 “Đống Nhất”\n"
                   "describe 0 “Gia đình học tập: 86,3%”\n");
}

static void
test_pick (void)
{
  g_autoptr (PtScene) scene = make_scene ();

  g_assert_cmpint (pt_scene_pick (scene, 30, 99), ==, 0);
  g_assert_cmpint (pt_scene_pick (scene, 61, 81), ==, 1);
  g_assert_cmpint (pt_scene_pick (scene, 61, 78), ==, 1);
  g_assert_cmpint (pt_scene_pick (scene, 150, 56), ==, 4);
  g_assert_cmpint (pt_scene_pick (scene, 100, 10), ==, PT_NO_DATUM);

  pt_scene_add_symbol (scene, 30, 50, 4, PT_SYMBOL_CIRCLE, FALSE, PT_INK_SERIES_2, 5);
  g_assert_cmpint (pt_scene_pick (scene, 30, 50), ==, 5);
}

static void
test_data (void)
{
  g_autoptr (PtScene) scene = make_scene ();
  double x, y, width, height;

  g_assert_cmpuint (pt_scene_get_n_data (scene), ==, 5);
  g_assert_cmpstr (pt_scene_get_description (scene, 0), ==, "Gia đình học tập: 86,3%");
  g_assert_null (pt_scene_get_description (scene, 3));
  g_assert_null (pt_scene_get_description (scene, 99));
  g_assert_null (pt_scene_get_description (scene, PT_NO_DATUM));

  g_assert_false (pt_scene_get_extents (scene, 3, &x, &y, &width, &height));
  g_assert_true (pt_scene_get_extents (scene, 4, &x, &y, &width, &height));
  g_assert_cmpfloat (x, ==, 146);
  g_assert_cmpfloat (height, ==, 8);
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
  guint n_series = kind == PT_CHART_RANKING ? 1 : 3;
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

/* Collisions that are there must be found, or the test above means nothing. */
static void
test_collisions_found (void)
{
  g_autoptr (PtScene) scene = pt_scene_new (200, 100);
  g_autofree char *collisions = NULL;

  pt_scene_add_text (scene, 50, 50, 0, PT_FONT_BODY, PT_INK_TEXT, "Phú Bình");
  pt_scene_add_text (scene, 60, 55, 0, PT_FONT_BODY, PT_INK_TEXT, "Định Hóa");
  pt_scene_add_text (scene, 190, 20, 0, PT_FONT_BODY, PT_INK_TEXT, "Võ Nhai");
  collisions = pt_scene_find_collisions (scene);

  g_assert_cmpstr (collisions, ==,
                   "“Phú Bình” overlaps “Định Hóa”\n“Võ Nhai” leaves the scene\n");
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
  g_assert_true (contains (kind, data, A4_WIDTH, A4_HEIGHT, "“gần 52,4%”"));
  g_assert_true (contains (kind, data, A4_WIDTH, A4_HEIGHT, "“chưa có số liệu”"));
  g_assert_true (contains (kind, data, A4_WIDTH, A4_HEIGHT, "missing"));
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

static void
test_text (void)
{
  const char *name = "Cộng đồng học tập cấp thôn, bản, tổ dân phố";
  double whole, width, height;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  pt_chart_text_measure (PT_FONT_BODY, name, &whole, &height);
  for (double room = whole; room > 0; room -= 3.7) {
    g_autofree char *shorter = pt_chart_text_shorten (PT_FONT_BODY, name, room);

    g_assert_true (g_utf8_validate (shorter, -1, NULL));
    pt_chart_text_measure (PT_FONT_BODY, shorter, &width, &height);
    g_assert_cmpfloat (width, <=, room);
  }

  lines = pt_chart_text_wrap (PT_FONT_BODY, name, 90);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 0; lines[i] != NULL; i++) {
    pt_chart_text_measure (PT_FONT_BODY, lines[i], &width, &height);
    g_assert_cmpfloat (width, <=, 90.01);
  }
  joined = g_strjoinv (" ", lines);
  g_assert_cmpstr (joined, ==, name);
}

static cairo_surface_t *
paint (const PtScene *scene, const PtPalette *palette, double scale)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  pt_scene_get_size (scene, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * scale),
                                        (int) (height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  pt_scene_draw (scene, cr, palette);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Green of the pixel: the pictures compared here differ in lightness. */
static int
get_light (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);

  return data[y * cairo_image_surface_get_stride (surface) + 4 * x + 1];
}

static cairo_surface_t *
paint_text (const char *text)
{
  g_autoptr (PtScene) scene = pt_scene_new (100, 20);

  pt_scene_add_text (scene, 4, 10, 0, PT_FONT_SMALL, PT_INK_TEXT, text);
  return paint (scene, &pt_palette_colour, 1);
}

/* At the smallest size, at one pixel to a point, a tone mark must still be there. */
static void
test_tone_marks (void)
{
  static const char *const pairs[][2] = {
    { "Đống Nhất", "Đông Nhât" }, { "Đống", "Đồng" }, { "Văn Lăng", "Văn Lang" },
    { "Bằng", "Bắng" },           { "Thủ", "Thù" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    cairo_surface_t *a = paint_text (pairs[i][0]), *b = paint_text (pairs[i][1]);
    int strongest = 0;

    for (int y = 0; y < 20; y++)
      for (int x = 0; x < 100; x++)
        strongest = MAX (strongest, ABS (get_light (a, x, y) - get_light (b, x, y)));
    g_assert_cmpint (strongest, >, 40);

    cairo_surface_destroy (a);
    cairo_surface_destroy (b);
  }
}

/* Average lightness of the square of 8 points round each place. */
static void
test_scales_alike (gconstpointer kind_pointer)
{
  g_autoptr (PtChartData) data = make_small ();
  g_autoptr (PtScene) scene =
    pt_chart_draw (GPOINTER_TO_UINT (kind_pointer), data, 560, 360);
  cairo_surface_t *once = paint (scene, &pt_palette_grey, 1);
  cairo_surface_t *twice = paint (scene, &pt_palette_grey, 2);

  for (int y = 0; y < 352; y += 8)
    for (int x = 0; x < 552; x += 8) {
      double light = 0, light_twice = 0;

      for (int i = 0; i < 64; i++)
        light += get_light (once, x + i % 8, y + i / 8) / 64.0;
      for (int i = 0; i < 256; i++)
        light_twice += get_light (twice, 2 * x + i % 16, 2 * y + i / 16) / 256.0;
      g_assert_cmpfloat_with_epsilon (light, light_twice, 30);
    }

  cairo_surface_destroy (once);
  cairo_surface_destroy (twice);
}

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

static double
get_contrast (PtColor a, PtColor b)
{
  double light = get_luminance (a) + 0.05, dark = get_luminance (b) + 0.05;

  return MAX (light, dark) / MIN (light, dark);
}

static void
assert_readable (const PtPalette *palette, PtColor paper)
{
  g_assert_cmpfloat (get_contrast (palette->inks[PT_INK_TEXT], paper), >, 7);
  g_assert_cmpfloat (get_contrast (palette->inks[PT_INK_MUTED], paper), >, 4.5);
  g_assert_cmpfloat (get_contrast (palette->inks[PT_INK_REFERENCE], paper), >, 7);
  for (guint i = 0; i < PT_N_SERIES_INKS; i++)
    g_assert_cmpfloat (get_contrast (palette->inks[PT_INK_SERIES_1 + i], paper), >=, 3);
}

static void
test_palettes (void)
{
  const PtPalette *grey = &pt_palette_grey;

  assert_readable (&pt_palette_colour, (PtColor){ 1, 1, 1, 1 });
  assert_readable (&pt_palette_grey, (PtColor){ 1, 1, 1, 1 });
  assert_readable (&pt_palette_dark, (PtColor){ 0.21, 0.21, 0.21, 1 });
  g_assert_cmpfloat (pt_palette_dark.inks[PT_INK_PAPER].alpha, ==, 0);

  for (guint i = PT_INK_SERIES_1; i + 1 < PT_N_INKS; i++) {
    gboolean patterns = grey->patterns[i] != grey->patterns[i + 1];
    double step = fabs (grey->inks[i].green - grey->inks[i + 1].green);

    g_assert_cmpfloat (grey->inks[i].red, ==, grey->inks[i].blue);
    g_assert_true (patterns || step >= 0.2);
  }
}

/* Whatever state the canvas is in, only its matrix matters. */
static void
test_canvas_state (void)
{
  g_autoptr (PtScene) scene = make_scene ();
  cairo_surface_t *clean = paint (scene, &pt_palette_grey, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 120);
  cairo_t *cr = cairo_create (surface);

  cairo_set_operator (cr, CAIRO_OPERATOR_DIFFERENCE);
  cairo_set_dash (cr, (const double[]){ 1, 7 }, 2, 3);
  cairo_set_line_width (cr, 20);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_rectangle (cr, 0, 0, 50, 50);
  pt_scene_draw (scene, cr, &pt_palette_grey);
  cairo_surface_flush (surface);

  g_assert_cmpmem (cairo_image_surface_get_data (surface),
                   cairo_image_surface_get_stride (surface) * 120,
                   cairo_image_surface_get_data (clean),
                   cairo_image_surface_get_stride (clean) * 120);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (clean);
}

static void
assert_begins (const char *path, const char *magic, gsize at_least)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, at_least);
  g_assert_cmpmem (contents, strlen (magic), magic, strlen (magic));
  g_remove (path);
}

static void
test_surfaces (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pt-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "biểu đồ", NULL);
  g_autoptr (PtChartData) data = make_small ();
  g_autoptr (PtScene) scene = pt_chart_draw (PT_CHART_BARS, data, A4_WIDTH, A4_HEIGHT);
  PtScene *pages[] = { scene, scene };
  g_autoptr (GError) error = NULL;

  pt_surface_write_pdf (pages, 2, &pt_palette_grey, "Báo cáo", path, &error);
  g_assert_no_error (error);
  assert_begins (path, "%PDF-1.", 5000);
  pt_surface_write_svg (scene, &pt_palette_colour, path, &error);
  g_assert_no_error (error);
  assert_begins (path, "<?xml", 5000);
  pt_surface_write_png (scene, &pt_palette_dark, 2, path, &error);
  g_assert_no_error (error);
  assert_begins (path, "\x89PNG", 5000);
  pt_surface_write_text (scene, path, &error);
  g_assert_no_error (error);
  assert_begins (path, "scene 842.0 595.0\n", 1000);

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_no_folder (void)
{
  g_autoptr (PtScene) scene = make_scene ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
    pt_surface_write_svg (scene, &pt_palette_colour, "/nowhere/at/all/x.svg", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pt_surface_write_png (scene, &pt_palette_colour, 1e6,
                                        "/nowhere/at/all/x.png", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
}

static gpointer
draw_elsewhere (gpointer scene)
{
  for (int i = 0; i < 5; i++)
    cairo_surface_destroy (paint (scene, &pt_palette_colour, 1));

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (PtChartData) data = make_small ();
  g_autoptr (PtScene) scene = pt_chart_draw (PT_CHART_GAP, data, 560, 360);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draw", draw_elsewhere, scene);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
add_for_kinds (const char *name, GTestDataFunc func)
{
  for (guint kind = 0; kind < PT_N_CHARTS; kind++) {
    g_autofree char *path = g_strdup_printf ("/chart/%s/%s", kind_names[kind], name);

    g_test_add_data_func (path, GUINT_TO_POINTER (kind), func);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

  g_test_add_func ("/chart/scene/to-string", test_to_string);
  g_test_add_func ("/chart/scene/pick", test_pick);
  g_test_add_func ("/chart/scene/data", test_data);
  g_test_add_func ("/chart/scene/collisions-found", test_collisions_found);
  g_test_add_func ("/chart/scene/canvas-state", test_canvas_state);
  g_test_add_func ("/chart/scene/threads", test_threads);
  g_test_add_func ("/chart/text/measures", test_text);
  g_test_add_func ("/chart/text/tone-marks", test_tone_marks);
  g_test_add_func ("/chart/palettes", test_palettes);
  g_test_add_func ("/chart/surface/writes", test_surfaces);
  g_test_add_func ("/chart/surface/no-folder", test_no_folder);
  g_test_add_func ("/chart/bars/beyond-hundred", test_beyond_hundred);
  g_test_add_func ("/chart/bars/numbered", test_bars_numbered);
  g_test_add_func ("/chart/far-reference", test_far_reference);
  g_test_add_func ("/chart/ranking/92-rows", test_ranking_92);
  g_test_add_func ("/chart/ranking/aside", test_ranking_aside);
  add_for_kinds ("golden", test_golden);
  add_for_kinds ("described", test_described);
  add_for_kinds ("texts-kept", test_texts_kept);
  add_for_kinds ("all-missing", test_all_missing);
  add_for_kinds ("scales-alike", test_scales_alike);
  add_for_kinds ("no-collisions", test_no_collisions);
  return g_test_run ();
}
