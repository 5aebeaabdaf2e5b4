#include "chart/axis.h"

#include "base/money.h"
#include "base/number.h"
#include "chart/text-private.h"

#include <math.h>

#define GRID 0.5
#define MAX_STEPS 6
#define BASE 1.0
#define LOW_PERCENT 40 /* percentages that never come so far need no axis to 100 */
#define FLAT 0.15      /* lines that vary by less of their height are magnified */
#define NUMBER_GAP 5   /* points between a number and the plot */
#define MAX_WHOLE 9e18 /* fits into 64 bits */

static double
get_min_step (PtChartUnit unit)
{
  return unit == PT_CHART_PERCENT || unit == PT_CHART_POINTS ? 0 : 1;
}

static guint
count_steps (double length, double spacing)
{
  return (guint) CLAMP (length / spacing, 2, MAX_STEPS);
}

static void
find_range (const PtChartData *data, double *low, double *high)
{
  if (!pt_chart_data_get_range (data, low, high))
    *low = *high = 0;
}

PtScale
pt_axis_from_zero (const PtChartData *data, double length, double spacing)
{
  PtScale scale;
  double low, high;

  find_range (data, &low, &high);
  low = MIN (low, 0);
  high = MAX (high, 0);
  if (data->unit == PT_CHART_PERCENT && (high > LOW_PERCENT || high <= 0))
    high = MAX (high, 100);

  scale =
    pt_scale_nice (low, high, get_min_step (data->unit), count_steps (length, spacing));
  if (high > 0)
    scale.to = high;
  return scale;
}

PtScale
pt_axis_for_lines (const PtChartData *data, double length, double spacing)
{
  double low, high, span;

  find_range (data, &low, &high);
  span = high - low;
  if (low <= 0 || span <= 0 || span >= FLAT * high)
    return pt_axis_from_zero (data, length, spacing);

  return pt_scale_nice (low - span / 2, high + span / 4, get_min_step (data->unit),
                        count_steps (length, spacing));
}

PtScale
pt_axis_for_places (const PtChartData *data, double length, double spacing)
{
  PtScale scale;
  double low, high;

  find_range (data, &low, &high);
  scale =
    pt_scale_nice (low, high, get_min_step (data->unit), count_steps (length, spacing));
  if (high > scale.from)
    scale.to = high;
  return scale;
}

/* Returns: (transfer full): the number at @tick */
static char *
format_tick (const PtScale *scale, PtChartUnit unit, guint tick)
{
  double value = pt_scale_get_tick (scale, tick);

  switch (unit) {
  case PT_CHART_PERCENT:
    return pt_number_format_percent (value, scale->step < 1 ? 1 : 0);
  case PT_CHART_COUNT:
    return pt_number_format ((gint64) CLAMP (value, -MAX_WHOLE, MAX_WHOLE));
  case PT_CHART_MONEY:
    return pt_money_format_short ((gint64) CLAMP (value, -MAX_WHOLE, MAX_WHOLE));
  case PT_CHART_POINTS:
    return value == 0 ? pt_number_format (0)
                      : pt_number_format_signed (value, scale->step < 1 ? 1 : 0);
  }

  g_return_val_if_reached (g_strdup (""));
}

double
pt_axis_measure (const PtScale *scale, PtChartUnit unit)
{
  double widest = 0;

  for (guint tick = 0; tick < pt_scale_get_n_ticks (scale); tick++) {
    g_autofree char *number = format_tick (scale, unit, tick);

    widest = MAX (widest, pt_chart_text_width (PT_FONT_SMALL, number));
  }

  return widest + NUMBER_GAP;
}

void
pt_axis_add_numbers_left (const PtScale *scale, PtChartUnit unit, PtLabels *labels,
                          double x)
{
  for (guint tick = 0; tick < pt_scale_get_n_ticks (scale); tick++) {
    g_autofree char *number = format_tick (scale, unit, tick);
    double y = pt_scale_map (scale, pt_scale_get_tick (scale, tick));

    pt_labels_try (labels, x - NUMBER_GAP, y, 1, PT_FONT_SMALL, PT_INK_MUTED, number);
  }
}

void
pt_axis_add_numbers_below (const PtScale *scale, PtChartUnit unit, PtLabels *labels,
                           double top)
{
  double height = pt_chart_text_line_height (PT_FONT_SMALL);

  for (guint tick = 0; tick < pt_scale_get_n_ticks (scale); tick++) {
    g_autofree char *number = format_tick (scale, unit, tick);
    double x = pt_scale_map (scale, pt_scale_get_tick (scale, tick));

    pt_labels_try (labels, x, top + height / 2, 0.5, PT_FONT_SMALL, PT_INK_MUTED,
                   number);
  }
}

/* Zero carries everything; 100 % is a mark once values go beyond it. */
static gboolean
is_base (const PtScale *scale, PtChartUnit unit, double value)
{
  return fabs (value) < scale->step / 1000 ||
         (unit == PT_CHART_PERCENT && scale->to > 100 + scale->step / 1000 &&
          fabs (value - 100) < scale->step / 1000);
}

typedef void (*DrawLine) (const PtLabels *labels, double place, double from, double to,
                          gboolean base);

/* Light lines first, so that the base lies above them. */
static void
draw_ticks (const PtScale *scale, PtChartUnit unit, const PtLabels *labels, double from,
            double to, DrawLine draw_line)
{
  gboolean hundred = FALSE;

  for (int base = 0; base <= 1; base++)
    for (guint tick = 0; tick < pt_scale_get_n_ticks (scale); tick++) {
      double value = pt_scale_get_tick (scale, tick);

      if (is_base (scale, unit, value) != base)
        continue;
      draw_line (labels, pt_scale_map (scale, value), from, to, base);
      hundred = hundred || (base && value > 0);
    }

  if (!hundred && unit == PT_CHART_PERCENT && scale->from < 100 && scale->to > 100)
    draw_line (labels, pt_scale_map (scale, 100), from, to, TRUE);
}

static void
draw_row (const PtLabels *labels, double place, double from, double to, gboolean base)
{
  pt_labels_draw_line (labels, from, place, to, place, base ? BASE : GRID,
                       PT_LINE_SOLID, base ? PT_INK_AXIS : PT_INK_GRID);
}

static void
draw_column (const PtLabels *labels, double place, double from, double to,
             gboolean base)
{
  pt_labels_draw_line (labels, place, from, place, to, base ? BASE : GRID,
                       PT_LINE_SOLID, base ? PT_INK_AXIS : PT_INK_GRID);
}

void
pt_axis_draw_rows (const PtScale *scale, PtChartUnit unit, const PtLabels *labels,
                   double left, double right)
{
  draw_ticks (scale, unit, labels, left, right, draw_row);
}

void
pt_axis_draw_columns (const PtScale *scale, PtChartUnit unit, const PtLabels *labels,
                      double top, double bottom)
{
  draw_ticks (scale, unit, labels, top, bottom, draw_column);
}

void
pt_axis_draw_cut (PtScene *scene, double x, double y)
{
  static const double corners[][2] = { { 0, -20 },   { 0, -17 },   { -3, -15.5 },
                                       { 3, -12.5 }, { -3, -9.5 }, { 0, -8 },
                                       { 0, 0 } };
  double points[2 * G_N_ELEMENTS (corners)];

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++) {
    points[2 * i] = x + corners[i][0];
    points[2 * i + 1] = y + corners[i][1];
  }
  pt_scene_add_polyline (scene, points, G_N_ELEMENTS (corners), 1, PT_LINE_SOLID,
                         PT_INK_AXIS);
}
