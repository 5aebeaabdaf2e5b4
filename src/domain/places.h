#pragma once

#include "domain/catalogue-builder.h"

G_BEGIN_DECLS

/* Where units are: on the earth, and on the tile map. */

/* Degrees are kept in millionths. */
#define PT_DEGREE_DECIMALS 6
#define PT_DEGREE_SCALE 1000000

typedef struct {
  gint64 longitude, latitude; /* east and north are positive */
} PtPosition;

/* Columns go to the right, lines downwards, from any number on. */
typedef struct {
  int column, line;
} PtTilePlace;

typedef struct {
  guint unit; /* index */
  PtTilePlace place;
} PtUnitTile;

/* Puts the tile of @unit there; the one that stood there goes where it came from.
 * Returns: FALSE where @unit has no tile
 */
gboolean pt_unit_tiles_move (PtUnitTile *tiles, guint n_tiles, guint unit,
                             PtTilePlace place);

/* That of the unit itself; NULL where the book has none.  Returns: (transfer none) */
const PtPosition *pt_catalogue_get_position (const PtCatalogue *self, guint unit);
/* Where the office put the unit's tile; NULL: nowhere.  Returns: (transfer none) */
const PtTilePlace *pt_catalogue_get_tile (const PtCatalogue *self, guint unit);

/* See catalogue-builder.h: units come first. */
void pt_catalogue_builder_add_position (PtCatalogueBuilder *self, gint64 unit,
                                        const PtPosition *position);
void pt_catalogue_builder_add_tile (PtCatalogueBuilder *self, gint64 unit,
                                    const PtTilePlace *place);

G_END_DECLS
