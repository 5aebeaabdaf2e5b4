#pragma once

#include "app/follow-up-dialog.h"
#include "app/gap-choices.h"
#include "app/gap-view.h"

G_BEGIN_DECLS

/* Where there is no association yet: who, since when, how many people, and who will see
 * to it by when; of the session's period, places and units.
 */
#define PT_TYPE_GAP_PAGE (pt_gap_page_get_type ())
G_DECLARE_FINAL_TYPE (PtGapPage, pt_gap_page, PT, GAP_PAGE, GtkWidget)

void pt_gap_page_set_session (PtGapPage *self, PtSession *session);
PtSession *pt_gap_page_get_session (PtGapPage *self);

/* What is shown, or NULL where there is nothing to show. */
const PtGaps *pt_gap_page_get_gaps (PtGapPage *self);
PtGapChoices *pt_gap_page_get_choices (PtGapPage *self);
PtGapView *pt_gap_page_get_view (PtGapPage *self);
/* The selected ones of what is shown.  Returns: (transfer container): PtGap */
GPtrArray *pt_gap_page_list_selected (PtGapPage *self);

/* As it is put on the clipboard and into tables, or NULL. */
char *pt_gap_page_copy_table (PtGapPage *self, PtFormat format);
/* What stands over the list, or instead of it. */
const char *pt_gap_page_get_sentence (PtGapPage *self);

G_END_DECLS
