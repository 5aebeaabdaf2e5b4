#include "app/explain-dialog.h"

#include "app/alert.h"
#include "app/cells.h"
#include "app/choice.h"
#include "app/explain-text.h"
#include "base/money.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtExplainDialog {
  GtkWindow parent_instance;

  GtkLabel *heading, *formula, *summary;
  GtkBox *figures;
  GListStore *items; /* PtChoice: the place in the trail */
  GtkSingleSelection *selection;

  PtBook *book;
  PtTrail *trail;
  PtPeriod period;
  gboolean is_rate, is_money;
};

G_DEFINE_FINAL_TYPE (PtExplainDialog, pt_explain_dialog, GTK_TYPE_WINDOW)

static void
row_setup_cb (PtExplainDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = pt_cells_make_sentence ("", NULL);
  GtkWidget *detail = gtk_label_new ("");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (detail, "numeric");
  gtk_widget_add_css_class (detail, "detail");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_item_set_child (item, box);
}

static char *
describe_unit (PtExplainDialog *self, const PtTrailUnit *unit)
{
  g_autofree char *above = self->is_money ? pt_money_format_short (unit->values[0])
                                          : pt_number_format (unit->values[0]);
  g_autofree char *below = pt_number_format (unit->values[1]);
  const char *share = unit->is_cut ? _ (" (a share)") : "";

  if (!unit->is_inside)
    return g_strdup (unit->reason);
  if (!self->is_rate)
    return g_strconcat (above, share, NULL);
  return g_strdup_printf ("%s ÷ %s%s", above, below, share);
}

static const PtTrailUnit *
get_unit (PtExplainDialog *self, gpointer choice)
{
  return self->trail->units->pdata[pt_choice_get_id (choice)];
}

static void
row_bind_cb (PtExplainDialog *self, GtkListItem *item)
{
  const PtTrailUnit *unit = get_unit (self, gtk_list_item_get_item (item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *detail = gtk_widget_get_next_sibling (name);
  g_autofree char *words = describe_unit (self, unit);

  gtk_label_set_text (GTK_LABEL (name), unit->name);
  gtk_label_set_text (GTK_LABEL (detail), words);
}

static void
show_figures (PtExplainDialog *self)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (self->book);
  gpointer choice = gtk_single_selection_get_selected_item (self->selection);
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_box_remove (self->figures, child);
  if (choice == NULL || self->trail == NULL)
    return;
  gtk_box_append (self->figures,
                  pt_cells_make_sentence (get_unit (self, choice)->name, "heading"));
  for (guint i = 0; i < self->trail->n_elements; i++) {
    guint element = self->trail->elements[i];
    g_autofree char *text =
      pt_explain_text_new (self->book, get_unit (self, choice)->unit, element,
                           self->period);

    gtk_box_append (self->figures,
                    pt_cells_make_sentence (pt_element_get_name (&elements[element]),
                                            "strong"));
    gtk_box_append (self->figures, pt_cells_make_sentence (g_strchomp (text), NULL));
  }
}

static void
pt_explain_dialog_dispose (GObject *object)
{
  PtExplainDialog *self = PT_EXPLAIN_DIALOG (object);

  g_clear_object (&self->book);

  G_OBJECT_CLASS (pt_explain_dialog_parent_class)->dispose (object);
}

static void
pt_explain_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PT_EXPLAIN_DIALOG (object)->trail, pt_trail_free);

  G_OBJECT_CLASS (pt_explain_dialog_parent_class)->finalize (object);
}

static void
pt_explain_dialog_class_init (PtExplainDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_CHOICE);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_explain_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_explain_dialog_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/explain-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtExplainDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, PtExplainDialog, formula);
  gtk_widget_class_bind_template_child (widget_class, PtExplainDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, PtExplainDialog, figures);
  gtk_widget_class_bind_template_child (widget_class, PtExplainDialog, items);
  gtk_widget_class_bind_template_child (widget_class, PtExplainDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_figures);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_explain_dialog_init (PtExplainDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (PtExplainDialog *self)
{
  const PtTrail *trail = self->trail;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trail->units->len; i++) {
    const PtTrailUnit *unit = trail->units->pdata[i];

    g_ptr_array_add (items, pt_choice_new ((int) i, unit->name, unit->reason));
  }
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  gtk_label_set_text (self->heading, trail->title);
  gtk_label_set_text (self->formula, trail->formula);
  gtk_label_set_text (self->summary, trail->summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trail->title, -1);
  show_figures (self);
}

PtExplainDialog *
pt_explain_dialog_open (GtkWindow *parent, PtBook *book, const PtTable *table,
                        guint row)
{
  g_autoptr (GError) error = NULL;
  PtExplainDialog *self;
  PtTrail *trail = pt_trail_new (pt_book_get_catalogue (book),
                                 pt_book_get_columns (book), table, row, &error);

  if (trail == NULL) {
    pt_alert_show (parent, _ ("The number cannot be explained"), error->message);
    return NULL;
  }
  self = g_object_new (PT_TYPE_EXPLAIN_DIALOG, "transient-for", parent, "modal",
                       parent != NULL, NULL);
  self->book = g_object_ref (book);
  self->trail = trail;
  self->period = g_array_index (table->rows, PtTableRow, row).period;
  self->is_rate = table->query.rate >= 0;
  self->is_money = table->is_money;
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

const PtTrail *
pt_explain_dialog_get_trail (PtExplainDialog *self)
{
  g_return_val_if_fail (PT_IS_EXPLAIN_DIALOG (self), NULL);

  return self->trail;
}
