#include "app/words-form.h"

#include "store/reorganise-groups.h"

#include "ui-resources.h"

struct _PtWordsForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root, *code_label;
  GtkEntry *name_vi, *name_en, *code;

  gboolean is_rename;
  char *dimension; /* a code, or NULL for a new way of grouping */
  char *group;     /* … */
  int order;
};

G_DEFINE_FINAL_TYPE (PtWordsForm, pt_words_form, PT_TYPE_REORGANISE_FORM)

static PtReorganisation *
pt_words_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtWordsForm *self = PT_WORDS_FORM (form);
  const char *name_vi = gtk_editable_get_text (GTK_EDITABLE (self->name_vi));
  const char *name_en = gtk_editable_get_text (GTK_EDITABLE (self->name_en));
  const char *code = gtk_editable_get_text (GTK_EDITABLE (self->code));

  if (self->is_rename && self->group != NULL)
    return pt_reorganisation_rename_group (self->dimension, self->group, name_vi,
                                           name_en);
  if (self->is_rename)
    return pt_reorganisation_rename_dimension (self->dimension, name_vi, name_en);
  if (self->dimension != NULL)
    return pt_reorganisation_add_group (self->dimension, code, name_vi, name_en,
                                        self->order);
  return pt_reorganisation_add_dimension (code, name_vi, name_en);
}

static void
pt_words_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_WORDS_FORM);

  G_OBJECT_CLASS (pt_words_form_parent_class)->dispose (object);
}

static void
pt_words_form_finalize (GObject *object)
{
  PtWordsForm *self = PT_WORDS_FORM (object);

  g_free (self->dimension);
  g_free (self->group);

  G_OBJECT_CLASS (pt_words_form_parent_class)->finalize (object);
}

static void
pt_words_form_class_init (PtWordsFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_words_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_words_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_words_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/words-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtWordsForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtWordsForm, code_label);
  gtk_widget_class_bind_template_child (widget_class, PtWordsForm, name_vi);
  gtk_widget_class_bind_template_child (widget_class, PtWordsForm, name_en);
  gtk_widget_class_bind_template_child (widget_class, PtWordsForm, code);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_words_form_init (PtWordsForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_words_form_new (const PtDimension *dimension)
{
  PtWordsForm *self = g_object_new (PT_TYPE_WORDS_FORM, NULL);

  if (dimension != NULL) {
    self->dimension = g_strdup (dimension->code);
    /* After those that are there. */
    for (guint i = 0; i < dimension->n_groups; i++)
      self->order = MAX (self->order, dimension->groups[i].order + 1);
  }
  return GTK_WIDGET (self);
}

GtkWidget *
pt_words_form_new_rename (const PtDimension *dimension, const PtGroup *group)
{
  PtWordsForm *self = g_object_new (PT_TYPE_WORDS_FORM, NULL);
  const char *name_vi = group != NULL ? group->name_vi : dimension->name_vi;

  self->is_rename = TRUE;
  self->dimension = g_strdup (dimension->code);
  self->group = group != NULL ? g_strdup (group->code) : NULL;
  /* The built-in ones have names of the program's own. */
  if (name_vi == NULL || *name_vi == '\0')
    name_vi =
      group != NULL ? pt_group_get_name (group) : pt_dimension_get_name (dimension);
  pt_words_form_set (self, name_vi, group != NULL ? group->name_en : dimension->name_en,
                     NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->code), FALSE);
  gtk_widget_set_visible (self->code_label, FALSE);
  return GTK_WIDGET (self);
}

void
pt_words_form_set (PtWordsForm *self, const char *name_vi, const char *name_en,
                   const char *code)
{
  g_return_if_fail (PT_IS_WORDS_FORM (self));

  if (name_vi != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name_vi), name_vi);
  if (name_en != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name_en), name_en);
  if (code != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->code), code);
}
