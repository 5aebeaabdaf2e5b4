#pragma once

#include "store/book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A whole reorganisation from units.csv and succession.csv: says what both would do and
 * everything that is wrong with them, and applies them as one edit.
 *
 * "done" (the words for what was done) is emitted before it closes itself.
 */
#define PT_TYPE_BULK_DIALOG (pt_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtBulkDialog, pt_bulk_dialog, PT, BULK_DIALOG, GtkWindow)

GtkWidget *pt_bulk_dialog_new (GtkWindow *parent, PtBook *book);

/* As if a person had chosen or dropped it: which of the two it is, the file says. */
void pt_bulk_dialog_add_file (PtBulkDialog *self, GFile *file);

/* What is said: counts, then problems and warnings. */
const char *pt_bulk_dialog_get_summary (PtBulkDialog *self);
const char *pt_bulk_dialog_get_findings (PtBulkDialog *self);

G_END_DECLS
