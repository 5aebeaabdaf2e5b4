#include "chart/trend.h"

#include "chart/text-private.h"

#include <math.h>

#define NAME_GAP 8  /* points between names on the time axis */
#define FEW_ROWS 12 /* so many points may have numbers */
#define FEW_LINES 4 /* of so many lines */

double
pt_trend_get_position (const PtChartData *data, guint row)
{
  double position = pt_chart_data_get_row (data, row)->position;

  return isfinite (position) ? position : row;
}

double
pt_trend_get_x (const PtTrend *self, guint row)
{
  return pt_scale_map (&self->x, pt_trend_get_position (self->data, row));
}

double
pt_trend_get_y (const PtTrend *self, guint row, guint series)
{
  return pt_scale_map (&self->y, pt_chart_data_get (self->data, row, series)->value);
}

gboolean
pt_trend_is_missing (const PtTrend *self, guint row, guint series)
{
  return pt_datum_is_missing (pt_chart_data_get (self->data, row, series));
}

static gboolean
is_inexact (const PtTrend *self, guint row, guint series)
{
  return pt_chart_data_get (self->data, row, series)->inexact;
}

/* Returns: the first row with a figure, or the last one; n_rows where there is none */
static guint
find_end (const PtChartData *data, guint series, gboolean last)
{
  guint n_rows = data->rows->len;

  for (guint i = 0; i < n_rows; i++) {
    guint row = last ? n_rows - 1 - i : i;

    if (!pt_datum_is_missing (pt_chart_data_get (data, row, series)))
      return row;
  }

  return n_rows;
}

/* A line that ends early has its last number at its end, the others beside the plot. */
static void
add_series (PtSide *side, const PtChartData *data, guint series)
{
  guint row = find_end (data, series, TRUE), n_rows = data->rows->len;
  const char *name = pt_chart_data_get_series (data, series);
  const PtDatum *datum;
  g_autofree char *text = NULL;

  if (row == n_rows)
    return;

  datum = pt_chart_data_get (data, row, series);
  if (row + 1 < n_rows)
    text = g_strdup (name);
  else
    text = g_strdup_printf ("%s  %s", datum->label, name);
  pt_side_add (side, datum->value, g_strstrip (text), pt_symbol_of_series (series),
               row + 1 < n_rows, pt_ink_of_series (series));
}

/* The lines' names, and what the references mean. */
PtSide *
pt_trend_collect_side (const PtChartData *data, double width)
{
  PtSide *side = pt_side_new (width < 500 ? PT_FONT_SMALL : PT_FONT_BODY,
                              CLAMP (width * 0.26, 90, 200));

  for (guint series = 0; series < data->series->len; series++)
    add_series (side, data, series);
  for (guint i = 0; i < data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (data, i);

    if (pt_chart_data_is_near (data, reference))
      pt_side_add (side, reference->value, reference->label, PT_N_SYMBOLS, FALSE,
                   PT_INK_REFERENCE);
  }

  return side;
}

/* The place the numbers of the first points take, left of them. */
double
pt_trend_measure_first (const PtChartData *data)
{
  double widest = 0;

  for (guint series = 0; series < data->series->len; series++)
    if (find_end (data, series, FALSE) == 0)
      widest =
        MAX (widest, pt_chart_text_width (PT_FONT_SMALL,
                                          pt_chart_data_get (data, 0, series)->label));

  return widest + PT_TREND_RADIUS + 8;
}

/* Names as many times as fit, counted back from the last. */
static void
place_names (const PtTrend *self)
{
  guint n_rows = self->data->rows->len;
  double y = self->plot.y + self->plot.height + self->gutter + 4 +
             pt_chart_text_line_height (PT_FONT_SMALL) / 2;
  double widest = 0, spacing, pitch;
  guint every = 1;

  for (guint row = 0; row < n_rows; row++)
    widest =
      MAX (widest, pt_chart_text_width (PT_FONT_SMALL,
                                        pt_chart_data_get_row (self->data, row)->name));
  widest = MIN (widest, self->plot.width / 3);
  spacing = (self->x.end - self->x.start) / MAX (n_rows - 1, 1);
  for (pitch = spacing; pitch < widest + NAME_GAP && every < n_rows; every++)
    pitch += spacing;

  for (guint i = 0; i < n_rows; i += every) {
    guint row = n_rows - 1 - i;
    g_autofree char *name =
      pt_chart_text_shorten (PT_FONT_SMALL,
                             pt_chart_data_get_row (self->data, row)->name, widest);

    pt_labels_try (self->labels, pt_trend_get_x (self, row), y, 0.5, PT_FONT_SMALL,
                   PT_INK_TEXT, name);
    pt_scene_add_line (self->scene, pt_trend_get_x (self, row),
                       self->plot.y + self->plot.height + self->gutter,
                       pt_trend_get_x (self, row),
                       self->plot.y + self->plot.height + self->gutter + 3, 0.75,
                       PT_LINE_SOLID, PT_INK_AXIS);
  }
}

/* At the height of its point, or as near as there is room. */
static void
place_first (const PtTrend *self, guint series)
{
  static const double moves[] = { 0, -6, 6, -12, 12 };
  const PtDatum *datum = pt_chart_data_get (self->data, 0, series);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (pt_labels_try (self->labels, pt_trend_get_x (self, 0) - self->radius - 4,
                       pt_trend_get_y (self, 0, series) + moves[i], 1, PT_FONT_SMALL,
                       PT_INK_TEXT, datum->label))
      return;
}

/* Over a peak and under a valley, where no line passes. */
static void
place_over (const PtTrend *self, guint row, guint series)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, series);
  double y = pt_trend_get_y (self, row, series), others = 0;
  double away = self->radius + 8;

  if (pt_trend_is_missing (self, row, series))
    return;
  if (row > 0 && !pt_trend_is_missing (self, row - 1, series))
    others += pt_trend_get_y (self, row - 1, series) - y;
  if (row + 1 < self->data->rows->len && !pt_trend_is_missing (self, row + 1, series))
    others += pt_trend_get_y (self, row + 1, series) - y;
  if (others >= -1)
    away = -away;

  for (guint i = 0; i < 4; i++)
    if (pt_labels_try (self->labels, pt_trend_get_x (self, row),
                       y + (i % 2 == 0 ? away : -away) * (i < 2 ? 1 : 1.6), 0.5,
                       PT_FONT_SMALL, PT_INK_TEXT, datum->label))
      return;
}

/* Those of @series between its ends, where there is room. */
static void
place_between (const PtTrend *self, guint series, gboolean inexact)
{
  guint first = find_end (self->data, series, FALSE);
  guint last = find_end (self->data, series, TRUE);

  for (guint row = first + 1; row < last; row++)
    if (is_inexact (self, row, series) == inexact)
      place_over (self, row, series);
}

/* The ends of every line before all, then those with a word to them. */
static void
place_values (const PtTrend *self)
{
  guint n_rows = self->data->rows->len, n_series = self->data->series->len;

  for (guint series = 0; series < n_series; series++) {
    guint first = find_end (self->data, series, FALSE);
    guint last = find_end (self->data, series, TRUE);

    if (first == 0 && first + 1 < n_rows)
      place_first (self, series);
    else if (first < last)
      place_over (self, first, series);
    if (last + 1 < n_rows && last > 0)
      place_over (self, last, series);
  }
  if (n_rows > FEW_ROWS)
    return;

  for (guint series = 0; series < n_series; series++)
    place_between (self, series, TRUE);
  for (guint series = 0; n_series <= FEW_LINES && series < n_series; series++)
    place_between (self, series, FALSE);
}

/* Small boxes along the way, since blocks are upright. */
static void
block_line (const PtTrend *self, guint row, guint series)
{
  double x = pt_trend_get_x (self, row - 1), y = pt_trend_get_y (self, row - 1, series);
  double right = pt_trend_get_x (self, row) - x,
         down = pt_trend_get_y (self, row, series) - y;
  guint n_steps = (guint) ceil (hypot (right, down) / 4) + 1;

  for (guint i = 0; i <= n_steps; i++)
    pt_labels_block (self->labels, (PtBox){ x + right * i / n_steps,
                                            y + down * i / n_steps - 1, 0.5, 2 });
}

static void
block_marks (const PtTrend *self)
{
  for (guint row = 1; row < self->data->rows->len; row++)
    for (guint series = 0; series < self->data->series->len; series++)
      if (!pt_trend_is_missing (self, row - 1, series) &&
          !pt_trend_is_missing (self, row, series))
        block_line (self, row, series);

  for (guint row = 0; row < self->data->rows->len; row++)
    for (guint series = 0; series < self->data->series->len; series++)
      if (!pt_trend_is_missing (self, row, series))
        pt_labels_block (self->labels,
                         (PtBox){ pt_trend_get_x (self, row) - self->radius,
                                  pt_trend_get_y (self, row, series) - self->radius,
                                  2 * self->radius, 2 * self->radius });
}

void
pt_trend_place_labels (const PtTrend *self)
{
  place_names (self);
  block_marks (self);
  place_values (self);
}
