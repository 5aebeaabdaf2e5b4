#include "chart-fixture.h"

#include "base/error.h"
#include "base/language.h"
#include "chart/surface.h"
#include "chart/text.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

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
  add_for_kinds ("scales-alike", test_scales_alike);
  return g_test_run ();
}
