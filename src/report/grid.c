#include "report/grid.h"

static void
clear_head_cell (gpointer data)
{
  g_free (((PtHeadCell *) data)->text);
}

PtGrid *
pt_grid_new (guint n_columns, double size)
{
  PtGrid *self = g_new0 (PtGrid, 1);

  self->n_columns = n_columns;
  self->size = size;
  self->heads = g_array_new (FALSE, FALSE, sizeof (PtHeadCell));
  g_array_set_clear_func (self->heads, clear_head_cell);
  self->numeric = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (self->numeric, n_columns);
  self->strong = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
pt_grid_free (PtGrid *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->heads);
  g_array_unref (self->numeric);
  g_array_unref (self->strong);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
pt_grid_add_head (PtGrid *self, const char *text, guint column, guint row,
                  guint n_columns, guint n_rows)
{
  PtHeadCell cell = { g_strdup (text), column, row, n_columns, n_rows };

  g_return_if_fail (column + n_columns <= self->n_columns);

  self->n_head_rows = MAX (self->n_head_rows, row + n_rows);
  g_array_append_val (self->heads, cell);
}

void
pt_grid_set_numeric (PtGrid *self, guint column)
{
  g_array_index (self->numeric, gboolean, column) = TRUE;
}

void
pt_grid_add_cell (PtGrid *self, const char *text)
{
  g_ptr_array_add (self->cells, g_strdup (text));
  if (self->cells->len % self->n_columns == 1 || self->n_columns == 1)
    g_array_set_size (self->strong, self->strong->len + 1);
}

void
pt_grid_mark_strong (PtGrid *self)
{
  g_array_index (self->strong, gboolean, self->strong->len - 1) = TRUE;
}

guint
pt_grid_get_n_rows (const PtGrid *self)
{
  return self->cells->len / self->n_columns;
}

const char *
pt_grid_get_cell (const PtGrid *self, guint row, guint column)
{
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}
