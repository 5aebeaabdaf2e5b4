#pragma once

#include "chart/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Prints pages that are laid out already, of A4 upright: each as it is, in black. */

/* Returns: (transfer full): run it with gtk_print_operation_run(); the printer is that
 * of the last time.  @pages: PtScene.
 */
GtkPrintOperation *pt_print_pages_new (GPtrArray *pages, const char *title);

/* Shows the system's dialog; whatever goes wrong is told in an alert over @parent. */
void pt_print_pages (GtkWindow *parent, GPtrArray *pages, const char *title);

G_END_DECLS
