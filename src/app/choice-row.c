#include "app/choice-row.h"

/* What style.css and picker.ui leave for the words of a row, and put round them. */
#define ROW_WIDTH 300
#define ROW_PADDING 18

static GtkWidget *
append_label (GtkWidget *row)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (row), label);
  return label;
}

GtkWidget *
pt_choice_row_new (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  append_label (row);
  gtk_widget_add_css_class (append_label (row), "detail");
  return row;
}

void
pt_choice_row_show (GtkWidget *row, PtChoice *choice, gboolean is_chosen)
{
  GtkWidget *name = gtk_widget_get_first_child (row);
  GtkWidget *detail = gtk_widget_get_next_sibling (name);
  const char *words = pt_choice_get_detail (choice);

  gtk_label_set_text (GTK_LABEL (name), pt_choice_get_name (choice));
  gtk_label_set_text (GTK_LABEL (detail), words == NULL ? "" : words);
  gtk_widget_set_visible (detail, words != NULL);
  if (is_chosen)
    gtk_widget_add_css_class (name, "chosen");
  else
    gtk_widget_remove_css_class (name, "chosen");
}

int
pt_choice_row_measure_all (GtkWidget *parent, GListModel *choices)
{
  GtkWidget *row = g_object_ref_sink (pt_choice_row_new ());
  guint n = g_list_model_get_n_items (choices);
  int height = 0, natural;

  gtk_widget_set_parent (row, parent);
  for (guint i = 0; i < n; i++) {
    g_autoptr (PtChoice) choice = g_list_model_get_item (choices, i);

    pt_choice_row_show (row, choice, FALSE);
    gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, ROW_WIDTH, NULL, &natural, NULL,
                        NULL);
    height += natural + ROW_PADDING;
  }
  gtk_widget_unparent (row);
  g_object_unref (row);
  return height;
}
