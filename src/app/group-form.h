#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* To which group a unit belongs from a day on, and by which document. */
#define PT_TYPE_GROUP_FORM (pt_group_form_get_type ())
G_DECLARE_FINAL_TYPE (PtGroupForm, pt_group_form, PT, GROUP_FORM, PtReorganiseForm)

GtkWidget *pt_group_form_new (PtCatalogue *catalogue, const PtUnit *unit);

/* As if a person had: indexes, @group -1 for no group. */
void pt_group_form_set (PtGroupForm *self, int dimension, int group,
                        const char *source);

/* For several units, which a person chooses; @dimension and @group are indexes. */
GtkWidget *pt_group_form_new_members (PtCatalogue *catalogue, int dimension, int group);
/* As if a person had added a unit, by its index. */
void pt_group_form_add (PtGroupForm *self, int unit);

G_END_DECLS
