#include "app/new-element-form.h"

#include "app/choice.h"
#include "app/picker.h"
#include "domain/form.h"
#include "store/reorganise-measures.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

#define BOTH_SECTORS (-1)

struct _PtNewElementForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root;
  GtkEntry *name_vi, *name_en, *code;
  PtPicker *type, *nature, *sector, *part;

  PtCatalogue *catalogue;
  GPtrArray *parts; /* codes of forms, the catalogue's */
};

G_DEFINE_FINAL_TYPE (PtNewElementForm, pt_new_element_form, PT_TYPE_REORGANISE_FORM)

static PtReorganisation *
pt_new_element_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtNewElementForm *self = PT_NEW_ELEMENT_FORM (form);
  PtElementDraft draft = PT_ELEMENT_DRAFT_EMPTY;
  int sector = pt_picker_get_selected (self->sector);
  guint part = (guint) pt_picker_get_selected (self->part);

  draft.name_vi = gtk_editable_get_text (GTK_EDITABLE (self->name_vi));
  draft.name_en = gtk_editable_get_text (GTK_EDITABLE (self->name_en));
  draft.code = gtk_editable_get_text (GTK_EDITABLE (self->code));
  draft.type = (PtElementType) pt_picker_get_selected (self->type);
  draft.is_flow = pt_picker_get_selected (self->nature);
  draft.sector = sector == BOTH_SECTORS ? "" : pt_sector_get_code ((PtSector) sector);
  draft.form = self->parts->pdata[part];
  return pt_reorganisation_add_element (&draft);
}

static void
pt_new_element_form_finalize (GObject *object)
{
  PtNewElementForm *self = PT_NEW_ELEMENT_FORM (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);

  G_OBJECT_CLASS (pt_new_element_form_parent_class)->finalize (object);
}

static void
pt_new_element_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_NEW_ELEMENT_FORM);

  G_OBJECT_CLASS (pt_new_element_form_parent_class)->dispose (object);
}

static void
pt_new_element_form_class_init (PtNewElementFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_new_element_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_new_element_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_new_element_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/new-element-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtNewElementForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtNewElementForm, name_vi);
  gtk_widget_class_bind_template_child (widget_class, PtNewElementForm, name_en);
  gtk_widget_class_bind_template_child (widget_class, PtNewElementForm, type);
  gtk_widget_class_bind_template_child (widget_class, PtNewElementForm, nature);
  gtk_widget_class_bind_template_child (widget_class, PtNewElementForm, sector);
  gtk_widget_class_bind_template_child (widget_class, PtNewElementForm, part);
  gtk_widget_class_bind_template_child (widget_class, PtNewElementForm, code);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_new_element_form_init (PtNewElementForm *self)
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
show_kinds (PtNewElementForm *self)
{
  g_autoptr (GListStore) types = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (GListStore) natures = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (GListStore) sectors = g_list_store_new (PT_TYPE_CHOICE);

  append (types, PT_TYPE_COUNT_ELEMENT, C_ ("element", "A count"));
  append (types, PT_TYPE_MONEY_ELEMENT, C_ ("element", "An amount of money"));
  append (types, PT_TYPE_PERCENT_ELEMENT, C_ ("element", "A percentage"));
  append (natures, FALSE, C_ ("element", "What there is on the last day"));
  append (natures, TRUE, C_ ("element", "What happened during the period"));
  append (sectors, BOTH_SECTORS, C_ ("element", "All units"));
  for (PtSector i = 0; i < PT_N_SECTORS; i++)
    append (sectors, (int) i, pt_sector_get_name (i));
  pt_picker_set_choices (self->type, G_LIST_MODEL (types), PT_TYPE_COUNT_ELEMENT);
  pt_picker_set_choices (self->nature, G_LIST_MODEL (natures), FALSE);
  pt_picker_set_choices (self->sector, G_LIST_MODEL (sectors), BOTH_SECTORS);
}

static void
show_parts (PtNewElementForm *self)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);

  self->parts = pt_forms_list_codes (self->catalogue);
  for (guint i = 0; i < self->parts->len; i++)
    append (list, (int) i, pt_form_get_name (self->parts->pdata[i]));
  pt_picker_set_choices (self->part, G_LIST_MODEL (list), 0);
}

GtkWidget *
pt_new_element_form_new (PtCatalogue *catalogue)
{
  PtNewElementForm *self = g_object_new (PT_TYPE_NEW_ELEMENT_FORM, NULL);

  self->catalogue = pt_catalogue_ref (catalogue);
  show_kinds (self);
  show_parts (self);
  return GTK_WIDGET (self);
}

void
pt_new_element_form_set (PtNewElementForm *self, const char *name_vi,
                         const char *name_en, const char *part)
{
  g_return_if_fail (PT_IS_NEW_ELEMENT_FORM (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name_vi), name_vi);
  gtk_editable_set_text (GTK_EDITABLE (self->name_en), name_en);
  for (guint i = 0; part != NULL && i < self->parts->len; i++)
    if (g_str_equal (self->parts->pdata[i], part))
      pt_picker_choose (self->part, (int) i);
}
