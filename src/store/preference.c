#include "store/preference.h"

#include "store/command.h"

GHashTable *
pt_book_read_preferences (PtBook *self, GError **error)
{
  static const char sql[] = "SELECT name, value FROM preference";
  g_autoptr (GHashTable) values =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement;
  GError *failure = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  statement = pt_connection_get (self->connection, sql, error);
  if (statement == NULL)
    return NULL;
  while (pt_connection_next (self->connection, statement, &failure))
    g_hash_table_insert (values, pt_connection_dup_text (statement, 0),
                         pt_connection_dup_text (statement, 1));
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&values);
}

gboolean
pt_book_set_preferences (PtBook *self, GHashTable *values, const char *title,
                         GError **error)
{
  PtApply apply;
  GHashTableIter iter;
  const char *name, *value;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);

  if (!pt_command_begin (self, &apply, "preference", title, error))
    return FALSE;
  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &value)) {
    GString *row = pt_row_begin ();

    pt_row_add_text (row, name);
    if (value != NULL) {
      pt_row_add_text (row, value);
      pt_apply_put (&apply, -1, PT_ROW_PREFERENCE, pt_row_end (row));
    } else {
      g_autofree char *key = pt_row_end (row);

      pt_apply_remove (&apply, PT_ROW_PREFERENCE, key);
    }
  }
  return pt_command_finish (self, &apply, error);
}
