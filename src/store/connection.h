#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* One open database, used by one thread.
 *
 * Opening brings the schema up to date, or fails: a connection that exists is ready.
 * Statements are prepared when first wanted and kept until the connection is closed.
 */
typedef struct _PtConnection PtConnection;

/* The format this release writes. */
#define PT_SCHEMA_VERSION 2

/* With @read_only nothing is ever written, and an older format is refused.
 * Fails with PT_ERROR_NOT_FOUND, PT_ERROR_FORMAT (not a book), PT_ERROR_TOO_NEW or
 * PT_ERROR_STORE.
 */
PtConnection *pt_connection_open (const char *path, gboolean read_only, GError **error);
/* All statements that make the schema, in order of name, for comparison.
 * Returns: (transfer full) (nullable)
 */
char *pt_connection_read_schema (PtConnection *self, GError **error);

/* Fails with PT_ERROR_EXISTS where there is a file already. */
gboolean pt_connection_require_absent (const char *path, GError **error);
/* Makes the file; it must not be there. */
PtConnection *pt_connection_create (const char *path, GError **error);
void pt_connection_close (PtConnection *self);

sqlite3 *pt_connection_get_db (PtConnection *self);

/* The statement whose text is the string @sql: a constant, whose address is the key.
 * Returns: (transfer none): reset, unbound, and valid until the next call with @sql;
 * NULL with @error set where it does not compile
 */
sqlite3_stmt *pt_connection_get (PtConnection *self, const char *sql, GError **error);

/* Runs a statement that returns no rows. */
gboolean pt_connection_run (PtConnection *self, sqlite3_stmt *statement,
                            GError **error);
/* Steps to the next row: TRUE with a row; FALSE at the end, and with @error set where
 * it failed.  At the end the statement is reset.
 */
gboolean pt_connection_next (PtConnection *self, sqlite3_stmt *statement,
                             GError **error);
gboolean pt_connection_exec (PtConnection *self, const char *sql, GError **error);

/* Text of column @i, copied; NULL stays NULL. */
char *pt_connection_dup_text (sqlite3_stmt *statement, int i);

gboolean pt_connection_begin (PtConnection *self, GError **error);
gboolean pt_connection_commit (PtConnection *self, GError **error);
void pt_connection_rollback (PtConnection *self);

/* Sets @error from the last failure; always returns FALSE, to be returned in turn. */
gboolean pt_connection_fail (PtConnection *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtConnection, pt_connection_close)

G_END_DECLS
