#include "app/disparity-choices.h"

#include "app/choice.h"
#include "app/lists.h"
#include "app/picker.h"
#include "report/picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui-resources.h"

#define NO_REFERENCE (-1)

struct _PtDisparityChoices {
  GtkWidget parent_instance;

  GtkWidget *root, *level_row;
  PtPicker *rate, *by, *level, *reference, *before;
  GtkEntry *goal;

  PtSession *session;
  GPtrArray *references; /* codes, in the order of the list */
  char *chosen_reference;
  int chosen_rate, chosen_by;
  PtPeriod chosen_before; /* PT_PERIOD_NONE: a year before */
  gboolean has_defaults;  /* the choices are of this book */
  gboolean is_filling;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtDisparityChoices, pt_disparity_choices, GTK_TYPE_WIDGET)

static void
tell (PtDisparityChoices *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
rate_chosen_cb (PtDisparityChoices *self)
{
  self->chosen_rate = pt_picker_get_selected (self->rate);
  tell (self);
}

static void
by_chosen_cb (PtDisparityChoices *self)
{
  self->chosen_by = pt_picker_get_selected (self->by);
  g_clear_pointer (&self->chosen_reference, g_free);
  tell (self);
}

static void
level_chosen_cb (PtDisparityChoices *self)
{
  if (self->session != NULL)
    pt_session_set_level (self->session, (PtKind) pt_picker_get_selected (self->level));
}

static void
reference_chosen_cb (PtDisparityChoices *self)
{
  int chosen = pt_picker_get_selected (self->reference);

  g_free (self->chosen_reference);
  self->chosen_reference =
    chosen == NO_REFERENCE
      ? NULL
      : g_strdup (g_ptr_array_index (self->references, (guint) chosen));
  tell (self);
}

static void
before_chosen_cb (PtDisparityChoices *self)
{
  self->chosen_before = pt_picker_get_selected (self->before);
  tell (self);
}

/* What is no percentage is no goal, and FALSE. */
static gboolean
read_goal (PtDisparityChoices *self, double *goal)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->goal));
  g_autofree char *percent =
    g_strconcat (text, strchr (text, '%') != NULL ? "" : "%", NULL);
  PtNumber number;

  *goal = NAN;
  if (*text == '\0')
    return TRUE;
  if (!pt_number_parse (percent, &number, NULL) || !number.is_percent ||
      number.scaled < 0)
    return FALSE;
  *goal = (double) number.scaled / PT_PERCENT_SCALE;
  return TRUE;
}

static void
goal_changed_cb (PtDisparityChoices *self)
{
  double goal;

  if (read_goal (self, &goal))
    gtk_widget_remove_css_class (GTK_WIDGET (self->goal), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->goal), "error");
  tell (self);
}

static void
pt_disparity_choices_dispose (GObject *object)
{
  g_clear_object (&PT_DISPARITY_CHOICES (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_DISPARITY_CHOICES);

  G_OBJECT_CLASS (pt_disparity_choices_parent_class)->dispose (object);
}

static void
pt_disparity_choices_finalize (GObject *object)
{
  PtDisparityChoices *self = PT_DISPARITY_CHOICES (object);

  g_ptr_array_unref (self->references);
  g_free (self->chosen_reference);

  G_OBJECT_CLASS (pt_disparity_choices_parent_class)->finalize (object);
}

static void
pt_disparity_choices_class_init (PtDisparityChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_disparity_choices_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_disparity_choices_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", PT_TYPE_DISPARITY_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/disparity-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, PtDisparityChoices, root);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityChoices, rate);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityChoices, by);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityChoices, level);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityChoices, level_row);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityChoices, reference);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityChoices, before);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityChoices, goal);
  gtk_widget_class_bind_template_callback (widget_class, rate_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reference_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, before_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, goal_changed_cb);
}

static void
pt_disparity_choices_init (PtDisparityChoices *self)
{
  self->references = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The rate most offices ask for first, and mountain against lowland. */
static void
choose_defaults (PtDisparityChoices *self, PtCatalogue *catalogue)
{
  g_autoptr (GArray) models = pt_picture_default_rates (catalogue);

  self->chosen_rate = models->len > 0 ? (int) g_array_index (models, guint, 0) : 0;
  self->chosen_by = pt_lists_default_by (catalogue, PT_CHART_BARS);
  self->chosen_before = PT_PERIOD_NONE;
  g_clear_pointer (&self->chosen_reference, g_free);
  self->has_defaults = TRUE;
}

/* All other periods of the book, and before them "a year before". */
static GListModel *
list_periods (PtDisparityChoices *self)
{
  PtPeriod now = pt_session_get_period (self->session);
  PtPeriod year_before = pt_period_previous (now);
  g_autofree char *name = pt_period_format (year_before);
  g_autoptr (GListModel) all = pt_lists_periods (self->session);
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (PtChoice) first =
    pt_choice_new (PT_PERIOD_NONE, _ ("The same period of the year before"), name);

  g_list_store_append (list, first);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (PtChoice) choice = g_list_model_get_item (all, i);
    PtPeriod period = pt_choice_get_id (choice);

    if (period != now && period != year_before)
      g_list_store_append (list, choice);
  }
  return G_LIST_MODEL (list);
}

void
pt_disparity_choices_update (PtDisparityChoices *self, PtSession *session)
{
  PtCatalogue *catalogue;
  g_autoptr (GListModel) rates = NULL;
  g_autoptr (GListModel) by = NULL;
  g_autoptr (GListModel) levels = NULL;
  g_autoptr (GListModel) periods = NULL;

  g_return_if_fail (PT_IS_DISPARITY_CHOICES (self));

  g_set_object (&self->session, session);
  catalogue = pt_session_get_catalogue (session);
  if (catalogue == NULL || !pt_session_has_figures (session)) {
    self->has_defaults = FALSE;
    return;
  }
  if (!self->has_defaults)
    choose_defaults (self, catalogue);
  rates = pt_lists_rates (catalogue, FALSE);
  by = pt_lists_by (catalogue, PT_CHART_GAP);
  levels = pt_lists_levels (session);
  periods = list_periods (self);
  pt_picker_set_choices (self->rate, rates, self->chosen_rate);
  pt_picker_set_choices (self->by, by, self->chosen_by);
  pt_picker_set_choices (self->level, levels, (int) pt_session_get_level (session));
  pt_picker_set_choices (self->before, periods, self->chosen_before);
  self->chosen_before = pt_picker_get_selected (self->before);
  gtk_widget_set_visible (self->level_row, g_list_model_get_n_items (levels) > 1);
}

gboolean
pt_disparity_choices_fill (PtDisparityChoices *self, PtMeasuresChoice *choice,
                           PtPeriod *before)
{
  int by;

  g_return_val_if_fail (PT_IS_DISPARITY_CHOICES (self), FALSE);

  if (self->session == NULL || !self->has_defaults)
    return FALSE;
  by = pt_picker_get_selected (self->by);
  *choice = (PtMeasuresChoice){ .split = -1, .reference = self->chosen_reference };
  pt_session_fill_query (self->session, &choice->query);
  choice->query.rate = pt_picker_get_selected (self->rate);
  choice->query.by = by >= 0 ? PT_BY_DIMENSION : PT_BY_UNIT;
  choice->query.dimension = (guint) MAX (by, 0);
  if (by < 0)
    choice->split =
      pt_lists_default_by (pt_session_get_catalogue (self->session), PT_CHART_BARS);
  read_goal (self, &choice->target);
  *before = self->chosen_before != PT_PERIOD_NONE
              ? self->chosen_before
              : pt_period_previous (choice->query.period);
  return TRUE;
}

void
pt_disparity_choices_offer (PtDisparityChoices *self, const PtTable *table)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (PtChoice) none =
    pt_choice_new (NO_REFERENCE, C_ ("reference", "The best against the last"), NULL);
  int selected = NO_REFERENCE;

  g_return_if_fail (PT_IS_DISPARITY_CHOICES (self));

  g_ptr_array_set_size (self->references, 0);
  g_list_store_append (list, none);
  for (guint i = 0; table != NULL && i + 1 < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);
    g_autoptr (PtChoice) choice = NULL;

    if (row->state != PT_STATE_NUMBER || *row->group == '\0')
      continue;
    if (g_strcmp0 (row->group, self->chosen_reference) == 0)
      selected = (int) self->references->len;
    choice = pt_choice_new ((int) self->references->len, row->name, NULL);
    g_list_store_append (list, choice);
    g_ptr_array_add (self->references, g_strdup (row->group));
  }
  if (selected == NO_REFERENCE)
    g_clear_pointer (&self->chosen_reference, g_free);
  pt_picker_set_choices (self->reference, G_LIST_MODEL (list), selected);
}

void
pt_disparity_choices_choose (PtDisparityChoices *self, int rate, int by)
{
  g_return_if_fail (PT_IS_DISPARITY_CHOICES (self));

  self->is_filling = TRUE;
  pt_picker_choose (self->rate, rate);
  pt_picker_choose (self->by, by);
  self->is_filling = FALSE;
  tell (self);
}

void
pt_disparity_choices_set_goal (PtDisparityChoices *self, const char *goal)
{
  g_return_if_fail (PT_IS_DISPARITY_CHOICES (self));

  gtk_editable_set_text (GTK_EDITABLE (self->goal), goal);
}
