#include "app-fixture.h"

#include "app/alert.h"
#include "app/chart-fit.h"
#include "app/chart-page.h"
#include "app/chart-view.h"
#include "app/choice.h"
#include "app/choosers.h"
#include "app/lists.h"
#include "app/making.h"
#include "app/missing-list.h"
#include "app/output.h"
#include "app/overview-page.h"
#include "app/picker.h"
#include "app/print.h"
#include "app/scopes.h"
#include "app/settings.h"
#include "app/shortcuts.h"
#include "app/sparkline.h"
#include "app/table-view.h"
#include "app/tile-view.h"
#include "app/toast.h"
#include "app/welcome-page.h"
#include "app/window.h"

#include <math.h>

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
test_session (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  guint n_changes = 0, n_scopes = 0;
  const PtUnit *unit;
  PtQuery query;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (session, "notify::scope", G_CALLBACK (count_cb), &n_scopes);
  g_assert_cmpuint (pt_session_get_periods (session)->len, ==, 2);
  g_assert_cmpint (pt_session_get_period (session), ==, pt_period_new (2024, FALSE));

  pt_session_set_period (session, pt_period_new (2023, FALSE));
  g_assert_cmpuint (n_changes, ==, 1);
  pt_session_set_period (session, pt_period_new (2023, FALSE));
  pt_session_set_period (session, pt_period_new (1999, FALSE));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpint (pt_session_get_period (session), ==, pt_period_new (2023, FALSE));

  unit = find_unit (session, "12", pt_day_today ());
  pt_session_set_scope (session, (int) unit->index);
  g_assert_cmpuint (n_scopes, ==, 1);
  pt_session_fill_query (session, &query);
  g_assert_cmpint (query.within, ==, (int) unit->index);
  g_assert_cmpint (query.period, ==, pt_period_new (2023, FALSE));

  pt_session_set_book (session, NULL);
  g_assert_cmpint (pt_session_get_scope (session), ==, -1);
  g_assert_false (pt_session_has_figures (session));
}

/* What an edit changes under a session is seen at once, and undone as well. */
static void
test_session_follows_book (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  g_autoptr (PtEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (count_cb), &n_changes);
  edit = pt_book_undo (pt_session_get_book (session), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_false (pt_session_has_figures (session));
  g_assert_cmpint (pt_session_get_period (session), ==, PT_PERIOD_NONE);
}

static void
test_lists (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtCatalogue *catalogue = pt_session_get_catalogue (session);
  g_autoptr (GListModel) scopes = pt_scopes_new (session);
  g_autoptr (GListModel) rates = pt_lists_rates (catalogue, TRUE);
  g_autoptr (PtChoice) second = g_list_model_get_item (scopes, 1);

  /* The whole, and three communes in the order of their names. */
  g_assert_cmpuint (g_list_model_get_n_items (scopes), ==, 4);
  g_assert_cmpstr (pt_choice_get_name (second), ==, "Xã Bá Xuyên");
  g_assert_cmpuint (g_list_model_get_n_items (rates), ==, 2);
  g_assert_cmpint (pt_lists_default_by (catalogue, PT_CHART_RANKING), ==,
                   PT_BY_ID_UNIT);
}

static void
test_picker (void)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);
  PtPicker *picker =
    g_object_ref_sink (g_object_new (PT_TYPE_PICKER, "title", "Place", NULL));
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (picker));
  guint n_notified = 0;

  for (int i = 0; i < 3; i++) {
    g_autofree char *name = g_strdup_printf ("Xã %d", i);
    g_autoptr (PtChoice) choice = pt_choice_new (i, name, NULL);

    g_list_store_append (list, choice);
  }
  g_signal_connect_swapped (picker, "notify::selected", G_CALLBACK (count_cb),
                            &n_notified);
  pt_picker_set_choices (picker, G_LIST_MODEL (list), 1);
  g_assert_cmpint (pt_picker_get_selected (picker), ==, 1);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Place: Xã 1");
  g_assert_cmpuint (n_notified, ==, 0);
  g_assert_true (pt_picker_choose (picker, 2));
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_false (pt_picker_choose (picker, 9));
  g_assert_finalize_object (picker);
}

static PtDrawing *
make_drawing (PtSession *session, PtPaperInk ink)
{
  PtPictureChoice choice = { .question = PT_CHART_RANKING, .colour_by = -1 };
  g_autoptr (GError) error = NULL;
  guint rate = 0;
  PtPicture *picture;

  pt_session_fill_query (session, &choice.query);
  choice.query.rate = 0;
  choice.query.by = PT_BY_UNIT;
  choice.rates = &rate;
  choice.n_rates = 1;
  picture = pt_picture_new (pt_session_get_catalogue (session),
                            pt_book_get_columns (pt_session_get_book (session)),
                            &choice, &error);
  g_assert_no_error (error);
  return pt_drawing_new (picture, ink);
}

static void
test_chart_view (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  g_autoptr (PtDrawing) drawing = make_drawing (session, PT_PAPER_COLOUR);
  GtkWidget *view = g_object_ref_sink (pt_chart_view_new ());

  pt_chart_view_set_drawing (PT_CHART_VIEW (view), drawing);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       pt_drawing_get_picture (drawing)->title);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       pt_drawing_get_picture (drawing)->sentence);
  g_assert_cmpint (pt_chart_view_get_datum (PT_CHART_VIEW (view)), ==, PT_NO_DATUM);
  g_assert_finalize_object (view);
}

static void
test_chart_fit (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  g_autoptr (PtDrawing) drawing = make_drawing (session, PT_PAPER_COLOUR);
  PtChartFit fit = { 0 };
  PtChartArea area;
  int last;

  pt_chart_fit_update (&fit, drawing, 1000, 700, 96 / 72.0);
  g_assert_nonnull (fit.scene);
  last = (int) pt_scene_get_n_data (fit.scene) - 1;
  g_assert_cmpint (last, ==, 2);
  g_assert_cmpint (pt_chart_fit_step (&fit, PT_NO_DATUM, PT_CHART_STEP_ON), ==, 0);
  g_assert_cmpint (pt_chart_fit_step (&fit, 0, PT_CHART_STEP_BACK), ==, 0);
  g_assert_cmpint (pt_chart_fit_step (&fit, 0, PT_CHART_STEP_LAST), ==, last);
  g_assert_cmpint (pt_chart_fit_step (&fit, last, PT_CHART_STEP_ON), ==, last);
  g_assert_cmpint (pt_chart_fit_step (&fit, last, PT_CHART_STEP_AWAY), ==, PT_NO_DATUM);
  g_assert_true (pt_chart_fit_get_area (&fit, 0, &area));
  g_assert_cmpint (pt_chart_fit_pick (&fit, area.x + area.width / 2,
                                      area.y + area.height / 2),
                   ==, 0);
  pt_chart_fit_clear (&fit);
}

static void
test_chart_page (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  GtkWidget *page = g_object_ref_sink (pt_chart_page_new ());
  PtChartPage *self = PT_CHART_PAGE (page);
  static const char *const questions[] = { "ranking",   "trend",  "gap",
                                           "bullet",    "lorenz", "funnel",
                                           "multiples", "tiles",  "bars" };
  g_autofree char *table = NULL;
  g_autofree char *before = NULL;

  pt_chart_page_set_session (self, session);
  g_assert_nonnull (pt_chart_page_get_drawing (self));
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    const PtPicture *picture;

    g_assert_true (
      gtk_widget_activate_action (page, "chart.question", "s", questions[i]));
    g_assert_nonnull (pt_chart_page_get_drawing (self));
    picture = pt_drawing_get_picture (pt_chart_page_get_drawing (self));
    g_assert_cmpstr (pt_picture_get_question_code (picture->kind), ==, questions[i]);
  }

  gtk_widget_activate_action (page, "chart.question", "s", "change");
  before = pt_chart_page_copy_table (self);
  g_assert_nonnull (strstr (before, "2023\tXã Bách Quang\t40\t100\t40.0%"));

  gtk_widget_activate_action (page, "chart.question", "s", "ranking");
  gtk_widget_activate_action (page, "chart.rate", "s", "families_recognised_of_all");
  gtk_widget_activate_action (page, "chart.ink", "s", "grey");
  g_assert_cmpint (pt_drawing_get_ink (pt_chart_page_get_drawing (self)), ==,
                   PT_PAPER_GREY);
  table = pt_chart_page_copy_table (self);
  g_assert_nonnull (strstr (table, "Xã Bách Quang\t45\t100\t45.0%"));
  g_assert_finalize_object (page);
}

/* A book without figures is no reason to stumble. */
static void
test_empty_book (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  GtkWidget *chart = g_object_ref_sink (pt_chart_page_new ());
  GtkWidget *overview = g_object_ref_sink (pt_overview_page_new ());
  g_autoptr (PtEdit) edit = pt_book_undo (pt_session_get_book (session), NULL);
  g_autoptr (GPtrArray) drawings = NULL;

  pt_chart_page_set_session (PT_CHART_PAGE (chart), session);
  pt_overview_page_set_session (PT_OVERVIEW_PAGE (overview), session);
  g_assert_null (pt_chart_page_get_drawing (PT_CHART_PAGE (chart)));
  drawings = pt_overview_page_list_drawings (PT_OVERVIEW_PAGE (overview));
  g_assert_cmpuint (drawings->len, ==, 0);
  g_assert_finalize_object (chart);
  g_assert_finalize_object (overview);
}

static void
test_choice (void)
{
  g_autoptr (PtChoice) choice = pt_choice_new (1, "Xã Định Hóa", "Huyện Võ Nhai");

  g_assert_cmpint (pt_choice_match (choice, "dinh hoa"), ==, PT_CHOICE_NAME_MATCHES);
  g_assert_cmpint (pt_choice_match (choice, "VO NHAI"), ==, PT_CHOICE_DETAIL_MATCHES);
  g_assert_cmpint (pt_choice_match (choice, "Ba Be"), ==, PT_CHOICE_NO_MATCH);
  g_assert_cmpint (pt_choice_match (choice, ""), ==, PT_CHOICE_NAME_MATCHES);
}

/* Zero, missing and not applicable are three things, and each has its row. */
static void
test_table_view_keeps_all (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtQuery query = { .rate = 0, .element = -1, .within = -1 };
  PtTableRow row = { .group = "11",
                     .unit = 1,
                     .group_index = -1,
                     .state = PT_STATE_NOT_APPLICABLE,
                     .notes = PT_NOTE_NOT_APPLICABLE };
  PtTable *table = pt_table_new_empty (&query);
  PtPicture picture = { .kind = PT_CHART_RANKING };
  PtTableView *view = g_object_ref_sink (g_object_new (PT_TYPE_TABLE_VIEW, NULL));

  row.name = g_strdup ("Xã Bách Quang");
  g_array_append_val (table->rows, row);
  picture.tables = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_table_free);
  g_ptr_array_add (picture.tables, table);
  pt_table_view_set_picture (view, pt_session_get_catalogue (session), &picture);
  g_assert_cmpuint (pt_table_view_get_n_rows (view), ==, 1);

  g_assert_finalize_object (view);
  g_ptr_array_unref (picture.tables);
}

static void
test_table_view (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  g_autoptr (PtDrawing) drawing = make_drawing (session, PT_PAPER_COLOUR);
  PtTableView *view = g_object_ref_sink (g_object_new (PT_TYPE_TABLE_VIEW, NULL));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  pt_table_view_set_picture (view, pt_session_get_catalogue (session),
                             pt_drawing_get_picture (drawing));
  g_assert_cmpuint (pt_table_view_get_n_rows (view), ==, 4);
  text = pt_table_view_to_text (view);
  lines = g_strsplit (text, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "Rate\tName\t"));
  g_assert_cmpuint (g_strv_length (lines), ==, 6); /* and nothing after the last */
  g_assert_finalize_object (view);
}

static void
rate_cb (PtOverviewPage *page, guint rate, guint *received)
{
  *received = rate;
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_child (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_overview_page (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  GtkWidget *page = g_object_ref_sink (pt_overview_page_new ());
  g_autoptr (GPtrArray) drawings = NULL;
  guint rate = 99;
  GtkWidget *tile;

  g_signal_connect (page, "rate-activated", G_CALLBACK (rate_cb), &rate);
  pt_overview_page_set_session (PT_OVERVIEW_PAGE (page), session);
  g_assert_cmpuint (pt_overview_page_get_n_tiles (PT_OVERVIEW_PAGE (page)), ==, 1);
  tile = find_child (page, PT_TYPE_TILE_VIEW);
  gtk_test_accessible_assert_role (tile, GTK_ACCESSIBLE_ROLE_BUTTON);
  g_signal_emit_by_name (tile, "clicked");
  g_assert_cmpuint (rate, ==, 0);
  drawings = pt_overview_page_list_drawings (PT_OVERVIEW_PAGE (page));
  g_assert_cmpuint (drawings->len, >=, 1);
  g_assert_finalize_object (page);
}

static void
assert_pdf (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpuint (length, >, 2000);
  g_remove (path);
}

static void
test_print (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  g_autoptr (GPtrArray) drawings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autoptr (GError) error = NULL;
  GtkPageSetup *paper;

  g_ptr_array_add (drawings, make_drawing (session, PT_PAPER_COLOUR));
  g_ptr_array_add (drawings, make_drawing (session, PT_PAPER_GREY));
  operation = pt_print_new (drawings);
  paper = gtk_print_operation_get_default_page_setup (operation);
  g_assert_cmpint (gtk_page_setup_get_orientation (paper), ==,
                   GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), ==, 2);
  assert_pdf (path);
}

static void
test_output (void)
{
  static const char *const names[] = { "chart.svg", "chart.png", "chart.pdf" };
  g_autoptr (PtSession) session = make_session (communes_book);
  g_autoptr (GPtrArray) drawings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (drawings, make_drawing (session, PT_PAPER_COLOUR));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_assert_true (pt_output_write (drawings, path, &error));
    g_assert_no_error (error);
    if (g_str_has_suffix (path, ".pdf"))
      assert_pdf (path);
    g_remove (path);
  }
  texture = pt_output_make_texture (drawings->pdata[0]);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1684);
}

typedef struct {
  GMainLoop *loop;
  char *path;
  guint n_reports;
} Made;

static Made made;

static void
progress_cb (double fraction, gpointer data)
{
  made.n_reports++;
}

static void
made_cb (GObject *owner, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  made.path = pt_making_finish (result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (made.loop);
}

static void
test_making (void)
{
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autofree char *path = g_build_filename (folder, "made.phongtrao", NULL);
  g_autoptr (PtBook) book = NULL;
  g_autoptr (GError) error = NULL;

  made.loop = g_main_loop_new (NULL, FALSE);
  pt_making_start (PT_MAKING_EXAMPLE, path, progress_cb, owner, made_cb, NULL);
  g_main_loop_run (made.loop);
  g_assert_cmpstr (made.path, ==, path);
  g_assert_cmpuint (made.n_reports, >, 3);
  book = pt_book_open (path, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (pt_book_is_example (book));
  g_main_loop_unref (made.loop);
  g_free (made.path);
}

static void
test_window (void)
{
  g_autoptr (PtBook) book = make_book (communes_book);
  g_autofree char *path = g_strdup (pt_book_get_path (book));
  GtkWidget *window;
  g_autoptr (GPtrArray) drawings = NULL;
  PtSession *session;

  g_clear_object (&book);
  window = g_object_ref (pt_window_new (NULL, NULL));
  session = pt_window_get_session (PT_WINDOW (window));
  g_assert_true (pt_window_open (PT_WINDOW (window), path));
  g_assert_true (pt_session_has_figures (session));

  gtk_widget_activate_action (window, "win.page", "s", "chart");
  drawings = pt_window_list_drawings (PT_WINDOW (window));
  g_assert_cmpuint (drawings->len, ==, 1);

  gtk_widget_activate_action (window, "win.undo", NULL);
  g_assert_false (pt_session_has_figures (session));
  gtk_widget_activate_action (window, "win.redo", NULL);
  g_assert_true (pt_session_has_figures (session));

  g_clear_pointer (&drawings, g_ptr_array_unref);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

/* Every template once, shown to nobody, and gone without a trace. */
static void
test_templates (void)
{
  GType widgets[] = { PT_TYPE_CHART_PAGE,   PT_TYPE_CHART_VIEW,    PT_TYPE_CHOOSERS,
                      PT_TYPE_MISSING_LIST, PT_TYPE_OVERVIEW_PAGE, PT_TYPE_SPARKLINE,
                      PT_TYPE_TABLE_VIEW,   PT_TYPE_TILE_VIEW,     PT_TYPE_TOAST,
                      PT_TYPE_WELCOME_PAGE };
  GtkWidget *windows[] = { pt_alert_new (NULL, "Heading", "Body", "Detail"),
                           pt_shortcuts_new (NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++) {
    GtkWidget *widget = g_object_ref_sink (g_object_new (widgets[i], NULL));

    g_assert_finalize_object (widget);
  }

  gtk_test_accessible_assert_role (windows[0], GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
  gtk_test_accessible_assert_property (windows[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Heading");
  gtk_test_accessible_assert_property (windows[0], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Body");
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++) {
    g_object_ref (windows[i]);
    gtk_window_destroy (GTK_WINDOW (windows[i]));
    g_assert_finalize_object (windows[i]);
  }
}

static void
test_toast (void)
{
  PtToast *toast = g_object_ref_sink (g_object_new (PT_TYPE_TOAST, NULL));

  pt_toast_show (toast, "Saved", NULL, NULL);
  g_assert_cmpstr (pt_toast_get_message (toast), ==, "Saved");
  gtk_test_accessible_assert_role (toast, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_test_accessible_assert_property (toast, GTK_ACCESSIBLE_PROPERTY_LABEL, "Saved");
  g_assert_finalize_object (toast);
}

/* No key does two things, and every key can be read. */
static void
test_shortcuts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_pages = 0;

  for (guint i = 0; pt_shortcuts[i].words != NULL; i++) {
    GdkModifierType modifiers;
    guint key;

    g_assert_true (
      gtk_accelerator_parse (pt_shortcuts[i].accelerator, &key, &modifiers));
    g_assert_true (g_hash_table_add (seen, (gpointer) pt_shortcuts[i].accelerator));
    if (pt_shortcuts[i].action != NULL &&
        g_str_has_prefix (pt_shortcuts[i].action, "win.page::"))
      n_pages++;
  }
  /* Every page can be called by a key. */
  g_assert_cmpuint (n_pages, ==, g_strv_length ((char **) pt_window_pages));
}

static void
test_settings (void)
{
  g_autoptr (GSettings) settings = pt_settings_new ();
  g_autofree char *nothing = pt_settings_get_string (NULL, "folder");

  g_assert_cmpint (pt_settings_get_int (NULL, "window-width", 7), ==, 7);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_nonnull (settings); /* built beside the program */
  g_assert_cmpint (pt_settings_get_enum (settings, "units-view", pt_settings_views, 0),
                   ==, 1);
  pt_settings_set_string (settings, "ink", "grey");
  g_assert_cmpint (pt_settings_get_enum (settings, "ink", pt_settings_inks, 0), ==, 1);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);

  g_test_add_func ("/app/session/choices", test_session);
  g_test_add_func ("/app/session/follows-book", test_session_follows_book);
  g_test_add_func ("/app/lists", test_lists);
  g_test_add_func ("/app/picker", test_picker);
  g_test_add_func ("/app/chart-view", test_chart_view);
  g_test_add_func ("/app/chart-fit", test_chart_fit);
  g_test_add_func ("/app/chart-page", test_chart_page);
  g_test_add_func ("/app/empty-book", test_empty_book);
  g_test_add_func ("/app/choice", test_choice);
  g_test_add_func ("/app/table-view", test_table_view);
  g_test_add_func ("/app/table-view/keeps-all", test_table_view_keeps_all);
  g_test_add_func ("/app/overview-page", test_overview_page);
  g_test_add_func ("/app/print", test_print);
  g_test_add_func ("/app/output", test_output);
  g_test_add_func ("/app/making", test_making);
  g_test_add_func ("/app/window", test_window);
  g_test_add_func ("/app/templates", test_templates);
  g_test_add_func ("/app/toast", test_toast);
  g_test_add_func ("/app/shortcuts", test_shortcuts);
  g_test_add_func ("/app/settings", test_settings);
  return run_tests ();
}
