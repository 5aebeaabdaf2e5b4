#include "app-entry-fixture.h"

#include "app/entry-actions.h"
#include "app/entry-table-write.h"
#include "app/entry-words.h"
#include "app/paste-dialog.h"
#include "app/period-dialog.h"
#include "app/print-pages.h"
#include "app/progress-dialog.h"
#include "app/reason-dialog.h"

static void
test_grid (void)
{
  Desk desk;

  set_desk (&desk, entry_book);
  /* Three communes in the order of their names, the form "models". */
  g_assert_cmpuint (pt_entry_table_get_n_rows (desk.table), ==, 3);
  g_assert_cmpuint (pt_entry_table_get_n_columns (desk.table), ==, 3);
  g_assert_cmpstr (pt_entry_table_get_row (desk.table, 0)->name, ==, "Xã Bá Xuyên");
  assert_cell (desk.table, 1, 0, "110");
  assert_cell (desk.table, 0, 0, "");
  gtk_test_accessible_assert_role (desk.grid, GTK_ACCESSIBLE_ROLE_GRID);
  clear_desk (&desk);
}

/* Typing begins, Enter takes it and goes on down, and it is in the book. */
static void
test_typing (void)
{
  Desk desk;
  g_autoptr (PtEdit) edit = NULL;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 0, 0);
  type (desk.grid, "1");
  g_assert_true (pt_entry_grid_is_editing (desk.grid));
  type (desk.grid, "234");
  g_assert_true (press (desk.grid, GDK_KEY_Return, 0));
  g_assert_false (pt_entry_grid_is_editing (desk.grid));
  assert_at (desk.grid, 1, 0);
  assert_cell (desk.table, 0, 0, "1,234");
  edit = pt_book_find_undo (pt_session_get_book (desk.session));
  g_assert_nonnull (edit);
  g_assert_nonnull (strstr (pt_entry_page_get_status (desk.page), edit->title));
  g_assert_nonnull (strstr (edit->title, "1,234"));

  /* What is typed over a figure replaces it; Tab goes to the right. */
  type (desk.grid, "x");
  g_assert_true (press (desk.grid, GDK_KEY_Tab, 0));
  assert_at (desk.grid, 1, 1);
  assert_cell (desk.table, 1, 0, "x");
  clear_desk (&desk);
}

static void
test_moving (void)
{
  Desk desk;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 0, 0);
  /* Enter runs down a column and goes on at the top of the next, Shift back. */
  for (guint i = 0; i < 3; i++)
    press (desk.grid, GDK_KEY_Return, 0);
  assert_at (desk.grid, 0, 1);
  press (desk.grid, GDK_KEY_Return, GDK_SHIFT_MASK);
  assert_at (desk.grid, 2, 0);
  /* Tab runs along a row and goes on at the next. */
  for (guint i = 0; i < 2; i++)
    press (desk.grid, GDK_KEY_Tab, 0);
  assert_at (desk.grid, 2, 2);
  press (desk.grid, GDK_KEY_Tab, 0);
  assert_at (desk.grid, 2, 2);
  press (desk.grid, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
  assert_at (desk.grid, 2, 1);
  press (desk.grid, GDK_KEY_Home, 0);
  assert_at (desk.grid, 2, 0);
  press (desk.grid, GDK_KEY_End, 0);
  assert_at (desk.grid, 2, 2);
  press (desk.grid, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_at (desk.grid, 0, 0);
  press (desk.grid, GDK_KEY_Left, 0);
  assert_at (desk.grid, 0, PT_ENTRY_NAMES);
  /* The next empty cell: the middle one of the first column is filled. */
  pt_entry_grid_move_to (desk.grid, 0, 0);
  press (desk.grid, GDK_KEY_Down, GDK_CONTROL_MASK);
  assert_at (desk.grid, 2, 0);
  clear_desk (&desk);
}

/* A wrong entry stays where it was written, says why, and can be mended or given up. */
static void
test_wrong (void)
{
  Desk desk;
  PtEntryCell cell;
  g_autoptr (PtEdit) before = NULL;
  g_autoptr (PtEdit) after = NULL;

  set_desk (&desk, entry_book);
  before = pt_book_find_undo (pt_session_get_book (desk.session));
  pt_entry_grid_move_to (desk.grid, 0, 0);
  type (desk.grid, "12o4");
  press (desk.grid, GDK_KEY_Return, 0);
  assert_at (desk.grid, 1, 0);
  g_assert_true (pt_entry_table_read (desk.table, 0, 0, &cell));
  g_assert_cmpstr (cell.draft, ==, "12o4");
  g_assert_true (cell.marks & PT_ENTRY_WRONG);
  g_assert_cmpstr (pt_entry_page_get_status (desk.page), ==, cell.reason);
  after = pt_book_find_undo (pt_session_get_book (desk.session));
  g_assert_cmpint (before->id, ==, after->id);

  /* F2 brings it back to be mended. */
  press (desk.grid, GDK_KEY_Up, 0);
  press (desk.grid, GDK_KEY_F2, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_editor (desk.grid)), ==, "12o4");
  gtk_editable_set_text (get_editor (desk.grid), "1204");
  press (desk.grid, GDK_KEY_Return, 0);
  assert_cell (desk.table, 0, 0, "1,204");

  pt_entry_grid_move_to (desk.grid, 1, 1);
  type (desk.grid, "abc");
  press (desk.grid, GDK_KEY_Return, 0);
  pt_entry_grid_move_to (desk.grid, 1, 1);
  assert_cell (desk.table, 1, 1, "abc");
  g_assert_true (press (desk.grid, GDK_KEY_Escape, 0));
  assert_cell (desk.table, 1, 1, "");
  clear_desk (&desk);
}

/* It outlives the change of catalogue that the first entry by hand brings. */
static void
test_wrong_stays (void)
{
  Desk desk;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 0, 0);
  type (desk.grid, "abc");
  press (desk.grid, GDK_KEY_Return, 0);
  type (desk.grid, "120");
  press (desk.grid, GDK_KEY_Return, 0);
  assert_cell (desk.table, 0, 0, "abc");
  assert_cell (desk.table, 1, 0, "120");
  pt_entry_bar_set_form (pt_entry_page_get_bar (desk.page), "organisation");
  pt_entry_bar_set_form (pt_entry_page_get_bar (desk.page), "models");
  assert_cell (desk.table, 0, 0, "abc");
  clear_desk (&desk);
}

static void
test_give_up (void)
{
  Desk desk;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 1, 0);
  type (desk.grid, "999");
  press (desk.grid, GDK_KEY_Escape, 0);
  g_assert_false (pt_entry_grid_is_editing (desk.grid));
  assert_cell (desk.table, 1, 0, "110");
  assert_at (desk.grid, 1, 0);

  /* In the text, arrows stay in the text; Delete outside takes the figure away. */
  press (desk.grid, GDK_KEY_F2, 0);
  g_assert_false (press (desk.grid, GDK_KEY_Left, 0));
  press (desk.grid, GDK_KEY_Escape, 0);
  press (desk.grid, GDK_KEY_Delete, 0);
  assert_cell (desk.table, 1, 0, "");
  undo (pt_session_get_book (desk.session));
  assert_cell (desk.table, 1, 0, "110");
  clear_desk (&desk);
}

/* Undo takes back what is being written before it takes back what is saved. */
static void
test_undo_writing (void)
{
  g_autoptr (PtBook) book = make_book (entry_book);
  PtWindow *window = PT_WINDOW (pt_window_new (NULL, NULL));
  PtEntryPage *page;
  PtEntryGrid *grid;

  pt_session_set_book (pt_window_get_session (window), book);
  pt_window_show_page (window, "entry");
  page = PT_ENTRY_PAGE (pt_window_get_page (window, "entry"));
  grid = pt_entry_page_get_grid (page);
  pt_entry_grid_move_to (grid, 1, 0);
  type (grid, "77");
  press (grid, GDK_KEY_Return, 0);
  g_assert_true (pt_entry_page_get_grid (page) == grid);
  type (grid, "88");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_false (pt_entry_grid_is_editing (grid));
  assert_cell (pt_entry_page_get_table (page), 1, 0, "77");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  assert_cell (pt_entry_page_get_table (page), 1, 0, "110");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_find (void)
{
  Desk desk;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 0, 0);
  pt_entry_page_find (desk.page);
  assert_at (desk.grid, 0, PT_ENTRY_NAMES);
  type (desk.grid, "dong");
  assert_at (desk.grid, 2, PT_ENTRY_NAMES);
  press (desk.grid, GDK_KEY_Return, 0);
  assert_at (desk.grid, 2, 0);
  g_assert_cmpint (pt_entry_table_find_row (desk.table, "xuyen", 0), ==, 0);
  g_assert_cmpint (pt_entry_table_find_row (desk.table, "nowhere", 0), ==, -1);
  clear_desk (&desk);
}

static void
test_selection (void)
{
  Desk desk;
  g_autofree char *text = NULL;

  set_desk (&desk, entry_book);
  text = pt_entry_table_copy (desk.table, 0, 0, 1, 1);
  g_assert_cmpstr (text, ==, "\t\n110\t\n");

  /* Everything in the block is taken away as one edit. */
  pt_entry_grid_move_to (desk.grid, 0, 0);
  type (desk.grid, "7");
  press (desk.grid, GDK_KEY_Return, 0);
  press (desk.grid, GDK_KEY_Up, GDK_SHIFT_MASK);
  press (desk.grid, GDK_KEY_Delete, 0);
  assert_cell (desk.table, 0, 0, "");
  assert_cell (desk.table, 1, 0, "");
  undo (pt_session_get_book (desk.session));
  assert_cell (desk.table, 0, 0, "7");
  assert_cell (desk.table, 1, 0, "110");
  clear_desk (&desk);
}

static void
test_doubt (void)
{
  Desk desk;
  PtEntryCell cell;
  const GPtrArray *doubts;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 1, 2);
  type (desk.grid, "150");
  press (desk.grid, GDK_KEY_Return, 0);
  assert_cell (desk.table, 1, 2, "150");
  g_assert_true (pt_entry_table_check (desk.table, 0, 3));
  g_assert_true (pt_entry_table_read (desk.table, 1, 2, &cell));
  g_assert_true (cell.marks & PT_ENTRY_DOUBT);
  doubts = pt_entry_table_get_doubts (desk.table, cell.unit->index);
  g_assert_cmpuint (doubts->len, ==, 1);
  g_assert_nonnull (
    strstr (((PtEntryDoubt *) g_ptr_array_index (doubts, 0))->warning->sentence,
            "150"));
  g_assert_true (pt_entry_table_read (desk.table, 1, 1, &cell));
  g_assert_false (cell.marks & PT_ENTRY_DOUBT);
  clear_desk (&desk);
}

static void
test_accept (void)
{
  Desk desk;
  PtEntryCell cell;
  GtkWidget *dialog;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 1, 2);
  type (desk.grid, "150");
  press (desk.grid, GDK_KEY_Tab, 0);
  pt_entry_grid_move_to (desk.grid, 1, 2);
  before = pt_entry_panel_to_text (pt_entry_page_get_panel (desk.page));
  g_assert_nonnull (strstr (before, "To be looked at"));
  dialog = pt_entry_actions_accept (desk.page, 0);
  g_assert_nonnull (dialog);
  pt_reason_dialog_answer (PT_REASON_DIALOG (dialog), "counted twice");
  after = pt_entry_panel_to_text (pt_entry_page_get_panel (desk.page));
  g_assert_nonnull (strstr (after, "Accepted: counted twice"));
  g_assert_true (pt_entry_grid_read (desk.grid, &cell));
  g_assert_false (cell.marks & PT_ENTRY_DOUBT);
  clear_desk (&desk);
}

/* What is entered by hand is official at once; the other source can be chosen again. */
static void
test_sources (void)
{
  Desk desk;
  GtkWidget *dialog;
  g_autofree char *text = NULL;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 1, 0);
  type (desk.grid, "111");
  press (desk.grid, GDK_KEY_Tab, 0);
  pt_entry_grid_move_to (desk.grid, 1, 0);
  text = pt_entry_panel_to_text (pt_entry_page_get_panel (desk.page));
  g_assert_nonnull (strstr (text, "Choose as official…"));
  dialog = pt_entry_actions_choose_source (desk.page, "test");
  pt_reason_dialog_answer (PT_REASON_DIALOG (dialog), "signed");
  assert_cell (desk.table, 1, 0, "110");
  undo (pt_session_get_book (desk.session));
  assert_cell (desk.table, 1, 0, "111");
  clear_desk (&desk);
}

static void
test_closing (void)
{
  Desk desk;
  GtkWidget *dialog;
  PtEntryCell cell;

  set_desk (&desk, entry_book);
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "entry.close-form", NULL);
  pt_entry_grid_move_to (desk.grid, 1, 0);
  type (desk.grid, "5");
  g_assert_false (pt_entry_grid_is_editing (desk.grid));
  assert_cell (desk.table, 1, 0, "110");
  pt_entry_page_get_table (desk.page);
  pt_entry_table_check (desk.table, 0, 3);
  g_assert_true (pt_entry_grid_read (desk.grid, &cell));
  g_assert_true (cell.marks & PT_ENTRY_CLOSED);

  dialog = pt_entry_actions_reopen (desk.page);
  pt_reason_dialog_answer (PT_REASON_DIALOG (dialog), "a commune was late");
  type (desk.grid, "5");
  press (desk.grid, GDK_KEY_Return, 0);
  assert_cell (desk.table, 1, 0, "5");
  clear_desk (&desk);
}

/* Known names go where they belong, others are asked for; it is one edit. */
static void
test_paste (void)
{
  Desk desk;
  PtPasteDialog *dialog;
  PtBook *book;
  PtEntryCell cell;

  set_desk (&desk, entry_book);
  book = pt_session_get_book (desk.session);
  pt_entry_grid_move_to (desk.grid, 0, 0);
  dialog = PT_PASTE_DIALOG (pt_entry_actions_paste (
    desk.page, "Xã Bách Quang\t110\t1.050\nPhường Đống Đ\t7\t12o\nTổng\t1\t2\n"));
  g_assert_nonnull (dialog);
  g_assert_cmpstr (pt_paste_dialog_get_summary (dialog), ==,
                   "New: 1 · Changed: 0 · The same: 1 · Wrong: 0");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.apply", NULL);
  assert_cell (desk.table, 1, 1, "");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.suggestions", NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.skip", NULL);
  g_assert_cmpstr (pt_paste_dialog_get_summary (dialog), ==,
                   "New: 2 · Changed: 0 · The same: 1 · Wrong: 1");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.apply", NULL);
  assert_cell (desk.table, 1, 1, "1,050");
  assert_cell (desk.table, 2, 0, "7");
  g_assert_true (pt_entry_table_read (desk.table, 2, 1, &cell));
  g_assert_cmpstr (cell.draft, ==, "12o");
  undo (book);
  assert_cell (desk.table, 1, 1, "");
  assert_cell (desk.table, 2, 0, "");
  clear_desk (&desk);
}

static void
test_progress (void)
{
  Desk desk;
  PtProgressDialog *dialog;
  g_autoptr (GPtrArray) pages = NULL;

  set_desk (&desk, entry_book);
  for (guint i = 0; i < 3; i++) {
    pt_entry_grid_move_to (desk.grid, 0, (int) i);
    type (desk.grid, i == 2 ? "-" : "100");
    press (desk.grid, GDK_KEY_Tab, 0);
  }
  dialog = PT_PROGRESS_DIALOG (pt_entry_actions_show_progress (desk.page));
  g_assert_cmpstr (pt_progress_dialog_get_summary (dialog), ==,
                   "Closed: 0 · Complete: 1 · Incomplete: 1 · No figures yet: 1");
  g_assert_cmpuint (pt_progress_dialog_get_n_rows (dialog), ==, 3);
  pt_progress_dialog_set_missing_only (dialog, TRUE);
  g_assert_cmpuint (pt_progress_dialog_get_n_rows (dialog), ==, 2);
  pages = pt_progress_dialog_draw (dialog);
  g_assert_cmpuint (pages->len, ==, 1);
  pt_progress_dialog_set_form (dialog, "fund");
  g_assert_cmpuint (pt_progress_dialog_get_n_rows (dialog), ==, 3);
  gtk_window_destroy (GTK_WINDOW (dialog));
  clear_desk (&desk);
}

/* Printed into a file, for there is no printer here. */
static void
test_paper (void)
{
  Desk desk;
  g_autoptr (GError) error = NULL;

  set_desk (&desk, entry_book);
  for (guint filled = 0; filled < 2; filled++) {
    g_autoptr (GPtrArray) pages =
      pt_entry_actions_draw_paper (desk.page, filled == 1, &error);
    g_autofree char *path = g_build_filename (folder, "form.pdf", NULL);
    g_autoptr (GtkPrintOperation) operation = NULL;
    g_autofree char *content = NULL;
    gsize length;

    g_assert_no_error (error);
    g_assert_cmpuint (pages->len, >, 0);
    operation = pt_print_pages_new (pages, "Form");
    gtk_print_operation_set_export_filename (operation, path);
    g_assert_cmpint (gtk_print_operation_run (operation,
                                              GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                              &error),
                     ==, GTK_PRINT_OPERATION_RESULT_APPLY);
    g_assert_no_error (error);
    g_assert_true (g_file_get_contents (path, &content, &length, NULL));
    g_assert_true (g_str_has_prefix (content, "%PDF"));
    g_assert_cmpuint (length, >, 2000);
  }
  clear_desk (&desk);
}

static void
test_form (void)
{
  Desk desk;
  PtEntryBar *bar;
  PtEntryCell cell;
  g_autofree char *change = NULL;
  g_autofree char *rates = NULL;

  set_desk (&desk, entry_book);
  bar = pt_entry_page_get_bar (desk.page);
  pt_entry_bar_set_unit (bar, find_unit (desk.session, "11", pt_day_today ())->id);
  pt_entry_bar_set_view (bar, PT_ENTRY_VIEW_FORM);
  /* Three headings, five elements. */
  g_assert_cmpuint (pt_entry_table_get_n_rows (desk.table), ==, 8);
  g_assert_false (pt_entry_table_read (desk.table, 0, 0, &cell));
  pt_entry_grid_move_to (desk.grid, 0, 0);
  assert_at (desk.grid, 1, 0);
  /* Over the heading to the next form. */
  press (desk.grid, GDK_KEY_Return, 0);
  assert_at (desk.grid, 3, 0);

  pt_entry_grid_move_to (desk.grid, 5, 0);
  type (desk.grid, "55");
  press (desk.grid, GDK_KEY_Return, 0);
  g_assert_true (pt_entry_table_read (desk.table, 5, 0, &cell));
  change = pt_entry_words_change (desk.table, &cell);
  g_assert_cmpstr (change, ==, "+15 (+37.5%)");
  rates = pt_entry_words_rates (desk.table, &cell);
  g_assert_true (g_str_has_prefix (rates, "50.0% "));

  /* Beyond the last cell the next unit begins. */
  pt_entry_grid_move_to (desk.grid, 7, 0);
  press (desk.grid, GDK_KEY_Return, 0);
  g_assert_cmpstr (pt_entry_bar_get_unit (bar)->versions[0].name, ==, "Phường Đống Đa");
  assert_at (desk.grid, 1, 0);
  clear_desk (&desk);
}

static void
test_speaks (void)
{
  Desk desk;

  set_desk (&desk, entry_book);
  pt_entry_grid_move_to (desk.grid, 1, 0);
  gtk_test_accessible_assert_property (get_editor (desk.grid),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Xã Bách Quang, Families");
  gtk_test_accessible_assert_property (get_editor (desk.grid),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "110. A year before: 100");
  clear_desk (&desk);
}

static void
chosen_cb (int *period, int chosen)
{
  *period = chosen;
}

static void
test_period (void)
{
  Desk desk;
  GtkWidget *dialog;
  int period = 0;

  set_desk (&desk, entry_book);
  dialog = pt_period_dialog_new (NULL, pt_period_new (2024, FALSE));
  g_signal_connect_swapped (dialog, "chosen", G_CALLBACK (chosen_cb), &period);
  pt_period_dialog_choose (PT_PERIOD_DIALOG (dialog), 2025, TRUE);
  g_assert_cmpint (period, ==, pt_period_new (2025, TRUE));

  /* It has no figure yet, and can be entered all the same. */
  pt_session_begin_period (desk.session, period);
  g_assert_cmpint (pt_session_get_period (desk.session), ==, period);
  desk.table = pt_entry_page_get_table (desk.page);
  pt_entry_grid_move_to (desk.grid, 0, 0);
  type (desk.grid, "5");
  press (desk.grid, GDK_KEY_Return, 0);
  assert_cell (desk.table, 0, 0, "5");
  g_assert_cmpint (pt_session_get_period (desk.session), ==, period);
  clear_desk (&desk);
}

static void
test_begin (void)
{
  Desk desk;
  static Sheet sheets[G_N_ELEMENTS (entry_book)];

  memcpy (sheets, entry_book, sizeof entry_book);
  sheets[G_N_ELEMENTS (entry_book) - 2] = (Sheet){ NULL, NULL };
  set_desk (&desk, sheets);
  g_assert_false (pt_session_has_figures (desk.session));
  pt_session_begin_period (desk.session, pt_period_new (2025, FALSE));
  g_assert_false (pt_session_has_figures (desk.session));
  pt_entry_page_get_grid (desk.page);
  g_assert_cmpuint (pt_entry_table_get_n_rows (desk.table), ==, 3);
  pt_entry_grid_move_to (desk.grid, 0, 0);
  type (desk.grid, "5");
  press (desk.grid, GDK_KEY_Return, 0);
  g_assert_true (pt_session_has_figures (desk.session));
  clear_desk (&desk);
}

static void
test_read_only (void)
{
  Desk desk;
  g_autoptr (PtBook) writer = make_book (entry_book);
  g_autoptr (PtBook) reader =
    pt_book_open (pt_book_get_path (writer), PT_BOOK_OPEN_PREFERRED, NULL);

  set_desk (&desk, NULL);
  pt_session_set_book (desk.session, reader);
  pt_entry_page_get_grid (desk.page);
  pt_entry_grid_move_to (desk.grid, 1, 0);
  type (desk.grid, "5");
  g_assert_false (pt_entry_grid_is_editing (desk.grid));
  assert_cell (desk.table, 1, 0, "110");
  g_assert_cmpstr (pt_entry_page_get_status (desk.page), ==,
                   pt_book_get_read_only_reason (reader));
  press (desk.grid, GDK_KEY_Delete, 0);
  assert_cell (desk.table, 1, 0, "110");
  clear_desk (&desk);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/entry/grid", test_grid);
  g_test_add_func ("/entry/typing", test_typing);
  g_test_add_func ("/entry/moving", test_moving);
  g_test_add_func ("/entry/wrong", test_wrong);
  g_test_add_func ("/entry/wrong-stays", test_wrong_stays);
  g_test_add_func ("/entry/give-up", test_give_up);
  g_test_add_func ("/entry/undo-writing", test_undo_writing);
  g_test_add_func ("/entry/find", test_find);
  g_test_add_func ("/entry/selection", test_selection);
  g_test_add_func ("/entry/doubt", test_doubt);
  g_test_add_func ("/entry/accept", test_accept);
  g_test_add_func ("/entry/sources", test_sources);
  g_test_add_func ("/entry/closing", test_closing);
  g_test_add_func ("/entry/paste", test_paste);
  g_test_add_func ("/entry/progress", test_progress);
  g_test_add_func ("/entry/paper", test_paper);
  g_test_add_func ("/entry/form", test_form);
  g_test_add_func ("/entry/speaks", test_speaks);
  g_test_add_func ("/entry/period", test_period);
  g_test_add_func ("/entry/begin", test_begin);
  g_test_add_func ("/entry/read-only", test_read_only);
  return run_tests ();
}
