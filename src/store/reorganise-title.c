#include "store/reorganise-private.h"

#include <glib/gi18n-lib.h>

/* What the ledger calls a reorganisation. */

static const char *const kinds[PT_N_REORGANISATIONS] = {
  [PT_REORGANISATION_BEGIN] = "unit",
  [PT_REORGANISATION_RENAME] = "unit",
  [PT_REORGANISATION_CORRECT] = "unit",
  [PT_REORGANISATION_MOVE] = "unit",
  [PT_REORGANISATION_CLOSE] = "unit",
  [PT_REORGANISATION_MERGE] = "merge",
  [PT_REORGANISATION_SPLIT] = "split",
  [PT_REORGANISATION_ENTER_GROUP] = "group",
  [PT_REORGANISATION_LEAVE_GROUP] = "group",
  [PT_REORGANISATION_ADD_DIMENSION] = "group",
  [PT_REORGANISATION_ADD_GROUP] = "group",
  [PT_REORGANISATION_RENAME_GROUP] = "group",
  [PT_REORGANISATION_RENAME_DIMENSION] = "group",
  [PT_REORGANISATION_ORDER_GROUPS] = "group",
  [PT_REORGANISATION_SET_TARGET] = "target",
  [PT_REORGANISATION_DROP_TARGET] = "target",
  [PT_REORGANISATION_END_ELEMENT] = "element",
  [PT_REORGANISATION_ADD_ELEMENT] = "element",
  [PT_REORGANISATION_ADD_RATE] = "element",
};

const char *
pt_reorganisation_get_kind (const PtReorganisation *self)
{
  return kinds[self->type];
}

const PtUnit *
pt_find_unit_by_id (const PtCatalogue *catalogue, gint64 id)
{
  guint n, low = 0;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  /* In the order of their numbers. */
  for (guint high = n; low < high;) {
    guint middle = low + (high - low) / 2;

    if (units[middle].id < id)
      low = middle + 1;
    else
      high = middle;
  }
  return low < n && units[low].id == id ? &units[low] : NULL;
}

static const char *
get_name (const PtReorganisation *self, const PtCatalogue *catalogue)
{
  const PtUnit *unit = NULL;
  const PtUnitVersion *version = NULL;

  if (self->units->len > 0)
    unit = pt_find_unit_by_id (catalogue,
                               g_ascii_strtoll (pt_reorganisation_get_unit (self, 0),
                                                NULL, 10));
  if (unit != NULL)
    version = pt_unit_get_nearest_version (unit, self->day);
  return version != NULL ? version->name : "";
}

/* The name of the group the draft speaks of, failing that its code. */
static const char *
get_group_name (const PtReorganisation *self, const PtCatalogue *catalogue)
{
  const PtDimension *dimension =
    pt_catalogue_find_dimension (catalogue, self->grouping.dimension, NULL);
  const PtGroup *group =
    dimension != NULL ? pt_dimension_find_group (dimension, self->grouping.group, NULL)
                      : NULL;

  return group != NULL ? pt_group_get_name (group) : self->grouping.group;
}

static const char *
get_dimension_name (const PtReorganisation *self, const PtCatalogue *catalogue)
{
  const PtDimension *dimension =
    pt_catalogue_find_dimension (catalogue, self->grouping.dimension, NULL);

  return dimension != NULL ? pt_dimension_get_name (dimension)
                           : self->grouping.dimension;
}

static char *
title_renaming (const PtReorganisation *self, const char *name, const char *day)
{
  const PtReorganisationPart *part = pt_reorganisation_get_part (self, 0);

  if (self->type == PT_REORGANISATION_CORRECT && part->name != NULL)
    /* Translators: two names of a unit. */
    return g_strdup_printf (_ ("%s is corrected to %s"), name, part->name);
  if (self->type == PT_REORGANISATION_CORRECT)
    /* Translators: a unit's name; a code. */
    return g_strdup_printf (_ ("The code of %s is corrected to %s"), name, part->code);
  if (part->name != NULL && part->code == NULL)
    /* Translators: two names of a unit; a date. */
    return g_strdup_printf (_ ("%s is called %s from %s"), name, part->name, day);
  if (part->name == NULL)
    /* Translators: a unit's name; a code; a date. */
    return g_strdup_printf (_ ("%s bears the code %s from %s"), name, part->code, day);
  /* Translators: two names of a unit; a code; a date. */
  return g_strdup_printf (_ ("%s is called %s and bears the code %s from %s"), name,
                          part->name, part->code, day);
}

static char *
title_moving (const PtReorganisation *self, const PtCatalogue *catalogue,
              const char *name, const char *day)
{
  const char *code = pt_reorganisation_get_part (self, 0)->parent;
  const PtUnit *parent = *code != '\0' && self->day < PT_DAY_FOREVER
                           ? pt_catalogue_find_unit (catalogue, code, self->day)
                           : NULL;

  if (parent == NULL)
    /* Translators: a unit's name; a date. */
    return g_strdup_printf (_ ("%s lies under no other unit from %s"), name, day);
  /* Translators: a unit's name; that of its parent; a date. */
  return g_strdup_printf (_ ("%s lies under %s from %s"), name,
                          pt_unit_get_version (parent, self->day)->name, day);
}

static char *
title_merging (const PtReorganisation *self, const char *day)
{
  guint n = self->units->len;

  /* Translators: how many units; the new unit's name; a date. */
  return g_strdup_printf (ngettext ("%u unit becomes %s on %s",
                                    "%u units become %s on %s", n),
                          n, pt_reorganisation_get_part (self, 0)->name, day);
}

static char *
title_members (const PtReorganisation *self, const PtCatalogue *catalogue)
{
  guint n = self->units->len;

  if (self->type == PT_REORGANISATION_ENTER_GROUP)
    /* Translators: how many units; a group's name. */
    return g_strdup_printf (ngettext ("%u unit enters the group “%s”",
                                      "%u units enter the group “%s”", n),
                            n, get_group_name (self, catalogue));
  /* Translators: how many units; a way of grouping, such as "Terrain". */
  return g_strdup_printf (ngettext ("%u unit leaves its group by “%s”",
                                    "%u units leave their groups by “%s”", n),
                          n, get_dimension_name (self, catalogue));
}

static char *
title_dimension (const PtReorganisation *self, const PtCatalogue *catalogue)
{
  const char *name = get_dimension_name (self, catalogue);

  if (self->type == PT_REORGANISATION_ORDER_GROUPS)
    /* Translators: the name of a way of grouping. */
    return g_strdup_printf (_ ("Another order of the groups by “%s”"), name);
  /* Translators: two names of a way of grouping. */
  return g_strdup_printf (_ ("The way of grouping “%s” is called “%s”"), name,
                          self->grouping.name_vi);
}

static char *
title_grouping (const PtReorganisation *self, const PtCatalogue *catalogue,
                const char *name)
{
  const char *group = self->grouping.name_vi;

  if (self->units->len > 1)
    return title_members (self, catalogue);
  if (self->type == PT_REORGANISATION_ENTER_GROUP)
    /* Translators: a unit's name; a group's name. */
    return g_strdup_printf (_ ("%s enters the group “%s”"), name,
                            get_group_name (self, catalogue));
  if (self->type == PT_REORGANISATION_LEAVE_GROUP)
    /* Translators: a unit's name; a way of grouping, such as "Terrain". */
    return g_strdup_printf (_ ("%s leaves its group by “%s”"), name,
                            get_dimension_name (self, catalogue));
  if (self->type == PT_REORGANISATION_ADD_DIMENSION)
    /* Translators: the name of a way of grouping. */
    return g_strdup_printf (_ ("New way of grouping: %s"), group);
  if (self->type == PT_REORGANISATION_ADD_GROUP)
    /* Translators: a group's name. */
    return g_strdup_printf (_ ("New group: %s"), group);
  /* Translators: two names of a group. */
  return g_strdup_printf (_ ("The group “%s” is called “%s”"),
                          get_group_name (self, catalogue), group);
}

char *
pt_reorganisation_make_title (const PtReorganisation *self,
                              const PtCatalogue *catalogue)
{
  g_autofree char *day = pt_day_format_short (self->day);
  const char *name = get_name (self, catalogue);

  switch (self->type) {
  case PT_REORGANISATION_BEGIN:
    /* Translators: a unit's name. */
    return g_strdup_printf (_ ("New unit: %s"),
                            pt_reorganisation_get_part (self, 0)->name);
  case PT_REORGANISATION_RENAME:
  case PT_REORGANISATION_CORRECT:
    return title_renaming (self, name, day);
  case PT_REORGANISATION_MOVE:
    return title_moving (self, catalogue, name, day);
  case PT_REORGANISATION_CLOSE:
    /* Translators: a unit's name; a date. */
    return g_strdup_printf (_ ("%s ends on %s"), name, day);
  case PT_REORGANISATION_MERGE:
    return title_merging (self, day);
  case PT_REORGANISATION_SPLIT:
    /* Translators: a unit's name; a date. */
    return g_strdup_printf (_ ("%s is split on %s"), name, day);
  case PT_REORGANISATION_ENTER_GROUP:
  case PT_REORGANISATION_LEAVE_GROUP:
  case PT_REORGANISATION_ADD_DIMENSION:
  case PT_REORGANISATION_ADD_GROUP:
  case PT_REORGANISATION_RENAME_GROUP:
    return title_grouping (self, catalogue, name);
  case PT_REORGANISATION_RENAME_DIMENSION:
  case PT_REORGANISATION_ORDER_GROUPS:
    return title_dimension (self, catalogue);
  case PT_REORGANISATION_SET_TARGET:
  case PT_REORGANISATION_DROP_TARGET:
  case PT_REORGANISATION_END_ELEMENT:
  case PT_REORGANISATION_ADD_ELEMENT:
  case PT_REORGANISATION_ADD_RATE:
    return pt_reorganisation_title_measure (self, catalogue);
  case PT_N_REORGANISATIONS:
    break;
  }
  return g_strdup ("");
}
