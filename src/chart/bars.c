#include "chart/axis.h"
#include "chart/bar.h"
#include "chart/kinds.h"
#include "chart/side.h"
#include "chart/text-private.h"
#include "chart/widest.h"

#include <math.h>
#include <string.h>

#define GROUP_SHARE 0.78 /* of a row's place, for its bars */
#define WIDE_SHARE 0.92  /* where their values need it */
#define VALUE_MARGIN 2   /* points between two values */
#define CLOSE 1.15  /* times its bar a value may be wide, to be lifted over others */
#define MAX_BAR 56  /* points */
#define BAR_GAP 1.5 /* points, between the bars of a group */
#define NAME_LINES 4
#define MAX_WORD 52 /* points of a word that names are not broken for */
#define NAME_MARGIN 6
#define TICK_REACH 4 /* points a target reaches beyond its bars */
#define MISSING_HEIGHT 9
#define NAME_GAP 4
#define TARGET_SIGN 9 /* points, for the sign over a target's label */

typedef struct {
  const PtChartData *data;
  PtScene *scene;
  PtLabels *labels;
  PtBox plot; /* the bars' place, between axis and names */
  PtScale scale;
  double slot;  /* width of a row's place */
  double bar;   /* width of a bar, with its gap */
  guint every;  /* how many rows share a name */
  guint levels; /* of names, which take turns where rows are close */
  double name_height;
  PtFont font; /* of names */
} Bars;

static double
get_middle (const Bars *self, guint row)
{
  return self->plot.x + (row + 0.5) * self->slot;
}

static PtBox
get_bar (const Bars *self, guint row, guint series)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, series);
  double group = self->bar * self->data->series->len;
  double gap = self->bar > 4 * BAR_GAP ? BAR_GAP : 0;
  double zero = pt_scale_map (&self->scale, 0);
  double end = pt_datum_is_missing (datum) ? zero - MISSING_HEIGHT
                                           : pt_scale_map (&self->scale, datum->value);

  return (PtBox){
    .x = get_middle (self, row) - group / 2 + series * self->bar + gap / 2,
    .y = MIN (zero, end),
    .width = self->bar - gap,
    .height = fabs (end - zero),
  };
}

/* Side by side where no word needs to be broken, else on two levels, and where that is
 * not enough some rows go without.
 */
static void
choose_names (Bars *self)
{
  double needed;

  self->font = self->slot >= 90 ? PT_FONT_BODY : PT_FONT_SMALL;
  needed = MIN (pt_widest_word (self->data, self->font), MAX_WORD) + NAME_MARGIN;
  self->levels = self->slot >= needed ? 1 : 2;
  self->every = (guint) MAX (1, ceil (needed / (self->slot * self->levels)));
}

static char **
wrap_name (const Bars *self, guint row)
{
  return pt_chart_text_wrap_short (self->font,
                                   pt_chart_data_get_row (self->data, row)->name,
                                   self->slot * self->every * self->levels -
                                     NAME_MARGIN,
                                   NAME_LINES);
}

static char **
wrap_target (const Bars *self, guint row)
{
  const PtRow *place = pt_chart_data_get_row (self->data, row);

  if (place->target_label == NULL || isnan (place->target) ||
      self->every * self->levels > 1)
    return g_new0 (char *, 1);

  return pt_chart_text_wrap_short (PT_FONT_SMALL, place->target_label, self->slot - 6,
                                   3);
}

/* Sets how high the highest name is.  Returns: the height of names and targets */
static double
measure_names (Bars *self)
{
  double tallest_target = 0;

  self->name_height = 0;
  for (guint row = 0; row < self->data->rows->len; row += self->every) {
    g_auto (GStrv) name = wrap_name (self, row);
    g_auto (GStrv) target = wrap_target (self, row);
    guint n_target = g_strv_length (target);

    self->name_height =
      MAX (self->name_height,
           g_strv_length (name) * pt_chart_text_line_height (self->font));
    tallest_target =
      MAX (tallest_target, n_target * pt_chart_text_line_height (PT_FONT_SMALL) +
                             (n_target > 0 ? TARGET_SIGN : 0));
  }

  return NAME_GAP + self->levels * self->name_height + tallest_target;
}

/* On the lower level first: there nothing is in the way of a name that reaches beyond
 * the first bar.  A line leads to it between the names of the upper level.
 */
static void
place_name (const Bars *self, guint row, double top)
{
  g_auto (GStrv) name = wrap_name (self, row);
  double x = get_middle (self, row), width, height, half = 0;
  gboolean lower = self->levels > 1 && row / self->every % 2 == 0;

  for (guint i = 0; name[i] != NULL; i++)
    half = MAX (half, pt_chart_text_width (self->font, name[i]) / 2);
  pt_scene_get_size (self->scene, &width, &height);
  if (lower) {
    pt_scene_add_line (self->scene, x, top - NAME_GAP, x, top + self->name_height, 0.5,
                       PT_LINE_SOLID, PT_INK_AXIS);
    top += self->name_height;
  }
  pt_labels_try_lines (self->labels, CLAMP (x, half + 1, width - half - 1), top, 0.5,
                       self->font, PT_INK_TEXT, name);
}

/* The names, and below them the targets with the sign that marks them in the plot. */
static void
place_names (const Bars *self)
{
  double top = self->plot.y + self->plot.height + NAME_GAP;
  double below = top + self->levels * self->name_height;

  for (guint row = 0; row < self->data->rows->len; row += self->every) {
    g_auto (GStrv) target = wrap_target (self, row);
    double x = get_middle (self, row);

    place_name (self, row, top);
    if (*target == NULL)
      continue;
    pt_scene_add_line (self->scene, x - 9, below + TARGET_SIGN / 2.0, x + 9,
                       below + TARGET_SIGN / 2.0, 2, PT_LINE_SOLID, PT_INK_REFERENCE);
    pt_labels_try_lines (self->labels, x, below + TARGET_SIGN, 0.5, PT_FONT_SMALL,
                         PT_INK_MUTED, target);
  }
}

/* Above @y, or below it where @up is not set: in the middle of the bar, else with an
 * end at one of its edges.
 */
static gboolean
try_label (const Bars *self, const PtBox *bar, double y, gboolean up, const char *text)
{
  double height = pt_chart_text_line_height (PT_FONT_SMALL);
  static const double places[] = { 0.5, 1, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (pt_labels_try (self->labels, bar->x + places[i] * bar->width,
                       y + (up ? -1 : 1) * (height / 2 + 1), places[i], PT_FONT_SMALL,
                       PT_INK_TEXT, text))
      return TRUE;

  return FALSE;
}

/* Whether nothing but another value can be in the way over @bar. */
static gboolean
may_lift (const PtBox *bar, const char *text)
{
  return pt_chart_text_width (PT_FONT_SMALL, text) <= bar->width * CLOSE;
}

/* Over its bar, else over the target's tick that is in the way, else over the value
 * beside it.
 */
static void
place_value (const Bars *self, guint row, guint series)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, series);
  double target = pt_chart_data_get_row (self->data, row)->target;
  PtBox bar = get_bar (self, row, series);
  gboolean missing = pt_datum_is_missing (datum), up = missing || datum->value >= 0;

  if (*datum->label != '\0' &&
      try_label (self, &bar, up ? bar.y : bar.y + bar.height, up, datum->label))
    return;
  if (missing)
    try_label (self, &bar, bar.y, TRUE, "–");
  else if (up && target > datum->value &&
           try_label (self, &bar, pt_scale_map (&self->scale, target) - 1, TRUE,
                      datum->label))
    return;
  else if (up && may_lift (&bar, datum->label))
    try_label (self, &bar, bar.y - pt_chart_text_line_height (PT_FONT_SMALL), TRUE,
               datum->label);
}

/* Where not all values find room, the largest and the smallest come first. */
static void
place_values (const Bars *self)
{
  guint n_rows = self->data->rows->len, n_series = self->data->series->len;
  g_autofree gboolean *done = g_new0 (gboolean, n_rows * n_series);

  for (guint series = 0; series < n_series; series++) {
    guint lowest = 0, highest = 0;

    for (guint row = 1; row < n_rows; row++) {
      double value = pt_chart_data_get (self->data, row, series)->value;

      if (!(value >= pt_chart_data_get (self->data, lowest, series)->value))
        lowest = isnan (value) ? lowest : row;
      if (!(value <= pt_chart_data_get (self->data, highest, series)->value))
        highest = isnan (value) ? highest : row;
    }
    place_value (self, highest, series);
    done[highest * n_series + series] = TRUE;
    if (lowest != highest)
      place_value (self, lowest, series);
    done[lowest * n_series + series] = TRUE;
  }

  for (guint i = 0; i < n_rows * n_series; i++)
    if (!done[i])
      place_value (self, i / n_series, i % n_series);
}

static PtBox
get_tick (const Bars *self, guint row)
{
  double width = self->bar * self->data->series->len + 2 * TICK_REACH;

  return (PtBox){
    .x = get_middle (self, row) - width / 2,
    .y =
      pt_scale_map (&self->scale, pt_chart_data_get_row (self->data, row)->target) - 1,
    .width = width,
    .height = 2,
  };
}

static void
block_marks (const Bars *self)
{
  for (guint row = 0; row < self->data->rows->len; row++) {
    if (!isnan (pt_chart_data_get_row (self->data, row)->target))
      pt_labels_block (self->labels, get_tick (self, row));
    for (guint series = 0; series < self->data->series->len; series++) {
      PtBox bar = get_bar (self, row, series);
      double inset = MIN (bar.width / 4, 1);

      pt_labels_block (self->labels, (PtBox){ bar.x + inset, bar.y,
                                              bar.width - 2 * inset, bar.height });
    }
  }
}

static void
draw_bar (const Bars *self, guint row, guint series)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, series);
  int number = pt_chart_data_get_number (self->data, row, series);
  PtBox bar = get_bar (self, row, series);

  if (pt_datum_is_missing (datum))
    pt_scene_add_missing (self->scene, bar.x, bar.y, bar.width, bar.height, number);
  else
    pt_bar_draw (self->scene, bar, datum->value < 0 ? PT_BAR_DOWN : PT_BAR_UP,
                 pt_ink_of_series (series), datum->inexact, number);
}

static void
draw_bars (const Bars *self)
{
  for (guint series = 0; series < self->data->series->len; series++)
    for (guint row = 0; row < self->data->rows->len; row++)
      draw_bar (self, row, series);
}

static void
draw_targets (const Bars *self)
{
  for (guint row = 0; row < self->data->rows->len; row++) {
    PtBox tick = get_tick (self, row);

    if (!isnan (pt_chart_data_get_row (self->data, row)->target))
      pt_labels_draw_line (self->labels, tick.x, tick.y + 1, tick.x + tick.width,
                           tick.y + 1, 2, PT_LINE_SOLID, PT_INK_REFERENCE);
  }
}

static void
draw_references (const Bars *self)
{
  for (guint i = 0; i < self->data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (self->data, i);
    double y = pt_scale_map (&self->scale, reference->value);

    if (!pt_chart_data_is_near (self->data, reference))
      continue;
    pt_labels_draw_line (self->labels, self->plot.x, y, self->plot.x + self->plot.width,
                         y, 1, PT_LINE_DASHED, PT_INK_REFERENCE);
  }
}

static PtSide *
collect_references (const PtChartData *data, double width)
{
  PtSide *side = pt_side_new (PT_FONT_SMALL, CLAMP (width * 0.2, 70, 130));

  for (guint i = 0; i < data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (data, i);

    if (pt_chart_data_is_near (data, reference))
      pt_side_add (side, reference->value, reference->label, PT_N_SYMBOLS, FALSE,
                   PT_INK_REFERENCE);
  }

  return side;
}

/* Bars take more of the width where that gives every one of them its value. */
static double
choose_bar (const Bars *self)
{
  double place = self->slot / self->data->series->len;
  double share = place * GROUP_SHARE, most = place * WIDE_SHARE;
  double widest = pt_widest_value (self->data);

  if (widest <= most * CLOSE)
    share = MAX (share, MIN (widest + VALUE_MARGIN, most));
  return MIN (share, MAX_BAR);
}

/* Gives the axis, the names and the references their places. */
static void
lay_out (Bars *self, PtBox room, double side)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL), numbers, names;

  self->scale = pt_axis_from_zero (self->data, room.height * 0.7, 40);
  numbers = pt_axis_measure (&self->scale, self->data->unit);
  self->plot.x = room.x + numbers;
  self->plot.width = room.width - numbers - side;
  self->slot = self->plot.width / self->data->rows->len;
  self->bar = choose_bar (self);
  choose_names (self);

  names = measure_names (self);
  self->plot.y = room.y + line + 4;
  self->plot.height = MAX (room.height - line - 4 - names, 20);
  self->scale.start = self->plot.y + self->plot.height;
  self->scale.end = self->plot.y;
}

void
pt_bars_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  g_autoptr (PtSide) side = collect_references (data, plot.width);
  Bars self = { .data = data, .scene = scene, .labels = labels };
  double right;

  lay_out (&self, plot, pt_side_get_width (side));
  right = self.plot.x + self.plot.width;
  pt_side_place (side, scene, labels, &self.scale, right, self.plot.y,
                 self.plot.y + self.plot.height);
  pt_axis_add_numbers_left (&self.scale, data->unit, labels, self.plot.x);
  place_names (&self);
  block_marks (&self);
  place_values (&self);

  pt_axis_draw_rows (&self.scale, data->unit, labels, self.plot.x, right);
  draw_bars (&self);
  draw_targets (&self);
  draw_references (&self);
  pt_labels_draw (labels);
}
