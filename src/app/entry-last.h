#pragma once

#include "domain/lineage.h"

G_BEGIN_DECLS

/* What stood in the same part of the year before, for the units of this one: where a
 * unit took the place of others since, what those had goes to it.
 */
typedef struct _PtEntryLast PtEntryLast;

/* @catalogue must outlive it. */
PtEntryLast *pt_entry_last_new (const PtCatalogue *catalogue, PtPeriod period);
void pt_entry_last_free (PtEntryLast *self);

/* Absent where nothing can be compared with. */
PtFigure pt_entry_last_read (PtEntryLast *self, PtColumnSource *columns,
                             const PtElement *element, guint unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtEntryLast, pt_entry_last_free)

G_END_DECLS
