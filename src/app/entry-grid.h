#pragma once

#include "app/entry-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows an entry table and lets a person write into it, with the keys of a spreadsheet.
 *
 * Stands in a GtkScrolledWindow.  Draws only the cells that can be seen; the names of
 * rows and columns stay in place.  Where there is room, a cell shows in small letters
 * what stood there a year before.  What is typed goes into one text field that lies
 * over the focused cell at all times, so that input methods work from the first key on.
 *
 * Signals: "moved" (another cell has the focus, or the same reads differently), "saved"
 * (what was written is in the book), "refused" (a sentence says why it is not),
 * "passed" (with -1 or 1: someone went on beyond the first or last cell), "paste" (with
 * a text of several cells).
 */
#define PT_TYPE_ENTRY_GRID (pt_entry_grid_get_type ())
G_DECLARE_FINAL_TYPE (PtEntryGrid, pt_entry_grid, PT, ENTRY_GRID, GtkWidget)

/* In the column of names. */
#define PT_ENTRY_NAMES (-1)

void pt_entry_grid_set_table (PtEntryGrid *self, PtEntryTable *table);
/* Nothing can be written; why says whoever shows it. */
void pt_entry_grid_set_read_only (PtEntryGrid *self, gboolean read_only);

/* The focused cell; @column may be PT_ENTRY_NAMES. */
void pt_entry_grid_move_to (PtEntryGrid *self, guint row, int column);
void pt_entry_grid_get_place (PtEntryGrid *self, guint *row, int *column);
/* FALSE where the focus is on no cell. */
gboolean pt_entry_grid_read (PtEntryGrid *self, PtEntryCell *cell);

/* Begins to look for a unit by its name. */
void pt_entry_grid_find (PtEntryGrid *self);

gboolean pt_entry_grid_is_editing (PtEntryGrid *self);
/* Takes what is being written, as Enter does, but stays; or forgets it. */
void pt_entry_grid_finish (PtEntryGrid *self);
void pt_entry_grid_give_up (PtEntryGrid *self);

G_END_DECLS
