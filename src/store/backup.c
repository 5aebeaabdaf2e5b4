#include "store/book-private.h"
#include "store/copy.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* So that a file of another kind is called that, and no failed backup. */
static gboolean
require_database (sqlite3 *db, const char *path, GError **error)
{
  if (sqlite3_exec (db, "PRAGMA schema_version", NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
               /* Translators: a file's path, and what the database says, in English. */
               _ ("“%s” is not a book, or it is damaged (%s)."), path,
               sqlite3_errmsg (db));
  return FALSE;
}

gboolean
pt_book_copy_file (const char *from, const char *to, GError **error)
{
  sqlite3 *db = NULL;
  gboolean ok;

  if (!g_file_test (from, G_FILE_TEST_EXISTS)) {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is a file's path. */
                 _ ("There is no book at “%s”."), from);
    return FALSE;
  }

  ok = sqlite3_open_v2 (from, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK;
  if (!ok)
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: a file's path, and what the database says. */
                 _ ("“%s” cannot be read (%s)."), from, sqlite3_errmsg (db));
  ok = ok && require_database (db, from, error) && pt_copy_to_file (db, to, error);
  sqlite3_close (db);
  return ok;
}

gboolean
pt_book_backup (PtBook *self, const char *path, GError **error)
{
  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return pt_connection_require_absent (path, error) &&
         pt_copy_to_file (pt_connection_get_db (self->connection), path, error);
}

/* A name beside @path that says when what is under it was replaced. */
static char *
choose_kept_name (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  char *name = g_strdup_printf ("%s.before-restore-%s", path, stamp);

  for (guint n = 2; g_file_test (name, G_FILE_TEST_EXISTS); n++) {
    g_free (name);
    name = g_strdup_printf ("%s.before-restore-%s-%u", path, stamp, n);
  }
  return name;
}

/* Whether the file is a whole book. */
static gboolean
verify (const char *path, GError **error)
{
  g_autoptr (PtBook) book = pt_book_open (path, PT_BOOK_OPEN_READ, error);
  g_autoptr (GPtrArray) findings = NULL;
  gboolean clean = FALSE;

  if (book == NULL)
    return FALSE;

  findings = pt_book_check (book, &clean, error);
  if (findings == NULL)
    return FALSE;
  if (!clean)
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: %s is a file's path. */
                 _ (
                   "“%s” is damaged, so nothing was restored. Run “check” on it to see "
                   "what is wrong."),
                 path);
  return clean;
}

/* Overwrites the open book page by page, in one transaction. */
static gboolean
replace_contents (PtBook *book, const char *backup, GError **error)
{
  g_autoptr (PtConnection) from = pt_connection_open (backup, TRUE, error);

  return from != NULL && pt_copy_pages (pt_connection_get_db (from),
                                        pt_connection_get_db (book->connection), error);
}

/* A book that cannot even be opened is kept as it is, under another name. */
static gboolean
set_aside (const char *path, const char *name, GError **error)
{
  static const char *const tails[] = { "-wal", "-shm" };

  if (g_rename (path, name) != 0) {
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: a file's path, and the system's reason. */
                 _ ("“%s” cannot be renamed (%s)."), path, g_strerror (errno));
    return FALSE;
  }

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++) {
    g_autofree char *from = g_strconcat (path, tails[i], NULL);
    g_autofree char *to = g_strconcat (name, tails[i], NULL);

    g_rename (from, to);
  }
  return TRUE;
}

static gboolean
restore (const char *path, const char *backup, char **kept, GError **error)
{
  g_autoptr (PtBook) book = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;

  if (!verify (backup, error))
    return FALSE;

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    book = pt_book_create (path, error);
    return book != NULL && replace_contents (book, backup, error);
  }

  name = choose_kept_name (path);
  book = pt_book_open (path, PT_BOOK_OPEN_WRITE, &failure);
  if (book != NULL) {
    if (!pt_book_backup (book, name, error) || !replace_contents (book, backup, error))
      return FALSE;
  } else if (g_error_matches (failure, PT_ERROR, PT_ERROR_FORMAT)) {
    if (!set_aside (path, name, error))
      return FALSE;
    book = pt_book_create (path, error);
    if (book == NULL || !replace_contents (book, backup, error))
      return FALSE;
  } else {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  *kept = g_steal_pointer (&name);
  return TRUE;
}

static void
remove_with_logs (const char *path)
{
  static const char *const tails[] = { "", "-wal", "-shm", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++) {
    g_autofree char *name = g_strconcat (path, tails[i], NULL);

    g_unlink (name);
  }
}

/* A copy of an older format is brought up to date beside the book first; it stays as it
 * is.  Returns: FALSE where that failed; @current is NULL where there was no need
 */
static gboolean
bring_up_to_date (const char *path, const char *backup, char **current, GError **error)
{
  g_autofree char *name = g_strconcat (path, ".restoring", NULL);
  g_autoptr (GError) failure = NULL;
  g_autoptr (PtConnection) old = pt_connection_open (backup, TRUE, &failure);
  sqlite3 *db = NULL;
  gboolean ok;

  if (old != NULL || !g_error_matches (failure, PT_ERROR, PT_ERROR_READ_ONLY))
    return TRUE; /* the format is this one, or verify() will say what is wrong */

  ok = sqlite3_open_v2 (backup, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
       pt_copy_to_file (db, name, error);
  sqlite3_close (db);
  if (ok)
    old = pt_connection_open (name, FALSE, error);
  if (old == NULL)
    return FALSE;

  *current = g_steal_pointer (&name);
  return TRUE;
}

gboolean
pt_book_restore (const char *path, const char *backup, char **kept, GError **error)
{
  g_autofree char *current = NULL;
  gboolean ok;

  g_return_val_if_fail (path != NULL && backup != NULL && kept != NULL, FALSE);

  *kept = NULL;
  ok = bring_up_to_date (path, backup, &current, error) &&
       restore (path, current != NULL ? current : backup, kept, error);
  if (current != NULL)
    remove_with_logs (current);
  return ok;
}
