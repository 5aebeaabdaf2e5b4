#include "chart/axis.h"
#include "chart/multiples.h"
#include "chart/plane.h"
#include "chart/text-private.h"
#include "chart/trend.h"

#include <math.h>

#define LINE 1.6
#define RADIUS 2.4
#define SMALL_RADIUS 1.4
#define CLOSE 9 /* points from one symbol to the next */
#define MISSING_SIZE 5.0
#define MARGIN 8 /* points left and right of the first and last period */

/* One panel on its scales. */
typedef struct {
  const PtMultiples *all;
  const PtPanel *panel;
  PtScale x, y;
  double radius;
} Lines;

void
pt_multiples_measure_lines (PtMultiples *self, double width, double height)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL);

  self->values = pt_axis_for_lines (self->data, height * 0.6, 26);
  self->left = pt_axis_measure (&self->values, self->data->unit);
  self->foot = (self->is_low ? 0 : line + 4) +
               (pt_chart_data_has_missing (self->data) ? MISSING_SIZE + 4 : 0);
}

static gboolean
is_missing (const Lines *self, guint row)
{
  return pt_datum_is_missing (
    pt_chart_data_get (self->all->data, row, self->panel->series));
}

static gboolean
is_wanted (const Lines *self, guint row)
{
  return pt_datum_is_wanted (
    pt_chart_data_get (self->all->data, row, self->panel->series));
}

static double
get_x (const Lines *self, guint row)
{
  return pt_scale_map (&self->x, pt_trend_get_position (self->all->data, row));
}

static double
get_y (const Lines *self, guint row)
{
  return pt_scale_map (
    &self->y, pt_chart_data_get (self->all->data, row, self->panel->series)->value);
}

static void
set_scales (Lines *self)
{
  const PtChartData *data = self->all->data;
  PtBox plot = self->panel->plot;
  guint n = data->rows->len;
  double from = pt_trend_get_position (data, 0);
  double to = pt_trend_get_position (data, n - 1);

  if (to <= from) {
    from -= 1;
    to += 1;
  }
  self->x = (PtScale){ from, to, plot.x + MARGIN, plot.x + plot.width - MARGIN, 1 };
  self->y = self->all->values;
  self->y.start = plot.y + plot.height;
  self->y.end = plot.y;
  self->radius = plot.width / n < CLOSE ? SMALL_RADIUS : RADIUS;
}

static PtPlane
make_plane (const Lines *self)
{
  return (PtPlane){ .data = self->all->data,
                    .scene = self->all->scene,
                    .labels = self->all->labels,
                    .plot = self->panel->plot,
                    .x = self->x,
                    .y = self->y };
}

/* Numbers keep off the line, and off that of the whole. */
static void
block_lines (const Lines *self)
{
  PtPlane plane = make_plane (self);

  pt_plane_block_curves (&plane);
  for (guint row = 1; row < self->all->data->rows->len; row++)
    if (!is_missing (self, row) && !is_missing (self, row - 1))
      pt_plane_block_way (self->all->labels, get_x (self, row - 1),
                          get_y (self, row - 1), get_x (self, row), get_y (self, row));
}

/* The last number, and the first, over or under their points. */
static void
place_value (const Lines *self, guint row, double align)
{
  static const double moves[] = { -9, 9, -14, 14 };
  PtBox plot = self->panel->plot;
  const char *label =
    pt_chart_data_get (self->all->data, row, self->panel->series)->label;
  double x = get_x (self, row) + (align > 0.5 ? self->radius + 2 : -self->radius - 2);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    double y = get_y (self, row) + moves[i];

    if (y - 6 >= plot.y - 2 && y + 6 <= plot.y + plot.height &&
        pt_labels_try (self->all->labels, x, y, align, PT_FONT_SMALL, PT_INK_TEXT,
                       label))
      return;
  }
}

static void
place_values (const Lines *self)
{
  guint n = self->all->data->rows->len, first = n, last = n;

  for (guint row = 0; row < n; row++)
    if (!is_missing (self, row)) {
      first = first == n ? row : first;
      last = row;
    }
  if (last < n)
    place_value (self, last, last + 1 == n && n > 1 ? 1 : 0.5);
  if (first < last)
    place_value (self, first, first == 0 ? 0 : 0.5);
}

/* The first and the last period. */
static void
place_names (const Lines *self)
{
  const PtChartData *data = self->all->data;
  PtBox plot = self->panel->plot;
  double y = plot.y + plot.height + self->all->foot -
             pt_chart_text_line_height (PT_FONT_SMALL) / 2;
  guint last = data->rows->len - 1;

  if (last == 0) {
    pt_labels_try (self->all->labels, get_x (self, 0), y, 0.5, PT_FONT_SMALL,
                   PT_INK_MUTED, pt_chart_data_get_row (data, 0)->name);
    return;
  }
  pt_labels_try (self->all->labels, plot.x + plot.width, y, 1, PT_FONT_SMALL,
                 PT_INK_MUTED, pt_chart_data_get_row (data, last)->name);
  pt_labels_try (self->all->labels, plot.x, y, 0, PT_FONT_SMALL, PT_INK_MUTED,
                 pt_chart_data_get_row (data, 0)->name);
}

static void
draw_guides (const Lines *self)
{
  const PtChartData *data = self->all->data;
  PtBox plot = self->panel->plot;

  pt_axis_draw_rows (&self->y, data->unit, self->all->labels, plot.x,
                     plot.x + plot.width);
  for (guint i = 0; i < data->breaks->len; i++) {
    double position = g_array_index (data->breaks, PtNote, i).value;
    double x = pt_scale_map (&self->x, position);

    if (position > self->x.from && position <= self->x.to)
      pt_labels_draw_line (self->all->labels, x, plot.y, x, plot.y + plot.height, 1,
                           PT_LINE_DOTTED, PT_INK_REFERENCE);
  }
  for (guint i = 0; i < data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (data, i);
    double y = pt_scale_map (&self->y, reference->value);

    if (pt_chart_data_is_near (data, reference))
      pt_labels_draw_line (self->all->labels, plot.x, y, plot.x + plot.width, y, 1,
                           PT_LINE_DASHED, PT_INK_REFERENCE);
  }
}

static void
draw_curves (const Lines *self)
{
  PtPlane plane = make_plane (self);

  pt_plane_draw_curves (&plane);
}

/* Broken where a figure is missing. */
static void
draw_line (const Lines *self)
{
  guint n = self->all->data->rows->len;
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint row = 0; row <= n; row++) {
    double point[2];

    if (row == n || is_missing (self, row)) {
      if (run->len >= 4)
        pt_scene_add_polyline (self->all->scene, (gconstpointer) run->data,
                               run->len / 2, LINE, PT_LINE_SOLID, PT_INK_SERIES_1);
      g_array_set_size (run, 0);
      continue;
    }
    point[0] = get_x (self, row);
    point[1] = get_y (self, row);
    g_array_append_vals (run, point, 2);
  }
}

static void
draw_points (const Lines *self)
{
  const PtChartData *data = self->all->data;
  double bottom = self->panel->plot.y + self->panel->plot.height;

  for (guint row = 0; row < data->rows->len; row++) {
    int datum = pt_chart_data_get_number (data, row, self->panel->series);

    if (is_wanted (self, row))
      pt_scene_add_missing (self->all->scene, get_x (self, row) - MISSING_SIZE / 2,
                            bottom + 2, MISSING_SIZE, MISSING_SIZE, datum);
    else if (!is_missing (self, row))
      pt_scene_add_symbol (self->all->scene, get_x (self, row), get_y (self, row),
                           self->radius, PT_SYMBOL_CIRCLE,
                           pt_chart_data_get (data, row, self->panel->series)->inexact,
                           PT_INK_SERIES_1, datum);
  }
}

void
pt_multiples_fill_lines (const PtMultiples *self, const PtPanel *panel)
{
  Lines lines = { .all = self, .panel = panel };

  set_scales (&lines);
  if (panel->is_first)
    pt_axis_add_numbers_left (&lines.y, self->data->unit, self->labels, panel->plot.x);
  if (!self->is_low)
    place_names (&lines);
  block_lines (&lines);
  place_values (&lines);

  draw_guides (&lines);
  draw_curves (&lines);
  draw_line (&lines);
  draw_points (&lines);
}
