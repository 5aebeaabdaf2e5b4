#pragma once

#include "stats/disparity.h"
#include "stats/measure.h"

G_BEGIN_DECLS

/* Why a measure is not computed. */
typedef enum {
  PT_REFUSED_NOT,
  PT_REFUSED_NOT_REPORTED,     /* less than 85% of the denominators */
  PT_REFUSED_NOT_ALL_REPORTED, /* an ordered measure wants all of them */
  PT_REFUSED_TOO_FEW,          /* groups */
  PT_REFUSED_TOO_FEW_UNITS,
  PT_REFUSED_ZERO_IN_PAIR,
  PT_REFUSED_ZERO_GROUP,
  PT_REFUSED_ZERO_MEAN,
  PT_REFUSED_ZERO_START, /* the line does not begin above 0 */
  PT_REFUSED_NO_REFERENCE,
  PT_REFUSED_NO_SPLIT,
  PT_REFUSED_UNORDERED,
  PT_REFUSED_NO_COUNTS, /* nothing to weigh with */
  PT_REFUSED_LOW_IS_BETTER,
} PtRefused;

/* How much of the denominators must have reported. */
#define PT_MEASURE_MIN_REPORTED 0.85

/* Rates that are there, all numbers. */
typedef struct {
  const double *values;
  const double *weights; /* NULL: not known */
  const guint *order;    /* of pt_inequality_sort() */
  guint n;
} PtMeasureSeries;

typedef struct {
  PtMeasureSeries groups; /* what is compared; worst-off first where is_ordered */
  const gint64 *numerators, *denominators; /* of the groups; NULL: not known */
  gboolean low_is_better, is_ordered;
  int reference;   /* place among the groups, or -1 */
  PtFraction goal; /* what "needed" leads to; {0, 0}: the best group */

  PtMeasureSeries units;    /* the units behind, also where they are the groups */
  const guint *unit_groups; /* what divides them, or NULL */
  guint n_unit_groups;

  double reported; /* the share of the denominators that has reported */
} PtMeasureInput;

/* @value is NAN where the answer is not PT_REFUSED_NOT. */
PtRefused pt_measure_compute (PtMeasure self, const PtMeasureInput *input,
                              double *value);

/* The pair of groups that d and r speak of: d is the first less the second, or where
 * low is better the second less the first.
 */
void pt_measure_find_pair (const PtMeasureInput *input, guint *first, guint *second);

G_END_DECLS
