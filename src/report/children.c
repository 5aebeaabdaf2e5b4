#include "report/children.h"

#include "report/view.h"

/* The children of unit u are list[start[u]] to list[start[u + 1] - 1]. */
struct _PtChildren {
  guint *start;
  guint *list;
};

static PtSector
get_sector (const PtUnit *unit, PtDay day)
{
  return pt_kind_get_sector (pt_unit_get_nearest_version (unit, day)->kind);
}

/* Parents by unit, each on the last day of the period that the unit saw; -1 for none.
 */
static int *
list_parents (const PtCatalogue *catalogue, PtPeriod period, guint *n)
{
  PtDay first_day = pt_period_first_day (period);
  PtDay last_day = pt_period_last_day (period);
  const PtUnit *units = pt_catalogue_get_units (catalogue, n);
  int *parents = g_new (int, *n + 1);

  for (guint i = 0; i < *n; i++) {
    const PtUnit *parent = NULL;
    PtDay day;

    if (pt_view_find_last_version (&units[i], first_day, last_day, &day) != NULL)
      parent = pt_catalogue_get_parent (catalogue, &units[i], day);
    parents[i] = -1;
    if (parent != NULL && get_sector (parent, day) == get_sector (&units[i], day))
      parents[i] = (int) parent->index;
  }
  return parents;
}

PtChildren *
pt_children_new (const PtCatalogue *catalogue, PtPeriod period)
{
  PtChildren *self = g_new0 (PtChildren, 1);
  guint n;
  g_autofree int *parents = list_parents (catalogue, period, &n);
  g_autofree guint *next = NULL;

  self->start = g_new0 (guint, n + 1);
  self->list = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    if (parents[i] >= 0)
      self->start[parents[i] + 1]++;
  for (guint i = 0; i < n; i++)
    self->start[i + 1] += self->start[i];
  next = g_memdup2 (self->start, (n + 1) * sizeof (guint));
  for (guint i = 0; i < n; i++)
    if (parents[i] >= 0)
      self->list[next[parents[i]]++] = i;
  return self;
}

void
pt_children_free (PtChildren *self)
{
  g_free (self->start);
  g_free (self->list);
  g_free (self);
}

const guint *
pt_children_get (const PtChildren *self, guint unit, guint *n)
{
  *n = 0;
  if (self == NULL)
    return NULL;
  *n = self->start[unit + 1] - self->start[unit];
  return self->list + self->start[unit];
}
