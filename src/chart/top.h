#pragma once

#include "chart/data-private.h"
#include "chart/labels.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/* Upright lines across a plot with their labels above it, one beside or over the other,
 * so that no line runs through another's label.
 */
typedef struct _PtTop PtTop;

PtTop *pt_top_new (PtLineStyle style);
/* The references of @data, at their values on @scale. */
PtTop *pt_top_new_references (const PtChartData *data, const PtScale *scale);
void pt_top_free (PtTop *self);

void pt_top_add (PtTop *self, double x, const char *label);

/* Finds places between @left and @right.  Returns: the height of the labels */
double pt_top_measure (PtTop *self, double left, double right);

/* The labels, above @top, all @shift points further right … */
void pt_top_place (const PtTop *self, PtLabels *labels, double shift, double top);
/* … and, once all labels of the plot are placed, the lines. */
void pt_top_draw (const PtTop *self, const PtLabels *labels, double shift, double top,
                  double bottom);

/* Where a text must begin that goes off to the right (@side 1) or left (-1) from @x, so
 * that no line runs through it.
 */
double pt_top_avoid (const PtTop *self, double x, double width, int side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtTop, pt_top_free)

G_END_DECLS
