#pragma once

#include "report/trail.h"
#include "store/book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where a number comes from: its formula, the units in it and out of it, and for each
 * unit what was reported, by whom and when.
 */
#define PT_TYPE_EXPLAIN_DIALOG (pt_explain_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtExplainDialog, pt_explain_dialog, PT, EXPLAIN_DIALOG, GtkWindow)

/* Opens one on a row of @table, or an alert where the book cannot be read.
 * Returns: (transfer none) (nullable): the toplevel list keeps it
 */
PtExplainDialog *pt_explain_dialog_open (GtkWindow *parent, PtBook *book,
                                         const PtTable *table, guint row);

const PtTrail *pt_explain_dialog_get_trail (PtExplainDialog *self);

G_END_DECLS
