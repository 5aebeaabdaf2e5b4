#include "store/plan-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Groups and ways of grouping themselves. */

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
write_group (PtPlan *self, const char *code, const char *name_vi, const char *name_en,
             int order)
{
  GString *row = pt_row_begin ();

  pt_row_add_text (row, self->what->grouping.dimension);
  pt_row_add_text (row, code);
  pt_row_add_text (row, name_vi);
  pt_row_add_text (row, name_en);
  pt_row_add_integer (row, order);
  pt_apply_put (&self->apply, -1, PT_ROW_UNIT_GROUP, pt_row_end (row));
}

static void
put_group (PtPlan *self, int order)
{
  static const char known[] = "SELECT 1 FROM dimension WHERE code = ?";
  const PtGrouping *grouping = &self->what->grouping;

  /* Every catalogue has the built-in ones, but a book may not speak of them yet. */
  if (!pt_apply_has (&self->apply, known, grouping->dimension, NULL))
    put_dimension (self, "", "");

  write_group (self, grouping->group, grouping->name_vi, grouping->name_en, order);
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
  const PtDimension *dimension = pt_plan_require_dimension (self);

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
  const PtGroup *group = pt_plan_require_group (self);

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

void
pt_plan_rename_dimension (PtPlan *self)
{
  const PtGrouping *grouping = &self->what->grouping;
  const PtDimension *dimension = pt_plan_require_dimension (self);

  if (dimension == NULL || !require_code (self, grouping->dimension))
    return;
  if (g_strcmp0 (dimension->name_vi, grouping->name_vi) == 0 &&
      g_strcmp0 (dimension->name_en, grouping->name_en) == 0) {
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup_printf (
                      /* Translators: the name of a way of grouping. */
                      _ ("Nothing would change: the way of grouping “%s” is called so "
                         "already."),
                      grouping->name_vi));
    return;
  }

  put_dimension (self, grouping->name_vi, grouping->name_en);
}

void
pt_plan_order_groups (PtPlan *self)
{
  char **codes = self->what->grouping.codes;
  const PtDimension *dimension = pt_plan_require_dimension (self);
  gboolean is_new = FALSE;

  if (dimension == NULL)
    return;
  if (g_strv_length (codes) != dimension->n_groups) {
    pt_plan_refuse (self, PT_ERROR_CONFLICT,
                    g_strdup (_ ("The groups are others by now. Order them again.")));
    return;
  }

  for (guint i = 0; codes[i] != NULL && !pt_plan_has_failed (self); i++) {
    const PtGroup *group = pt_dimension_find_group (dimension, codes[i], NULL);

    is_new |= !g_str_equal (codes[i], dimension->groups[i].code);
    if (group == NULL)
      pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                      g_strdup_printf (
                        /* Translators: codes of a group and of a way of grouping. */
                        _ ("There is no group “%s” in “%s”."), codes[i],
                        dimension->code));
    else
      write_group (self, group->code, group->name_vi, group->name_en, (int) i + 1);
  }
  if (!is_new)
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("Nothing would change: that is their order.")));
}
