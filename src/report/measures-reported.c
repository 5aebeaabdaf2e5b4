#include "report/measures-input.h"

#include "base/error.h"

#include <math.h>

/* How many years back a silent unit is still taken to be as large as it was. */
#define MOST_YEARS 3

gboolean
pt_measure_counts_row (const PtTable *table, guint row)
{
  const PtTableRow *found = &g_array_index (table->rows, PtTableRow, row);

  return row + 1 < table->rows->len && (found->notes & PT_NOTE_UNCLASSIFIED) == 0;
}

/* What the rows' units are known to measure, whether or not the rate is known. */
typedef struct {
  double *sums;  /* by row: denominators that were given */
  guint *counts; /* by row: units that gave them */
  guint n_rows;
} Sizes;

static void
clear_sizes (Sizes *self)
{
  g_free (self->sums);
  g_free (self->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sizes, clear_sizes)

/* Where several elements make up the denominator, a unit is known by the rarest.  In
 * another period the same units are asked for; there may have been none.
 */
static gboolean
add_element (Sizes *self, const PtTable *table, guint element, PtPeriod period,
             const PtCatalogue *catalogue, PtColumnSource *columns, GError **error)
{
  PtQuery query = table->query;
  g_autoptr (GError) cause = NULL;
  g_autoptr (PtTable) sizes = NULL;

  query.rate = -1;
  query.element = (int) element;
  query.day = pt_query_get_view_day (&query);
  query.view = PT_UNITS_ON_DAY;
  query.period = period;
  sizes = pt_table_new (catalogue, columns, &query, &cause);
  for (guint i = 0; i < self->n_rows; i++) {
    const PtTableRow *row = sizes != NULL && i < sizes->rows->len
                              ? &g_array_index (sizes->rows, PtTableRow, i)
                              : NULL;

    self->counts[i] = MIN (self->counts[i], row != NULL ? row->n_reported : 0);
    if (row != NULL && row->state == PT_STATE_NUMBER)
      self->sums[i] += (double) row->amount;
  }
  if (sizes != NULL || g_error_matches (cause, PT_ERROR, PT_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
read_sizes (Sizes *self, const PtTable *table, PtPeriod period,
            const PtCatalogue *catalogue, PtColumnSource *columns, GError **error)
{
  guint n;
  const PtRate *rate = &pt_catalogue_get_rates (catalogue, &n)[table->query.rate];

  self->n_rows = table->rows->len;
  self->sums = g_new0 (double, self->n_rows);
  self->counts = g_new (guint, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    self->counts[i] = G_MAXUINT;
  for (guint i = 0; i < rate->n_denominator; i++)
    if (!add_element (self, table, rate->denominator[i], period, catalogue, columns,
                      error))
      return FALSE;
  return TRUE;
}

static gboolean
knows_all (const Sizes *self, const PtTable *table)
{
  for (guint i = 0; i + 1 < self->n_rows; i++)
    if (self->counts[i] == 0 &&
        g_array_index (table->rows, PtTableRow, i).n_expected > 0)
      return FALSE;
  return TRUE;
}

/* Rows of which nothing is known are as large as they were. */
static gboolean
look_back (Sizes *self, const PtTable *table, const PtCatalogue *catalogue,
           PtColumnSource *columns, GError **error)
{
  PtPeriod period = table->query.period;

  for (guint year = 0; year < MOST_YEARS && !knows_all (self, table); year++) {
    g_auto (Sizes) earlier = { 0 };

    period = pt_period_previous (period);
    if (!read_sizes (&earlier, table, period, catalogue, columns, error))
      return FALSE;
    for (guint i = 0; i < self->n_rows; i++)
      if (self->counts[i] == 0 && earlier.counts[i] > 0) {
        self->sums[i] = earlier.sums[i];
        self->counts[i] = earlier.counts[i];
      }
  }
  return TRUE;
}

/* The denominators of all who should have reported, in @row. */
static double
estimate_row (const PtTableRow *row, double sum, guint count, double average)
{
  double known = (double) row->denominator;
  guint n_known = row->n_reported;

  if (row->n_reported >= row->n_expected)
    return known;
  if (count > n_known && sum >= known) { /* some gave only what they are out of */
    known = sum;
    n_known = MIN (count, row->n_expected);
  }
  if (n_known > 0)
    average = known / n_known;
  return known + (row->n_expected - n_known) * average;
}

/* Whether the row is part of what is compared: for a unit, whether it has a group. */
static gboolean
is_compared (const PtMeasures *measures, const PtCatalogue *catalogue,
             const PtTable *table, guint row)
{
  const PtQuery *query = &measures->choice.query;
  const PtTableRow *found = &g_array_index (table->rows, PtTableRow, row);

  if (table == measures->table || query->by != PT_BY_DIMENSION)
    return pt_measure_counts_row (table, row);
  return row + 1 < table->rows->len &&
         pt_catalogue_get_group (catalogue, (guint) found->unit, query->dimension,
                                 pt_table_get_row_day (table, found)) >= 0;
}

/* Without counts, each unit is one.  Nobody has failed to report where nobody was to.
 */
static double
count_units (const PtTable *table)
{
  double reported = 0, expected = 0;

  for (guint i = 0; i < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (!pt_measure_counts_row (table, i))
      continue;
    reported += row->n_reported;
    expected += row->n_expected;
  }
  return expected > 0 ? reported / expected : 1;
}

static gboolean
has_counts (const PtTable *table)
{
  for (guint i = 0; i + 1 < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (row->state == PT_STATE_NUMBER && !row->has_counts)
      return FALSE;
  }
  return TRUE;
}

/* Adds up what has reported over what should have. */
static double
divide (const Sizes *sizes, const PtMeasures *measures, const PtCatalogue *catalogue,
        const PtTable *table)
{
  double sum = 0, n = 0, known = 0, all = 0;

  for (guint i = 0; i + 1 < table->rows->len; i++) {
    sum += sizes->sums[i];
    n += sizes->counts[i];
  }
  for (guint i = 0; i + 1 < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (!is_compared (measures, catalogue, table, i))
      continue;
    known += (double) row->denominator;
    all += estimate_row (row, sizes->sums[i], sizes->counts[i], n > 0 ? sum / n : 1);
  }
  return all > 0 ? known / all : count_units (measures->table);
}

gboolean
pt_measure_find_reported (const PtMeasures *measures, const PtCatalogue *catalogue,
                          PtColumnSource *columns, double *reported, GError **error)
{
  const PtTable *table = measures->units != NULL ? measures->units : measures->table;
  g_auto (Sizes) sizes = { 0 };

  /* Of the latest figures of many periods, too, only the units can be counted. */
  if (!has_counts (table) || table->query.earliest != PT_PERIOD_NONE) {
    *reported = count_units (measures->table);
    return TRUE;
  }
  if (!read_sizes (&sizes, table, table->query.period, catalogue, columns, error) ||
      !look_back (&sizes, table, catalogue, columns, error))
    return FALSE;
  *reported = divide (&sizes, measures, catalogue, table);
  return TRUE;
}
