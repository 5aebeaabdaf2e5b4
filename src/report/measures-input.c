#include "report/measures-input.h"

#include "stats/inequality.h"

#include <math.h>

static const PtTableRow *
get_row (const PtTable *table, guint row)
{
  return &g_array_index (table->rows, PtTableRow, row);
}

/* Whether the row has a number to compare; a group nobody lives in has none. */
static gboolean
has_number (const PtTable *table, guint row)
{
  const PtTableRow *found = get_row (table, row);

  return pt_measure_counts_row (table, row) && found->state == PT_STATE_NUMBER &&
         !isnan (found->value);
}

static void
list_rows (PtMeasureRows *self, const PtTable *table, gboolean backwards)
{
  guint n = table->rows->len;

  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n; i++) {
    guint row = backwards ? n - 1 - i : i;

    if (has_number (table, row))
      g_array_append_val (self->rows, row);
  }
}

static void
init_rows (PtMeasureRows *self, const PtTable *table, gboolean backwards)
{
  guint n;

  list_rows (self, table, backwards);
  n = self->rows->len;
  self->values = g_new (double, n + 1);
  self->weights = g_new (double, n + 1);
  self->numerators = g_new (gint64, n + 1);
  self->denominators = g_new (gint64, n + 1);
  self->order = g_new (guint, n + 1);
  self->has_counts = TRUE;
  for (guint i = 0; i < n; i++) {
    const PtTableRow *row = get_row (table, g_array_index (self->rows, guint, i));

    self->values[i] = row->value;
    self->weights[i] = (double) row->denominator;
    self->numerators[i] = row->numerator;
    self->denominators[i] = row->denominator;
    self->has_counts &= row->has_counts;
  }
  pt_inequality_sort (self->values, n, self->order);
}

static void
clear_rows (PtMeasureRows *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self->values);
  g_free (self->weights);
  g_free (self->numerators);
  g_free (self->denominators);
  g_free (self->order);
}

static PtMeasureSeries
make_series (const PtMeasureRows *rows)
{
  return (PtMeasureSeries){ rows->values, rows->has_counts ? rows->weights : NULL,
                            rows->order, rows->rows->len };
}

/* Which group each unit is in; those of none are one more group. */
static void
split_units (PtMeasureData *self, const PtMeasures *measures,
             const PtCatalogue *catalogue)
{
  guint split = (guint) measures->choice.split, n;
  const PtDimension *dimension = &pt_catalogue_get_dimensions (catalogue, &n)[split];

  self->unit_groups = g_new (guint, self->units.rows->len + 1);
  for (guint i = 0; i < self->units.rows->len; i++) {
    const PtTableRow *row =
      get_row (measures->units, g_array_index (self->units.rows, guint, i));
    int group = pt_catalogue_get_group (catalogue, (guint) row->unit, split,
                                        pt_table_get_row_day (measures->units, row));

    self->unit_groups[i] = group >= 0 ? (guint) group : dimension->n_groups;
  }
  self->input.unit_groups = self->unit_groups;
  self->input.n_unit_groups = dimension->n_groups + 1;
}

static void
count_units (PtMeasureData *self, const PtTable *table)
{
  for (guint i = 0; i + 1 < table->rows->len; i++) {
    const PtTableRow *row = get_row (table, i);

    if (pt_measure_counts_row (table, i)) {
      self->n_expected += row->n_expected;
      self->n_reported += MIN (row->n_reported, row->n_expected);
    } else {
      self->n_unclassified += row->n_expected;
    }
  }
}

static int
find_reference (const PtMeasureData *self, const PtMeasures *measures)
{
  for (guint i = 0; i < self->groups.rows->len; i++) {
    const PtTableRow *row =
      get_row (measures->table, g_array_index (self->groups.rows, guint, i));

    if (g_strcmp0 (row->group, measures->choice.reference) == 0)
      return (int) i;
  }
  return -1;
}

static void
fill_input (PtMeasureData *self, const PtMeasures *measures,
            const PtCatalogue *catalogue, int order)
{
  const PtQuery *query = &measures->choice.query;
  double target = measures->choice.target;
  guint n;

  self->input.groups = make_series (&self->groups);
  if (self->groups.has_counts) {
    self->input.numerators = self->groups.numerators;
    self->input.denominators = self->groups.denominators;
  }
  if (measures->units != NULL)
    self->input.units = make_series (&self->units);
  self->input.low_is_better =
    pt_catalogue_get_rates (catalogue, &n)[query->rate].low_is_better;
  self->input.is_ordered = order != 0;
  self->input.reference = find_reference (self, measures);
  self->input.reported = measures->reported;
  if (!isnan (target))
    self->input.goal =
      (PtFraction){ llround (target * PT_PERCENT_SCALE),
                    PT_PERCENT_SCALE * (measures->table->is_money ? 1 : 100) };
}

gboolean
pt_measure_data_init (PtMeasureData *self, PtMeasures *measures,
                      const PtCatalogue *catalogue, PtColumnSource *columns,
                      GError **error)
{
  const PtQuery *query = &measures->choice.query;
  int order = query->by == PT_BY_DIMENSION
                ? pt_measures_get_order (catalogue, query->dimension)
                : 0;

  if (!pt_measure_find_reported (measures, catalogue, columns, &measures->reported,
                                 error))
    return FALSE;
  init_rows (&self->groups, measures->table, order < 0);
  if (measures->units != NULL)
    init_rows (&self->units, measures->units, FALSE);
  count_units (self, measures->table);
  fill_input (self, measures, catalogue, order);
  if (measures->units != NULL && measures->choice.split >= 0)
    split_units (self, measures, catalogue);
  return TRUE;
}

void
pt_measure_data_clear (PtMeasureData *self)
{
  clear_rows (&self->groups);
  clear_rows (&self->units);
  g_free (self->unit_groups);
}
