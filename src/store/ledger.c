#include "store/ledger.h"

struct _PtLedger {
  PtConnection *connection;
  gint64 edit; /* 0: none is open */
  gint64 seq;
  gboolean touched;
  gboolean replaced; /* a figure has a change row */
};

PtLedger *
pt_ledger_new (PtConnection *connection)
{
  PtLedger *self = g_new0 (PtLedger, 1);

  self->connection = connection;
  return self;
}

void
pt_ledger_free (PtLedger *self)
{
  if (self->edit != 0)
    pt_ledger_rollback (self);
  g_free (self);
}

static gboolean
insert_edit (PtLedger *self, const char *who, const char *kind, const char *title,
             gint64 undoes, GError **error)
{
  static const char sql[] =
    "INSERT INTO edit (uuid, at, who, kind, title, undoes) VALUES (?, ?, ?, ?, ?, ?)";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *uuid = g_uuid_string_random ();

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, at, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, who, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, kind, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 5, title, -1, SQLITE_STATIC);
  if (undoes != 0)
    sqlite3_bind_int64 (statement, 6, undoes);
  if (!pt_connection_run (self->connection, statement, error))
    return FALSE;

  self->edit = sqlite3_last_insert_rowid (pt_connection_get_db (self->connection));
  self->seq = 0;
  self->touched = FALSE;
  self->replaced = FALSE;
  return TRUE;
}

gboolean
pt_ledger_begin (PtLedger *self, const char *who, const char *kind, const char *title,
                 gint64 undoes, GError **error)
{
  g_return_val_if_fail (self->edit == 0, FALSE);

  if (!pt_connection_begin (self->connection, error))
    return FALSE;

  /* Rows that refer to each other may come in any order within an edit. */
  if (pt_connection_exec (self->connection, "PRAGMA defer_foreign_keys = ON", error) &&
      insert_edit (self, who, kind, title, undoes, error))
    return TRUE;

  pt_ledger_rollback (self);
  return FALSE;
}

static gboolean
run_for_edit (PtLedger *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, self->edit);
  sqlite3_bind_int64 (statement, 2, self->seq);
  return pt_connection_run (self->connection, statement, error);
}

#define SUM_UP                                                                         \
  "UPDATE touched SET (n, total) = (SELECT count (*), coalesce (sum "                  \
  "(" PT_SQL_FIGURE_SUM ("f") "), 0) FROM figure f WHERE f.element = touched.element"  \
                              " AND f.period = touched.period AND f.edit = ?1"

/* Writes down how much the edit did, for pt_book_check(). */
static gboolean
sum_up (PtLedger *self, GError **error)
{
  static const char changes[] = "UPDATE edit SET n_changes = ?2 WHERE id = ?1";
  static const char all_new[] = SUM_UP ") WHERE edit = ?1";
  static const char some_new[] =
    SUM_UP " AND NOT EXISTS (SELECT 1 FROM change c WHERE c.tbl = 'figure' AND c.key ="
           " json_array (f.element, f.period, f.unit, f.source) AND c.edit = ?1))"
           " WHERE edit = ?1";

  return run_for_edit (self, changes, error) &&
         (!self->touched ||
          run_for_edit (self, self->replaced ? some_new : all_new, error));
}

gboolean
pt_ledger_commit (PtLedger *self, GError **error)
{
  g_return_val_if_fail (self->edit != 0, FALSE);

  if (self->seq == 0 && !self->touched) {
    pt_ledger_rollback (self);
    return TRUE;
  }

  if (!sum_up (self, error)) {
    pt_ledger_rollback (self);
    return FALSE;
  }
  self->edit = 0;
  return pt_connection_commit (self->connection, error);
}

void
pt_ledger_rollback (PtLedger *self)
{
  self->edit = 0;
  pt_connection_rollback (self->connection);
}

gint64
pt_ledger_get_edit (PtLedger *self)
{
  return self->edit;
}

/* Runs @sql, which answers one text or none, with @argument. */
static char *
ask (PtLedger *self, const char *sql, const char *argument, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  char *answer = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, argument, -1, SQLITE_STATIC);
  if (pt_connection_next (self->connection, statement, error))
    answer = pt_connection_dup_text (statement, 0);

  sqlite3_reset (statement);
  return answer;
}

char *
pt_ledger_get (PtLedger *self, PtRowTable table, const char *key, GError **error)
{
  return ask (self, pt_row_get_sql (table)->get, key, error);
}

gboolean
pt_ledger_note (PtLedger *self, PtRowTable table, const char *key, const char *before,
                const char *after, GError **error)
{
  static const char sql[] = "INSERT INTO change (edit, seq, tbl, key, before, after) "
                            "VALUES (?, ?, ?, ?, ?, ?)";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  self->replaced |= table == PT_ROW_FIGURE;
  sqlite3_bind_int64 (statement, 1, self->edit);
  sqlite3_bind_int64 (statement, 2, ++self->seq);
  sqlite3_bind_text (statement, 3, pt_row_get_sql (table)->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, key, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 5, before, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 6, after, -1, SQLITE_STATIC);
  return pt_connection_run (self->connection, statement, error);
}

static gboolean
run_with (PtLedger *self, const char *sql, const char *argument, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, argument, -1, SQLITE_STATIC);
  return pt_connection_run (self->connection, statement, error);
}

gboolean
pt_ledger_put (PtLedger *self, PtRowTable table, char *row, PtPut *put, GError **error)
{
  const PtRowSql *sql = pt_row_get_sql (table);
  g_autofree char *owned = row;
  g_autofree char *key = ask (self, sql->key, row, error);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GError *failure = NULL;

  if (key == NULL)
    return FALSE;

  before = pt_ledger_get (self, table, key, &failure);
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  *put = before == NULL              ? PT_PUT_NEW
         : g_str_equal (before, row) ? PT_PUT_UNCHANGED
                                     : PT_PUT_CHANGED;
  if (*put == PT_PUT_UNCHANGED)
    return TRUE;

  if (!run_with (self, sql->put, row, error))
    return FALSE;
  after = pt_ledger_get (self, table, key, error);
  if (after == NULL)
    return FALSE;

  /* The same row may have been written in other words: "\u000a" for "\n". */
  if (g_strcmp0 (before, after) == 0) {
    *put = PT_PUT_UNCHANGED;
    return TRUE;
  }
  return pt_ledger_note (self, table, key, before, after, error);
}

gboolean
pt_ledger_remove (PtLedger *self, PtRowTable table, const char *key, GError **error)
{
  GError *failure = NULL;
  g_autofree char *before = pt_ledger_get (self, table, key, &failure);

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (before == NULL)
    return TRUE;

  return run_with (self, pt_row_get_sql (table)->remove, key, error) &&
         pt_ledger_note (self, table, key, before, NULL, error);
}

gboolean
pt_ledger_touch (PtLedger *self, gint64 element, int period, GError **error)
{
  static const char sql[] =
    "INSERT OR IGNORE INTO touched (edit, element, period) VALUES (?, ?, ?)";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, self->edit);
  sqlite3_bind_int64 (statement, 2, element);
  sqlite3_bind_int (statement, 3, period);
  self->touched = TRUE;
  return pt_connection_run (self->connection, statement, error);
}
