#include "store/copy.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PAGES_A_STEP 256
#define WAIT_MILLISECONDS 20
#define MAX_WAITS 500 /* without a page between them */

gboolean
pt_copy_pages (sqlite3 *from, sqlite3 *to, GError **error)
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

gboolean
pt_copy_to_file (sqlite3 *from, const char *path, GError **error)
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
  ok = ok && pt_copy_pages (from, to, error);
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
