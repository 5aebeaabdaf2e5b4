#include "stats/measure.h"

#include "stats/inequality.h"
#include "stats/measure-private.h"

#include <math.h>

/* What a measure wants before it is asked. */
enum {
  WEIGHTS = 1 << 0,
  MEAN = 1 << 1, /* above 0 */
  REFERENCE = 1 << 2,
  ORDER = 1 << 3,
  SPLIT = 1 << 4,
};

#define YES TRUE
#define NO FALSE
#define POINTS PT_MEASURE_IN_POINTS
#define TIMES PT_MEASURE_IN_TIMES
#define PERCENT PT_MEASURE_IN_PERCENT

/* Code, unit, relative, weighted, how many it takes, of units; wants. */
/* clang-format off */
static const struct {
  PtMeasureInfo info;
  guint wants;
  PtRefused (*compute) (PtMeasure self, const PtMeasureInput *input, double *value);
} measures[PT_N_MEASURES] = {
  [PT_MEASURE_D] = { { "d", POINTS, NO, NO, 2, NO }, 0, pt_measure_pair },
  [PT_MEASURE_R] = { { "r", TIMES, YES, NO, 2, NO }, 0, pt_measure_pair },
  [PT_MEASURE_MDM_U] = { { "mdm_u", POINTS, NO, NO, 3, NO }, WEIGHTS, pt_measure_distance },
  [PT_MEASURE_MDM_W] = { { "mdm_w", POINTS, NO, YES, 3, NO }, WEIGHTS, pt_measure_distance },
  [PT_MEASURE_MDB_U] = { { "mdb_u", POINTS, NO, NO, 3, NO }, 0, pt_measure_distance },
  [PT_MEASURE_MDB_W] = { { "mdb_w", POINTS, NO, YES, 3, NO }, WEIGHTS, pt_measure_distance },
  [PT_MEASURE_MDR_U] = { { "mdr_u", POINTS, NO, NO, 3, NO }, REFERENCE, pt_measure_distance },
  [PT_MEASURE_MDR_W] = { { "mdr_w", POINTS, NO, YES, 3, NO }, REFERENCE | WEIGHTS, pt_measure_distance },
  [PT_MEASURE_IDIS_U] = { { "idis_u", PERCENT, YES, NO, 3, NO }, WEIGHTS | MEAN, pt_measure_idis },
  [PT_MEASURE_IDIS_W] = { { "idis_w", PERCENT, YES, YES, 3, NO }, WEIGHTS | MEAN, pt_measure_idis },
  [PT_MEASURE_BGV] = { { "bgv", PT_MEASURE_IN_SQUARED_POINTS, NO, YES, 3, NO }, WEIGHTS, pt_measure_variance },
  [PT_MEASURE_BGSD] = { { "bgsd", POINTS, NO, YES, 3, NO }, WEIGHTS, pt_measure_variance },
  [PT_MEASURE_COV] = { { "cov", PERCENT, YES, YES, 3, NO }, WEIGHTS | MEAN, pt_measure_variance },
  [PT_MEASURE_THEIL] = { { "theil", PT_MEASURE_PLAIN, YES, YES, 3, NO }, WEIGHTS | MEAN, pt_measure_share },
  [PT_MEASURE_THEIL_BETWEEN] = { { "theil_between", PT_MEASURE_PLAIN, YES, YES, 3, YES }, WEIGHTS | MEAN | SPLIT, pt_measure_split },
  [PT_MEASURE_THEIL_WITHIN] = { { "theil_within", PT_MEASURE_PLAIN, YES, YES, 3, YES }, WEIGHTS | MEAN | SPLIT, pt_measure_split },
  [PT_MEASURE_MLD] = { { "mld", PT_MEASURE_PLAIN, YES, YES, 3, NO }, WEIGHTS, pt_measure_share },
  [PT_MEASURE_GINI] = { { "gini", PT_MEASURE_IN_SHARE, YES, YES, 3, NO }, WEIGHTS | MEAN, pt_measure_share },
  [PT_MEASURE_HOOVER] = { { "hoover", PT_MEASURE_IN_SHARE, YES, YES, 3, NO }, WEIGHTS | MEAN, pt_measure_share },
  [PT_MEASURE_PAR] = { { "par", POINTS, NO, YES, 2, NO }, WEIGHTS, pt_measure_potential },
  [PT_MEASURE_PAF] = { { "paf", PERCENT, YES, YES, 2, NO }, WEIGHTS | MEAN, pt_measure_potential },
  [PT_MEASURE_NEEDED] = { { "needed", PT_MEASURE_IN_COUNT, NO, NO, 1, NO }, 0, pt_measure_needed },
  [PT_MEASURE_ACI] = { { "aci", POINTS, NO, YES, 2, NO }, WEIGHTS | ORDER, pt_measure_concentration },
  [PT_MEASURE_RCI] = { { "rci", PT_MEASURE_PLAIN, YES, YES, 2, NO }, WEIGHTS | MEAN | ORDER, pt_measure_concentration },
  [PT_MEASURE_SII] = { { "sii", POINTS, NO, YES, 2, NO }, WEIGHTS | ORDER, pt_measure_slope },
  [PT_MEASURE_RII] = { { "rii", TIMES, YES, YES, 2, NO }, WEIGHTS | ORDER, pt_measure_slope },
  [PT_MEASURE_P80_P20] = { { "p80_p20", POINTS, NO, NO, 31, YES }, 0, pt_measure_percentiles },
  [PT_MEASURE_P80_P20_RATIO] = { { "p80_p20_ratio", TIMES, YES, NO, 31, YES }, 0, pt_measure_percentiles },
  [PT_MEASURE_P90_P10] = { { "p90_p10", POINTS, NO, NO, 61, YES }, 0, pt_measure_percentiles },
  [PT_MEASURE_P90_P10_RATIO] = { { "p90_p10_ratio", TIMES, YES, NO, 61, YES }, 0, pt_measure_percentiles },
  [PT_MEASURE_P95_P5] = { { "p95_p5", POINTS, NO, NO, 101, YES }, 0, pt_measure_percentiles },
  [PT_MEASURE_P95_P5_RATIO] = { { "p95_p5_ratio", TIMES, YES, NO, 101, YES }, 0, pt_measure_percentiles },
};
/* clang-format on */

const PtMeasureInfo *
pt_measure_get_info (PtMeasure self)
{
  return &measures[self].info;
}

static PtRefused
check (PtMeasure self, const PtMeasureInput *input)
{
  const PtMeasureInfo *info = &measures[self].info;
  const PtMeasureSeries *series = info->is_of_units ? &input->units : &input->groups;
  guint wants = measures[self].wants;

  if (!(input->reported >= PT_MEASURE_MIN_REPORTED))
    return PT_REFUSED_NOT_REPORTED;
  if ((wants & ORDER) != 0 && !input->is_ordered)
    return PT_REFUSED_UNORDERED;
  if ((wants & ORDER) != 0 && input->reported < 1)
    return PT_REFUSED_NOT_ALL_REPORTED;
  if ((wants & SPLIT) != 0 && input->unit_groups == NULL)
    return PT_REFUSED_NO_SPLIT;
  if (series->n < info->at_least)
    return info->is_of_units ? PT_REFUSED_TOO_FEW_UNITS : PT_REFUSED_TOO_FEW;
  if ((wants & REFERENCE) != 0 && input->reference < 0)
    return PT_REFUSED_NO_REFERENCE;
  if ((wants & WEIGHTS) != 0 && series->weights == NULL)
    return PT_REFUSED_NO_COUNTS;
  if ((wants & MEAN) != 0 &&
      !(pt_inequality_mean (series->values, series->weights, series->n) > 0))
    return PT_REFUSED_ZERO_MEAN;
  return PT_REFUSED_NOT;
}

PtRefused
pt_measure_compute (PtMeasure self, const PtMeasureInput *input, double *value)
{
  PtRefused refused = check (self, input);

  *value = NAN;
  if (refused == PT_REFUSED_NOT)
    refused = measures[self].compute (self, input, value);
  if (refused != PT_REFUSED_NOT)
    *value = NAN;
  return refused;
}
