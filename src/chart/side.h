#pragma once

#include "chart/labels.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/* A column of labels beside a plot, each at the height of its value and moved only as
 * far as needed so that they do not touch.
 */
typedef struct _PtSide PtSide;

PtSide *pt_side_new (PtFont font, double max_width);
void pt_side_free (PtSide *self);

/* The plot is on the right of the labels, not on their left. */
void pt_side_set_left (PtSide *self);

/* @symbol: PT_N_SYMBOLS for none.  @apart: what the label names does not reach the edge
 * of the plot, so that its symbol is needed in any case.
 */
void pt_side_add (PtSide *self, double value, const char *text, PtSymbol symbol,
                  gboolean apart, PtInk ink);

/* With the place for the lines that lead to moved labels; 0 where there is no label. */
double pt_side_get_width (const PtSide *self);

/* @x: the edge of the plot. */
void pt_side_place (PtSide *self, PtScene *scene, PtLabels *labels,
                    const PtScale *scale, double x, double top, double bottom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtSide, pt_side_free)

G_END_DECLS
