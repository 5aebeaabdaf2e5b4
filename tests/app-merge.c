#include "app-fixture.h"

#include "app/merging.h"

#include <string.h>

/* Two copies of one book, each changed in its own office. */
typedef struct {
  PtWindow *window;
  char *other;
} Desk;

static void
enter (PtBook *book, const char *unit, const char *value)
{
  g_autofree char *path = g_build_filename (folder, "figures.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *problems = NULL;
  g_autofree char *content = g_strdup_printf (
    "unit,element,period,value,state,qualifier,decimals,source,official,note\n"
    "%s,families_recognised,2024,%s,,,,test,,\n",
    unit, value);
  g_autoptr (GError) error = NULL;
  PtOutcome outcome = { 0 };

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_assert_true (pt_import_file (book, file, &outcome, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (problems, ==, NULL);
}

static void
set_desk (Desk *self, const char *name)
{
  g_autoptr (PtBook) book = make_book (communes_book);
  g_autoptr (PtBook) copy = NULL;
  g_autofree char *path = g_strdup (pt_book_get_path (book));
  g_autoptr (GError) error = NULL;

  self->other = g_build_filename (folder, name, NULL);
  g_assert_true (pt_book_backup (book, self->other, &error));
  g_assert_no_error (error);
  copy = pt_book_open (self->other, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
  enter (book, "11", "46");
  enter (copy, "11", "47");
  enter (copy, "12", "55");
  g_clear_object (&book);
  g_clear_object (&copy);

  self->window = g_object_ref (PT_WINDOW (pt_window_new (NULL, NULL)));
  g_assert_true (pt_window_open (self->window, path));
}

static void
clear_desk (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
  g_free (self->other);
}

/* What the book says of the commune 11 now. */
static gint64
read_value (Desk *self, const char *code)
{
  PtBook *book = pt_session_get_book (pt_window_get_session (self->window));
  PtCatalogue *catalogue = pt_book_get_catalogue (book);
  const PtUnit *unit = pt_catalogue_find_unit (catalogue, code, pt_day_today ());
  const PtElement *element =
    pt_catalogue_find_element (catalogue, "families_recognised");
  g_autoptr (GPtrArray) traces =
    pt_book_explain (book, unit, element, pt_period_new (2024, FALSE), NULL);
  const PtTrace *trace = traces->pdata[0];

  g_assert_true (trace->is_current);
  return trace->figure.value;
}

/* The same place changed in both: here is kept, there is taken, and undone. */
static void
test_decide (void)
{
  Desk desk;
  PtMergeWindow *merge;
  const PtMergeConflict *conflict;

  set_desk (&desk, "other-1.phongtrao");
  merge = pt_merging_open (desk.window, desk.other);
  g_assert_nonnull (merge);
  g_assert_nonnull (strstr (pt_merge_window_get_summary (merge), "has 2 changes"));
  g_assert_cmpuint (pt_merge_window_get_conflicts (merge)->len, ==, 1);
  conflict = pt_merge_window_get_conflicts (merge)->pdata[0];
  g_assert_cmpstr (conflict->ours, ==, "46");
  g_assert_cmpstr (conflict->theirs, ==, "47");

  gtk_widget_activate_action (GTK_WIDGET (merge), "merge.take-all", "b", FALSE);
  g_assert_false (conflict->take_theirs);
  gtk_widget_activate_action (GTK_WIDGET (merge), "merge.apply", NULL);
  g_assert_cmpint (read_value (&desk, "11"), ==, 46);
  g_assert_cmpint (read_value (&desk, "12"), ==, 55);

  /* Once more there is nothing to take in. */
  merge = pt_merging_open (desk.window, desk.other);
  g_assert_nonnull (strstr (pt_merge_window_get_summary (merge), "nothing to take in"));
  gtk_window_close (GTK_WINDOW (merge));
  clear_desk (&desk);
}

static void
test_theirs (void)
{
  Desk desk;
  PtMergeWindow *merge;

  set_desk (&desk, "other-2.phongtrao");
  merge = pt_merging_open (desk.window, desk.other);
  gtk_widget_activate_action (GTK_WIDGET (merge), "merge.take-all", "b", TRUE);
  gtk_widget_activate_action (GTK_WIDGET (merge), "merge.apply", NULL);
  g_assert_cmpint (read_value (&desk, "11"), ==, 47);
  clear_desk (&desk);
}

static void
test_no_book (void)
{
  Desk desk;
  g_autofree char *path = g_build_filename (folder, "no-book.phongtrao", NULL);

  set_desk (&desk, "other-3.phongtrao");
  g_assert_true (g_file_set_contents (path, "no book", -1, NULL));
  g_assert_null (pt_merging_open (desk.window, path));
  clear_desk (&desk);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/app/merge/decide", test_decide);
  g_test_add_func ("/app/merge/theirs", test_theirs);
  g_test_add_func ("/app/merge/no-book", test_no_book);
  return run_tests ();
}
