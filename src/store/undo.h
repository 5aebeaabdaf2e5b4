#pragma once

#include "store/ledger.h"

G_BEGIN_DECLS

/* Takes edits back, and takes that back.  Undo is an edit of its own, which applies the
 * changes of another backwards; redo is the undo of an undo.
 */

/* The edit that undo or redo would act on, 0 where there is none.  Redo is possible
 * until something else is edited.  Edits up to the sealed one are the book's beginning.
 */
gint64 pt_undo_find (PtConnection *connection, GError **error);
gint64 pt_redo_find (PtConnection *connection, GError **error);

/* @edit is what pt_undo_find() found, or for redo the undo that pt_redo_find() found.
 * Fails with PT_ERROR_CONFLICT, and changes nothing, where a row is no longer as @edit
 * left it.
 */
gboolean pt_undo_run (PtConnection *connection, PtLedger *ledger, const char *who,
                      gint64 edit, GError **error);
gboolean pt_redo_run (PtConnection *connection, PtLedger *ledger, const char *who,
                      gint64 edit, GError **error);

G_END_DECLS
