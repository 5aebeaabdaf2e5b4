#include "store/reorganise-private.h"

#include "base/text.h"
#include "domain/lineage.h"

/* Making drafts; nothing is checked here. */

static void
clear_part (gpointer data)
{
  PtReorganisationPart *part = data;

  g_free (part->heir);
  g_free (part->code);
  g_free (part->name);
  g_free (part->parent);
}

static void
clear_placement (gpointer data)
{
  PtPlacement *placement = data;

  g_free (placement->child);
  g_free (placement->code);
}

void
pt_reorganisation_free (PtReorganisation *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->units);
  g_array_unref (self->parts);
  g_array_unref (self->placements);
  g_free (self->grouping.dimension);
  g_free (self->grouping.group);
  g_free (self->grouping.source);
  g_free (self->grouping.name_vi);
  g_free (self->grouping.name_en);
  g_free (self);
}

static char *
number (const PtUnit *unit)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, unit->id);
}

/* As it is kept: composed, without white space at its ends.  NULL stays NULL. */
static char *
tidy (const char *text)
{
  return text != NULL ? pt_text_normalize (text) : NULL;
}

static char *
tidy_or_empty (const char *text)
{
  return tidy (text != NULL ? text : "");
}

static PtReorganisation *
make (PtReorganisationType type, const PtUnit *unit, PtDay day)
{
  PtReorganisation *self = g_new0 (PtReorganisation, 1);

  self->type = type;
  self->day = day;
  self->units = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_array_new (FALSE, TRUE, sizeof (PtReorganisationPart));
  g_array_set_clear_func (self->parts, clear_part);
  self->placements = g_array_new (FALSE, TRUE, sizeof (PtPlacement));
  g_array_set_clear_func (self->placements, clear_placement);
  if (unit != NULL)
    g_ptr_array_add (self->units, number (unit));
  return self;
}

static void
add_draft (PtReorganisation *self, const PtUnitDraft *draft, gint64 share)
{
  PtReorganisationPart part = { .code = tidy_or_empty (draft->code),
                                .name = tidy_or_empty (draft->name),
                                .parent = tidy_or_empty (draft->parent),
                                .kind = draft->kind,
                                .share = share };

  g_array_append_val (self->parts, part);
}

PtReorganisation *
pt_reorganisation_begin (const PtUnitDraft *draft, PtDay from)
{
  PtReorganisation *self;

  g_return_val_if_fail (draft != NULL, NULL);

  self = make (PT_REORGANISATION_BEGIN, NULL, from);
  add_draft (self, draft, PT_SHARE_WHOLE);
  return self;
}

static PtReorganisation *
make_naming (PtReorganisationType type, const PtUnit *unit, PtDay day, const char *code,
             const char *name)
{
  PtReorganisation *self = make (type, unit, day);
  PtReorganisationPart part = { .code = tidy (code), .name = tidy (name) };

  g_array_append_val (self->parts, part);
  return self;
}

PtReorganisation *
pt_reorganisation_rename (const PtUnit *unit, PtDay day, const char *code,
                          const char *name)
{
  g_return_val_if_fail (unit != NULL, NULL);

  return make_naming (PT_REORGANISATION_RENAME, unit, day, code, name);
}

PtReorganisation *
pt_reorganisation_correct (const PtUnit *unit, PtDay day, const char *code,
                           const char *name)
{
  g_return_val_if_fail (unit != NULL, NULL);

  return make_naming (PT_REORGANISATION_CORRECT, unit, day, code, name);
}

PtReorganisation *
pt_reorganisation_move (const PtUnit *unit, PtDay day, const char *parent)
{
  PtReorganisation *self;
  PtReorganisationPart part = { .parent = tidy_or_empty (parent) };

  g_return_val_if_fail (unit != NULL, NULL);

  self = make (PT_REORGANISATION_MOVE, unit, day);
  g_array_append_val (self->parts, part);
  return self;
}

PtReorganisation *
pt_reorganisation_close (const PtUnit *unit, PtDay day)
{
  g_return_val_if_fail (unit != NULL, NULL);

  return make (PT_REORGANISATION_CLOSE, unit, day);
}

PtReorganisation *
pt_reorganisation_merge (const PtUnit *const *units, guint n, PtDay day,
                         const PtUnitDraft *draft)
{
  PtReorganisation *self;

  g_return_val_if_fail (n == 0 || units != NULL, NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  self = make (PT_REORGANISATION_MERGE, NULL, day);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->units, number (units[i]));
  add_draft (self, draft, PT_SHARE_WHOLE);
  return self;
}

PtReorganisation *
pt_reorganisation_split (const PtUnit *unit, PtDay day)
{
  g_return_val_if_fail (unit != NULL, NULL);

  return make (PT_REORGANISATION_SPLIT, unit, day);
}

void
pt_reorganisation_add_part (PtReorganisation *self, const PtUnitDraft *draft,
                            gint64 share)
{
  g_return_if_fail (self != NULL && self->type == PT_REORGANISATION_SPLIT);
  g_return_if_fail (draft != NULL);

  add_draft (self, draft, share);
}

void
pt_reorganisation_add_heir (PtReorganisation *self, const PtUnit *heir, gint64 share)
{
  PtReorganisationPart part = { .share = share };

  g_return_if_fail (self != NULL && self->type == PT_REORGANISATION_SPLIT);
  g_return_if_fail (heir != NULL);

  part.heir = number (heir);
  g_array_append_val (self->parts, part);
}

void
pt_reorganisation_place_child (PtReorganisation *self, const PtUnit *child,
                               const char *code)
{
  PtPlacement placement = { 0 };

  g_return_if_fail (self != NULL && self->type == PT_REORGANISATION_SPLIT);
  g_return_if_fail (child != NULL && code != NULL);

  placement = (PtPlacement){ number (child), tidy (code) };
  g_array_append_val (self->placements, placement);
}

static PtReorganisation *
make_grouping (PtReorganisationType type, const PtUnit *unit, PtDay day,
               const char *dimension, const char *group)
{
  PtReorganisation *self = make (type, unit, day);

  self->grouping.dimension = tidy_or_empty (dimension);
  self->grouping.group = tidy_or_empty (group);
  return self;
}

PtReorganisation *
pt_reorganisation_enter_group (const PtUnit *unit, const char *dimension,
                               const char *group, PtDay day, const char *source)
{
  PtReorganisation *self;

  g_return_val_if_fail (unit != NULL, NULL);

  self = make_grouping (PT_REORGANISATION_ENTER_GROUP, unit, day, dimension, group);
  self->grouping.source = tidy_or_empty (source);
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

  self->grouping.name_vi = tidy_or_empty (name_vi);
  self->grouping.name_en = tidy_or_empty (name_en);
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

const PtReorganisationPart *
pt_reorganisation_get_part (const PtReorganisation *self, guint i)
{
  return &g_array_index (self->parts, PtReorganisationPart, i);
}

const char *
pt_reorganisation_get_unit (const PtReorganisation *self, guint i)
{
  return g_ptr_array_index (self->units, i);
}

void
pt_share_by_weights (const gint64 *weights, guint n, gint64 *shares)
{
  g_autofree PtPart *parts = g_new0 (PtPart, n + 1);

  g_return_if_fail (n == 0 || (weights != NULL && shares != NULL));

  for (guint i = 0; i < n; i++)
    parts[i] = (PtPart){ i, weights[i] };
  pt_lineage_split (PT_SHARE_WHOLE, parts, n, shares);
}
