#pragma once

#include "app/unit-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The units of @catalogue on @day as a tree of PtUnitItem, each with its code for a
 * detail; the units below one are listed and sorted when it is first opened.  Keeps
 * the catalogue.
 */
GtkTreeListModel *pt_unit_tree_new (PtCatalogue *catalogue, PtDay day);

/* Opens what is above the unit of that number in the book.
 * Returns: its row, or GTK_INVALID_LIST_POSITION where it is not in the tree
 */
guint pt_unit_tree_reveal (GtkTreeListModel *tree, PtCatalogue *catalogue, PtDay day,
                           gint64 id);

/* The numbers of the units whose rows are open, and to open those.
 * Returns: (transfer full): gint64
 */
GArray *pt_unit_tree_list_open (GtkTreeListModel *tree);
void pt_unit_tree_open (GtkTreeListModel *tree, const GArray *ids);

G_END_DECLS
