#pragma once

#include "chart/palette.h"
#include "report/document.h"

G_BEGIN_DECLS

/* Writes a document as an OpenDocument text, to be worked on with LibreOffice or Word:
 * real headings, tables, footnotes and page styles, drawings as SVG with PNG beside it.
 * The file appears whole or not at all.
 */
gboolean pt_odt_write (PtDocument *document, const PtPalette *palette, const char *path,
                       GError **error);

G_END_DECLS
