#include "app/group-form.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"
#include "app/picker.h"
#include "app/unit-choices.h"
#include "app/unit-list.h"
#include "base/error.h"
#include "store/reorganise-groups.h"

#include "ui-resources.h"

#define NO_GROUP (-1)

struct _PtGroupForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root;
  PtPicker *dimension, *group;
  GtkEntry *source;
  PtUnitList *members;

  PtCatalogue *catalogue;
  const PtUnit *unit; /* NULL: those of the list */
};

G_DEFINE_FINAL_TYPE (PtGroupForm, pt_group_form, PT_TYPE_REORGANISE_FORM)

static const PtDimension *
get_dimension (PtGroupForm *self)
{
  int index = pt_picker_get_selected (self->dimension);
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (self->catalogue, &n);

  return index < 0 ? NULL : &dimensions[index];
}

static PtReorganisation *
make_change (PtGroupForm *self, const PtUnit *unit, const PtDimension *dimension,
             PtDay day)
{
  int group = pt_picker_get_selected (self->group);

  if (group == NO_GROUP)
    return pt_reorganisation_leave_group (unit, dimension->code, day);
  return pt_reorganisation_enter_group (unit, dimension->code,
                                        dimension->groups[group].code, day,
                                        gtk_editable_get_text (
                                          GTK_EDITABLE (self->source)));
}

static PtReorganisation *
pt_group_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtGroupForm *self = PT_GROUP_FORM (form);
  const PtDimension *dimension = get_dimension (self);
  PtReorganisation *draft;
  const PtUnit *const *units;
  guint n;

  if (dimension == NULL) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("There are no groups in this book."));
    return NULL;
  }
  if (self->unit != NULL)
    return make_change (self, self->unit, dimension, day);

  units = pt_unit_list_get_units (self->members, &n);
  if (n == 0) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Choose the units that are concerned."));
    return NULL;
  }
  draft = make_change (self, units[0], dimension, day);
  for (guint i = 1; i < n; i++)
    pt_reorganisation_add_member (draft, units[i]);
  return draft;
}

static void
append (GListStore *list, int id, const char *name)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, NULL);

  g_list_store_append (list, choice);
}

static void
show_groups (PtGroupForm *self)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);
  const PtDimension *dimension = get_dimension (self);
  int index = pt_picker_get_selected (self->dimension);
  int group = NO_GROUP;

  for (guint i = 0; dimension != NULL && i < dimension->n_groups; i++)
    append (list, (int) i, pt_group_get_name (&dimension->groups[i]));
  append (list, NO_GROUP, C_ ("group", "None of them"));
  if (dimension != NULL && self->unit != NULL)
    group = pt_catalogue_get_group (self->catalogue, self->unit->index, (guint) index,
                                    pt_day_today ());
  pt_picker_set_choices (self->group, G_LIST_MODEL (list), group);
}

static void
dimension_chosen_cb (PtGroupForm *self)
{
  show_groups (self);
  pt_reorganise_form_tell (PT_REORGANISE_FORM (self));
}

static void
show_dimensions (PtGroupForm *self)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (self->catalogue, &n);

  for (guint i = 0; i < n; i++) {
    /* The sector follows from the kind of the unit. */
    if (dimensions[i].n_groups > 0 && !g_str_equal (dimensions[i].code, "sector"))
      append (list, (int) i, pt_dimension_get_name (&dimensions[i]));
  }
  pt_picker_set_choices (self->dimension, G_LIST_MODEL (list), -1);
}

static void
pt_group_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_GROUP_FORM);

  G_OBJECT_CLASS (pt_group_form_parent_class)->dispose (object);
}

static void
pt_group_form_finalize (GObject *object)
{
  g_clear_pointer (&PT_GROUP_FORM (object)->catalogue, pt_catalogue_unref);

  G_OBJECT_CLASS (pt_group_form_parent_class)->finalize (object);
}

static void
pt_group_form_class_init (PtGroupFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_type_ensure (PT_TYPE_UNIT_LIST);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_group_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_group_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_group_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/group-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtGroupForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtGroupForm, dimension);
  gtk_widget_class_bind_template_child (widget_class, PtGroupForm, group);
  gtk_widget_class_bind_template_child (widget_class, PtGroupForm, members);
  gtk_widget_class_bind_template_child (widget_class, PtGroupForm, source);
  gtk_widget_class_bind_template_callback (widget_class, dimension_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_group_form_init (PtGroupForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_group_form_new (PtCatalogue *catalogue, const PtUnit *unit)
{
  PtGroupForm *self = g_object_new (PT_TYPE_GROUP_FORM, NULL);

  self->catalogue = pt_catalogue_ref (catalogue);
  self->unit = unit;
  show_dimensions (self);
  show_groups (self);
  gtk_widget_set_visible (GTK_WIDGET (self->members), FALSE);
  return GTK_WIDGET (self);
}

GtkWidget *
pt_group_form_new_members (PtCatalogue *catalogue, int dimension, int group)
{
  PtGroupForm *self = g_object_new (PT_TYPE_GROUP_FORM, NULL);
  g_autoptr (GListModel) units = pt_unit_choices_all (catalogue);

  self->catalogue = pt_catalogue_ref (catalogue);
  pt_unit_list_set_choices (self->members, catalogue, units);
  show_dimensions (self);
  pt_picker_set_selected (self->dimension, dimension);
  show_groups (self);
  pt_picker_set_selected (self->group, group);
  return GTK_WIDGET (self);
}

void
pt_group_form_add (PtGroupForm *self, int unit)
{
  g_return_if_fail (PT_IS_GROUP_FORM (self));

  pt_unit_list_add (self->members, unit);
}

void
pt_group_form_set (PtGroupForm *self, int dimension, int group, const char *source)
{
  g_return_if_fail (PT_IS_GROUP_FORM (self));

  pt_picker_choose (self->dimension, dimension);
  pt_picker_choose (self->group, group);
  gtk_editable_set_text (GTK_EDITABLE (self->source), source);
}
