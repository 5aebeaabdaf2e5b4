#include "store/learnt.h"

#include "store/book-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEPARATOR '\x1f'

GHashTable *
pt_book_list_learnt (PtBook *self, const char *sender, GError **error)
{
  /* The sender's own come last, and replace anybody's. */
  static const char sql[] = "SELECT kind, words, meaning FROM learnt"
                            " WHERE sender IN ('', ?) ORDER BY sender";
  g_autoptr (GHashTable) meanings =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GError *failure = NULL;
  sqlite3_stmt *statement;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);
  g_return_val_if_fail (sender != NULL, NULL);

  statement = pt_connection_get (self->connection, sql, error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, sender, -1, SQLITE_TRANSIENT);
  while (pt_connection_next (self->connection, statement, &failure)) {
    g_autofree char *kind = pt_connection_dup_text (statement, 0);
    g_autofree char *words = pt_connection_dup_text (statement, 1);

    g_hash_table_insert (meanings, g_strdup_printf ("%s%c%s", kind, SEPARATOR, words),
                         pt_connection_dup_text (statement, 2));
  }
  sqlite3_reset (statement);

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&meanings);
}

static gboolean
put (PtBook *self, const char *sender, const char *key, const char *meaning,
     GError **error)
{
  const char *separator = strchr (key, SEPARATOR);
  g_autofree char *kind = NULL;
  GString *row;
  PtPut done;

  g_return_val_if_fail (separator != NULL, FALSE);

  kind = g_strndup (key, (gsize) (separator - key));
  row = pt_row_begin ();
  pt_row_add_text (row, kind);
  pt_row_add_text (row, sender);
  pt_row_add_text (row, separator + 1);
  pt_row_add_text (row, meaning);
  return pt_ledger_put (self->ledger, PT_ROW_LEARNT, pt_row_end (row), &done, error);
}

gboolean
pt_book_learn (PtBook *self, const char *sender, GHashTable *meanings, GError **error)
{
  gint64 before;
  GHashTableIter iter;
  gpointer key, meaning;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (sender != NULL && meanings != NULL, FALSE);

  if (!pt_book_require_writable (self, error))
    return FALSE;

  before = pt_book_last_edit (self);
  if (!pt_ledger_begin (self->ledger, self->who, "learn",
                        _ ("What words in spreadsheets mean"), 0, error))
    return FALSE;

  g_hash_table_iter_init (&iter, meanings);
  while (g_hash_table_iter_next (&iter, &key, &meaning))
    if (!put (self, sender, key, meaning, error)) {
      pt_ledger_rollback (self->ledger);
      return FALSE;
    }

  if (!pt_ledger_commit (self->ledger, error))
    return FALSE;
  return pt_book_last_edit (self) == before ||
         pt_book_refresh (self, pt_book_last_edit (self), error);
}
