#include "store/plan-steps.h"

#include <glib/gi18n-lib.h>

/* Units that become others: merging and splitting. */

/* Kinds whose figures make up one total: each level by itself, and everything people
 * work in together, but for blocks, which count nothing themselves.
 */
static gboolean
may_become (PtKind old, PtKind new)
{
  if (old == new)
    return TRUE;
  return pt_kind_get_sector (old) == PT_SECTOR_AGENCY &&
         pt_kind_get_sector (new) == PT_SECTOR_AGENCY && old != PT_KIND_BLOCK &&
         new != PT_KIND_BLOCK;
}

static gboolean
require_kind (PtPlan *self, char **version, PtKind new)
{
  PtKind old = PT_KIND_COUNTRY;

  if (pt_kind_from_code (version[PT_VERSION_KIND], &old) && may_become (old, new))
    return TRUE;

  return pt_plan_refuse (
    self, PT_ERROR_INVALID,
    g_strdup_printf (
      /* Translators: a unit's name; two kinds of units, such as "commune or ward". */
      _ ("%s is of the kind “%s”, and its figures cannot go to a unit of "
         "the kind “%s”: they would leave one total and enter another."),
      version[PT_VERSION_NAME], pt_kind_get_name (old), pt_kind_get_name (new)));
}

static gboolean
require_different (PtPlan *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *units = self->what->units;

  for (guint i = 0; i < units->len; i++)
    if (!g_hash_table_add (seen, g_ptr_array_index (units, i)))
      return pt_plan_refuse (self, PT_ERROR_INVALID,
                             g_strdup (_ ("One of the units is named twice.")));
  if (units->len < 2)
    return pt_plan_refuse (
      self, PT_ERROR_INVALID,
      g_strdup (
        _ ("Choose at least two units to merge. A single one can be renamed.")));

  return TRUE;
}

void
pt_plan_merge (PtPlan *self)
{
  const PtReorganisationPart *part = pt_reorganisation_get_part (self->what, 0);
  const GPtrArray *units = self->what->units;
  g_autoptr (GPtrArray) ended =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *new = NULL;

  if (!pt_plan_require_day (self) || !require_different (self))
    return;

  for (guint i = 0; i < units->len; i++) {
    char **version = pt_plan_end_unit (self, g_ptr_array_index (units, i));

    if (version == NULL)
      return;
    g_ptr_array_add (ended, version);
    if (!require_kind (self, version, part->kind))
      return;
  }

  new = pt_plan_begin_unit (self, part);
  if (new != NULL)
    pt_plan_inherit_groups (self, 0, new);
  for (guint i = 0; i < ended->len && new != NULL; i++) {
    char **version = g_ptr_array_index (ended, i);

    pt_plan_add_succession (self, version[PT_VERSION_UNIT], new, PT_SHARE_WHOLE);
    pt_plan_pass_children (self, version[PT_VERSION_CODE], self->day,
                           version[PT_VERSION_TO], part->code, NULL);
  }
}

static gboolean
require_shares (PtPlan *self)
{
  const GArray *parts = self->what->parts;
  gint64 sum = 0;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < parts->len; i++) {
    gint64 share = pt_reorganisation_get_part (self->what, i)->share;

    if (share <= 0 || share > PT_SHARE_WHOLE)
      return pt_plan_refuse (
        self, PT_ERROR_INVALID,
        g_strdup (_ ("Every part needs a share above 0%, and none above 100%.")));
    sum += share;
  }
  if (parts->len == 0)
    return pt_plan_refuse (self, PT_ERROR_INVALID,
                           g_strdup (_ ("Say into which units it is split.")));
  if (parts->len == 1 && pt_reorganisation_get_part (self->what, 0)->heir == NULL)
    return pt_plan_refuse (
      self, PT_ERROR_INVALID,
      g_strdup (_ ("A unit is split into at least two. To give it another name, "
                   "rename it.")));
  if (sum == PT_SHARE_WHOLE)
    return TRUE;

  shown = pt_number_to_plain ((double) sum / (double) PT_SHARE_WHOLE);
  return pt_plan_refuse (self, PT_ERROR_INVALID,
                         g_strdup_printf (
                           /* Translators: a number such as 0.97. */
                           _ ("The shares add up to %s. They must add up to 1."),
                           shown));
}

/* Returns: (transfer full) (nullable): the version of the heir on the day */
static char **
find_heir (PtPlan *self, const char *heir, GHashTable *heirs)
{
  g_auto (GStrv) version = NULL;

  if (g_str_equal (heir, pt_reorganisation_get_unit (self->what, 0))) {
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (
                      _ ("A unit cannot take in a share of itself. Where a part "
                         "of it goes on, name that part as a new unit; it may "
                         "bear the same code and name.")));
    return NULL;
  }
  if (!g_hash_table_add (heirs, (gpointer) heir)) {
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("One of the units is named twice.")));
    return NULL;
  }

  version = pt_plan_find_version (self, heir);
  return g_steal_pointer (&version);
}

/* Begins or finds every part, and puts the code each bears on the day into @codes. */
static void
take_parts (PtPlan *self, char **old, GHashTable *codes)
{
  g_autoptr (GHashTable) heirs = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->what->parts->len && !pt_plan_has_failed (self); i++) {
    const PtReorganisationPart *part = pt_reorganisation_get_part (self->what, i);
    g_auto (GStrv) version = NULL;
    g_autofree char *new = NULL;
    PtKind kind = part->kind;

    if (part->heir != NULL) {
      version = find_heir (self, part->heir, heirs);
      if (version == NULL || !pt_kind_from_code (version[PT_VERSION_KIND], &kind))
        return;
    }
    if (!require_kind (self, old, kind))
      return;
    new = part->heir != NULL ? g_strdup (part->heir) : pt_plan_begin_unit (self, part);
    if (new == NULL)
      return;
    if (part->heir == NULL)
      pt_plan_inherit_groups (self, i, new);
    pt_plan_add_succession (self, old[PT_VERSION_UNIT], new, part->share);
    g_hash_table_add (codes, g_strdup (version != NULL ? version[PT_VERSION_CODE]
                                                       : part->code));
  }
}

static const char *
find_place (PtPlan *self, const char *child)
{
  const GArray *placements = self->what->placements;

  for (guint i = placements->len; i > 0; i--) {
    const PtPlacement *placement = &g_array_index (placements, PtPlacement, i - 1);

    if (g_str_equal (placement->child, child))
      return placement->code;
  }
  return NULL;
}

static void
place_children (PtPlan *self, char **old, GHashTable *codes)
{
  g_autoptr (GPtrArray) children =
    pt_plan_list_children (self, (const char *const *) old);
  guint n_lost = 0;

  for (guint i = 0; i < children->len; i++) {
    char **child = g_ptr_array_index (children, i);
    const char *code = find_place (self, child[0]);

    if (code == NULL || !g_hash_table_contains (codes, code)) {
      n_lost++;
      continue;
    }
    pt_plan_pass_children (self, old[PT_VERSION_CODE], self->day, old[PT_VERSION_TO],
                           code, child[0]);
  }

  if (n_lost > 0)
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    /* Translators: how many units; a unit's name. */
                    g_strdup_printf (ngettext ("%u unit lies under %s: say to which "
                                               "part it will belong.",
                                               "%u units lie under %s: say to which "
                                               "part each will belong.",
                                               n_lost),
                                     n_lost, old[PT_VERSION_NAME]));
}

void
pt_plan_split (PtPlan *self)
{
  g_autoptr (GHashTable) codes =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) old = NULL;

  if (!pt_plan_require_day (self) || !require_shares (self))
    return;
  old = pt_plan_end_unit (self, pt_reorganisation_get_unit (self->what, 0));
  if (old == NULL)
    return;

  take_parts (self, old, codes);
  if (!pt_plan_has_failed (self))
    place_children (self, old, codes);
}
