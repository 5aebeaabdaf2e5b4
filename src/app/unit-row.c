#include "app/unit-row.h"

#include "app/unit-item.h"

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
make_row (gboolean in_tree)
{
  GtkWidget *box =
    gtk_box_new (in_tree ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL,
                 in_tree ? 12 : 0);
  GtkWidget *name = make_label ();
  GtkWidget *detail = make_label ();
  GtkWidget *expander;

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (detail, "detail");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
  if (!in_tree)
    return box;

  gtk_widget_add_css_class (detail, "numeric");
  expander = gtk_tree_expander_new ();
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  return expander;
}

void
pt_unit_row_setup (gpointer user, GtkListItem *item)
{
  gtk_list_item_set_child (item, make_row (FALSE));
}

void
pt_unit_row_setup_in_tree (gpointer user, GtkListItem *item)
{
  gtk_list_item_set_child (item, make_row (TRUE));
}

void
pt_unit_row_bind (gpointer user, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  gpointer item = gtk_list_item_get_item (list_item);
  GtkWidget *box = row;
  g_autoptr (PtUnitItem) unit = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *name;

  if (GTK_IS_TREE_LIST_ROW (item)) {
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (row), item);
    box = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (row));
    unit = gtk_tree_list_row_get_item (item);
  } else
    unit = g_object_ref (item);

  name = gtk_widget_get_first_child (box);
  gtk_label_set_text (GTK_LABEL (name), pt_unit_item_get_name (unit));
  gtk_widget_set_tooltip_text (name, pt_unit_item_get_name (unit));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)),
                      pt_unit_item_get_detail (unit));
  spoken = g_strdup_printf ("%s, %s", pt_unit_item_get_name (unit),
                            pt_unit_item_get_detail (unit));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}
