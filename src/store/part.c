#include "store/command.h"
#include "store/merge-private.h"

#include <glib/gi18n-lib.h>

/* Making a book of a part of another. */
typedef struct {
  PtBook *from, *to;
  PtApply apply; /* on @to */
  const PtUnit *within;
  GArray *periods; /* PtPeriod, or NULL */
} Part;

/* What the office keeps for itself does not travel. */
static gboolean
travels (PtRowTable table)
{
  return pt_portable_get_sql (table) != NULL && table != PT_ROW_FIGURE &&
         table != PT_ROW_PAPER && table != PT_ROW_BLOCK && table != PT_ROW_PREFERENCE &&
         table != PT_ROW_ASSIGNMENT && table != PT_ROW_ACCEPTANCE;
}

/* Takes the portable @row. */
static void
put_row (Part *self, PtRowTable table, char *row)
{
  const PtPortableSql *sql = pt_portable_get_sql (table);
  gint64 number =
    pt_portable_has_number (table) ? pt_apply_next_id (&self->apply, table) : 0;
  char *own = NULL;

  if (self->apply.failure == NULL)
    own =
      pt_portable_ask (self->apply.connection, sql->to_row, row, number,
                       pt_ledger_get_edit (self->apply.ledger), &self->apply.failure);
  if (own != NULL)
    pt_apply_put (&self->apply, -1, table, own);
  g_free (row);
}

/* All rows of one table. */
static void
copy_table (Part *self, PtRowTable table)
{
  g_auto (GStrv) columns = g_strsplit (pt_row_get_columns (table), " ", -1);
  g_autofree char *names = g_strjoinv (", ", columns);
  g_autofree char *sql = g_strdup_printf ("SELECT json_array (%s) FROM %s ORDER BY 1",
                                          names, pt_row_get_sql (table)->name);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (pt_connection_get_db (self->from->connection), sql, -1,
                          &statement, NULL) != SQLITE_OK) {
    pt_connection_fail (self->from->connection, &self->apply.failure);
    return;
  }

  while (self->apply.failure == NULL &&
         pt_connection_next (self->from->connection, statement, &self->apply.failure)) {
    char *portable =
      pt_portable_ask (self->from->connection, pt_portable_get_sql (table)->from_row,
                       (const char *) sqlite3_column_text (statement, 0), 0, 0,
                       &self->apply.failure);

    if (portable != NULL)
      put_row (self, table, portable);
  }
  sqlite3_finalize (statement);
}

static gboolean
is_wanted (const Part *self, const PtUnit *unit, PtPeriod period)
{
  gboolean in_time = self->periods == NULL;
  const PtUnitVersion *version;
  PtDay day = pt_period_last_day (period);

  for (guint i = 0; !in_time && i < self->periods->len; i++)
    in_time = g_array_index (self->periods, PtPeriod, i) == period;
  if (!in_time || self->within == NULL)
    return in_time;

  /* Units that were gone by then are asked on their own last day. */
  version = pt_unit_get_nearest_version (unit, day);
  if (version->to <= day)
    day = version->to - 1;
  return pt_catalogue_is_within (self->from->catalogue, unit, self->within, day);
}

static void
copy_figure (Part *self, sqlite3_stmt *row, const PtUnit *unit, const char *element)
{
  static const char sql[] =
    "INSERT INTO figure (element, period, unit, source, state, value, qualifier,"
    " decimals, official, note, edit) SELECT e.id, ?2, u.id, s.id, ?5, ?6, ?7, ?8, ?9,"
    " ?10, ?11 FROM element e, unit u, source s WHERE e.code = ?1 AND u.uuid = ?3"
    " AND s.title = ?4";
  sqlite3_stmt *statement =
    pt_connection_get (self->apply.connection, sql, &self->apply.failure);

  if (statement == NULL)
    return;

  sqlite3_bind_text (statement, 1, element, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, sqlite3_column_int (row, 1));
  sqlite3_bind_text (statement, 3, unit->uuid, -1, SQLITE_STATIC);
  for (int i = 3; i < 10; i++)
    sqlite3_bind_value (statement, i + 1, sqlite3_column_value (row, i));
  sqlite3_bind_int64 (statement, 11, pt_ledger_get_edit (self->apply.ledger));
  pt_connection_run (self->apply.connection, statement, &self->apply.failure);
}

static void
touch_columns (Part *self)
{
  static const char sql[] = "SELECT DISTINCT element, period FROM figure";
  sqlite3_stmt *statement =
    pt_connection_get (self->apply.connection, sql, &self->apply.failure);

  while (statement != NULL && self->apply.failure == NULL &&
         pt_connection_next (self->apply.connection, statement, &self->apply.failure))
    pt_ledger_touch (self->apply.ledger, sqlite3_column_int64 (statement, 0),
                     sqlite3_column_int (statement, 1), &self->apply.failure);
}

static void
copy_figures (Part *self)
{
  static const char sql[] =
    "SELECT e.code, f.period, u.uuid, s.title, f.state, f.value, f.qualifier,"
    " f.decimals, f.official, f.note FROM figure f JOIN element e ON e.id = f.element"
    " JOIN unit u ON u.id = f.unit JOIN source s ON s.id = f.source";
  sqlite3_stmt *statement =
    pt_connection_get (self->from->connection, sql, &self->apply.failure);
  g_autoptr (GHashTable) units = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const PtUnit *all = pt_catalogue_get_units (self->from->catalogue, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (units, (gpointer) all[i].uuid, (gpointer) &all[i]);
  while (statement != NULL && self->apply.failure == NULL &&
         pt_connection_next (self->from->connection, statement, &self->apply.failure)) {
    const PtUnit *unit =
      g_hash_table_lookup (units, sqlite3_column_text (statement, 2));

    if (unit != NULL && is_wanted (self, unit, sqlite3_column_int (statement, 1)))
      copy_figure (self, statement, unit,
                   (const char *) sqlite3_column_text (statement, 0));
  }
  if (self->apply.failure == NULL)
    touch_columns (self);
}

/* It knows every edit up to now, so that only what is done with it later is new. */
static void
copy_known (Part *self)
{
  g_autoptr (PtMergeSide) side =
    pt_merge_side_new (self->from->connection, &self->apply.failure);
  GHashTableIter iter;
  gpointer edit;

  if (side == NULL)
    return;
  g_hash_table_iter_init (&iter, side->known);
  while (self->apply.failure == NULL && g_hash_table_iter_next (&iter, NULL, &edit))
    pt_merge_tell_edit (&self->apply, edit);
}

static gboolean
fill (Part *self, GError **error)
{
  g_autofree char *name = g_path_get_basename (pt_book_get_path (self->from));
  /* Translators: the title of an edit; %s is the name of a book's file. */
  g_autofree char *title = g_strdup_printf (_ ("Part of “%s”"), name);

  if (!pt_command_begin (self->to, &self->apply, "part", title, error))
    return FALSE;
  for (guint table = 0; table < PT_N_ROWS && self->apply.failure == NULL; table++)
    if (travels ((PtRowTable) table))
      copy_table (self, (PtRowTable) table);
  if (self->apply.failure == NULL)
    copy_figures (self);
  if (self->apply.failure == NULL)
    copy_known (self);

  return pt_command_finish (self->to, &self->apply, error) &&
         (!pt_book_is_example (self->from) || pt_book_mark_example (self->to, error)) &&
         pt_book_seal (self->to, error);
}

gboolean
pt_book_save_part (PtBook *self, const char *path, const PtUnit *within,
                   GArray *periods, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *unfinished = NULL;
  Part part = { .from = self, .within = within, .periods = periods };
  gboolean ok;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!pt_connection_require_absent (path, error))
    return FALSE;

  folder = g_dir_make_tmp ("phongtrao-part-XXXXXX", error);
  if (folder == NULL)
    return FALSE;
  unfinished = g_build_filename (folder, "part.phongtrao", NULL);
  part.to = pt_book_create (unfinished, error);
  ok = part.to != NULL && fill (&part, error) && pt_book_backup (part.to, path, error);

  g_clear_object (&part.to);
  pt_merge_remove_folder (folder);
  return ok;
}
