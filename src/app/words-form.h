#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* What a way of grouping or a group is called. */
#define PT_TYPE_WORDS_FORM (pt_words_form_get_type ())
G_DECLARE_FINAL_TYPE (PtWordsForm, pt_words_form, PT, WORDS_FORM, PtReorganiseForm)

/* A new one; of @dimension, or with NULL a way of grouping itself. */
GtkWidget *pt_words_form_new (const PtDimension *dimension);
/* Other names for @group, or with NULL for @dimension itself. */
GtkWidget *pt_words_form_new_rename (const PtDimension *dimension,
                                     const PtGroup *group);

/* As if a person had; NULL leaves it. */
void pt_words_form_set (PtWordsForm *self, const char *name_vi, const char *name_en,
                        const char *code);

G_END_DECLS
