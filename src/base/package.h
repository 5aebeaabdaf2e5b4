#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A ZIP package as the OpenDocument formats want it: the media type first and
 * uncompressed, then the members, compressed.  The same members give the same bytes on
 * any day, so that a paper written again is the same file.
 */
typedef struct _PtPackage PtPackage;

/* @media_type: "application/vnd.oasis.opendocument.text", … */
PtPackage *pt_package_new (const char *media_type);
void pt_package_free (PtPackage *self);

/* Members come in this order.  @name is a path with "/"; no name comes twice.  Keeps a
 * reference to @bytes.
 */
void pt_package_add (PtPackage *self, const char *name, GBytes *bytes);
/* Takes @text. */
void pt_package_add_text (PtPackage *self, const char *name, char *text);

/* The file appears whole or not at all. */
gboolean pt_package_write (const PtPackage *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPackage, pt_package_free)

G_END_DECLS
