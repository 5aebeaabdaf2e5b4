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

/* Prints pages that are laid out already: PtScene, each as large as its paper. */
GtkPrintOperation *pt_print_new_pages (GPtrArray *scenes, const PtPalette *palette,
                                       const char *name);

/* Remembers the printer, or paper and printer, of an operation that has been run. */
void pt_print_remember_printer (GtkPrintOperation *operation);
void pt_print_remember (GtkPrintOperation *operation);

G_END_DECLS
