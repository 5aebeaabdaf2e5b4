#include "report/children.h"

/* The children of unit u are list[start[u]] to list[start[u + 1] - 1]. */
typedef struct {
  guint *start;
  guint *list;
} DayList;

struct _PtChildren {
  const PtCatalogue *catalogue;
  GHashTable *days; /* DayList by day */
};

static void
free_day_list (gpointer data)
{
  DayList *list = data;

  g_free (list->start);
  g_free (list->list);
  g_free (list);
}

static PtSector
get_sector (const PtUnit *unit, PtDay day)
{
  return pt_kind_get_sector (pt_unit_get_nearest_version (unit, day)->kind);
}

/* Parents by unit, -1 for none. */
static int *
list_parents (const PtCatalogue *catalogue, PtDay day, guint *n)
{
  const PtUnit *units = pt_catalogue_get_units (catalogue, n);
  int *parents = g_new (int, *n + 1);

  for (guint i = 0; i < *n; i++) {
    const PtUnit *parent = pt_catalogue_get_parent (catalogue, &units[i], day);

    parents[i] = -1;
    if (parent != NULL && get_sector (parent, day) == get_sector (&units[i], day))
      parents[i] = (int) parent->index;
  }
  return parents;
}

static DayList *
list_children (const PtCatalogue *catalogue, PtDay day)
{
  DayList *list = g_new0 (DayList, 1);
  guint n;
  g_autofree int *parents = list_parents (catalogue, day, &n);
  g_autofree guint *next = NULL;

  list->start = g_new0 (guint, n + 1);
  list->list = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    if (parents[i] >= 0)
      list->start[parents[i] + 1]++;
  for (guint i = 0; i < n; i++)
    list->start[i + 1] += list->start[i];
  next = g_memdup2 (list->start, (n + 1) * sizeof (guint));
  for (guint i = 0; i < n; i++)
    if (parents[i] >= 0)
      list->list[next[parents[i]]++] = i;
  return list;
}

PtChildren *
pt_children_new (const PtCatalogue *catalogue)
{
  PtChildren *self = g_new0 (PtChildren, 1);

  self->catalogue = catalogue;
  self->days = g_hash_table_new_full (NULL, NULL, NULL, free_day_list);
  return self;
}

void
pt_children_free (PtChildren *self)
{
  g_hash_table_unref (self->days);
  g_free (self);
}

const guint *
pt_children_get (PtChildren *self, guint unit, PtDay day, guint *n)
{
  DayList *list;

  *n = 0;
  if (self == NULL)
    return NULL;
  list = g_hash_table_lookup (self->days, GINT_TO_POINTER (day));
  if (list == NULL) {
    list = list_children (self->catalogue, day);
    g_hash_table_insert (self->days, GINT_TO_POINTER (day), list);
  }
  *n = list->start[unit + 1] - list->start[unit];
  return list->list + list->start[unit];
}
