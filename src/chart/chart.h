#pragma once

#include "chart/data.h"
#include "chart/scene.h"

G_BEGIN_DECLS

/* The questions of the program that have a drawing. */
typedef enum {
  PT_CHART_BARS,    /* rows are categories, series are bars side by side */
  PT_CHART_RANKING, /* rows are units, one series, drawn in the order of the rows */
  PT_CHART_TREND,   /* rows are points in time, series are lines */
  PT_CHART_GAP,     /* rows are categories, series are dots joined by a line */
  PT_CHART_CHANGE,  /* rows are units, two series: before and after; classes rise, fall
                     */
  PT_CHART_TARGET,  /* rows are units, one series: the distance from the row's target */
  PT_CHART_BULLET,  /* rows are rates, series are now and before; targets and bands */
  PT_CHART_PARTS,   /* rows are wholes, series are their parts, in percent */
  PT_CHART_LORENZ,  /* rows are units from the lowest up: cumulated shares */
  PT_CHART_FUNNEL,  /* rows are units: how large (position), how high (value) */
  PT_CHART_MULTIPLES, /* series are small charts, rows their points or bars */
  PT_CHART_TILES,     /* rows are units, each a tile of a map */
  PT_N_CHARTS
} PtChartKind;

/* Lays the chart out on @width × @height points.
 *
 * Where a ranking has more rows than fit, the highest and the lowest are named and all
 * the rest stand between them as a strip of thin bars.
 * Returns: (transfer full)
 */
PtScene *pt_chart_draw (PtChartKind kind, const PtChartData *self, double width,
                        double height);

G_END_DECLS
