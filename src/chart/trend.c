#include "chart/trend.h"

#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/text-private.h"
#include "chart/top.h"

#include <math.h>

#define LINE 1.8         /* points */
#define SMALL_RADIUS 1.8 /* where points are close */
#define CLOSE 12         /* points from one symbol to the next */
#define MISSING_SIZE 7.0

static void
set_time_scale (PtTrend *self, double left, double right)
{
  double from = pt_trend_get_position (self->data, 0), to = from;

  for (guint row = 1; row < self->data->rows->len; row++) {
    from = MIN (from, pt_trend_get_position (self->data, row));
    to = MAX (to, pt_trend_get_position (self->data, row));
  }
  if (from == to) {
    from -= 1;
    to += 1;
  }

  self->x = (PtScale){ from, to, left, right, 1 };
  self->radius =
    (right - left) / self->data->rows->len < CLOSE ? SMALL_RADIUS : PT_TREND_RADIUS;
}

static PtTop *
collect_breaks (const PtTrend *self)
{
  PtTop *top = pt_top_new (PT_LINE_DASHED);

  for (guint i = 0; i < self->data->breaks->len; i++) {
    const PtNote *note = &g_array_index (self->data->breaks, PtNote, i);

    if (note->value >= self->x.from && note->value <= self->x.to)
      pt_top_add (top, pt_scale_map (&self->x, note->value), note->label);
  }

  return top;
}

static gboolean
is_broken (const PtTrend *self, guint row)
{
  double from = pt_trend_get_position (self->data, row - 1),
         to = pt_trend_get_position (self->data, row);

  for (guint i = 0; i < self->data->breaks->len; i++) {
    double position = g_array_index (self->data->breaks, PtNote, i).value;

    if (position > from && position <= to)
      return TRUE;
  }

  return FALSE;
}

static void
draw_run (const PtTrend *self, GArray *points, guint series, PtLineStyle style)
{
  if (points->len >= 4)
    pt_scene_add_polyline (self->scene, (gconstpointer) points->data, points->len / 2,
                           LINE, style, pt_ink_of_series (series));
  g_array_set_size (points, 0);
}

/* Broken where a figure is missing, dotted across a break. */
static void
draw_series (const PtTrend *self, guint series)
{
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint row = 0; row < self->data->rows->len; row++) {
    double point[] = { pt_trend_get_x (self, row), pt_trend_get_y (self, row, series) };

    if (pt_trend_is_missing (self, row, series)) {
      draw_run (self, run, series, PT_LINE_SOLID);
      continue;
    }
    if (run->len > 0 && is_broken (self, row)) {
      double across[] = { g_array_index (run, double, run->len - 2),
                          g_array_index (run, double, run->len - 1), point[0],
                          point[1] };

      draw_run (self, run, series, PT_LINE_SOLID);
      g_array_append_vals (run, across, 4);
      draw_run (self, run, series, PT_LINE_DOTTED);
    }
    g_array_append_vals (run, point, 2);
  }

  draw_run (self, run, series, PT_LINE_SOLID);
}

static gboolean
is_wanted (const PtTrend *self, guint row, guint series)
{
  return pt_datum_is_wanted (pt_chart_data_get (self->data, row, series));
}

/* Below the axis, side by side: nothing there can be taken for a value. */
static void
draw_missing (const PtTrend *self, guint row)
{
  guint n_rows = self->data->rows->len, n_missing = 0;
  double pitch = MIN (MISSING_SIZE + 1,
                      (self->x.end - self->x.start) / n_rows / self->data->series->len);
  double x;

  for (guint series = 0; series < self->data->series->len; series++)
    n_missing += is_wanted (self, row, series) ? 1 : 0;

  x = pt_trend_get_x (self, row) - n_missing * pitch / 2;
  for (guint series = 0; series < self->data->series->len; series++)
    if (is_wanted (self, row, series)) {
      pt_scene_add_missing (self->scene, x, self->plot.y + self->plot.height + 3,
                            MAX (pitch - 1, pitch / 2), MISSING_SIZE,
                            pt_chart_data_get_number (self->data, row, series));
      x += pitch;
    }
}

static void
draw_symbols (const PtTrend *self, guint series)
{
  for (guint row = 0; row < self->data->rows->len; row++) {
    if (!pt_trend_is_missing (self, row, series))
      pt_scene_add_symbol (self->scene, pt_trend_get_x (self, row),
                           pt_trend_get_y (self, row, series), self->radius,
                           pt_symbol_of_series (series),
                           pt_chart_data_get (self->data, row, series)->inexact,
                           pt_ink_of_series (series),
                           pt_chart_data_get_number (self->data, row, series));
  }
}

static void
draw_references (const PtTrend *self)
{
  for (guint i = 0; i < self->data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (self->data, i);
    double y = pt_scale_map (&self->y, reference->value);

    if (!pt_chart_data_is_near (self->data, reference))
      continue;

    pt_labels_draw_line (self->labels, self->plot.x, y, self->plot.x + self->plot.width,
                         y, 1, PT_LINE_DASHED, PT_INK_REFERENCE);
  }
}

static void
draw_axis (const PtTrend *self)
{
  double right = self->plot.x + self->plot.width;
  double bottom = self->plot.y + self->plot.height;

  pt_axis_draw_rows (&self->y, self->data->unit, self->labels, self->plot.x, right);
  if (self->y.from > 0)
    pt_axis_draw_cut (self->scene, self->plot.x, bottom);
}

/* Returns: the breaks, whose labels take the top of @room */
static PtTop *
lay_out (PtTrend *self, PtBox room, double side)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL), numbers, header;
  PtTop *breaks;

  self->gutter = pt_chart_data_has_missing (self->data) ? MISSING_SIZE + 5 : 0;
  self->y = pt_axis_for_lines (self->data, room.height * 0.8, 36);
  numbers = pt_axis_measure (&self->y, self->data->unit);
  self->plot.x = room.x + numbers;
  self->plot.width = room.width - numbers - side;
  set_time_scale (self, self->plot.x + pt_trend_measure_first (self->data),
                  self->plot.x + self->plot.width - PT_TREND_RADIUS - 2);

  breaks = collect_breaks (self);
  header = pt_top_measure (breaks, self->plot.x, self->plot.x + self->plot.width);
  self->plot.y = room.y + header + line / 2 + 2;
  self->plot.height =
    MAX (room.y + room.height - self->plot.y - line - 5 - self->gutter, 20);
  self->y.start = self->plot.y + self->plot.height;
  self->y.end = self->plot.y;
  return breaks;
}

void
pt_trend_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  g_autoptr (PtSide) side = pt_trend_collect_side (data, plot.width);
  PtTrend self = { .data = data, .scene = scene, .labels = labels };
  g_autoptr (PtTop) breaks = lay_out (&self, plot, pt_side_get_width (side));
  double top = self.plot.y - 6, bottom = self.plot.y + self.plot.height;

  pt_top_place (breaks, labels, 0, top);
  pt_side_place (side, scene, labels, &self.y, self.plot.x + self.plot.width,
                 self.plot.y - 6, bottom + 6);
  pt_axis_add_numbers_left (&self.y, data->unit, labels, self.plot.x);
  pt_trend_place_labels (&self);

  draw_axis (&self);
  pt_top_draw (breaks, labels, 0, top, bottom);
  draw_references (&self);
  for (guint row = 0; row < data->rows->len; row++)
    draw_missing (&self, row);
  for (guint series = 0; series < data->series->len; series++)
    draw_series (&self, series);
  for (guint series = 0; series < data->series->len; series++)
    draw_symbols (&self, series);
  pt_labels_draw (labels);
}
