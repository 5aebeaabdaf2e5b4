#include "stats/percentile.h"

#include <math.h>

double
pt_percentile_find (const double *values, const guint *order, guint n, double share)
{
  double place = share * (n - 1.0), below;
  guint i;

  if (n == 0)
    return NAN;
  i = (guint) floor (place);
  below = values[order[MIN (i, n - 1)]];
  if (i + 1 >= n)
    return below;
  return below + (place - i) * (values[order[i + 1]] - below);
}

guint
pt_percentile_group (guint rank, guint n, guint k)
{
  return (guint) ((guint64) (rank - 1) * k / n) + 1;
}
