#include "app-fixture.h"

#include "app/keeping.h"
#include "app/toast.h"

/* Copies of the book in the window. */

static void
wait_for_copies (const char *path, guint n)
{
  for (;;) {
    g_autoptr (GPtrArray) list = pt_backups_list (path);

    if (list->len == n)
      return;
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
}

static guint
count_units (PtWindow *window)
{
  guint n;

  pt_catalogue_get_units (pt_session_get_catalogue (pt_window_get_session (window)),
                          &n);
  return n;
}

/* Opening keeps one of the day; after a change it is put back, and what was changed is
 * kept beside the book.
 */
static void
test_restore (void)
{
  g_autoptr (PtBook) made = make_book (communes_book);
  g_autofree char *path = g_strdup (pt_book_get_path (made));
  g_autofree char *sheet = g_build_filename (folder, "units.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (sheet);
  g_autofree char *problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = pt_backups_list (path);
  g_autoptr (GPtrArray) kept = NULL;
  PtOutcome outcome = { 0 };
  PtWindow *window;
  PtBackupsDialog *dialog;

  g_clear_object (&made);
  /* Those from before the imports stand for none of this day. */
  for (guint i = 0; i < before->len; i++)
    g_remove (((PtBackup *) before->pdata[i])->path);
  window = g_object_ref (PT_WINDOW (pt_window_new (NULL, NULL)));
  g_assert_null (pt_keeping_open (window));
  g_assert_true (pt_window_open (window, path));
  wait_for_copies (path, 1);
  kept = pt_backups_list (path);
  g_assert_cmpint (((PtBackup *) kept->pdata[0])->reason, ==, PT_BACKUP_DAILY);

  g_assert_true (g_file_set_contents (sheet,
                                      "code,name,kind,parent,valid_from,valid_to\n"
                                      "14,Xã Mới,commune,1,,\n",
                                      -1, NULL));
  g_assert_true (pt_import_file (pt_session_get_book (pt_window_get_session (window)),
                                 file, &outcome, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_units (window), ==, 5);

  dialog = pt_keeping_open (window);
  g_assert_nonnull (
    strstr (pt_backups_dialog_get_content (dialog),
            "This copy has 4 units and 12 figures, from the year 2023 to the "
            "year 2024. "
            "Last change: Import of figures.csv."));
  g_assert_nonnull (strstr (pt_backups_dialog_get_content (dialog),
                            "The book now has 5 units and 12 figures"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.restore", NULL);
  g_assert_cmpuint (count_units (window), ==, 4);
  g_assert_false (
    pt_book_is_read_only (pt_session_get_book (pt_window_get_session (window))));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

/* What cannot be put back leaves the book as it is, open. */
static void
test_damaged (void)
{
  g_autoptr (PtBook) book = make_book (communes_book);
  g_autofree char *path = g_strdup (pt_book_get_path (book));
  g_autoptr (GPtrArray) list = NULL;
  PtWindow *window;
  PtBackupsDialog *dialog;

  g_assert_true (pt_book_back_up (book, PT_BACKUP_IMPORT, NULL));
  g_clear_object (&book);
  list = pt_backups_list (path);
  g_assert_true (
    g_file_set_contents (((PtBackup *) list->pdata[0])->path, "no book", -1, NULL));
  window = g_object_ref (PT_WINDOW (pt_window_new (NULL, NULL)));
  g_assert_true (pt_window_open (window, path));
  dialog = pt_keeping_open (window);
  g_assert_nonnull (strstr (pt_backups_dialog_get_content (dialog), "cannot be read"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.restore", NULL);
  g_assert_cmpuint (count_units (window), ==, 4);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/app/keeping/restore", test_restore);
  g_test_add_func ("/app/keeping/damaged", test_damaged);
  return run_tests ();
}
