#include "book-fixture.h"

#include "base/error.h"
#include "store/backups.h"

#include <glib/gstdio.h>
#include <string.h>

/* Copies the program makes by itself; each test has a user data folder of its own. */

static const char units[] = UNITS "1,Tỉnh Một,province,,,\n11,Xã Hạ,commune,1,,\n";
static const char figures[] =
  "unit,element,period,value,state,qualifier,decimals,source,official,note\n"
  "11,members,2023,100,,,,test,,\n11,members,2024,110,,,,test,,\n";

static GPtrArray *
list (Fixture *fixture)
{
  return pt_backups_list (fixture->path);
}

static void
back_up (Fixture *fixture, PtBackupReason reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pt_book_back_up (fixture->book, reason, &error));
  g_assert_no_error (error);
}

static void
back_up_daily (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pt_book_back_up_daily (fixture->book, &error));
  g_assert_no_error (error);
}

static void
remove_copies (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = list (fixture);
  g_autofree char *folder = pt_backups_get_folder (fixture->path);

  for (guint i = 0; i < all->len; i++)
    g_unlink (((PtBackup *) all->pdata[i])->path);
  g_rmdir (folder);
}

static void
finish (Fixture *fixture, gconstpointer data)
{
  remove_copies (fixture);
  tear_down (fixture, data);
}

/* One before each change, none where nothing changed since the last. */
static void
test_before_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = list (fixture);
  g_autoptr (GPtrArray) one = NULL, two = NULL;
  g_auto (PtBackupContent) content = { 0 };

  back_up (fixture, PT_BACKUP_IMPORT); /* nothing in it yet */
  g_assert_cmpuint (none->len, ==, 0);

  apply (fixture, "units.csv", units);
  back_up (fixture, PT_BACKUP_IMPORT);
  back_up (fixture, PT_BACKUP_REORGANISATION);
  back_up_daily (fixture);
  one = list (fixture);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (((PtBackup *) one->pdata[0])->reason, ==, PT_BACKUP_IMPORT);

  apply (fixture, "elements.csv", ELEMENTS);
  apply (fixture, "figures.csv", figures);
  back_up_daily (fixture); /* has one of this day */
  back_up (fixture, PT_BACKUP_REORGANISATION);
  two = list (fixture);
  g_assert_cmpuint (two->len, ==, 2);

  for (guint i = 0; i < 2; i++) {
    const PtBackup *backup = two->pdata[i];

    pt_backup_content_clear (&content);
    g_assert_true (pt_backup_read_content (backup->path, &content, NULL));
    g_assert_cmpint (content.n_units, ==, 2);
    g_assert_cmpint (content.n_figures, ==, backup->reason == PT_BACKUP_IMPORT ? 0 : 2);
  }
}

static void
test_daily (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) made = NULL;

  back_up_daily (fixture);
  apply (fixture, "units.csv", units);
  back_up_daily (fixture);
  back_up_daily (fixture);
  made = list (fixture);
  g_assert_cmpuint (made->len, ==, 1);
  g_assert_cmpint (((PtBackup *) made->pdata[0])->reason, ==, PT_BACKUP_DAILY);
}

static void
pretend (const char *folder, int year, int month, int day)
{
  g_autofree char *name =
    g_strdup_printf ("%04d%02d%02d-080000-000000-0000abcd-daily.phongtrao", year, month,
                     day);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

/* Ten, and of earlier months the last; what is not ours is never touched. */
static void
test_rotation (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = pt_backups_get_folder (fixture->path);
  g_autofree char *other = g_build_filename (folder, "thư.txt", NULL);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GString) days = g_string_new (NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (other, "", 0, NULL));
  for (int month = 1; month <= 3; month++)
    for (int day = 1; day <= 5; day++)
      pretend (folder, 2021, month, day);
  apply (fixture, "units.csv", units);
  back_up (fixture, PT_BACKUP_IMPORT);

  left = list (fixture);
  for (guint i = 1; i < left->len; i++) {
    g_autofree char *day =
      g_date_time_format (((PtBackup *) left->pdata[i])->at, "%m%d ");

    g_string_append (days, day);
  }
  g_assert_cmpstr (days->str, ==, "0305 0304 0303 0302 0301 0205 0204 0203 0202 0105 ");
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_unlink (other);
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL, *changed = NULL, *after = NULL, *kept = NULL;
  g_autoptr (GPtrArray) made = NULL;
  g_autoptr (GError) error = NULL;

  apply (fixture, "units.csv", units);
  before = dump (fixture);
  back_up (fixture, PT_BACKUP_IMPORT);
  apply (fixture, "elements.csv", ELEMENTS);
  changed = dump (fixture);
  g_assert_cmpstr (before, !=, changed);

  made = list (fixture);
  g_clear_object (&fixture->book);
  g_assert_true (pt_book_restore (fixture->path, ((PtBackup *) made->pdata[0])->path,
                                  &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
  fixture->book = pt_book_open (fixture->path, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
  assert_clean (fixture);
}

/* Opening a book of an older format keeps it as it was, and that can be put back. */
static void
test_format (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sample =
    g_test_build_filename (G_TEST_DIST, "samples", "books", "v1.phongtrao", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "old.phongtrao", NULL);
  g_autofree char *folder = pt_backups_get_folder (path);
  g_autofree char *contents = NULL, *kept = NULL;
  g_autoptr (GPtrArray) made = NULL, again = NULL;
  g_autoptr (PtBook) book = NULL;
  g_autoptr (GError) error = NULL;
  const PtBackup *backup;
  gsize length;

  g_assert_true (g_file_get_contents (sample, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  book = pt_book_open (path, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
  made = pt_backups_list (path);
  g_assert_cmpuint (made->len, ==, 1);
  backup = made->pdata[0];
  g_assert_cmpint (backup->reason, ==, PT_BACKUP_MIGRATION);
  g_clear_object (&book);

  g_assert_true (pt_book_restore (path, backup->path, &kept, &error));
  g_assert_no_error (error);
  book = pt_book_open (path, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
  again = pt_backups_list (path);
  g_assert_cmpuint (again->len, ==, 1); /* not of an older format any more */
  g_unlink (backup->path);
  g_rmdir (folder);
}

/* What is not a book is never put in its place. */
static void
test_nonsense (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "x.phongtrao", NULL);
  g_auto (PtBackupContent) content = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "không phải sổ", -1, NULL));
  g_assert_false (pt_backup_read_content (path, &content, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_FORMAT);
}

int
main (int argc, char **argv)
{
  int result;
  g_autofree char *folder = g_dir_make_tmp ("phongtrao-backups-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (folder, "phongtrao", NULL);
  g_autofree char *inmost = g_build_filename (inner, "backups", NULL);

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                            \
  g_test_add ("/backups/" name, Fixture, NULL, set_up, function, finish)
  ADD ("before-changes", test_before_changes);
  ADD ("daily", test_daily);
  ADD ("rotation", test_rotation);
  ADD ("restore", test_restore);
  ADD ("format", test_format);
  ADD ("nonsense", test_nonsense);
  result = g_test_run ();
  g_rmdir (inmost);
  g_rmdir (inner);
  g_rmdir (folder);
  return result;
}
