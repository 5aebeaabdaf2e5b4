#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Measures of how a good is shared out, over @n rates and what each weighs.
 *
 * Pure functions: they allocate nothing.  Every value is a number and none is negative;
 * weights are not negative and add up to more than 0: whoever calls leaves out what is
 * missing, and says so.  A measure that does not exist is NAN.
 */

/* What all of them weigh. */
double pt_inequality_total (const double *weights, guint n);

/* Σ p·y; equal values give that value exactly. */
double pt_inequality_mean (const double *values, const double *weights, guint n);

/* Σ p (y/μ) ln (y/μ): a 0 adds nothing.  NAN where the mean is 0. */
double pt_inequality_theil (const double *values, const double *weights, guint n);

/* Theil's index between @n_groups groups and within them; @groups: that of each value.
 * The two add up to pt_inequality_theil().  A group that nobody is in adds nothing.
 */
void pt_inequality_split_theil (const double *values, const double *weights,
                                const guint *groups, guint n, guint n_groups,
                                double *between, double *within);

/* Σ p (−ln (y/μ)): NAN where any value is 0. */
double pt_inequality_mld (const double *values, const double *weights, guint n);

/* ½ Σ |p·y/μ − p|: the share that would have to move.  NAN where the mean is 0. */
double pt_inequality_hoover (const double *values, const double *weights, guint n);

/* Fills @order with the places of @values from the lowest up, equal ones as they stand.
 */
void pt_inequality_sort (const double *values, guint n, guint *order);

/* Of values in the @order of pt_inequality_sort().  NAN where the mean is 0. */
double pt_inequality_gini (const double *values, const double *weights,
                           const guint *order, guint n);

/* One point of the Lorenz curve: the @share with the lowest rates has @amount. */
typedef struct {
  double share, amount; /* 0 to 1 */
} PtLorenzPoint;

/* Fills @points, of which there are @n + 1, from (0, 0) to (1, 1).  Returns: FALSE
 * where the mean is 0
 */
gboolean pt_inequality_lorenz (const double *values, const double *weights,
                               const guint *order, guint n, PtLorenzPoint *points);
/* What the lowest @share has, on the lines between @n_points points. */
double pt_lorenz_read (const PtLorenzPoint *points, guint n_points, double share);

G_END_DECLS
