#include "chart/plane.h"

#include "base/number.h"
#include "chart/axis.h"
#include "chart/text-private.h"

#include <math.h>

#define NUMBER_GAP 14 /* points between two numbers below the plot */
#define TICK 3        /* points */
#define NAME_LINES 2
#define BLOCK 6 /* points, of one box along a line */
#define MISSING_SIZE 7.0
#define N_EVEN 6 /* steps on an even scale */

static const struct {
  PtInk ink;
  PtLineStyle style;
  double thickness;
} styles[] = {
  [PT_CURVE_EVEN] = { PT_INK_AXIS, PT_LINE_SOLID, 1 },
  [PT_CURVE_EARLIER] = { PT_INK_SERIES_2, PT_LINE_DASHED, 1.2 },
  [PT_CURVE_INNER] = { PT_INK_REFERENCE, PT_LINE_DASHED, 1 },
  [PT_CURVE_OUTER] = { PT_INK_REFERENCE, PT_LINE_DOTTED, 1 },
};

void
pt_plane_get_style (PtCurveSort sort, PtInk *ink, PtLineStyle *style, double *thickness)
{
  *ink = styles[sort].ink;
  *style = styles[sort].style;
  *thickness = styles[sort].thickness;
}

static double
stretch (PtPlaneStretch how, double position)
{
  switch (how) {
  case PT_PLANE_EVEN:
    return position;
  case PT_PLANE_ROOT:
    return sqrt (MAX (position, 0));
  case PT_PLANE_LOG:
    return log10 (MAX (position, 1));
  }

  g_return_val_if_reached (position);
}

double
pt_plane_get_x (const PtPlane *self, double position)
{
  return pt_scale_map (&self->x, stretch (self->stretch, position));
}

double
pt_plane_get_y (const PtPlane *self, double value)
{
  return pt_scale_map (&self->y, value);
}

static char **
wrap_name (const PtPlane *self, const char *name, double width)
{
  return pt_chart_text_wrap_short (PT_FONT_SMALL, name != NULL ? name : "", width,
                                   NAME_LINES);
}

static double
measure_name (const PtPlane *self, const char *name, double width)
{
  g_auto (GStrv) lines = wrap_name (self, name, width);

  return name == NULL
           ? 0
           : g_strv_length (lines) * pt_chart_text_line_height (PT_FONT_SMALL);
}

void
pt_plane_lay_out (PtPlane *self, PtBox room)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double numbers = pt_axis_measure (&self->y, self->data->unit);
  double above =
    measure_name (self, self->data->plane.upwards, room.width) + line / 2 + 2;
  double below = line + 5;

  self->gutter = pt_chart_data_has_missing (self->data) ? MISSING_SIZE + 5 : 0;
  below += self->gutter;

  self->plot.x = room.x + numbers;
  self->plot.width = room.width - numbers - 8;
  below += measure_name (self, self->data->plane.across, self->plot.width);
  self->plot.y = room.y + above;
  self->plot.height = MAX (room.height - above - below, 20);
  self->x.from = stretch (self->stretch, self->x.from);
  self->x.to = stretch (self->stretch, self->x.to);
  self->x.start = self->plot.x;
  self->x.end = self->plot.x + self->plot.width;
  self->y.start = self->plot.y + self->plot.height;
  self->y.end = self->plot.y;
}

/* Round positions from the largest down, as they are written: 1, 2 or 5 times a power
 * of ten where the scale is stretched.  Returns: NAN after the last
 */
static double
get_tick (const PtPlane *self, double highest, guint i)
{
  static const double leads[] = { 5, 2, 1 };
  double power = floor (log10 (MAX (highest, 1)));

  if (self->stretch == PT_PLANE_EVEN) {
    PtScale even = pt_scale_nice (self->x.from, self->x.to, 0, N_EVEN);

    return i < pt_scale_get_n_ticks (&even) ? pt_scale_get_tick (&even, i) : NAN;
  }

  power -= i / G_N_ELEMENTS (leads);
  return power < 0 ? NAN : leads[i % G_N_ELEMENTS (leads)] * pow (10, power);
}

static char *
format_position (const PtPlane *self, double position)
{
  return self->unit == PT_CHART_PERCENT ? pt_number_format_percent (position, 0)
                                        : pt_number_format ((gint64) position);
}

static void
place_numbers (const PtPlane *self)
{
  double bottom = self->plot.y + self->plot.height;
  double y = bottom + 4 + pt_chart_text_line_height (PT_FONT_SMALL) / 2;
  double highest = self->stretch == PT_PLANE_ROOT  ? self->x.to * self->x.to
                   : self->stretch == PT_PLANE_LOG ? pow (10, self->x.to)
                                                   : self->x.to;
  double tick;

  for (guint i = 0; !isnan (tick = get_tick (self, highest, i)); i++) {
    g_autofree char *number = format_position (self, tick);
    double x = pt_plane_get_x (self, tick), width, height;

    if (x < self->plot.x - 0.5 || x > self->plot.x + self->plot.width + 0.5)
      continue;
    /* With room to both sides, so that no two numbers read as one. */
    pt_chart_text_measure (PT_FONT_SMALL, number, &width, &height);
    if (pt_labels_try (self->labels, x, y, 0.5, PT_FONT_SMALL, PT_INK_MUTED, number)) {
      pt_labels_block (self->labels, (PtBox){ x - width / 2 - NUMBER_GAP / 2.0, y - 1,
                                              width + NUMBER_GAP, 2 });
      pt_scene_add_line (self->scene, x, bottom, x, bottom + TICK, 0.75, PT_LINE_SOLID,
                         PT_INK_AXIS);
    }
  }
}

static void
place_names (const PtPlane *self)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double right = self->plot.x + self->plot.width;
  double above = measure_name (self, self->data->plane.upwards, right);
  g_auto (GStrv) across = wrap_name (self, self->data->plane.across, self->plot.width);
  g_auto (GStrv) upwards =
    wrap_name (self, self->data->plane.upwards,
               self->plot.width + pt_axis_measure (&self->y, self->data->unit) + 8);

  pt_labels_add_lines (self->labels,
                       self->plot.x - pt_axis_measure (&self->y, self->data->unit),
                       self->plot.y - line / 2 - 4 - above, 0, PT_FONT_SMALL,
                       PT_INK_MUTED, upwards);
  pt_labels_add_lines (self->labels, right, self->plot.y + self->plot.height + line + 5,
                       1, PT_FONT_SMALL, PT_INK_MUTED, across);
}

void
pt_plane_place_texts (const PtPlane *self)
{
  pt_axis_add_numbers_left (&self->y, self->data->unit, self->labels, self->plot.x);
  place_numbers (self);
  place_names (self);
}

void
pt_plane_draw_grid (const PtPlane *self)
{
  double bottom = self->plot.y + self->plot.height;

  pt_axis_draw_rows (&self->y, self->data->unit, self->labels, self->plot.x,
                     self->plot.x + self->plot.width);
  pt_scene_add_line (self->scene, self->plot.x, bottom, self->plot.x + self->plot.width,
                     bottom, 1, PT_LINE_SOLID, PT_INK_AXIS);
}

void
pt_plane_draw_missing (const PtPlane *self)
{
  const PtChartData *data = self->data;
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double y = self->plot.y + self->plot.height + line + 8 +
             measure_name (self, data->plane.across, self->plot.width);
  double x = self->plot.x, pitch;
  guint n = 0;

  for (guint row = 0; row < data->rows->len; row++)
    n += pt_datum_is_missing (pt_chart_data_get (data, row, 0));
  pitch = MIN (MISSING_SIZE + 1, self->plot.width / MAX (n, 1));

  for (guint row = 0; row < data->rows->len; row++)
    if (pt_datum_is_missing (pt_chart_data_get (data, row, 0))) {
      pt_scene_add_missing (self->scene, x, y, MAX (pitch - 1, pitch / 2), MISSING_SIZE,
                            pt_chart_data_get_number (data, row, 0));
      x += pitch;
    }
}

/* Where the way from @a to @b crosses the height @y. */
static void
cross (const double *a, const double *b, double y, double *point)
{
  double t = (y - a[1]) / (b[1] - a[1]);

  point[0] = a[0] + t * (b[0] - a[0]);
  point[1] = y;
}

static gboolean
is_inside (const PtPlane *self, const double *point)
{
  return point[1] >= self->plot.y && point[1] <= self->plot.y + self->plot.height;
}

static void
end_run (const PtPlane *self, GArray *run, PtCurveSort sort)
{
  if (run->len >= 4)
    pt_scene_add_polyline (self->scene, (gconstpointer) run->data, run->len / 2,
                           styles[sort].thickness, styles[sort].style,
                           styles[sort].ink);
  g_array_set_size (run, 0);
}

/* The edge of the plot that @outside is beyond. */
static double
get_edge (const PtPlane *self, const double *outside)
{
  return outside[1] < self->plot.y ? self->plot.y : self->plot.y + self->plot.height;
}

static void
draw_curve (const PtPlane *self, const PtCurve *curve)
{
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (double));
  double last[2] = { 0 };

  for (guint i = 0; i < curve->points->len / 2; i++) {
    const double *place = &g_array_index (curve->points, double, 2 * i);
    double point[] = { pt_plane_get_x (self, place[0]),
                       pt_plane_get_y (self, place[1]) };
    gboolean inside = is_inside (self, point);
    double edge[2];

    if (i > 0 && inside != is_inside (self, last)) {
      cross (last, point, get_edge (self, inside ? last : point), edge);
      g_array_append_vals (run, edge, 2);
    }
    if (inside)
      g_array_append_vals (run, point, 2);
    else
      end_run (self, run, curve->sort);
    last[0] = point[0];
    last[1] = point[1];
  }
  end_run (self, run, curve->sort);
}

void
pt_plane_draw_curves (const PtPlane *self)
{
  for (guint i = 0; i < self->data->plane.curves->len; i++)
    draw_curve (self, &g_array_index (self->data->plane.curves, PtCurve, i));
}

/* Small boxes along the way, since blocks are upright. */
void
pt_plane_block_way (PtLabels *labels, double x1, double y1, double x2, double y2)
{
  guint n = (guint) MAX (1, ceil (hypot (x2 - x1, y2 - y1) / BLOCK));

  for (guint i = 0; i < n; i++) {
    double x = x1 + (x2 - x1) * i / n, y = y1 + (y2 - y1) * i / n;
    double width = (x2 - x1) / n, height = (y2 - y1) / n;

    pt_labels_block (labels, (PtBox){ MIN (x, x + width), MIN (y, y + height) - 1,
                                      fabs (width), fabs (height) + 2 });
  }
}

void
pt_plane_block_curves (const PtPlane *self)
{
  for (guint i = 0; i < self->data->plane.curves->len; i++) {
    const GArray *points = g_array_index (self->data->plane.curves, PtCurve, i).points;

    for (guint point = 1; point < points->len / 2; point++) {
      const double *from = &g_array_index (points, double, 2 * point - 2);
      const double *to = from + 2;

      pt_plane_block_way (self->labels, pt_plane_get_x (self, from[0]),
                          pt_plane_get_y (self, from[1]), pt_plane_get_x (self, to[0]),
                          pt_plane_get_y (self, to[1]));
    }
  }
}
