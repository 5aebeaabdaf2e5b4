#include "app/entry-grid-private.h"

/* In digits: what most figures need, with a little air. */
#define COUNT_DIGITS 15
#define MONEY_DIGITS 18
#define NAME_DIGITS 24
#define FORM_NAME_DIGITS 33
#define ASIDE_DIGITS 48
#define HEADER_LINES 3
#define PADDING 7

void
pt_entry_grid_update_sizes (PtEntryGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  gboolean is_form = self->table != NULL && pt_entry_table_is_form (self->table);
  guint n = self->table == NULL ? 0 : pt_entry_table_get_n_columns (self->table);
  int left = 0;

  self->sizes.digit =
    PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);
  self->sizes.row = is_form ? 2 * line + PADDING : line + 2 * PADDING;
  self->sizes.header = (is_form ? 1 : HEADER_LINES) * line + 2 * PADDING;
  self->sizes.names = (is_form ? FORM_NAME_DIGITS : NAME_DIGITS) * self->sizes.digit;
  self->sizes.aside = is_form ? ASIDE_DIGITS * self->sizes.digit : 0;

  g_array_set_size (self->sizes.lefts, 0);
  g_array_append_val (self->sizes.lefts, left);
  for (guint i = 0; i < n; i++) {
    left += self->sizes.digit *
            (pt_entry_table_is_wide (self->table, i) ? MONEY_DIGITS : COUNT_DIGITS);
    g_array_append_val (self->sizes.lefts, left);
  }
}

int
pt_entry_grid_get_left (PtEntryGrid *self, guint column)
{
  return g_array_index (self->sizes.lefts, int, column);
}

int
pt_entry_grid_get_width (PtEntryGrid *self, guint column)
{
  return pt_entry_grid_get_left (self, column + 1) -
         pt_entry_grid_get_left (self, column);
}

int
pt_entry_grid_find_column (PtEntryGrid *self, double x)
{
  guint n = self->sizes.lefts->len - 1;
  guint low = 0, high = n;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (pt_entry_grid_get_left (self, middle + 1) <= x)
      low = middle + 1;
    else
      high = middle;
  }
  return (int) low;
}
