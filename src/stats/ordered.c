#include "stats/ordered.h"

#include "stats/inequality.h"

double
pt_ordered_concentration (const double *values, const double *weights, guint n)
{
  double total = pt_inequality_total (weights, n),
         mean = pt_inequality_mean (values, weights, n);
  double before = 0, sum = 0;

  /* Σ p (2X − 1) is 0, so the mean may be taken off: equal rates give 0 exactly. */
  for (guint i = 0; i < n; i++) {
    double place = (before + weights[i] / 2) / total;

    sum += weights[i] / total * (2 * place - 1) * (values[i] - mean);
    before += weights[i];
  }
  return sum;
}

gboolean
pt_ordered_fit (const double *values, const double *weights, guint n, PtSlope *slope)
{
  double total = pt_inequality_total (weights, n),
         mean = pt_inequality_mean (values, weights, n);
  double before = 0, product = 0, square = 0;

  for (guint i = 0; i < n; i++) {
    double off = (before + weights[i] / 2) / total - .5; /* the mean place is ½ */

    product += weights[i] * off * (values[i] - mean);
    square += weights[i] * off * off;
    before += weights[i];
  }
  if (!(square > 0))
    return FALSE;
  slope->slope = product / square;
  slope->at_zero = mean - slope->slope / 2;
  return TRUE;
}
