#include "report/measures-input.h"

#include <math.h>

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

/* Where several elements make up the denominator, a unit is known by the rarest. */
static gboolean
add_element (Sizes *self, const PtTable *table, guint element,
             const PtCatalogue *catalogue, PtColumnSource *columns, GError **error)
{
  PtQuery query = table->query;
  g_autoptr (PtTable) sizes = NULL;

  query.rate = -1;
  query.element = (int) element;
  sizes = pt_table_new (catalogue, columns, &query, error);
  if (sizes == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (self->n_rows, sizes->rows->len); i++) {
    const PtTableRow *row = &g_array_index (sizes->rows, PtTableRow, i);

    self->counts[i] = MIN (self->counts[i], row->n_reported);
    if (row->state == PT_STATE_NUMBER)
      self->sums[i] += (double) row->amount;
  }
  return TRUE;
}

static gboolean
read_sizes (Sizes *self, const PtTable *table, const PtCatalogue *catalogue,
            PtColumnSource *columns, GError **error)
{
  guint n;
  const PtRate *rate = &pt_catalogue_get_rates (catalogue, &n)[table->query.rate];

  self->n_rows = table->rows->len;
  self->sums = g_new0 (double, self->n_rows);
  self->counts = g_new (guint, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    self->counts[i] = G_MAXUINT;
  for (guint i = 0; i < rate->n_denominator; i++)
    if (!add_element (self, table, rate->denominator[i], catalogue, columns, error))
      return FALSE;
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
  if (count > n_known && sum > known) { /* some gave only what they are out of */
    known = sum;
    n_known = MIN (count, row->n_expected);
  }
  if (n_known > 0)
    average = known / n_known;
  return known + (row->n_expected - n_known) * average;
}

/* Without counts, each unit is one. */
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
  return expected > 0 ? reported / expected : 0;
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

gboolean
pt_measure_find_reported (const PtTable *table, const PtCatalogue *catalogue,
                          PtColumnSource *columns, double *reported, GError **error)
{
  g_auto (Sizes) sizes = { 0 };
  double sum = 0, n = 0, known = 0, all = 0;

  /* Of the latest figures of many periods, too, only the units can be counted. */
  if (!has_counts (table) || table->query.earliest != PT_PERIOD_NONE) {
    *reported = count_units (table);
    return TRUE;
  }
  if (!read_sizes (&sizes, table, catalogue, columns, error))
    return FALSE;
  for (guint i = 0; i + 1 < table->rows->len; i++) {
    sum += sizes.sums[i];
    n += sizes.counts[i];
  }
  for (guint i = 0; i + 1 < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (!pt_measure_counts_row (table, i))
      continue;
    known += (double) row->denominator;
    all += estimate_row (row, sizes.sums[i], sizes.counts[i], n > 0 ? sum / n : 1);
  }
  *reported = all > 0 ? known / all : count_units (table);
  return TRUE;
}
