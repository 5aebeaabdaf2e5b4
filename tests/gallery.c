#include "chart-fixture.h"

#include "base/language.h"
#include "chart/row.h"
#include "chart/surface.h"

#include <string.h>

/* Every question with one row, with two, and with as many as a country has communes.
 *
 * As a test it looks at the geometry only: no text cut or over another, every value in
 * reach, inks that can be told apart.  "test-gallery FOLDER" draws all of it instead,
 * in colour and in grey, to be looked at.
 */

static const guint sizes[] = { 1, 2, 31, 92, 300, 3321 };

static const struct {
  const char *name;
  double width, height;
} papers[] = {
  { "landscape", 842, 595 },
  { "portrait", 595, 842 },
  { "window", 640, 430 },
};

static const char *const names[] = {
  "Phường Phan Đình Phùng",
  "Xã Nghinh Tường",
  "Xã Ba Bể",
  "Đơn vị học tập thuộc Liên đoàn Lao động và khối doanh nghiệp ngoài nhà nước",
  "Xã Thượng Quan",
  "Phường Bắc Kạn",
  "Xã Văn Lăng",
};

/* From the best down, as the report sorts them, with ties; the last tenth did not
 * report.
 */
static double
make_value (PtChartKind kind, guint row, guint n_rows, guint series)
{
  double place = n_rows > 1 ? (double) row / (n_rows - 1) : 0.3;
  double best = round (104 - 70 * place), value = best - 9.5 * series;

  if (n_rows > 2 && place > 0.9 && (place > 0.95 || series == 0))
    return NAN;
  if (kind == PT_CHART_TARGET)
    return value - 75;
  if (kind == PT_CHART_PARTS)
    return series == 0 ? best * 0.7 : series == 1 ? 12 : 88 - best * 0.7;
  if (kind == PT_CHART_CHANGE && series == 1)
    return value + 9.5 + 12 * (0.6 - place);
  return value;
}

static void
fill_row (PtChartData *data, PtChartKind kind, guint row, guint n_rows)
{
  pt_chart_data_add_row (data, names[row % G_N_ELEMENTS (names)], 2000 + row,
                         (int) (row * 5 / n_rows) - 1);
  for (guint series = 0; series < count_series (kind); series++)
    set_percent (data, row, series, make_value (kind, row, n_rows, series),
                 row % 9 == 4);
  if (kind == PT_CHART_TILES) {
    guint n_columns = (guint) ceil (sqrt (n_rows));

    pt_chart_data_set_row_tile (data, row, (int) (row % n_columns),
                                (int) (row / n_columns), NULL);
  }
  if (kind == PT_CHART_BULLET && row % 5 != 3) {
    pt_chart_data_set_row_target (data, row, 70, "chỉ tiêu 70% (2025)");
    pt_chart_data_add_row_band (data, row, 12, 100);
    pt_chart_data_add_row_band (data, row, 45, 80);
  }
  if (!isnan (make_value (kind, row, n_rows, 0)) &&
      (kind == PT_CHART_CHANGE || kind == PT_CHART_TARGET))
    pt_chart_data_set_row_note (data, row, row % 2 == 0 ? "+11,9" : "−4,2");
}

static PtChartData *
make_data (PtChartKind kind, guint n_rows)
{
  static const char *const series[] = { "Miền núi", "Trung du", "Đồng bằng" };
  PtChartData *data =
    pt_chart_data_new (kind == PT_CHART_TARGET ? PT_CHART_POINTS : PT_CHART_PERCENT);

  set_texts (data);
  for (guint i = 0; i < count_series (kind); i++)
    pt_chart_data_add_series (data, series[i]);
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    pt_chart_data_add_class (data, series[i]);
  for (guint row = 0; row < n_rows; row++)
    fill_row (data, kind, row, n_rows);
  if (kind == PT_CHART_PARTS)
    pt_chart_data_set_rest (data, 2);
  else if (kind != PT_CHART_CHANGE && kind != PT_CHART_BULLET)
    pt_chart_data_add_reference (data, kind == PT_CHART_TARGET ? 0 : 70,
                                 "Chỉ tiêu năm 2025: 70%");
  return data;
}

/* --- the test -----------------------------------------------------------------------
 */

static void
assert_in_reach (const PtScene *scene, const char *what, double width, double height)
{
  for (guint i = 0; i < pt_scene_get_n_data (scene); i++) {
    double x, y, w, h;

    if (pt_scene_get_extents (scene, (int) i, &x, &y, &w, &h) && x >= -0.01 &&
        y >= -0.01 && x + w <= width + 0.01 && y + h <= height + 0.01)
      continue;
    g_test_message ("%s: datum %u has no place on the paper", what, i);
    g_test_fail ();
    return;
  }
}

static void
test_kind (gconstpointer kind_pointer)
{
  PtChartKind kind = GPOINTER_TO_UINT (kind_pointer);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++) {
      double width = papers[paper].width, height = papers[paper].height;
      g_autoptr (PtChartData) data = make_data (kind, sizes[i]);
      g_autoptr (PtScene) scene = pt_chart_draw (kind, data, width, height);
      g_autofree char *collisions = pt_scene_find_collisions (scene);
      g_autofree char *what = g_strdup_printf ("%s, %u rows, %s", kind_names[kind],
                                               sizes[i], papers[paper].name);

      g_assert_cmpuint (pt_scene_get_n_data (scene), ==,
                        sizes[i] * count_series (kind));
      assert_in_reach (scene, what, width, height);
      if (*collisions != '\0') {
        g_test_message ("%s:\n%s", what, collisions);
        g_test_fail ();
      }
    }
}

static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
find_luminance (const PtPalette *palette, PtInk ink)
{
  const PtColor *color = &palette->inks[ink];

  return 0.2126 * to_linear (color->red) + 0.7152 * to_linear (color->green) +
         0.0722 * to_linear (color->blue);
}

static void
assert_apart (const PtPalette *palette, PtInk a, PtInk b)
{
  double one = find_luminance (palette, a), other = find_luminance (palette, b);

  if (palette->patterns[a] != palette->patterns[b])
    return;
  g_assert_cmpfloat (fabs (one - other) / MAX (one, other), >=, 0.2);
}

/* Neighbours differ by a fifth of their luminance, or by their patterns. */
static void
test_neighbours (void)
{
  const PtPalette *const palettes[] = { &pt_palette_colour, &pt_palette_grey,
                                        &pt_palette_dark };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++) {
    for (PtInk ink = PT_INK_SERIES_1; ink + 1 < PT_N_INKS; ink++)
      assert_apart (palettes[i], ink, ink + 1);
    for (PtInk ink = PT_INK_SERIES_1; ink < PT_N_INKS; ink++)
      assert_apart (palettes[i], ink, PT_INK_QUIET);
    assert_apart (palettes[i], PT_INK_QUIET, PT_INK_MIDDLE);
    assert_apart (palettes[i], PT_INK_MIDDLE, PT_INK_SERIES_1);
    assert_apart (palettes[i], PT_INK_ABOVE, PT_INK_BELOW);
  }
}

/* Marks stand out from white paper, and from what lies behind a bar, by 3 : 1.  Areas
 * by value do by their frames; what is written on them is held in chart-maps.
 */
static void
test_contrast (void)
{
  const PtPalette *const palettes[] = { &pt_palette_colour, &pt_palette_grey };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++) {
    double middle = find_luminance (palettes[i], PT_INK_MIDDLE);
    double bar = find_luminance (palettes[i], PT_INK_SERIES_1);

    for (PtInk ink = PT_INK_ABOVE; ink < PT_N_INKS; ink++)
      if (ink < PT_INK_CLASS_1 || ink > PT_INK_ON_CLASS_4)
        g_assert_cmpfloat (1.05 / (find_luminance (palettes[i], ink) + 0.05), >=, 3);
    g_assert_cmpfloat ((middle + 0.05) / (bar + 0.05), >=, 3);
    g_assert_cmpint (palettes[i]->patterns[PT_INK_SERIES_1], ==, PT_PATTERN_SOLID);
  }
}

/* --- the pictures -------------------------------------------------------------------
 */

static void
draw_one (PtChartKind kind, guint n_rows, guint paper, gboolean grey,
          const char *folder)
{
  const PtPalette *palette = grey ? &pt_palette_grey : &pt_palette_colour;
  g_autoptr (PtChartData) data = make_data (kind, n_rows);
  g_autoptr (PtScene) scene =
    pt_chart_draw (kind, data, papers[paper].width, papers[paper].height);
  g_autoptr (GError) error = NULL;
  g_autofree char *stem =
    g_strdup_printf ("%s/%s-%04u-%s-%s", folder, kind_names[kind], n_rows,
                     papers[paper].name, grey ? "grey" : "colour");
  g_autofree char *png = g_strconcat (stem, ".png", NULL);
  g_autofree char *pdf = g_strconcat (stem, ".pdf", NULL);

  pt_surface_write_png (scene, palette, 1.5, png, &error);
  g_assert_no_error (error);
  pt_surface_write_pdf (&scene, 1, palette, kind_names[kind], pdf, &error);
  g_assert_no_error (error);
}

static int
draw_all (const char *folder)
{
  if (g_mkdir_with_parents (folder, 0755) != 0) {
    g_printerr ("%s cannot be made.\n", folder);
    return 1;
  }

  for (guint kind = 0; kind < PT_N_CHARTS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
        for (guint grey = 0; grey < 2; grey++)
          draw_one (kind, sizes[i], paper, grey, folder);
  return 0;
}

int
main (int argc, char **argv)
{
  pt_language_set (PT_LANGUAGE_VI);
  if (argc == 2 && argv[1][0] != '-')
    return draw_all (argv[1]);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gallery/neighbours", test_neighbours);
  g_test_add_func ("/gallery/contrast", test_contrast);
  for (guint kind = 0; kind < PT_N_CHARTS; kind++) {
    g_autofree char *path = g_strdup_printf ("/gallery/%s", kind_names[kind]);

    g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_kind);
  }
  return g_test_run ();
}
