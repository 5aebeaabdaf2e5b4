#include "store/reorganise-private.h"

/* Making drafts about groups; nothing is checked here. */

static PtReorganisation *
make_grouping (PtReorganisationType type, const PtUnit *unit, PtDay day,
               const char *dimension, const char *group)
{
  PtReorganisation *self = pt_reorganisation_make (type, unit, day);

  self->grouping.dimension = pt_reorganisation_tidy_or_empty (dimension);
  self->grouping.group = pt_reorganisation_tidy_or_empty (group);
  return self;
}

PtReorganisation *
pt_reorganisation_enter_group (const PtUnit *unit, const char *dimension,
                               const char *group, PtDay day, const char *source)
{
  PtReorganisation *self;

  g_return_val_if_fail (unit != NULL, NULL);

  self = make_grouping (PT_REORGANISATION_ENTER_GROUP, unit, day, dimension, group);
  self->grouping.source = pt_reorganisation_tidy_or_empty (source);
  return self;
}

PtReorganisation *
pt_reorganisation_leave_group (const PtUnit *unit, const char *dimension, PtDay day)
{
  g_return_val_if_fail (unit != NULL, NULL);

  return make_grouping (PT_REORGANISATION_LEAVE_GROUP, unit, day, dimension, NULL);
}

static PtReorganisation *
make_words (PtReorganisationType type, const char *dimension, const char *group,
            const char *name_vi, const char *name_en)
{
  PtReorganisation *self = make_grouping (type, NULL, PT_DAY_ALWAYS, dimension, group);

  self->grouping.name_vi = pt_reorganisation_tidy_or_empty (name_vi);
  self->grouping.name_en = pt_reorganisation_tidy_or_empty (name_en);
  return self;
}

PtReorganisation *
pt_reorganisation_add_dimension (const char *code, const char *name_vi,
                                 const char *name_en)
{
  return make_words (PT_REORGANISATION_ADD_DIMENSION, code, NULL, name_vi, name_en);
}

PtReorganisation *
pt_reorganisation_add_group (const char *dimension, const char *code,
                             const char *name_vi, const char *name_en, int order)
{
  PtReorganisation *self =
    make_words (PT_REORGANISATION_ADD_GROUP, dimension, code, name_vi, name_en);

  self->grouping.order = order;
  return self;
}

PtReorganisation *
pt_reorganisation_rename_group (const char *dimension, const char *code,
                                const char *name_vi, const char *name_en)
{
  return make_words (PT_REORGANISATION_RENAME_GROUP, dimension, code, name_vi, name_en);
}

void
pt_reorganisation_add_member (PtReorganisation *self, const PtUnit *unit)
{
  g_return_if_fail (self != NULL && unit != NULL);
  g_return_if_fail (self->type == PT_REORGANISATION_ENTER_GROUP ||
                    self->type == PT_REORGANISATION_LEAVE_GROUP);

  g_ptr_array_add (self->units, g_strdup_printf ("%" G_GINT64_FORMAT, unit->id));
}

PtReorganisation *
pt_reorganisation_rename_dimension (const char *code, const char *name_vi,
                                    const char *name_en)
{
  return make_words (PT_REORGANISATION_RENAME_DIMENSION, code, NULL, name_vi, name_en);
}

PtReorganisation *
pt_reorganisation_order_groups (const char *dimension, const char *const *codes)
{
  PtReorganisation *self = make_grouping (PT_REORGANISATION_ORDER_GROUPS, NULL,
                                          PT_DAY_ALWAYS, dimension, NULL);

  self->grouping.codes = g_strdupv ((char **) codes);
  return self;
}
