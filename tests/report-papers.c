#include "base/error.h"
#include "base/language.h"
#include "exchange/reader.h"
#include "exchange/shipped.h"
#include "report/draft.h"
#include "report/page.h"
#include "report/self-check.h"
#include "store/entry.h"
#include "store/paper.h"
#include "store/preference.h"

#include "data-resources.h"

#include <glib/gstdio.h>
#include <string.h>

/* Papers of the example book: drafts, what is kept as sent, and what changed since. */

#define PERIOD (pt_period_new (2024, FALSE))

static PtBook *book;
static const PtPaper paper = { NULL,  (char *) "self-check",   (char *) "",
                               20240, (char *) "Báo cáo 2024", NULL };

static void
take_files (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (PtIntake) intake =
      pt_reader_read (g_ptr_array_index (files, i), pt_book_get_catalogue (book), NULL,
                      &error);
    PtOutcome outcome;

    g_assert_no_error (error);
    g_assert_true (pt_book_apply (book, intake, "test", FALSE, &outcome, &error));
    g_assert_cmpuint (outcome.n_rejected, ==, 0);
  }
}

static void
make_book (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) catalogue = pt_shipped_list_files ("thai-nguyen", &error);
  g_autoptr (GPtrArray) example = pt_shipped_list_example (&error);

  book = pt_book_create (path, &error);
  g_assert_no_error (error);
  take_files (catalogue);
  take_files (example);
}

static PtDocument *
compose (void)
{
  g_autoptr (GError) error = NULL;
  PtQuery query = { .rate = -1,
                    .element = -1,
                    .period = PERIOD,
                    .level = PT_KIND_COMMUNE,
                    .view = PT_UNITS_AS_WAS,
                    .within = -1 };
  g_autoptr (GPtrArray) edits = pt_book_list_block_edits (book, &paper, &error);
  g_autoptr (GHashTable) preferences = pt_book_read_preferences (book, &error);
  PtDocument *document;

  g_assert_no_error (error);
  document = pt_self_check_new (pt_book_get_catalogue (book),
                                pt_book_get_columns (book), &query, TRUE, &error);
  g_assert_no_error (error);
  pt_document_apply_preferences (document, preferences);
  pt_document_revise (document, edits);
  return document;
}

static char *
write_pages (PtDocument *document)
{
  g_autoptr (PtPages) pages = pt_pages_new (document);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < pages->scenes->len; i++) {
    g_autofree char *page = pt_scene_to_string (g_ptr_array_index (pages->scenes, i));

    g_string_append (all, page);
  }
  return g_string_free (all, FALSE);
}

static int
find_block (const PtDocument *document, const char *code)
{
  for (guint i = 0; i < document->blocks->len; i++) {
    const PtBlock *block = g_ptr_array_index (document->blocks, i);

    if (g_str_equal (block->code, code))
      return (int) i;
  }
  return -1;
}

static char *
get_words (const PtDocument *document, const char *code)
{
  int place = find_block (document, code);

  g_assert_cmpint (place, >=, 0);
  return pt_block_get_text (g_ptr_array_index (document->blocks, place));
}

static void
edit_block (const PtBlockEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pt_book_edit_block (book, &paper, edit, &error));
  g_assert_no_error (error);
}

/* Adds 1 to the first @n counts of members; returns which. */
static GArray *
change_figures (guint n)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (PtEntry));
  g_autoptr (GError) error = NULL;
  const PtElement *element =
    pt_catalogue_find_element (pt_book_get_catalogue (book), "members");
  const PtColumn *column =
    pt_book_get_columns (book)->get (pt_book_get_columns (book), element->index, PERIOD,
                                     &error);

  g_assert_no_error (error);
  for (guint i = 0; i < column->n_units && entries->len < n; i++) {
    PtEntry entry = { i, element->index, PERIOD, column->figures[i] };

    if (entry.figure.state != PT_STATE_NUMBER)
      continue;
    entry.figure.value++;
    g_array_append_val (entries, entry);
  }
  g_assert_cmpuint (entries->len, ==, n);
  g_assert_true (pt_book_enter (book, (const PtEntry *) (gconstpointer) entries->data,
                                n, "Sửa theo công văn", &error));
  g_assert_no_error (error);
  return entries;
}

static void
test_sent (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtDocument) document = compose ();
  g_autoptr (PtDocument) again = NULL;
  g_autoptr (PtDocument) now = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) sent = NULL;
  g_autoptr (GArray) entries = NULL;
  g_autofree char *text = pt_document_to_string (document);
  g_autofree char *pages = write_pages (document);
  g_autofree char *uuid = pt_book_send_paper (book, &paper, text, &error);
  g_autofree char *kept = NULL;
  g_autofree char *pages_again = NULL;
  g_autofree char *pages_now = NULL;

  g_assert_no_error (error);
  changes = pt_book_list_changed_figures (book, uuid, &error);
  g_assert_cmpuint (changes->len, ==, 0);
  g_clear_pointer (&changes, g_ptr_array_unref);

  entries = change_figures (10);
  changes = pt_book_list_changed_figures (book, uuid, &error);
  g_assert_cmpuint (changes->len, ==, 10);
  for (guint i = 0; i < changes->len; i++) {
    const PtChangedFigure *changed = g_ptr_array_index (changes, i);
    const PtEntry *entry = &g_array_index (entries, PtEntry, i);

    g_assert_cmpuint (changed->unit, ==, entry->unit);
    g_assert_cmpuint (changed->element, ==, entry->element);
    g_assert_cmpint (changed->after.value, ==, changed->before.value + 1);
    g_assert_cmpstr (changed->why, ==, "Sửa theo công văn");
  }

  sent = pt_book_list_sent_papers (book, &error);
  g_assert_cmpuint (sent->len, ==, 1);
  g_assert_cmpstr (((PtPaper *) g_ptr_array_index (sent, 0))->uuid, ==, uuid);
  kept = pt_book_read_sent_paper (book, uuid, &error);
  again = pt_document_from_string (kept, &error);
  g_assert_no_error (error);
  pages_again = write_pages (again);
  g_assert_cmpstr (pages, ==, pages_again);
  now = compose ();
  pages_now = write_pages (now);
  g_assert_cmpstr (pages, !=, pages_now);

  for (guint i = 0; i < 2; i++) { /* the figures, then the sending */
    g_autoptr (PtEdit) undone = pt_book_undo (book, &error);

    g_assert_no_error (error);
  }
  g_clear_pointer (&sent, g_ptr_array_unref);
  sent = pt_book_list_sent_papers (book, &error);
  g_assert_cmpuint (sent->len, ==, 0);
}

static void
test_draft (void)
{
  g_autoptr (PtDocument) plain = compose ();
  g_autoptr (PtDocument) revised = NULL;
  g_autofree char *base = get_words (plain, "results.organisation.members");
  g_autofree char *words = NULL;
  int place = find_block (plain, "causes");

  edit_block (&(PtBlockEdit){ .code = (char *) "results.organisation.members",
                              .position = -1,
                              .words = (char *) "Hội viên tăng đều.",
                              .base = base });
  edit_block (&(PtBlockEdit){
    .code = (char *) "uneven.sector.figure", .position = -1, .left_out = TRUE });
  edit_block (&(PtBlockEdit){ .code = (char *) "causes", .position = 4 });
  edit_block (&(PtBlockEdit){ .code = (char *) "added.1",
                              .position = 5,
                              .added = TRUE,
                              .words = (char *) "Đoạn viết thêm." });

  revised = compose ();
  words = get_words (revised, "results.organisation.members");
  g_assert_cmpstr (words, ==, "Hội viên tăng đều.");
  g_assert_cmpint (find_block (revised, "uneven.sector.figure"), ==, -1);
  g_assert_cmpint (find_block (revised, "causes"), ==, 4);
  g_assert_cmpint (find_block (revised, "added.1"), ==, 5);
  g_assert_cmpint (place, >, 5);
  g_assert_cmpuint (revised->blocks->len, ==, plain->blocks->len);

  for (guint i = 0; i < 4; i++) {
    g_autoptr (PtEdit) undone = pt_book_undo (book, NULL);

    g_assert_nonnull (undone);
  }
  {
    g_autoptr (PtDocument) back = compose ();
    g_autofree char *one = pt_document_to_string (plain);
    g_autofree char *other = pt_document_to_string (back);

    g_assert_cmpstr (one, ==, other);
  }
}

/* Words written by hand do not follow the figures, and are marked where these move. */
static void
test_outdated (void)
{
  g_autoptr (PtDocument) plain = compose ();
  g_autofree char *base = get_words (plain, "results.organisation.members");
  g_autoptr (GArray) entries = NULL;
  const PtBlock *block;

  edit_block (&(PtBlockEdit){ .code = (char *) "results.organisation.members",
                              .position = -1,
                              .words = (char *) "Hội viên tăng đều.",
                              .base = base });
  for (guint i = 0; i < 2; i++) {
    g_autoptr (PtDocument) document = compose ();

    block = g_ptr_array_index (document->blocks,
                               find_block (document, "results.organisation.members"));
    g_assert_true (block->edited);
    g_assert_cmpint (block->outdated, ==, i > 0);
    if (i == 0)
      entries = change_figures (3);
  }
  for (guint i = 0; i < 2; i++)
    pt_edit_free (pt_book_undo (book, NULL));
}

static void
test_preferences (void)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtDocument) document = NULL;

  g_hash_table_insert (values, (gpointer) "paper.signer", (gpointer) "Người ký");
  g_hash_table_insert (values, (gpointer) "paper.margin-left", (gpointer) "35");
  g_hash_table_insert (values, (gpointer) "paper.size", (gpointer) "40");
  g_assert_true (pt_book_set_preferences (book, values, "Thể thức", &error));
  g_assert_no_error (error);

  document = compose ();
  g_assert_cmpstr (document->head[PT_HEAD_SIGNER], ==, "Người ký");
  g_assert_cmpfloat (document->measures[PT_MEASURE_LEFT], ==, 35);
  g_assert_cmpfloat (document->measures[PT_MEASURE_BODY], ==, 14); /* 40 is too much */
  pt_edit_free (pt_book_undo (book, &error));
  g_assert_no_error (error);
  {
    g_autoptr (PtDocument) usual = compose ();

    g_assert_cmpstr (usual->head[PT_HEAD_SIGNER], ==, "");
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");
  g_resources_register (pt_data_get_resource ());
  folder = g_dir_make_tmp ("pt-papers-XXXXXX", NULL);
  path = g_build_filename (folder, "b.phongtrao", NULL);
  make_book (path);

  g_test_add_func ("/papers/sent", test_sent);
  g_test_add_func ("/papers/draft", test_draft);
  g_test_add_func ("/papers/outdated", test_outdated);
  g_test_add_func ("/papers/preferences", test_preferences);
  result = g_test_run ();

  g_object_unref (book);
  g_remove (path);
  g_rmdir (folder);
  return result;
}
