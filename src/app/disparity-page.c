#include "app/disparity-page.h"

#include "app/alert.h"
#include "app/chart-view.h"
#include "app/compat.h"
#include "app/disparity-choices.h"
#include "app/explain-dialog.h"
#include "app/measure-list.h"
#include "app/movement-view.h"
#include "app/needed-view.h"
#include "app/target-panel.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui-resources.h"

struct _PtDisparityPage {
  GtkWidget parent_instance;

  GtkWidget *root, *badge;
  GtkStack *stack;
  PtDisparityChoices *choices;
  PtChartView *chart;
  GtkLabel *headline, *second, *subtitle, *reported, *reading, *problem;
  PtMeasureList *list;
  PtNeededView *needed;
  PtMovementView *movement;
  PtTargetPanel *target;

  PtSession *session;
  PtMeasures *measures; /* what is shown; the target panel looks at its units */
  gboolean is_stale;    /* something changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (PtDisparityPage, pt_disparity_page, GTK_TYPE_WIDGET)

static void
show_problem (PtDisparityPage *self, const char *words)
{
  pt_chart_view_set_drawing (self->chart, NULL);
  pt_target_panel_show (self->target, NULL, NULL, NULL);
  g_clear_pointer (&self->measures, pt_measures_free);
  gtk_label_set_text (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

/* The two ends in a sentence, absolute and relative together. */
static void
show_headline (PtDisparityPage *self, PtCatalogue *catalogue)
{
  const PtMeasures *measures = self->measures;
  const PtTableRow *whole = pt_table_get_whole (measures->table);
  const PtQuery *query = &measures->choice.query;
  g_autofree char *subject = pt_words_subject (catalogue, query);
  g_autofree char *when = pt_words_when (query);
  g_autofree char *subtitle = pt_words_subtitle (catalogue, query, subject, when);
  g_autofree char *units = pt_words_reported (whole->n_reported, whole->n_expected);
  g_autofree char *share =
    pt_number_format_percent (100 * measures->reported, measures->reported < 1 ? 1 : 0);
  g_autofree char *reported = g_strdup_printf (
    /* Translators: “28 of 31 units have reported”, a percentage */
    _ ("%s; they hold %s of the denominators."), units, share);

  gtk_label_set_text (self->headline, measures->lines[PT_MEASURE_D].sentence);
  gtk_label_set_text (self->second, measures->lines[PT_MEASURE_R].sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->second),
                          measures->lines[PT_MEASURE_D].refused == PT_REFUSED_NOT);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_label_set_text (self->reported, reported);
  gtk_widget_set_visible (self->badge,
                          pt_book_is_example (pt_session_get_book (self->session)));
}

static void
show_chart (PtDisparityPage *self, PtCatalogue *catalogue, PtColumnSource *columns)
{
  guint rate = (guint) self->measures->choice.query.rate;
  PtPictureChoice choice = {
    .question = PT_CHART_RANKING,
    .query = self->measures->choice.query,
    .rates = &rate,
    .n_rates = 1,
    .colour_by = -1,
    .is_example = pt_book_is_example (pt_session_get_book (self->session)),
  };
  PtPicture *picture = pt_picture_new (catalogue, columns, &choice, NULL);
  g_autoptr (PtDrawing) drawing =
    picture != NULL ? pt_drawing_new (picture, PT_PAPER_COLOUR) : NULL;

  pt_chart_view_set_drawing (self->chart, drawing);
}

static void
show_movement (PtDisparityPage *self, PtCatalogue *catalogue, PtColumnSource *columns,
               PtPeriod before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtMovement) movement =
    pt_movement_new (catalogue, columns, &self->measures->choice, before, &error);

  pt_movement_view_set_movement (self->movement, movement,
                                 error != NULL ? error->message : "");
}

static void
show_target (PtDisparityPage *self, PtCatalogue *catalogue, PtColumnSource *columns)
{
  g_autoptr (PtAim) aim =
    pt_aim_new (catalogue, columns, &self->measures->choice.query, NULL);

  pt_target_panel_show (self->target, catalogue, aim, self->measures->units);
}

/* A reference of another question is no reason to say nothing. */
static PtMeasures *
measure (PtDisparityPage *self, PtCatalogue *catalogue, PtColumnSource *columns,
         PtMeasuresChoice *choice, GError **error)
{
  PtMeasures *measures;

  if (choice->reference == NULL)
    return pt_measures_new (catalogue, columns, choice, error);
  measures = pt_measures_new (catalogue, columns, choice, NULL);
  if (measures != NULL)
    return measures;
  choice->reference = NULL;
  return pt_measures_new (catalogue, columns, choice, error);
}

static void
show_sheet (PtDisparityPage *self)
{
  PtCatalogue *catalogue = pt_session_get_catalogue (self->session);
  PtColumnSource *columns = pt_book_get_columns (pt_session_get_book (self->session));
  g_autoptr (GError) error = NULL;
  PtMeasuresChoice choice;
  PtMeasures *measures;
  PtPeriod before;

  if (!pt_disparity_choices_fill (self->choices, &choice, &before)) {
    show_problem (self, _ ("There are no figures in this book yet."));
    return;
  }
  measures = measure (self, catalogue, columns, &choice, &error);
  if (measures == NULL) {
    show_problem (self, error->message);
    return;
  }
  pt_target_panel_show (self->target, NULL, NULL, NULL);
  g_clear_pointer (&self->measures, pt_measures_free);
  self->measures = measures;
  pt_disparity_choices_offer (self->choices, measures->table);
  show_headline (self, catalogue);
  show_chart (self, catalogue, columns);
  pt_measure_list_set_measures (self->list, measures);
  pt_needed_view_set_measures (self->needed, measures);
  show_movement (self, catalogue, columns, before);
  show_target (self, catalogue, columns);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

static void
refresh (PtDisparityPage *self)
{
  self->is_stale = FALSE;
  if (self->session == NULL || pt_session_get_book (self->session) == NULL) {
    show_problem (self, "");
    return;
  }
  pt_disparity_choices_update (self->choices, self->session);
  show_sheet (self);
}

static void
ensure_fresh (PtDisparityPage *self)
{
  if (self->is_stale)
    refresh (self);
}

static void
session_changed_cb (PtDisparityPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
choices_changed_cb (PtDisparityPage *self)
{
  if (self->session != NULL && !self->is_stale)
    show_sheet (self);
}

static void
reading_changed_cb (PtDisparityPage *self)
{
  const char *words = pt_chart_view_get_reading (self->chart);

  gtk_label_set_text (self->reading, words != NULL
                                       ? words
                                       : _ ("Point at a value, or go through them with "
                                            "the arrow keys, to read it."));
}

static void
explain_cb (PtDisparityPage *self, guint row)
{
  if (self->measures != NULL)
    pt_explain_dialog_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                            pt_session_get_book (self->session), self->measures->table,
                            row);
}

static void
explain_whole_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtDisparityPage *self = PT_DISPARITY_PAGE (widget);

  ensure_fresh (self);
  if (self->measures != NULL)
    explain_cb (self, self->measures->table->rows->len - 1);
}

static char *
write_table (PtDisparityPage *self, PtFormat format)
{
  g_autoptr (PtSheet) sheet = NULL;

  ensure_fresh (self);
  if (self->measures == NULL)
    return NULL;
  sheet =
    pt_measures_to_sheet (pt_session_get_catalogue (self->session), self->measures);
  return pt_sheet_to_string (sheet, format);
}

static void
save_chosen_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (PtDisparityPage) self = data;
  g_autoptr (GFile) file = pt_compat_file_finish (result, NULL);
  g_autofree char *text = file != NULL ? write_table (self, PT_FORMAT_CSV) : NULL;
  g_autoptr (GError) error = NULL;

  if (text != NULL && !g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                                                G_FILE_CREATE_NONE, NULL, NULL, &error))
    pt_alert_show (GTK_WINDOW (window), _ ("The table could not be saved"),
                   error->message);
}

static void
save_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const patterns[] = { "*.csv", NULL };
  static const PtCompatFilter filters[] = { { "CSV", patterns }, { NULL } };
  PtDisparityPage *self = PT_DISPARITY_PAGE (widget);
  g_autofree char *file_name = NULL;

  ensure_fresh (self);
  if (self->measures == NULL)
    return;
  /* Translators: part of a file name: the sheet of measures */
  file_name = g_strdup_printf ("%s.csv", _ ("disparity"));
  pt_compat_save_file (GTK_WINDOW (gtk_widget_get_root (widget)),
                       &(PtCompatFileDialog){ .title = _ ("Save the measures"),
                                              .accept = _ ("_Save"),
                                              .name = file_name,
                                              .filters = filters },
                       NULL, save_chosen_cb, g_object_ref (self));
}

static void
pt_disparity_page_map (GtkWidget *widget)
{
  ensure_fresh (PT_DISPARITY_PAGE (widget));

  GTK_WIDGET_CLASS (pt_disparity_page_parent_class)->map (widget);
}

static void
pt_disparity_page_dispose (GObject *object)
{
  PtDisparityPage *self = PT_DISPARITY_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_DISPARITY_PAGE);
  g_clear_pointer (&self->measures, pt_measures_free);

  G_OBJECT_CLASS (pt_disparity_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/disparity-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, root);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, badge);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, choices);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, chart);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, headline);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, second);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, reported);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, reading);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, problem);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, list);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, needed);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, movement);
  gtk_widget_class_bind_template_child (widget_class, PtDisparityPage, target);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, explain_cb);
}

static void
pt_disparity_page_class_init (PtDisparityPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_CHART_VIEW);
  g_type_ensure (PT_TYPE_DISPARITY_CHOICES);
  g_type_ensure (PT_TYPE_MEASURE_LIST);
  g_type_ensure (PT_TYPE_MOVEMENT_VIEW);
  g_type_ensure (PT_TYPE_NEEDED_VIEW);
  g_type_ensure (PT_TYPE_TARGET_PANEL);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_disparity_page_dispose;
  widget_class->map = pt_disparity_page_map;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "disparity.save-table", NULL,
                                   save_table_action);
  gtk_widget_class_install_action (widget_class, "disparity.explain-whole", NULL,
                                   explain_whole_action);
}

static void
pt_disparity_page_init (PtDisparityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  reading_changed_cb (self);
}

void
pt_disparity_page_set_session (PtDisparityPage *self, PtSession *session)
{
  g_return_if_fail (PT_IS_DISPARITY_PAGE (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}

void
pt_disparity_page_choose (PtDisparityPage *self, guint rate, int by)
{
  g_return_if_fail (PT_IS_DISPARITY_PAGE (self));

  ensure_fresh (self);
  pt_disparity_choices_choose (self->choices, (int) rate, by);
}

PtDrawing *
pt_disparity_page_get_drawing (PtDisparityPage *self)
{
  g_return_val_if_fail (PT_IS_DISPARITY_PAGE (self), NULL);

  ensure_fresh (self);
  return pt_chart_view_get_drawing (self->chart);
}

const PtMeasures *
pt_disparity_page_get_measures (PtDisparityPage *self)
{
  g_return_val_if_fail (PT_IS_DISPARITY_PAGE (self), NULL);

  ensure_fresh (self);
  return self->measures;
}

char *
pt_disparity_page_copy_table (PtDisparityPage *self)
{
  g_return_val_if_fail (PT_IS_DISPARITY_PAGE (self), NULL);

  ensure_fresh (self);
  return self->measures != NULL ? pt_measures_to_lines (self->measures) : NULL;
}
