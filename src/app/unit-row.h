#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a unit looks in a list: its name, and what explains it in smaller letters; in a
 * tree with an arrow to open it.
 */
GtkWidget *pt_unit_row_new (gboolean in_tree);
/* @item: a PtUnitItem, or in a tree a GtkTreeListRow of one. */
void pt_unit_row_bind (GtkWidget *row, gpointer item);

G_END_DECLS
