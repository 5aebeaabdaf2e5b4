#pragma once

#include "app/entry-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who has handed in a form of a period, who has begun, and who is missing.
 *
 * "unit-activated" is emitted with the number in the book of a unit somebody wants to
 * see.
 */
#define PT_TYPE_PROGRESS_DIALOG (pt_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtProgressDialog, pt_progress_dialog, PT, PROGRESS_DIALOG,
                      GtkWindow)

/* Of the units @choice speaks of; its form NULL: the first there is. */
GtkWidget *pt_progress_dialog_new (GtkWindow *parent, const PtEntryChoice *choice);

/* @code of a form. */
void pt_progress_dialog_set_form (PtProgressDialog *self, const char *code);
void pt_progress_dialog_set_missing_only (PtProgressDialog *self, gboolean missing);
guint pt_progress_dialog_get_n_rows (PtProgressDialog *self);
const char *pt_progress_dialog_get_summary (PtProgressDialog *self);
/* The reminder list on paper.  Returns: (transfer full): PtScene */
GPtrArray *pt_progress_dialog_draw (PtProgressDialog *self);

G_END_DECLS
