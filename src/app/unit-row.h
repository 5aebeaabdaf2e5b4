#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a unit looks in a list: its name, and what explains it in smaller letters; in a
 * tree with an arrow to open it.
 */

/* What a factory in a template calls, swapped.  The items are PtUnitItem, or in a tree
 * GtkTreeListRow of them.
 */
void pt_unit_row_setup (gpointer user, GtkListItem *item);
void pt_unit_row_setup_in_tree (gpointer user, GtkListItem *item);
void pt_unit_row_bind (gpointer user, GtkListItem *item);

G_END_DECLS
