#include "report/movement.h"

#include "report/movement-words.h"

#include <math.h>

/* Both sides of the line of one group, before and after. */
typedef struct {
  double numerators[2], denominators[2];
} Sums;

static void
free_group (gpointer data)
{
  g_free (((PtMovementGroup *) data)->name);
  g_free (data);
}

static const PtTableRow *
get_row (const PtTable *table, guint row)
{
  return &g_array_index (table->rows, PtTableRow, row);
}

static double
get_whole (const PtTable *table)
{
  const PtTableRow *whole = pt_table_get_whole (table);

  return whole->state == PT_STATE_NUMBER ? whole->value : NAN;
}

static gboolean
has_counts (const PtTableRow *row)
{
  return row->state == PT_STATE_NUMBER && row->has_counts;
}

/* Which row of the groups' table, in the later period, @unit belongs to. */
static guint
find_group_row (const PtMovement *self, const PtCatalogue *catalogue,
                const PtTableRow *unit)
{
  const PtTable *table = self->measures[1]->table;
  const PtQuery *query = &table->query;
  guint n = table->rows->len - 1;
  int group = -1;

  if (query->by == PT_BY_DIMENSION)
    group = pt_catalogue_get_group (catalogue, (guint) unit->unit, query->dimension,
                                    pt_query_get_view_day (query));
  for (guint i = 0; i < n; i++) {
    const PtTableRow *row = get_row (table, i);

    if (query->by == PT_BY_UNIT ? row->unit == unit->unit : row->group_index == group)
      return i;
  }
  return n; /* of no group */
}

/* Adds up the units that have counts in both periods, by group. */
static void
add_units (PtMovement *self, const PtCatalogue *catalogue, Sums *sums)
{
  const PtTable *before = self->measures[0]->units, *after = self->measures[1]->units;
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i + 1 < before->rows->len; i++)
    if (has_counts (get_row (before, i)))
      g_hash_table_insert (rows, GINT_TO_POINTER (get_row (before, i)->unit),
                           (gpointer) get_row (before, i));
  for (guint i = 0; i + 1 < after->rows->len; i++) {
    const PtTableRow *row = get_row (after, i);
    const PtTableRow *old = g_hash_table_lookup (rows, GINT_TO_POINTER (row->unit));
    Sums *sum;

    if (!has_counts (row))
      continue;
    if (old == NULL) {
      self->n_entered++;
      continue;
    }
    sum = &sums[find_group_row (self, catalogue, row)];
    sum->numerators[0] += (double) old->numerator;
    sum->denominators[0] += (double) old->denominator;
    sum->numerators[1] += (double) row->numerator;
    sum->denominators[1] += (double) row->denominator;
    self->n_common++;
  }
  self->n_left = g_hash_table_size (rows) - self->n_common;
}

static void
add_group (PtMovement *self, guint row, const PtChangeGroup *group)
{
  const PtTable *table = self->measures[1]->table;
  PtMovementGroup *added;

  if (row + 1 >= table->rows->len)
    return;
  added = g_new0 (PtMovementGroup, 1);
  added->name = g_strdup (get_row (table, row)->name);
  for (guint when = 0; when < 2; when++)
    added->values[when] = group->weights[when] > 0 ? group->values[when] : NAN;
  g_ptr_array_add (self->groups, added);
}

static void
split (PtMovement *self, const PtCatalogue *catalogue)
{
  guint n = self->measures[1]->table->rows->len;
  g_autofree Sums *sums = g_new0 (Sums, n);
  g_autofree PtChangeGroup *groups = g_new0 (PtChangeGroup, n);
  double scale = self->measures[1]->table->is_money ? 1 : 100;

  add_units (self, catalogue, sums);
  for (guint i = 0; i < n; i++) {
    for (guint when = 0; when < 2; when++) {
      groups[i].weights[when] = sums[i].denominators[when];
      if (groups[i].weights[when] > 0)
        groups[i].values[when] =
          scale * sums[i].numerators[when] / sums[i].denominators[when];
    }
    /* Who has no weight on one side has no rate there either: it stayed as it was. */
    if (!(groups[i].weights[0] > 0))
      groups[i].values[0] = groups[i].values[1];
    if (!(groups[i].weights[1] > 0))
      groups[i].values[1] = groups[i].values[0];
    add_group (self, i, &groups[i]);
  }
  self->has_parts =
    pt_change_split (groups, n, self->values[0], self->values[1], &self->parts);
  for (guint i = 0; i < self->groups->len && self->has_parts; i++)
    ((PtMovementGroup *) g_ptr_array_index (self->groups, i))->level =
      pt_change_get_level (groups, n, i);
}

static gboolean
measure (PtMovement *self, guint when, const PtCatalogue *catalogue,
         PtColumnSource *columns, const PtMeasuresChoice *choice, PtPeriod period,
         GError **error)
{
  PtMeasuresChoice own = *choice;

  own.query.period = period;
  if (own.query.view == PT_UNITS_AS_WAS) {
    own.query.view = PT_UNITS_ON_DAY;
    own.query.day = pt_period_last_day (choice->query.period);
  }
  self->measures[when] = pt_measures_new (catalogue, columns, &own, error);
  return self->measures[when] != NULL;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const PtMovementGroup *x = *(PtMovementGroup *const *) a;
  const PtMovementGroup *y = *(PtMovementGroup *const *) b;

  return (fabs (x->level) < fabs (y->level)) - (fabs (x->level) > fabs (y->level));
}

PtMovement *
pt_movement_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                 const PtMeasuresChoice *choice, PtPeriod before, GError **error)
{
  g_autoptr (PtMovement) self = g_new0 (PtMovement, 1);

  self->before = before;
  self->groups = g_ptr_array_new_with_free_func (free_group);
  if (!measure (self, 0, catalogue, columns, choice, before, error) ||
      !measure (self, 1, catalogue, columns, choice, choice->query.period, error))
    return NULL;
  for (guint when = 0; when < 2; when++)
    self->values[when] = get_whole (self->measures[when]->table);
  if (self->measures[0]->units != NULL && self->measures[1]->units != NULL &&
      !isnan (self->values[0]) && !isnan (self->values[1]))
    split (self, catalogue);
  /* Of many units those matter that moved the whole most. */
  if (choice->query.by == PT_BY_UNIT)
    g_ptr_array_sort (self->groups, compare_groups);
  pt_movement_find_words (self);
  return g_steal_pointer (&self);
}

void
pt_movement_free (PtMovement *self)
{
  for (guint when = 0; when < 2; when++)
    g_clear_pointer (&self->measures[when], pt_measures_free);
  g_ptr_array_unref (self->groups);
  g_free (self->whole);
  g_free (self->through);
  g_free (self->unevenness);
  g_free (self);
}
