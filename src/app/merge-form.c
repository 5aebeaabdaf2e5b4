#include "app/merge-form.h"

#include <glib/gi18n-lib.h>

#include "app/picker.h"
#include "app/unit-choices.h"
#include "app/unit-form.h"

#include "ui-resources.h"

struct _PtMergeForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root;
  GtkListBox *list;
  PtPicker *peers;
  PtUnitForm *successor;

  PtCatalogue *catalogue;
  GPtrArray *units; /* const PtUnit, in the order of the list */
};

G_DEFINE_FINAL_TYPE (PtMergeForm, pt_merge_form, PT_TYPE_REORGANISE_FORM)

static PtReorganisation *
pt_merge_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtMergeForm *self = PT_MERGE_FORM (form);
  PtUnitDraft draft = { 0 };

  if (!pt_unit_form_get_draft (self->successor, day, &draft, error))
    return NULL;
  return pt_reorganisation_merge ((const PtUnit *const *) self->units->pdata,
                                  self->units->len, day, &draft);
}

static void
remove_clicked_cb (PtMergeForm *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  g_ptr_array_remove_index (self->units, (guint) index);
  gtk_list_box_remove (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (self->peers));
  pt_reorganise_form_tell (PT_REORGANISE_FORM (self));
}

static GtkWidget *
make_remove_button (PtMergeForm *self, const char *name)
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

static void
add_unit (PtMergeForm *self, const PtUnit *unit)
{
  const PtUnitVersion *now = pt_unit_get_nearest_version (unit, pt_day_today ());
  GtkWidget *box, *label;
  g_autofree char *words = NULL;

  if (g_ptr_array_find (self->units, unit, NULL))
    return;

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
}

static void
peer_chosen_cb (PtMergeForm *self)
{
  int index = pt_picker_get_selected (self->peers);

  if (index < 0)
    return;

  pt_merge_form_add (self, index);
  pt_picker_set_selected (self->peers, -1);
}

static void
pt_merge_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_MERGE_FORM);

  G_OBJECT_CLASS (pt_merge_form_parent_class)->dispose (object);
}

static void
pt_merge_form_finalize (GObject *object)
{
  PtMergeForm *self = PT_MERGE_FORM (object);

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_ptr_array_unref (self->units);

  G_OBJECT_CLASS (pt_merge_form_parent_class)->finalize (object);
}

static void
pt_merge_form_class_init (PtMergeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_type_ensure (PT_TYPE_UNIT_FORM);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_merge_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_merge_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_merge_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/merge-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtMergeForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtMergeForm, list);
  gtk_widget_class_bind_template_child (widget_class, PtMergeForm, peers);
  gtk_widget_class_bind_template_child (widget_class, PtMergeForm, successor);
  gtk_widget_class_bind_template_callback (widget_class, peer_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_merge_form_init (PtMergeForm *self)
{
  self->units = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_merge_form_new (PtCatalogue *catalogue, const PtUnit *unit)
{
  PtMergeForm *self = g_object_new (PT_TYPE_MERGE_FORM, NULL);
  g_autoptr (GListModel) peers = pt_unit_choices_peers (catalogue, unit);

  self->catalogue = pt_catalogue_ref (catalogue);
  pt_picker_set_choices (self->peers, peers, -1);
  pt_unit_form_fill_successor (self->successor, catalogue, unit);
  add_unit (self, unit);
  return GTK_WIDGET (self);
}

void
pt_merge_form_add (PtMergeForm *self, int unit)
{
  const PtUnit *units;
  guint n;

  g_return_if_fail (PT_IS_MERGE_FORM (self));

  units = pt_catalogue_get_units (self->catalogue, &n);
  g_return_if_fail (unit >= 0 && (guint) unit < n);

  add_unit (self, &units[unit]);
  pt_reorganise_form_tell (PT_REORGANISE_FORM (self));
}

void
pt_merge_form_set (PtMergeForm *self, const char *name, const char *code)
{
  g_return_if_fail (PT_IS_MERGE_FORM (self));

  pt_unit_form_set (self->successor, name, code);
}
