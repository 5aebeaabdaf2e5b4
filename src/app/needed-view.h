#pragma once

#include "report/measures.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What each group or unit lacks to the goal, the farthest first.  "explain" is emitted
 * with the row of the measures' table whose number is to be explained.
 */
#define PT_TYPE_NEEDED_VIEW (pt_needed_view_get_type ())
G_DECLARE_FINAL_TYPE (PtNeededView, pt_needed_view, PT, NEEDED_VIEW, GtkWidget)

/* Shows them as they are now; NULL empties it. */
void pt_needed_view_set_measures (PtNeededView *self, const PtMeasures *measures);

G_END_DECLS
