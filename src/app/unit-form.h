#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* Name, code, kind and place of a unit: as much of it as the change needs. */
#define PT_TYPE_UNIT_FORM (pt_unit_form_get_type ())
G_DECLARE_FINAL_TYPE (PtUnitForm, pt_unit_form, PT, UNIT_FORM, PtReorganiseForm)

typedef enum {
  PT_UNIT_FORM_BEGIN,
  PT_UNIT_FORM_RENAME,
  PT_UNIT_FORM_MOVE,
  PT_UNIT_FORM_CLOSE,
} PtUnitFormType;

/* @unit is what is changed; to begin one it is its likely parent, or NULL. */
GtkWidget *pt_unit_form_new (PtUnitFormType type, PtCatalogue *catalogue,
                             const PtUnit *unit);
/* The same for a form in a template: what comes of @unit. */
void pt_unit_form_fill_successor (PtUnitForm *self, PtCatalogue *catalogue,
                                  const PtUnit *unit);

/* As if a person had; NULL leaves it. */
void pt_unit_form_set (PtUnitForm *self, const char *name, const char *code);
void pt_unit_form_set_correction (PtUnitForm *self, gboolean is_correction);
/* The index of a unit, or -1 for the top. */
void pt_unit_form_set_parent (PtUnitForm *self, int parent);

/* What was filled in; the strings are the form's.  Fails where the parent is not there
 * on @day, or something is empty.
 */
gboolean pt_unit_form_get_draft (PtUnitForm *self, PtDay day, PtUnitDraft *draft,
                                 GError **error);

G_END_DECLS
