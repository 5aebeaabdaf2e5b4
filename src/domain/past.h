#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* What today's units had in the period before: a unit that was changed since then has
 * what belonged to the units it came from.  Keeps to one thread, as its columns do.
 */
typedef struct _PtPast PtPast;

/* Of the period before @period; @catalogue and @columns must live longer. */
PtPast *pt_past_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                     PtPeriod period);
void pt_past_free (PtPast *self);

PtPeriod pt_past_get_period (const PtPast *self);

/* All of what @unit came from, or nothing: where one of those has no figure there is
 * none.  About that number where a share of a divided unit is in it.
 * Returns: FALSE where the column cannot be read
 */
gboolean pt_past_get (PtPast *self, guint unit, guint element, PtFigure *figure,
                      GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPast, pt_past_free)

G_END_DECLS
