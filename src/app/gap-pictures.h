#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* The page of places without an organisation, in the states worth a picture: "list",
 * "groups", "settled" or "dialog".  Returns: (transfer none): what is to be pictured
 */
GtkWidget *pt_gap_pictures_show (PtWindow *window, const char *what);

G_END_DECLS
