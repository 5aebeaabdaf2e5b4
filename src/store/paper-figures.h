#pragma once

/* Private to src/store. */

#include "domain/paper.h"
#include "store/book.h"

G_BEGIN_DECLS

/* The official figures of @period and of the one before it, as a text: first lines "u"
 * with the units' uuids, then one line to a figure, the unit by its place in those.
 * Returns: (transfer full) (nullable)
 */
char *pt_paper_figures_take (PtBook *book, PtPeriod period, GError **error);

/* Holds such a text against what stands in the book now.
 * Returns: (transfer full) (nullable): PtChangedFigure
 */
GPtrArray *pt_paper_figures_compare (PtBook *book, const char *text, GError **error);

G_END_DECLS
