#include "store/columns.h"

/* What is kept at the most, but never less than a chart of many rates reads at once. */
#define BUDGET_BYTES (64 * 1024 * 1024)
#define MINIMUM_COLUMNS 64

typedef struct {
  gint64 key; /* element index and period */
  PtColumn *column;
  GList link; /* in order of use, newest first */
} Kept;

struct _PtColumns {
  PtColumnSource source; /* first: the source is the object */
  PtConnection *connection;
  PtCatalogue *catalogue;
  GHashTable *kept; /* key → Kept */
  GQueue used;
  GHashTable *indexes; /* id of a unit → its index */
};

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  pt_column_free (kept->column);
  g_free (kept);
}

static gint64
make_key (guint element, PtPeriod period)
{
  return (gint64) element << 32 | (guint32) period;
}

static void
forget (PtColumns *self, Kept *kept)
{
  g_queue_unlink (&self->used, &kept->link);
  g_hash_table_remove (self->kept, &kept->key);
}

static void
read_figure (PtColumns *self, sqlite3_stmt *statement, PtColumn *column)
{
  gint64 id = sqlite3_column_int64 (statement, 0);
  gpointer index;

  if (!g_hash_table_lookup_extended (self->indexes, &id, NULL, &index))
    return;

  column->figures[GPOINTER_TO_UINT (index)] = (PtFigure){
    .state = (PtState) sqlite3_column_int (statement, 1),
    .value = sqlite3_column_int64 (statement, 2),
    .qualifier = (PtQualifier) sqlite3_column_int (statement, 3),
    .decimals = (guint8) sqlite3_column_int (statement, 4),
  };
}

static PtColumn *
read_column (PtColumns *self, guint element, PtPeriod period, GError **error)
{
  static const char sql[] = "SELECT unit, state, value, qualifier, decimals FROM figure"
                            " WHERE element = ? AND period = ? AND official = 1";
  guint n_units, n_elements;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n_elements);
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  g_autoptr (PtColumn) column = NULL;
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  pt_catalogue_get_units (self->catalogue, &n_units);
  column = pt_column_new (n_units);
  sqlite3_bind_int64 (statement, 1, elements[element].id);
  sqlite3_bind_int (statement, 2, period);
  while (pt_connection_next (self->connection, statement, &failure))
    read_figure (self, statement, column);

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&column);
}

static void
keep_to_budget (PtColumns *self, guint n_units)
{
  gsize size = sizeof (PtFigure) * MAX (n_units, 1);

  while (self->used.length > MINIMUM_COLUMNS && self->used.length * size > BUDGET_BYTES)
    forget (self, self->used.tail->data);
}

static const PtColumn *
get_column (PtColumnSource *source, guint element, PtPeriod period, GError **error)
{
  PtColumns *self = (PtColumns *) source;
  gint64 key = make_key (element, period);
  Kept *kept = g_hash_table_lookup (self->kept, &key);
  PtColumn *column;

  if (kept != NULL) {
    g_queue_unlink (&self->used, &kept->link);
    g_queue_push_head_link (&self->used, &kept->link);
    return kept->column;
  }

  column = read_column (self, element, period, error);
  if (column == NULL)
    return NULL;

  kept = g_new0 (Kept, 1);
  kept->key = key;
  kept->column = column;
  kept->link.data = kept;
  g_hash_table_insert (self->kept, &kept->key, kept);
  g_queue_push_head_link (&self->used, &kept->link);
  keep_to_budget (self, column->n_units);
  return column;
}

PtColumns *
pt_columns_new (PtConnection *connection)
{
  PtColumns *self = g_new0 (PtColumns, 1);

  self->source.get = get_column;
  self->connection = connection;
  self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_kept);
  self->indexes = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_queue_init (&self->used);
  return self;
}

static void
forget_all (PtColumns *self)
{
  g_queue_init (&self->used);
  g_hash_table_remove_all (self->kept);
}

void
pt_columns_free (PtColumns *self)
{
  forget_all (self);
  g_hash_table_unref (self->kept);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_hash_table_unref (self->indexes);
  g_free (self);
}

PtColumnSource *
pt_columns_get_source (PtColumns *self)
{
  return &self->source;
}

void
pt_columns_set_catalogue (PtColumns *self, PtCatalogue *catalogue)
{
  guint n_units;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n_units);

  forget_all (self);
  g_hash_table_remove_all (self->indexes);
  pt_catalogue_ref (catalogue);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  self->catalogue = catalogue;

  /* The keys are the catalogue's own. */
  for (guint i = 0; i < n_units; i++)
    g_hash_table_insert (self->indexes, (gpointer) &units[i].id, GUINT_TO_POINTER (i));
}

void
pt_columns_drop_edit (PtColumns *self, gint64 edit)
{
  static const char sql[] =
    "SELECT e.id, t.period FROM touched t JOIN element e ON e.id = t.element"
    " WHERE t.edit = ?1 UNION SELECT json_extract (key, '$[0]'),"
    " json_extract (key, '$[1]') FROM change WHERE edit = ?1 AND tbl = 'figure'";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, NULL);
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n);

  if (statement == NULL) {
    forget_all (self);
    return;
  }

  sqlite3_bind_int64 (statement, 1, edit);
  while (pt_connection_next (self->connection, statement, NULL))
    for (guint i = 0; i < n; i++) {
      gint64 key = make_key (i, sqlite3_column_int (statement, 1));
      Kept *kept = elements[i].id == sqlite3_column_int64 (statement, 0)
                     ? g_hash_table_lookup (self->kept, &key)
                     : NULL;

      if (kept != NULL)
        forget (self, kept);
    }
}
