#include "stats/inequality.h"
#include "stats/measuring.h"
#include "stats/ordered.h"

#include "stats-fixture.h"

/* What others computed (tests/disparity), and what must come of it here. */

#define N_MOST 64

typedef struct {
  const char *name; /* the case that is wanted */
  double values[N_MOST], weights[N_MOST];
  gint64 counts[N_MOST];
  guint groups[N_MOST], order[N_MOST];
  guint n;
  int reference;
} Series;

static void
take_value (const char *const *fields, gpointer data)
{
  Series *series = data;

  if (!g_str_equal (fields[0], series->name))
    return;
  g_assert_cmpuint (series->n, <, N_MOST);
  series->values[series->n] = read_number (fields[1]);
  series->weights[series->n] = read_number (fields[2]);
  if (*fields[3] != '\0')
    series->groups[series->n] = (guint) read_number (fields[3]);
  if (g_str_equal (fields[4], "1"))
    series->reference = (int) series->n;
  series->n++;
}

static void
read_series (Series *series, const char *name)
{
  *series = (Series){ .name = name, .reference = -1 };
  each_row ("series.csv", "case,value,weight,group,reference", take_value, series);
  g_assert_cmpuint (series->n, >, 0);
  pt_inequality_sort (series->values, series->n, series->order);
}

static PtMeasureInput
make_input (const Series *series)
{
  PtMeasureSeries all = { series->values, series->weights, series->order, series->n };

  return (PtMeasureInput){ .groups = all,
                           .units = all,
                           .unit_groups = series->groups,
                           .n_unit_groups = N_MOST,
                           .reference = series->reference,
                           .is_ordered = TRUE,
                           .reported = 1 };
}

static double
compute (const PtMeasureInput *input, const char *code)
{
  double value = NAN;

  for (PtMeasure measure = 0; measure < PT_N_MEASURES; measure++)
    if (g_str_equal (code, pt_measure_get_info (measure)->code)) {
      g_assert_cmpint (pt_measure_compute (measure, input, &value), ==, PT_REFUSED_NOT);
      return value;
    }
  g_error ("there is no measure %s", code);
}

/* Also of fewer groups than the program speaks of. */
static double
find_gini (const PtMeasureSeries *groups)
{
  return pt_inequality_gini (groups->values, groups->weights, groups->order, groups->n);
}

/* n / (n − 1), where weights say how often a value stands there. */
static double
find_correction (const PtMeasureSeries *groups)
{
  double n = 0;

  for (guint i = 0; i < groups->n; i++)
    n += groups->weights[i];
  return n / (n - 1);
}

/* What a source prints in its own way. */
static double
compute_as_printed (const PtMeasureInput *input, const char *code)
{
  const PtMeasureSeries *groups = &input->groups;
  PtSlope slope;

  if (g_str_has_suffix (code, "_x1000")) {
    g_autofree char *plain = g_strndup (code, strlen (code) - strlen ("_x1000"));

    return 1000 * compute (input, plain);
  }
  if (g_str_equal (code, "gini_corrected"))
    return find_gini (groups) * find_correction (groups);
  if (g_str_equal (code, "gini"))
    return find_gini (groups);
  if (g_str_equal (code, "mean"))
    return pt_inequality_mean (groups->values, groups->weights, groups->n);
  if (!g_str_equal (code, "intercept"))
    return compute (input, code);
  g_assert_true (pt_ordered_fit (groups->values, groups->weights, groups->n, &slope));
  return slope.at_zero;
}

static void
check_measure (const char *const *fields, gpointer data)
{
  double expected = read_number (fields[2]), tolerance = read_number (fields[3]);
  gboolean is_relative = g_str_equal (fields[4], "relative");
  PtMeasureInput input;
  Series series;

  g_assert_true (is_relative || g_str_equal (fields[4], "absolute"));
  read_series (&series, fields[0]);
  input = make_input (&series);
  g_test_message ("%s %s", fields[0], fields[1]);
  assert_near (compute_as_printed (&input, fields[1]), expected,
               is_relative ? fabs (expected) * tolerance : tolerance);
}

static void
test_measures (void)
{
  g_assert_cmpuint (each_row ("measures.csv",
                              "case,measure,expected,tolerance,kind,source",
                              check_measure, NULL),
                    >=, 66);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/reference/measures", test_measures);
  return g_test_run ();
}
