#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Measures of how rates rise from the worst-off group to the best-off.
 *
 * The values stand in that order.  Everyone has a place from 0 to 1 by the weight of
 * all before, a group in the middle of its members: X = Σ before p + p/2.  Pure
 * functions; weights are not negative and add up to more than 0.
 */

/* Σ p (2X − 1) y */
double pt_ordered_concentration (const double *values, const double *weights, guint n);

/* The line of least squares of y on X, each group weighted by p, once. */
typedef struct {
  double slope, at_zero; /* at 1: their sum */
} PtSlope;

/* Returns: FALSE where all stand at one place */
gboolean pt_ordered_fit (const double *values, const double *weights, guint n,
                         PtSlope *slope);

G_END_DECLS
