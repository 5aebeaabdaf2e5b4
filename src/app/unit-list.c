#include "app/unit-list.h"

#include "app/picker.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtUnitList {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkListBox *list;
  PtPicker *peers;

  PtCatalogue *catalogue;
  GPtrArray *units; /* const PtUnit, in the order of the list */
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtUnitList, pt_unit_list, GTK_TYPE_WIDGET)

static void
remove_clicked_cb (PtUnitList *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  g_ptr_array_remove_index (self->units, (guint) index);
  gtk_list_box_remove (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (self->peers));
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_remove_button (PtUnitList *self, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: takes a unit out of a list; %s is its name. */
  g_autofree char *words = g_strdup_printf (_ ("Take out %s"), name);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static gboolean
add_unit (PtUnitList *self, const PtUnit *unit)
{
  const PtUnitVersion *now = pt_unit_get_nearest_version (unit, pt_day_today ());
  GtkWidget *box, *label;
  g_autofree char *words = NULL;

  if (g_ptr_array_find (self->units, unit, NULL))
    return FALSE;

  /* Translators: a unit's name and its code. */
  words = g_strdup_printf (C_ ("unit", "%s (%s)"), now->name, now->code);
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_remove_button (self, now->name));
  g_ptr_array_add (self->units, (gpointer) unit);
  gtk_list_box_append (self->list, box);
  return TRUE;
}

static void
peer_chosen_cb (PtUnitList *self)
{
  int index = pt_picker_get_selected (self->peers);

  if (index < 0)
    return;

  pt_unit_list_add (self, index);
  pt_picker_set_selected (self->peers, -1);
}

static void
pt_unit_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_UNIT_LIST);

  G_OBJECT_CLASS (pt_unit_list_parent_class)->dispose (object);
}

static void
pt_unit_list_finalize (GObject *object)
{
  PtUnitList *self = PT_UNIT_LIST (object);

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_ptr_array_unref (self->units);

  G_OBJECT_CLASS (pt_unit_list_parent_class)->finalize (object);
}

static void
pt_unit_list_class_init (PtUnitListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_unit_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_unit_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_UNIT_LIST, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/unit-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PtUnitList, root);
  gtk_widget_class_bind_template_child (widget_class, PtUnitList, list);
  gtk_widget_class_bind_template_child (widget_class, PtUnitList, peers);
  gtk_widget_class_bind_template_callback (widget_class, peer_chosen_cb);
}

static void
pt_unit_list_init (PtUnitList *self)
{
  self->units = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_unit_list_set_choices (PtUnitList *self, PtCatalogue *catalogue, GListModel *choices)
{
  g_return_if_fail (PT_IS_UNIT_LIST (self));

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  self->catalogue = pt_catalogue_ref (catalogue);
  pt_picker_set_choices (self->peers, choices, -1);
}

void
pt_unit_list_add (PtUnitList *self, int unit)
{
  const PtUnit *units;
  guint n;

  g_return_if_fail (PT_IS_UNIT_LIST (self));

  units = pt_catalogue_get_units (self->catalogue, &n);
  g_return_if_fail (unit >= 0 && (guint) unit < n);

  if (add_unit (self, &units[unit]))
    g_signal_emit (self, signals[CHANGED], 0);
}

const PtUnit *const *
pt_unit_list_get_units (PtUnitList *self, guint *n)
{
  g_return_val_if_fail (PT_IS_UNIT_LIST (self), NULL);

  *n = self->units->len;
  return (const PtUnit *const *) self->units->pdata;
}
