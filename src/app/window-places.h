#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Private to src/app: from a unit on one page to the same unit on another. */
void pt_window_places_install (GtkWidgetClass *widget_class);

G_END_DECLS
