#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Brings the disparity page, or a dialog of it, to where it shows what it can do.
 * Returns: (transfer none): the widget to be pictured
 */
GtkWidget *pt_disparity_pictures_show (PtWindow *window, const char *what);

G_END_DECLS
