#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/rows.h"
#include "chart/text-private.h"
#include "chart/widest.h"

#include <math.h>

#define MIN_COLUMN 205
#define MIN_SCALE 90 /* points: with less, only the changes have numbers */
#define NOTE_GAP 8
#define RADIUS 4.0
#define LINE 2.0
#define MISSING_SIZE 9.0

enum {
  BEFORE,
  AFTER,
  N_TIMES
};

/* There may be fewer series than two: nothing is known of the other time. */
static gboolean
lacks (const PtChartData *data, guint row, guint time)
{
  return time >= data->series->len ||
         pt_datum_is_missing (pt_chart_data_get (data, row, time));
}

static gboolean
is_blank (const PtChartData *data, guint row)
{
  return lacks (data, row, BEFORE) && lacks (data, row, AFTER);
}

static double
measure_notes (const PtChartData *data)
{
  return MAX (pt_widest_note (data), N_TIMES * (MISSING_SIZE + 2)) + NOTE_GAP;
}

/* Returns: whether there is room for the numbers at both ends */
static gboolean
lay_out (PtRows *rows, const PtChartData *data, PtLabels *labels, PtBox plot)
{
  double notes = measure_notes (data);
  double value = pt_widest_value (data) + RADIUS + PT_ROWS_VALUE_GAP;
  PtRowsStyle style = { PT_ROWS_MAX_HEIGHT, MIN_COLUMN,         value,   value + notes,
                        MIN_SCALE,          pt_axis_for_places, is_blank };

  pt_rows_init (rows, data, labels, &style, plot);
  if (rows->scale.end - rows->scale.start >= MIN_SCALE && rows->after >= value + notes)
    return TRUE;

  pt_rows_clear (rows);
  style.before = RADIUS;
  style.after = notes + RADIUS;
  pt_rows_init (rows, data, labels, &style, plot);
  return FALSE;
}

static double
get_middle (const PtRows *rows, guint row)
{
  PtBox place = pt_rows_get_place (rows, row);

  return place.y + place.height / 2;
}

static double
get_x (const PtRows *rows, guint row, guint time)
{
  return pt_rows_map (rows, row, pt_chart_data_get (rows->data, row, time)->value);
}

/* Outside the two ends, so that none stands on the line between them. */
static void
place_end (const PtRows *rows, guint row, guint time)
{
  guint other = N_TIMES - 1 - time;
  double x = get_x (rows, row, time);
  gboolean right = lacks (rows->data, row, other)
                     ? TRUE
                     : x > get_x (rows, row, other) ||
                         (x >= get_x (rows, row, other) && time == AFTER);

  pt_labels_add (rows->labels, x + (right ? 1 : -1) * (RADIUS + PT_ROWS_VALUE_GAP),
                 get_middle (rows, row), right ? 0 : 1, PT_FONT_SMALL,
                 time == BEFORE ? PT_INK_MUTED : PT_INK_TEXT,
                 pt_chart_data_get (rows->data, row, time)->label);
}

/* By how much it changed, at the right edge of the column. */
static void
place_note (const PtRows *rows, guint row)
{
  const char *note = pt_chart_data_get_row (rows->data, row)->note;
  PtBox place = pt_rows_get_place (rows, row);

  if (note != NULL)
    pt_labels_add (rows->labels, place.x + place.width, get_middle (rows, row), 1,
                   PT_FONT_SMALL, PT_INK_TEXT, note);
}

static void
place_values (const PtRows *rows, gboolean with_values)
{
  for (guint row = 0; row < rows->data->rows->len; row++) {
    if (!pt_rows_is_named (rows, row) || pt_rows_is_aside (rows, row))
      continue;
    place_note (rows, row);
    for (guint time = AFTER + 1; with_values && time-- > BEFORE;)
      if (!lacks (rows->data, row, time))
        place_end (rows, row, time);
  }
}

/* Where a figure is missing there is no change to write: its place is free. */
static void
draw_missing (PtScene *scene, const PtRows *rows, guint row, guint time)
{
  int number = pt_chart_data_get_number (rows->data, row, time);
  PtBox place = pt_rows_get_place (rows, row);
  double right = place.x + place.width - (AFTER - time) * (MISSING_SIZE + 2);
  double height = MIN (MISSING_SIZE, place.height * PT_ROWS_BAR_SHARE);

  if (pt_rows_is_aside (rows, row)) {
    PtBox box = pt_rows_get_bar (rows, row, 0, 0, PT_ROWS_BAR_SHARE);

    pt_scene_add_missing (scene, box.x + time * box.width / 2, box.y, box.width / 2,
                          box.height, number);
    return;
  }

  pt_scene_add_missing (scene, right - MISSING_SIZE,
                        get_middle (rows, row) - height / 2, MISSING_SIZE, height,
                        number);
}

/* A row of the strip has no room for marks: a bar from then to now. */
static void
draw_thin (PtScene *scene, const PtRows *rows, guint row, guint time, PtInk ink)
{
  PtBox place = pt_rows_get_place (rows, row);
  double x = get_x (rows, row, time);
  double other = lacks (rows->data, row, BEFORE) ? x : get_x (rows, row, BEFORE);
  double width = time == AFTER ? fabs (x - other) : 0;

  pt_scene_add_rect (scene, MIN (x, time == AFTER ? other : x), place.y,
                     MAX (width, 0.75), place.height, ink,
                     pt_chart_data_get_number (rows->data, row, time));
}

static void
draw_mark (PtScene *scene, const PtRows *rows, guint row, guint time)
{
  const PtDatum *datum = pt_chart_data_get (rows->data, row, time);
  PtInk ink = time == BEFORE || !pt_rows_is_thick (rows, row)
                ? PT_INK_AXIS
                : pt_chart_data_get_row_ink (rows->data, row);

  if (!pt_rows_is_named (rows, row))
    draw_thin (scene, rows, row, time, ink);
  else
    pt_scene_add_symbol (scene, get_x (rows, row, time), get_middle (rows, row),
                         time == BEFORE ? RADIUS * 0.75 : RADIUS,
                         time == BEFORE ? PT_SYMBOL_CIRCLE
                                        : pt_symbol_of_change (rows->data, row),
                         datum->inexact, ink,
                         pt_chart_data_get_number (rows->data, row, time));
}

static void
draw_row (PtScene *scene, const PtRows *rows, guint row)
{
  guint n_series = MIN (rows->data->series->len, N_TIMES);
  gboolean whole = !lacks (rows->data, row, BEFORE) &&
                   !lacks (rows->data, row, AFTER) &&
                   pt_chart_data_get_row (rows->data, row)->note != NULL;

  if (whole && pt_rows_is_named (rows, row))
    pt_scene_add_line (scene, get_x (rows, row, BEFORE), get_middle (rows, row),
                       get_x (rows, row, AFTER), get_middle (rows, row), LINE,
                       PT_LINE_SOLID, pt_chart_data_get_row_ink (rows->data, row));
  for (guint time = BEFORE; time < n_series; time++)
    if (lacks (rows->data, row, time))
      draw_missing (scene, rows, row, time);
    else
      draw_mark (scene, rows, row, time);
}

PtSymbol
pt_symbol_of_change (const PtChartData *data, guint row)
{
  double before = pt_chart_data_get (data, row, BEFORE)->value;
  double after = pt_chart_data_get (data, row, AFTER)->value;

  if (pt_chart_data_get_row (data, row)->note == NULL)
    return PT_SYMBOL_SQUARE; /* two values that are not to be compared */
  if (after > before)
    return PT_SYMBOL_TRIANGLE;
  return after < before ? PT_SYMBOL_DOWN : PT_SYMBOL_SQUARE;
}

void
pt_change_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  g_autoptr (PtLabels) labels = NULL;
  g_auto (PtRows) rows = { 0 };
  gboolean with_values;

  if (pt_slope_fits (data, plot)) {
    pt_slope_draw (scene, data, plot);
    return;
  }

  labels = pt_labels_new (scene);
  with_values = lay_out (&rows, data, labels, plot);
  place_values (&rows, with_values);
  pt_rows_place_texts (&rows);

  pt_rows_draw_grid (&rows);
  pt_rows_draw_references (&rows);
  for (guint row = 0; row < data->rows->len; row++)
    draw_row (scene, &rows, row);
  pt_labels_draw (labels);
}
