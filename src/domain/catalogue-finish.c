#include "domain/catalogue-draft.h"

#include <string.h>

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const DraftGroup *x = *(DraftGroup *const *) a, *y = *(DraftGroup *const *) b;
  int order = compare_numbers (x->dimension, y->dimension);

  if (order == 0)
    order = compare_numbers (x->group.order, y->group.order);
  return order != 0 ? order : strcmp (x->group.code, y->group.code);
}

static void
finish_groups (PtCatalogueBuilder *self)
{
  PtCatalogue *catalogue = self->catalogue;
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (self->groups->len);

  for (guint i = 0; i < self->groups->len; i++)
    g_ptr_array_add (sorted, &g_array_index (self->groups, DraftGroup, i));
  g_ptr_array_sort (sorted, compare_groups);
  g_array_set_size (catalogue->groups, sorted->len);

  for (guint i = 0; i < sorted->len; i++) {
    DraftGroup *draft = g_ptr_array_index (sorted, i);
    PtDimension *dimension =
      &g_array_index (catalogue->dimensions, PtDimension, draft->dimension);
    PtGroup *group = &g_array_index (catalogue->groups, PtGroup, i);

    *group = draft->group;
    if (dimension->n_groups == 0)
      dimension->groups = group;
    draft->place = dimension->n_groups++;
  }
}

static void
finish_sectors (PtCatalogueBuilder *self)
{
  const PtDimension *dimension =
    &g_array_index (self->catalogue->dimensions, PtDimension, PT_BUILTIN_SECTOR);

  for (PtSector i = 0; i < PT_N_SECTORS; i++) {
    guint group = 0;

    pt_dimension_find_group (dimension, pt_sector_get_code (i), &group);
    self->catalogue->sector_groups[i] = (int) group;
  }
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  const DraftVersion *x = a, *y = b;
  int order = compare_numbers (x->unit, y->unit);

  return order != 0 ? order : compare_numbers (x->version.from, y->version.from);
}

static int
compare_bearings (gconstpointer a, gconstpointer b)
{
  const PtBearing *x = a, *y = b;

  if (x->code != y->code)
    return strcmp (x->code, y->code);
  return compare_numbers (x->from, y->from);
}

static void
finish_versions (PtCatalogueBuilder *self)
{
  PtCatalogue *catalogue = self->catalogue;

  g_array_sort (self->versions, compare_versions);
  g_array_set_size (catalogue->versions, self->versions->len);
  for (guint i = 0; i < self->versions->len; i++) {
    const DraftVersion *draft = &g_array_index (self->versions, DraftVersion, i);
    PtUnitVersion *version = &g_array_index (catalogue->versions, PtUnitVersion, i);
    PtUnit *unit = &g_array_index (catalogue->units, PtUnit, draft->unit);
    PtBearing bearing = { draft->version.code, draft->version.from, draft->version.to,
                          draft->unit };

    *version = draft->version;
    if (unit->n_versions++ == 0)
      unit->versions = version;
    g_array_append_val (catalogue->bearings, bearing);
  }
}

/* Makes codes findable, and parents without looking for their codes. */
static void
finish_codes (PtCatalogueBuilder *self)
{
  PtCatalogue *catalogue = self->catalogue;
  const PtBearing *bearings;

  g_array_sort (catalogue->bearings, compare_bearings);
  bearings = (const void *) catalogue->bearings->data;
  for (guint i = 0; i < catalogue->bearings->len; i++)
    if (i == 0 || bearings[i].code != bearings[i - 1].code)
      g_hash_table_insert (catalogue->runs, (gpointer) bearings[i].code,
                           GUINT_TO_POINTER (i + 1));

  catalogue->parent_runs = g_new0 (guint, catalogue->versions->len);
  for (guint i = 0; i < catalogue->versions->len; i++) {
    const char *parent = g_array_index (catalogue->versions, PtUnitVersion, i).parent;

    if (parent != NULL)
      catalogue->parent_runs[i] =
        (guint) (pt_catalogue_look_up (catalogue->runs, parent) + 1);
  }
}

static int
compare_successions (gconstpointer a, gconstpointer b)
{
  const PtSuccession *x = a, *y = b;
  int order = compare_numbers (x->day, y->day);

  if (order == 0)
    order = compare_numbers (x->old, y->old);
  return order != 0 ? order : compare_numbers (x->new, y->new);
}

static int
compare_memberships (gconstpointer a, gconstpointer b)
{
  const PtMembership *x = a, *y = b;
  int order = compare_numbers (x->unit, y->unit);

  if (order == 0)
    order = compare_numbers (x->dimension, y->dimension);
  return order != 0 ? order : compare_numbers (x->from, y->from);
}

static void
finish_memberships (PtCatalogueBuilder *self)
{
  PtCatalogue *catalogue = self->catalogue;
  GArray *memberships = catalogue->memberships;
  guint n_units = catalogue->units->len;

  catalogue->first_members = g_new0 (guint, n_units + 1);
  for (guint i = 0; i < memberships->len; i++) {
    PtMembership *membership = &g_array_index (memberships, PtMembership, i);

    membership->group =
      g_array_index (self->groups, DraftGroup, membership->group).place;
    catalogue->first_members[membership->unit + 1]++;
  }
  for (guint i = 0; i < n_units; i++)
    catalogue->first_members[i + 1] += catalogue->first_members[i];
  g_array_sort (memberships, compare_memberships);
}

static int
compare_targets (gconstpointer a, gconstpointer b)
{
  const PtTarget *x = a, *y = b;
  int order = compare_numbers (x->rate, y->rate);

  return order != 0 ? order : compare_numbers (x->year, y->year);
}

static void
finish_targets (PtCatalogueBuilder *self)
{
  GArray *targets = self->catalogue->targets;

  for (guint i = 0; i < targets->len; i++) {
    PtTarget *target = &g_array_index (targets, PtTarget, i);

    if (target->group >= 0)
      target->group =
        (int) g_array_index (self->groups, DraftGroup, target->group).place;
  }
  g_array_sort (targets, compare_targets);
}

void
pt_catalogue_draft_finish (PtCatalogueBuilder *self)
{
  finish_groups (self);
  finish_sectors (self);
  finish_versions (self);
  finish_codes (self);
  g_array_sort (self->catalogue->successions, compare_successions);
  finish_memberships (self);
  finish_targets (self);
}
