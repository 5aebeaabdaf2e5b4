#pragma once

/* Private to src/app. */

#include "app/entry-grid.h"

G_BEGIN_DECLS

/* Where the keys lead in an entry grid. */
typedef enum {
  PT_GRID_LEFT,
  PT_GRID_RIGHT,
  PT_GRID_UP,
  PT_GRID_DOWN,
  PT_GRID_FIRST_COLUMN,
  PT_GRID_LAST_COLUMN,
  PT_GRID_FIRST,
  PT_GRID_LAST,
  PT_GRID_PAGE_UP,
  PT_GRID_PAGE_DOWN,
  PT_GRID_JUMP_LEFT,
  PT_GRID_JUMP_RIGHT,
  PT_GRID_JUMP_UP,
  PT_GRID_JUMP_DOWN,
  PT_GRID_ENTER, /* down, then the top of the next column */
  PT_GRID_ENTER_BACK,
  PT_GRID_TAB, /* right, then the next row */
  PT_GRID_TAB_BACK,
} PtGridStep;

/* @extend: the selection grows. */
void pt_entry_grid_step (PtEntryGrid *self, PtGridStep step, gboolean extend);
void pt_entry_grid_extend_to (PtEntryGrid *self, guint row, int column);

/* The block of cells that is selected; the focused one at least. */
typedef struct {
  guint top, left, bottom, right;
} PtGridBlock;

PtGridBlock pt_entry_grid_get_block (PtEntryGrid *self);

G_END_DECLS
