#pragma once

#include "chart/data-private.h"
#include "chart/labels.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/* Value axes: what they span, and their light lines and numbers. */

/* From zero to the largest value, or to 100 %: for everything whose length or place is
 * read against a base.  @length is that of the axis in points, @spacing what a tick
 * needs.
 */
PtScale pt_axis_from_zero (const PtChartData *data, double length, double spacing);

/* For lines: does not begin at zero where all values are far from it. */
PtScale pt_axis_for_lines (const PtChartData *data, double length, double spacing);

/* As close to the values as round ends allow: for marks whose place is read. */
PtScale pt_axis_for_places (const PtChartData *data, double length, double spacing);

/* The width of the widest number, with the gap to the plot. */
double pt_axis_measure (const PtScale *scale, PtChartUnit unit);

/* Numbers go into @labels; draw their lines after that. */
void pt_axis_add_numbers_left (const PtScale *scale, PtChartUnit unit, PtLabels *labels,
                               double x);
void pt_axis_add_numbers_below (const PtScale *scale, PtChartUnit unit,
                                PtLabels *labels, double top);

/* The grid, the zero line, and 100 % where there is more. */
void pt_axis_draw_rows (const PtScale *scale, PtChartUnit unit, const PtLabels *labels,
                        double left, double right);
void pt_axis_draw_columns (const PtScale *scale, PtChartUnit unit,
                           const PtLabels *labels, double top, double bottom);

/* The zigzag at the foot of an axis that does not begin at zero. */
void pt_axis_draw_cut (PtScene *scene, double x, double y);

G_END_DECLS
