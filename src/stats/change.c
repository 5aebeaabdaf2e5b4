#include "stats/change.h"

static double
add_weights (const PtChangeGroup *groups, guint n, guint when)
{
  double total = 0;

  for (guint i = 0; i < n; i++)
    total += groups[i].weights[when];
  return total;
}

static double
find_mean (const PtChangeGroup *groups, guint n, guint when)
{
  double total = add_weights (groups, n, when), sum = 0;

  for (guint i = 0; i < n; i++)
    sum += groups[i].weights[when] / total * groups[i].values[when];
  return sum;
}

static double
find_level (const PtChangeGroup *group, const double *totals)
{
  double share = (group->weights[0] / totals[0] + group->weights[1] / totals[1]) / 2;

  return share * (group->values[1] - group->values[0]);
}

gboolean
pt_change_split (const PtChangeGroup *groups, guint n, double before, double after,
                 PtRateChange *change)
{
  double totals[] = { add_weights (groups, n, 0), add_weights (groups, n, 1) };
  double means[2];

  if (!(totals[0] > 0) || !(totals[1] > 0))
    return FALSE;

  for (guint when = 0; when < 2; when++)
    means[when] = find_mean (groups, n, when);
  *change = (PtRateChange){ .total = after - before,
                            .entered = after - means[1],
                            .left = means[0] - before };
  for (guint i = 0; i < n; i++) {
    const PtChangeGroup *group = &groups[i];
    double shift = group->weights[1] / totals[1] - group->weights[0] / totals[0];

    change->level += find_level (group, totals);
    change->weight += shift * (group->values[0] + group->values[1]) / 2;
  }
  return TRUE;
}

double
pt_change_get_level (const PtChangeGroup *groups, guint n, guint i)
{
  double totals[] = { add_weights (groups, n, 0), add_weights (groups, n, 1) };

  return find_level (&groups[i], totals);
}
