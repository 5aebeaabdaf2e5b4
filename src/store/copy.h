#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Copies of a database, by its own backup: safe while it is in use. */

/* Copies all pages; the source may be in use, and starts the copy afresh when written.
 */
gboolean pt_copy_pages (sqlite3 *from, sqlite3 *to, GError **error);
/* A copy as one file that is whole by itself, with no log beside it; a file that is
 * there is replaced.
 */
gboolean pt_copy_to_file (sqlite3 *from, const char *path, GError **error);

G_END_DECLS
