#include "store/connection.h"

#include "base/error.h"

#include "store-resources.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define SCHEMA_PATH "/io/github/phongtrao/PhongTrao/store/schema/%04d.sql"
#define APPLICATION_ID 0x50685472
#define BUSY_MILLISECONDS 5000

struct _PtConnection {
  sqlite3 *db;
  GHashTable *prepared; /* address of the text → statement */
};

gboolean
pt_connection_fail (PtConnection *self, GError **error)
{
  switch (sqlite3_errcode (self->db)) {
  case SQLITE_NOTADB:
  case SQLITE_CORRUPT:
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: %s is what the database says, in English. */
                 _ ("The file is not a book, or it is damaged (%s)."),
                 sqlite3_errmsg (self->db));
    break;
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
    g_set_error (error, PT_ERROR, PT_ERROR_READ_ONLY,
                 /* Translators: %s is what the database says, in English. */
                 _ ("The book cannot be written here (%s)."),
                 sqlite3_errmsg (self->db));
    break;
  default:
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: %s is what the database says, in English. */
                 _ ("The book could not be read or written (%s)."),
                 sqlite3_errmsg (self->db));
    break;
  }

  return FALSE;
}

gboolean
pt_connection_exec (PtConnection *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    return pt_connection_fail (self, error);

  return TRUE;
}

static gboolean
read_number (PtConnection *self, const char *sql, int *number, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (self, sql, error);
  gboolean ok;

  if (statement == NULL)
    return FALSE;

  ok = sqlite3_step (statement) == SQLITE_ROW;
  if (ok)
    *number = sqlite3_column_int (statement, 0);
  else
    pt_connection_fail (self, error);

  sqlite3_reset (statement);
  return ok;
}

static gboolean
apply_schema (PtConnection *self, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf (SCHEMA_PATH, version);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resource_lookup_data (pt_store_get_resource (), path,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sql != NULL &&
         pt_connection_exec (self, g_bytes_get_data (sql, NULL), error) &&
         pt_connection_exec (self, mark, error);
}

/* All steps or none: a crash half way leaves the file as it was. */
static gboolean
migrate (PtConnection *self, int version, GError **error)
{
  if (!pt_connection_begin (self, error))
    return FALSE;

  for (int next = version + 1; next <= PT_SCHEMA_VERSION; next++)
    if (!apply_schema (self, next, error)) {
      pt_connection_rollback (self);
      return FALSE;
    }

  return pt_connection_commit (self, error);
}

static gboolean
check_version (int application, int version, gboolean read_only, GError **error)
{
  if (application != APPLICATION_ID || version < 1) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                         _ ("The file is a database, but not a book of Phong Trào."));
    return FALSE;
  }
  if (version > PT_SCHEMA_VERSION) {
    g_set_error (error, PT_ERROR, PT_ERROR_TOO_NEW,
                 /* Translators: both numbers are versions of the file format. */
                 _ ("A later release of Phong Trào made this book (format %d; this "
                    "release reads up to %d). It has not been touched. Install the "
                    "newer release to open it."),
                 version, PT_SCHEMA_VERSION);
    return FALSE;
  }
  if (read_only && version < PT_SCHEMA_VERSION) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_READ_ONLY,
                         _ ("The book has an older format and has to be opened once "
                            "for writing before it can be read."));
    return FALSE;
  }

  return TRUE;
}

static gboolean
bring_up_to_date (PtConnection *self, gboolean read_only, GError **error)
{
  int version, application;

  if (!read_number (self, "PRAGMA user_version", &version, error) ||
      !read_number (self, "PRAGMA application_id", &application, error) ||
      !check_version (application, version, read_only, error))
    return FALSE;

  return version == PT_SCHEMA_VERSION || migrate (self, version, error);
}

static void
finalize (gpointer statement)
{
  sqlite3_finalize (statement);
}

static PtConnection *
open_file (const char *path, int flags, GError **error)
{
  g_autoptr (PtConnection) self = g_new0 (PtConnection, 1);

  self->prepared = g_hash_table_new_full (NULL, NULL, NULL, finalize);
  if (sqlite3_open_v2 (path, &self->db, flags, NULL) != SQLITE_OK) {
    pt_connection_fail (self, error);
    return NULL;
  }

  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  sqlite3_extended_result_codes (self->db, 0);
  if (!pt_connection_exec (self,
                           "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON",
                           error))
    return NULL;

  return g_steal_pointer (&self);
}

/* After the schema is up to date: a migration may rebuild tables, which foreign keys
 * would forbid.
 */
static gboolean
settle (PtConnection *self, gboolean read_only, GError **error)
{
  /* Opened so that the file cannot be written; temporary tables, which a comparison of
   * two books needs, still can.
   */
  if (read_only)
    return TRUE;

  return pt_connection_exec (self,
                             "PRAGMA foreign_keys = ON;"
                             "PRAGMA journal_mode = WAL;"
                             "PRAGMA synchronous = FULL;",
                             error);
}

static PtConnection *
open_ready (const char *path, int flags, gboolean read_only, GError **error)
{
  g_autoptr (PtConnection) self = open_file (path, flags, error);

  if (self == NULL || !bring_up_to_date (self, read_only, error) ||
      !settle (self, read_only, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Whether @path lies where nothing can be written, and has no log of unfinished work.
 */
static gboolean
is_settled (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_access (folder, W_OK) != 0 &&
         (g_stat (log, &status) != 0 || status.st_size == 0);
}

static char *
make_immutable_uri (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (whole, "/", FALSE);

  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

PtConnection *
pt_connection_open (const char *path, gboolean read_only, GError **error)
{
  int flags = read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  PtConnection *self;
  GError *failure = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is a file's path. */
                 _ ("There is no book at “%s”."), path);
    return NULL;
  }

  self = open_ready (path, flags, read_only, &failure);
  if (self == NULL && read_only && is_settled (path)) {
    /* Nobody can write here, so nobody does: no files beside the book are needed. */
    g_autofree char *uri = make_immutable_uri (path);

    g_clear_error (&failure);
    self = open_ready (uri, flags | SQLITE_OPEN_URI, TRUE, &failure);
  }

  if (self == NULL)
    g_propagate_error (error, failure);
  return self;
}

char *
pt_connection_read_schema (PtConnection *self, GError **error)
{
  static const char sql[] =
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
  sqlite3_stmt *statement = pt_connection_get (self, sql, error);
  g_autoptr (GString) schema = g_string_new (NULL);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  while (pt_connection_next (self, statement, &failure))
    g_string_append_printf (schema, "%s;\n",
                            (const char *) sqlite3_column_text (statement, 0));

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_strdup (schema->str);
}

gboolean
pt_connection_require_absent (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (
    error, PT_ERROR, PT_ERROR_EXISTS,
    /* Translators: %s is a file's path. */
    _ ("“%s” is there already and has not been touched. Choose another name."), path);
  return FALSE;
}

PtConnection *
pt_connection_create (const char *path, GError **error)
{
  g_autoptr (PtConnection) self = NULL;

  if (!pt_connection_require_absent (path, error))
    return NULL;

  self = open_file (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (self == NULL || !migrate (self, 0, error) || !settle (self, FALSE, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
pt_connection_close (PtConnection *self)
{
  g_clear_pointer (&self->prepared, g_hash_table_unref);
  sqlite3_close (self->db);
  g_free (self);
}

sqlite3 *
pt_connection_get_db (PtConnection *self)
{
  return self->db;
}

sqlite3_stmt *
pt_connection_get (PtConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->prepared, sql);

  if (statement == NULL) {
    if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                            NULL) != SQLITE_OK) {
      pt_connection_fail (self, error);
      return NULL;
    }
    g_hash_table_insert (self->prepared, (gpointer) sql, statement);
  }

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return statement;
}

gboolean
pt_connection_run (PtConnection *self, sqlite3_stmt *statement, GError **error)
{
  gboolean ok =
    sqlite3_step (statement) == SQLITE_DONE || pt_connection_fail (self, error);

  sqlite3_reset (statement);
  return ok;
}

gboolean
pt_connection_next (PtConnection *self, sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    pt_connection_fail (self, error);

  sqlite3_reset (statement);
  return FALSE;
}

char *
pt_connection_dup_text (sqlite3_stmt *statement, int i)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, i));
}

gboolean
pt_connection_begin (PtConnection *self, GError **error)
{
  return pt_connection_exec (self, "BEGIN IMMEDIATE", error);
}

gboolean
pt_connection_commit (PtConnection *self, GError **error)
{
  if (pt_connection_exec (self, "COMMIT", error))
    return TRUE;

  pt_connection_rollback (self);
  return FALSE;
}

void
pt_connection_rollback (PtConnection *self)
{
  if (!sqlite3_get_autocommit (self->db))
    pt_connection_exec (self, "ROLLBACK", NULL);
}
