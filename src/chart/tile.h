#pragma once

#include "chart/data.h"
#include "chart/scene.h"

G_BEGIN_DECLS

/* A map without borders: each row is a tile of a grid, coloured by its class, of which
 * there are at most PT_N_CLASS_INKS, the lowest first.
 */

/* Columns go to the right and lines downwards, from any number on.  @short_name: for a
 * narrow tile; the name itself stays for whoever points at it.
 */
void pt_chart_data_set_row_tile (PtChartData *self, guint row, int column, int line,
                                 const char *short_name);

/* The ink of class @class_ of @n_classes, and the one that is read on it. */
PtInk pt_ink_of_class (guint class_, guint n_classes);
PtInk pt_ink_on_class (guint class_, guint n_classes);

/* The grid of a scene: where a tile that is dragged comes down.
 * Returns: FALSE where the scene has none
 */
gboolean pt_scene_find_cell (const PtScene *self, double x, double y, int *column,
                             int *line);
void pt_scene_set_grid (PtScene *self, double x, double y, double width, double height,
                        int column, int line);

/* @name, where need be with its first syllables cut to their letters ("P. Đ. Phùng"),
 * at last only letters.  Returns: (transfer full): no wider than @width
 */
char *pt_tile_abbreviate (PtFont font, const char *name, double width);

G_END_DECLS
