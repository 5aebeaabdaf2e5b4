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
clear_inheritance (gpointer data)
{
  PtInheritance *inheritance = data;

  g_free (inheritance->dimension);
  g_free (inheritance->group);
  g_free (inheritance->source);
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
  g_array_unref (self->inheritances);
  g_free (self->grouping.dimension);
  g_free (self->grouping.group);
  g_free (self->grouping.source);
  g_free (self->grouping.name_vi);
  g_free (self->grouping.name_en);
  g_strfreev (self->grouping.codes);
  g_free (self->measuring.code);
  g_free (self->measuring.document);
  g_free (self->measuring.new_code);
  g_free (self->measuring.name_vi);
  g_free (self->measuring.name_en);
  g_clear_pointer (&self->measuring.strings, g_string_chunk_free);
  g_free (self);
}

static char *
number (const PtUnit *unit)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, unit->id);
}

char *
pt_reorganisation_tidy (const char *text)
{
  return text != NULL ? pt_text_normalize (text) : NULL;
}

char *
pt_reorganisation_tidy_or_empty (const char *text)
{
  return pt_reorganisation_tidy (text != NULL ? text : "");
}

PtReorganisation *
pt_reorganisation_make (PtReorganisationType type, const PtUnit *unit, PtDay day)
{
  PtReorganisation *self = g_new0 (PtReorganisation, 1);

  self->type = type;
  self->day = day;
  self->units = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_array_new (FALSE, TRUE, sizeof (PtReorganisationPart));
  g_array_set_clear_func (self->parts, clear_part);
  self->placements = g_array_new (FALSE, TRUE, sizeof (PtPlacement));
  g_array_set_clear_func (self->placements, clear_placement);
  self->inheritances = g_array_new (FALSE, TRUE, sizeof (PtInheritance));
  g_array_set_clear_func (self->inheritances, clear_inheritance);
  if (unit != NULL)
    g_ptr_array_add (self->units, number (unit));
  return self;
}

static void
add_draft (PtReorganisation *self, const PtUnitDraft *draft, gint64 share)
{
  PtReorganisationPart part = { .code = pt_reorganisation_tidy_or_empty (draft->code),
                                .name = pt_reorganisation_tidy_or_empty (draft->name),
                                .parent =
                                  pt_reorganisation_tidy_or_empty (draft->parent),
                                .kind = draft->kind,
                                .share = share };

  g_array_append_val (self->parts, part);
}

PtReorganisation *
pt_reorganisation_begin (const PtUnitDraft *draft, PtDay from)
{
  PtReorganisation *self;

  g_return_val_if_fail (draft != NULL, NULL);

  self = pt_reorganisation_make (PT_REORGANISATION_BEGIN, NULL, from);
  add_draft (self, draft, PT_SHARE_WHOLE);
  return self;
}

static PtReorganisation *
make_naming (PtReorganisationType type, const PtUnit *unit, PtDay day, const char *code,
             const char *name)
{
  PtReorganisation *self = pt_reorganisation_make (type, unit, day);
  PtReorganisationPart part = { .code = pt_reorganisation_tidy (code),
                                .name = pt_reorganisation_tidy (name) };

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
  PtReorganisationPart part = { .parent = pt_reorganisation_tidy_or_empty (parent) };

  g_return_val_if_fail (unit != NULL, NULL);

  self = pt_reorganisation_make (PT_REORGANISATION_MOVE, unit, day);
  g_array_append_val (self->parts, part);
  return self;
}

PtReorganisation *
pt_reorganisation_close (const PtUnit *unit, PtDay day)
{
  g_return_val_if_fail (unit != NULL, NULL);

  return pt_reorganisation_make (PT_REORGANISATION_CLOSE, unit, day);
}

PtReorganisation *
pt_reorganisation_merge (const PtUnit *const *units, guint n, PtDay day,
                         const PtUnitDraft *draft)
{
  PtReorganisation *self;

  g_return_val_if_fail (n == 0 || units != NULL, NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  self = pt_reorganisation_make (PT_REORGANISATION_MERGE, NULL, day);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->units, number (units[i]));
  add_draft (self, draft, PT_SHARE_WHOLE);
  return self;
}

PtReorganisation *
pt_reorganisation_split (const PtUnit *unit, PtDay day)
{
  g_return_val_if_fail (unit != NULL, NULL);

  return pt_reorganisation_make (PT_REORGANISATION_SPLIT, unit, day);
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

  placement = (PtPlacement){ number (child), pt_reorganisation_tidy (code) };
  g_array_append_val (self->placements, placement);
}

void
pt_reorganisation_inherit (PtReorganisation *self, guint part, const char *dimension,
                           const char *group, const char *source)
{
  PtInheritance inheritance = { 0 };

  g_return_if_fail (self != NULL && dimension != NULL && group != NULL);
  g_return_if_fail (part < self->parts->len);

  inheritance = (PtInheritance){ part, g_strdup (dimension), g_strdup (group),
                                 pt_reorganisation_tidy_or_empty (source) };
  g_array_append_val (self->inheritances, inheritance);
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
