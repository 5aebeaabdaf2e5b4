#include "store/plan-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What happens to one unit. */

void
pt_plan_begin (PtPlan *self)
{
  if (self->what->day != PT_DAY_ALWAYS && !pt_plan_require_day (self))
    return;

  g_free (pt_plan_begin_unit (self, pt_reorganisation_get_part (self->what, 0)));
}

/* @next is @version with other words from the day on; where the version began on that
 * day it never was different.
 */
static void
replace_version (PtPlan *self, const char *const *version, const char **next)
{
  const char *ended[PT_N_VERSION_FIELDS];

  if (strcmp (version[PT_VERSION_FROM], self->day) < 0) {
    memcpy (ended, version, sizeof ended);
    ended[PT_VERSION_TO] = self->day;
    pt_plan_put_version (self, ended);
    next[PT_VERSION_FROM] = self->day;
  }
  pt_plan_put_version (self, next);
}

/* Fills @next with what @version becomes; refuses where that is the same. */
static gboolean
make_next (PtPlan *self, char **version, const char **next)
{
  const PtReorganisationPart *part = pt_reorganisation_get_part (self->what, 0);

  memcpy (next, version, PT_N_VERSION_FIELDS * sizeof *next);
  if (part->code != NULL)
    next[PT_VERSION_CODE] = part->code;
  if (part->name != NULL)
    next[PT_VERSION_NAME] = part->name;
  if (part->parent != NULL)
    next[PT_VERSION_PARENT] = part->parent;

  if (g_str_equal (next[PT_VERSION_CODE], version[PT_VERSION_CODE]) &&
      g_str_equal (next[PT_VERSION_NAME], version[PT_VERSION_NAME]) &&
      g_str_equal (next[PT_VERSION_PARENT], version[PT_VERSION_PARENT]))
    return pt_plan_refuse (self, PT_ERROR_INVALID,
                           g_strdup_printf (
                             /* Translators: a unit's name. */
                             _ ("Nothing would change: that is how %s "
                                "stands in the book."),
                             version[PT_VERSION_NAME]));

  return pt_plan_check_words (self, next[PT_VERSION_CODE], next[PT_VERSION_NAME]);
}

static gboolean
begins_on_day (PtPlan *self, char **version)
{
  return g_str_equal (version[PT_VERSION_FROM], self->day);
}

void
pt_plan_rename (PtPlan *self)
{
  g_auto (GStrv) version = NULL;
  const char *next[PT_N_VERSION_FIELDS];

  if (!pt_plan_require_day (self))
    return;
  version = pt_plan_find_version (self, pt_reorganisation_get_unit (self->what, 0));
  if (version == NULL || !make_next (self, version, next))
    return;
  if (!begins_on_day (self, version) &&
      !pt_plan_require_last (self, (const char *const *) version))
    return;

  replace_version (self, (const char *const *) version, next);
  pt_plan_pass_children (self, version[PT_VERSION_CODE], self->day,
                         version[PT_VERSION_TO], next[PT_VERSION_CODE], NULL);
}

void
pt_plan_move (PtPlan *self)
{
  g_auto (GStrv) version = NULL;
  const char *next[PT_N_VERSION_FIELDS];

  if (!pt_plan_require_day (self))
    return;
  version = pt_plan_find_version (self, pt_reorganisation_get_unit (self->what, 0));
  if (version == NULL || !make_next (self, version, next) ||
      !pt_plan_require_last (self, (const char *const *) version) ||
      !pt_plan_check_parent (self, next[PT_VERSION_PARENT]))
    return;

  replace_version (self, (const char *const *) version, next);
}

/* The versions that adjoin @version and bear its name, itself among them. */
static GPtrArray *
list_namesakes (PtPlan *self, char **version)
{
  static const char sql[] =
    "WITH RECURSIVE after (valid_from, valid_to) AS (SELECT ?2, ?3 UNION"
    " SELECT v.valid_from, v.valid_to FROM unit_version v JOIN after a"
    " ON v.valid_from = a.valid_to AND a.valid_to <> '' WHERE unit = ?1 AND name = ?4),"
    " before (valid_from, valid_to) AS (SELECT ?2, ?3 UNION"
    " SELECT v.valid_from, v.valid_to FROM unit_version v JOIN before b"
    " ON v.valid_to = b.valid_from AND b.valid_from <> '' WHERE unit = ?1"
    " AND name = ?4) " PT_SQL_VERSION "FROM unit_version WHERE unit = ?1 AND valid_from"
    " IN (SELECT valid_from FROM after UNION SELECT valid_from FROM before)";

  return pt_plan_list (self, sql, version[PT_VERSION_UNIT], version[PT_VERSION_FROM],
                       version[PT_VERSION_TO], version[PT_VERSION_NAME], NULL);
}

void
pt_plan_correct (PtPlan *self)
{
  g_auto (GStrv) version =
    pt_plan_find_version (self, pt_reorganisation_get_unit (self->what, 0));
  g_autoptr (GPtrArray) namesakes = NULL;
  const char *next[PT_N_VERSION_FIELDS], *other[PT_N_VERSION_FIELDS];

  if (version == NULL || !make_next (self, version, next))
    return;

  pt_plan_put_version (self, next);
  pt_plan_pass_children (self, version[PT_VERSION_CODE], version[PT_VERSION_FROM],
                         version[PT_VERSION_TO], next[PT_VERSION_CODE], NULL);
  namesakes = list_namesakes (self, version);
  for (guint i = 0; i < namesakes->len; i++) {
    memcpy (other, g_ptr_array_index (namesakes, i), sizeof other);
    other[PT_VERSION_NAME] = next[PT_VERSION_NAME];
    pt_plan_put_version (self, other);
  }
}

void
pt_plan_close (PtPlan *self)
{
  g_auto (GStrv) version = NULL;
  g_autoptr (GPtrArray) children = NULL;

  if (!pt_plan_require_day (self))
    return;
  version = pt_plan_end_unit (self, pt_reorganisation_get_unit (self->what, 0));
  if (version == NULL)
    return;

  children = pt_plan_list_children (self, (const char *const *) version);
  if (children->len > 0)
    pt_plan_refuse (
      self, PT_ERROR_CONFLICT,
      /* Translators: how many units; a unit's name. */
      g_strdup_printf (ngettext ("%u unit still lies under %s on that day or later. "
                                 "Move or close it first.",
                                 "%u units still lie under %s on that day or later. "
                                 "Move or close them first.",
                                 children->len),
                       children->len, version[PT_VERSION_NAME]));
}
