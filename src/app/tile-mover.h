#pragma once

#include "app/chart-view.h"

G_BEGIN_DECLS

/* Lets the tiles of a chart be moved: dragged, or with Ctrl and the arrow keys the one
 * that is read.
 *
 * Lives as long as the chart, to which it adds its controllers; works while it is
 * active.  Signal "moved" (i datum, i column, i line): where a tile is to stand.
 */
#define PT_TYPE_TILE_MOVER (pt_tile_mover_get_type ())
G_DECLARE_FINAL_TYPE (PtTileMover, pt_tile_mover, PT, TILE_MOVER, GObject)

/* Returns: (transfer full) */
PtTileMover *pt_tile_mover_new (PtChartView *chart);

void pt_tile_mover_set_active (PtTileMover *self, gboolean active);

G_END_DECLS
