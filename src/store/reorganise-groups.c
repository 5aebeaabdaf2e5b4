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

static void
put_membership (PtPlan *self, const char *from, const char *to, const char *group,
                const char *source)
{
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, g_ascii_strtoll (pt_reorganisation_get_unit (self->what, 0),
                                            NULL, 10));
  pt_row_add_text (row, self->what->grouping.dimension);
  pt_row_add_text (row, from);
  pt_row_add_text (row, to);
  pt_row_add_text (row, group);
  pt_row_add_text (row, source);
  pt_apply_put (&self->apply, -1, PT_ROW_MEMBERSHIP, pt_row_end (row));
}

/* The membership in force on the day.  Returns: (transfer full) (nullable) */
static char **
find_membership (PtPlan *self)
{
  static const char sql[] =
    "SELECT valid_from, valid_to, unit_group, source FROM membership WHERE unit = ?1"
    " AND dimension = ?2 AND " PT_SQL_VALID ("?3", "valid_from", "valid_to");
  g_autoptr (GPtrArray) rows =
    pt_plan_list (self, sql, pt_reorganisation_get_unit (self->what, 0),
                  self->what->grouping.dimension, self->day, NULL);

  return rows->len > 0 ? g_ptr_array_steal_index (rows, 0) : NULL;
}

/* Returns: (transfer none) (nullable): the dimension, which may be changed */
static const PtDimension *
require_dimension (PtPlan *self)
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

static const PtGroup *
require_group (PtPlan *self)
{
  const PtGrouping *grouping = &self->what->grouping;
  const PtDimension *dimension = require_dimension (self);
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

/* Refuses unless the unit is there on the day, and the day can be meant. */
static gboolean
require_member (PtPlan *self)
{
  g_auto (GStrv) version = NULL;

  if (self->what->day != PT_DAY_ALWAYS && !pt_plan_require_day (self))
    return FALSE;

  version = pt_plan_find_version (self, pt_reorganisation_get_unit (self->what, 0));
  return version != NULL;
}

void
pt_plan_enter_group (PtPlan *self)
{
  static const char next[] =
    "SELECT min (valid_from) FROM membership WHERE unit = ?1 AND dimension = ?2"
    " AND valid_from > ?3";
  const PtGrouping *grouping = &self->what->grouping;
  const PtGroup *group = require_group (self);
  g_auto (GStrv) old = NULL;
  g_autofree char *to = NULL;

  if (group == NULL || !require_member (self))
    return;
  if (*grouping->source == '\0') {
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("Say which document puts the unit into the group.")));
    return;
  }

  old = find_membership (self);
  if (old != NULL && g_str_equal (old[MEMBER_GROUP], group->code)) {
    pt_plan_refuse (self, PT_ERROR_EXISTS,
                    g_strdup_printf (
                      /* Translators: a group's name. */
                      _ ("The unit is in the group “%s” already."),
                      pt_group_get_name (group)));
    return;
  }
  if (old != NULL && strcmp (old[MEMBER_FROM], self->day) < 0)
    put_membership (self, old[MEMBER_FROM], self->day, old[MEMBER_GROUP],
                    old[MEMBER_SOURCE]);
  to = pt_apply_ask (&self->apply, next, pt_reorganisation_get_unit (self->what, 0),
                     grouping->dimension, self->day, NULL);
  put_membership (self, self->day, to != NULL ? to : "", group->code, grouping->source);
}

void
pt_plan_leave_group (PtPlan *self)
{
  g_auto (GStrv) old = NULL;
  GString *key;
  g_autofree char *text = NULL;

  if (require_dimension (self) == NULL || !require_member (self))
    return;

  old = find_membership (self);
  if (old == NULL) {
    pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                    g_strdup (
                      _ ("The unit is in no group that it could leave on that day.")));
    return;
  }
  if (strcmp (old[MEMBER_FROM], self->day) < 0) {
    put_membership (self, old[MEMBER_FROM], self->day, old[MEMBER_GROUP],
                    old[MEMBER_SOURCE]);
    return;
  }

  key = pt_row_begin ();
  pt_row_add_integer (key, g_ascii_strtoll (pt_reorganisation_get_unit (self->what, 0),
                                            NULL, 10));
  pt_row_add_text (key, self->what->grouping.dimension);
  pt_row_add_text (key, self->day);
  text = pt_row_end (key);
  pt_apply_remove (&self->apply, PT_ROW_MEMBERSHIP, text);
}

/* A colon joins the two codes in targets.csv. */
static gboolean
require_code (PtPlan *self, const char *code)
{
  const PtGrouping *grouping = &self->what->grouping;

  if (!pt_plan_check_words (self, code, grouping->name_vi))
    return FALSE;
  if (strchr (code, ':') != NULL)
    return pt_plan_refuse (self, PT_ERROR_INVALID,
                           g_strdup (_ ("The code must not contain a colon.")));
  return TRUE;
}

static void
put_dimension (PtPlan *self, const char *name_vi, const char *name_en)
{
  GString *row = pt_row_begin ();

  pt_row_add_text (row, self->what->grouping.dimension);
  pt_row_add_text (row, name_vi);
  pt_row_add_text (row, name_en);
  pt_apply_put (&self->apply, -1, PT_ROW_DIMENSION, pt_row_end (row));
}

static void
put_group (PtPlan *self, int order)
{
  static const char known[] = "SELECT 1 FROM dimension WHERE code = ?";
  const PtGrouping *grouping = &self->what->grouping;
  GString *row;

  /* Every catalogue has the built-in ones, but a book may not speak of them yet. */
  if (!pt_apply_has (&self->apply, known, grouping->dimension, NULL))
    put_dimension (self, "", "");

  row = pt_row_begin ();
  pt_row_add_text (row, grouping->dimension);
  pt_row_add_text (row, grouping->group);
  pt_row_add_text (row, grouping->name_vi);
  pt_row_add_text (row, grouping->name_en);
  pt_row_add_integer (row, order);
  pt_apply_put (&self->apply, -1, PT_ROW_UNIT_GROUP, pt_row_end (row));
}

void
pt_plan_add_dimension (PtPlan *self)
{
  const PtGrouping *grouping = &self->what->grouping;

  if (!require_code (self, grouping->dimension))
    return;
  if (pt_catalogue_find_dimension (pt_book_get_catalogue (self->book),
                                   grouping->dimension, NULL) != NULL) {
    pt_plan_refuse (self, PT_ERROR_EXISTS,
                    g_strdup_printf (
                      /* Translators: a code. */
                      _ ("There is a way of grouping “%s” already. "
                         "Choose another code."),
                      grouping->dimension));
    return;
  }

  put_dimension (self, grouping->name_vi, grouping->name_en);
}

void
pt_plan_add_group (PtPlan *self)
{
  const PtGrouping *grouping = &self->what->grouping;
  const PtDimension *dimension = require_dimension (self);

  if (dimension == NULL || !require_code (self, grouping->group))
    return;
  if (pt_dimension_find_group (dimension, grouping->group, NULL) != NULL) {
    pt_plan_refuse (self, PT_ERROR_EXISTS,
                    g_strdup_printf (
                      /* Translators: a code. */
                      _ ("There is a group “%s” already. Choose another "
                         "code."),
                      grouping->group));
    return;
  }

  put_group (self, grouping->order);
}

void
pt_plan_rename_group (PtPlan *self)
{
  const PtGrouping *grouping = &self->what->grouping;
  const PtGroup *group = require_group (self);

  if (group == NULL || !require_code (self, grouping->group))
    return;
  if (g_strcmp0 (group->name_vi, grouping->name_vi) == 0 &&
      g_strcmp0 (group->name_en, grouping->name_en) == 0) {
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup_printf (
                      /* Translators: a group's name. */
                      _ ("Nothing would change: the group “%s” is called "
                         "so already."),
                      grouping->name_vi));
    return;
  }

  put_group (self, group->order);
}
