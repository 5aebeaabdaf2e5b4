#pragma once

#include "store/backups.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The copies of a book to choose from, with what is in each.
 *
 * "chosen" (the copy's path) is emitted before it closes itself: whoever has the book
 * open has to let go of it first.
 */
#define PT_TYPE_BACKUPS_DIALOG (pt_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtBackupsDialog, pt_backups_dialog, PT, BACKUPS_DIALOG, GtkWindow)

/* @path: the book's */
GtkWidget *pt_backups_dialog_new (GtkWindow *parent, const char *path);

/* What is said about the copy that is chosen. */
const char *pt_backups_dialog_get_content (PtBackupsDialog *self);

G_END_DECLS
