#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes what @widget looks like now to @name.png in @folder, and says so on standard
 * output; what goes wrong, on standard error.
 */
void pt_pictures_write (GtkWidget *widget, const char *folder, const char *name);

G_END_DECLS
