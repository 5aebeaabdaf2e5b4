#include "store/book-private.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PAGES_A_STEP 256
#define WAIT_MILLISECONDS 20
#define MAX_WAITS 500 /* without a page between them */

/* Copies all pages; the source may be in use, and starts the copy afresh when written.
 */
static gboolean
copy_pages (sqlite3 *from, sqlite3 *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int result = SQLITE_OK;
  guint n_waits = 0;

  while (backup != NULL && (result == SQLITE_OK || n_waits > 0)) {
    result = sqlite3_backup_step (backup, PAGES_A_STEP);
    if (result != SQLITE_BUSY && result != SQLITE_LOCKED)
      n_waits = 0;
    else if (++n_waits <= MAX_WAITS)
      sqlite3_sleep (WAIT_MILLISECONDS);
    else
      n_waits = 0;
  }
  sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE)
    return TRUE;

  g_set_error (error, PT_ERROR, PT_ERROR_STORE,
               /* Translators: %s is what the database says, in English. */
               _ ("The copy could not be made (%s)."), sqlite3_errmsg (to));
  return FALSE;
}

/* A copy as one file that is whole by itself, with no log beside it. */
static gboolean
copy_to_file (sqlite3 *from, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  sqlite3 *to = NULL;
  gboolean ok;

  g_unlink (part);
  ok = sqlite3_open (part, &to) == SQLITE_OK;
  if (!ok)
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: a file's path, and what the database says. */
                 _ ("“%s” cannot be written (%s)."), path, sqlite3_errmsg (to));
  ok = ok && copy_pages (from, to, error);
  if (ok)
    sqlite3_exec (to, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close (to);

  if (ok && g_rename (part, path) != 0) {
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: a file's path, and the system's reason. */
                 _ ("“%s” cannot be written (%s)."), path, g_strerror (errno));
    ok = FALSE;
  }
  if (!ok)
    g_unlink (part);
  return ok;
}

gboolean
pt_book_backup (PtBook *self, const char *path, GError **error)
{
  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return pt_connection_require_absent (path, error) &&
         copy_to_file (pt_connection_get_db (self->connection), path, error);
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

  return from != NULL && copy_pages (pt_connection_get_db (from),
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

gboolean
pt_book_restore (const char *path, const char *backup, char **kept, GError **error)
{
  g_autoptr (PtBook) book = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL && backup != NULL && kept != NULL, FALSE);

  *kept = NULL;
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
