#pragma once

/* Private to src/app: what the files of the entry grid share. */

#include "app/entry-grid-move.h"
#include "app/entry-grid-pen.h"
#include "app/entry-grid-place.h"

G_BEGIN_DECLS

struct _PtEntryGrid {
  GtkWidget parent_instance;

  PtEntryTable *table;           /* may be NULL */
  GtkWidget *editor;             /* GtkText */
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];

  PtGridSizes sizes;
  PtGridCache *cache;

  guint row, anchor_row;
  int column, anchor_column;
  gboolean is_editing;
  gboolean in_place;    /* begun by F2: arrows move within the text */
  gboolean is_composed; /* an input method is at work */
  gboolean is_quiet;    /* the program changes the editor's text, not a person */
  gboolean read_only;
  guint check; /* source that asks the rules about what can be seen */
};

/* entry-grid.c */
void pt_entry_grid_tell_moved (PtEntryGrid *self);
void pt_entry_grid_emit_passed (PtEntryGrid *self, int direction);
void pt_entry_grid_emit_refused (PtEntryGrid *self, const char *words);
void pt_entry_grid_emit_saved (PtEntryGrid *self);
void pt_entry_grid_emit_paste (PtEntryGrid *self, const char *text);

/* entry-grid-edit.c */
void pt_entry_grid_init_editor (PtEntryGrid *self);
void pt_entry_grid_begin (PtEntryGrid *self, gboolean in_place);

/* entry-grid-keys.c */
void pt_entry_grid_init_keys (PtEntryGrid *self);

/* entry-grid-draw.c */
void pt_entry_grid_draw (PtEntryGrid *self, GtkSnapshot *snapshot);

/* entry-grid-speak.c */
void pt_entry_grid_speak (PtEntryGrid *self);
/* What a screen reader says of the focused cell.  Returns: (transfer full) */
char *pt_entry_grid_describe (PtEntryGrid *self, const PtEntryCell *cell);

G_END_DECLS
