#include "store/undo.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* One line of the ledger, read before anything is written. */
typedef struct {
  PtRowTable table;
  char *key, *before, *after;
} Change;

static void
clear_change (gpointer data)
{
  Change *change = data;

  g_free (change->key);
  g_free (change->before);
  g_free (change->after);
}

static gint64
find (PtConnection *connection, const char *sql, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (connection, sql, error);
  gint64 id = 0;

  if (statement != NULL && pt_connection_next (connection, statement, error))
    id = sqlite3_column_int64 (statement, 0);
  if (statement != NULL)
    sqlite3_reset (statement);

  return id;
}

gint64
pt_undo_find (PtConnection *connection, GError **error)
{
  static const char sql[] =
    "SELECT id FROM edit WHERE undone_by IS NULL AND kind NOT IN ('undo', 'redo')"
    " AND id > coalesce ((SELECT CAST (value AS INTEGER) FROM setting"
    " WHERE name = 'sealed'), 0) ORDER BY id DESC LIMIT 1";

  return find (connection, sql, error);
}

gint64
pt_redo_find (PtConnection *connection, GError **error)
{
  static const char sql[] =
    "SELECT id FROM edit WHERE kind = 'undo' AND undone_by IS NULL"
    " AND id > (SELECT coalesce (max (id), 0) FROM edit"
    " WHERE kind NOT IN ('undo', 'redo')) ORDER BY id DESC LIMIT 1";

  return find (connection, sql, error);
}

/* The changes of @edit, last first. */
static GArray *
read_changes (PtConnection *connection, gint64 edit, GError **error)
{
  static const char sql[] =
    "SELECT tbl, key, before, after FROM change WHERE edit = ? ORDER BY seq DESC";
  sqlite3_stmt *statement = pt_connection_get (connection, sql, error);
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (Change));
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  g_array_set_clear_func (changes, clear_change);
  sqlite3_bind_int64 (statement, 1, edit);
  while (pt_connection_next (connection, statement, &failure)) {
    Change change = { .key = pt_connection_dup_text (statement, 1),
                      .before = pt_connection_dup_text (statement, 2),
                      .after = pt_connection_dup_text (statement, 3) };

    if (pt_row_find_table ((const char *) sqlite3_column_text (statement, 0),
                           &change.table))
      g_array_append_val (changes, change);
    else
      clear_change (&change);
  }

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&changes);
}

static gboolean
take_back (PtLedger *ledger, const Change *change, GError **error)
{
  GError *failure = NULL;
  g_autofree char *now = pt_ledger_get (ledger, change->table, change->key, &failure);
  PtPut put;

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (g_strcmp0 (now, change->after) != 0) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_CONFLICT,
                         _ ("Something newer stands on this edit, so it cannot be "
                            "taken back by itself. Undo the newer edits first."));
    return FALSE;
  }

  if (change->before == NULL)
    return pt_ledger_remove (ledger, change->table, change->key, error);
  return pt_ledger_put (ledger, change->table, g_strdup (change->before), &put, error);
}

/* The keys of the figures that @edit made without a change row. */
static GPtrArray *
list_new_figures (PtConnection *connection, gint64 edit, GError **error)
{
  static const char sql[] =
    "SELECT json_array (f.element, f.period, f.unit, f.source)"
    " FROM touched t JOIN figure f ON f.element = t.element AND f.period = t.period"
    " WHERE t.edit = ?1 AND f.edit = ?1";
  sqlite3_stmt *statement = pt_connection_get (connection, sql, error);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, edit);
  while (pt_connection_next (connection, statement, &failure))
    g_ptr_array_add (keys, pt_connection_dup_text (statement, 0));

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&keys);
}

static gboolean
remove_new_figures (PtConnection *connection, PtLedger *ledger, gint64 edit,
                    GError **error)
{
  g_autoptr (GPtrArray) keys = list_new_figures (connection, edit, error);

  if (keys == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    if (!pt_ledger_remove (ledger, PT_ROW_FIGURE, g_ptr_array_index (keys, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
apply_backwards (PtConnection *connection, PtLedger *ledger, gint64 edit,
                 GError **error)
{
  g_autoptr (GArray) changes = read_changes (connection, edit, error);

  if (changes == NULL)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    if (!take_back (ledger, &g_array_index (changes, Change, i), error))
      return FALSE;

  /* What the edit replaced bears its old edit again; what still bears this one is new.
   */
  return remove_new_figures (connection, ledger, edit, error);
}

static gboolean
mark (PtConnection *connection, gint64 edit, gint64 undone_by, GError **error)
{
  static const char sql[] = "UPDATE edit SET undone_by = nullif (?2, 0) WHERE id = ?1";
  sqlite3_stmt *statement = pt_connection_get (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, edit);
  sqlite3_bind_int64 (statement, 2, undone_by);
  return pt_connection_run (connection, statement, error);
}

static void
set_lost (gint64 edit, GError **error)
{
  g_set_error (error, PT_ERROR, PT_ERROR_STORE,
               /* Translators: %ld is the number of an edit. */
               _ ("The ledger no longer knows edit %ld. Run “check” to see what is "
                  "wrong."),
               (long) edit);
}

static char *
read_title (PtConnection *connection, gint64 edit, GError **error)
{
  static const char sql[] = "SELECT title FROM edit WHERE id = ?";
  sqlite3_stmt *statement = pt_connection_get (connection, sql, error);
  GError *failure = NULL;
  char *title = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, edit);
  if (pt_connection_next (connection, statement, &failure))
    title = pt_connection_dup_text (statement, 0);
  sqlite3_reset (statement);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (title == NULL)
    set_lost (edit, error);
  return title;
}

static gboolean
run (PtConnection *connection, PtLedger *ledger, const char *who, const char *kind,
     gint64 edit, gint64 original, GError **error)
{
  g_autofree char *title = read_title (connection, edit, error);

  if (title == NULL || !pt_ledger_begin (ledger, who, kind, title, edit, error))
    return FALSE;

  if (apply_backwards (connection, ledger, edit, error) &&
      mark (connection, edit, pt_ledger_get_edit (ledger), error) &&
      (original == 0 || mark (connection, original, 0, error)))
    return pt_ledger_commit (ledger, error);

  pt_ledger_rollback (ledger);
  return FALSE;
}

gboolean
pt_undo_run (PtConnection *connection, PtLedger *ledger, const char *who, gint64 edit,
             GError **error)
{
  return run (connection, ledger, who, "undo", edit, 0, error);
}

gboolean
pt_redo_run (PtConnection *connection, PtLedger *ledger, const char *who, gint64 edit,
             GError **error)
{
  static const char sql[] = "SELECT undoes FROM edit WHERE id = ?";
  sqlite3_stmt *statement = pt_connection_get (connection, sql, error);
  GError *failure = NULL;
  gint64 original = 0;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, edit);
  if (pt_connection_next (connection, statement, &failure))
    original = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (original == 0)
    set_lost (edit, error);
  return original != 0 && run (connection, ledger, who, "redo", edit, original, error);
}
