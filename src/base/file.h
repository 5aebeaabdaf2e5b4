#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes @n_bytes bytes to @path: the file appears whole or not at all, and is on the
 * disk when this returns TRUE.  Errors are of PT_ERROR and say what to do.
 */
gboolean pt_file_write (const char *path, gconstpointer bytes, gsize n_bytes,
                        GError **error);

G_END_DECLS
