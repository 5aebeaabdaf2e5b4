#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/text-private.h"
#include "chart/top.h"
#include "chart/widest.h"

#include <math.h>

#define MIN_ROW 12.3
#define MAX_ROW 56
#define TWO_LINES 26
#define RADIUS 5.0
#define LINE 1.5
#define NAME_SHARE 0.38 /* of the width, at most */
#define TARGET_SHARE 0.2
#define OVER_FIRST 4 /* points, for numbers over the dots of the first row */
#define NAME_GAP 10
#define VALUE_GAP 4
#define MISSING_SIZE 7.0

typedef struct {
  const PtChartData *data;
  PtScene *scene;
  PtLabels *labels;
  PtBox plot;                    /* the rows' place, from names to targets */
  double overhang;               /* of texts beyond the first and the last row */
  PtTop *top;                    /* the references; owned */
  double row;                    /* height */
  guint every;                   /* how many rows share a name, where they are many */
  double names, targets, gutter; /* widths: of names, target labels, missing marks */
  double radius;
  PtScale scale;
} Gap;

static double
get_y (const Gap *self, guint row)
{
  return self->plot.y + (row + 0.5) * self->row;
}

static const char *
get_target_label (const PtChartData *data, guint row)
{
  const PtRow *place = pt_chart_data_get_row (data, row);

  return isnan (place->target) || place->target_label == NULL ? ""
                                                              : place->target_label;
}

static double
measure_targets (const PtChartData *data)
{
  double widest = 0;

  for (guint row = 0; row < data->rows->len; row++)
    widest =
      MAX (widest, pt_chart_text_width (PT_FONT_SMALL, get_target_label (data, row)));

  return widest > 0 ? widest + 14 : 0;
}

static guint
count_missing (const PtChartData *data)
{
  guint most = 0;

  for (guint row = 0; row < data->rows->len; row++) {
    guint n = 0;

    for (guint series = 0; series < data->series->len; series++)
      n += pt_datum_is_missing (pt_chart_data_get (data, row, series)) ? 1 : 0;
    most = MAX (most, n);
  }

  return most;
}

/* Numbers stand outside the dots, so the scale keeps off both ends as far as values lie
 * near them.
 */
static void
set_scale (Gap *self, PtBox room)
{
  double ends = pt_widest_value (self->data) + RADIUS + VALUE_GAP + 3;
  double start = room.x + self->names + NAME_GAP + self->gutter;
  double end = room.x + room.width - self->targets - 8;
  double low = 0, high = 0, length;

  self->scale = pt_axis_from_zero (self->data, end - start - ends, 60);
  pt_chart_data_get_range (self->data, &low, &high);
  length = end - start - ends;
  low =
    isfinite (low) ? (low - self->scale.from) / (self->scale.to - self->scale.from) : 1;
  self->scale.start = start + MAX (8, ends - low * length);
  self->scale.end = end - ends;
}

static void
lay_out (Gap *self, PtBox room)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL), header;
  guint missing = count_missing (self->data);

  self->names =
    MIN (pt_widest_name (self->data, PT_FONT_SMALL), room.width * NAME_SHARE);
  self->targets = MIN (measure_targets (self->data), room.width * TARGET_SHARE);
  self->gutter = missing > 0 ? missing * (MISSING_SIZE + 1) + 4 : 0;
  set_scale (self, room);

  self->top = pt_top_new_references (self->data, &self->scale);
  header = pt_top_measure (self->top, self->scale.start, room.x + room.width);
  self->plot = room;
  self->plot.y += header + 2;
  self->plot.height = MAX (room.height - header - line - 4, 2 * MIN_ROW);
  self->row = MIN (self->plot.height / self->data->rows->len, MAX_ROW);
  self->overhang = self->row < MIN_ROW ? line / 2 : OVER_FIRST;
  self->plot.y += self->overhang;
  self->plot.height -= self->row < MIN_ROW ? 2 * self->overhang : self->overhang;
  self->row = MIN (self->plot.height / self->data->rows->len, MAX_ROW);
  self->every = (guint) MAX (1, ceil (MIN_ROW / self->row));
  self->radius = CLAMP (self->row * 0.38, 1.5, RADIUS);
  self->plot.height = self->row * self->data->rows->len;
}

/* Returns: FALSE where no series has a figure */
static gboolean
find_ends (const Gap *self, guint row, guint *lowest, guint *highest)
{
  gboolean found = FALSE;

  for (guint series = 0; series < self->data->series->len; series++) {
    const PtDatum *datum = pt_chart_data_get (self->data, row, series);

    if (pt_datum_is_missing (datum))
      continue;
    if (!found || datum->value < pt_chart_data_get (self->data, row, *lowest)->value)
      *lowest = series;
    if (!found || datum->value >= pt_chart_data_get (self->data, row, *highest)->value)
      *highest = series;
    found = TRUE;
  }

  return found;
}

static void
place_lines (const Gap *self, double x, guint row, double align, PtInk ink,
             const char *text, double width)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  g_auto (GStrv) lines = pt_chart_text_wrap_short (PT_FONT_SMALL, text, width,
                                                   self->row >= TWO_LINES ? 2 : 1);

  pt_labels_add_lines (self->labels, x,
                       get_y (self, row) - g_strv_length (lines) * line / 2, align,
                       PT_FONT_SMALL, ink, lines);
}

/* At the right edge, behind the sign that stands in the row. */
static void
place_target (const Gap *self, guint row)
{
  const char *label = get_target_label (self->data, row);
  double x = self->plot.x + self->plot.width - self->targets + 4;
  double y = get_y (self, row);

  if (*label == '\0')
    return;

  pt_scene_add_line (self->scene, x, y - 4, x, y + 4, 2, PT_LINE_SOLID,
                     PT_INK_REFERENCE);
  place_lines (self, x + 5, row, 0, PT_INK_MUTED, label, self->targets - 10);
}

/* One number outside each end; over the target's tick where that is in the way.  A
 * reference gives way: beyond its line a number would be taken for another value.
 */
static void
place_end (const Gap *self, guint row, guint series, int side)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, series);
  double target = pt_chart_data_get_row (self->data, row)->target;
  double width = pt_chart_text_width (PT_FONT_SMALL, datum->label);
  double x =
    pt_scale_map (&self->scale, datum->value) + side * (self->radius + VALUE_GAP);
  double tick = isnan (target) ? -INFINITY : pt_scale_map (&self->scale, target);

  if (side > 0 && tick > x - 3 && tick < x + width + 3)
    x = tick + VALUE_GAP;
  else if (side < 0 && tick < x + 3 && tick > x - width - 3)
    x = tick - VALUE_GAP;

  pt_labels_try (self->labels, x, get_y (self, row), side > 0 ? 0 : 1, PT_FONT_SMALL,
                 PT_INK_TEXT, datum->label);
}

/* Over its dot where rows have the height for it; under it only where that cannot be
 * taken for the next row's.
 */
static void
place_between (const Gap *self, guint row, guint series)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, series);
  double away = pt_chart_text_line_height (PT_FONT_SMALL);
  double x = pt_scale_map (&self->scale, datum->value), y = get_y (self, row);

  if (self->row < 2 * away || pt_datum_is_missing (datum))
    return;
  if (!pt_labels_try (self->labels, x, y - away, 0.5, PT_FONT_SMALL, PT_INK_TEXT,
                      datum->label) &&
      self->row >= 3 * away)
    pt_labels_try (self->labels, x, y + away, 0.5, PT_FONT_SMALL, PT_INK_TEXT,
                   datum->label);
}

static void
place_values (const Gap *self, guint row)
{
  guint lowest = 0, highest = 0;
  double low, high;

  if (!find_ends (self, row, &lowest, &highest))
    return;

  low = pt_chart_data_get (self->data, row, lowest)->value;
  high = pt_chart_data_get (self->data, row, highest)->value;
  place_end (self, row, highest, 1);
  if (low < high)
    place_end (self, row, lowest, -1);
  for (guint series = 0; series < self->data->series->len; series++) {
    double value = pt_chart_data_get (self->data, row, series)->value;

    if (value > low && value < high)
      place_between (self, row, series);
  }
}

static void
place_texts (const Gap *self)
{
  for (guint row = 0; row < self->data->rows->len; row += self->every) {
    place_lines (self, self->plot.x + self->names, row, 1, PT_INK_TEXT,
                 pt_chart_data_get_row (self->data, row)->name, self->names);
    place_target (self, row);
    place_values (self, row);
  }
}

static void
draw_links (const Gap *self)
{
  for (guint row = 0; row < self->data->rows->len; row++) {
    guint lowest = 0, highest = 0;

    if (!find_ends (self, row, &lowest, &highest))
      continue;
    pt_scene_add_line (
      self->scene,
      pt_scale_map (&self->scale, pt_chart_data_get (self->data, row, lowest)->value),
      get_y (self, row),
      pt_scale_map (&self->scale, pt_chart_data_get (self->data, row, highest)->value),
      get_y (self, row), MIN (LINE, self->row / 3), PT_LINE_SOLID, PT_INK_AXIS);
  }
}

static void
draw_targets (const Gap *self)
{
  double reach = MIN (self->row * 0.42, 8);

  for (guint row = 0; row < self->data->rows->len; row++) {
    double target = pt_chart_data_get_row (self->data, row)->target;
    double x;

    if (isnan (target))
      continue;
    x = pt_scale_map (&self->scale, target);
    pt_scene_add_line (self->scene, x, get_y (self, row) - reach, x,
                       get_y (self, row) + reach, 2, PT_LINE_SOLID, PT_INK_REFERENCE);
  }
}

/* Left of the axis, side by side: nothing there can be taken for a value. */
static void
draw_missing (const Gap *self)
{
  double size = MIN (MISSING_SIZE, self->row * 0.7);

  for (guint row = 0; row < self->data->rows->len; row++) {
    double x = self->plot.x + self->names + NAME_GAP;

    for (guint series = 0; series < self->data->series->len; series++) {
      if (!pt_datum_is_missing (pt_chart_data_get (self->data, row, series)))
        continue;
      pt_scene_add_missing (self->scene, x, get_y (self, row) - size / 2, MISSING_SIZE,
                            size, pt_chart_data_get_number (self->data, row, series));
      x += MISSING_SIZE + 1;
    }
  }
}

static void
draw_dots (const Gap *self)
{
  for (guint series = 0; series < self->data->series->len; series++)
    for (guint row = 0; row < self->data->rows->len; row++) {
      const PtDatum *datum = pt_chart_data_get (self->data, row, series);

      if (!pt_datum_is_missing (datum))
        pt_scene_add_symbol (self->scene, pt_scale_map (&self->scale, datum->value),
                             get_y (self, row), self->radius,
                             pt_symbol_of_series (series), datum->inexact,
                             pt_ink_of_series (series),
                             pt_chart_data_get_number (self->data, row, series));
    }
}

void
pt_gap_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  Gap self = { .data = data, .scene = scene, .labels = labels };
  double top, bottom;

  lay_out (&self, plot);
  top = self.plot.y - self.overhang - 2;
  bottom = self.plot.y + self.plot.height + self.overhang + 2;
  place_texts (&self);
  pt_top_place (self.top, labels, 0, top);
  pt_axis_add_numbers_below (&self.scale, data->unit, labels, bottom);

  pt_axis_draw_columns (&self.scale, data->unit, labels, top, bottom);
  pt_top_draw (self.top, labels, 0, top, bottom);
  draw_links (&self);
  draw_targets (&self);
  draw_missing (&self);
  draw_dots (&self);
  pt_labels_draw (labels);
  pt_top_free (self.top);
}
