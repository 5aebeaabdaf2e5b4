#include "app/element-sum.h"

#include "app/choice.h"
#include "app/picker.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

#define NOTHING (-1)

struct _PtElementSum {
  GtkWidget parent_instance;

  GtkWidget *root, *remove;
  GtkLabel *formula;
  PtPicker *elements;

  PtCatalogue *catalogue;
  GArray *chosen; /* guint, indexes of elements */
};

enum {
  PROP_TITLE = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (PtElementSum, pt_element_sum, GTK_TYPE_WIDGET)

static guint changed_signal;

/* "A + B", in names or in codes. */
static char *
join (PtElementSum *self, gboolean codes)
{
  g_autoptr (GString) sum = g_string_new (NULL);
  guint n;

  for (guint i = 0; i < self->chosen->len; i++) {
    const PtElement *element =
      &pt_catalogue_get_elements (self->catalogue,
                                  &n)[g_array_index (self->chosen, guint, i)];

    if (i > 0)
      g_string_append (sum, codes ? "+" : " + ");
    g_string_append (sum, codes ? element->code : pt_element_get_name (element));
  }
  return g_strdup (sum->str);
}

static void
show_sum (PtElementSum *self)
{
  g_autofree char *words = join (self, FALSE);

  gtk_label_set_text (self->formula, words);
  gtk_widget_set_visible (GTK_WIDGET (self->formula), *words != '\0');
  gtk_widget_set_sensitive (self->remove, self->chosen->len > 0);
  pt_picker_set_selected (self->elements, NOTHING);
  g_signal_emit (self, changed_signal, 0);
}

static void
add_element (PtElementSum *self, guint index)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_array_index (self->chosen, guint, i) == index) {
      pt_picker_set_selected (self->elements, NOTHING);
      return;
    }

  g_array_append_val (self->chosen, index);
  show_sum (self);
}

static void
element_chosen_cb (PtElementSum *self)
{
  int index = pt_picker_get_selected (self->elements);

  if (index != NOTHING)
    add_element (self, (guint) index);
}

static void
remove_cb (PtElementSum *self)
{
  g_array_set_size (self->chosen, self->chosen->len - 1);
  show_sum (self);
}

static gboolean
pt_element_sum_mnemonic_activate (GtkWidget *widget, gboolean group_cycling)
{
  return gtk_widget_mnemonic_activate (GTK_WIDGET (PT_ELEMENT_SUM (widget)->elements),
                                       group_cycling);
}

static gboolean
pt_element_sum_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PT_ELEMENT_SUM (widget)->elements));
}

static void
pt_element_sum_set_property (GObject *object, guint id, const GValue *value,
                             GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    g_object_set_property (G_OBJECT (PT_ELEMENT_SUM (object)->elements), "title",
                           value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pt_element_sum_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_ELEMENT_SUM);

  G_OBJECT_CLASS (pt_element_sum_parent_class)->dispose (object);
}

static void
pt_element_sum_finalize (GObject *object)
{
  PtElementSum *self = PT_ELEMENT_SUM (object);

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_array_unref (self->chosen);

  G_OBJECT_CLASS (pt_element_sum_parent_class)->finalize (object);
}

static void
pt_element_sum_class_init (PtElementSumClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  object_class->set_property = pt_element_sum_set_property;
  object_class->dispose = pt_element_sum_dispose;
  object_class->finalize = pt_element_sum_finalize;
  widget_class->mnemonic_activate = pt_element_sum_mnemonic_activate;
  widget_class->grab_focus = pt_element_sum_grab_focus;

  g_object_class_install_property (object_class, PROP_TITLE,
                                   g_param_spec_string ("title", NULL, NULL, NULL,
                                                        G_PARAM_WRITABLE |
                                                          G_PARAM_STATIC_STRINGS));
  changed_signal = g_signal_new ("changed", PT_TYPE_ELEMENT_SUM, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/element-sum.ui");
  gtk_widget_class_bind_template_child (widget_class, PtElementSum, root);
  gtk_widget_class_bind_template_child (widget_class, PtElementSum, formula);
  gtk_widget_class_bind_template_child (widget_class, PtElementSum, elements);
  gtk_widget_class_bind_template_child (widget_class, PtElementSum, remove);
  gtk_widget_class_bind_template_callback (widget_class, element_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
pt_element_sum_init (PtElementSum *self)
{
  self->chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_element_sum_set_catalogue (PtElementSum *self, PtCatalogue *catalogue)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (PtChoice) nothing =
    pt_choice_new (NOTHING, _ ("Choose an element to add"), NULL);
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);

  g_return_if_fail (PT_IS_ELEMENT_SUM (self));

  self->catalogue = pt_catalogue_ref (catalogue);
  g_list_store_append (list, nothing);
  for (guint i = 0; i < n; i++) {
    g_autoptr (PtChoice) choice =
      pt_choice_new ((int) i, pt_element_get_name (&elements[i]), elements[i].code);

    /* Percentages cannot be added up. */
    if (elements[i].type != PT_TYPE_PERCENT_ELEMENT)
      g_list_store_append (list, choice);
  }
  pt_picker_set_choices (self->elements, G_LIST_MODEL (list), NOTHING);
}

void
pt_element_sum_add (PtElementSum *self, const char *code)
{
  const PtElement *element;

  g_return_if_fail (PT_IS_ELEMENT_SUM (self));

  element = pt_catalogue_find_element (self->catalogue, code);
  g_return_if_fail (element != NULL);
  pt_picker_choose (self->elements, (int) element->index);
}

char *
pt_element_sum_to_codes (PtElementSum *self)
{
  g_return_val_if_fail (PT_IS_ELEMENT_SUM (self), NULL);

  return join (self, TRUE);
}
