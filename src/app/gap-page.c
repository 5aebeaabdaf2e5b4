#include "app/gap-page.h"

#include "app/gap-actions.h"
#include "store/assignments.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtGapPage {
  GtkWidget parent_instance;

  GtkWidget *root, *badge;
  GtkStack *stack, *rows;
  PtGapChoices *choices;
  PtGapView *view;
  GtkLabel *sentence, *problem;

  PtSession *session;
  PtGaps *gaps;
  gboolean is_stale; /* something changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (PtGapPage, pt_gap_page, GTK_TYPE_WIDGET)

static void
show_problem (PtGapPage *self, const char *words)
{
  pt_gap_view_show (self->view, NULL, NULL, PT_GAP_LIST_MISSING);
  g_clear_pointer (&self->gaps, pt_gaps_free);
  gtk_label_set_text (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  pt_gap_actions_update (self);
}

static PtGaps *
read_gaps (PtGapPage *self, const PtGapChoice *choice, GError **error)
{
  PtBook *book = pt_session_get_book (self->session);
  PtCatalogue *catalogue = pt_session_get_catalogue (self->session);
  g_autoptr (PtGaps) gaps =
    pt_gaps_new (catalogue, pt_book_get_columns (book), choice, error);
  g_autoptr (GPtrArray) assignments =
    gaps != NULL ? pt_book_list_assignments (book, error) : NULL;

  if (assignments == NULL)
    return NULL;
  pt_gaps_add_assignments (gaps, catalogue, assignments);
  return g_steal_pointer (&gaps);
}

static void
show_list (PtGapPage *self)
{
  PtGapList list = pt_gap_choices_get_list (self->choices);
  g_autoptr (GError) error = NULL;
  PtGapChoice choice;
  PtGaps *gaps;

  if (!pt_gap_choices_fill (self->choices, self->session, &choice)) {
    show_problem (self, _ ("This book has no figures of organisations yet."));
    return;
  }
  gaps = read_gaps (self, &choice, &error);
  if (gaps == NULL) {
    show_problem (self, error->message);
    return;
  }
  pt_gap_view_show (self->view, gaps, pt_session_get_catalogue (self->session), list);
  g_clear_pointer (&self->gaps, pt_gaps_free);
  self->gaps = gaps;
  gtk_label_set_text (self->sentence, gaps->sentence);
  gtk_widget_set_visible (self->badge,
                          pt_book_is_example (pt_session_get_book (self->session)));
  gtk_stack_set_visible_child_name (self->rows, pt_gaps_get_list (gaps, list)->len > 0
                                                  ? "rows"
                                                  : "empty");
  gtk_stack_set_visible_child_name (self->stack, "list");
  pt_gap_actions_update (self);
}

static void
refresh (PtGapPage *self)
{
  self->is_stale = FALSE;
  if (self->session == NULL || pt_session_get_book (self->session) == NULL) {
    show_problem (self, "");
    return;
  }
  pt_gap_choices_update (self->choices, self->session);
  show_list (self);
}

static void
ensure_fresh (PtGapPage *self)
{
  if (self->is_stale)
    refresh (self);
}

static void
session_changed_cb (PtGapPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
choices_changed_cb (PtGapPage *self)
{
  if (self->session != NULL && !self->is_stale)
    show_list (self);
}

static void
activated_cb (PtGapPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "gap.follow-up", NULL);
}

static void
selected_cb (PtGapPage *self)
{
  pt_gap_actions_update (self);
}

static void
pt_gap_page_map (GtkWidget *widget)
{
  ensure_fresh (PT_GAP_PAGE (widget));

  GTK_WIDGET_CLASS (pt_gap_page_parent_class)->map (widget);
}

static void
pt_gap_page_dispose (GObject *object)
{
  PtGapPage *self = PT_GAP_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_GAP_PAGE);
  g_clear_pointer (&self->gaps, pt_gaps_free);

  G_OBJECT_CLASS (pt_gap_page_parent_class)->dispose (object);
}

static void
pt_gap_page_class_init (PtGapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_GAP_CHOICES);
  g_type_ensure (PT_TYPE_GAP_VIEW);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_gap_page_dispose;
  widget_class->map = pt_gap_page_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/gap-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtGapPage, root);
  gtk_widget_class_bind_template_child (widget_class, PtGapPage, badge);
  gtk_widget_class_bind_template_child (widget_class, PtGapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PtGapPage, rows);
  gtk_widget_class_bind_template_child (widget_class, PtGapPage, choices);
  gtk_widget_class_bind_template_child (widget_class, PtGapPage, view);
  gtk_widget_class_bind_template_child (widget_class, PtGapPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, PtGapPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  pt_gap_actions_install (widget_class);
}

static void
pt_gap_page_init (PtGapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pt_gap_actions_update (self);
}

void
pt_gap_page_set_session (PtGapPage *self, PtSession *session)
{
  g_return_if_fail (PT_IS_GAP_PAGE (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}

PtSession *
pt_gap_page_get_session (PtGapPage *self)
{
  g_return_val_if_fail (PT_IS_GAP_PAGE (self), NULL);

  return self->session;
}

const PtGaps *
pt_gap_page_get_gaps (PtGapPage *self)
{
  g_return_val_if_fail (PT_IS_GAP_PAGE (self), NULL);

  ensure_fresh (self);
  return self->gaps;
}

PtGapChoices *
pt_gap_page_get_choices (PtGapPage *self)
{
  g_return_val_if_fail (PT_IS_GAP_PAGE (self), NULL);

  return self->choices;
}

PtGapView *
pt_gap_page_get_view (PtGapPage *self)
{
  g_return_val_if_fail (PT_IS_GAP_PAGE (self), NULL);

  return self->view;
}

GPtrArray *
pt_gap_page_list_selected (PtGapPage *self)
{
  GPtrArray *selected = g_ptr_array_new ();
  g_autoptr (GArray) places = NULL;
  const GPtrArray *list;

  g_return_val_if_fail (PT_IS_GAP_PAGE (self), selected);

  if (self->gaps == NULL)
    return selected;
  list = pt_gaps_get_list (self->gaps, pt_gap_choices_get_list (self->choices));
  places = pt_gap_view_get_selected (self->view);
  for (guint i = 0; i < places->len; i++) {
    guint place = g_array_index (places, guint, i);

    if (place < list->len)
      g_ptr_array_add (selected, list->pdata[place]);
  }
  return selected;
}

char *
pt_gap_page_copy_table (PtGapPage *self, PtFormat format)
{
  g_autoptr (PtSheet) sheet = NULL;

  g_return_val_if_fail (PT_IS_GAP_PAGE (self), NULL);

  ensure_fresh (self);
  if (self->gaps == NULL)
    return NULL;
  sheet = pt_gaps_to_sheet (self->gaps, pt_session_get_catalogue (self->session),
                            pt_gap_choices_get_list (self->choices));
  return pt_sheet_to_string (sheet, format);
}

const char *
pt_gap_page_get_sentence (PtGapPage *self)
{
  g_return_val_if_fail (PT_IS_GAP_PAGE (self), NULL);

  ensure_fresh (self);
  return gtk_label_get_text (self->gaps != NULL ? self->sentence : self->problem);
}
