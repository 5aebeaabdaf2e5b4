#pragma once

#include "app/drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Drawings on their way out of the program: paper, files, the clipboard. */

/* A4, the long side across, in points: the page of every saved chart. */
#define PT_OUTPUT_WIDTH 841.89
#define PT_OUTPUT_HEIGHT 595.28

/* Shows the system's dialog; whatever goes wrong is told in an alert over @parent. */
void pt_output_print (GtkWindow *parent, GPtrArray *drawings);

/* The same of pages that are laid out already: PtScene. */
void pt_output_print_pages (GtkWindow *parent, GPtrArray *scenes,
                            const PtPalette *palette, const char *name);

/* Asks where to save; @format is "pdf", "svg" or "png".  @callback receives the file.
 */
void pt_output_ask (GtkWindow *parent, GPtrArray *drawings, const char *format,
                    const char *folder, GAsyncReadyCallback callback,
                    gpointer user_data);
/* Returns: (transfer full) (nullable): NULL where the user thought better of it */
GFile *pt_output_ask_finish (GAsyncResult *result, GError **error);

/* Writes what the ending of @path asks for, PDF where it has none of the three; SVG and
 * PNG hold the first drawing only.
 */
gboolean pt_output_write (GPtrArray *drawings, const char *path, GError **error);

/* Twice as fine as the screen, on white paper.  Returns: (transfer full) */
GdkTexture *pt_output_make_texture (PtDrawing *drawing);

G_END_DECLS
