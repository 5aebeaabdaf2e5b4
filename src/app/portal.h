#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes @settings follow the desktop's dark preference, as its settings portal tells
 * it; without a portal nothing happens.
 */
void pt_portal_follow_dark (GtkSettings *settings);

G_END_DECLS
