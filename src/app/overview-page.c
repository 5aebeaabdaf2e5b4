#include "app/overview-page.h"

#include "app/chart-view.h"
#include "app/missing-list.h"
#include "app/tile-view.h"
#include "report/overview.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtOverviewPage {
  GtkWidget parent_instance;

  GtkStack *root;
  GtkFlowBox *tiles;
  GtkWidget *terrain_card, *sectors_card, *charts;
  PtChartView *terrain, *sectors;
  GtkLabel *heading, *example, *missing_sentence, *problem;
  PtMissingList *missing;

  PtSession *session;
  gboolean is_stale; /* something changed while nobody looked */
};

enum {
  RATE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtOverviewPage, pt_overview_page, GTK_TYPE_WIDGET)

static void
tile_clicked_cb (PtOverviewPage *self, PtTileView *tile)
{
  g_signal_emit (self, signals[RATE_ACTIVATED], 0, pt_tile_view_get_rate (tile));
}

static void
show_tiles (PtOverviewPage *self, GPtrArray *tiles)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->tiles, 0)) != NULL)
    gtk_flow_box_remove (self->tiles, GTK_WIDGET (child));

  for (guint i = 0; i < tiles->len; i++) {
    GtkWidget *tile = pt_tile_view_new (tiles->pdata[i]);

    g_signal_connect_object (tile, "clicked", G_CALLBACK (tile_clicked_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_flow_box_append (self->tiles, tile);
    /* The tile takes the focus, not the place it stands in. */
    gtk_widget_set_focusable (gtk_widget_get_parent (tile), FALSE);
  }
}

/* Takes @picture, which may be NULL. */
static void
show_chart (PtChartView *view, GtkWidget *card, PtPicture *picture)
{
  g_autoptr (PtDrawing) drawing =
    picture == NULL ? NULL : pt_drawing_new (picture, PT_PAPER_COLOUR);

  pt_chart_view_set_drawing (view, drawing);
  gtk_widget_set_visible (card, drawing != NULL);
}

static void
show_overview (PtOverviewPage *self, PtOverview *overview)
{
  show_tiles (self, overview->tiles);
  show_chart (self->terrain, self->terrain_card, g_steal_pointer (&overview->terrain));
  show_chart (self->sectors, self->sectors_card, g_steal_pointer (&overview->sectors));
  gtk_widget_set_visible (self->charts, gtk_widget_get_visible (self->terrain_card) ||
                                          gtk_widget_get_visible (self->sectors_card));
  gtk_label_set_text (self->missing_sentence, overview->missing_sentence);
  pt_missing_list_set_missing (self->missing, overview->missing);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), overview->missing->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->example), overview->is_example);
  gtk_stack_set_visible_child_name (self->root, "figures");
}

static void
show_heading (PtOverviewPage *self)
{
  g_autofree char *period = pt_period_format (pt_session_get_period (self->session));
  /* Translators: the heading of the overview; %s is a period: "the year 2024". */
  g_autofree char *heading = g_strdup_printf (_ ("Where we stand: %s"), period);

  gtk_label_set_text (self->heading, heading);
}

static void
refresh (PtOverviewPage *self)
{
  PtBook *book = self->session == NULL ? NULL : pt_session_get_book (self->session);
  g_autoptr (PtOverview) overview = NULL;
  g_autoptr (GError) error = NULL;
  PtQuery query;

  self->is_stale = FALSE;
  if (book == NULL)
    return;

  if (!pt_session_has_figures (self->session)) {
    gtk_stack_set_visible_child_name (self->root, "empty");
    return;
  }

  pt_session_fill_query (self->session, &query);
  overview = pt_overview_new (pt_book_get_catalogue (book), pt_book_get_columns (book),
                              &query, pt_book_is_example (book), &error);
  if (overview == NULL) {
    gtk_label_set_text (self->problem, error->message);
    gtk_stack_set_visible_child_name (self->root, "problem");
    return;
  }

  show_heading (self);
  show_overview (self, overview);
}

static void
ensure_fresh (PtOverviewPage *self)
{
  if (self->is_stale)
    refresh (self);
}

static void
session_changed_cb (PtOverviewPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
pt_overview_page_map (GtkWidget *widget)
{
  ensure_fresh (PT_OVERVIEW_PAGE (widget));

  GTK_WIDGET_CLASS (pt_overview_page_parent_class)->map (widget);
}

static void
pt_overview_page_dispose (GObject *object)
{
  PtOverviewPage *self = PT_OVERVIEW_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (pt_overview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, root);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, charts);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, terrain_card);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, sectors_card);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, terrain);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, sectors);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, heading);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, example);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, missing_sentence);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, missing);
  gtk_widget_class_bind_template_child (widget_class, PtOverviewPage, problem);
}

static void
pt_overview_page_class_init (PtOverviewPageClass *klass)
{
  g_type_ensure (PT_TYPE_CHART_VIEW);
  g_type_ensure (PT_TYPE_MISSING_LIST);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_overview_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = pt_overview_page_map;

  signals[RATE_ACTIVATED] =
    g_signal_new ("rate-activated", PT_TYPE_OVERVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pt_overview_page_init (PtOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_overview_page_new (void)
{
  return g_object_new (PT_TYPE_OVERVIEW_PAGE, NULL);
}

void
pt_overview_page_set_session (PtOverviewPage *self, PtSession *session)
{
  g_return_if_fail (PT_IS_OVERVIEW_PAGE (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}

guint
pt_overview_page_get_n_tiles (PtOverviewPage *self)
{
  guint n = 0;

  g_return_val_if_fail (PT_IS_OVERVIEW_PAGE (self), 0);

  ensure_fresh (self);
  while (gtk_flow_box_get_child_at_index (self->tiles, (int) n) != NULL)
    n++;
  return n;
}

GPtrArray *
pt_overview_page_list_drawings (PtOverviewPage *self)
{
  GPtrArray *drawings = g_ptr_array_new_with_free_func (g_object_unref);
  PtDrawing *terrain, *sectors;

  g_return_val_if_fail (PT_IS_OVERVIEW_PAGE (self), drawings);

  ensure_fresh (self);
  terrain = pt_chart_view_get_drawing (self->terrain);
  sectors = pt_chart_view_get_drawing (self->sectors);
  if (terrain != NULL)
    g_ptr_array_add (drawings, g_object_ref (terrain));
  if (sectors != NULL)
    g_ptr_array_add (drawings, g_object_ref (sectors));
  return drawings;
}
