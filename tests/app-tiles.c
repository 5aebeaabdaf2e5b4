#include "app-fixture.h"

#include "app/chart-page.h"
#include "app/chart-view.h"
#include "domain/places.h"

/* Tiles that are moved on the chart page. */

static GtkWidget *
find_child (GtkWidget *parent, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (parent, type))
    return parent;
  for (GtkWidget *child = gtk_widget_get_first_child (parent);
       child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

/* What pressing a key does where somebody listens to keys. */
static gboolean
press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
        gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE)
      g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
  }
  return handled;
}

static const PtPicture *
get_picture (PtChartPage *page)
{
  return pt_drawing_get_picture (pt_chart_page_get_drawing (page));
}

static const PtTilePlace *
get_kept (PtSession *session, const char *code)
{
  return pt_catalogue_get_tile (pt_session_get_catalogue (session),
                                find_unit (session, code, pt_day_today ())->index);
}

static void
wait_for_place (GtkWidget *widget)
{
  while (gtk_widget_get_width (widget) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_last_edit (PtSession *session, const char *name)
{
  g_autoptr (PtEdit) edit = pt_book_find_undo (pt_session_get_book (session));

  g_assert_nonnull (strstr (edit->title, name));
}

/* The three stand side by side: Bá Xuyên, Bách Quang, Đống Đa. */
static void
test_keys (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  GtkWidget *page = pt_chart_page_new ();
  GtkWidget *window = gtk_window_new ();
  PtChartView *chart = PT_CHART_VIEW (find_child (page, PT_TYPE_CHART_VIEW));

  pt_chart_page_set_session (PT_CHART_PAGE (page), session);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));

  /* Only tiles listen. */
  gtk_widget_activate_action (page, "chart.question", "s", "ranking");
  g_assert_false (press (GTK_WIDGET (chart), GDK_KEY_Right, GDK_CONTROL_MASK));
  gtk_widget_activate_action (page, "chart.question", "s", "tiles");
  g_assert_cmpuint (get_picture (PT_CHART_PAGE (page))->tiles->len, ==, 3);
  wait_for_place (GTK_WIDGET (chart));
  g_assert_false (press (GTK_WIDGET (chart), GDK_KEY_Right, GDK_CONTROL_MASK));

  pt_chart_view_set_datum (chart, 0);
  g_assert_false (press (GTK_WIDGET (chart), GDK_KEY_Right, 0));
  g_assert_true (press (GTK_WIDGET (chart), GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_cmpint (get_kept (session, "12")->column, ==, 1);
  g_assert_cmpint (get_kept (session, "11")->column, ==, 0);
  g_assert_cmpint (get_kept (session, "13")->column, ==, 2);
  assert_last_edit (session, "Bá Xuyên");

  /* The same tile is read, and goes on. */
  g_assert_nonnull (strstr (pt_chart_view_get_reading (chart), "Bá Xuyên"));
  wait_for_place (GTK_WIDGET (chart));
  g_assert_true (press (GTK_WIDGET (chart), GDK_KEY_Up, GDK_CONTROL_MASK));
  g_assert_cmpint (get_kept (session, "12")->column, ==, 1);
  g_assert_cmpint (get_kept (session, "12")->line, ==, -1);

  g_assert_true (gtk_widget_activate_action (page, "chart.reset-tiles", NULL));
  g_assert_null (get_kept (session, "12"));
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (PtEdit) undone = pt_book_undo (pt_session_get_book (session), &error);

    g_assert_no_error (error);
    g_assert_cmpint (get_kept (session, "12")->line, ==, -1);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/app/tiles/keys", test_keys);
  return run_tests ();
}
