#pragma once

/* Private to src/report. */

#include "report/gaps.h"

G_BEGIN_DECLS

/* Adds what is found among the units of one kind. */
gboolean pt_gaps_search (PtGaps *self, const PtCatalogue *catalogue,
                         PtColumnSource *columns, PtKind kind, GError **error);

/* Adds up, and puts into words: why each place is listed, and all of it in short. */
void pt_gaps_find_words (PtGaps *self);

G_END_DECLS
