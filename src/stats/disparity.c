#include "stats/disparity.h"

#include "stats/inequality.h"

#include <math.h>

guint
pt_disparity_find_best (const double *values, guint n, gboolean low_is_better)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (low_is_better ? values[i] < values[best] : values[i] > values[best])
      best = i;
  return best;
}

guint
pt_disparity_find_worst (const double *values, guint n, gboolean low_is_better)
{
  return pt_disparity_find_best (values, n, !low_is_better);
}

guint
pt_disparity_find_farthest (const double *values, guint n, guint reference,
                            gboolean low_is_better)
{
  guint best = pt_disparity_find_best (values, n, low_is_better);
  guint worst = pt_disparity_find_worst (values, n, low_is_better);
  double to_best = fabs (values[best] - values[reference]);
  double to_worst = fabs (values[worst] - values[reference]);

  if (to_best == 0 && to_worst == 0) /* all are equal: any other will do */
    return n > 1 ? (reference + 1) % n : reference;
  return to_best > to_worst ? best : worst;
}

double
pt_disparity_mean_distance (const double *values, const double *weights, guint n,
                            double from)
{
  double sum = 0, total = 0;

  for (guint i = 0; i < n; i++) {
    double weight = weights != NULL ? weights[i] : 1;

    sum += weight * fabs (values[i] - from);
    total += weight;
  }
  return sum / total;
}

double
pt_disparity_variance (const double *values, const double *weights, guint n)
{
  double mean = pt_inequality_mean (values, weights, n), sum = 0, total = 0;

  for (guint i = 0; i < n; i++) {
    sum += weights[i] * (values[i] - mean) * (values[i] - mean);
    total += weights[i];
  }
  return sum / total;
}

gint64
pt_disparity_count_needed (gint64 numerator, gint64 denominator, const PtFraction *goal)
{
  __int128 wanted = (__int128) denominator * goal->numerator;

  /* Rounded up: neither side of a goal is negative. */
  wanted = (wanted + goal->denominator - 1) / goal->denominator;
  if (wanted <= numerator)
    return 0;
  wanted -= numerator;
  return wanted < G_MAXINT64 ? (gint64) wanted : G_MAXINT64;
}
