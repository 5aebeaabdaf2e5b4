#pragma once

/* Private to src/app. */

#include "app/entry-grid.h"

G_BEGIN_DECLS

/* Where things are, in pixels; the same for all rows. */
typedef struct {
  int digit; /* the width of one */
  int row;   /* heights */
  int header;
  int names; /* the width of the column of names */
  int aside; /* the width of all that stands beside the cells of a form */
  GArray
    *lefts; /* int: left edge of each column from the first, and the end of the last */
} PtGridSizes;

void pt_entry_grid_update_sizes (PtEntryGrid *self);
int pt_entry_grid_get_left (PtEntryGrid *self, guint column);
int pt_entry_grid_get_width (PtEntryGrid *self, guint column);
int pt_entry_grid_find_column (PtEntryGrid *self, double x);

gboolean pt_entry_grid_get_area (PtEntryGrid *self, guint row, int column,
                                 GdkRectangle *area);
/* Whether there is a cell under the point, or a name.  @row -1: the heading. */
gboolean pt_entry_grid_pick (PtEntryGrid *self, double x, double y, int *row,
                             int *column);
/* Tells the scroll bars how much there is. */
void pt_entry_grid_configure (PtEntryGrid *self, int width, int height);
void pt_entry_grid_scroll_to_focus (PtEntryGrid *self);
/* The rows that can be seen at least in part. */
void pt_entry_grid_get_visible (PtEntryGrid *self, guint *first, guint *n);

G_END_DECLS
