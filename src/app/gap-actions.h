#pragma once

#include "app/gap-page.h"

G_BEGIN_DECLS

/* Private to src/app: what can be done on the page of places without an organisation.
 */
void pt_gap_actions_install (GtkWidgetClass *widget_class);
/* What there is to do is known from what is shown and selected. */
void pt_gap_actions_update (PtGapPage *page);

/* Opens it about the selected places; NULL where none is. */
PtFollowUpDialog *pt_gap_actions_follow_up (PtGapPage *page);

/* Writes the list as PDF, or as CSV where @path ends in ".csv". */
gboolean pt_gap_actions_write (PtGapPage *page, const char *path, GError **error);

G_END_DECLS
