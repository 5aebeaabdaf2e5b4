#pragma once

#include "app/merge-window.h"
#include "app/window.h"

G_BEGIN_DECLS

/* Private to src/app: taking other offices' books in, from the window's menu. */
void pt_merging_install (GtkWidgetClass *widget_class);

/* Opens the window about the book at @path; where it cannot be read, says why.
 * Returns: (nullable)
 */
PtMergeWindow *pt_merging_open (PtWindow *window, const char *path);

G_END_DECLS
