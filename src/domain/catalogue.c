#include "domain/catalogue.h"

#include "domain/catalogue-private.h"

static const char *const builtin_codes[PT_N_BUILTINS] = {
  [PT_BUILTIN_TERRAIN] = "terrain",
  [PT_BUILTIN_ZONE] = "zone",
  [PT_BUILTIN_URBANITY] = "urbanity",
  [PT_BUILTIN_SECTOR] = "sector",
  [PT_BUILTIN_FORMER_PROVINCE] = "former-province",
  [PT_BUILTIN_FORMER_DISTRICT] = "former-district",
};

const char *
pt_builtin_get_code (PtBuiltin self)
{
  g_return_val_if_fail (self < PT_N_BUILTINS, NULL);

  return builtin_codes[self];
}

PtCatalogue *
pt_catalogue_new (void)
{
  PtCatalogue *self = g_new0 (PtCatalogue, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (1 << 16);
  self->operands = g_ptr_array_new_with_free_func (g_free);
  self->units = g_array_new (FALSE, FALSE, sizeof (PtUnit));
  self->versions = g_array_new (FALSE, FALSE, sizeof (PtUnitVersion));
  self->successions = g_array_new (FALSE, FALSE, sizeof (PtSuccession));
  self->dimensions = g_array_new (FALSE, FALSE, sizeof (PtDimension));
  self->groups = g_array_new (FALSE, FALSE, sizeof (PtGroup));
  self->memberships = g_array_new (FALSE, FALSE, sizeof (PtMembership));
  self->elements = g_array_new (FALSE, FALSE, sizeof (PtElement));
  self->rates = g_array_new (FALSE, FALSE, sizeof (PtRate));
  self->rules = g_array_new (FALSE, FALSE, sizeof (PtRule));
  self->targets = g_array_new (FALSE, FALSE, sizeof (PtTarget));
  self->sources = g_array_new (FALSE, FALSE, sizeof (PtSource));
  self->positions = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->tiles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->bearings = g_array_new (FALSE, FALSE, sizeof (PtBearing));
  self->runs = g_hash_table_new (g_str_hash, g_str_equal);
  self->elements_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->rates_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->dimensions_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
pt_catalogue_free (PtCatalogue *self)
{
  g_array_unref (self->units);
  g_array_unref (self->versions);
  g_array_unref (self->successions);
  g_array_unref (self->dimensions);
  g_array_unref (self->groups);
  g_array_unref (self->memberships);
  g_array_unref (self->elements);
  g_array_unref (self->rates);
  g_array_unref (self->rules);
  g_array_unref (self->targets);
  g_array_unref (self->sources);
  g_hash_table_unref (self->positions);
  g_hash_table_unref (self->tiles);
  g_array_unref (self->bearings);
  g_hash_table_unref (self->runs);
  g_hash_table_unref (self->elements_by_code);
  g_hash_table_unref (self->rates_by_code);
  g_hash_table_unref (self->dimensions_by_code);
  g_ptr_array_unref (self->operands);
  g_string_chunk_free (self->strings);
  g_free (self->parent_runs);
  g_free (self->first_members);
  g_free (self);
}

PtCatalogue *
pt_catalogue_ref (PtCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pt_catalogue_unref (PtCatalogue *self)
{
  if (self != NULL && g_atomic_ref_count_dec (&self->ref_count))
    pt_catalogue_free (self);
}

#define DEFINE_LIST(Type, name)                                                        \
  const Type *pt_catalogue_get_##name (const PtCatalogue *self, guint *n)              \
  {                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                         \
    g_return_val_if_fail (n != NULL, NULL);                                            \
                                                                                       \
    *n = self->name->len;                                                              \
    return (const Type *) (const void *) self->name->data;                             \
  }

DEFINE_LIST (PtUnit, units)
DEFINE_LIST (PtSuccession, successions)
DEFINE_LIST (PtDimension, dimensions)
DEFINE_LIST (PtMembership, memberships)
DEFINE_LIST (PtElement, elements)
DEFINE_LIST (PtRate, rates)
DEFINE_LIST (PtRule, rules)
DEFINE_LIST (PtTarget, targets)
DEFINE_LIST (PtSource, sources)

const PtElement *
pt_catalogue_find_element (const PtCatalogue *self, const char *code)
{
  int index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  index = pt_catalogue_look_up (self->elements_by_code, code);
  return index >= 0 ? &g_array_index (self->elements, PtElement, index) : NULL;
}

const PtRate *
pt_catalogue_find_rate (const PtCatalogue *self, const char *code)
{
  int index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  index = pt_catalogue_look_up (self->rates_by_code, code);
  return index >= 0 ? &g_array_index (self->rates, PtRate, index) : NULL;
}

const PtDimension *
pt_catalogue_find_dimension (const PtCatalogue *self, const char *code, guint *index)
{
  int found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  found = pt_catalogue_look_up (self->dimensions_by_code, code);
  if (found < 0)
    return NULL;
  if (index != NULL)
    *index = (guint) found;
  return &g_array_index (self->dimensions, PtDimension, found);
}

const PtGroup *
pt_dimension_find_group (const PtDimension *self, const char *code, guint *index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < self->n_groups; i++)
    if (g_str_equal (self->groups[i].code, code)) {
      if (index != NULL)
        *index = i;
      return &self->groups[i];
    }
  return NULL;
}

/* The unit of the run (place plus 1; 0 for none) that last bore the code within
 * [from, to), or NULL.
 */
static const PtUnit *
find_bearer (const PtCatalogue *self, guint run, PtDay from, PtDay to)
{
  const PtBearing *bearings = (const void *) self->bearings->data;
  const PtBearing *found = NULL;

  if (run == 0)
    return NULL;

  for (guint i = run - 1; i < self->bearings->len; i++) {
    if (bearings[i].code != bearings[run - 1].code || bearings[i].from >= to)
      break;
    if (bearings[i].to > from)
      found = &bearings[i];
  }
  return found != NULL ? &g_array_index (self->units, PtUnit, found->unit) : NULL;
}

static guint
find_run (const PtCatalogue *self, const char *code)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->runs, code));
}

const PtUnit *
pt_catalogue_find_unit (const PtCatalogue *self, const char *code, PtDay day)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (day < PT_DAY_FOREVER, NULL);

  return find_bearer (self, find_run (self, code), day, day + 1);
}

const PtUnit *
pt_catalogue_find_unit_in (const PtCatalogue *self, const char *code, PtPeriod period)
{
  const PtUnit *bearer;
  PtDay last;
  guint run;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (period != PT_PERIOD_NONE, NULL);

  last = pt_period_last_day (period);
  run = find_run (self, code);
  bearer = find_bearer (self, run, last, last + 1);
  if (bearer == NULL)
    bearer = find_bearer (self, run, pt_period_first_day (period), last);
  return bearer;
}

const PtUnitVersion *
pt_unit_get_version (const PtUnit *self, PtDay day)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->n_versions; i > 0; i--)
    if (self->versions[i - 1].from <= day)
      return day < self->versions[i - 1].to ? &self->versions[i - 1] : NULL;
  return NULL;
}

const PtUnitVersion *
pt_unit_get_nearest_version (const PtUnit *self, PtDay day)
{
  const PtUnitVersion *nearest = NULL;
  gint64 distance = G_MAXINT64;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_versions; i++) {
    const PtUnitVersion *version = &self->versions[i];
    gint64 away = 0;

    if (day < version->from)
      away = (gint64) version->from - day;
    else if (day >= version->to)
      away = (gint64) day - version->to + 1;
    if (away < distance) {
      nearest = version;
      distance = away;
    }
  }
  return nearest;
}

const PtUnit *
pt_catalogue_get_parent (const PtCatalogue *self, const PtUnit *unit, PtDay day)
{
  const PtUnitVersion *version;
  gsize place;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);
  g_return_val_if_fail (day < PT_DAY_FOREVER, NULL);

  version = pt_unit_get_version (unit, day);
  if (version == NULL)
    return NULL;
  place = (gsize) (version - &g_array_index (self->versions, PtUnitVersion, 0));
  return find_bearer (self, self->parent_runs[place], day, day + 1);
}

gboolean
pt_catalogue_is_within (const PtCatalogue *self, const PtUnit *unit,
                        const PtUnit *ancestor, PtDay day)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);
  g_return_val_if_fail (ancestor != NULL, FALSE);

  for (guint level = 0; unit != NULL && level < PT_MAX_LEVELS; level++) {
    if (unit == ancestor)
      return TRUE;
    unit = pt_catalogue_get_parent (self, unit, day);
  }
  return FALSE;
}

static int
get_sector_group (const PtCatalogue *self, guint unit, PtDay day)
{
  const PtUnitVersion *version;

  version = pt_unit_get_version (&g_array_index (self->units, PtUnit, unit), day);
  return version != NULL ? self->sector_groups[pt_kind_get_sector (version->kind)] : -1;
}

int
pt_catalogue_get_group (const PtCatalogue *self, guint unit, guint dimension, PtDay day)
{
  const PtMembership *memberships;
  int group = -1;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (unit < self->units->len, -1);
  g_return_val_if_fail (dimension < self->dimensions->len, -1);

  if (dimension == PT_BUILTIN_SECTOR)
    return get_sector_group (self, unit, day);

  /* In order of time: where two overlap, the later one holds. */
  memberships = (const void *) self->memberships->data;
  for (guint i = self->first_members[unit]; i < self->first_members[unit + 1]; i++)
    if (memberships[i].dimension == dimension && memberships[i].from <= day &&
        day < memberships[i].to)
      group = (int) memberships[i].group;
  return group;
}

/* How near @target is to the case; 0 where it does not hold there. */
static int
rate_nearness (const PtTarget *target, int dimension, int group, int unit)
{
  gboolean is_of_group = target->group >= 0;
  gboolean is_of_unit = target->unit >= 0;

  if (is_of_unit && target->unit != unit)
    return 0;
  if (is_of_group && (target->dimension != dimension || target->group != group))
    return 0;
  return 1 + (is_of_group ? 1 : 0) + (is_of_unit ? 2 : 0);
}

/* The place of the first target for @rate in @year, if there is any. */
static guint
find_first_target (const PtCatalogue *self, guint rate, int year)
{
  const PtTarget *targets = (const void *) self->targets->data;
  guint low = 0, high = self->targets->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (targets[middle].rate < rate ||
        (targets[middle].rate == rate && targets[middle].year < year))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

const PtTarget *
pt_catalogue_find_target (const PtCatalogue *self, guint rate, int year, int dimension,
                          int group, int unit)
{
  const PtTarget *targets, *found = NULL;
  int nearest = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rate < self->rates->len, NULL);

  targets = (const void *) self->targets->data;
  for (guint i = find_first_target (self, rate, year); i < self->targets->len; i++) {
    int nearness;

    if (targets[i].rate != rate || targets[i].year != year)
      break;
    nearness = rate_nearness (&targets[i], dimension, group, unit);
    if (nearness > 0 && nearness >= nearest) {
      found = &targets[i];
      nearest = nearness;
    }
  }
  return found;
}
