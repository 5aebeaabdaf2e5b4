#pragma once

#include "chart/data-private.h"
#include "chart/labels.h"

G_BEGIN_DECLS

/* One function for each kind of chart, in the file of its name.  There are at least one
 * row and one series.
 */
void pt_bars_draw (PtScene *scene, const PtChartData *data, PtBox plot);
void pt_ranking_draw (PtScene *scene, const PtChartData *data, PtBox plot);
void pt_trend_draw (PtScene *scene, const PtChartData *data, PtBox plot);
void pt_gap_draw (PtScene *scene, const PtChartData *data, PtBox plot);

G_END_DECLS
