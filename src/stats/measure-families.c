#include "stats/measure-private.h"

#include "stats/inequality.h"
#include "stats/ordered.h"
#include "stats/percentile.h"

#include <math.h>

void
pt_measure_find_pair (const PtMeasureInput *input, guint *first, guint *second)
{
  const PtMeasureSeries *groups = &input->groups;

  if (input->reference >= 0) {
    *first = (guint) input->reference;
    *second = pt_disparity_find_farthest (groups->values, groups->n, *first,
                                          input->low_is_better);
    return;
  }
  *first = pt_disparity_find_best (groups->values, groups->n, input->low_is_better);
  *second = pt_disparity_find_worst (groups->values, groups->n, input->low_is_better);
}

PtRefused
pt_measure_pair (PtMeasure self, const PtMeasureInput *input, double *value)
{
  const double *values = input->groups.values;
  guint first, second;
  double high, low;

  pt_measure_find_pair (input, &first, &second);
  high = MAX (values[first], values[second]);
  low = MIN (values[first], values[second]);
  if (self == PT_MEASURE_D) {
    *value = values[first] - values[second];
    if (input->low_is_better && *value != 0) /* no negative zero */
      *value = -*value;
    return PT_REFUSED_NOT;
  }
  if (!(low > 0))
    return PT_REFUSED_ZERO_IN_PAIR;
  *value = high / low;
  return PT_REFUSED_NOT;
}

static double
find_mean (const PtMeasureSeries *series)
{
  return pt_inequality_mean (series->values, series->weights, series->n);
}

static double
find_best (const PtMeasureInput *input)
{
  const PtMeasureSeries *groups = &input->groups;

  return groups
    ->values[pt_disparity_find_best (groups->values, groups->n, input->low_is_better)];
}

PtRefused
pt_measure_distance (PtMeasure self, const PtMeasureInput *input, double *value)
{
  const PtMeasureSeries *groups = &input->groups;
  double from;

  if (self == PT_MEASURE_MDM_U || self == PT_MEASURE_MDM_W)
    from = find_mean (groups);
  else if (self == PT_MEASURE_MDB_U || self == PT_MEASURE_MDB_W)
    from = find_best (input);
  else
    from = groups->values[input->reference];
  *value = pt_disparity_mean_distance (groups->values,
                                       pt_measure_get_info (self)->is_weighted
                                         ? groups->weights
                                         : NULL,
                                       groups->n, from);
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_idis (PtMeasure self, const PtMeasureInput *input, double *value)
{
  double mean = find_mean (&input->groups);

  *value = pt_disparity_mean_distance (input->groups.values,
                                       self == PT_MEASURE_IDIS_W ? input->groups.weights
                                                                 : NULL,
                                       input->groups.n, mean);
  *value *= 100 / mean;
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_variance (PtMeasure self, const PtMeasureInput *input, double *value)
{
  const PtMeasureSeries *groups = &input->groups;

  *value = pt_disparity_variance (groups->values, groups->weights, groups->n);
  if (self != PT_MEASURE_BGV)
    *value = sqrt (*value);
  if (self == PT_MEASURE_COV)
    *value *= 100 / find_mean (groups);
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_share (PtMeasure self, const PtMeasureInput *input, double *value)
{
  const PtMeasureSeries *groups = &input->groups;

  if (self == PT_MEASURE_THEIL)
    *value = pt_inequality_theil (groups->values, groups->weights, groups->n);
  else if (self == PT_MEASURE_MLD)
    *value = pt_inequality_mld (groups->values, groups->weights, groups->n);
  else if (self == PT_MEASURE_HOOVER)
    *value = pt_inequality_hoover (groups->values, groups->weights, groups->n);
  else
    *value =
      pt_inequality_gini (groups->values, groups->weights, groups->order, groups->n);
  /* Only the logarithm of 0 is left to fail. */
  return isnan (*value) ? PT_REFUSED_ZERO_GROUP : PT_REFUSED_NOT;
}

PtRefused
pt_measure_split (PtMeasure self, const PtMeasureInput *input, double *value)
{
  double between, within;

  pt_inequality_split_theil (input->units.values, input->units.weights,
                             input->unit_groups, input->units.n, input->n_unit_groups,
                             &between, &within);
  *value = self == PT_MEASURE_THEIL_BETWEEN ? between : within;
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_potential (PtMeasure self, const PtMeasureInput *input, double *value)
{
  double mean = find_mean (&input->groups), best = find_best (input);

  *value = MAX (0, input->low_is_better ? mean - best : best - mean);
  if (self == PT_MEASURE_PAF)
    *value *= 100 / mean;
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_needed (PtMeasure self, const PtMeasureInput *input, double *value)
{
  PtFraction goal = input->goal;
  gint64 sum = 0;

  if (input->low_is_better)
    return PT_REFUSED_LOW_IS_BETTER;
  if (input->numerators == NULL)
    return PT_REFUSED_NO_COUNTS;
  if (goal.denominator == 0) {
    guint best = pt_disparity_find_best (input->groups.values, input->groups.n, FALSE);

    goal = (PtFraction){ input->numerators[best], input->denominators[best] };
  }
  for (guint i = 0; i < input->groups.n; i++) {
    gint64 one =
      pt_disparity_count_needed (input->numerators[i], input->denominators[i], &goal);

    sum = one > G_MAXINT64 - sum ? G_MAXINT64 : sum + one;
  }
  *value = (double) sum;
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_concentration (PtMeasure self, const PtMeasureInput *input, double *value)
{
  const PtMeasureSeries *groups = &input->groups;

  *value = pt_ordered_concentration (groups->values, groups->weights, groups->n);
  if (self == PT_MEASURE_RCI)
    *value /= find_mean (groups);
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_slope (PtMeasure self, const PtMeasureInput *input, double *value)
{
  const PtMeasureSeries *groups = &input->groups;
  PtSlope slope;

  if (!pt_ordered_fit (groups->values, groups->weights, groups->n, &slope))
    return PT_REFUSED_TOO_FEW;
  if (self == PT_MEASURE_SII) {
    *value = slope.slope;
    return PT_REFUSED_NOT;
  }
  if (!(slope.at_zero > 0))
    return PT_REFUSED_ZERO_START;
  *value = (slope.at_zero + slope.slope) / slope.at_zero;
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_percentiles (PtMeasure self, const PtMeasureInput *input, double *value)
{
  const PtMeasureSeries *units = &input->units;
  static const double shares[] = { .8, .9, .95 };
  guint place = (guint) (self - PT_MEASURE_P80_P20);
  double high =
    pt_percentile_find (units->values, units->order, units->n, shares[place / 2]);
  double low =
    pt_percentile_find (units->values, units->order, units->n, 1 - shares[place / 2]);

  if (place % 2 == 0) {
    *value = high - low;
    return PT_REFUSED_NOT;
  }
  if (!(low > 0))
    return PT_REFUSED_ZERO_IN_PAIR;
  *value = high / low;
  return PT_REFUSED_NOT;
}
