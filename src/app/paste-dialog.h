#pragma once

#include "app/entry-table.h"
#include "exchange/paste.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows where a pasted block would go before it goes there, and asks about the names it
 * does not know.  "applied" is emitted when it is in the book.
 */
#define PT_TYPE_PASTE_DIALOG (pt_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtPasteDialog, pt_paste_dialog, PT, PASTE_DIALOG, GtkWindow)

/* Takes @paste, whose target are the rows and columns of @table. */
GtkWidget *pt_paste_dialog_new (GtkWindow *parent, PtEntryTable *table, PtPaste *paste);

/* What it says of the whole. */
const char *pt_paste_dialog_get_summary (PtPasteDialog *self);

G_END_DECLS
