#include "app/cells.h"

void
pt_cells_clear (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

GtkWidget *
pt_cells_add (GtkGrid *grid, int column, int row, const char *text, gboolean is_number)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  if (is_number) {
    gtk_widget_add_css_class (label, "numeric");
  } else {
    gtk_widget_set_hexpand (label, column == 0);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  }
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return label;
}

void
pt_cells_add_heading (GtkGrid *grid, int column, const char *text, gboolean is_number)
{
  GtkWidget *label = pt_cells_add (grid, column, 0, text, is_number);

  gtk_widget_add_css_class (label, "detail");
}

GtkWidget *
pt_cells_make_sentence (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}
