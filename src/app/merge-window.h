#pragma once

#include "store/merge.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Taking in the book of another office: how much would be taken, and what both changed,
 * side by side, to be decided one by one or all together.  "done" is emitted with the
 * title of the edit, and the window goes away.
 */
#define PT_TYPE_MERGE_WINDOW (pt_merge_window_get_type ())
G_DECLARE_FINAL_TYPE (PtMergeWindow, pt_merge_window, PT, MERGE_WINDOW, GtkWindow)

/* Reads the book at @path.  Returns: (nullable): NULL with @error set */
GtkWidget *pt_merge_window_new (GtkWindow *parent, PtBook *book, const char *path,
                                GError **error);

/* What is written over the list, and what is wrong, or "". */
const char *pt_merge_window_get_summary (PtMergeWindow *self);
const char *pt_merge_window_get_problem (PtMergeWindow *self);
/* Returns: (transfer none): PtMergeConflict */
const GPtrArray *pt_merge_window_get_conflicts (PtMergeWindow *self);

G_END_DECLS
