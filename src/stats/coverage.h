#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The simple measures that every table and chart needs.
 *
 * Pure functions over arrays: nothing is allocated, NAN stands for "no figure" and is
 * left out, and never counted as zero.
 */

/* 100 × @numerator / @denominator; NAN where the denominator is 0. */
double pt_coverage_percent (gint64 numerator, gint64 denominator);

/* NAN where there is no value. */
double pt_coverage_mean (const double *values, guint n);
/* NAN where there is no value, or a value has no weight, or the weights add up to 0. */
double pt_coverage_weighted_mean (const double *values, const double *weights, guint n);

/* The two ends of a set of values.  "Best" is the highest, unless low is better. */
typedef struct {
  guint n;               /* values that are there */
  guint best, worst;     /* places of the first of each */
  guint n_best, n_worst; /* how many share the place */
  double gap;            /* never negative */
} PtSpread;

/* Returns: FALSE where there is no value */
gboolean pt_coverage_find_spread (const double *values, guint n, gboolean low_is_better,
                                  PtSpread *spread);

/* Ranks of @values, which stand best first with NAN at the end: equal values share the
 * better rank (1, 2, 2, 4), NAN has 0.
 */
void pt_coverage_rank_sorted (const double *values, guint n, guint *ranks);

G_END_DECLS
