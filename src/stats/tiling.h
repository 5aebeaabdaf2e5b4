#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Places on a grid for points of a map, so that neighbours stay neighbours.
 *
 * Pure functions: they allocate nothing, and the same points always get the same
 * places.  There are at most PT_TILING_MAX points; @x goes to the east and @y to the
 * south, both in one unit; columns go to the right and lines downwards, from 0.
 */
#define PT_TILING_MAX 300

typedef struct {
  int column, line;
} PtTilingCell;

/* All points at once: no two on one cell, and together as little as can be from where
 * they are (least sum of squares).  Where points crowd the map is stretched first.
 */
void pt_tiling_assign (const double *x, const double *y, guint n, PtTilingCell *cells);

/* Only the points whose @is_fixed is FALSE: each goes to the free cell nearest to that
 * of the fixed point it is nearest to.  At least one is fixed.
 */
void pt_tiling_join (const double *x, const double *y, const gboolean *is_fixed,
                     guint n, PtTilingCell *cells);

/* Points without a place: @groups are those of each, in order; one after the other in
 * reading order, a group beginning a line of its own where that wastes little.
 */
void pt_tiling_read (const guint *groups, guint n, PtTilingCell *cells);

G_END_DECLS
