#include "app/missing-list.h"

#include "app/choice.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtMissingList {
  GtkWidget parent_instance;

  GtkWidget *root;
  GListStore *items; /* PtChoice: the place in the array */
  GPtrArray *missing;
};

G_DEFINE_FINAL_TYPE (PtMissingList, pt_missing_list, GTK_TYPE_WIDGET)

static GtkWidget *
append_label (GtkWidget *box, float xalign, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
row_setup_cb (PtMissingList *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  append_label (box, 0, NULL);
  append_label (box, 0, "detail");
  append_label (box, 1, "numeric");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static char *
describe (const PtMissing *missing)
{
  if (missing->n_missing >= missing->n_expected)
    return g_strdup (_ ("nothing reported"));

  /* Translators: figures that a unit has not given, and how many it was asked for. */
  return g_strdup_printf (ngettext ("%u of %u figures missing",
                                    "%u of %u figures missing", missing->n_missing),
                          missing->n_missing, missing->n_expected);
}

static void
row_bind_cb (PtMissingList *self, GtkListItem *item)
{
  int index = pt_choice_get_id (gtk_list_item_get_item (item));
  const PtMissing *missing = self->missing->pdata[index];
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *parent = gtk_widget_get_next_sibling (name);
  GtkWidget *count = gtk_widget_get_next_sibling (parent);
  g_autofree char *words = describe (missing);

  gtk_label_set_text (GTK_LABEL (name), missing->name);
  gtk_label_set_text (GTK_LABEL (parent),
                      missing->parent == NULL ? "" : missing->parent);
  gtk_label_set_text (GTK_LABEL (count), words);
}

static void
pt_missing_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_MISSING_LIST);

  G_OBJECT_CLASS (pt_missing_list_parent_class)->dispose (object);
}

static void
pt_missing_list_finalize (GObject *object)
{
  g_clear_pointer (&PT_MISSING_LIST (object)->missing, g_ptr_array_unref);

  G_OBJECT_CLASS (pt_missing_list_parent_class)->finalize (object);
}

static void
pt_missing_list_class_init (PtMissingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_CHOICE);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_missing_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_missing_list_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/missing-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PtMissingList, root);
  gtk_widget_class_bind_template_child (widget_class, PtMissingList, items);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
}

static void
pt_missing_list_init (PtMissingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_missing_list_set_missing (PtMissingList *self, GPtrArray *missing)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) old = self->missing;

  g_return_if_fail (PT_IS_MISSING_LIST (self));

  self->missing = missing == NULL ? NULL : g_ptr_array_ref (missing);
  for (guint i = 0; missing != NULL && i < missing->len; i++) {
    const PtMissing *one = missing->pdata[i];

    g_ptr_array_add (items, pt_choice_new ((int) i, one->name, one->parent));
  }
  g_list_store_splice (self->items, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}
