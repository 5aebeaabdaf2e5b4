#pragma once

#include "report/gap-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One of the lists of places without an organisation: sorted by a click on a heading,
 * several rows may be selected.
 *
 * "activated" is emitted when a person wants to do something about the selected rows;
 * "selected" when others are.
 */
#define PT_TYPE_GAP_VIEW (pt_gap_view_get_type ())
G_DECLARE_FINAL_TYPE (PtGapView, pt_gap_view, PT, GAP_VIEW, GtkWidget)

/* @gaps NULL empties it.  Nothing is selected then. */
void pt_gap_view_show (PtGapView *self, const PtGaps *gaps,
                       const PtCatalogue *catalogue, PtGapList list);

/* Places in the list that is shown, in its order.  Returns: (transfer full): guint */
GArray *pt_gap_view_get_selected (PtGapView *self);
/* The row at @position from above; for tests and pictures. */
void pt_gap_view_select (PtGapView *self, guint position, gboolean extend);
guint pt_gap_view_get_n_rows (PtGapView *self);

G_END_DECLS
