#include "stats/change.h"
#include "stats/inequality.h"
#include "stats/measuring.h"
#include "stats/percentile.h"

#include "stats-fixture.h"

/* What must be true of the measures whatever the numbers are. */

#define N_MOST 130
#define N_RUNS 200

typedef struct {
  double values[N_MOST], weights[N_MOST];
  gint64 numerators[N_MOST], denominators[N_MOST];
  guint groups[N_MOST], order[N_MOST];
  PtMeasureInput input;
} Case;

static void
finish_case (Case *self, guint n)
{
  PtMeasureSeries all = { self->values, self->weights, self->order, n };

  for (guint i = 0; i < n; i++) {
    self->values[i] =
      100.0 * (double) self->numerators[i] / (double) self->denominators[i];
    self->weights[i] = (double) self->denominators[i];
  }
  pt_inequality_sort (self->values, n, self->order);
  self->input = (PtMeasureInput){ .groups = all,
                                  .units = all,
                                  .numerators = self->numerators,
                                  .denominators = self->denominators,
                                  .unit_groups = self->groups,
                                  .n_unit_groups = 5,
                                  .reference = 1,
                                  .is_ordered = TRUE,
                                  .reported = 1 };
}

static void
make_case (Case *self, guint n)
{
  for (guint i = 0; i < n; i++) {
    self->denominators[i] = g_test_rand_int_range (1, 3000);
    self->numerators[i] = g_test_rand_int_range (1, (int) self->denominators[i] + 1);
    self->groups[i] = (guint) g_test_rand_int_range (0, 5);
  }
  finish_case (self, n);
}

static double
compute (const Case *self, PtMeasure measure)
{
  double value;

  g_assert_cmpint (pt_measure_compute (measure, &self->input, &value), ==,
                   PT_REFUSED_NOT);
  return value;
}

static void
assert_close (double a, double b)
{
  assert_near (a, b, 1e-9 * MAX (1, fabs (b)));
}

static guint
pick_size (void)
{
  return (guint) g_test_rand_int_range (101, N_MOST);
}

/* Every rate three times as high: distances grow with it, shares do not move. */
static void
test_scale (void)
{
  for (guint run = 0; run < N_RUNS; run++) {
    Case one, other;

    make_case (&one, pick_size ());
    other = one;
    for (guint i = 0; i < one.input.groups.n; i++)
      other.numerators[i] *= 3;
    finish_case (&other, one.input.groups.n);
    for (PtMeasure i = 0; i < PT_N_MEASURES; i++) {
      const PtMeasureInfo *info = pt_measure_get_info (i);
      double factor = info->is_relative ? 1 : 3;

      if (info->unit == PT_MEASURE_IN_SQUARED_POINTS)
        factor = 9;
      if (info->unit != PT_MEASURE_IN_COUNT) /* which is rounded up group by group */
        assert_close (compute (&other, i), factor * compute (&one, i));
    }
  }
}

/* The order of the groups matters to ordered measures only. */
static void
test_permutation (void)
{
  for (guint run = 0; run < N_RUNS; run++) {
    Case one, other;
    guint n = pick_size ();

    make_case (&one, n);
    other = one;
    for (guint i = 0; i < n; i++) {
      other.numerators[i] = one.numerators[n - 1 - i];
      other.denominators[i] = one.denominators[n - 1 - i];
      other.groups[i] = one.groups[n - 1 - i];
    }
    finish_case (&other, n);
    other.input.reference = (int) n - 1 - one.input.reference;
    for (PtMeasure i = 0; i < PT_N_MEASURES; i++)
      if (i < PT_MEASURE_ACI || i > PT_MEASURE_RII)
        assert_close (compute (&other, i), compute (&one, i));
    assert_close (compute (&other, PT_MEASURE_ACI), -compute (&one, PT_MEASURE_ACI));
    assert_close (compute (&other, PT_MEASURE_SII), -compute (&one, PT_MEASURE_SII));
  }
}

static void
test_split (void)
{
  for (guint run = 0; run < N_RUNS; run++) {
    Case one;
    double between, within, total;

    make_case (&one, pick_size ());
    between = compute (&one, PT_MEASURE_THEIL_BETWEEN);
    within = compute (&one, PT_MEASURE_THEIL_WITHIN);
    total = compute (&one, PT_MEASURE_THEIL);
    g_assert_true (between >= 0 && within >= 0);
    assert_near (between + within, total, 1e-12);
  }
}

static void
test_bounds (void)
{
  for (guint run = 0; run < N_RUNS; run++) {
    Case one;

    make_case (&one, pick_size ());
    for (PtMeasure i = 0; i < PT_N_MEASURES; i++)
      if (i != PT_MEASURE_D && (i < PT_MEASURE_ACI || i > PT_MEASURE_RII))
        g_assert_cmpfloat (compute (&one, i), >=, 0);
    g_assert_cmpfloat (compute (&one, PT_MEASURE_R), >=, 1);
    g_assert_cmpfloat (compute (&one, PT_MEASURE_GINI), <, 1);
    g_assert_cmpfloat (compute (&one, PT_MEASURE_HOOVER), <=,
                       compute (&one, PT_MEASURE_GINI) + 1e-12);
    g_assert_cmpfloat (fabs (compute (&one, PT_MEASURE_RCI)), <=,
                       compute (&one, PT_MEASURE_GINI) + 1e-12);
    g_assert_cmpfloat (compute (&one, PT_MEASURE_PAF), >=, 0);
  }
}

/* A unit in two halves of the same rate is that unit. */
static void
test_merging (void)
{
  static const PtMeasure measures[] = {
    PT_MEASURE_D,     PT_MEASURE_R,      PT_MEASURE_MDM_W, PT_MEASURE_MDB_W,
    PT_MEASURE_MDR_W, PT_MEASURE_IDIS_W, PT_MEASURE_BGV,   PT_MEASURE_BGSD,
    PT_MEASURE_COV,   PT_MEASURE_THEIL,  PT_MEASURE_MLD,   PT_MEASURE_GINI,
    PT_MEASURE_PAR,   PT_MEASURE_HOOVER, PT_MEASURE_PAF,   PT_MEASURE_ACI,
    PT_MEASURE_RCI,   PT_MEASURE_NEEDED
  };

  for (guint run = 0; run < N_RUNS; run++) {
    Case one, other;
    guint n = pick_size () - 1;

    make_case (&one, n);
    for (guint i = 0; i < n; i++) { /* so that nothing is rounded */
      one.numerators[i] *= 2;
      one.denominators[i] *= 2;
    }
    finish_case (&one, n);
    other = one;
    for (guint i = n - 1; i < n + 1; i++) {
      other.numerators[i] = one.numerators[n - 1] / 2;
      other.denominators[i] = one.denominators[n - 1] / 2;
      other.groups[i] = one.groups[n - 1];
    }
    finish_case (&other, n + 1);
    for (guint i = 0; i < G_N_ELEMENTS (measures); i++) {
      /* Two halves are rounded up twice. */
      double slack = measures[i] == PT_MEASURE_NEEDED ? 1 : 0;
      double a = compute (&one, measures[i]), b = compute (&other, measures[i]);

      assert_near (b, a, slack + 1e-9 * MAX (1, fabs (a)));
    }
  }
}

/* Weights are how often a value stands in the list. */
static void
test_expanded (void)
{
  const double values[] = { 20, 55, 90 }, weights[] = { 3, 1, 4 };
  const double list[] = { 20, 20, 20, 55, 90, 90, 90, 90 };
  const double ones[] = { 1, 1, 1, 1, 1, 1, 1, 1 };
  const guint order[] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  PtMeasureInput grouped = { .groups = { values, weights, order, 3 },
                             .reference = -1,
                             .is_ordered = TRUE,
                             .reported = 1 };
  PtMeasureInput expanded = grouped;

  expanded.groups = (PtMeasureSeries){ list, ones, order, 8 };
  for (PtMeasure i = 0; i < PT_MEASURE_SII; i++) {
    double a = NAN, b = NAN;

    if (!pt_measure_get_info (i)->is_weighted || pt_measure_get_info (i)->is_of_units ||
        i == PT_MEASURE_MDR_W)
      continue;
    g_assert_cmpint (pt_measure_compute (i, &grouped, &a), ==, PT_REFUSED_NOT);
    g_assert_cmpint (pt_measure_compute (i, &expanded, &b), ==, PT_REFUSED_NOT);
    assert_close (b, a);
  }
}

static void
test_change (void)
{
  for (guint run = 0; run < N_RUNS; run++) {
    PtChangeGroup groups[6];
    PtRateChange change;
    double level = 0;

    for (guint i = 0; i < 6; i++)
      for (guint when = 0; when < 2; when++) {
        groups[i].values[when] = g_test_rand_double_range (0, 100);
        groups[i].weights[when] = g_test_rand_double_range (0, 1000);
      }
    g_assert_true (pt_change_split (groups, 6, 42.5, 57.25, &change));
    assert_near (change.level + change.weight + change.entered + change.left,
                 change.total, 1e-11);
    g_assert_cmpfloat (change.total, ==, 57.25 - 42.5);
    for (guint i = 0; i < 6; i++)
      level += pt_change_get_level (groups, 6, i);
    assert_near (level, change.level, 1e-11);
  }
}

static void
test_change_parts (void)
{
  PtChangeGroup moved[] = { { { 20, 30 }, { 1, 1 } }, { { 60, 60 }, { 1, 1 } } };
  PtChangeGroup shifted[] = { { { 20, 20 }, { 3, 1 } }, { { 60, 60 }, { 1, 3 } } };
  PtRateChange change;

  g_assert_true (pt_change_split (moved, 2, 40, 45, &change));
  assert_near (change.level, 5, 1e-12);
  assert_near (change.weight, 0, 1e-12);
  assert_near (change.entered, 0, 1e-12);
  g_assert_true (pt_change_split (shifted, 2, 30, 50, &change));
  assert_near (change.level, 0, 1e-12);
  assert_near (change.weight, 20, 1e-12);
  /* Someone at 90 came, weighing as much as all others. */
  g_assert_true (pt_change_split (moved, 2, 40, 67.5, &change));
  assert_near (change.entered, 22.5, 1e-12);
  g_assert_false (pt_change_split (moved, 0, 40, 45, &change));
}

static void
test_percentiles (void)
{
  const double values[] = { 40, 10, 30, 20 };
  guint order[4];

  pt_inequality_sort (values, 4, order);
  assert_near (pt_percentile_find (values, order, 4, 0), 10, 0);
  assert_near (pt_percentile_find (values, order, 4, .5), 25, 1e-12);
  assert_near (pt_percentile_find (values, order, 4, .9), 37, 1e-12);
  assert_near (pt_percentile_find (values, order, 4, 1), 40, 0);
  assert_near (pt_percentile_find (values, (const guint[]){ 0 }, 1, .9), 40, 0);
  g_assert_true (isnan (pt_percentile_find (values, order, 0, .5)));
  for (guint rank = 1; rank <= 10; rank++)
    g_assert_cmpuint (pt_percentile_group (rank, 10, 5), ==, (rank + 1) / 2);
  g_assert_cmpuint (pt_percentile_group (92, 92, 5), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/property/scale", test_scale);
  g_test_add_func ("/stats/property/permutation", test_permutation);
  g_test_add_func ("/stats/property/split", test_split);
  g_test_add_func ("/stats/property/bounds", test_bounds);
  g_test_add_func ("/stats/property/merging", test_merging);
  g_test_add_func ("/stats/property/expanded", test_expanded);
  g_test_add_func ("/stats/property/change", test_change);
  g_test_add_func ("/stats/property/change-parts", test_change_parts);
  g_test_add_func ("/stats/property/percentiles", test_percentiles);
  return g_test_run ();
}
