#include "store/apply.h"

#include <string.h>

/* figures.csv: the one bulky kind, with statements of its own. */

/* The key of a figure, and what stands in its row. */
typedef struct {
  gint64 element, unit, source;
  PtPeriod period;
} Key;

typedef struct {
  PtFigure figure;
  gboolean official;
  char *note; /* NULL for none */
} Row;

static void
bind_key (sqlite3_stmt *statement, const Key *key)
{
  sqlite3_bind_int64 (statement, 1, key->element);
  sqlite3_bind_int (statement, 2, key->period);
  sqlite3_bind_int64 (statement, 3, key->unit);
  sqlite3_bind_int64 (statement, 4, key->source);
}

/* Returns: whether there is such a row */
static gboolean
read_row (PtApply *self, const Key *key, Row *row)
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

/* The source that is official for the figure, other than the key's own; 0 for none. */
static gint64
find_other_official (PtApply *self, const Key *key)
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
write_row (PtApply *self, const Key *key, const Row *row)
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
make_key (const Key *key)
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
replace_row (PtApply *self, const Key *key, const Row *row)
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

/* Only one source of a figure is official. */
static void
demote_other (PtApply *self, const Key *key)
{
  Key other = *key;
  Row row = { 0 };

  other.source = find_other_official (self, key);
  if (other.source == 0 || self->failure != NULL || !read_row (self, &other, &row))
    return;

  row.official = FALSE;
  replace_row (self, &other, &row);
  g_free (row.note);
}

static gboolean
choose_official (PtApply *self, const Key *key, PtOfficial wish, const Row *there)
{
  switch (wish) {
  case PT_OFFICIAL_NO:
    return FALSE;
  case PT_OFFICIAL_YES:
    return TRUE;
  case PT_OFFICIAL_AUTO:
    break;
  }

  return there != NULL ? there->official : find_other_official (self, key) == 0;
}

static void
apply_figure (PtApply *self, guint i, const Key *key)
{
  const PtFigureRecord *record =
    &g_array_index (self->intake->figures, PtFigureRecord, i);
  Row there = { 0 };
  gboolean found = read_row (self, key, &there);
  Row row = { .figure = record->figure,
              .note = *record->note != '\0' ? (char *) record->note : NULL };

  row.official = choose_official (self, key, record->official, found ? &there : NULL);
  if (found && pt_figure_equal (&row.figure, &there.figure) &&
      row.official == there.official && g_strcmp0 (row.note, there.note) == 0) {
    g_free (there.note);
    return;
  }

  if (row.official && self->failure == NULL)
    demote_other (self, key);
  if (self->failure != NULL) {
    g_free (there.note);
    return;
  }

  if (found)
    replace_row (self, key, &row);
  else
    write_row (self, key, &row);
  self->status[i] = found ? PT_ROW_STATUS_CHANGED : PT_ROW_STATUS_NEW;
  g_free (there.note);
}

/* The numbers of the intake's sources in the book; new ones are added. */
static gint64 *
add_sources (PtApply *self)
{
  static const char known[] = "SELECT id FROM source WHERE title = ?";
  GPtrArray *titles = self->intake->sources;
  gint64 *ids = g_new0 (gint64, titles->len + 1);

  for (guint i = 0; i < titles->len && self->failure == NULL; i++) {
    const char *title = g_ptr_array_index (titles, i);
    g_autofree char *id = pt_apply_ask (self, known, title, NULL);
    g_autofree char *uuid = pt_apply_make_uuid ("source", title, "");
    GString *row;

    if (id != NULL) {
      ids[i] = g_ascii_strtoll (id, NULL, 10);
      continue;
    }

    ids[i] = pt_apply_next_id (self, PT_ROW_SOURCE);
    row = pt_row_begin ();
    pt_row_add_integer (row, ids[i]);
    pt_row_add_text (row, uuid);
    pt_row_add_text (row, title);
    pt_apply_put (self, -1, PT_ROW_SOURCE, pt_row_end (row));
  }

  return ids;
}

void
pt_apply_figures (PtApply *self)
{
  guint n_units, n_elements;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n_units);
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n_elements);
  g_autofree gint64 *sources = add_sources (self);
  g_autoptr (GHashTable) touched =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->intake->figures->len && self->failure == NULL; i++) {
    const PtFigureRecord *record =
      &g_array_index (self->intake->figures, PtFigureRecord, i);
    Key key = { elements[record->element].id, units[record->unit].id,
                sources[record->source], record->period };
    gint64 column = (gint64) key.element << 32 | key.period;

    apply_figure (self, i, &key);
    if (self->failure == NULL && self->status[i] == PT_ROW_STATUS_NEW &&
        g_hash_table_add (touched, g_memdup2 (&column, sizeof column)))
      pt_ledger_touch (self->ledger, key.element, key.period, &self->failure);
  }
}
