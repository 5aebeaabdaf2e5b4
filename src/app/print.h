#pragma once

#include "app/drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Prints drawings, one to a page, each laid out for the page as it is set up.
 *
 * Returns: (transfer full): run it with gtk_print_operation_run(); paper and printer
 * are those of the last time
 */
GtkPrintOperation *pt_print_new (GPtrArray *drawings);

/* Remembers paper and printer of an operation that has been run. */
void pt_print_remember (GtkPrintOperation *operation);

G_END_DECLS
