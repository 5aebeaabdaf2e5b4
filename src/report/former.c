#include "report/former.h"

#include "domain/lineage.h"
#include "report/view.h"

typedef struct {
  const PtCatalogue *catalogue;
  PtDay first_day, last_day;
  GArray *const *columns;
  const PtReadingColumn *published;
  GHashTable *lineages; /* to the last day, by day */
} Former;

static const PtFigure *
get_figure (const Former *self, guint side, guint i, guint unit)
{
  return &g_array_index (self->columns[side], PtReadingColumn, i).figures[unit];
}

static PtState
get_published (const Former *self, guint unit)
{
  return self->published->figures != NULL ? self->published->figures[unit].state
                                          : PT_STATE_ABSENT;
}

static gboolean
has_figures (const Former *self, guint unit)
{
  if (get_published (self, unit) != PT_STATE_ABSENT)
    return TRUE;
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->columns[side]->len; i++)
      if (get_figure (self, side, i, unit)->state != PT_STATE_ABSENT)
        return TRUE;
  return FALSE;
}

/* Whether @unit speaks for itself: all that is asked, or the printed rate. */
static gboolean
says_all (const Former *self, guint unit)
{
  if (get_published (self, unit) == PT_STATE_NUMBER)
    return TRUE;
  if (self->columns[0]->len == 0)
    return FALSE;
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->columns[side]->len; i++)
      if (get_figure (self, side, i, unit)->state != PT_STATE_NUMBER)
        return FALSE;
  return TRUE;
}

static const PtLineage *
get_lineage (Former *self, PtDay from)
{
  PtLineage *lineage = g_hash_table_lookup (self->lineages, GINT_TO_POINTER (from));

  if (lineage == NULL) {
    lineage = pt_lineage_new (self->catalogue, from, self->last_day);
    g_hash_table_insert (self->lineages, GINT_TO_POINTER (from), lineage);
  }
  return lineage;
}

static gboolean
is_in_successors (Former *self, guint unit, PtDay day)
{
  guint n;
  const PtPart *parts = pt_lineage_get_parts (get_lineage (self, day), unit, &n);

  for (guint i = 0; i < n; i++)
    if (says_all (self, parts[i].unit))
      return TRUE;
  return FALSE;
}

static gboolean
gives_flow (const Former *self, guint unit)
{
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->columns[side]->len; i++)
      if (g_array_index (self->columns[side], PtReadingColumn, i).element->is_flow &&
          get_figure (self, side, i, unit)->state == PT_STATE_NUMBER)
        return TRUE;
  return FALSE;
}

static void
take_out (const Former *self, guint unit)
{
  PtFigure nothing = { .state = PT_STATE_ABSENT };

  if (gives_flow (self, unit))
    nothing.state = PT_STATE_NUMBER;
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->columns[side]->len; i++) {
      const PtReadingColumn *column =
        &g_array_index (self->columns[side], PtReadingColumn, i);

      if (!column->element->is_flow)
        column->figures[unit] = nothing;
    }
  if (self->published->figures != NULL && !self->published->element->is_flow)
    self->published->figures[unit] = (PtFigure){ .state = PT_STATE_ABSENT };
}

void
pt_former_give_way (const PtCatalogue *catalogue, PtPeriod period,
                    GArray *const *columns, const PtReadingColumn *published)
{
  g_autoptr (GHashTable) lineages =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pt_lineage_free);
  Former self = { catalogue,
                  pt_period_first_day (period),
                  pt_period_last_day (period),
                  columns,
                  published,
                  lineages };
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    PtDay day;

    if (pt_view_find_last_version (&units[i], self.first_day, self.last_day, &day) !=
          NULL &&
        day != self.last_day && has_figures (&self, i) &&
        is_in_successors (&self, i, day))
      take_out (&self, i);
  }
}
