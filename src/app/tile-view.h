#pragma once

#include "report/overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One rate at a glance; a button, for those who want to see more of it. */
#define PT_TYPE_TILE_VIEW (pt_tile_view_get_type ())
G_DECLARE_FINAL_TYPE (PtTileView, pt_tile_view, PT, TILE_VIEW, GtkButton)

/* Copies what it shows of @tile. */
GtkWidget *pt_tile_view_new (const PtTile *tile);
guint pt_tile_view_get_rate (PtTileView *self);

G_END_DECLS
