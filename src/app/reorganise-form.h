#pragma once

#include "store/reorganise.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is asked for one kind of change to units; stands in a PtReorganiseDialog.
 *
 * "changed" is emitted whenever the draft may be another.
 */
#define PT_TYPE_REORGANISE_FORM (pt_reorganise_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (PtReorganiseForm, pt_reorganise_form, PT, REORGANISE_FORM,
                          GtkWidget)

struct _PtReorganiseFormClass {
  GtkWidgetClass parent_class;

  /* Fails with a sentence where something is not filled in yet. */
  PtReorganisation *(*make_draft) (PtReorganiseForm *self, PtDay day, GError **error);
};

/* Returns: (transfer full) (nullable) */
PtReorganisation *pt_reorganise_form_make_draft (PtReorganiseForm *self, PtDay day,
                                                 GError **error);
/* For the forms themselves. */
void pt_reorganise_form_tell (PtReorganiseForm *self);

G_END_DECLS
