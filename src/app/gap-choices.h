#pragma once

#include "app/session.h"
#include "report/gap-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which organisation is counted, which list of places is shown, and how it is divided.
 * "changed" is emitted when a person chose something else.
 */
#define PT_TYPE_GAP_CHOICES (pt_gap_choices_get_type ())
G_DECLARE_FINAL_TYPE (PtGapChoices, pt_gap_choices, PT, GAP_CHOICES, GtkWidget)

/* Looks at the session anew. */
void pt_gap_choices_update (PtGapChoices *self, PtSession *session);
/* FALSE: the book does not count organisations, or has no figures. */
gboolean pt_gap_choices_fill (PtGapChoices *self, PtSession *session,
                              PtGapChoice *choice);
PtGapList pt_gap_choices_get_list (PtGapChoices *self);

/* As if a person had chosen them: indexes, @dimension -1 for none. */
void pt_gap_choices_choose (PtGapChoices *self, guint rate, PtGapList list,
                            int dimension);

G_END_DECLS
