#include "store/book-private.h"

/* Walking over the figures of a book. */

/* The first period of @element after @after, or 0: a look into the key, not a scan. */
static int
next_period (PtBook *self, gint64 element, int after, GError **error)
{
  static const char sql[] =
    "SELECT min (period) FROM figure WHERE element = ? AND period > ?";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  int period = 0;

  if (statement == NULL)
    return 0;

  sqlite3_bind_int64 (statement, 1, element);
  sqlite3_bind_int (statement, 2, after);
  if (pt_connection_next (self->connection, statement, error))
    period = sqlite3_column_int (statement, 0);

  sqlite3_reset (statement);
  return period;
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return pt_period_compare (*(const PtPeriod *) a, *(const PtPeriod *) b);
}

GArray *
pt_book_list_periods (PtBook *self, GError **error)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (PtPeriod));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const PtElement *elements;
  guint n;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  elements = pt_catalogue_get_elements (self->catalogue, &n);
  for (guint i = 0; i < n; i++) {
    GError *failure = NULL;
    PtPeriod period = 0;

    while ((period = next_period (self, elements[i].id, period, &failure)) != 0)
      if (g_hash_table_add (seen, GINT_TO_POINTER (period)))
        g_array_append_val (periods, period);
    if (failure != NULL) {
      g_propagate_error (error, failure);
      return NULL;
    }
  }

  g_array_sort (periods, compare_periods);
  return g_steal_pointer (&periods);
}

/* Ids to indexes, for elements or units. */
static GHashTable *
index_elements (const PtCatalogue *catalogue)
{
  GHashTable *indexes = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (indexes, (gpointer) &elements[i].id, GUINT_TO_POINTER (i));
  return indexes;
}

static GHashTable *
index_units (const PtCatalogue *catalogue)
{
  GHashTable *indexes = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (indexes, (gpointer) &units[i].id, GUINT_TO_POINTER (i));
  return indexes;
}

static guint
find_index (GHashTable *indexes, sqlite3_stmt *statement, int column)
{
  gint64 id = sqlite3_column_int64 (statement, column);

  return GPOINTER_TO_UINT (g_hash_table_lookup (indexes, &id));
}

gboolean
pt_book_each_figure (PtBook *self, PtPeriod period, PtFigureFunc func, gpointer data,
                     GError **error)
{
  static const char sql[] =
    "SELECT unit, element, period, state, value, qualifier, decimals, official, "
    "s.title,"
    " note FROM figure f JOIN source s ON s.id = f.source"
    " WHERE ?1 = 0 OR period = ?1 ORDER BY period, element, unit, f.source";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  g_autoptr (GHashTable) elements = index_elements (self->catalogue);
  g_autoptr (GHashTable) units = index_units (self->catalogue);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int (statement, 1, period);
  while (pt_connection_next (self->connection, statement, &failure)) {
    PtFigure figure = {
      .state = (PtState) sqlite3_column_int (statement, 3),
      .value = sqlite3_column_int64 (statement, 4),
      .qualifier = (PtQualifier) sqlite3_column_int (statement, 5),
      .decimals = (guint8) sqlite3_column_int (statement, 6),
    };
    const char *note = (const char *) sqlite3_column_text (statement, 9);

    func (find_index (units, statement, 0), find_index (elements, statement, 1),
          sqlite3_column_int (statement, 2), &figure, sqlite3_column_int (statement, 7),
          (const char *) sqlite3_column_text (statement, 8), note != NULL ? note : "",
          data);
  }

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  return TRUE;
}
