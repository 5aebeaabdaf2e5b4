#include "app/chart-page.h"

#include "app/alert.h"
#include "app/chart-choices.h"
#include "app/chart-tiles.h"
#include "app/chart-view.h"
#include "app/explain-dialog.h"
#include "app/settings.h"
#include "app/table-view.h"
#include "app/tile-mover.h"
#include "store/tiles.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtChartPage {
  GtkWidget parent_instance;

  GtkWidget *root;
  PtChartChoices *choices;
  GtkStack *stack;
  PtChartView *chart;
  GtkScrolledWindow *scroll;
  PtTableView *table;
  GtkLabel *reading, *problem;
  GtkWidget *tiles_row;
  PtTileMover *mover;

  PtSession *session;
  gboolean is_stale; /* something changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (PtChartPage, pt_chart_page, GTK_TYPE_WIDGET)

/* NULL where nothing is drawn. */
static const PtPicture *
get_picture (PtChartPage *self)
{
  PtDrawing *drawing = pt_chart_view_get_drawing (self->chart);

  return drawing == NULL ? NULL : pt_drawing_get_picture (drawing);
}

/* Tiles can be moved where the book may be written. */
static gboolean
may_move (PtChartPage *self)
{
  const PtPicture *picture = get_picture (self);

  return picture != NULL && picture->tiles != NULL &&
         !pt_book_is_read_only (pt_session_get_book (self->session));
}

static void
update_mover (PtChartPage *self)
{
  pt_tile_mover_set_active (self->mover, may_move (self));
  gtk_widget_set_visible (self->tiles_row, may_move (self));
}

static void
show_problem (PtChartPage *self, const char *words)
{
  pt_chart_view_set_drawing (self->chart, NULL);
  pt_table_view_set_picture (self->table, NULL, NULL);
  update_mover (self);
  gtk_label_set_text (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
show_picture (PtChartPage *self)
{
  PtBook *book = pt_session_get_book (self->session);
  PtCatalogue *catalogue = pt_session_get_catalogue (self->session);
  g_autoptr (PtDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;
  PtPictureChoice choice;
  PtPicture *picture;

  if (!pt_chart_choices_fill (self->choices, &choice)) {
    show_problem (self, _ ("There are no figures in this book yet."));
    return;
  }

  picture = pt_picture_new (catalogue, pt_book_get_columns (book), &choice, &error);
  if (picture == NULL) {
    show_problem (self, error->message);
    return;
  }

  drawing = pt_drawing_new (picture, pt_chart_choices_get_ink (self->choices));
  pt_chart_view_set_drawing (self->chart, drawing);
  pt_table_view_set_picture (self->table, catalogue, picture);
  update_mover (self);
  gtk_stack_set_visible_child_name (self->stack, "picture");
}

static void
refresh (PtChartPage *self)
{
  self->is_stale = FALSE;
  if (self->session == NULL || pt_session_get_book (self->session) == NULL)
    return;

  pt_chart_choices_update (self->choices, self->session);
  show_picture (self);
}

static void
ensure_fresh (PtChartPage *self)
{
  if (self->is_stale)
    refresh (self);
}

static void
session_changed_cb (PtChartPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
choices_changed_cb (PtChartPage *self)
{
  if (self->session != NULL && !self->is_stale)
    show_picture (self);
}

/* Long rankings scroll; the point that is read stays in sight. */
static void
scroll_to (PtChartPage *self, int datum)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  GdkRectangle area;

  if (pt_chart_view_get_area (self->chart, datum, &area))
    gtk_adjustment_clamp_page (adjustment, area.y, area.y + area.height);
}

static void
reading_changed_cb (PtChartPage *self)
{
  PtDrawing *drawing = pt_chart_view_get_drawing (self->chart);
  const char *words = pt_chart_view_get_reading (self->chart);
  int datum = pt_chart_view_get_datum (self->chart);
  const GArray *places;

  if (words == NULL)
    words = _ ("Point at a value, or go through them with the arrow keys, to read it.");
  gtk_label_set_text (self->reading, words);

  scroll_to (self, datum);
  places = drawing == NULL ? NULL : pt_drawing_get_picture (drawing)->places;
  if (places != NULL && datum >= 0 && (guint) datum < places->len)
    pt_table_view_select (self->table,
                          &g_array_index (places, PtPicturePlace, (guint) datum));
}

/* Tells of the last edit, which can be undone. */
static void
tell_done (PtChartPage *self)
{
  g_autoptr (PtEdit) edit = pt_book_find_undo (pt_session_get_book (self->session));

  if (edit != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-done", "s", edit->title);
}

static void
tell_failure (PtChartPage *self, const GError *error)
{
  pt_alert_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                 _ ("The tile cannot be moved"), error->message);
}

static void
tile_moved_cb (PtChartPage *self, int datum, int column, int line)
{
  const PtPicture *picture = get_picture (self);
  int unit = pt_chart_tiles_find_unit (picture, datum);
  g_autoptr (GError) error = NULL;

  if (unit < 0)
    return;
  if (!pt_chart_tiles_move (pt_session_get_book (self->session), picture, unit,
                            (PtTilePlace){ column, line }, &error)) {
    tell_failure (self, error);
    return;
  }
  ensure_fresh (self);
  pt_chart_view_set_datum (self->chart,
                           pt_chart_tiles_find_datum (get_picture (self), unit));
  tell_done (self);
}

static void
reset_tiles_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtChartPage *self = PT_CHART_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!may_move (self))
    return;
  if (pt_book_reset_tiles (pt_session_get_book (self->session), &error))
    tell_done (self);
  else
    tell_failure (self, error);
}

static void
explain_cb (PtChartPage *self, guint table, guint row)
{
  PtDrawing *drawing = pt_chart_view_get_drawing (self->chart);

  if (drawing != NULL)
    pt_explain_dialog_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                            pt_session_get_book (self->session),
                            pt_drawing_get_picture (drawing)->tables->pdata[table],
                            row);
}

static void
question_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtChartPage *self = PT_CHART_PAGE (widget);
  PtChartKind question;

  ensure_fresh (self);
  if (pt_picture_parse_question (g_variant_get_string (parameter, NULL), &question,
                                 NULL))
    pt_chart_choices_set_question (self->choices, question);
}

static void
rate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtChartPage *self = PT_CHART_PAGE (widget);
  PtCatalogue *catalogue =
    self->session == NULL ? NULL : pt_session_get_catalogue (self->session);
  const PtRate *rate;

  if (catalogue == NULL)
    return;

  ensure_fresh (self);
  rate = pt_catalogue_find_rate (catalogue, g_variant_get_string (parameter, NULL));
  if (rate != NULL)
    pt_chart_choices_set_rate (self->choices, (int) rate->index);
}

static void
ink_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *ink = g_variant_get_string (parameter, NULL);

  for (int i = 0; pt_settings_inks[i] != NULL; i++) {
    if (g_str_equal (pt_settings_inks[i], ink))
      pt_chart_page_set_ink (PT_CHART_PAGE (widget), (PtPaperInk) i);
  }
}

static void
pt_chart_page_map (GtkWidget *widget)
{
  ensure_fresh (PT_CHART_PAGE (widget));

  GTK_WIDGET_CLASS (pt_chart_page_parent_class)->map (widget);
}

static void
pt_chart_page_dispose (GObject *object)
{
  PtChartPage *self = PT_CHART_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->mover);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_CHART_PAGE);

  G_OBJECT_CLASS (pt_chart_page_parent_class)->dispose (object);
}

static void
pt_chart_page_class_init (PtChartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_CHART_CHOICES);
  g_type_ensure (PT_TYPE_CHART_VIEW);
  g_type_ensure (PT_TYPE_TABLE_VIEW);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_chart_page_dispose;
  widget_class->map = pt_chart_page_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/chart-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, root);
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, choices);
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, chart);
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, table);
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, reading);
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, problem);
  gtk_widget_class_bind_template_child (widget_class, PtChartPage, tiles_row);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, explain_cb);
  gtk_widget_class_install_action (widget_class, "chart.question", "s",
                                   question_action);
  gtk_widget_class_install_action (widget_class, "chart.rate", "s", rate_action);
  gtk_widget_class_install_action (widget_class, "chart.ink", "s", ink_action);
  gtk_widget_class_install_action (widget_class, "chart.reset-tiles", NULL,
                                   reset_tiles_action);
}

static void
pt_chart_page_init (PtChartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->mover = pt_tile_mover_new (self->chart);
  g_signal_connect_swapped (self->mover, "moved", G_CALLBACK (tile_moved_cb), self);
}

GtkWidget *
pt_chart_page_new (void)
{
  return g_object_new (PT_TYPE_CHART_PAGE, NULL);
}

void
pt_chart_page_set_session (PtChartPage *self, PtSession *session)
{
  g_return_if_fail (PT_IS_CHART_PAGE (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}

void
pt_chart_page_show_rate (PtChartPage *self, guint rate)
{
  g_return_if_fail (PT_IS_CHART_PAGE (self));

  ensure_fresh (self);
  pt_chart_choices_set_question (self->choices, PT_CHART_RANKING);
  pt_chart_choices_set_rate (self->choices, (int) rate);
}

void
pt_chart_page_set_ink (PtChartPage *self, PtPaperInk ink)
{
  g_return_if_fail (PT_IS_CHART_PAGE (self));

  pt_chart_choices_set_ink (self->choices, ink);
}

PtPaperInk
pt_chart_page_get_ink (PtChartPage *self)
{
  g_return_val_if_fail (PT_IS_CHART_PAGE (self), PT_PAPER_COLOUR);

  return pt_chart_choices_get_ink (self->choices);
}

PtDrawing *
pt_chart_page_get_drawing (PtChartPage *self)
{
  g_return_val_if_fail (PT_IS_CHART_PAGE (self), NULL);

  ensure_fresh (self);
  return pt_chart_view_get_drawing (self->chart);
}

char *
pt_chart_page_copy_table (PtChartPage *self)
{
  g_return_val_if_fail (PT_IS_CHART_PAGE (self), NULL);

  ensure_fresh (self);
  return pt_table_view_to_text (self->table);
}
