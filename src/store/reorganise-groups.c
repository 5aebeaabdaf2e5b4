#include "store/plan-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Groups, and who belongs to them when. */

enum {
  MEMBER_FROM,
  MEMBER_TO,
  MEMBER_GROUP,
  MEMBER_SOURCE
};

/* One unit and one dimension. */
typedef struct {
  const char *unit; /* number */
  const char *dimension, *group, *source;
} Member;

static void
put_membership (PtPlan *self, const Member *member, const char *from, const char *to,
                const char *group, const char *source)
{
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, g_ascii_strtoll (member->unit, NULL, 10));
  pt_row_add_text (row, member->dimension);
  pt_row_add_text (row, from);
  pt_row_add_text (row, to);
  pt_row_add_text (row, group);
  pt_row_add_text (row, source);
  pt_apply_put (&self->apply, -1, PT_ROW_MEMBERSHIP, pt_row_end (row));
}

/* The membership in force on the day.  Returns: (transfer full) (nullable) */
static char **
find_membership (PtPlan *self, const Member *member)
{
  static const char sql[] =
    "SELECT valid_from, valid_to, unit_group, source FROM membership WHERE unit = ?1"
    " AND dimension = ?2 AND " PT_SQL_VALID ("?3", "valid_from", "valid_to");
  g_autoptr (GPtrArray) rows =
    pt_plan_list (self, sql, member->unit, member->dimension, self->day, NULL);

  return rows->len > 0 ? g_ptr_array_steal_index (rows, 0) : NULL;
}

const PtDimension *
pt_plan_require_dimension (PtPlan *self)
{
  const char *code = self->what->grouping.dimension;
  const PtDimension *dimension =
    pt_catalogue_find_dimension (pt_book_get_catalogue (self->book), code, NULL);

  if (dimension == NULL)
    pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                    g_strdup_printf (
                      /* Translators: the code of a way of grouping. */
                      _ ("There is no way of grouping “%s”."), code));
  else if (g_str_equal (code, "sector"))
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("The sector follows from the kind of the unit and "
                                 "cannot be given.")));

  return pt_plan_has_failed (self) ? NULL : dimension;
}

const PtGroup *
pt_plan_require_group (PtPlan *self)
{
  const PtGrouping *grouping = &self->what->grouping;
  const PtDimension *dimension = pt_plan_require_dimension (self);
  const PtGroup *group = dimension != NULL
                           ? pt_dimension_find_group (dimension, grouping->group, NULL)
                           : NULL;

  if (dimension != NULL && group == NULL)
    pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                    g_strdup_printf (
                      /* Translators: codes of a group and of a way of grouping. */
                      _ ("There is no group “%s” in “%s”."), grouping->group,
                      grouping->dimension));
  return group;
}

/* Refuses unless the unit is there on the day, and the day can be meant.
 * Returns: (transfer full) (nullable): its version
 */
static char **
require_member (PtPlan *self, const char *unit)
{
  if (self->what->day != PT_DAY_ALWAYS && !pt_plan_require_day (self))
    return NULL;

  return pt_plan_find_version (self, unit);
}

static void
enter_group (PtPlan *self, const PtGroup *group, const Member *member)
{
  static const char next[] =
    "SELECT min (valid_from) FROM membership WHERE unit = ?1 AND dimension = ?2"
    " AND valid_from > ?3";
  g_auto (GStrv) version = require_member (self, member->unit);
  g_auto (GStrv) old = NULL;
  g_autofree char *to = NULL;

  if (version == NULL)
    return;

  old = find_membership (self, member);
  if (old != NULL && g_str_equal (old[MEMBER_GROUP], group->code)) {
    pt_plan_refuse (self, PT_ERROR_EXISTS,
                    g_strdup_printf (
                      /* Translators: a unit's name; a group's name. */
                      _ ("%s is in the group “%s” already."), version[PT_VERSION_NAME],
                      pt_group_get_name (group)));
    return;
  }
  if (old != NULL && strcmp (old[MEMBER_FROM], self->day) < 0)
    put_membership (self, member, old[MEMBER_FROM], self->day, old[MEMBER_GROUP],
                    old[MEMBER_SOURCE]);
  to =
    pt_apply_ask (&self->apply, next, member->unit, member->dimension, self->day, NULL);
  put_membership (self, member, self->day, to != NULL ? to : "", group->code,
                  member->source);
}

void
pt_plan_enter_group (PtPlan *self)
{
  const PtGrouping *grouping = &self->what->grouping;
  const PtGroup *group = pt_plan_require_group (self);

  if (group == NULL)
    return;
  if (*grouping->source == '\0') {
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("Say which document puts the unit into the group.")));
    return;
  }

  for (guint i = 0; i < self->what->units->len && !pt_plan_has_failed (self); i++)
    enter_group (self, group,
                 &(Member){ pt_reorganisation_get_unit (self->what, i),
                            grouping->dimension, grouping->group, grouping->source });
}

static void
leave_group (PtPlan *self, const Member *member)
{
  g_auto (GStrv) version = require_member (self, member->unit);
  g_auto (GStrv) old = NULL;
  g_autofree char *text = NULL;
  GString *key;

  if (version == NULL)
    return;

  old = find_membership (self, member);
  if (old == NULL) {
    pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                    g_strdup_printf (
                      /* Translators: a unit's name. */
                      _ ("%s is in no group that it could leave on that day."),
                      version[PT_VERSION_NAME]));
    return;
  }
  if (strcmp (old[MEMBER_FROM], self->day) < 0) {
    put_membership (self, member, old[MEMBER_FROM], self->day, old[MEMBER_GROUP],
                    old[MEMBER_SOURCE]);
    return;
  }

  key = pt_row_begin ();
  pt_row_add_integer (key, g_ascii_strtoll (member->unit, NULL, 10));
  pt_row_add_text (key, member->dimension);
  pt_row_add_text (key, self->day);
  text = pt_row_end (key);
  pt_apply_remove (&self->apply, PT_ROW_MEMBERSHIP, text);
}

void
pt_plan_leave_group (PtPlan *self)
{
  if (pt_plan_require_dimension (self) == NULL)
    return;

  for (guint i = 0; i < self->what->units->len && !pt_plan_has_failed (self); i++)
    leave_group (self, &(Member){ pt_reorganisation_get_unit (self->what, i),
                                  self->what->grouping.dimension, NULL, NULL });
}

void
pt_plan_inherit_groups (PtPlan *self, guint part, const char *unit)
{
  const GArray *all = self->what->inheritances;

  for (guint i = 0; i < all->len && !pt_plan_has_failed (self); i++) {
    const PtInheritance *one = &g_array_index (all, PtInheritance, i);
    const PtDimension *dimension =
      pt_catalogue_find_dimension (pt_book_get_catalogue (self->book), one->dimension,
                                   NULL);
    Member member = { unit, one->dimension, one->group, one->source };

    if (one->part != part)
      continue;
    if (dimension == NULL ||
        pt_dimension_find_group (dimension, one->group, NULL) == NULL)
      pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                      g_strdup_printf (
                        /* Translators: codes of a group and of a way of grouping. */
                        _ ("There is no group “%s” in “%s”."), one->group,
                        one->dimension));
    else
      put_membership (self, &member, self->day, "", one->group, one->source);
  }
}
