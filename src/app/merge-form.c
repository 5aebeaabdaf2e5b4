#include "app/merge-form.h"

#include "app/inherit-groups.h"
#include "app/unit-choices.h"
#include "app/unit-form.h"
#include "app/unit-list.h"

#include "ui-resources.h"

struct _PtMergeForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root;
  PtUnitList *list;
  PtUnitForm *successor;
  PtInheritGroups *groups;

  PtCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (PtMergeForm, pt_merge_form, PT_TYPE_REORGANISE_FORM)

static PtReorganisation *
pt_merge_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtMergeForm *self = PT_MERGE_FORM (form);
  PtUnitDraft draft = { 0 };
  PtReorganisation *what;
  const PtUnit *const *units;
  guint n;

  if (!pt_unit_form_get_draft (self->successor, day, &draft, error))
    return NULL;
  units = pt_unit_list_get_units (self->list, &n);
  what = pt_reorganisation_merge (units, n, day, &draft);
  pt_inherit_groups_add (self->groups, what, 0);
  return what;
}

static void
list_changed_cb (PtMergeForm *self)
{
  guint n;
  const PtUnit *const *units = pt_unit_list_get_units (self->list, &n);

  pt_inherit_groups_show (self->groups, self->catalogue, units, n);
  pt_reorganise_form_tell (PT_REORGANISE_FORM (self));
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

  G_OBJECT_CLASS (pt_merge_form_parent_class)->finalize (object);
}

static void
pt_merge_form_class_init (PtMergeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_INHERIT_GROUPS);
  g_type_ensure (PT_TYPE_UNIT_FORM);
  g_type_ensure (PT_TYPE_UNIT_LIST);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_merge_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_merge_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_merge_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/merge-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtMergeForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtMergeForm, list);
  gtk_widget_class_bind_template_child (widget_class, PtMergeForm, groups);
  gtk_widget_class_bind_template_child (widget_class, PtMergeForm, successor);
  gtk_widget_class_bind_template_callback (widget_class, list_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_merge_form_init (PtMergeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_merge_form_new (PtCatalogue *catalogue, const PtUnit *unit)
{
  PtMergeForm *self = g_object_new (PT_TYPE_MERGE_FORM, NULL);
  g_autoptr (GListModel) peers = pt_unit_choices_peers (catalogue, unit);

  self->catalogue = pt_catalogue_ref (catalogue);
  pt_unit_list_set_choices (self->list, catalogue, peers);
  pt_unit_form_fill_successor (self->successor, catalogue, unit);
  pt_unit_list_add (self->list, (int) unit->index);
  return GTK_WIDGET (self);
}

void
pt_merge_form_add (PtMergeForm *self, int unit)
{
  g_return_if_fail (PT_IS_MERGE_FORM (self));

  pt_unit_list_add (self->list, unit);
}

void
pt_merge_form_set (PtMergeForm *self, const char *name, const char *code)
{
  g_return_if_fail (PT_IS_MERGE_FORM (self));

  pt_unit_form_set (self->successor, name, code);
}
