#pragma once

#include "store/apply.h"
#include "store/book-private.h"

G_BEGIN_DECLS

/* One command on a book, from begin to finish: an edit is open, rows are written
 * through @apply, and the first failure sticks there.
 */

/* Fails where the book may not be written. */
gboolean pt_command_begin (PtBook *book, PtApply *apply, const char *kind,
                           const char *title, GError **error);
/* Commits, and lets the book tell; or takes everything back and fails, where something
 * failed on the way.  A command that wrote nothing leaves no trace.
 */
gboolean pt_command_finish (PtBook *book, PtApply *apply, GError **error);

G_END_DECLS
