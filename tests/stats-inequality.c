#include "stats/inequality.h"

#include "stats-fixture.h"

static double
find_gini (const double *values, const double *weights, guint n)
{
  guint order[16];

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (order));
  pt_inequality_sort (values, n, order);
  return pt_inequality_gini (values, weights, order, n);
}

/* Equal rates are no inequality, exactly, however they weigh. */
static void
test_equal (void)
{
  const double values[] = { 33.3, 33.3, 33.3 }, weights[] = { 1, 2, 7.7 };
  const guint groups[] = { 0, 1, 1 };
  double between, within;

  g_assert_cmpfloat (pt_inequality_mean (values, weights, 3), ==, 33.3);
  g_assert_cmpfloat (pt_inequality_theil (values, weights, 3), ==, 0);
  g_assert_cmpfloat (pt_inequality_mld (values, weights, 3), ==, 0);
  g_assert_cmpfloat (pt_inequality_hoover (values, weights, 3), ==, 0);
  g_assert_cmpfloat (find_gini (values, weights, 3), ==, 0);
  pt_inequality_split_theil (values, weights, groups, 3, 2, &between, &within);
  g_assert_cmpfloat (between, ==, 0);
  g_assert_cmpfloat (within, ==, 0);
}

static void
test_one_has_all (void)
{
  const double values[] = { 0, 4, 0, 0 }, weights[] = { 1, 1, 1, 1 };

  assert_near (pt_inequality_theil (values, weights, 4), log (4), 1e-15);
  assert_near (find_gini (values, weights, 4), .75, 1e-15);
  assert_near (pt_inequality_hoover (values, weights, 4), .75, 1e-15);
  g_assert_true (isnan (pt_inequality_mld (values, weights, 4)));
}

static void
test_nothing (void)
{
  const double values[] = { 0, 0 }, weights[] = { 3, 1 };
  const guint groups[] = { 0, 1 }, order[] = { 0, 1 };
  PtLorenzPoint points[3];
  double between, within;

  g_assert_true (isnan (pt_inequality_theil (values, weights, 2)));
  g_assert_true (isnan (pt_inequality_mld (values, weights, 2)));
  g_assert_true (isnan (pt_inequality_hoover (values, weights, 2)));
  g_assert_true (isnan (find_gini (values, weights, 2)));
  g_assert_false (pt_inequality_lorenz (values, weights, order, 2, points));
  pt_inequality_split_theil (values, weights, groups, 2, 2, &between, &within);
  g_assert_true (isnan (between) && isnan (within));
  g_assert_true (isnan (pt_inequality_mean (values, weights, 0)));
}

static void
test_lorenz (void)
{
  const double values[] = { 60, 20, 20 }, weights[] = { 1, 1, 2 };
  PtLorenzPoint points[4];
  guint order[3];

  pt_inequality_sort (values, 3, order);
  g_assert_cmpuint (order[0], ==, 1);
  g_assert_cmpuint (order[2], ==, 0);
  g_assert_true (pt_inequality_lorenz (values, weights, order, 3, points));
  assert_near (points[1].share, .25, 1e-15);
  assert_near (points[1].amount, 1. / 6, 1e-15);
  assert_near (points[2].amount, .5, 1e-15);
  g_assert_cmpfloat (points[3].amount, ==, 1);
  assert_near (pt_lorenz_read (points, 4, .5), 1. / 3, 1e-15);
  assert_near (pt_lorenz_read (points, 4, .875), .75, 1e-15);
  g_assert_cmpfloat (pt_lorenz_read (points, 4, 0), ==, 0);
  g_assert_cmpfloat (pt_lorenz_read (points, 4, 1.5), ==, 1);
}

/* Gini is 1 − 2 × the area under the curve. */
static void
test_area (void)
{
  const double values[] = { 10, 70, 35, 0, 35, 90 }, weights[] = { 5, 1, 2, 4, 9, .5 };
  PtLorenzPoint points[7];
  guint order[6];
  double area = 0;

  pt_inequality_sort (values, 6, order);
  g_assert_true (pt_inequality_lorenz (values, weights, order, 6, points));
  for (guint i = 0; i < 6; i++)
    area += (points[i + 1].share - points[i].share) *
            (points[i + 1].amount + points[i].amount) / 2;
  assert_near (find_gini (values, weights, 6), 1 - 2 * area, 1e-14);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/inequality/equal", test_equal);
  g_test_add_func ("/stats/inequality/one-has-all", test_one_has_all);
  g_test_add_func ("/stats/inequality/nothing", test_nothing);
  g_test_add_func ("/stats/inequality/lorenz", test_lorenz);
  g_test_add_func ("/stats/inequality/area", test_area);
  return g_test_run ();
}
