#pragma once

#include "domain/places.h"
#include "store/book.h"

G_BEGIN_DECLS

/* One edit: these tiles stand where they are said to; those that stand there already
 * are left alone.  @moved: the unit the edit is named after.
 */
gboolean pt_book_place_tiles (PtBook *self, const PtUnitTile *tiles, guint n_tiles,
                              guint moved, GError **error);

/* One edit: no tile has a place of its own any more. */
gboolean pt_book_reset_tiles (PtBook *self, GError **error);

G_END_DECLS
