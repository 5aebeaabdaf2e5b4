#include "app/unit-form.h"

#include <glib/gi18n-lib.h>

#include "app/picker.h"
#include "app/unit-choices.h"
#include "base/error.h"

#include "ui-resources.h"

struct _PtUnitForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root, *name_label, *code_label, *kind_label, *parent_label;
  GtkEntry *name, *code;
  PtPicker *kind, *parent;
  GtkCheckButton *correct;

  PtUnitFormType type;
  PtCatalogue *catalogue;
  const PtUnit *unit; /* the catalogue's, or NULL */
  char *name_text, *code_text;
};

G_DEFINE_FINAL_TYPE (PtUnitForm, pt_unit_form, PT_TYPE_REORGANISE_FORM)

/* Returns: what was typed, without blanks around it */
static const char *
read_entry (GtkEntry *entry, char **text)
{
  g_free (*text);
  *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  return *text;
}

static gboolean
read_parent (PtUnitForm *self, PtDay day, const char **code, GError **error)
{
  int index = pt_picker_get_selected (self->parent);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);
  const PtUnitVersion *version;

  *code = NULL;
  if (index < 0)
    return TRUE;

  version = pt_unit_get_version (&units[index], day);
  if (version == NULL) {
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is the name of a unit. */
                 _ ("%s is not there on that day."),
                 pt_unit_get_nearest_version (&units[index], day)->name);
    return FALSE;
  }
  *code = version->code;
  return TRUE;
}

gboolean
pt_unit_form_get_draft (PtUnitForm *self, PtDay day, PtUnitDraft *draft, GError **error)
{
  g_return_val_if_fail (PT_IS_UNIT_FORM (self), FALSE);

  draft->name = read_entry (self->name, &self->name_text);
  draft->code = read_entry (self->code, &self->code_text);
  draft->kind = (PtKind) pt_picker_get_selected (self->kind);
  if (*draft->name == '\0' || *draft->code == '\0') {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Fill in the name and the code."));
    return FALSE;
  }
  return read_parent (self, day, &draft->parent, error);
}

static PtReorganisation *
make_rename (PtUnitForm *self, PtDay day, GError **error)
{
  const PtUnitVersion *now = pt_unit_get_version (self->unit, day);
  const char *name = read_entry (self->name, &self->name_text);
  const char *code = read_entry (self->code, &self->code_text);

  if (now != NULL && g_str_equal (now->name, name))
    name = NULL;
  if (now != NULL && g_str_equal (now->code, code))
    code = NULL;
  if (name == NULL && code == NULL) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Write the new name or the new code."));
    return NULL;
  }
  return gtk_check_button_get_active (self->correct)
           ? pt_reorganisation_correct (self->unit, day, code, name)
           : pt_reorganisation_rename (self->unit, day, code, name);
}

static PtReorganisation *
pt_unit_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtUnitForm *self = PT_UNIT_FORM (form);
  PtUnitDraft draft = { 0 };

  switch (self->type) {
  case PT_UNIT_FORM_BEGIN:
    if (!pt_unit_form_get_draft (self, day, &draft, error))
      return NULL;
    return pt_reorganisation_begin (&draft, day);
  case PT_UNIT_FORM_RENAME:
    return make_rename (self, day, error);
  case PT_UNIT_FORM_MOVE:
    if (!read_parent (self, day, &draft.parent, error))
      return NULL;
    return pt_reorganisation_move (self->unit, day, draft.parent);
  case PT_UNIT_FORM_CLOSE:
    return pt_reorganisation_close (self->unit, day);
  }
  g_return_val_if_reached (NULL);
}

static void
pt_unit_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_UNIT_FORM);

  G_OBJECT_CLASS (pt_unit_form_parent_class)->dispose (object);
}

static void
pt_unit_form_finalize (GObject *object)
{
  PtUnitForm *self = PT_UNIT_FORM (object);

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_free (self->name_text);
  g_free (self->code_text);

  G_OBJECT_CLASS (pt_unit_form_parent_class)->finalize (object);
}

static void
pt_unit_form_class_init (PtUnitFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_unit_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_unit_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_unit_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/unit-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, name_label);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, code_label);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, kind_label);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, parent_label);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, name);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, code);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, kind);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, parent);
  gtk_widget_class_bind_template_child (widget_class, PtUnitForm, correct);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_unit_form_init (PtUnitForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_fields (PtUnitForm *self)
{
  gboolean is_new = self->type == PT_UNIT_FORM_BEGIN;
  gboolean is_named = is_new || self->type == PT_UNIT_FORM_RENAME;
  gboolean is_placed = is_new || self->type == PT_UNIT_FORM_MOVE;

  gtk_widget_set_visible (self->name_label, is_named);
  gtk_widget_set_visible (GTK_WIDGET (self->name), is_named);
  gtk_widget_set_visible (self->code_label, is_named);
  gtk_widget_set_visible (GTK_WIDGET (self->code), is_named);
  gtk_widget_set_visible (self->kind_label, is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), is_new);
  gtk_widget_set_visible (self->parent_label, is_placed);
  gtk_widget_set_visible (GTK_WIDGET (self->parent), is_placed);
  gtk_widget_set_visible (GTK_WIDGET (self->correct),
                          self->type == PT_UNIT_FORM_RENAME);
  gtk_widget_set_visible (self->root, self->type != PT_UNIT_FORM_CLOSE);
}

static void
fill (PtUnitForm *self, PtCatalogue *catalogue, PtKind kind, const PtUnit *parent)
{
  g_autoptr (GListModel) kinds = pt_unit_choices_kinds ();
  g_autoptr (GListModel) parents = pt_unit_choices_parents (catalogue);

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  self->catalogue = pt_catalogue_ref (catalogue);
  pt_picker_set_choices (self->kind, kinds, (int) kind);
  pt_picker_set_choices (self->parent, parents,
                         parent == NULL ? -1 : (int) parent->index);
}

GtkWidget *
pt_unit_form_new (PtUnitFormType type, PtCatalogue *catalogue, const PtUnit *unit)
{
  PtUnitForm *self = g_object_new (PT_TYPE_UNIT_FORM, NULL);
  PtDay today = pt_day_today ();
  const PtUnitVersion *now =
    unit == NULL ? NULL : pt_unit_get_nearest_version (unit, today);

  self->type = type;
  self->unit = unit;
  if (type == PT_UNIT_FORM_BEGIN)
    fill (self, catalogue, pt_unit_choices_guess_kind (now), unit);
  else
    fill (self, catalogue, now->kind, pt_catalogue_get_parent (catalogue, unit, today));
  if (type == PT_UNIT_FORM_RENAME)
    pt_unit_form_set (self, now->name, now->code);
  show_fields (self);
  return GTK_WIDGET (self);
}

void
pt_unit_form_fill_successor (PtUnitForm *self, PtCatalogue *catalogue,
                             const PtUnit *unit)
{
  PtDay today = pt_day_today ();
  const PtUnitVersion *now = pt_unit_get_nearest_version (unit, today);

  g_return_if_fail (PT_IS_UNIT_FORM (self));

  self->type = PT_UNIT_FORM_BEGIN;
  fill (self, catalogue, now->kind, pt_catalogue_get_parent (catalogue, unit, today));
  pt_unit_form_set (self, now->name, now->code);
  show_fields (self);
  /* What becomes of a unit is of its kind. */
  gtk_widget_set_visible (self->kind_label, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), FALSE);
}

void
pt_unit_form_set (PtUnitForm *self, const char *name, const char *code)
{
  g_return_if_fail (PT_IS_UNIT_FORM (self));

  if (name != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  if (code != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->code), code);
}

void
pt_unit_form_set_correction (PtUnitForm *self, gboolean is_correction)
{
  g_return_if_fail (PT_IS_UNIT_FORM (self));

  gtk_check_button_set_active (self->correct, is_correction);
}

void
pt_unit_form_set_parent (PtUnitForm *self, int parent)
{
  g_return_if_fail (PT_IS_UNIT_FORM (self));

  pt_picker_choose (self->parent, parent);
}
