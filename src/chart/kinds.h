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
void pt_change_draw (PtScene *scene, const PtChartData *data, PtBox plot);
void pt_target_draw (PtScene *scene, const PtChartData *data, PtBox plot);
void pt_bullet_draw (PtScene *scene, const PtChartData *data, PtBox plot);
void pt_parts_draw (PtScene *scene, const PtChartData *data, PtBox plot);

/* A change between two times as lines from the left to the right: few rows, and room.
 */
gboolean pt_slope_fits (const PtChartData *data, PtBox plot);
void pt_slope_draw (PtScene *scene, const PtChartData *data, PtBox plot);

/* Up, down, or neither: what the later of two values of @row is marked with. */
PtSymbol pt_symbol_of_change (const PtChartData *data, guint row);
void pt_lorenz_draw (PtScene *scene, const PtChartData *data, PtBox room);
void pt_funnel_draw (PtScene *scene, const PtChartData *data, PtBox room);
void pt_multiples_draw (PtScene *scene, const PtChartData *data, PtBox room);
void pt_tiles_draw (PtScene *scene, const PtChartData *data, PtBox plot);

G_END_DECLS
