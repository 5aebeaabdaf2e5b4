#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* That an element is not counted any more, and what is counted in its place. */
#define PT_TYPE_ELEMENT_FORM (pt_element_form_get_type ())
G_DECLARE_FINAL_TYPE (PtElementForm, pt_element_form, PT, ELEMENT_FORM,
                      PtReorganiseForm)

GtkWidget *pt_element_form_new (PtCatalogue *catalogue, const PtElement *element);

/* As if a person had. */
void pt_element_form_set_next (PtElementForm *self, const char *name_vi,
                               const char *name_en, const char *code);

G_END_DECLS
