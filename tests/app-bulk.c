#include "app-fixture.h"

#include "app/bulk-dialog.h"
#include "app/catalogue-actions.h"
#include "app/merge-form.h"
#include "app/window.h"
#include "store/backups.h"

/* A whole reorganisation from its two files. */

static const char units[] = "code,name,kind,parent,valid_from,valid_to\n"
                            "11,Xã Bách Quang,commune,1,,2026-07-01\n"
                            "12,Xã Bá Xuyên,commune,1,,2026-07-01\n"
                            "21,Xã Mới,commune,1,2026-07-01,\n";
static const char succession[] = "date,old,new,share\n"
                                 "2026-07-01,11,21,1\n"
                                 "2026-07-01,12,21,1\n";

static GFile *
write_file (const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return g_file_new_for_path (path);
}

static guint
count_units (PtBook *book)
{
  guint n;

  pt_catalogue_get_units (pt_book_get_catalogue (book), &n);
  return n;
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_assert_cmpstr (text, ==, words);
}

/* Each file by what is in it, in any order; nothing before it is applied; once. */
static void
test_bulk (void)
{
  g_autoptr (PtBook) book = make_book (communes_book);
  g_autoptr (GFile) first = write_file ("cu-moi.csv", succession);
  g_autoptr (GFile) second = write_file ("don-vi.csv", units);
  g_autoptr (PtEdit) edit = NULL;
  g_autoptr (PtEdit) undone = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  PtBulkDialog *dialog = PT_BULK_DIALOG (pt_bulk_dialog_new (NULL, book));

  gtk_test_accessible_assert_role (GTK_WIDGET (dialog), GTK_ACCESSIBLE_ROLE_DIALOG);
  pt_bulk_dialog_add_file (dialog, first);
  pt_bulk_dialog_add_file (dialog, second);
  assert_says (pt_bulk_dialog_get_summary (dialog),
               "Units: 1 new, 2 changed, 0 as before, 0 cannot be taken.");
  assert_says (pt_bulk_dialog_get_summary (dialog), "Successions: 2 new");
  assert_says (pt_bulk_dialog_get_summary (dialog), "one edit, which can be undone");
  g_assert_cmpuint (count_units (book), ==, 4);

  gtk_window_present (GTK_WINDOW (dialog));
  g_object_ref (dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "bulk.apply", NULL);
  g_assert_finalize_object (dialog);
  g_assert_cmpuint (count_units (book), ==, 5);
  edit = pt_book_find_undo (book);
  g_assert_cmpstr (edit->title, ==, "Reorganisation from files");
  copies = pt_backups_list (pt_book_get_path (book));
  g_assert_cmpint (((PtBackup *) copies->pdata[0])->reason, ==,
                   PT_BACKUP_REORGANISATION);

  dialog = PT_BULK_DIALOG (pt_bulk_dialog_new (NULL, book));
  pt_bulk_dialog_add_file (dialog, first);
  pt_bulk_dialog_add_file (dialog, second);
  assert_says (pt_bulk_dialog_get_summary (dialog), "nothing would change");
  gtk_window_destroy (GTK_WINDOW (dialog));
  undone = pt_book_undo (book, NULL);
  g_assert_nonnull (undone);
  g_assert_cmpuint (count_units (book), ==, 4);
}

/* What is wrong is named, and then nothing can be applied. */
static void
test_problems (void)
{
  g_autoptr (PtBook) book = make_book (communes_book);
  g_autoptr (GFile) list = write_file ("units.csv", units);
  g_autoptr (GFile) half = write_file ("succession.csv", "date,old,new,share\n"
                                                         "2026-07-01,11,21,0.5\n"
                                                         "2026-07-01,12,21,1\n");
  g_autoptr (GFile) other = write_file ("other.csv", "date,old,new,share\n"
                                                     "2026-07-01,11,21,1\n");
  g_autoptr (GFile) figures =
    write_file ("groups.csv", "dimension,group,name_vi,name_en,order\n");
  PtBulkDialog *dialog = PT_BULK_DIALOG (pt_bulk_dialog_new (NULL, book));

  pt_bulk_dialog_add_file (dialog, figures);
  assert_says (pt_bulk_dialog_get_summary (dialog), "neither a list of units");
  pt_bulk_dialog_add_file (dialog, list);
  pt_bulk_dialog_add_file (dialog, half);
  assert_says (pt_bulk_dialog_get_findings (dialog),
               "To be mended in the list of successions:");
  assert_says (pt_bulk_dialog_get_summary (dialog), "before the files are mended");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "bulk.apply", NULL);
  g_assert_cmpuint (count_units (book), ==, 4);

  /* One ends without a successor: perhaps on purpose. */
  pt_bulk_dialog_add_file (dialog, other);
  assert_says (pt_bulk_dialog_get_findings (dialog), "it may be meant so:");
  assert_says (pt_bulk_dialog_get_findings (dialog), "Xã Bá Xuyên");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What both predecessors agree on goes over to what they become, in the same edit. */
static void
test_inherit (void)
{
  g_autoptr (PtBook) book = make_book (communes_book);
  PtCatalogue *catalogue = pt_book_get_catalogue (book);
  PtDay day = pt_day_new (2027, 1, 1);
  const PtUnit *one = pt_catalogue_find_unit (catalogue, "11", day);
  const PtUnit *two = pt_catalogue_find_unit (catalogue, "12", day);
  const PtUnit *three = pt_catalogue_find_unit (catalogue, "13", day);
  GtkWidget *form = pt_merge_form_new (catalogue, one);
  g_autoptr (PtReorganisation) agree = NULL;
  g_autoptr (PtReorganisation) differ = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) undone = NULL;
  guint terrain;

  g_object_ref_sink (form);
  pt_merge_form_add (PT_MERGE_FORM (form), (int) two->index);
  pt_merge_form_set (PT_MERGE_FORM (form), "Xã Mới", "21");
  agree = pt_reorganise_form_make_draft (PT_REORGANISE_FORM (form), day, &error);
  g_assert_no_error (error);
  pt_merge_form_add (PT_MERGE_FORM (form), (int) three->index);
  differ = pt_reorganise_form_make_draft (PT_REORGANISE_FORM (form), day, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (form);

  g_assert_true (pt_book_reorganise (book, agree, &error));
  g_assert_no_error (error);
  catalogue = pt_book_get_catalogue (book);
  pt_catalogue_find_dimension (catalogue, "terrain", &terrain);
  g_assert_cmpint (pt_catalogue_get_group (
                     catalogue, pt_catalogue_find_unit (catalogue, "21", day)->index,
                     terrain, day),
                   ==, 0);
  undone = pt_book_undo (book, &error);
  g_assert_no_error (error);

  g_assert_true (pt_book_reorganise (book, differ, &error));
  g_assert_no_error (error);
  catalogue = pt_book_get_catalogue (book);
  g_assert_cmpint (pt_catalogue_get_group (
                     catalogue, pt_catalogue_find_unit (catalogue, "21", day)->index,
                     terrain, day),
                   ==, -1);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/app/bulk/bulk", test_bulk);
  g_test_add_func ("/app/bulk/problems", test_problems);
  g_test_add_func ("/app/bulk/inherit", test_inherit);
  return run_tests ();
}
