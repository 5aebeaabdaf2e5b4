#include "store/reorganise-check.h"

#include <glib/gi18n-lib.h>

/* No tree of units is deeper: whoever climbs further goes round in a circle above. */
#define MAX_DEPTH 32

static int
compare_days (gconstpointer a, gconstpointer b)
{
  PtDay x = *(const PtDay *) a, y = *(const PtDay *) b;

  return (x > y) - (x < y);
}

GArray *
pt_hierarchy_list_days (const PtCatalogue *catalogue)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PtDay));
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < units[i].n_versions; j++) {
      const PtUnitVersion *version = &units[i].versions[j];

      if (g_hash_table_add (seen, GINT_TO_POINTER (version->from)))
        g_array_append_val (days, version->from);
      if (version->to != PT_DAY_FOREVER &&
          g_hash_table_add (seen, GINT_TO_POINTER (version->to)))
        g_array_append_val (days, version->to);
    }

  g_array_sort (days, compare_days);
  return days;
}

/* Whether a unit of kind @child may lie under one of kind @parent. */
static gboolean
may_hold (PtKind parent, PtKind child)
{
  gboolean of_agencies = pt_kind_get_sector (parent) == PT_SECTOR_AGENCY;

  if (pt_kind_get_sector (child) == PT_SECTOR_RESIDENTIAL)
    return !of_agencies && parent < child && parent <= PT_KIND_HAMLET;
  if (child == PT_KIND_BLOCK)
    return of_agencies ? parent == PT_KIND_BLOCK : parent <= PT_KIND_HAMLET;
  return of_agencies || parent <= PT_KIND_HAMLET;
}

/* Not where it only lies under a circle: that is the fault of those in it. */
static gboolean
is_in_circle (const PtCatalogue *catalogue, const PtUnit *unit, PtDay day)
{
  const PtUnit *above = unit;

  for (int depth = 0; depth < MAX_DEPTH; depth++) {
    above = pt_catalogue_get_parent (catalogue, above, day);
    if (above == NULL)
      return FALSE;
    if (above == unit)
      return TRUE;
  }
  return FALSE;
}

static char *
describe_orphan (const PtUnitVersion *version, PtDay day)
{
  g_autofree char *shown = pt_day_format_short (day);

  if (*shown == '\0')
    /* Translators: a unit's name; a unit's code. */
    return g_strdup_printf (_ (
                              "%s has always been there, but under the code “%s” there "
                              "was not always a unit."),
                            version->name, version->parent);
  /* Translators: a unit's name; a unit's code; a date. */
  return g_strdup_printf (_ ("%s lies under the code “%s”, but no unit bears that code "
                             "on %s."),
                          version->name, version->parent, shown);
}

static char *
find_fault_on (const PtCatalogue *catalogue, const PtUnit *unit,
               const PtUnitVersion *version, PtDay day)
{
  const PtUnit *parent = pt_catalogue_get_parent (catalogue, unit, day);
  const PtUnitVersion *above;

  if (version->parent == NULL)
    return NULL;
  if (parent == NULL)
    return describe_orphan (version, day);
  if (parent == unit)
    return g_strdup (_ ("A unit cannot be its own parent."));
  if (is_in_circle (catalogue, unit, day))
    /* Translators: a unit's name; a unit's code. */
    return g_strdup_printf (_ ("%s would lie under itself: the unit with the code “%s” "
                               "lies under it."),
                            version->name, version->parent);

  above = pt_unit_get_version (parent, day);
  if (may_hold (above->kind, version->kind))
    return NULL;
  /* Translators: a unit's name and kind; its parent's name and kind.  Kinds are such as
   * "commune or ward". */
  return g_strdup_printf (_ ("%s (%s) cannot lie under %s (%s). Choose a parent of a "
                             "higher level."),
                          version->name, pt_kind_get_name (version->kind), above->name,
                          pt_kind_get_name (above->kind));
}

char *
pt_hierarchy_find_fault (const PtCatalogue *catalogue, const PtUnit *unit,
                         const PtUnitVersion *version, const GArray *days)
{
  char *fault;

  if (version->parent == NULL)
    return NULL;

  fault = find_fault_on (catalogue, unit, version, version->from);
  for (guint i = 0; i < days->len && fault == NULL; i++) {
    PtDay day = g_array_index (days, PtDay, i);

    if (day > version->from && day < version->to)
      fault = find_fault_on (catalogue, unit, version, day);
  }
  return fault;
}

gboolean
pt_hierarchy_is_circle (const PtCatalogue *catalogue, const PtUnit *unit,
                        const PtUnitVersion *version, const GArray *days)
{
  if (is_in_circle (catalogue, unit, version->from))
    return TRUE;

  for (guint i = 0; i < days->len; i++) {
    PtDay day = g_array_index (days, PtDay, i);

    if (day > version->from && day < version->to && is_in_circle (catalogue, unit, day))
      return TRUE;
  }
  return FALSE;
}
