#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* What is computed from now on. */
#define PT_TYPE_NEW_RATE_FORM (pt_new_rate_form_get_type ())
G_DECLARE_FINAL_TYPE (PtNewRateForm, pt_new_rate_form, PT, NEW_RATE_FORM,
                      PtReorganiseForm)

GtkWidget *pt_new_rate_form_new (PtCatalogue *catalogue);

/* As if a person had. */
void pt_new_rate_form_set_name (PtNewRateForm *self, const char *name_vi,
                                const char *name_en);
void pt_new_rate_form_add (PtNewRateForm *self, const char *above, const char *below);

G_END_DECLS
