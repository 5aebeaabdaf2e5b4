#include "app/target-form.h"

#include "app/choice.h"
#include "app/picker.h"
#include "base/error.h"
#include "base/number.h"
#include "store/reorganise-measures.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

/* What is chosen to be for whom: everyone, a group by its dimension, or a unit. */
#define EVERYONE (-1)
#define MAX_GROUPS 10000 /* of one dimension */
#define FIRST_UNIT (1 << 28)

struct _PtTargetForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root;
  PtPicker *rate, *whom;
  GtkEntry *year, *value, *document;

  PtCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (PtTargetForm, pt_target_form, PT_TYPE_REORGANISE_FORM)

/* "72,5" or "72,5%" in millionths of a percent. */
static gboolean
read_value (PtTargetForm *self, gint64 *value, GError **error)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->value));
  g_autofree char *text =
    strchr (typed, '%') == NULL ? g_strconcat (typed, "%", NULL) : g_strdup (typed);
  PtNumber number = { 0 };

  if (*typed == '\0') {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Write the target in percent, such as 72,5."));
    return FALSE;
  }
  if (!pt_number_parse (text, &number, error))
    return FALSE;

  *value = number.scaled;
  return TRUE;
}

/* 0, which the draft refuses, where more or less than a year was written. */
static int
read_year (PtTargetForm *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->year))));
  gint64 year = 0;

  return g_ascii_string_to_signed (text, 10, 1, 9999, &year, NULL) ? (int) year : 0;
}

static void
read_whom (PtTargetForm *self, PtTargetDraft *draft)
{
  int whom = pt_picker_get_selected (self->whom);
  guint n;

  if (whom >= FIRST_UNIT)
    draft->unit = &pt_catalogue_get_units (self->catalogue, &n)[whom - FIRST_UNIT];
  else if (whom >= 0) {
    const PtDimension *dimension =
      &pt_catalogue_get_dimensions (self->catalogue, &n)[whom / MAX_GROUPS];

    draft->dimension = dimension->code;
    draft->group = dimension->groups[whom % MAX_GROUPS].code;
  }
}

static PtReorganisation *
pt_target_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtTargetForm *self = PT_TARGET_FORM (form);
  int rate = pt_picker_get_selected (self->rate);
  PtTargetDraft draft = {
    .year = read_year (self),
    .document = gtk_editable_get_text (GTK_EDITABLE (self->document)),
  };
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (self->catalogue, &n);

  if (rate < 0 || (guint) rate >= n) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("There are no rates in this book."));
    return NULL;
  }
  if (!read_value (self, &draft.value, error))
    return NULL;

  draft.rate = &rates[rate];
  read_whom (self, &draft);
  return pt_reorganisation_set_target (&draft);
}

static void
pt_target_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_TARGET_FORM);

  G_OBJECT_CLASS (pt_target_form_parent_class)->dispose (object);
}

static void
pt_target_form_finalize (GObject *object)
{
  g_clear_pointer (&PT_TARGET_FORM (object)->catalogue, pt_catalogue_unref);

  G_OBJECT_CLASS (pt_target_form_parent_class)->finalize (object);
}

static void
pt_target_form_class_init (PtTargetFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_target_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_target_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_target_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/target-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtTargetForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtTargetForm, rate);
  gtk_widget_class_bind_template_child (widget_class, PtTargetForm, year);
  gtk_widget_class_bind_template_child (widget_class, PtTargetForm, whom);
  gtk_widget_class_bind_template_child (widget_class, PtTargetForm, value);
  gtk_widget_class_bind_template_child (widget_class, PtTargetForm, document);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_target_form_init (PtTargetForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append (GListStore *list, int id, const char *name, const char *detail)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, detail);

  g_list_store_append (list, choice);
}

static void
show_rates (PtTargetForm *self, const PtRate *rate)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (self->catalogue, &n);

  for (guint i = 0; i < n; i++)
    append (list, (int) i, pt_rate_get_name (&rates[i]),
            pt_rate_describe_denominator (&rates[i]));
  pt_picker_set_choices (self->rate, G_LIST_MODEL (list),
                         rate == NULL ? 0 : (int) rate->index);
}

static void
append_units (PtTargetForm *self, GListStore *list, int also)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);

  for (guint i = 0; i < n; i++) {
    const PtUnitVersion *now = pt_unit_get_version (&units[i], pt_day_today ());

    /* One that is over may have had a target, too. */
    if (now == NULL && (int) i == also)
      now = pt_unit_get_nearest_version (&units[i], pt_day_today ());
    if (now != NULL)
      append (list, FIRST_UNIT + (int) i, now->name, now->code);
  }
}

static void
show_whom (PtTargetForm *self, const PtTarget *target)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (self->catalogue, &n);
  int selected = EVERYONE;

  append (list, EVERYONE, C_ ("target", "Everyone"), NULL);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < dimensions[i].n_groups && j < MAX_GROUPS; j++)
      if (!g_str_equal (dimensions[i].code, "sector"))
        append (list, (int) (i * MAX_GROUPS + j),
                pt_group_get_name (&dimensions[i].groups[j]),
                pt_dimension_get_name (&dimensions[i]));
  append_units (self, list, target != NULL ? target->unit : -1);
  if (target != NULL && target->unit >= 0)
    selected = FIRST_UNIT + target->unit;
  else if (target != NULL && target->group >= 0)
    selected = target->dimension * MAX_GROUPS + target->group;
  pt_picker_set_choices (self->whom, G_LIST_MODEL (list), selected);
}

static void
show_target (PtTargetForm *self, const PtTarget *target)
{
  g_autofree char *year = g_strdup_printf ("%d", target->year);
  guint decimals = target->value % PT_PERCENT_SCALE == 0 ? 0 : 2;
  g_autofree char *value =
    pt_number_format_decimal ((double) target->value / PT_PERCENT_SCALE, decimals);

  pt_target_form_set (self, year, value, target->document);
}

GtkWidget *
pt_target_form_new (PtCatalogue *catalogue, const PtRate *rate, const PtTarget *target)
{
  PtTargetForm *self = g_object_new (PT_TYPE_TARGET_FORM, NULL);
  g_autofree char *year = g_strdup_printf ("%d", pt_day_year (pt_day_today ()));

  self->catalogue = pt_catalogue_ref (catalogue);
  show_rates (self, rate);
  show_whom (self, target);
  pt_target_form_set (self, year, NULL, NULL);
  if (target != NULL)
    show_target (self, target);
  return GTK_WIDGET (self);
}

void
pt_target_form_set (PtTargetForm *self, const char *year, const char *value,
                    const char *document)
{
  g_return_if_fail (PT_IS_TARGET_FORM (self));

  if (year != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->year), year);
  if (value != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->value), value);
  if (document != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->document), document);
}
