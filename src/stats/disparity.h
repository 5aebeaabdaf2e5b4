#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far apart rates lie, in their own units: absolute differences.
 *
 * Pure functions over @n numbers, of which there is at least one; weights are not
 * negative and add up to more than 0.  "Best" is the highest, unless low is better.
 */

guint pt_disparity_find_best (const double *values, guint n, gboolean low_is_better);
guint pt_disparity_find_worst (const double *values, guint n, gboolean low_is_better);
/* The place of the value farthest from that at @reference; of two equally far the worse
 * one.  @reference itself where there is no other.
 */
guint pt_disparity_find_farthest (const double *values, guint n, guint reference,
                                  gboolean low_is_better);

/* Σ p |y − @from|; where @weights is NULL, everyone counts the same. */
double pt_disparity_mean_distance (const double *values, const double *weights, guint n,
                                   double from);

/* Σ p (y − μ)² */
double pt_disparity_variance (const double *values, const double *weights, guint n);

/* A rate as two counts. */
typedef struct {
  gint64 numerator, denominator;
} PtFraction;

/* How many are missing until @numerator of @denominator is @goal: never negative.
 * Exact, and of any size.
 */
gint64 pt_disparity_count_needed (gint64 numerator, gint64 denominator,
                                  const PtFraction *goal);

G_END_DECLS
