#include "app-fixture.h"

#include "app/disparity-choices.h"
#include "app/disparity-page.h"
#include "app/explain-dialog.h"
#include "app/explain-text.h"
#include "app/measure-list.h"
#include "app/movement-view.h"
#include "app/needed-view.h"
#include "app/table-view.h"
#include "app/target-panel.h"
#include "app/window.h"

#include <math.h>
#include <string.h>

/* The first widget of a type below @widget, in reading order; or NULL. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_widget (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* Whether some label below @widget has @text in it. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static PtDisparityPage *
make_page (PtSession *session)
{
  PtDisparityPage *page = g_object_new (PT_TYPE_DISPARITY_PAGE, NULL);

  pt_disparity_page_set_session (g_object_ref_sink (page), session);
  return page;
}

/* 45%, not reported, 85%: two thirds of the families have reported. */
static void
test_refuses_where_too_few_reported (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtDisparityPage *page = make_page (session);
  const PtMeasures *measures = pt_disparity_page_get_measures (page);

  g_assert_nonnull (measures);
  g_assert_cmpint (measures->lines[PT_MEASURE_D].refused, ==, PT_REFUSED_NOT_REPORTED);
  g_assert_true (says (GTK_WIDGET (page), "only 75.0% of the denominators"));
  g_assert_finalize_object (page);
}

static void
test_shows_measures (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtDisparityPage *page = make_page (session);
  g_autofree char *table = NULL;

  pt_session_set_period (session, pt_period_new (2023, FALSE));
  pt_disparity_page_choose (page, 0, -1);
  g_assert_cmpint (pt_disparity_page_get_measures (page)->choice.query.by, ==,
                   PT_BY_UNIT);
  g_assert_true (says (GTK_WIDGET (page),
                       "Phường Đống Đa is above xã Bách Quang by 40.0 percentage "
                       "points (80.0% against 40.0%)."));
  g_assert_true (says (GTK_WIDGET (page), "70 families more are needed"));
  g_assert_true (says (GTK_WIDGET (page), "There is nothing to compare with in"));
  g_assert_nonnull (pt_disparity_page_get_drawing (page));
  table = pt_disparity_page_copy_table (page);
  g_assert_nonnull (
    strstr (table, "Absolute difference\t40.0 percentage points\t3\t0"));
  g_assert_finalize_object (page);
}

/* Chosen against a reference, and compared with the year before. */
static void
test_movement (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtDisparityPage *page = make_page (session);

  pt_disparity_page_choose (page, 0, 0);
  g_assert_true (says (find_widget (GTK_WIDGET (page), PT_TYPE_MOVEMENT_VIEW),
                       "higher than in the year 2023"));
  g_assert_true (says (find_widget (GTK_WIDGET (page), PT_TYPE_MOVEMENT_VIEW),
                       "1 unit that no longer has figures moved it by"));
  g_assert_finalize_object (page);
}

static void
test_empty (void)
{
  g_autoptr (PtSession) session = make_session (NULL);
  PtDisparityPage *page = make_page (session);

  g_assert_null (pt_disparity_page_get_measures (page));
  g_assert_null (pt_disparity_page_get_drawing (page));
  g_assert_null (pt_disparity_page_copy_table (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "disparity.explain-whole", NULL);
  pt_session_set_book (session, NULL);
  g_assert_null (pt_disparity_page_get_measures (page));
  g_assert_finalize_object (page);
}

static void
test_list_opens (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtDisparityPage *page = make_page (session);
  PtMeasureList *list;
  GtkWidget *revealer;

  pt_disparity_page_choose (page, 0, -1);
  list = PT_MEASURE_LIST (find_widget (GTK_WIDGET (page), PT_TYPE_MEASURE_LIST));
  revealer = find_widget (GTK_WIDGET (list), GTK_TYPE_REVEALER);
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  pt_measure_list_toggle (list, PT_MEASURE_D);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  g_assert_true (says (revealer, "Formula: y₁ − y₂"));
  pt_measure_list_toggle (list, PT_MEASURE_D);
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_widget (GTK_WIDGET (list),
                                                                GTK_TYPE_LIST_BOX)),
                                   GTK_ACCESSIBLE_ROLE_LIST);
  g_assert_finalize_object (page);
}

static void
test_what_if (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtDisparityPage *page = make_page (session);
  PtTargetPanel *panel =
    PT_TARGET_PANEL (find_widget (GTK_WIDGET (page), PT_TYPE_TARGET_PANEL));

  pt_session_set_period (session, pt_period_new (2023, FALSE));
  pt_disparity_page_choose (page, 0, -1);
  pt_target_panel_try (panel, "60%", 2);
  g_assert_cmpstr (pt_target_panel_get_answer (panel), ==,
                   "If 2 units reach 60%, the overall rate goes from 62.5% to 70.0% "
                   "(30 more families).");
  pt_target_panel_try (panel, "sixty", 2);
  g_assert_cmpstr (pt_target_panel_get_answer (panel), ==,
                   "Write a percentage, such as 60.");
  pt_target_panel_try (panel, "60", 0);
  g_assert_cmpstr (pt_target_panel_get_answer (panel), ==,
                   "Tick the units that are to reach it.");
  g_assert_finalize_object (page);
}

static gboolean
has_error (GtkWidget *choices)
{
  return gtk_widget_has_css_class (find_widget (choices, GTK_TYPE_ENTRY), "error");
}

static void
test_goal (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtDisparityPage *page = make_page (session);
  PtDisparityChoices *choices =
    PT_DISPARITY_CHOICES (find_widget (GTK_WIDGET (page), PT_TYPE_DISPARITY_CHOICES));

  pt_session_set_period (session, pt_period_new (2023, FALSE));
  pt_disparity_page_choose (page, 0, -1);
  pt_disparity_choices_set_goal (choices, "90");
  g_assert_true (says (find_widget (GTK_WIDGET (page), PT_TYPE_NEEDED_VIEW),
                       "110 families more are needed for every place to reach the "
                       "target of 90%."));
  g_assert_false (has_error (GTK_WIDGET (choices)));
  pt_disparity_choices_set_goal (choices, "many");
  g_assert_true (isnan (pt_disparity_page_get_measures (page)->choice.target));
  g_assert_true (has_error (GTK_WIDGET (choices)));
  pt_disparity_choices_set_goal (choices, "");
  g_assert_false (has_error (GTK_WIDGET (choices)));
  g_assert_finalize_object (page);
}

static void
test_explain (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtDisparityPage *page = make_page (session);
  const PtTable *table = pt_disparity_page_get_measures (page)->table;
  PtExplainDialog *dialog = pt_explain_dialog_open (NULL, pt_session_get_book (session),
                                                    table, table->rows->len - 1);
  const PtTrail *trail = pt_explain_dialog_get_trail (dialog);

  g_assert_cmpint (trail->values[0], ==, 215);
  g_assert_cmpint (trail->values[1], ==, 300);
  g_assert_cmpuint (trail->n_inside, ==, 2);
  g_assert_cmpuint (trail->units->len, ==, 3);
  g_assert_true (says (GTK_WIDGET (dialog), "215 ÷ 300 = 71.7%"));
  g_assert_true (says (GTK_WIDGET (dialog), "Xã Bách Quang"));
  g_assert_true (says (GTK_WIDGET (dialog), "45, source: test."));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_ROLE_DIALOG);
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_finalize_object (dialog);
  g_assert_finalize_object (page);
}

/* What stood there before an edit is told as well. */
static void
test_explain_text (void)
{
  static const Sheet correction[] = {
    { "figures.csv",
      "unit,element,period,value,state,qualifier,decimals,source,official,note\n"
      "11,families_recognised,2024,47,,,,test,,counted again\n" },
    { NULL, NULL },
  };
  g_autoptr (PtSession) session = make_session (communes_book);
  PtBook *book = pt_session_get_book (session);
  const PtUnit *unit = find_unit (session, "11", pt_day_today ());
  PtCatalogue *catalogue = pt_session_get_catalogue (session);
  guint element = pt_catalogue_find_element (catalogue, "families_recognised")->index;
  PtPeriod period = pt_period_new (2024, FALSE);
  g_autofree char *path = g_build_filename (folder, correction[0].name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *problems = NULL;
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;
  PtOutcome outcome = { 0 };

  g_assert_true (g_file_set_contents (path, correction[0].content, -1, NULL));
  g_assert_true (pt_import_file (book, file, &outcome, &problems, NULL));
  text = pt_explain_text_new (book, unit->index, element, period);
  g_assert_true (g_str_has_prefix (text, "47, source: test."));
  g_assert_nonnull (strstr (text, "Note: counted again."));
  g_assert_nonnull (strstr (text, "Before: 45, source: test."));
  nothing =
    pt_explain_text_new (book, unit->index, element, pt_period_new (1999, FALSE));
  g_assert_cmpstr (nothing, ==, "Nothing was ever written for the unit itself.");
}

static void
explain_cb (PtTableView *view, guint table, guint row, guint *place)
{
  place[0] = table;
  place[1] = row;
}

/* Enter on a row of the table behind a chart asks for that row, however it is sorted.
 */
static void
test_table_asks (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtDisparityPage *page = make_page (session);
  PtDrawing *drawing = pt_disparity_page_get_drawing (page);
  PtTableView *view = g_object_ref_sink (g_object_new (PT_TYPE_TABLE_VIEW, NULL));
  GtkWidget *columns;
  guint place[2] = { 9, 9 };

  pt_table_view_set_picture (view, pt_session_get_catalogue (session),
                             pt_drawing_get_picture (drawing));
  columns = find_widget (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW);
  g_signal_connect (view, "explain", G_CALLBACK (explain_cb), place);
  g_signal_emit_by_name (columns, "activate", 1);
  g_assert_cmpuint (place[0], ==, 0);
  g_assert_cmpuint (place[1], ==, 1);
  g_assert_finalize_object (view);
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/app/disparity/refuses", test_refuses_where_too_few_reported);
  g_test_add_func ("/app/disparity/shows-measures", test_shows_measures);
  g_test_add_func ("/app/disparity/movement", test_movement);
  g_test_add_func ("/app/disparity/empty", test_empty);
  g_test_add_func ("/app/disparity/list-opens", test_list_opens);
  g_test_add_func ("/app/disparity/what-if", test_what_if);
  g_test_add_func ("/app/disparity/goal", test_goal);
  g_test_add_func ("/app/disparity/explain", test_explain);
  g_test_add_func ("/app/disparity/explain-text", test_explain_text);
  g_test_add_func ("/app/disparity/table-asks", test_table_asks);
  return run_tests ();
}
