#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small table in a grid: words to the left, numbers to the right, headings above.
 * Long ones belong into a column view.
 */
void pt_cells_clear (GtkGrid *grid);
/* @text may be NULL.  Returns: (transfer none): its label */
GtkWidget *pt_cells_add (GtkGrid *grid, int column, int row, const char *text,
                         gboolean is_number);
void pt_cells_add_heading (GtkGrid *grid, int column, const char *text,
                           gboolean is_number);

/* A label for whole sentences. */
GtkWidget *pt_cells_make_sentence (const char *text, const char *style_class);

G_END_DECLS
