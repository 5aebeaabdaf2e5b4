#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* What is counted from now on. */
#define PT_TYPE_NEW_ELEMENT_FORM (pt_new_element_form_get_type ())
G_DECLARE_FINAL_TYPE (PtNewElementForm, pt_new_element_form, PT, NEW_ELEMENT_FORM,
                      PtReorganiseForm)

GtkWidget *pt_new_element_form_new (PtCatalogue *catalogue);

/* As if a person had; @part is the code of a form, NULL leaves it. */
void pt_new_element_form_set (PtNewElementForm *self, const char *name_vi,
                              const char *name_en, const char *part);

G_END_DECLS
