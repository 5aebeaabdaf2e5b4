#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What holds for all pages: period, places, and the units of which day.  Shows the
 * session's choices and changes them.
 */
#define PT_TYPE_CHOOSERS (pt_choosers_get_type ())
G_DECLARE_FINAL_TYPE (PtChoosers, pt_choosers, PT, CHOOSERS, GtkWidget)

void pt_choosers_set_session (PtChoosers *self, PtSession *session);

void pt_choosers_open_period (PtChoosers *self);
void pt_choosers_open_scope (PtChoosers *self);
/* For pictures of it.  Returns: (transfer none) */
GtkWidget *pt_choosers_get_scope_list (PtChoosers *self);

G_END_DECLS
