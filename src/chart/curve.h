#pragma once

#include "chart/data.h"

G_BEGIN_DECLS

/* What a chart over two scales (lorenz, funnel) shows besides its points: lines that
 * other numbers give, the names of the scales, and one place that is read aloud.
 */
typedef enum {
  PT_CURVE_EVEN,    /* how it would be if nobody were ahead */
  PT_CURVE_EARLIER, /* the same as the points, some time ago */
  PT_CURVE_INNER,   /* the limits of what chance explains … */
  PT_CURVE_OUTER,   /* … and the wider ones */
} PtCurveSort;

/* @points are n_points pairs: the position and the value.  @label may be NULL. */
void pt_chart_data_add_curve (PtChartData *self, PtCurveSort sort, const char *label,
                              const double *points, guint n_points);

/* What the positions of rows are, and what the values are. */
void pt_chart_data_set_axes (PtChartData *self, const char *across,
                             const char *upwards);

/* The words for one place on the line of the rows. */
void pt_chart_data_set_reading (PtChartData *self, double position, double value,
                                const char *words);

G_END_DECLS
