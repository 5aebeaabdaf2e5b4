#include "report/within.h"

#include "report/query.h"

const PtUnit *
pt_within_find_last (const PtCatalogue *catalogue, const char *code)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);
  const PtUnit *last = NULL;
  PtDay end = PT_DAY_ALWAYS;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < units[i].n_versions; j++) {
      const PtUnitVersion *version = &units[i].versions[j];

      if (version->to <= end || !g_str_equal (version->code, code))
        continue;
      last = &units[i];
      end = version->to;
    }
  return last;
}

/* Whether anything of @old went to @new, however many times it was reorganised.
 * Successions stand in order of day; on one day all pass on what they had before it.
 */
static gboolean
leads_to (const PtCatalogue *catalogue, guint old, guint new)
{
  guint n, n_units;
  const PtSuccession *all = pt_catalogue_get_successions (catalogue, &n);
  g_autofree PtDay *since = NULL; /* by unit: when it first had a part of @old */

  pt_catalogue_get_units (catalogue, &n_units);
  since = g_new (PtDay, n_units);
  for (guint i = 0; i < n_units; i++)
    since[i] = PT_DAY_FOREVER;
  since[old] = PT_DAY_ALWAYS;
  for (guint i = 0; i < n; i++)
    if (all[i].share > 0 && since[all[i].old] < all[i].day &&
        all[i].day < since[all[i].new])
      since[all[i].new] = all[i].day;
  return since[new] != PT_DAY_FOREVER;
}

int
pt_query_find_within (const PtCatalogue *catalogue, const PtQuery *self)
{
  PtDay last_day = pt_period_last_day (self->period);
  const PtUnit *chosen, *found;
  guint n;

  if (self->within < 0 || self->view != PT_UNITS_AS_WAS)
    return self->within;
  chosen = &pt_catalogue_get_units (catalogue, &n)[self->within];
  if (pt_unit_get_version (chosen, last_day) != NULL)
    return self->within;

  found =
    pt_catalogue_find_unit_in (catalogue,
                               pt_unit_get_nearest_version (chosen, last_day)->code,
                               self->period);
  if (found != NULL && (leads_to (catalogue, found->index, chosen->index) ||
                        leads_to (catalogue, chosen->index, found->index)))
    return (int) found->index;
  return self->within;
}
