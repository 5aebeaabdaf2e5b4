#pragma once

#include "chart/surface.h"
#include "report/document.h"

G_BEGIN_DECLS

/* The pages of a document, A4, as they are seen, printed and written to a file: the
 * same scenes for all of them.
 */
typedef struct {
  GPtrArray *scenes;    /* PtScene */
  GArray *bookmarks;    /* PtBookmark, of the headings and titles */
  GArray *first_blocks; /* guint, by page: the first block that begins on it or later */
  GArray *block_pages;  /* guint, by block: the page it begins on, from 0 */
} PtPages;

/* Nothing stands alone that belongs to something: no heading at a page's foot, no
 * single line of a paragraph, no row of a table in two pieces; tables repeat their
 * heads.
 */
PtPages *pt_pages_new (PtDocument *document);
void pt_pages_free (PtPages *self);

gboolean pt_pages_write_pdf (const PtPages *self, const PtDocument *document,
                             const PtPalette *palette, const char *path,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPages, pt_pages_free)

G_END_DECLS
