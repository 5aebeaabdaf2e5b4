#pragma once

#include "chart/chart.h"
#include "chart/data-private.h"

G_BEGIN_DECLS

/* What the inks, patterns and symbols mean, in rows from (@x, @y) on.
 * Returns: the height it took, 0 where there is nothing to explain
 */
double pt_legend_draw (PtScene *scene, const PtChartData *data, PtChartKind kind,
                       double x, double y, double width, double max_height);

G_END_DECLS
