#include "stats/coverage.h"

#include <math.h>

static void
test_percent (void)
{
  g_assert_cmpfloat (pt_coverage_percent (3, 4), ==, 75);
  g_assert_cmpfloat (pt_coverage_percent (0, 4), ==, 0);
  g_assert_cmpfloat_with_epsilon (pt_coverage_percent (91, 74), 122.973, .0005);
  g_assert_true (isnan (pt_coverage_percent (1, 0)));
  g_assert_cmpfloat (pt_coverage_percent (G_MAXINT64, G_MAXINT64), ==, 100);
}

static void
test_means (void)
{
  const double values[] = { 10, NAN, 40 }, weights[] = { 3, NAN, 1 };
  const double unknown[] = { 3, 1, NAN }, nothing[] = { 0, 0, 0 };

  g_assert_cmpfloat (pt_coverage_mean (values, 3), ==, 25);
  g_assert_true (isnan (pt_coverage_mean (values + 1, 1)));
  g_assert_true (isnan (pt_coverage_mean (values, 0)));
  g_assert_cmpfloat (pt_coverage_weighted_mean (values, weights, 3), ==, 17.5);
  g_assert_true (isnan (pt_coverage_weighted_mean (values, unknown, 3)));
  g_assert_true (isnan (pt_coverage_weighted_mean (values, nothing, 3)));
}

static void
test_spread (void)
{
  const double values[] = { NAN, 40, 90, 40, 90, 70, 40 };
  PtSpread spread;

  g_assert_true (pt_coverage_find_spread (values, 7, FALSE, &spread));
  g_assert_cmpuint (spread.n, ==, 6);
  g_assert_cmpuint (spread.best, ==, 2);
  g_assert_cmpuint (spread.n_best, ==, 2);
  g_assert_cmpuint (spread.worst, ==, 1);
  g_assert_cmpuint (spread.n_worst, ==, 3);
  g_assert_cmpfloat (spread.gap, ==, 50);

  g_assert_true (pt_coverage_find_spread (values, 7, TRUE, &spread));
  g_assert_cmpuint (spread.best, ==, 1);
  g_assert_cmpuint (spread.n_best, ==, 3);
  g_assert_cmpuint (spread.worst, ==, 2);
  g_assert_cmpfloat (spread.gap, ==, 50);

  g_assert_true (pt_coverage_find_spread (values + 5, 1, FALSE, &spread));
  g_assert_cmpuint (spread.best, ==, spread.worst);
  g_assert_cmpuint (spread.n_best, ==, 1);
  g_assert_cmpuint (spread.n_worst, ==, 1);
  g_assert_false (pt_coverage_find_spread (values, 1, FALSE, &spread));
  g_assert_false (pt_coverage_find_spread (values, 0, FALSE, &spread));
}

static void
test_ranks (void)
{
  const double values[] = { 90, 80, 80, 70, 70, 70, 10, NAN };
  const guint expected[] = { 1, 2, 2, 4, 4, 4, 7, 0 };
  guint ranks[8];

  pt_coverage_rank_sorted (values, 8, ranks);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpuint (ranks[i], ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/percent", test_percent);
  g_test_add_func ("/stats/means", test_means);
  g_test_add_func ("/stats/spread", test_spread);
  g_test_add_func ("/stats/ranks", test_ranks);
  return g_test_run ();
}
