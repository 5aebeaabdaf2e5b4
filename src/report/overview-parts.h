#pragma once

/* Private to src/report. */

#include "report/overview.h"

G_BEGIN_DECLS

/* One rate at a glance.  Returns: (transfer full) (nullable) */
PtTile *pt_tile_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                     const PtQuery *query, guint rate, GError **error);
void pt_tile_free (PtTile *self);

/* Fills the list of those who have not reported and its sentence. */
gboolean pt_overview_find_missing (PtOverview *self, const PtCatalogue *catalogue,
                                   PtColumnSource *columns, const PtQuery *query,
                                   GError **error);
void pt_missing_free (PtMissing *self);

G_END_DECLS
