#include "store/backups.h"

#include "base/error.h"
#include "store/book-private.h"
#include "store/copy.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A name says when, what the newest edit was, and before what:
 * 20260701-080000-250000-1a2b3c4d-import.phongtrao
 */
#define STAMP "%Y%m%d-%H%M%S-%f"
#define STAMP_LENGTH 22
#define MARK_LENGTH 8
#define ENDING ".phongtrao"

static const struct {
  const char *code, *words;
} reasons[PT_N_BACKUP_REASONS] = {
  [PT_BACKUP_DAILY] = { "daily", NC_ ("backup", "Of the day") },
  [PT_BACKUP_IMPORT] = { "import", NC_ ("backup", "Before an import") },
  [PT_BACKUP_MERGE] = { "merge", NC_ ("backup", "Before taking in another book") },
  [PT_BACKUP_REORGANISATION] = { "reorganisation",
                                 NC_ ("backup", "Before a reorganisation") },
  [PT_BACKUP_MIGRATION] = { "migration",
                            NC_ ("backup", "Before a newer release opened it") },
};

void
pt_backup_free (PtBackup *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_date_time_unref (self->at);
  g_free (self);
}

const char *
pt_backup_reason_get_words (PtBackupReason reason)
{
  g_return_val_if_fail (reason < PT_N_BACKUP_REASONS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "backup", reasons[reason].words);
}

char *
pt_backups_get_folder (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *whole = g_file_get_path (file);
  g_autofree char *base = g_path_get_basename (whole);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *name = g_strdup_printf ("%s-%.8s", base, sum);

  return g_build_filename (g_get_user_data_dir (), "phongtrao", "backups", name, NULL);
}

static GDateTime *
read_stamp (const char *name)
{
  g_autofree char *text = g_strdup_printf ("%.8sT%.6s.%.6s", name, name + 9, name + 16);
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();

  return g_date_time_new_from_iso8601 (text, here);
}

/* Returns: (transfer full) (nullable): NULL for what is not such a copy */
static PtBackup *
read_name (const char *folder, const char *name)
{
  g_autoptr (GDateTime) at = NULL;
  const char *word;

  if (strlen (name) < STAMP_LENGTH + MARK_LENGTH + 3 ||
      !g_str_has_suffix (name, ENDING) || name[STAMP_LENGTH] != '-' ||
      name[STAMP_LENGTH + MARK_LENGTH + 1] != '-')
    return NULL;

  at = read_stamp (name);
  word = name + STAMP_LENGTH + MARK_LENGTH + 2;
  for (guint i = 0; at != NULL && i < PT_N_BACKUP_REASONS; i++) {
    g_autofree char *end = g_strconcat (reasons[i].code, ENDING, NULL);
    PtBackup *self;

    if (!g_str_equal (word, end))
      continue;
    self = g_new (PtBackup, 1);
    *self = (PtBackup){ g_build_filename (folder, name, NULL), g_steal_pointer (&at),
                        (PtBackupReason) i };
    return self;
  }
  return NULL;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const PtBackup *first = *(const PtBackup *const *) a;
  const PtBackup *second = *(const PtBackup *const *) b;
  int order = g_date_time_compare (second->at, first->at);

  return order != 0 ? order : strcmp (second->path, first->path);
}

GPtrArray *
pt_backups_list (const char *path)
{
  g_autofree char *folder = pt_backups_get_folder (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_backup_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    PtBackup *backup = read_name (folder, name);

    if (backup != NULL)
      g_ptr_array_add (list, backup);
  }
  g_ptr_array_sort (list, compare_newest_first);
  return list;
}

static int
get_month (const PtBackup *self)
{
  return g_date_time_get_year (self->at) * 12 + g_date_time_get_month (self->at);
}

/* What cannot be removed stays: the next time will try again. */
static void
rotate (const char *path)
{
  g_autoptr (GPtrArray) list = pt_backups_list (path);
  int month = 0;

  for (guint i = 0; i < list->len; i++) {
    const PtBackup *backup = g_ptr_array_index (list, i);

    if (i >= PT_BACKUPS_KEPT && get_month (backup) == month)
      g_unlink (backup->path);
    month = get_month (backup);
  }
}

static gboolean
keep (sqlite3 *from, const char *path, const char *mark, PtBackupReason reason,
      GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, STAMP);
  g_autofree char *folder = pt_backups_get_folder (path);
  g_autofree char *name =
    g_strdup_printf ("%s-%s-%s" ENDING, stamp, mark, reasons[reason].code);
  g_autofree char *copy = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0) {
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: a folder's path, and the system's reason. */
                 _ ("The folder “%s” for copies of the book could not be made (%s), so "
                    "nothing was done."),
                 folder, g_strerror (errno));
    return FALSE;
  }
  if (!pt_copy_to_file (from, copy, error))
    return FALSE;

  rotate (path);
  return TRUE;
}

/* What tells the newest edit from every other.  Returns: (transfer full) */
static char *
get_mark (PtBook *self)
{
  gint64 last = pt_book_last_edit (self);
  g_autoptr (PtEdit) edit = last > 0 ? pt_book_read_edit (self, last, NULL) : NULL;

  return edit != NULL ? g_strdup_printf ("%.*s", MARK_LENGTH, edit->uuid)
                      : g_strnfill (MARK_LENGTH, '0');
}

gboolean
pt_book_back_up (PtBook *self, PtBackupReason reason, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (reason < PT_N_BACKUP_REASONS, FALSE);

  if (pt_book_last_edit (self) == 0)
    return TRUE;

  mark = get_mark (self);
  list = pt_backups_list (self->path);
  if (list->len > 0) {
    const PtBackup *newest = g_ptr_array_index (list, 0);
    g_autofree char *name = g_path_get_basename (newest->path);

    if (strncmp (name + STAMP_LENGTH + 1, mark, MARK_LENGTH) == 0)
      return TRUE;
  }
  return keep (pt_connection_get_db (self->connection), self->path, mark, reason,
               error);
}

gboolean
pt_book_back_up_daily (PtBook *self, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y%m%d");
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);

  list = pt_backups_list (self->path);
  if (list->len > 0) {
    const PtBackup *newest = g_ptr_array_index (list, 0);
    g_autofree char *name = g_path_get_basename (newest->path);

    if (g_str_has_prefix (name, today))
      return TRUE;
  }
  return pt_book_back_up (self, PT_BACKUP_DAILY, error);
}

/* The first row of @sql is (number, number, …); FALSE where there is none. */
static gboolean
ask (sqlite3 *db, const char *sql, gint64 *numbers, int n, char **text)
{
  sqlite3_stmt *statement = NULL;
  gboolean found = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK &&
                   sqlite3_step (statement) == SQLITE_ROW;

  for (int i = 0; found && i < n; i++)
    numbers[i] = sqlite3_column_int64 (statement, i);
  if (found && text != NULL)
    *text = pt_connection_dup_text (statement, 0);
  sqlite3_finalize (statement);
  return found;
}

/* Returns: (transfer full) (nullable): closed with sqlite3_close() */
static sqlite3 *
peek (const char *path)
{
  sqlite3 *db = NULL;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK)
    return db;
  sqlite3_close (db);
  return NULL;
}

gboolean
pt_backups_keep_format (const char *path, GError **error)
{
  sqlite3 *db = peek (path);
  g_autofree char *mark = g_strnfill (MARK_LENGTH, '0');
  gint64 version = 0;
  gboolean ok = TRUE;

  /* What cannot be read is not a book, which opening it will say. */
  if (db != NULL && ask (db, "PRAGMA user_version", &version, 1, NULL) && version > 0 &&
      version < PT_SCHEMA_VERSION)
    ok = keep (db, path, mark, PT_BACKUP_MIGRATION, error);
  sqlite3_close (db);
  return ok;
}

gboolean
pt_backup_read_content (const char *path, PtBackupContent *content, GError **error)
{
  static const char edit[] = "SELECT title FROM edit ORDER BY id DESC LIMIT 1";
  static const char figures[] = "SELECT count (*), coalesce (min (period), 0),"
                                " coalesce (max (period), 0) FROM figure";
  sqlite3 *db = peek (path);
  gint64 numbers[3] = { 0 };
  gboolean ok;

  *content = (PtBackupContent){ 0 };
  ok = db != NULL &&
       ask (db, "SELECT count (*) FROM unit", &content->n_units, 1, NULL) &&
       ask (db, figures, numbers, 3, NULL);
  if (ok)
    ask (db, edit, NULL, 0, &content->edit);
  sqlite3_close (db);
  content->n_figures = numbers[0];
  content->first = (PtPeriod) numbers[1];
  content->last = (PtPeriod) numbers[2];
  if (!ok)
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: %s is a file's path. */
                 _ ("“%s” cannot be read as a copy of a book. Choose another."), path);
  return ok;
}

void
pt_backup_content_clear (PtBackupContent *self)
{
  g_clear_pointer (&self->edit, g_free);
}
