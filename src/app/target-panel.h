#pragma once

#include "report/targets.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far the target is, the pace it takes, and what would be if some units reached a
 * goal that is typed in.
 */
#define PT_TYPE_TARGET_PANEL (pt_target_panel_get_type ())
G_DECLARE_FINAL_TYPE (PtTargetPanel, pt_target_panel, PT, TARGET_PANEL, GtkWidget)

/* @units: a rate by unit, of which @catalogue and the table must outlive what is shown;
 * NULL: nothing can be tried out.
 */
void pt_target_panel_show (PtTargetPanel *self, PtCatalogue *catalogue,
                           const PtAim *aim, const PtTable *units);

/* As if a person had typed @goal and ticked the @n lowest units. */
void pt_target_panel_try (PtTargetPanel *self, const char *goal, guint n);
/* What is said of it. */
const char *pt_target_panel_get_answer (PtTargetPanel *self);

G_END_DECLS
