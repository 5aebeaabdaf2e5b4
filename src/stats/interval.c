#include "stats/interval.h"

#include <math.h>

static const PtInterval unknown = { NAN, NAN };

PtInterval
pt_interval_wilson (double x, double n, double z)
{
  double square = z * z, share, centre, width;

  if (!(n > 0) || !(x >= 0) || x > n)
    return unknown;

  share = x / n;
  centre = x + square / 2;
  width = z * sqrt (n * share * (1 - share) + square / 4);
  /* The ends are these exactly; rounding would leave them a little beside. */
  return (PtInterval){
    .lower = x > 0 ? MAX (0, (centre - width) / (n + square)) : 0,
    .upper = x < n ? MIN (1, (centre + width) / (n + square)) : 1,
  };
}

PtInterval
pt_interval_difference (double x1, double n1, double x2, double n2, double z)
{
  PtInterval first = pt_interval_wilson (x1, n1, z);
  PtInterval second = pt_interval_wilson (x2, n2, z);
  double share1 = x1 / n1, share2 = x2 / n2;

  if (isnan (first.lower) || isnan (second.lower))
    return unknown;
  return (PtInterval){
    .lower = share1 - share2 - hypot (share1 - first.lower, second.upper - share2),
    .upper = share1 - share2 + hypot (first.upper - share1, share2 - second.lower),
  };
}

PtInterval
pt_interval_funnel (double share, double n, double z)
{
  double width;

  if (!(n > 0) || !(share >= 0) || share > 1)
    return unknown;

  width = z * sqrt (share * (1 - share) / n);
  return (PtInterval){ .lower = MAX (0, share - width),
                       .upper = MIN (1, share + width) };
}
