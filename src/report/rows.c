#include "report/rows.h"

#include <glib/gi18n-lib.h>

typedef struct {
  PtTable *table;
  const PtCatalogue *catalogue;
  PtView *const *views;
  int *slots;
} Rows;

gboolean
pt_rows_are_sectors (const PtCatalogue *catalogue, const PtQuery *query)
{
  guint n;

  return query->by == PT_BY_DIMENSION &&
         g_str_equal (
           pt_catalogue_get_dimensions (catalogue, &n)[query->dimension].code,
           "sector");
}

static void
add_row (Rows *self, const char *code, const char *name, int unit, int group)
{
  PtTableRow row = { .group = code,
                     .unit = unit,
                     .group_index = group,
                     .period = self->table->query.period };

  row.name = g_strdup (name);
  g_array_append_val (self->table->rows, row);
}

static void
add_unit_rows (Rows *self)
{
  const PtView *view = self->views[0];
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);

  for (guint i = 0; i < view->shown->len; i++) {
    guint unit = g_array_index (view->shown, guint, i);
    const PtUnitVersion *version = pt_unit_get_version (&units[unit], view->view_day);

    self->slots[unit] = (int) i;
    add_row (self, version->code, version->name, (int) unit, -1);
  }
}

/* A group that nobody is in has no row. */
static void
add_sector_rows (Rows *self, const PtDimension *dimension)
{
  for (guint i = 0; i < dimension->n_groups; i++) {
    const PtGroup *group = &dimension->groups[i];
    const PtView *view =
      self->views[g_str_equal (group->code, pt_sector_get_code (PT_SECTOR_AGENCY))];

    if (view != NULL && (view->shown->len > 0 || view->sources->len > 0))
      add_row (self, group->code, pt_group_get_name (group), -1, (int) i);
  }
}

/* Rows for the groups @counts has units of; the last count is of those of none.  Each
 * group's place among the rows takes the place of its count.
 */
static void
add_counted_rows (Rows *self, const PtDimension *dimension, guint *counts)
{
  GArray *rows = self->table->rows;

  for (guint i = 0; i <= dimension->n_groups; i++) {
    const PtGroup *group = &dimension->groups[i];

    if (counts[i] == 0)
      continue;
    counts[i] = rows->len;
    if (i < dimension->n_groups) {
      add_row (self, group->code, pt_group_get_name (group), -1, (int) i);
    } else {
      add_row (self, "", _ ("Unclassified"), -1, -1);
      g_array_index (rows, PtTableRow, counts[i]).notes = PT_NOTE_UNCLASSIFIED;
    }
  }
}

static void
add_group_rows (Rows *self)
{
  const PtView *view = self->views[0];
  guint by = self->table->query.dimension, n;
  const PtDimension *dimension = &pt_catalogue_get_dimensions (self->catalogue, &n)[by];
  g_autofree guint *counts = g_new0 (guint, dimension->n_groups + 1);

  if (pt_rows_are_sectors (self->catalogue, &self->table->query)) {
    add_sector_rows (self, dimension);
    return;
  }
  for (guint i = 0; i < view->shown->len; i++) {
    guint unit = g_array_index (view->shown, guint, i);
    int group = pt_catalogue_get_group (self->catalogue, unit, by, view->view_day);

    self->slots[unit] = group >= 0 ? group : (int) dimension->n_groups;
    counts[self->slots[unit]]++;
  }
  add_counted_rows (self, dimension, counts);
  for (guint i = 0; i < view->shown->len; i++) {
    int *slot = &self->slots[g_array_index (view->shown, guint, i)];

    *slot = (int) counts[*slot];
  }
}

void
pt_rows_add (PtTable *table, const PtCatalogue *catalogue, PtView *const *views,
             int *slots)
{
  Rows self = { table, catalogue, views, slots };

  switch (table->query.by) {
  case PT_BY_WHOLE:
    break;
  case PT_BY_UNIT:
    add_unit_rows (&self);
    break;
  case PT_BY_DIMENSION:
    add_group_rows (&self);
    break;
  }
  /* Translators: the last row of a table: all units together */
  add_row (&self, "*", _ ("Whole"), -1, -1);
}
