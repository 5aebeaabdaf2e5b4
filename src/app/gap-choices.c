#include "app/gap-choices.h"

#include "app/choice.h"
#include "app/lists.h"
#include "app/picker.h"

#include "ui-resources.h"

struct _PtGapChoices {
  GtkWidget parent_instance;

  GtkWidget *root;
  PtPicker *rate, *list, *by;

  guint n_rates;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtGapChoices, pt_gap_choices, GTK_TYPE_WIDGET)

static void
append (GListStore *list, int id, const char *name)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, NULL);

  g_list_store_append (list, choice);
}

static void
tell (PtGapChoices *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pt_gap_choices_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_GAP_CHOICES);

  G_OBJECT_CLASS (pt_gap_choices_parent_class)->dispose (object);
}

static void
pt_gap_choices_class_init (PtGapChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_gap_choices_dispose;
  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_GAP_CHOICES, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/gap-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, PtGapChoices, root);
  gtk_widget_class_bind_template_child (widget_class, PtGapChoices, rate);
  gtk_widget_class_bind_template_child (widget_class, PtGapChoices, list);
  gtk_widget_class_bind_template_child (widget_class, PtGapChoices, by);
  gtk_widget_class_bind_template_callback (widget_class, tell);
}

static void
pt_gap_choices_init (PtGapChoices *self)
{
  g_autoptr (GListStore) lists = g_list_store_new (PT_TYPE_CHOICE);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < PT_N_GAP_LISTS; i++)
    append (lists, i, pt_gap_list_get_name ((PtGapList) i));
  pt_picker_set_choices (self->list, G_LIST_MODEL (lists), PT_GAP_LIST_MISSING);
}

void
pt_gap_choices_update (PtGapChoices *self, PtSession *session)
{
  PtCatalogue *catalogue = pt_session_get_catalogue (session);
  g_autoptr (GListStore) rates = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (GListModel) by = pt_lists_by (catalogue, PT_CHART_TREND);
  int chosen = pt_picker_get_selected (self->rate);
  guint n;
  const PtRate *all = pt_catalogue_get_rates (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    if (pt_gaps_is_countable (&all[i]))
      append (rates, (int) i, pt_rate_get_name (&all[i]));
  }
  if (self->n_rates == 0 || chosen < 0)
    chosen = pt_gaps_find_rate (catalogue);
  self->n_rates = g_list_model_get_n_items (G_LIST_MODEL (rates));
  pt_picker_set_choices (self->rate, G_LIST_MODEL (rates), chosen);
  pt_picker_set_choices (self->by, by, pt_picker_get_selected (self->by));
}

gboolean
pt_gap_choices_fill (PtGapChoices *self, PtSession *session, PtGapChoice *choice)
{
  PtQuery query;

  g_return_val_if_fail (PT_IS_GAP_CHOICES (self), FALSE);

  if (self->n_rates == 0 || pt_session_get_period (session) == PT_PERIOD_NONE)
    return FALSE;
  pt_session_fill_query (session, &query);
  *choice = (PtGapChoice){
    .rate = (guint) pt_picker_get_selected (self->rate),
    .period = query.period,
    .view = query.view,
    .day = query.day,
    .within = query.within,
    .level = -1,
    .dimension = MAX (pt_picker_get_selected (self->by), -1),
  };
  return TRUE;
}

PtGapList
pt_gap_choices_get_list (PtGapChoices *self)
{
  g_return_val_if_fail (PT_IS_GAP_CHOICES (self), PT_GAP_LIST_MISSING);

  return (PtGapList) pt_picker_get_selected (self->list);
}

void
pt_gap_choices_choose (PtGapChoices *self, guint rate, PtGapList list, int dimension)
{
  g_return_if_fail (PT_IS_GAP_CHOICES (self));

  pt_picker_choose (self->rate, (int) rate);
  pt_picker_choose (self->list, (int) list);
  pt_picker_choose (self->by, dimension < 0 ? PT_BY_ID_WHOLE : dimension);
}
