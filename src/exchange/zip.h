#pragma once

#include "exchange/xml.h"

G_BEGIN_DECLS

/* An archive in memory, as .xlsx and .ods are.  A member is never unpacked whole: it
 * goes through the XML reader piece by piece, and what unpacks to far more than an
 * honest file does is refused.
 */
typedef struct _PtZip PtZip;

/* @data must outlive it.  Fails with PT_ERROR_FORMAT where it is no archive.
 * Returns: (transfer full) (nullable)
 */
PtZip *pt_zip_new (const guint8 *data, gsize length, GError **error);
void pt_zip_free (PtZip *self);

gboolean pt_zip_has (const PtZip *self, const char *name);

/* Reads the member @name.  Fails with PT_ERROR_FORMAT where it is not there, is
 * damaged, or a handler failed.
 */
gboolean pt_zip_read_xml (PtZip *self, const char *name, const PtXmlHandlers *handlers,
                          gpointer data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtZip, pt_zip_free)

G_END_DECLS
