#include "app/chart-choices.h"

#include "app/lists.h"
#include "app/picker.h"
#include "app/questions.h"

#include "ui-resources.h"

struct _PtChartChoices {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkListBox *questions;
  PtPicker *rate, *by, *level, *colour, *ink;
  GtkWidget *level_row, *colour_row;

  PtSession *session;
  PtChartKind question;
  int chosen_rate;
  int chosen_by[PT_N_CHARTS];
  int chosen_colour;
  gboolean has_defaults; /* the three above are of this book */
  GArray *models;        /* guint: rates of the five models */
  guint one_rate;
  GArray *periods; /* PtPeriod: of one kind, for a trend */
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtChartChoices, pt_chart_choices, GTK_TYPE_WIDGET)

/* Fills the lists with what fits the question and the book. */
static void
offer (PtChartChoices *self)
{
  PtCatalogue *catalogue = pt_session_get_catalogue (self->session);
  gboolean with_models =
    pt_lists_takes_models (catalogue, self->question, self->chosen_by[self->question]);
  g_autoptr (GListModel) rates = pt_lists_rates (catalogue, with_models);
  g_autoptr (GListModel) by = pt_lists_by (catalogue, self->question);
  g_autoptr (GListModel) colours = pt_lists_colours (catalogue);
  g_autoptr (GListModel) levels = pt_lists_levels (self->session);
  int rate = self->chosen_rate;

  /* A ranking needs one rate; the first of the models is the nearest to all of them. */
  if (!with_models && rate == PT_ALL_MODELS)
    rate = self->models->len > 0 ? (int) g_array_index (self->models, guint, 0) : 0;

  pt_picker_set_choices (self->rate, rates, rate);
  pt_picker_set_choices (self->by, by, self->chosen_by[self->question]);
  pt_picker_set_choices (self->colour, colours, self->chosen_colour);
  pt_picker_set_choices (self->level, levels,
                         (int) pt_session_get_level (self->session));
  gtk_widget_set_visible (self->level_row, g_list_model_get_n_items (levels) > 1);
  gtk_widget_set_visible (self->colour_row,
                          self->question == PT_CHART_RANKING &&
                            pt_picker_get_selected (self->by) == PT_BY_ID_UNIT);
}

static void
tell (PtChartChoices *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
question_chosen_cb (PtChartChoices *self, GtkListBoxRow *row)
{
  PtChartKind question;

  if (row == NULL || self->session == NULL)
    return;

  question = pt_questions_get_kind (row);
  if (question == self->question)
    return;

  self->question = question;
  offer (self);
  tell (self);
}

static void
rate_chosen_cb (PtChartChoices *self)
{
  self->chosen_rate = pt_picker_get_selected (self->rate);
  tell (self);
}

static void
by_chosen_cb (PtChartChoices *self)
{
  self->chosen_by[self->question] = pt_picker_get_selected (self->by);
  offer (self);
  tell (self);
}

static void
colour_chosen_cb (PtChartChoices *self)
{
  self->chosen_colour = pt_picker_get_selected (self->colour);
  tell (self);
}

/* The level holds for all pages; whoever hears of the session's change updates us. */
static void
level_chosen_cb (PtChartChoices *self)
{
  if (self->session != NULL)
    pt_session_set_level (self->session, (PtKind) pt_picker_get_selected (self->level));
}

static void
pt_chart_choices_dispose (GObject *object)
{
  g_clear_object (&PT_CHART_CHOICES (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_CHART_CHOICES);

  G_OBJECT_CLASS (pt_chart_choices_parent_class)->dispose (object);
}

static void
pt_chart_choices_finalize (GObject *object)
{
  PtChartChoices *self = PT_CHART_CHOICES (object);

  g_array_unref (self->models);
  g_array_unref (self->periods);

  G_OBJECT_CLASS (pt_chart_choices_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/chart-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, root);
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, questions);
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, rate);
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, by);
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, level);
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, colour);
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, ink);
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, level_row);
  gtk_widget_class_bind_template_child (widget_class, PtChartChoices, colour_row);
  gtk_widget_class_bind_template_callback (widget_class, question_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, rate_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, colour_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell);
}

static void
pt_chart_choices_class_init (PtChartChoicesClass *klass)
{
  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_chart_choices_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_chart_choices_finalize;

  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_CHART_CHOICES, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pt_chart_choices_init (PtChartChoices *self)
{
  g_autoptr (GListModel) inks = pt_lists_inks ();

  self->models = g_array_new (FALSE, FALSE, sizeof (guint));
  self->periods = g_array_new (FALSE, FALSE, sizeof (PtPeriod));
  gtk_widget_init_template (GTK_WIDGET (self));
  pt_questions_fill (self->questions);
  self->question = PT_CHART_BARS;
  pt_questions_select (self->questions, self->question);
  pt_picker_set_choices (self->ink, inks, PT_PAPER_COLOUR);
}

/* A trend compares years with years, or first halves with first halves. */
static void
collect_periods (PtChartChoices *self)
{
  const GArray *all = pt_session_get_periods (self->session);
  PtPeriod now = pt_session_get_period (self->session);
  gboolean halves = now != PT_PERIOD_NONE && pt_period_is_half (now);

  g_array_set_size (self->periods, 0);
  for (guint i = 0; i < all->len; i++) {
    PtPeriod period = g_array_index (all, PtPeriod, i);

    if (pt_period_is_half (period) == halves)
      g_array_append_val (self->periods, period);
  }
}

static void
choose_defaults (PtChartChoices *self, PtCatalogue *catalogue)
{
  self->chosen_rate = PT_ALL_MODELS;
  for (PtChartKind question = 0; question < PT_N_CHARTS; question++)
    self->chosen_by[question] = pt_lists_default_by (catalogue, question);
  self->chosen_colour = pt_lists_default_colour (catalogue);
  self->has_defaults = TRUE;
}

void
pt_chart_choices_update (PtChartChoices *self, PtSession *session)
{
  PtCatalogue *catalogue;

  g_return_if_fail (PT_IS_CHART_CHOICES (self));

  g_set_object (&self->session, session);
  catalogue = pt_session_get_catalogue (session);
  if (catalogue == NULL) {
    self->has_defaults = FALSE;
    return;
  }

  g_array_unref (self->models);
  self->models = pt_picture_default_rates (catalogue);
  collect_periods (self);
  if (!self->has_defaults)
    choose_defaults (self, catalogue);
  offer (self);
}

void
pt_chart_choices_set_question (PtChartChoices *self, PtChartKind question)
{
  g_return_if_fail (PT_IS_CHART_CHOICES (self));
  g_return_if_fail (question < PT_N_CHARTS);

  pt_questions_select (self->questions, question);
}

void
pt_chart_choices_set_rate (PtChartChoices *self, int rate)
{
  g_return_if_fail (PT_IS_CHART_CHOICES (self));

  pt_picker_choose (self->rate, rate);
}

void
pt_chart_choices_set_ink (PtChartChoices *self, PtPaperInk ink)
{
  g_return_if_fail (PT_IS_CHART_CHOICES (self));

  pt_picker_choose (self->ink, (int) ink);
}

PtPaperInk
pt_chart_choices_get_ink (PtChartChoices *self)
{
  g_return_val_if_fail (PT_IS_CHART_CHOICES (self), PT_PAPER_COLOUR);

  return (PtPaperInk) pt_picker_get_selected (self->ink);
}

static void
fill_by (PtQuery *query, int by)
{
  if (by >= 0) {
    query->by = PT_BY_DIMENSION;
    query->dimension = (guint) by;
  } else
    query->by = by == PT_BY_ID_WHOLE ? PT_BY_WHOLE : PT_BY_UNIT;
}

/* What goes through time gets all periods, a Lorenz curve the one before. */
static void
set_periods (PtChartChoices *self, PtPictureChoice *choice)
{
  const PtPeriod *periods = (const PtPeriod *) (gpointer) self->periods->data;
  guint n = self->periods->len;

  if (self->question == PT_CHART_TREND || self->question == PT_CHART_CHANGE ||
      self->question == PT_CHART_BULLET || self->question == PT_CHART_MULTIPLES) {
    choice->periods = periods;
    choice->n_periods = n;
  }
  if (self->question != PT_CHART_LORENZ)
    return;
  for (guint i = 1; i < n; i++)
    if (periods[i] == choice->query.period) {
      choice->periods = &periods[i - 1];
      choice->n_periods = 2;
    }
}

gboolean
pt_chart_choices_fill (PtChartChoices *self, PtPictureChoice *choice)
{
  int rate;

  g_return_val_if_fail (PT_IS_CHART_CHOICES (self), FALSE);

  if (self->session == NULL || !pt_session_has_figures (self->session))
    return FALSE;

  *choice = (PtPictureChoice){
    .question = self->question,
    .colour_by = gtk_widget_get_visible (self->colour_row) ? self->chosen_colour : -1,
    .is_example = pt_book_is_example (pt_session_get_book (self->session)),
  };
  pt_session_fill_query (self->session, &choice->query);
  fill_by (&choice->query, pt_picker_get_selected (self->by));

  rate = pt_picker_get_selected (self->rate);
  self->one_rate = (guint) MAX (rate, 0);
  choice->rates = &self->one_rate;
  choice->n_rates = 1;
  if (rate == PT_ALL_MODELS) {
    choice->rates = (const guint *) (gpointer) self->models->data;
    choice->n_rates = self->models->len;
  }
  if (choice->n_rates > 0)
    choice->query.rate = (int) choice->rates[0];
  choice->whole = -1;
  set_periods (self, choice);
  return choice->n_rates > 0;
}
