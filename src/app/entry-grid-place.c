#include "app/entry-grid-private.h"

static int
get_offset (PtEntryGrid *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment == NULL ? 0 : (int) gtk_adjustment_get_value (adjustment);
}

void
pt_entry_grid_get_visible (PtEntryGrid *self, guint *first, guint *n)
{
  int top = get_offset (self, GTK_ORIENTATION_VERTICAL);
  int height = MAX (0, gtk_widget_get_height (GTK_WIDGET (self)) - self->sizes.header);
  guint n_rows = self->table == NULL ? 0 : pt_entry_table_get_n_rows (self->table);
  guint last = (guint) ((top + height) / self->sizes.row) + 1;

  *first = MIN ((guint) (top / self->sizes.row), n_rows);
  *n = MIN (last, n_rows) - *first;
}

gboolean
pt_entry_grid_get_area (PtEntryGrid *self, guint row, int column, GdkRectangle *area)
{
  if (self->table == NULL || row >= pt_entry_table_get_n_rows (self->table) ||
      column >= (int) pt_entry_table_get_n_columns (self->table))
    return FALSE;

  area->y = self->sizes.header + (int) row * self->sizes.row -
            get_offset (self, GTK_ORIENTATION_VERTICAL);
  area->height = self->sizes.row;
  if (column == PT_ENTRY_NAMES) {
    area->x = 0;
    area->width = self->sizes.names;
    return TRUE;
  }
  area->x = self->sizes.names + pt_entry_grid_get_left (self, (guint) column) -
            get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  area->width = pt_entry_grid_get_width (self, (guint) column);
  return TRUE;
}

gboolean
pt_entry_grid_pick (PtEntryGrid *self, double x, double y, int *row, int *column)
{
  if (self->table == NULL)
    return FALSE;

  *column =
    x < self->sizes.names
      ? PT_ENTRY_NAMES
      : pt_entry_grid_find_column (self,
                                   x - self->sizes.names +
                                     get_offset (self, GTK_ORIENTATION_HORIZONTAL));
  *row =
    y < self->sizes.header
      ? -1
      : (int) (y - self->sizes.header + get_offset (self, GTK_ORIENTATION_VERTICAL)) /
          self->sizes.row;
  return *row < (int) pt_entry_table_get_n_rows (self->table) &&
         *column < (int) pt_entry_table_get_n_columns (self->table) &&
         (*row >= 0 || *column >= 0);
}

static void
show_stretch (GtkAdjustment *adjustment, double from, double to)
{
  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, from, to);
}

void
pt_entry_grid_scroll_to_focus (PtEntryGrid *self)
{
  int top = (int) self->row * self->sizes.row;

  show_stretch (self->adjustments[GTK_ORIENTATION_VERTICAL], top,
                top + self->sizes.row);
  if (self->column >= 0)
    show_stretch (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                  pt_entry_grid_get_left (self, (guint) self->column),
                  pt_entry_grid_get_left (self, (guint) self->column + 1));
}

void
pt_entry_grid_configure (PtEntryGrid *self, int width, int height)
{
  double page[2] = { MAX (1, width - self->sizes.names),
                     MAX (1, height - self->sizes.header) };
  double whole[2] = {
    g_array_index (self->sizes.lefts, int, self->sizes.lefts->len - 1) +
      self->sizes.aside,
    (double) self->sizes.row *
      (self->table == NULL ? 0 : pt_entry_table_get_n_rows (self->table)),
  };

  for (int i = 0; i < 2; i++) {
    GtkAdjustment *adjustment = self->adjustments[i];

    if (adjustment != NULL)
      gtk_adjustment_configure (adjustment,
                                CLAMP (gtk_adjustment_get_value (adjustment), 0,
                                       MAX (0, whole[i] - page[i])),
                                0, MAX (whole[i], page[i]), self->sizes.row,
                                page[i] * 0.9, page[i]);
  }
}
