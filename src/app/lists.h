#pragma once

#include "app/session.h"
#include "chart/chart.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What there is to choose from in a book, as lists of PtChoice.  All are new. */

/* What rows or series are, besides the index of a dimension. */
#define PT_BY_ID_UNIT (-1)
#define PT_BY_ID_WHOLE (-2)
#define PT_BY_ID_NONE (-1) /* ranking: no colours */

/* Indexes of rates; with the five models together first where @with_models. */
GListModel *pt_lists_rates (PtCatalogue *catalogue, gboolean with_models);
/* Whatever @question can be answered by. */
GListModel *pt_lists_by (PtCatalogue *catalogue, PtChartKind question);
GListModel *pt_lists_colours (PtCatalogue *catalogue);
/* The kinds of unit the book knows on the session's day. */
GListModel *pt_lists_levels (PtSession *session);
GListModel *pt_lists_inks (void);

/* Whether @question, compared by @by, can be answered for all models in one chart. */
gboolean pt_lists_takes_models (PtCatalogue *catalogue, PtChartKind question, int by);

/* What answers @question best in most books. */
int pt_lists_default_by (PtCatalogue *catalogue, PtChartKind question);
int pt_lists_default_colour (PtCatalogue *catalogue);

GListModel *pt_lists_periods (PtSession *session);
GListModel *pt_lists_views (void);

G_END_DECLS
