#pragma once

#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* Asks for one change to units, says what it would do to past figures or why it may not
 * be, and does it.
 *
 * "done" (the words for what was done) is emitted before it closes itself.
 */
#define PT_TYPE_REORGANISE_DIALOG (pt_reorganise_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtReorganiseDialog, pt_reorganise_dialog, PT, REORGANISE_DIALOG,
                      GtkWindow)

/* @explanation is a sentence for the user.  @form is consumed where it is floating.
 * With @day_optional no day means since ever.
 */
GtkWidget *pt_reorganise_dialog_new (GtkWindow *parent, PtBook *book, const char *title,
                                     const char *explanation, PtReorganiseForm *form,
                                     gboolean day_optional);

PtReorganiseForm *pt_reorganise_dialog_get_form (PtReorganiseDialog *self);
/* As if a person had typed it. */
void pt_reorganise_dialog_set_day (PtReorganiseDialog *self, const char *text);
/* Looks at the draft now rather than in a moment.
 * Returns: (nullable): why it may not be done
 */
const char *pt_reorganise_dialog_check (PtReorganiseDialog *self);
/* What it would do to past figures. */
const char *pt_reorganise_dialog_get_preview (PtReorganiseDialog *self);

/* Where no day is asked for. */
void pt_reorganise_dialog_hide_day (PtReorganiseDialog *self);

G_END_DECLS
