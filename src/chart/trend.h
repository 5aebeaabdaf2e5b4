#pragma once

#include "chart/data-private.h"
#include "chart/labels.h"
#include "chart/scale.h"
#include "chart/side.h"

G_BEGIN_DECLS

/* A trend chart on its way to be drawn; trend.c draws it, trend-labels.c finds the
 * places of its texts.
 */
#define PT_TREND_RADIUS 3.6 /* points, of a symbol */

typedef struct {
  const PtChartData *data;
  PtScene *scene;
  PtLabels *labels;
  PtBox plot;
  PtScale x, y;
  double radius;
  double gutter; /* below the plot, for what is missing */
} PtTrend;

/* The row's own number where no position is known. */
double pt_trend_get_position (const PtChartData *data, guint row);
double pt_trend_get_x (const PtTrend *self, guint row);
double pt_trend_get_y (const PtTrend *self, guint row, guint series);
gboolean pt_trend_is_missing (const PtTrend *self, guint row, guint series);

/* The lines' names, and what the references mean. */
PtSide *pt_trend_collect_side (const PtChartData *data, double width);

/* The place the numbers of the first points take, left of them. */
double pt_trend_measure_first (const PtChartData *data);

/* The names on the time axis and the numbers at the points. */
void pt_trend_place_labels (const PtTrend *self);

G_END_DECLS
