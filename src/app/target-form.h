#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* Which rate should be how high, when, for whom, and by which document. */
#define PT_TYPE_TARGET_FORM (pt_target_form_get_type ())
G_DECLARE_FINAL_TYPE (PtTargetForm, pt_target_form, PT, TARGET_FORM, PtReorganiseForm)

/* @rate: the one that is shown first.  @target (NULL: a new one): what is shown first
 * of it all.
 */
GtkWidget *pt_target_form_new (PtCatalogue *catalogue, const PtRate *rate,
                               const PtTarget *target);

/* As if a person had; NULL leaves it. */
void pt_target_form_set (PtTargetForm *self, const char *year, const char *value,
                         const char *document);

G_END_DECLS
