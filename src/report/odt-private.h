#pragma once

/* Private to src/report: the parts of an OpenDocument text. */

#include "base/package.h"
#include "chart/palette.h"
#include "report/document.h"

G_BEGIN_DECLS

typedef struct {
  const PtDocument *document;
  const PtPalette *palette;
  PtPackage *package;
  GString *styles; /* automatic ones, while the body is written */
  GString *body;
  GString *manifest; /* entries of the drawings */
  double width;      /* of the text, points */
  guint n_styles, n_tables, n_pictures, n_notes;
  const char
    *page; /* of the next paragraph: it begins a new page of this kind, or NULL */
} PtOdt;

/* Everything but what is written by hand; line ends and runs of spaces are kept. */
void pt_odt_add_escaped (GString *out, const char *text);
/* A paragraph of @style, up to its words; it takes the page that waits. */
void pt_odt_begin_paragraph (PtOdt *self, const char *style);
void pt_odt_end_paragraph (PtOdt *self);
void pt_odt_add_paragraph (PtOdt *self, const char *style, const char *text);
void pt_odt_add_runs (PtOdt *self, const PtBlock *block, const char *before);

void pt_odt_add_head (PtOdt *self);
void pt_odt_add_signature (PtOdt *self);
void pt_odt_add_grid (PtOdt *self, const PtBlock *block);
gboolean pt_odt_add_figure (PtOdt *self, const PtBlock *block, GError **error);

/* styles.xml.  Returns: (transfer full) */
char *pt_odt_make_styles (const PtDocument *document);

extern const char pt_odt_own_styles[]; /* of content.xml */

#define PT_ODT_NAMESPACES                                                              \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                 \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                   \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                     \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                   \
  "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "                  \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "          \
  "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "            \
  "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "                                      \
  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "                                     \
  "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "                     \
  "office:version=\"1.2\""

G_END_DECLS
