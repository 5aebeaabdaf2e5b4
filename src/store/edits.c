#include "store/book-private.h"

/* Reading the ledger: the list of edits, and where a figure comes from; and the
 * settings that stand beside it.
 */

void
pt_edit_free (PtEdit *self)
{
  g_free (self->uuid);
  g_free (self->at);
  g_free (self->who);
  g_free (self->kind);
  g_free (self->title);
  g_free (self);
}

static PtEdit *
read_edit (sqlite3_stmt *statement)
{
  PtEdit *edit = g_new0 (PtEdit, 1);

  edit->id = sqlite3_column_int64 (statement, 0);
  edit->uuid = pt_connection_dup_text (statement, 1);
  edit->at = pt_connection_dup_text (statement, 2);
  edit->who = pt_connection_dup_text (statement, 3);
  edit->kind = pt_connection_dup_text (statement, 4);
  edit->title = pt_connection_dup_text (statement, 5);
  edit->undoes = sqlite3_column_int64 (statement, 6);
  edit->undone_by = sqlite3_column_int64 (statement, 7);
  return edit;
}

#define EDIT_COLUMNS "id, uuid, at, who, kind, title, undoes, undone_by"

PtEdit *
pt_book_read_edit (PtBook *self, gint64 id, GError **error)
{
  static const char sql[] = "SELECT " EDIT_COLUMNS " FROM edit WHERE id = ?";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  PtEdit *edit = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, id);
  if (pt_connection_next (self->connection, statement, error))
    edit = read_edit (statement);
  sqlite3_reset (statement);

  return edit;
}

GPtrArray *
pt_book_list_edits (PtBook *self, guint limit, GError **error)
{
  static const char sql[] =
    "SELECT " EDIT_COLUMNS " FROM edit ORDER BY id DESC LIMIT ?";
  sqlite3_stmt *statement;
  g_autoptr (GPtrArray) edits = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  statement = pt_connection_get (self->connection, sql, error);
  if (statement == NULL)
    return NULL;

  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_edit_free);
  sqlite3_bind_int64 (statement, 1, limit > 0 ? (gint64) limit : -1);
  while (pt_connection_next (self->connection, statement, &failure))
    g_ptr_array_add (edits, read_edit (statement));

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&edits);
}

static gboolean
write_setting (PtBook *self, const char *name, const char *value, GError **error)
{
  static const char sql[] =
    "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)";
  sqlite3_stmt *statement;

  if (!pt_book_require_writable (self, error))
    return FALSE;

  statement = pt_connection_get (self->connection, sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, value, -1, SQLITE_TRANSIENT);
  return pt_connection_run (self->connection, statement, error);
}

gboolean
pt_book_mark_example (PtBook *self, GError **error)
{
  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);

  return write_setting (self, "example", "1", error);
}

gboolean
pt_book_is_example (PtBook *self)
{
  static const char sql[] = "SELECT 1 FROM setting WHERE name = 'example'";
  sqlite3_stmt *statement;
  gboolean is_example;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);

  statement = pt_connection_get (self->connection, sql, NULL);
  is_example =
    statement != NULL && pt_connection_next (self->connection, statement, NULL);
  if (statement != NULL)
    sqlite3_reset (statement);

  return is_example;
}

gboolean
pt_book_seal (PtBook *self, GError **error)
{
  g_autofree char *last = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);

  last = g_strdup_printf ("%" G_GINT64_FORMAT, pt_book_last_edit (self));
  return write_setting (self, "sealed", last, error);
}

void
pt_trace_free (PtTrace *self)
{
  g_free (self->source);
  g_free (self->note);
  g_free (self->at);
  g_free (self->who);
  g_free (self->title);
  g_free (self);
}

static PtTrace *
read_trace (sqlite3_stmt *statement)
{
  PtTrace *trace = g_new0 (PtTrace, 1);

  trace->figure = (PtFigure){
    .state = (PtState) sqlite3_column_int (statement, 0),
    .value = sqlite3_column_int64 (statement, 1),
    .qualifier = (PtQualifier) sqlite3_column_int (statement, 2),
    .decimals = (guint8) sqlite3_column_int (statement, 3),
  };
  trace->official = sqlite3_column_int (statement, 4);
  trace->note = pt_connection_dup_text (statement, 5);
  trace->source = pt_connection_dup_text (statement, 6);
  trace->edit = sqlite3_column_int64 (statement, 7);
  trace->at = pt_connection_dup_text (statement, 8);
  trace->who = pt_connection_dup_text (statement, 9);
  trace->title = pt_connection_dup_text (statement, 10);
  trace->is_current = sqlite3_column_int (statement, 11);
  return trace;
}

/* What stands now, then what edits replaced.  A row of history bears the edit that had
 * made it, not the one that replaced it.
 */
static const char explain_sql[] =
  "SELECT state, value, qualifier, decimals, official, note, s.title, e.id, e.at, "
  "e.who,"
  " e.title, 1 AS current, 0 AS edit_no, 0 AS seq FROM figure f JOIN source s ON s.id "
  "= f.source"
  " JOIN edit e ON e.id = f.edit WHERE element = ?1 AND period = ?2 AND unit = ?3"
  " UNION ALL SELECT json_extract (c.before, '$[4]'), json_extract (c.before, '$[5]'),"
  " json_extract (c.before, '$[6]'), json_extract (c.before, '$[7]'),"
  " json_extract (c.before, '$[8]'), json_extract (c.before, '$[9]'), s.title, e.id,"
  " e.at, e.who, e.title, 0, c.edit, c.seq FROM change c"
  " JOIN source s ON s.id = json_extract (c.before, '$[3]')"
  " JOIN edit e ON e.id = json_extract (c.before, '$[10]')"
  " WHERE c.tbl = 'figure' AND c.before IS NOT NULL"
  " AND c.key >= '[' || ?1 || ',' || ?2 || ',' || ?3 || ','"
  " AND c.key < '[' || ?1 || ',' || ?2 || ',' || ?3 || '-'"
  " ORDER BY current DESC, edit_no DESC, seq DESC, official DESC, s.title";

/* What other offices wrote, before their books were merged with this one. */
static const char told_sql[] =
  "SELECT json_extract (c.after, '$[4]'), json_extract (c.after, '$[5]'),"
  " json_extract (c.after, '$[6]'), json_extract (c.after, '$[7]'),"
  " json_extract (c.after, '$[8]'), json_extract (c.after, '$[9]'),"
  " json_extract (c.after, '$[3]'), 0, e.at, e.who, e.title, 0"
  " FROM told_change c JOIN told_edit e ON e.uuid = c.edit WHERE c.tbl = 'figure'"
  " AND c.after IS NOT NULL AND c.key >= rtrim (json_array ("
  "(SELECT code FROM element WHERE id = ?1), ?2, (SELECT uuid FROM unit WHERE id = "
  "?3)), ']') || ',' AND c.key < rtrim (json_array ((SELECT code FROM element WHERE id "
  "= ?1), ?2, (SELECT uuid FROM unit WHERE id = ?3)), ']') || '-'"
  " ORDER BY e.at DESC, c.seq DESC";

static gboolean
add_traces (PtBook *self, const char *sql, const gint64 *cell, GPtrArray *traces,
            GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  for (int i = 0; i < 3; i++)
    sqlite3_bind_int64 (statement, i + 1, cell[i]);
  while (pt_connection_next (self->connection, statement, &failure))
    g_ptr_array_add (traces, read_trace (statement));

  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

GPtrArray *
pt_book_explain (PtBook *self, const PtUnit *unit, const PtElement *element,
                 PtPeriod period, GError **error)
{
  g_autoptr (GPtrArray) traces = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);
  g_return_val_if_fail (unit != NULL && element != NULL, NULL);

  traces = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_trace_free);
  {
    const gint64 cell[] = { element->id, period, unit->id };

    if (!add_traces (self, explain_sql, cell, traces, error) ||
        !add_traces (self, told_sql, cell, traces, error))
      return NULL;
  }
  return g_steal_pointer (&traces);
}
