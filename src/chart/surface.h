#pragma once

#include "chart/scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Scenes written to files.  A file appears whole or not at all. */

/* One page to a scene, of the scene's size; fonts embedded, text selectable.  @title
 * is the document's title.
 */
gboolean pt_surface_write_pdf (PtScene *const *scenes, guint n_scenes,
                               const PtPalette *palette, const char *title,
                               const char *path, GError **error);
/* A place to jump to from the list a reader shows beside the pages. */
typedef struct {
  char *title;
  guint level, page; /* levels from 1, pages from 0 */
  double y;
} PtBookmark;

gboolean pt_surface_write_pages (PtScene *const *scenes, guint n_scenes,
                                 const PtPalette *palette, const char *title,
                                 const PtBookmark *bookmarks, guint n_bookmarks,
                                 const char *path, GError **error);

/* The same as bytes, to be put into other files.  Returns: (transfer full) (nullable)
 */
GBytes *pt_surface_to_svg (const PtScene *scene, const PtPalette *palette,
                           GError **error);
GBytes *pt_surface_to_png (const PtScene *scene, const PtPalette *palette, double scale,
                           GError **error);

gboolean pt_surface_write_svg (const PtScene *scene, const PtPalette *palette,
                               const char *path, GError **error);
/* @scale: pixels to a point; 2 gives 144 dots to the inch. */
gboolean pt_surface_write_png (const PtScene *scene, const PtPalette *palette,
                               double scale, const char *path, GError **error);
gboolean pt_surface_write_text (const PtScene *scene, const char *path, GError **error);

G_END_DECLS
