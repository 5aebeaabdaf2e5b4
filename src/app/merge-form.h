#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* Which units become one, and how that is called. */
#define PT_TYPE_MERGE_FORM (pt_merge_form_get_type ())
G_DECLARE_FINAL_TYPE (PtMergeForm, pt_merge_form, PT, MERGE_FORM, PtReorganiseForm)

/* With @unit as the first of them. */
GtkWidget *pt_merge_form_new (PtCatalogue *catalogue, const PtUnit *unit);

/* As if a person had; the index of a unit. */
void pt_merge_form_add (PtMergeForm *self, int unit);
void pt_merge_form_set (PtMergeForm *self, const char *name, const char *code);

G_END_DECLS
