#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* Into what a unit is divided, in which shares, and where the units below it go. */
#define PT_TYPE_SPLIT_FORM (pt_split_form_get_type ())
G_DECLARE_FINAL_TYPE (PtSplitForm, pt_split_form, PT, SPLIT_FORM, PtReorganiseForm)

typedef enum {
  PT_SPLIT_BY_HOUSEHOLDS,
  PT_SPLIT_BY_POPULATION,
  PT_SPLIT_BY_AREA,
  PT_SPLIT_BY_HAND, /* percentages */
  PT_N_SPLIT_METHODS
} PtSplitMethod;

/* @book: whose units below @unit are to be placed. */
GtkWidget *pt_split_form_new (PtCatalogue *catalogue, const PtUnit *unit);

/* As if a person had. */
void pt_split_form_set_method (PtSplitForm *self, PtSplitMethod method);
/* There are two from the start. */
void pt_split_form_set_part (PtSplitForm *self, guint part, const char *name,
                             const char *code, const char *weight);
/* The index of a unit that is there already and takes a share in. */
void pt_split_form_add_heir (PtSplitForm *self, int unit);
/* Where the unit below, by its place in the list, goes. */
void pt_split_form_place_child (PtSplitForm *self, guint child, guint part);
/* "Together 100%" */
const char *pt_split_form_get_sum (PtSplitForm *self);

G_END_DECLS
