#pragma once

#include "report/document.h"
#include "report/gap-list.h"

G_BEGIN_DECLS

/* The list on paper, to be handed out and signed off; broken over pages. */
PtDocument *pt_gaps_to_document (const PtGaps *self, const PtCatalogue *catalogue,
                                 PtGapList list, gboolean is_example);

G_END_DECLS
