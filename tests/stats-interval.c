#include "stats/interval.h"

#include "stats-fixture.h"

/* How many standard deviations wide an interval of @confidence is. */
static double
find_z (const char *confidence)
{
  static const struct {
    const char *confidence;
    double z;
  } known[] = {
    { "0.9", 1.6448536269514722 },
    { "0.95", PT_INTERVAL_Z_95 },
    { "0.998", PT_INTERVAL_Z_998 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (confidence, known[i].confidence))
      return known[i].z;
  g_assert_not_reached ();
}

static void
check_interval (const char *const *fields, gpointer data)
{
  PtInterval interval =
    pt_interval_wilson (read_number (fields[0]), read_number (fields[1]),
                        find_z (fields[2]));

  assert_near (interval.lower, read_number (fields[3]), read_number (fields[5]));
  assert_near (interval.upper, read_number (fields[4]), read_number (fields[5]));
}

static void
test_wilson (void)
{
  g_assert_cmpuint (each_row ("intervals.csv",
                              "x,n,confidence,lower,upper,tolerance,source",
                              check_interval, NULL),
                    >=, 60);
}

static void
check_difference (const char *const *fields, gpointer data)
{
  double x1 = read_number (fields[0]), n1 = read_number (fields[1]);
  double x2 = read_number (fields[2]), n2 = read_number (fields[3]);
  double tolerance = read_number (fields[7]);
  PtInterval interval = pt_interval_difference (x1, n1, x2, n2, PT_INTERVAL_Z_95);

  assert_near (x1 / n1 - x2 / n2, read_number (fields[4]), tolerance);
  assert_near (interval.lower, read_number (fields[5]), tolerance);
  assert_near (interval.upper, read_number (fields[6]), tolerance);
}

static void
test_difference (void)
{
  g_assert_cmpuint (each_row ("differences.csv",
                              "x1,n1,x2,n2,difference,lower,upper,tolerance,source",
                              check_difference, NULL),
                    ==, 7);
}

/* No interval leaves 0 to 1, and each holds what it is about. */
static void
test_bounds (void)
{
  for (guint n = 1; n < 60; n++)
    for (guint x = 0; x <= n; x++) {
      PtInterval wilson = pt_interval_wilson (x, n, PT_INTERVAL_Z_998);
      PtInterval funnel = pt_interval_funnel ((double) x / n, n, PT_INTERVAL_Z_998);
      PtInterval narrow = pt_interval_wilson (x, n, PT_INTERVAL_Z_95);

      g_assert_true (wilson.lower >= 0 && wilson.upper <= 1);
      g_assert_true (funnel.lower >= 0 && funnel.upper <= 1);
      g_assert_true (narrow.lower * n <= x && narrow.upper * n >= x);
      g_assert_true (wilson.lower <= narrow.lower && wilson.upper >= narrow.upper);
      g_assert_true ((wilson.lower == 0) == (x == 0));
      g_assert_true ((wilson.upper == 1) == (x == n));
    }
}

static void
test_funnel (void)
{
  PtInterval limits = pt_interval_funnel (.5, 100, 2);

  assert_near (limits.lower, .4, 1e-15);
  assert_near (limits.upper, .6, 1e-15);
  limits = pt_interval_funnel (.02, 10, PT_INTERVAL_Z_95);
  g_assert_cmpfloat (limits.lower, ==, 0);
}

static void
test_unknown (void)
{
  g_assert_true (isnan (pt_interval_wilson (0, 0, 2).lower));
  g_assert_true (isnan (pt_interval_wilson (91, 74, 2).upper));
  g_assert_true (isnan (pt_interval_wilson (NAN, 74, 2).upper));
  g_assert_true (isnan (pt_interval_difference (1, 2, 1, 0, 2).lower));
  g_assert_true (isnan (pt_interval_funnel (1.1, 10, 2).lower));
  g_assert_true (isnan (pt_interval_funnel (.5, 0, 2).upper));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/interval/wilson", test_wilson);
  g_test_add_func ("/stats/interval/difference", test_difference);
  g_test_add_func ("/stats/interval/bounds", test_bounds);
  g_test_add_func ("/stats/interval/funnel", test_funnel);
  g_test_add_func ("/stats/interval/unknown", test_unknown);
  return g_test_run ();
}
