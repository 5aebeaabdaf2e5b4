#include "app/element-form.h"

#include "store/reorganise-measures.h"

#include "ui-resources.h"

struct _PtElementForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root, *name_vi_label, *name_en_label, *code_label;
  GtkCheckButton *replace;
  GtkEntry *name_vi, *name_en, *code;

  PtCatalogue *catalogue;
  const PtElement *element; /* the catalogue's */
};

G_DEFINE_FINAL_TYPE (PtElementForm, pt_element_form, PT_TYPE_REORGANISE_FORM)

static PtReorganisation *
pt_element_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtElementForm *self = PT_ELEMENT_FORM (form);
  PtElementWords next = { gtk_editable_get_text (GTK_EDITABLE (self->code)),
                          gtk_editable_get_text (GTK_EDITABLE (self->name_vi)),
                          gtk_editable_get_text (GTK_EDITABLE (self->name_en)) };

  return pt_reorganisation_end_element (
    self->element, day, gtk_check_button_get_active (self->replace) ? &next : NULL);
}

static void
show_fields (PtElementForm *self)
{
  GtkWidget *fields[] = { self->name_vi_label, GTK_WIDGET (self->name_vi),
                          self->name_en_label, GTK_WIDGET (self->name_en),
                          self->code_label,    GTK_WIDGET (self->code) };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_set_visible (fields[i], gtk_check_button_get_active (self->replace));
}

static void
replace_toggled_cb (PtElementForm *self)
{
  show_fields (self);
  pt_reorganise_form_tell (PT_REORGANISE_FORM (self));
}

static void
pt_element_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_ELEMENT_FORM);

  G_OBJECT_CLASS (pt_element_form_parent_class)->dispose (object);
}

static void
pt_element_form_finalize (GObject *object)
{
  g_clear_pointer (&PT_ELEMENT_FORM (object)->catalogue, pt_catalogue_unref);

  G_OBJECT_CLASS (pt_element_form_parent_class)->finalize (object);
}

static void
pt_element_form_class_init (PtElementFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_element_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_element_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_element_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/element-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtElementForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtElementForm, replace);
  gtk_widget_class_bind_template_child (widget_class, PtElementForm, name_vi_label);
  gtk_widget_class_bind_template_child (widget_class, PtElementForm, name_vi);
  gtk_widget_class_bind_template_child (widget_class, PtElementForm, name_en_label);
  gtk_widget_class_bind_template_child (widget_class, PtElementForm, name_en);
  gtk_widget_class_bind_template_child (widget_class, PtElementForm, code_label);
  gtk_widget_class_bind_template_child (widget_class, PtElementForm, code);
  gtk_widget_class_bind_template_callback (widget_class, replace_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_element_form_init (PtElementForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_fields (self);
}

GtkWidget *
pt_element_form_new (PtCatalogue *catalogue, const PtElement *element)
{
  PtElementForm *self = g_object_new (PT_TYPE_ELEMENT_FORM, NULL);

  self->catalogue = pt_catalogue_ref (catalogue);
  self->element = element;
  return GTK_WIDGET (self);
}

void
pt_element_form_set_next (PtElementForm *self, const char *name_vi, const char *name_en,
                          const char *code)
{
  g_return_if_fail (PT_IS_ELEMENT_FORM (self));

  gtk_check_button_set_active (self->replace, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->name_vi), name_vi);
  gtk_editable_set_text (GTK_EDITABLE (self->name_en), name_en);
  gtk_editable_set_text (GTK_EDITABLE (self->code), code);
}
