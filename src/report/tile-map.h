#pragma once

/* Private to src/report. */

#include "domain/places.h"
#include "report/painter.h"

G_BEGIN_DECLS

/* Where the tiles of all units of a level stand on a day, so that a map of some of them
 * has the same places as a map of all.
 */
typedef struct {
  GArray *tiles;      /* PtUnitTile */
  gboolean has_seats; /* placed by where the units are; else in reading order */
} PtTileMap;

/* @table: by unit, what is to be drawn.  Fails with PT_ERROR_INVALID where there are
 * more units than a page has room for.
 */
gboolean pt_tile_map_init (PtTileMap *self, const PtCatalogue *catalogue,
                           const PtTable *table, GError **error);
void pt_tile_map_clear (PtTileMap *self);

/* NULL where the unit is not on the map. */
const PtTilePlace *pt_tile_map_find (const PtTileMap *self, guint unit);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtTileMap, pt_tile_map_clear)

G_END_DECLS
