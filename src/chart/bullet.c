#include "chart/axis.h"
#include "chart/bar.h"
#include "chart/kinds.h"
#include "chart/rows.h"
#include "chart/text-private.h"
#include "chart/widest.h"

#include <math.h>

#define MIN_COLUMN 240
#define MIN_SCALE 90
#define MAX_ROW 80
#define BAND_SHARE 0.8 /* of a row's height */
#define BAR_SHARE 0.34
#define TICK_SHARE 0.66
#define TICK 2.5
#define TWO_LINES 27
#define RADIUS 3.5
#define N_BANDS 2

enum {
  NOW,
  BEFORE,
};

static gboolean
lacks (const PtChartData *data, guint row, guint series)
{
  return series >= data->series->len ||
         pt_datum_is_missing (pt_chart_data_get (data, row, series));
}

static gboolean
is_blank (const PtChartData *data, guint row)
{
  return lacks (data, row, NOW) && lacks (data, row, BEFORE);
}

/* The value and, where rows are high enough, its target below it. */
static void
place_value (const PtRows *rows, guint row)
{
  const PtRow *place = pt_chart_data_get_row (rows->data, row);
  const char *label = pt_chart_data_get (rows->data, row, NOW)->label;
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double x = rows->scale.end + pt_rows_get_shift (rows, row) + 2 * PT_ROWS_VALUE_GAP;
  PtBox box = pt_rows_get_place (rows, row);
  double y = box.y + box.height / 2;
  gboolean both = place->target_label != NULL && box.height >= TWO_LINES;
  g_autofree char *target = NULL;

  pt_labels_add (rows->labels, x, both ? y - line / 2 : y, 0, PT_FONT_SMALL,
                 PT_INK_TEXT, *label != '\0' ? label : "–");
  if (!both)
    return;
  target = pt_chart_text_shorten (PT_FONT_SMALL, place->target_label, rows->after);
  pt_labels_add (rows->labels, x, y + line / 2, 0, PT_FONT_SMALL, PT_INK_MUTED, target);
}

static void
place_values (const PtRows *rows)
{
  guint n_rows = rows->data->rows->len;

  for (guint row = 0; row < n_rows; row++)
    if (pt_rows_is_named (rows, row) && !pt_rows_is_aside (rows, row))
      place_value (rows, row);
}

/* Only one of the bands: marks of one ink, drawn together, blend into one shape. */
static void
draw_band (PtScene *scene, const PtRows *rows, guint row, guint i)
{
  const GArray *bands = pt_chart_data_get_row (rows->data, row)->bands;
  const PtBand *band;
  PtBox box;

  if (bands == NULL || i >= bands->len || pt_rows_is_aside (rows, row))
    return;
  band = &g_array_index (bands, PtBand, i);
  box = pt_rows_get_bar (rows, row, band->from, band->to, BAND_SHARE);
  pt_scene_add_rect (scene, box.x, box.y, box.width, box.height,
                     i == 0 ? PT_INK_QUIET : PT_INK_MIDDLE, PT_NO_DATUM);
}

static void
draw_bar (PtScene *scene, const PtRows *rows, guint row)
{
  const PtDatum *datum = pt_chart_data_get (rows->data, row, NOW);
  int number = pt_chart_data_get_number (rows->data, row, NOW);
  PtBox bar =
    pt_rows_get_bar (rows, row, 0, lacks (rows->data, row, NOW) ? 0 : datum->value,
                     BAR_SHARE);

  if (lacks (rows->data, row, NOW))
    pt_scene_add_missing (scene, bar.x, bar.y, MAX (bar.width, PT_ROWS_MISSING_WIDTH),
                          bar.height, number);
  else
    pt_bar_draw (scene, bar, datum->value < 0 ? PT_BAR_LEFT : PT_BAR_RIGHT,
                 pt_rows_is_thick (rows, row) ? PT_INK_SERIES_1 : PT_INK_AXIS,
                 datum->inexact && pt_rows_is_named (rows, row), number);
}

/* On the bar's upper edge, pointing at where it ended then. */
static void
draw_before (PtScene *scene, const PtRows *rows, guint row)
{
  const PtDatum *datum = pt_chart_data_get (rows->data, row, BEFORE);
  int number = pt_chart_data_get_number (rows->data, row, BEFORE);
  PtBox bar = pt_rows_get_bar (rows, row, 0, 0, BAR_SHARE);
  double radius = MIN (RADIUS, pt_rows_get_place (rows, row).height / 4);

  if (lacks (rows->data, row, BEFORE))
    pt_scene_add_missing (scene, bar.x, bar.y - 2 * radius, 2 * radius, 1.5 * radius,
                          number);
  else
    pt_scene_add_symbol (scene, pt_rows_map (rows, row, datum->value),
                         bar.y - radius * 0.6, radius, PT_SYMBOL_DOWN, datum->inexact,
                         PT_INK_REFERENCE, number);
}

static void
draw_target (PtScene *scene, const PtRows *rows, guint row)
{
  double target = pt_chart_data_get_row (rows->data, row)->target;
  PtBox box;

  if (isnan (target) || pt_rows_is_aside (rows, row))
    return;
  box = pt_rows_get_bar (rows, row, target, target, TICK_SHARE);
  pt_scene_add_line (scene, box.x, box.y, box.x, box.y + box.height,
                     pt_rows_is_named (rows, row) ? TICK : TICK / 3, PT_LINE_SOLID,
                     PT_INK_REFERENCE);
}

static void
draw_marks (PtScene *scene, const PtRows *rows)
{
  guint n_rows = rows->data->rows->len;

  for (guint band = 0; band < N_BANDS; band++)
    for (guint row = 0; row < n_rows; row++)
      draw_band (scene, rows, row, band);
  pt_rows_draw_grid (rows);
  for (guint row = 0; row < n_rows; row++)
    draw_bar (scene, rows, row);
  for (guint row = 0; row < n_rows && rows->data->series->len > BEFORE; row++)
    draw_before (scene, rows, row);
  for (guint row = 0; row < n_rows; row++)
    draw_target (scene, rows, row);
}

void
pt_bullet_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  double after = MAX (pt_widest_value (data), pt_widest_target (data)) + 6;
  PtRowsStyle style = { MAX_ROW,   MIN_COLUMN,        0,       after,
                        MIN_SCALE, pt_axis_from_zero, is_blank };
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  g_auto (PtRows) rows = { 0 };

  pt_rows_init (&rows, data, labels, &style, plot);
  place_values (&rows);
  pt_rows_place_texts (&rows);

  draw_marks (scene, &rows);
  pt_rows_draw_references (&rows);
  pt_labels_draw (labels);
}
