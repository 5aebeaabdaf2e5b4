#pragma once

#include "domain/places.h"
#include "report/picture.h"
#include "store/book.h"

G_BEGIN_DECLS

/* The units of a drawing, and what becomes of one whose tile is moved. */

/* The unit that a point is about, or -1. */
int pt_chart_tiles_find_unit (const PtPicture *picture, int datum);
/* The point that is about @unit, or PT_NO_DATUM. */
int pt_chart_tiles_find_datum (const PtPicture *picture, int unit);

/* Puts the tile of @unit there, in the book.  The first move keeps the places of all
 * others as well, so that they stay.
 */
gboolean pt_chart_tiles_move (PtBook *book, const PtPicture *picture, int unit,
                              PtTilePlace place, GError **error);

G_END_DECLS
