#include "chart/axis.h"
#include "chart/bar.h"
#include "chart/multiples.h"
#include "chart/text-private.h"
#include "chart/widest.h"

#include <math.h>

#define NAME_SHARE 0.3 /* of the whole width, at most */
#define NAME_GAP 8
#define VALUE_GAP 4
#define BAR_SHARE 0.72 /* of a row */
#define MAX_BAR 22.0
#define MIN_VALUE 10.5 /* points: in lower rows a number would stand by two bars */
#define MIN_ROW 12.3   /* points: names nearer to each other would touch */
#define MISSING_WIDTH 12.0

void
pt_multiples_measure_bars (PtMultiples *self, double width, double height)
{
  self->values = pt_axis_from_zero (self->data, width * 0.7, 60);
  self->left = MIN (pt_widest_name (self->data, PT_FONT_SMALL) + NAME_GAP,
                    width * self->columns * NAME_SHARE);
  self->foot = 0;
}

static double
get_row_height (const PtMultiples *self, const PtPanel *panel)
{
  return panel->plot.height / self->data->rows->len;
}

static void
place_names (const PtMultiples *self, const PtPanel *panel)
{
  double height = get_row_height (self, panel);
  guint every = (guint) MAX (1, ceil (MIN_ROW / height));

  for (guint row = 0; row < self->data->rows->len; row += every) {
    const char *name = pt_chart_data_get_row (self->data, row)->name;
    double y = panel->plot.y + (row + 0.5) * height;
    g_auto (GStrv) lines =
      pt_chart_text_wrap_short (PT_FONT_SMALL, name, self->left - NAME_GAP,
                                height >= 2 * MIN_ROW ? 2 : 1);

    pt_labels_add_lines (self->labels, panel->plot.x - NAME_GAP,
                         y - g_strv_length (lines) *
                               pt_chart_text_line_height (PT_FONT_SMALL) / 2,
                         1, PT_FONT_SMALL, PT_INK_TEXT, lines);
  }
}

static void
draw_bar (const PtMultiples *self, const PtPanel *panel, const PtScale *scale,
          guint row)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, panel->series);
  int number = pt_chart_data_get_number (self->data, row, panel->series);
  double height = get_row_height (self, panel);
  double bar = MIN (height * BAR_SHARE, MAX_BAR);
  double y = panel->plot.y + (row + 0.5) * height - bar / 2;
  double zero = pt_scale_map (scale, 0), end;

  if (pt_datum_is_missing (datum)) {
    pt_scene_add_missing (self->scene, zero, y, MISSING_WIDTH, bar, number);
    return;
  }
  end = pt_scale_map (scale, datum->value);
  pt_bar_draw (self->scene,
               (PtBox){ MIN (zero, end), y, MAX (fabs (end - zero), 0.5), bar },
               end < zero ? PT_BAR_LEFT : PT_BAR_RIGHT, PT_INK_SERIES_1, datum->inexact,
               number);
}

static void
place_value (const PtMultiples *self, const PtPanel *panel, const PtScale *scale,
             guint row)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, panel->series);
  double y = panel->plot.y + (row + 0.5) * get_row_height (self, panel);
  double end = pt_datum_is_missing (datum)
                 ? pt_scale_map (scale, 0) + MISSING_WIDTH
                 : MAX (pt_scale_map (scale, datum->value), pt_scale_map (scale, 0));

  pt_labels_try (self->labels, end + VALUE_GAP, y, 0, PT_FONT_SMALL, PT_INK_TEXT,
                 datum->label);
}

void
pt_multiples_fill_bars (const PtMultiples *self, const PtPanel *panel)
{
  PtScale scale = self->values;
  double zero;

  scale.start = panel->plot.x;
  scale.end =
    panel->plot.x + panel->plot.width - pt_widest_value (self->data) - VALUE_GAP - 2;
  if (panel->is_first)
    place_names (self, panel);
  for (guint row = 0; row < self->data->rows->len; row++)
    if (get_row_height (self, panel) >= MIN_VALUE)
      place_value (self, panel, &scale, row);

  for (guint row = 0; row < self->data->rows->len; row++)
    draw_bar (self, panel, &scale, row);
  zero = pt_scale_map (&scale, 0);
  pt_labels_draw_line (self->labels, zero, panel->plot.y, zero,
                       panel->plot.y + panel->plot.height, 1, PT_LINE_SOLID,
                       PT_INK_AXIS);
}
