#include "store/merge-cell.h"

#include <string.h>

static void
free_row (PtCellRow *self)
{
  g_free (self->source);
  g_free (self->note);
  g_free (self);
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
}

static PtCellRow *
copy_row (const PtCellRow *row)
{
  PtCellRow *copy = g_memdup2 (row, sizeof *row);

  copy->source = g_strdup (row->source);
  copy->note = g_strdup (row->note);
  return copy;
}

static PtCellRow *
read_row (sqlite3_stmt *statement)
{
  PtCellRow *row = g_new0 (PtCellRow, 1);

  row->source = pt_connection_dup_text (statement, 0);
  row->figure = (PtFigure){
    .state = (PtState) sqlite3_column_int (statement, 1),
    .value = sqlite3_column_int64 (statement, 2),
    .qualifier = (PtQualifier) sqlite3_column_int (statement, 3),
    .decimals = (guint8) sqlite3_column_int (statement, 4),
  };
  row->official = sqlite3_column_int (statement, 5);
  row->note = pt_connection_dup_text (statement, 6);
  return row;
}

GPtrArray *
pt_cell_read (PtConnection *connection, const char *cell, GError **error)
{
  static const char sql[] =
    "SELECT s.title, state, value, qualifier, decimals, official, note FROM figure f"
    " JOIN source s ON s.id = f.source WHERE"
    " element = (SELECT id FROM element WHERE code = json_extract (?1, '$[0]')) AND"
    " period = json_extract (?1, '$[1]') AND"
    " unit = (SELECT id FROM unit WHERE uuid = json_extract (?1, '$[2]'))"
    " ORDER BY s.title";
  sqlite3_stmt *statement = pt_connection_get (connection, sql, error);
  g_autoptr (GPtrArray) rows = NULL;
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  rows = new_rows ();
  sqlite3_bind_text (statement, 1, cell, -1, SQLITE_STATIC);
  while (pt_connection_next (connection, statement, &failure))
    g_ptr_array_add (rows, read_row (statement));

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&rows);
}

static const PtCellRow *
find_source (const GPtrArray *rows, const char *source)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((PtCellRow *) rows->pdata[i])->source, source))
      return rows->pdata[i];

  return NULL;
}

gboolean
pt_cell_agree (const GPtrArray *a, const GPtrArray *b, const char *source)
{
  const PtCellRow *x = find_source (a, source), *y = find_source (b, source);

  if (x == NULL || y == NULL)
    return x == y;
  return pt_figure_equal (&x->figure, &y->figure) && x->official == y->official &&
         g_strcmp0 (x->note, y->note) == 0;
}

gboolean
pt_cell_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!pt_cell_agree (a, b, ((PtCellRow *) a->pdata[i])->source))
      return FALSE;
  return TRUE;
}

static PtCellRow *
find_official (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((PtCellRow *) rows->pdata[i])->official)
      return rows->pdata[i];

  return NULL;
}

PtFigure
pt_cell_get_official (const GPtrArray *rows)
{
  const PtCellRow *row = find_official (rows);

  return row != NULL ? row->figure : (PtFigure){ .state = PT_STATE_ABSENT };
}

char *
pt_cell_row_get_key (const PtCellRow *self, const char *cell)
{
  GString *key = g_string_new_len (cell, (gssize) strlen (cell) - 1);

  g_string_append_c (key, ',');
  {
    GString *tail = pt_row_begin ();
    g_autofree char *text = NULL;

    pt_row_add_text (tail, self->source);
    text = pt_row_end (tail);
    g_string_append (key, text + 1);
  }
  return g_string_free (key, FALSE);
}

char *
pt_cell_row_to_text (const PtCellRow *self, const char *cell)
{
  g_autofree char *key = pt_cell_row_get_key (self, cell);
  GString *row = g_string_new_len (key, (gssize) strlen (key) - 1);

  pt_row_add_integer (row, self->figure.state);
  pt_row_add_integer (row, self->figure.value);
  pt_row_add_integer (row, self->figure.qualifier);
  pt_row_add_integer (row, self->figure.decimals);
  pt_row_add_integer (row, self->official);
  pt_row_add_text (row, self->note);
  return pt_row_end (row);
}

/* Whose row of the source holds. */
static gboolean
theirs_hold (const char *source, const PtMergeSide *our_side,
             const PtMergeSide *their_side, const char *cell, gboolean theirs_win)
{
  PtCellRow row = { .source = (char *) source };
  g_autofree char *key = pt_cell_row_get_key (&row, cell);
  gboolean ours = pt_merge_side_find (our_side, PT_ROW_FIGURE, key) != NULL;
  gboolean theirs = pt_merge_side_find (their_side, PT_ROW_FIGURE, key) != NULL;

  return theirs && (!ours || theirs_win);
}

static void
add_source (GPtrArray *merged, const char *source, const GPtrArray *from)
{
  const PtCellRow *row = find_source (from, source);

  if (row != NULL)
    g_ptr_array_add (merged, copy_row (row));
}

/* The winner's official source, if it is still there, else the first. */
static void
choose_official (GPtrArray *merged, const GPtrArray *winner)
{
  const PtCellRow *wanted = find_official (winner);
  const PtCellRow *first = find_official (merged);
  const PtCellRow *chosen =
    wanted != NULL ? find_source (merged, wanted->source) : NULL;

  if (chosen == NULL)
    chosen = first;
  for (guint i = 0; i < merged->len; i++) {
    PtCellRow *row = merged->pdata[i];

    row->official = row == chosen;
  }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(PtCellRow *const *) a)->source, (*(PtCellRow *const *) b)->source);
}

GPtrArray *
pt_cell_merge (const GPtrArray *ours, const GPtrArray *theirs,
               const PtMergeSide *our_side, const PtMergeSide *their_side,
               const char *cell, gboolean theirs_win)
{
  GPtrArray *merged = new_rows ();

  for (guint i = 0; i < ours->len; i++) {
    const char *source = ((PtCellRow *) ours->pdata[i])->source;

    add_source (merged, source,
                theirs_hold (source, our_side, their_side, cell, theirs_win) ? theirs
                                                                             : ours);
  }
  for (guint i = 0; i < theirs->len; i++) {
    const char *source = ((PtCellRow *) theirs->pdata[i])->source;

    if (find_source (ours, source) == NULL &&
        theirs_hold (source, our_side, their_side, cell, theirs_win))
      add_source (merged, source, theirs);
  }

  g_ptr_array_sort (merged, compare_rows);
  choose_official (merged, theirs_win ? theirs : ours);
  return merged;
}
