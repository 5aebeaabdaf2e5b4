#include "app/new-rate-form.h"

#include "app/choice.h"
#include "app/element-sum.h"
#include "app/picker.h"
#include "store/reorganise-measures.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtNewRateForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root;
  GtkEntry *name_vi, *name_en, *code;
  PtElementSum *numerator, *denominator;
  PtPicker *kind, *better;
};

G_DEFINE_FINAL_TYPE (PtNewRateForm, pt_new_rate_form, PT_TYPE_REORGANISE_FORM)

static PtReorganisation *
pt_new_rate_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtNewRateForm *self = PT_NEW_RATE_FORM (form);
  g_autofree char *numerator = pt_element_sum_to_codes (self->numerator);
  g_autofree char *denominator = pt_element_sum_to_codes (self->denominator);
  const char *words;
  PtRateDraft draft = {
    .name_vi = gtk_editable_get_text (GTK_EDITABLE (self->name_vi)),
    .name_en = gtk_editable_get_text (GTK_EDITABLE (self->name_en)),
    .code = gtk_editable_get_text (GTK_EDITABLE (self->code)),
    .numerator = numerator,
    .denominator = denominator,
    .denominator_kind =
      pt_denominator_get_kind ((guint) pt_picker_get_selected (self->kind), &words),
    .low_is_better = pt_picker_get_selected (self->better),
  };

  return pt_reorganisation_add_rate (&draft);
}

static void
pt_new_rate_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_NEW_RATE_FORM);

  G_OBJECT_CLASS (pt_new_rate_form_parent_class)->dispose (object);
}

static void
pt_new_rate_form_class_init (PtNewRateFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_ELEMENT_SUM);
  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_new_rate_form_dispose;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_new_rate_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/new-rate-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtNewRateForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtNewRateForm, name_vi);
  gtk_widget_class_bind_template_child (widget_class, PtNewRateForm, name_en);
  gtk_widget_class_bind_template_child (widget_class, PtNewRateForm, numerator);
  gtk_widget_class_bind_template_child (widget_class, PtNewRateForm, denominator);
  gtk_widget_class_bind_template_child (widget_class, PtNewRateForm, kind);
  gtk_widget_class_bind_template_child (widget_class, PtNewRateForm, better);
  gtk_widget_class_bind_template_child (widget_class, PtNewRateForm, code);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_new_rate_form_init (PtNewRateForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append (GListStore *list, int id, const char *name)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, NULL);

  g_list_store_append (list, choice);
}

static void
show_kinds (PtNewRateForm *self)
{
  g_autoptr (GListStore) kinds = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (GListStore) better = g_list_store_new (PT_TYPE_CHOICE);
  const char *words;

  for (guint i = 0; pt_denominator_get_kind (i, &words) != NULL; i++)
    append (kinds, (int) i, words);
  append (better, FALSE, C_ ("rate", "The higher the better"));
  append (better, TRUE, C_ ("rate", "The lower the better"));
  pt_picker_set_choices (self->kind, G_LIST_MODEL (kinds), 0);
  pt_picker_set_choices (self->better, G_LIST_MODEL (better), FALSE);
}

GtkWidget *
pt_new_rate_form_new (PtCatalogue *catalogue)
{
  PtNewRateForm *self = g_object_new (PT_TYPE_NEW_RATE_FORM, NULL);

  pt_element_sum_set_catalogue (self->numerator, catalogue);
  pt_element_sum_set_catalogue (self->denominator, catalogue);
  show_kinds (self);
  return GTK_WIDGET (self);
}

void
pt_new_rate_form_set_name (PtNewRateForm *self, const char *name_vi,
                           const char *name_en)
{
  g_return_if_fail (PT_IS_NEW_RATE_FORM (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name_vi), name_vi);
  gtk_editable_set_text (GTK_EDITABLE (self->name_en), name_en);
}

void
pt_new_rate_form_add (PtNewRateForm *self, const char *above, const char *below)
{
  g_return_if_fail (PT_IS_NEW_RATE_FORM (self));

  if (above != NULL)
    pt_element_sum_add (self->numerator, above);
  if (below != NULL)
    pt_element_sum_add (self->denominator, below);
}
