#pragma once

#include "store/book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who will see to places without an organisation, by when, and how far it is.  One edit
 * for all of them; "done" is emitted with its title, and the dialog goes away.
 */
#define PT_TYPE_FOLLOW_UP_DIALOG (pt_follow_up_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtFollowUpDialog, pt_follow_up_dialog, PT, FOLLOW_UP_DIALOG,
                      GtkWindow)

/* @about: the places, in words.  @assignments: PtAssignment, what stands about each of
 * them now; where they differ in something, it is left empty.  They are kept.
 */
GtkWidget *pt_follow_up_dialog_new (GtkWindow *parent, PtBook *book, const char *about,
                                    GPtrArray *assignments);

/* As if a person had written it; @state is one of pt_assignment_states. */
void pt_follow_up_dialog_fill (PtFollowUpDialog *self, const char *who, const char *due,
                               const char *state, const char *remark);
/* What is wrong, or "". */
const char *pt_follow_up_dialog_get_problem (PtFollowUpDialog *self);

G_END_DECLS
