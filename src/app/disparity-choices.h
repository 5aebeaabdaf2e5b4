#pragma once

#include "app/session.h"
#include "report/measures.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the disparity sheet is about: rate, groups, reference, goal, and the period to
 * compare with.  "changed" is emitted when a person chose something else.
 */
#define PT_TYPE_DISPARITY_CHOICES (pt_disparity_choices_get_type ())
G_DECLARE_FINAL_TYPE (PtDisparityChoices, pt_disparity_choices, PT, DISPARITY_CHOICES,
                      GtkWidget)

/* Takes over what the session holds now. */
void pt_disparity_choices_update (PtDisparityChoices *self, PtSession *session);

/* @before: the period to compare with, PT_PERIOD_NONE where there is none.  The
 * reference in @choice lives until the next call of anything here.  Returns: FALSE
 * where there is nothing to choose from
 */
gboolean pt_disparity_choices_fill (PtDisparityChoices *self, PtMeasuresChoice *choice,
                                    PtPeriod *before);

/* What there is to compare with: the rows of @table.  A reference that is not among
 * them is forgotten.
 */
void pt_disparity_choices_offer (PtDisparityChoices *self, const PtTable *table);

/* As if a person had chosen: by -1 is each unit. */
void pt_disparity_choices_choose (PtDisparityChoices *self, int rate, int by);
void pt_disparity_choices_set_goal (PtDisparityChoices *self, const char *goal);

G_END_DECLS
