#pragma once

#include "report/document.h"
#include "report/query.h"

G_BEGIN_DECLS

/* How a book calls this kind of paper. */
#define PT_SELF_CHECK_KIND "self-check"

/* The yearly (or half-yearly) self-check report, composed from the book: every sentence
 * with its figures, what is missing said with them, and tables by unit behind it.
 *
 * @query gives period, level, view and within; the rest is not read.  The head has the
 * usual words; whoever knows the office's own puts them in.
 * Returns: (transfer full) (nullable)
 */
PtDocument *pt_self_check_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                               const PtQuery *query, gboolean is_example,
                               GError **error);

G_END_DECLS
