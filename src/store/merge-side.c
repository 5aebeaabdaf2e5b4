#include "store/merge-side.h"

#include <string.h>

static void
free_edit (PtToldEdit *self)
{
  g_free (self->uuid);
  g_free (self->at);
  g_free (self->who);
  g_free (self->kind);
  g_free (self->title);
  g_free (self->undoes);
  g_free (self);
}

static void
free_change (PtToldChange *self)
{
  g_free (self->key);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

int
pt_told_edit_compare (const PtToldEdit *a, const PtToldEdit *b)
{
  if (a->moment != b->moment)
    return a->moment < b->moment ? -1 : 1;
  return strcmp (a->uuid, b->uuid);
}

static int
compare_edits (gconstpointer a, gconstpointer b)
{
  return pt_told_edit_compare (*(PtToldEdit *const *) a, *(PtToldEdit *const *) b);
}

static gint64
read_moment (const char *at)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (at, zone);

  return moment != NULL ? g_date_time_to_unix (moment) * G_USEC_PER_SEC : 0;
}

/* What a merge or the making of a part wrote is no edit of anybody: it only carries
 * what others did; nor is its undoing.
 */
#define CARRIES "('merge-book', 'part')"

static const char known_sql[] =
  "SELECT e.uuid, e.at, e.who, e.kind, e.title, coalesce (u.uuid, ''), e.id FROM edit e"
  " LEFT JOIN edit u ON u.id = e.undoes LEFT JOIN edit v ON v.id = u.undoes WHERE"
  " e.kind NOT IN " CARRIES " AND coalesce (u.kind, '') NOT IN " CARRIES
  " AND coalesce (v.kind, '') NOT IN " CARRIES
  " UNION ALL SELECT uuid, at, who, kind, title, undoes, 0 FROM told_edit";

static PtToldEdit *
read_edit (sqlite3_stmt *statement)
{
  PtToldEdit *edit = g_new0 (PtToldEdit, 1);

  edit->uuid = pt_connection_dup_text (statement, 0);
  edit->at = pt_connection_dup_text (statement, 1);
  edit->who = pt_connection_dup_text (statement, 2);
  edit->kind = pt_connection_dup_text (statement, 3);
  edit->title = pt_connection_dup_text (statement, 4);
  edit->undoes = pt_connection_dup_text (statement, 5);
  edit->number = sqlite3_column_int64 (statement, 6);
  edit->moment = read_moment (edit->at);
  return edit;
}

PtMergeSide *
pt_merge_side_new (PtConnection *connection, GError **error)
{
  g_autoptr (PtMergeSide) self = g_new0 (PtMergeSide, 1);
  sqlite3_stmt *statement = pt_connection_get (connection, known_sql, error);
  GError *failure = NULL;

  self->connection = connection;
  self->known =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_edit);
  self->fresh = g_ptr_array_new ();
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_change);
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (statement == NULL)
    return NULL;

  while (pt_connection_next (connection, statement, &failure)) {
    PtToldEdit *edit = read_edit (statement);

    g_hash_table_replace (self->known, edit->uuid, edit);
  }

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&self);
}

void
pt_merge_side_free (PtMergeSide *self)
{
  g_hash_table_unref (self->touched);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->fresh);
  g_hash_table_unref (self->known);
  g_free (self);
}

/* The numbers of the fresh edits of its own, for the statements to join with. */
static gboolean
write_wanted (PtMergeSide *self, GError **error)
{
  static const char insert[] = "INSERT INTO temp.wanted (edit) VALUES (?)";

  if (!pt_connection_exec (self->connection,
                           "CREATE TEMP TABLE IF NOT EXISTS wanted"
                           " (edit INTEGER PRIMARY KEY); DELETE FROM temp.wanted",
                           error))
    return FALSE;

  for (guint i = 0; i < self->fresh->len; i++) {
    const PtToldEdit *edit = g_ptr_array_index (self->fresh, i);
    sqlite3_stmt *statement;

    if (edit->number == 0)
      continue;
    statement = pt_connection_get (self->connection, insert, error);
    if (statement == NULL)
      return FALSE;
    sqlite3_bind_int64 (statement, 1, edit->number);
    if (!pt_connection_run (self->connection, statement, error))
      return FALSE;
  }
  return TRUE;
}

char *
pt_merge_side_make_cell (PtMergeSide *self, const char *key, GError **error)
{
  static const char sql[] = "SELECT json_array (json_extract (?1, '$[0]'),"
                            " json_extract (?1, '$[1]'), json_extract (?1, '$[2]'))";

  return pt_portable_ask (self->connection, sql, key, 0, 0, error);
}

static void
touch (PtMergeSide *self, PtRowTable table, const char *key, const PtToldEdit *edit)
{
  char *name = g_strdup_printf ("%u %s", table, key);
  const PtToldEdit *last = g_hash_table_lookup (self->touched, name);

  if (last == NULL || pt_told_edit_compare (last, edit) < 0)
    g_hash_table_replace (self->touched, name, (gpointer) edit);
  else
    g_free (name);
}

const PtToldEdit *
pt_merge_side_find (const PtMergeSide *self, PtRowTable table, const char *key)
{
  g_autofree char *name = g_strdup_printf ("%u %s", table, key);

  return g_hash_table_lookup (self->touched, name);
}

/* Takes @change, unless what it speaks of is gone. */
static gboolean
add_change (PtMergeSide *self, PtToldChange *change, GError **error)
{
  const char *row = change->after != NULL ? change->after : change->before;
  g_autofree char *cell = NULL;

  if (row == NULL) {
    free_change (change);
    return TRUE;
  }
  if (change->key == NULL)
    change->key =
      pt_portable_ask (self->connection, pt_portable_get_sql (change->table)->key, row,
                       0, 0, error);
  if (change->key != NULL && change->table == PT_ROW_FIGURE)
    cell = pt_merge_side_make_cell (self, change->key, error);
  if (change->key == NULL || (change->table == PT_ROW_FIGURE && cell == NULL)) {
    free_change (change);
    return FALSE;
  }

  touch (self, change->table, change->key, change->edit);
  if (cell != NULL)
    touch (self, change->table, cell, change->edit);
  g_ptr_array_add (self->changes, change);
  return TRUE;
}

static gboolean
collect_own (PtMergeSide *self, PtRowTable table, GHashTable *numbers, GError **error)
{
  sqlite3_stmt *statement =
    pt_connection_get (self->connection, pt_portable_get_sql (table)->changes, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (pt_connection_next (self->connection, statement, &failure)) {
    gint64 number = sqlite3_column_int64 (statement, 0);
    PtToldChange *change = g_new0 (PtToldChange, 1);

    change->edit = g_hash_table_lookup (numbers, &number);
    change->table = table;
    change->before = pt_connection_dup_text (statement, 1);
    change->after = pt_connection_dup_text (statement, 2);
    if (!add_change (self, change, &failure)) {
      sqlite3_reset (statement);
      break;
    }
  }

  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* What it was told itself it passes on. */
static gboolean
collect_told (PtMergeSide *self, const PtToldEdit *edit, GError **error)
{
  static const char sql[] =
    "SELECT tbl, key, before, after FROM told_change WHERE edit = ? ORDER BY seq";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, edit->uuid, -1, SQLITE_STATIC);
  while (pt_connection_next (self->connection, statement, &failure)) {
    PtRowTable table;
    PtToldChange *change;

    if (!pt_row_find_table ((const char *) sqlite3_column_text (statement, 0), &table))
      continue;
    change = g_new0 (PtToldChange, 1);
    change->edit = edit;
    change->table = table;
    change->key = pt_connection_dup_text (statement, 1);
    change->before = pt_connection_dup_text (statement, 2);
    change->after = pt_connection_dup_text (statement, 3);
    if (!add_change (self, change, &failure)) {
      sqlite3_reset (statement);
      break;
    }
  }

  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
collect (PtMergeSide *self, GError **error)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->fresh->len; i++) {
    PtToldEdit *edit = g_ptr_array_index (self->fresh, i);

    if (edit->number != 0)
      g_hash_table_insert (numbers, &edit->number, edit);
    else if (!collect_told (self, edit, error))
      return FALSE;
  }
  for (guint table = 0; table < PT_N_ROWS; table++)
    if (pt_portable_get_sql ((PtRowTable) table) != NULL &&
        !collect_own (self, (PtRowTable) table, numbers, error))
      return FALSE;

  return TRUE;
}

gboolean
pt_merge_side_compare (PtMergeSide *self, const PtMergeSide *other, GError **error)
{
  GHashTableIter iter;
  gpointer edit;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &edit))
    if (!g_hash_table_contains (other->known, ((PtToldEdit *) edit)->uuid))
      g_ptr_array_add (self->fresh, edit);
  g_ptr_array_sort (self->fresh, compare_edits);

  return write_wanted (self, error) && collect (self, error);
}
