#include "stats/inequality.h"
#include "stats/measuring.h"

#include "stats-fixture.h"

/* Awkward inputs: each gives a value or a reason, and never a number beside a reason.
 */

#define N_MOST 4

typedef struct {
  double values[N_MOST], weights[N_MOST];
  guint order[N_MOST];
  PtMeasureInput input;
} Case;

static void
make (Case *self, guint n, const double *values)
{
  PtMeasureSeries all = { self->values, self->weights, self->order, n };

  for (guint i = 0; i < n; i++) {
    self->values[i] = values[i];
    self->weights[i] = i + 1;
  }
  pt_inequality_sort (self->values, n, self->order);
  self->input = (PtMeasureInput){
    .groups = all, .units = all, .reference = -1, .is_ordered = TRUE, .reported = 1
  };
}

static void
assert_refused (const Case *self, PtMeasure measure, PtRefused expected)
{
  double value = 1;

  g_assert_cmpint (pt_measure_compute (measure, &self->input, &value), ==, expected);
  g_assert_true (isnan (value));
}

static void
assert_value (const Case *self, PtMeasure measure, double expected)
{
  double value;

  g_assert_cmpint (pt_measure_compute (measure, &self->input, &value), ==,
                   PT_REFUSED_NOT);
  assert_near (value, expected, 1e-9);
}

/* One group at 0 makes no ratio infinite and no logarithm explode. */
static void
test_zero_group (void)
{
  Case one;

  make (&one, 3, (const double[]){ 0, 40, 100 });
  assert_value (&one, PT_MEASURE_D, 100);
  assert_refused (&one, PT_MEASURE_R, PT_REFUSED_ZERO_IN_PAIR);
  assert_refused (&one, PT_MEASURE_MLD, PT_REFUSED_ZERO_GROUP);
  assert_value (&one, PT_MEASURE_THEIL,
                (2. / 6 * .4 * log (.4 / (380. / 600)) +
                 3. / 6 * log (1 / (380. / 600))) /
                  (380. / 600));
}

static void
test_all_zero (void)
{
  static const PtMeasure relative[] = { PT_MEASURE_IDIS_U, PT_MEASURE_IDIS_W,
                                        PT_MEASURE_COV,    PT_MEASURE_THEIL,
                                        PT_MEASURE_GINI,   PT_MEASURE_HOOVER,
                                        PT_MEASURE_PAF,    PT_MEASURE_RCI };
  Case one;

  make (&one, 3, (const double[]){ 0, 0, 0 });
  for (guint i = 0; i < G_N_ELEMENTS (relative); i++)
    assert_refused (&one, relative[i], PT_REFUSED_ZERO_MEAN);
  assert_refused (&one, PT_MEASURE_RII, PT_REFUSED_ZERO_START);
  assert_value (&one, PT_MEASURE_D, 0);
  assert_value (&one, PT_MEASURE_PAR, 0);
  assert_value (&one, PT_MEASURE_SII, 0);
}

static void
test_few (void)
{
  Case one;

  make (&one, 2, (const double[]){ 40, 60 });
  assert_value (&one, PT_MEASURE_D, 20);
  assert_value (&one, PT_MEASURE_R, 1.5);
  assert_refused (&one, PT_MEASURE_BGV, PT_REFUSED_TOO_FEW);
  assert_refused (&one, PT_MEASURE_THEIL, PT_REFUSED_TOO_FEW);
  assert_value (&one, PT_MEASURE_PAR, 60 - (40 + 120) / 3.);
  make (&one, 1, (const double[]){ 40 });
  assert_refused (&one, PT_MEASURE_D, PT_REFUSED_TOO_FEW);
  assert_refused (&one, PT_MEASURE_PAR, PT_REFUSED_TOO_FEW);
  assert_refused (&one, PT_MEASURE_SII, PT_REFUSED_TOO_FEW);
  assert_refused (&one, PT_MEASURE_P90_P10, PT_REFUSED_TOO_FEW_UNITS);
  make (&one, 0, NULL);
  for (PtMeasure i = 0; i < PT_N_MEASURES; i++) {
    double value;

    g_assert_cmpint (pt_measure_compute (i, &one.input, &value), !=, PT_REFUSED_NOT);
  }
}

/* Ties are one value, not several rows. */
static void
test_ties (void)
{
  guint first, second;
  Case one;

  make (&one, 4, (const double[]){ 80, 20, 80, 20 });
  pt_measure_find_pair (&one.input, &first, &second);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (second, ==, 1);
  assert_value (&one, PT_MEASURE_D, 60);
  one.input.reference = 2;
  assert_value (&one, PT_MEASURE_D, 60);
  make (&one, 3, (const double[]){ 50, 50, 50 });
  assert_value (&one, PT_MEASURE_D, 0);
  assert_value (&one, PT_MEASURE_R, 1);
  assert_value (&one, PT_MEASURE_GINI, 0);
}

static void
test_low_is_better (void)
{
  Case one;

  make (&one, 3, (const double[]){ 10, 40, 30 });
  one.input.low_is_better = TRUE;
  assert_value (&one, PT_MEASURE_D, 30);
  assert_value (&one, PT_MEASURE_R, 4);
  assert_value (&one, PT_MEASURE_MDB_U, 50. / 3);
  assert_value (&one, PT_MEASURE_PAR, 180. / 6 - 10);
  assert_refused (&one, PT_MEASURE_NEEDED, PT_REFUSED_LOW_IS_BETTER);
  one.input.reference = 1; /* the worst: behind the group farthest from it */
  assert_value (&one, PT_MEASURE_D, -30);
}

static void
test_reference (void)
{
  Case one;

  make (&one, 3, (const double[]){ 50, 20, 70 });
  assert_refused (&one, PT_MEASURE_MDR_U, PT_REFUSED_NO_REFERENCE);
  one.input.reference = 0;
  assert_value (&one, PT_MEASURE_D, 30); /* 20 is farther from 50 than 70 */
  assert_value (&one, PT_MEASURE_R, 2.5);
  assert_value (&one, PT_MEASURE_MDR_U, 50. / 3);
  assert_value (&one, PT_MEASURE_MDR_W, (2 * 30 + 3 * 20) / 6.);
}

static void
test_reported (void)
{
  Case one;

  make (&one, 3, (const double[]){ 50, 20, 70 });
  one.input.reported = .86;
  assert_value (&one, PT_MEASURE_D, 50);
  assert_refused (&one, PT_MEASURE_ACI, PT_REFUSED_NOT_ALL_REPORTED);
  one.input.reported = .84;
  for (PtMeasure i = 0; i < PT_N_MEASURES; i++)
    assert_refused (&one, i, PT_REFUSED_NOT_REPORTED);
  one.input.reported = .85;
  assert_value (&one, PT_MEASURE_D, 50);
  one.input.reported = 1;
  one.input.is_ordered = FALSE;
  assert_refused (&one, PT_MEASURE_SII, PT_REFUSED_UNORDERED);
  one.input.groups.weights = NULL;
  assert_refused (&one, PT_MEASURE_MDM_U, PT_REFUSED_NO_COUNTS);
  assert_value (&one, PT_MEASURE_MDB_U, 70. / 3);
}

/* The population weighs once in the slope: a group cut in two changes little, and the
 * means are over weights, not over the number of groups.
 */
static void
test_weights_once (void)
{
  Case one;

  make (&one, 3, (const double[]){ 10, 20, 60 });
  assert_value (&one, PT_MEASURE_MDB_W, (50 + 2 * 40) / 6.);
  assert_value (&one, PT_MEASURE_MDB_U, (50 + 40) / 3.);
  /* X = 1/12, 1/3, 3/4 with weights 1, 2, 3 sixths */
  assert_value (&one, PT_MEASURE_SII,
                (1 * (1. / 12 - .5) * (10 - 230. / 6) +
                 2 * (1. / 3 - .5) * (20 - 230. / 6) + 3 * .25 * (60 - 230. / 6)) /
                  (pow (5. / 12, 2) + 2 * pow (1. / 6, 2) + 3 * pow (.25, 2)));
}

static void
test_needed (void)
{
  const gint64 numerators[] = { 1, 2, 30 }, denominators[] = { 3, 7, 90 };
  Case one;

  make (&one, 3, (const double[]){ 100. / 3, 200. / 7, 100. / 3 });
  one.input.numerators = numerators;
  one.input.denominators = denominators;
  assert_value (&one, PT_MEASURE_NEEDED, 1); /* 7/3 is 3 families, two are there */
  one.input.goal = (PtFraction){ 50, 100 };
  assert_value (&one, PT_MEASURE_NEEDED, 1 + 2 + 15);
  one.input.goal = (PtFraction){ 1, 10 };
  assert_value (&one, PT_MEASURE_NEEDED, 0);
  g_assert_cmpint (pt_disparity_count_needed (0, G_MAXINT64,
                                              &(PtFraction){ G_MAXINT64, 1 }),
                   ==, G_MAXINT64);
  one.input.numerators = NULL;
  assert_refused (&one, PT_MEASURE_NEEDED, PT_REFUSED_NO_COUNTS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/refusal/zero-group", test_zero_group);
  g_test_add_func ("/stats/refusal/all-zero", test_all_zero);
  g_test_add_func ("/stats/refusal/few", test_few);
  g_test_add_func ("/stats/refusal/ties", test_ties);
  g_test_add_func ("/stats/refusal/low-is-better", test_low_is_better);
  g_test_add_func ("/stats/refusal/reference", test_reference);
  g_test_add_func ("/stats/refusal/reported", test_reported);
  g_test_add_func ("/stats/refusal/weights-once", test_weights_once);
  g_test_add_func ("/stats/refusal/needed", test_needed);
  return g_test_run ();
}
