#include "stats/inequality.h"

#include <math.h>

double
pt_inequality_total (const double *weights, guint n)
{
  double total = 0;

  for (guint i = 0; i < n; i++)
    total += weights[i];
  return total;
}

double
pt_inequality_mean (const double *values, const double *weights, guint n)
{
  double total = 0, sum = 0;

  /* Away from the first value, so that equal ones leave nothing to round. */
  for (guint i = 0; i < n; i++) {
    sum += weights[i] * (values[i] - values[0]);
    total += weights[i];
  }
  return total > 0 ? values[0] + sum / total : NAN;
}

/* t ln t − t + 1 for t = 1 + @u.  It adds up over all to what t ln t does, for Σ p·u is
 * 0, but is never negative, and 0 only where there is no difference.
 */
static double
weigh_theil (double u)
{
  return u > -1 ? (1 + u) * log1p (u) - u : 1;
}

double
pt_inequality_theil (const double *values, const double *weights, guint n)
{
  double total = pt_inequality_total (weights, n),
         mean = pt_inequality_mean (values, weights, n);
  double sum = 0;

  if (!(mean > 0))
    return NAN;
  for (guint i = 0; i < n; i++)
    sum += weights[i] * weigh_theil ((values[i] - mean) / mean);
  return sum / total;
}

/* The weight of @group and its mean; 0 where nobody is in it. */
static double
find_group (const double *values, const double *weights, const guint *groups, guint n,
            guint group, double *mean)
{
  double total = 0, sum = 0, base = NAN;

  for (guint i = 0; i < n; i++) {
    if (groups[i] != group || !(weights[i] > 0))
      continue;
    if (isnan (base))
      base = values[i];
    sum += weights[i] * (values[i] - base);
    total += weights[i];
  }
  *mean = total > 0 ? base + sum / total : 0;
  return total;
}

void
pt_inequality_split_theil (const double *values, const double *weights,
                           const guint *groups, guint n, guint n_groups,
                           double *between, double *within)
{
  double total = pt_inequality_total (weights, n),
         mean = pt_inequality_mean (values, weights, n);

  *between = *within = mean > 0 ? 0 : NAN;
  for (guint group = 0; group < n_groups && mean > 0; group++) {
    double own, weight = find_group (values, weights, groups, n, group, &own);

    if (!(weight > 0))
      continue;
    *between += weight / total * weigh_theil ((own - mean) / mean);
    for (guint i = 0; i < n && own > 0; i++)
      if (groups[i] == group)
        *within +=
          weights[i] / total * own / mean * weigh_theil ((values[i] - own) / own);
  }
}

double
pt_inequality_mld (const double *values, const double *weights, guint n)
{
  double total = pt_inequality_total (weights, n),
         mean = pt_inequality_mean (values, weights, n);
  double sum = 0;

  for (guint i = 0; i < n; i++) {
    double u = (values[i] - mean) / mean;

    if (!(values[i] > 0))
      return NAN;
    sum += weights[i] * (u - log1p (u));
  }
  return sum / total;
}

double
pt_inequality_hoover (const double *values, const double *weights, guint n)
{
  double total = pt_inequality_total (weights, n),
         mean = pt_inequality_mean (values, weights, n);
  double sum = 0;

  if (!(mean > 0))
    return NAN;
  for (guint i = 0; i < n; i++)
    sum += weights[i] * fabs (values[i] - mean);
  return sum / (2 * mean * total);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *values = data;
  guint x = *(const guint *) a, y = *(const guint *) b;

  if (values[x] != values[y])
    return values[x] < values[y] ? -1 : 1;
  return (x > y) - (x < y);
}

void
pt_inequality_sort (const double *values, guint n, guint *order)
{
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof (guint), compare_places, (gpointer) values);
}

double
pt_inequality_gini (const double *values, const double *weights, const guint *order,
                    guint n)
{
  double total = pt_inequality_total (weights, n),
         mean = pt_inequality_mean (values, weights, n);
  double below = 0, sum = 0;

  if (!(mean > 0))
    return NAN;
  /* Each step of value between two neighbours parts all below it from all above, so
   * that the sum over pairs becomes one over steps, none of which is negative.
   */
  for (guint i = 0; i + 1 < n; i++) {
    below += weights[order[i]] / total;
    sum += below * (1 - below) * (values[order[i + 1]] - values[order[i]]);
  }
  return sum / mean;
}

gboolean
pt_inequality_lorenz (const double *values, const double *weights, const guint *order,
                      guint n, PtLorenzPoint *points)
{
  double total = pt_inequality_total (weights, n), amount = 0, share = 0, all = 0;

  for (guint i = 0; i < n; i++)
    all += weights[i] * values[i];
  if (!(all > 0))
    return FALSE;
  points[0] = (PtLorenzPoint){ 0, 0 };
  for (guint i = 0; i < n; i++) {
    share += weights[order[i]];
    amount += weights[order[i]] * values[order[i]];
    points[i + 1] = (PtLorenzPoint){ share / total, amount / all };
  }
  points[n] = (PtLorenzPoint){ 1, 1 };
  return TRUE;
}

double
pt_lorenz_read (const PtLorenzPoint *points, guint n_points, double share)
{
  guint i = 1;

  if (n_points < 2 || !(share > 0))
    return 0;
  while (i + 1 < n_points && points[i].share < share)
    i++;
  if (share >= points[i].share)
    return points[i].amount;
  return points[i - 1].amount + (points[i].amount - points[i - 1].amount) *
                                  (share - points[i - 1].share) /
                                  (points[i].share - points[i - 1].share);
}
