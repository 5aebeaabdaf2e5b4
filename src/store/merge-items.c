#include "store/merge-private.h"

#include <string.h>

static void
free_item (PtMergeItem *self)
{
  g_free (self->key);
  g_free (self->our_row);
  g_free (self->their_row);
  g_clear_pointer (&self->our_cell, g_ptr_array_unref);
  g_clear_pointer (&self->their_cell, g_ptr_array_unref);
  g_free (self);
}

gboolean
pt_merge_item_is_theirs (const PtMergeItem *self)
{
  return self->ours == NULL || pt_told_edit_compare (self->ours, self->theirs) < 0;
}

static gboolean
read_cells (PtBookMerge *self, PtMergeItem *item, GError **error)
{
  item->our_cell = pt_cell_read (self->our_side->connection, item->key, error);
  if (item->our_cell != NULL)
    item->their_cell = pt_cell_read (self->their_side->connection, item->key, error);
  return item->their_cell != NULL;
}

static gboolean
read_rows (PtBookMerge *self, PtMergeItem *item, GError **error)
{
  GError *failure = NULL;

  item->our_row =
    pt_portable_read (self->our_side->connection, item->table, item->key, &failure);
  if (failure == NULL)
    item->their_row =
      pt_portable_read (self->their_side->connection, item->table, item->key, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* A source is its title; that two books made it apart is no difference. */
static gboolean
is_settled (const PtMergeItem *item)
{
  if (item->table == PT_ROW_FIGURE)
    return pt_cell_equal (item->our_cell, item->their_cell);
  if (item->table == PT_ROW_SOURCE && item->our_row != NULL)
    return TRUE;
  return g_strcmp0 (item->our_row, item->their_row) == 0;
}

/* Whether both sides changed what one source says, and not to the same end. */
static gboolean
differ_by_source (PtBookMerge *self, const PtMergeItem *item, const GPtrArray *cell)
{
  for (guint i = 0; i < cell->len; i++) {
    const PtCellRow *row = cell->pdata[i];
    g_autofree char *key = pt_cell_row_get_key (row, item->key);

    if (pt_merge_side_find (self->our_side, PT_ROW_FIGURE, key) != NULL &&
        pt_merge_side_find (self->their_side, PT_ROW_FIGURE, key) != NULL &&
        !pt_cell_agree (item->our_cell, item->their_cell, row->source))
      return TRUE;
  }

  return FALSE;
}

/* Both changed it: of a figure, to values that differ. */
static gboolean
is_conflict (PtBookMerge *self, const PtMergeItem *item)
{
  PtFigure ours, theirs;

  if (item->ours == NULL)
    return FALSE;
  if (item->table != PT_ROW_FIGURE)
    return TRUE;
  ours = pt_cell_get_official (item->our_cell);
  theirs = pt_cell_get_official (item->their_cell);
  return !pt_figure_equal (&ours, &theirs) ||
         differ_by_source (self, item, item->our_cell) ||
         differ_by_source (self, item, item->their_cell);
}

/* Takes @key. */
static gboolean
add_item (PtBookMerge *self, PtRowTable table, char *key, GError **error)
{
  PtMergeItem *item = g_new0 (PtMergeItem, 1);

  item->table = table;
  item->key = key;
  item->ours = pt_merge_side_find (self->our_side, table, key);
  item->theirs = pt_merge_side_find (self->their_side, table, key);
  if (!(table == PT_ROW_FIGURE ? read_cells (self, item, error)
                               : read_rows (self, item, error))) {
    free_item (item);
    return FALSE;
  }
  if (is_settled (item)) {
    free_item (item);
    return TRUE;
  }

  if (is_conflict (self, item)) {
    item->conflict = pt_merge_describe (self, item);
    g_ptr_array_add (self->conflicts, item->conflict);
  }
  g_ptr_array_add (self->items, item);
  return TRUE;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const PtMergeItem *x = *(PtMergeItem *const *) a, *y = *(PtMergeItem *const *) b;

  if (x->table != y->table)
    return x->table < y->table ? -1 : 1;
  return strcmp (x->key, y->key);
}

gboolean
pt_merge_find_items (PtBookMerge *self, GError **error)
{
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) free_item);
  for (guint i = 0; i < self->their_side->changes->len; i++) {
    const PtToldChange *change = g_ptr_array_index (self->their_side->changes, i);
    g_autofree char *key =
      change->table == PT_ROW_FIGURE
        ? pt_merge_side_make_cell (self->their_side, change->key, error)
        : g_strdup (change->key);

    if (key == NULL)
      return FALSE;
    if (!g_hash_table_add (seen, g_strdup_printf ("%u %s", change->table, key)))
      continue;
    if (!add_item (self, change->table, g_steal_pointer (&key), error))
      return FALSE;
  }

  g_ptr_array_sort (self->items, compare_items);
  return TRUE;
}
