#include "app-fixture.h"

#include "app/report-blocks.h"
#include "app/report-head.h"
#include "app/report-page.h"
#include "store/paper.h"
#include "store/preference.h"

/* The report page: what is done on it stands in the book, and can be taken back. */

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

static PtReportPage *
make_page (PtSession *session)
{
  PtReportPage *page = g_object_new (PT_TYPE_REPORT_PAGE, NULL);

  pt_report_page_set_session (g_object_ref_sink (page), session);
  pt_report_page_show_version (page, 0);
  return page;
}

static GPtrArray *
list_edits (PtSession *session)
{
  g_autoptr (GError) error = NULL;
  PtPaper paper = { .kind = (char *) "self-check",
                    .subject = (char *) "",
                    .period = pt_session_get_period (session) };
  GPtrArray *edits =
    pt_book_list_block_edits (pt_session_get_book (session), &paper, &error);

  g_assert_no_error (error);
  return edits;
}

static guint
count_sent (PtSession *session)
{
  g_autoptr (GPtrArray) sent =
    pt_book_list_sent_papers (pt_session_get_book (session), NULL);

  return sent->len;
}

static void
test_edit (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtReportPage *page = make_page (session);
  PtReportBlocks *blocks =
    PT_REPORT_BLOCKS (find_widget (GTK_WIDGET (page), PT_TYPE_REPORT_BLOCKS));
  g_autoptr (GPtrArray) edits = NULL;

  g_assert_cmpuint (pt_report_page_get_n_pages (page), >, 1);
  pt_report_blocks_choose (blocks, 1);
  g_assert_cmpint (pt_report_blocks_get_chosen (blocks), ==, 1);
  pt_report_blocks_type (blocks, "Viết tay.");
  edits = list_edits (session);
  g_assert_cmpuint (edits->len, ==, 1);
  g_assert_cmpstr (((PtBlockEdit *) g_ptr_array_index (edits, 0))->words, ==,
                   "Viết tay.");

  pt_edit_free (pt_book_undo (pt_session_get_book (session), NULL));
  g_clear_pointer (&edits, g_ptr_array_unref);
  edits = list_edits (session);
  g_assert_cmpuint (edits->len, ==, 0);
  g_assert_finalize_object (page);
}

static void
test_acts (void)
{
  static const char *const acts[] = { "down", "up", "leave-out", "add" };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++) {
    g_autoptr (PtSession) session = make_session (communes_book);
    PtReportPage *page = make_page (session);
    GtkWidget *blocks = find_widget (GTK_WIDGET (page), PT_TYPE_REPORT_BLOCKS);
    g_autoptr (GPtrArray) edits = NULL;
    const PtBlockEdit *edit;

    g_signal_emit_by_name (blocks, "act", 4, acts[i]);
    edits = list_edits (session);
    g_assert_cmpuint (edits->len, ==, 1);
    edit = g_ptr_array_index (edits, 0);
    g_assert_cmpint (edit->left_out, ==, i == 2);
    g_assert_cmpint (edit->added, ==, i == 3);
    g_assert_cmpint (edit->position, ==, i == 0 ? 5 : i == 1 ? 3 : i == 2 ? -1 : 5);
    g_assert_finalize_object (page);
  }
}

static void
test_head (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtReportPage *page = make_page (session);
  PtReportHead *head =
    PT_REPORT_HEAD (find_widget (GTK_WIDGET (page), PT_TYPE_REPORT_HEAD));
  g_autoptr (GHashTable) values = NULL;

  pt_report_head_type (head, PT_HEAD_SIGNER, "Đặng Thị Ẩn");
  pt_report_head_save (head);
  values = pt_book_read_preferences (pt_session_get_book (session), NULL);
  g_assert_cmpuint (g_hash_table_size (values), ==, 1); /* only what was typed */
  g_assert_cmpstr (g_hash_table_lookup (values, "paper.signer"), ==, "Đặng Thị Ẩn");
  g_assert_finalize_object (page);
}

static void
test_send (void)
{
  g_autoptr (PtSession) session = make_session (communes_book);
  PtReportPage *page = make_page (session);
  g_autofree char *path = g_build_filename (folder, "r.pdf", NULL);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  guint n = pt_report_page_get_n_pages (page);

  gtk_widget_activate_action (GTK_WIDGET (page), "report.send", NULL);
  g_assert_cmpuint (count_sent (session), ==, 1);
  pt_report_page_show_version (page, 1);
  g_assert_cmpuint (pt_report_page_get_n_pages (page), ==, n);
  g_assert_true (pt_report_page_write (page, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  g_assert_true (g_str_has_prefix (before, "%PDF"));
  gtk_widget_activate_action (GTK_WIDGET (page), "report.send", NULL);
  g_assert_cmpuint (count_sent (session), ==, 1); /* what was sent is not sent again */
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/app/report/edit", test_edit);
  g_test_add_func ("/app/report/acts", test_acts);
  g_test_add_func ("/app/report/head", test_head);
  g_test_add_func ("/app/report/send", test_send);
  return run_tests ();
}
