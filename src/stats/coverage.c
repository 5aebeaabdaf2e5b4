#include "stats/coverage.h"

#include <math.h>

double
pt_coverage_percent (gint64 numerator, gint64 denominator)
{
  if (denominator == 0)
    return NAN;
  return 100.0 * (double) numerator / (double) denominator;
}

double
pt_coverage_mean (const double *values, guint n)
{
  double sum = 0;
  guint n_values = 0;

  for (guint i = 0; i < n; i++) {
    if (isnan (values[i]))
      continue;
    sum += values[i];
    n_values++;
  }
  return n_values > 0 ? sum / n_values : NAN;
}

double
pt_coverage_weighted_mean (const double *values, const double *weights, guint n)
{
  double sum = 0, total = 0;

  for (guint i = 0; i < n; i++) {
    if (isnan (values[i]))
      continue;
    sum += values[i] * weights[i];
    total += weights[i];
  }
  return total > 0 ? sum / total : NAN; /* also where a weight is NAN */
}

gboolean
pt_coverage_find_spread (const double *values, guint n, gboolean low_is_better,
                         PtSpread *spread)
{
  double sign = low_is_better ? -1 : 1;

  *spread = (PtSpread){ 0 };
  for (guint i = 0; i < n; i++) {
    if (isnan (values[i]))
      continue;
    if (spread->n == 0 || sign * values[i] > sign * values[spread->best]) {
      spread->best = i;
      spread->n_best = 0;
    }
    if (spread->n == 0 || sign * values[i] < sign * values[spread->worst]) {
      spread->worst = i;
      spread->n_worst = 0;
    }
    spread->n_best += values[i] == values[spread->best];
    spread->n_worst += values[i] == values[spread->worst];
    spread->n++;
  }
  if (spread->n > 0)
    spread->gap = fabs (values[spread->best] - values[spread->worst]);
  return spread->n > 0;
}

void
pt_coverage_rank_sorted (const double *values, guint n, guint *ranks)
{
  for (guint i = 0; i < n; i++) {
    if (isnan (values[i]))
      ranks[i] = 0;
    else if (i > 0 && values[i] == values[i - 1])
      ranks[i] = ranks[i - 1];
    else
      ranks[i] = i + 1;
  }
}
