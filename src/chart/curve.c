#include "chart/curve.h"

#include "chart/data-private.h"

static void
clear_curve (gpointer data)
{
  PtCurve *curve = data;

  g_free (curve->label);
  g_array_unref (curve->points);
}

void
pt_plane_parts_init (PtPlaneParts *self)
{
  self->curves = g_array_new (FALSE, TRUE, sizeof (PtCurve));
  g_array_set_clear_func (self->curves, clear_curve);
}

void
pt_plane_parts_clear (PtPlaneParts *self)
{
  g_array_unref (self->curves);
  g_free (self->across);
  g_free (self->upwards);
  g_free (self->reading);
}

void
pt_chart_data_add_curve (PtChartData *self, PtCurveSort sort, const char *label,
                         const double *points, guint n_points)
{
  PtCurve curve = {
    .sort = sort,
    .label = g_strdup (label != NULL ? label : ""),
    .points = g_array_new (FALSE, FALSE, sizeof (double)),
  };

  g_array_append_vals (curve.points, points, 2 * n_points);
  g_array_append_val (self->plane.curves, curve);
}

void
pt_chart_data_set_axes (PtChartData *self, const char *across, const char *upwards)
{
  g_free (self->plane.across);
  g_free (self->plane.upwards);
  self->plane.across = g_strdup (across);
  self->plane.upwards = g_strdup (upwards);
}

void
pt_chart_data_set_reading (PtChartData *self, double position, double value,
                           const char *words)
{
  g_free (self->plane.reading);
  self->plane.reading = g_strdup (words);
  self->plane.reading_x = position;
  self->plane.reading_y = value;
}
