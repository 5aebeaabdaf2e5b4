#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/plane.h"
#include "chart/side.h"
#include "chart/text-private.h"

#include <math.h>

#define RADIUS 3.4
#define SMALL_RADIUS 1.6 /* points are many */
#define MANY 400         /* points */
#define WIDE 4           /* times the smallest: the scale is stretched … */
#define VERY_WIDE 100    /* … and from here on still more */
#define MAX_NAMES 80     /* more are not tried: no page has room for them */
#define NAME_WIDTH 150   /* points, at most */
#define Y_STEPS 6

static gboolean
is_missing (const PtChartData *data, guint row)
{
  return pt_datum_is_missing (pt_chart_data_get (data, row, 0));
}

/* Returns: FALSE where no row has a place */
static gboolean
find_positions (const PtChartData *data, double *low, double *high)
{
  *low = INFINITY;
  *high = -INFINITY;
  for (guint row = 0; row < data->rows->len; row++) {
    double position = pt_chart_data_get_row (data, row)->position;

    if (is_missing (data, row))
      continue;
    *low = MIN (*low, position);
    *high = MAX (*high, position);
  }

  return *low <= *high;
}

/* A little room on both sides, by the measure of the stretch. */
static void
set_positions (PtPlane *self)
{
  double low, high;

  if (!find_positions (self->data, &low, &high))
    low = high = 1;

  if (high > VERY_WIDE * low) {
    self->stretch = PT_PLANE_LOG;
    self->x.from = low * 0.8;
    self->x.to = high * 1.25;
  } else if (high > WIDE * low) {
    self->stretch = PT_PLANE_ROOT;
    self->x.from = low * 0.7;
    self->x.to = high * 1.06;
  } else {
    self->x.from = low - (high - low) * 0.06 - low * 0.02;
    self->x.to = high + (high - low) * 0.06 + low * 0.02;
  }
}

/* The dots are places, not lengths: the scale begins where they do. */
static void
set_values (PtPlane *self, double length)
{
  double low = 0, high = 100, pad;

  if (pt_chart_data_get_range (self->data, &low, &high)) {
    pad = MAX (high - low, 1) * 0.06;
    low = low >= 0 ? MAX (low - pad, 0) : low - pad;
    high += pad;
  } else {
    low = 0;
    high = 100;
  }
  self->y = pt_scale_nice (low, high, 0, (guint) CLAMP (length / 36, 2, Y_STEPS));
}

static PtSide *
collect_side (const PtPlane *self, double width)
{
  PtSide *side = pt_side_new (PT_FONT_SMALL, CLAMP (width * 0.22, 80, 140));

  for (guint i = 0; i < self->data->plane.curves->len; i++) {
    const PtCurve *curve = &g_array_index (self->data->plane.curves, PtCurve, i);
    double end = curve->points->len > 0
                   ? g_array_index (curve->points, double, curve->points->len - 1)
                   : NAN;

    if (end >= self->y.from && end <= self->y.to)
      pt_side_add (side, end, curve->label, PT_N_SYMBOLS, FALSE, PT_INK_REFERENCE);
  }
  for (guint i = 0; i < self->data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (self->data, i);

    if (pt_chart_data_is_near (self->data, reference))
      pt_side_add (side, reference->value, reference->label, PT_N_SYMBOLS, FALSE,
                   PT_INK_REFERENCE);
  }

  return side;
}

static double
get_radius (const PtPlane *self)
{
  return self->data->rows->len > MANY ? SMALL_RADIUS : RADIUS;
}

static PtBox
get_dot (const PtPlane *self, guint row)
{
  double radius = get_radius (self);
  double x = pt_plane_get_x (self, pt_chart_data_get_row (self->data, row)->position);
  double y = pt_plane_get_y (self, pt_chart_data_get (self->data, row, 0)->value);

  return (PtBox){ x - radius, y - radius, 2 * radius, 2 * radius };
}

static void
block_dots (const PtPlane *self)
{
  for (guint row = 0; row < self->data->rows->len; row++)
    if (!is_missing (self->data, row))
      pt_labels_block (self->labels, get_dot (self, row));
}

/* Few names would find a place among many lines: they keep off all of them. */
static void
block_lines (const PtPlane *self)
{
  pt_plane_block_curves (self);
  for (guint i = 0; i < self->data->references->len; i++) {
    double y =
      pt_plane_get_y (self, pt_chart_data_get_reference (self->data, i)->value);

    pt_labels_block (self->labels, (PtBox){ self->plot.x, y - 1, self->plot.width, 2 });
  }
}

/* Right of the dot, left of it, over it or under it, the name with its number; the name
 * alone where that is too long; else only who points at it is told.
 */
static void
place_name (const PtPlane *self, guint row)
{
  static const double ways[][3] = {
    { 1, 0, 0 }, { -1, 0, 1 }, { 0, -1, 0.5 }, { 0, 1, 0.5 }
  };
  const PtRow *place = pt_chart_data_get_row (self->data, row);
  double away = get_radius (self) + 4;
  double line = pt_chart_text_line_height (PT_FONT_SMALL) / 2 + 1;
  PtBox dot = get_dot (self, row);
  g_autofree char *whole =
    g_strdup_printf ("%s %s", place->name,
                     pt_chart_data_get (self->data, row, 0)->label);
  g_autofree char *name =
    pt_chart_text_shorten (PT_FONT_SMALL, place->name, NAME_WIDTH);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (ways); i++) {
    const double *way = ways[i % G_N_ELEMENTS (ways)];
    const char *text = i < G_N_ELEMENTS (ways) ? whole : name;
    double x = dot.x + dot.width / 2 + way[0] * away;
    double y = dot.y + dot.height / 2 + way[1] * (line + away - 3);
    double width = pt_chart_text_width (PT_FONT_SMALL, text), left = x - way[2] * width;

    if (left < self->plot.x + 2 || left + width > self->plot.x + self->plot.width ||
        y < self->plot.y || y > self->plot.y + self->plot.height - line)
      continue;
    if (pt_labels_try (self->labels, x, y, way[2], PT_FONT_SMALL, PT_INK_TEXT, text))
      return;
  }
}

/* Rows of a class beyond the first stand apart, the farthest before the others. */
static void
place_names (const PtPlane *self)
{
  guint n_tried = 0;

  for (guint row = 0; row < self->data->rows->len && n_tried < MAX_NAMES; row++)
    if (pt_chart_data_get_row (self->data, row)->class_ > 0 &&
        !is_missing (self->data, row)) {
      place_name (self, row);
      n_tried++;
    }
}

static void
draw_references (const PtPlane *self)
{
  for (guint i = 0; i < self->data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (self->data, i);
    double y = pt_plane_get_y (self, reference->value);

    if (!pt_chart_data_is_near (self->data, reference))
      continue;
    pt_labels_draw_line (self->labels, self->plot.x, y, self->plot.x + self->plot.width,
                         y, 1, PT_LINE_SOLID, PT_INK_REFERENCE);
  }
}

static void
draw_dots (const PtPlane *self)
{
  for (guint i = self->data->rows->len; i-- > 0;) {
    const PtDatum *datum = pt_chart_data_get (self->data, i, 0);
    int class_ = pt_chart_data_get_row (self->data, i)->class_;
    PtBox dot = get_dot (self, i);

    if (!pt_datum_is_missing (datum))
      pt_scene_add_symbol (self->scene, dot.x + dot.width / 2, dot.y + dot.height / 2,
                           dot.width / 2, pt_symbol_of_series ((guint) MAX (class_, 0)),
                           datum->inexact, pt_chart_data_get_row_ink (self->data, i),
                           pt_chart_data_get_number (self->data, i, 0));
  }
}

void
pt_funnel_draw (PtScene *scene, const PtChartData *data, PtBox room)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  g_autoptr (PtSide) side = NULL;
  PtPlane self = {
    .data = data, .scene = scene, .labels = labels, .unit = PT_CHART_COUNT
  };

  set_positions (&self);
  set_values (&self, room.height * 0.8);
  side = collect_side (&self, room.width);
  room.width -= pt_side_get_width (side);
  pt_plane_lay_out (&self, room);
  pt_side_place (side, scene, labels, &self.y, self.plot.x + self.plot.width,
                 self.plot.y - 6, self.plot.y + self.plot.height + 6);
  pt_plane_place_texts (&self);
  block_dots (&self);
  block_lines (&self);
  place_names (&self);

  pt_plane_draw_grid (&self);
  if (self.y.from > 0)
    pt_axis_draw_cut (scene, self.plot.x, self.plot.y + self.plot.height);
  draw_references (&self);
  pt_plane_draw_curves (&self);
  draw_dots (&self);
  pt_plane_draw_missing (&self);
  pt_labels_draw (labels);
}
