#pragma once

#include "app/drawing.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where we stand: rates as tiles, two comparisons, and who has not reported.
 *
 * "rate-activated" (an index of a rate) is emitted when somebody chose a tile.
 */
#define PT_TYPE_OVERVIEW_PAGE (pt_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (PtOverviewPage, pt_overview_page, PT, OVERVIEW_PAGE, GtkWidget)

GtkWidget *pt_overview_page_new (void);

void pt_overview_page_set_session (PtOverviewPage *self, PtSession *session);

guint pt_overview_page_get_n_tiles (PtOverviewPage *self);
/* The charts it shows.  Returns: (transfer full): PtDrawing */
GPtrArray *pt_overview_page_list_drawings (PtOverviewPage *self);

G_END_DECLS
