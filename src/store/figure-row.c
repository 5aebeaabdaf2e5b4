#include "store/figure-row.h"

static void
bind_key (sqlite3_stmt *statement, const PtFigureKey *key)
{
  sqlite3_bind_int64 (statement, 1, key->element);
  sqlite3_bind_int (statement, 2, key->period);
  sqlite3_bind_int64 (statement, 3, key->unit);
  sqlite3_bind_int64 (statement, 4, key->source);
}

gboolean
pt_figure_row_read (PtApply *self, const PtFigureKey *key, PtFigureRow *row)
{
  static const char sql[] =
    "SELECT state, value, qualifier, decimals, official, note FROM figure"
    " WHERE element = ? AND period = ? AND unit = ? AND source = ?";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, &self->failure);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  bind_key (statement, key);
  found = pt_connection_next (self->connection, statement, &self->failure);
  if (found) {
    row->figure = (PtFigure){
      .state = (PtState) sqlite3_column_int (statement, 0),
      .value = sqlite3_column_int64 (statement, 1),
      .qualifier = (PtQualifier) sqlite3_column_int (statement, 2),
      .decimals = (guint8) sqlite3_column_int (statement, 3),
    };
    row->official = sqlite3_column_int (statement, 4);
    row->note = pt_connection_dup_text (statement, 5);
  }

  sqlite3_reset (statement);
  return found;
}

gint64
pt_figure_row_find_official (PtApply *self, const PtFigureKey *key)
{
  static const char sql[] =
    "SELECT source FROM figure WHERE element = ? AND period = ? AND unit = ?"
    " AND source <> ? AND official = 1";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, &self->failure);
  gint64 source = 0;

  if (statement == NULL)
    return 0;

  bind_key (statement, key);
  if (pt_connection_next (self->connection, statement, &self->failure))
    source = sqlite3_column_int64 (statement, 0);

  sqlite3_reset (statement);
  return source;
}

static void
write_row (PtApply *self, const PtFigureKey *key, const PtFigureRow *row)
{
  static const char sql[] =
    "INSERT OR REPLACE INTO figure (element, period, unit, source, state, value,"
    " qualifier, decimals, official, note, edit) VALUES (?,?,?,?,?,?,?,?,?,?,?)";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, &self->failure);

  if (statement == NULL)
    return;

  bind_key (statement, key);
  sqlite3_bind_int (statement, 5, row->figure.state);
  sqlite3_bind_int64 (statement, 6, row->figure.value);
  sqlite3_bind_int (statement, 7, row->figure.qualifier);
  sqlite3_bind_int (statement, 8, row->figure.decimals);
  sqlite3_bind_int (statement, 9, row->official);
  sqlite3_bind_text (statement, 10, row->note, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 11, pt_ledger_get_edit (self->ledger));
  pt_connection_run (self->connection, statement, &self->failure);
}

static char *
make_key (const PtFigureKey *key)
{
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, key->element);
  pt_row_add_integer (row, key->period);
  pt_row_add_integer (row, key->unit);
  pt_row_add_integer (row, key->source);
  return pt_row_end (row);
}

/* A row that was there is written down before it goes. */
static void
replace_row (PtApply *self, const PtFigureKey *key, const PtFigureRow *row)
{
  g_autofree char *text = make_key (key);
  g_autofree char *before =
    pt_ledger_get (self->ledger, PT_ROW_FIGURE, text, &self->failure);
  g_autofree char *after = NULL;

  if (self->failure == NULL)
    write_row (self, key, row);
  if (self->failure == NULL)
    after = pt_ledger_get (self->ledger, PT_ROW_FIGURE, text, &self->failure);
  if (self->failure == NULL)
    pt_ledger_note (self->ledger, PT_ROW_FIGURE, text, before, after, &self->failure);
}

void
pt_figure_row_demote (PtApply *self, const PtFigureKey *key)
{
  PtFigureKey other = *key;
  PtFigureRow row = { 0 };

  other.source = pt_figure_row_find_official (self, key);
  if (other.source == 0 || self->failure != NULL ||
      !pt_figure_row_read (self, &other, &row))
    return;

  row.official = FALSE;
  replace_row (self, &other, &row);
  g_free (row.note);
}

gboolean
pt_figure_row_equal (const PtFigureRow *a, const PtFigureRow *b)
{
  return pt_figure_equal (&a->figure, &b->figure) && a->official == b->official &&
         g_strcmp0 (a->note, b->note) == 0;
}

PtRowStatus
pt_figure_row_put (PtApply *self, const PtFigureKey *key, const PtFigureRow *row,
                   const PtFigureRow *there)
{
  if (there != NULL && pt_figure_row_equal (row, there))
    return PT_ROW_STATUS_UNCHANGED;

  if (row->official && self->failure == NULL)
    pt_figure_row_demote (self, key);
  if (self->failure == NULL && there != NULL)
    replace_row (self, key, row);
  else if (self->failure == NULL)
    write_row (self, key, row);
  return there != NULL ? PT_ROW_STATUS_CHANGED : PT_ROW_STATUS_NEW;
}

void
pt_figure_row_remove (PtApply *self, const PtFigureKey *key)
{
  g_autofree char *text = make_key (key);

  pt_apply_remove (self, PT_ROW_FIGURE, text);
}
