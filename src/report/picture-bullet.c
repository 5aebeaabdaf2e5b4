#include "report/compare.h"
#include "report/painters.h"
#include "report/words.h"

#include "base/error.h"
#include "chart/row.h"
#include "stats/inequality.h"
#include "stats/percentile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_BAND 4 /* units: with fewer, one range says it all */

enum {
  NOW,
  BEFORE,
};

/* How one rate stands. */
typedef struct {
  guint row;  /* of the table: the whole */
  int before; /* the table of the year before, or -1 */
  const PtTarget *target;
} Standing;

static double
get_value (const PtTarget *target)
{
  return (double) target->value / PT_PERCENT_SCALE;
}

static double
get_sign (const PtPainter *self, guint rate)
{
  return pt_painter_is_low_better (self, rate) ? -1 : 1;
}

/* NAN where there is no figure or no target. */
static double
find_distance (const PtPainter *self, guint rate, const Standing *standing)
{
  return standing->target == NULL
           ? NAN
           : get_sign (self, rate) * (pt_painter_get_value (self, rate, standing->row) -
                                      get_value (standing->target));
}

/* Where the units lie: from the lowest to the highest, and the middle half of them. */
static gboolean
add_bands (PtPainter *self, guint rate, GError **error)
{
  PtQuery query = pt_painter_get_table (self, rate)->query;
  g_autoptr (PtTable) table = NULL;
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree guint *order = NULL;
  const double *known;

  query.by = PT_BY_UNIT;
  table = pt_table_new (self->catalogue, self->columns, &query, error);
  if (table == NULL)
    return FALSE;
  for (guint i = 0; i + 1 < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (row->state == PT_STATE_NUMBER)
      g_array_append_val (values, row->value);
  }
  if (values->len < 2)
    return TRUE;

  known = (const double *) (gconstpointer) values->data;
  order = g_new (guint, values->len);
  pt_inequality_sort (known, values->len, order);
  pt_chart_data_add_row_band (self->picture->data, rate, known[order[0]],
                              known[order[values->len - 1]]);
  if (values->len >= MIN_BAND)
    pt_chart_data_add_row_band (self->picture->data, rate,
                                pt_percentile_find (known, order, values->len, 0.25),
                                pt_percentile_find (known, order, values->len, 0.75));
  return TRUE;
}

/* The same rate in an earlier period; none is no failure. */
static gboolean
ask_before (PtPainter *self, guint rate, Standing *standing, GError **error)
{
  g_autoptr (GError) cause = NULL;
  PtQuery query = pt_painter_get_table (self, rate)->query;

  standing->before = (int) self->picture->tables->len;
  if (pt_compare_ask_before (self, &query, &cause) != NULL)
    return TRUE;
  standing->before = -1;
  if (g_error_matches (cause, PT_ERROR, PT_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
find_standings (PtPainter *self, Standing *standings, GError **error)
{
  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    const PtTable *table = pt_painter_get_table (self, rate);
    int year = pt_compare_find_target_year (self->catalogue, &table->query);

    standings[rate].row = table->rows->len - 1;
    if (year != 0 && table->is_percent)
      standings[rate].target =
        pt_compare_find_target (self->catalogue, table, NULL, year);
    if (!ask_before (self, rate, &standings[rate], error))
      return FALSE;
  }
  return TRUE;
}

/* The period that all marks of the year before are of, or PT_PERIOD_NONE. */
static PtPeriod
find_period_before (const PtPainter *self, const Standing *standings)
{
  PtPeriod found = PT_PERIOD_NONE;

  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    PtPeriod period;

    if (standings[rate].before < 0)
      continue;
    period = pt_painter_get_table (self, (guint) standings[rate].before)->query.period;
    if (found != PT_PERIOD_NONE && found != period)
      return PT_PERIOD_NONE;
    found = period;
  }
  return found;
}

static void
add_legend (PtPainter *self, const Standing *standings)
{
  PtChartData *data = self->picture->data;
  PtPeriod before = find_period_before (self, standings);
  g_autofree char *now = pt_period_format_short (self->choice->query.period);
  g_autofree char *then =
    before == PT_PERIOD_NONE ? NULL : pt_period_format_short (before);

  pt_painter_add_series (self, now);
  pt_painter_add_series (self, then != NULL ? then : _ ("The last figure before"));
  pt_chart_data_add_class (data, C_ ("legend", "Target"));
  pt_chart_data_add_class (data, _ ("From the lowest unit to the highest"));
  pt_chart_data_add_class (data, _ ("The middle half of the units"));
}

/* "Chỉ tiêu 2025: 70%" and how far it is. */
static char *
say_distance (const PtPainter *self, guint rate, const Standing *standing)
{
  g_autofree char *words = pt_words_target (standing->target);
  double distance = find_distance (self, rate, standing);
  g_autofree char *points =
    isnan (distance) ? NULL : pt_number_format_signed (distance, 1);

  if (points == NULL)
    return g_strdup_printf ("%s.", words);
  /* Translators: "Target 2025: 70%", a number of points with its sign */
  return g_strdup_printf (_ ("%s (%s points)."), words, points);
}

static void
add_target (PtPainter *self, guint rate, const Standing *standing)
{
  g_autofree char *percent = pt_words_percent (get_value (standing->target));
  g_autofree char *label = g_strdup_printf (
    /* Translators: beside a bar: the target's value, its year */
    _ ("target %s (%d)"), percent, standing->target->year);

  pt_chart_data_set_row_target (self->picture->data, rate, get_value (standing->target),
                                label);
}

static gboolean
add_row (PtPainter *self, guint rate, const Standing *standing, GError **error)
{
  g_autofree char *distance =
    standing->target != NULL ? say_distance (self, rate, standing) : NULL;
  g_autofree char *before = distance != NULL
                              ? g_strdup_printf ("%s. %s", self->names[rate], distance)
                              : g_strdup_printf ("%s.", self->names[rate]);

  pt_chart_data_add_row (self->picture->data, self->names[rate], 0, -1);
  pt_painter_put (self, rate, NOW, rate, (int) standing->row, before);
  if (standing->before >= 0) {
    guint table = (guint) standing->before;
    g_autofree char *period =
      pt_period_format (pt_painter_get_table (self, table)->query.period);
    g_autofree char *then = g_strdup_printf ("%s, %s.", self->names[rate], period);

    pt_painter_put (self, rate, BEFORE, table,
                    (int) pt_painter_get_table (self, table)->rows->len - 1, then);
  } else
    pt_painter_put (self, rate, BEFORE, rate, -1, NULL);
  if (standing->target != NULL)
    add_target (self, rate, standing);
  return add_bands (self, rate, error);
}

/* The rate that is farthest from its target, and how many have reached theirs. */
static void
set_title (PtPainter *self, const Standing *standings)
{
  guint n = 0, n_reached = 0, farthest = 0;
  double least = INFINITY;
  g_autofree char *points = NULL;

  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    double distance = find_distance (self, rate, &standings[rate]);

    if (isnan (distance))
      continue;
    n++;
    n_reached += distance > -0.05;
    farthest = distance < least ? rate : farthest;
    least = MIN (least, distance);
  }
  if (n == 0) {
    pt_painter_title_rates (self);
    return;
  }
  points = pt_number_format_decimal (fabs (least), 1);
  pt_painter_set_title (
    self,
    n_reached == n
      ? g_strdup_printf (
          /* Translators: a number of rates; the rate nearest to its target and by how
           * many points it is beyond */
          ngettext ("%u rate has reached its target: %s, %s points beyond it",
                    "All %u rates have reached their targets; %s is the nearest, %s "
                    "points beyond it",
                    n),
          n, self->names[farthest], points)
      : g_strdup_printf (
          /* Translators: how many rates of how many; the rate farthest from its target,
           * and by how many points it falls short */
          ngettext (
            "%u of %u rates has reached its target; %s is farthest from it, %s "
            "points short",
            "%u of %u rates have reached their targets; %s is farthest from it, "
            "%s points short",
            n_reached),
          n_reached, n, self->names[farthest], points));
}

gboolean
pt_paint_bullet (PtPainter *self, GError **error)
{
  g_autofree Standing *standings = g_new0 (Standing, self->choice->n_rates);

  if (!pt_painter_ask_rates (self, PT_BY_WHOLE, error) ||
      !find_standings (self, standings, error))
    return FALSE;

  add_legend (self, standings);
  set_title (self, standings);
  pt_painter_set_subtitle (self, self->common != NULL ? self->common : _ ("Rates"),
                           NULL);
  for (guint rate = 0; rate < self->choice->n_rates; rate++)
    if (!add_row (self, rate, &standings[rate], error))
      return FALSE;
  return TRUE;
}
