#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures of every page and dialog, for the manual and for looking them over.
 *
 * The window on @book is led from page to page; what is drawn is written as PNG into
 * @folder (page-overview.png …), then the window closes.  The strings must live until
 * pt_pictures_start() returns.
 */
typedef struct {
  const char *folder;
  const char *book; /* NULL: only the welcome page */
  int width, height;
  gboolean dark;
} PtPicturesChoice;

void pt_pictures_start (GtkApplication *application, const PtPicturesChoice *choice);

G_END_DECLS
