#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks why something is done, before it is done.  "answered" is emitted with the
 * reason, which is never empty; then the dialog goes away.
 */
#define PT_TYPE_REASON_DIALOG (pt_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtReasonDialog, pt_reason_dialog, PT, REASON_DIALOG, GtkWindow)

/* @button: a label with a mnemonic for doing it. */
GtkWidget *pt_reason_dialog_new (GtkWindow *parent, const char *heading,
                                 const char *body, const char *button);

/* As if a person had written and done it. */
void pt_reason_dialog_answer (PtReasonDialog *self, const char *reason);

G_END_DECLS
