#include "chart/surface.h"

#include "base/error.h"
#include "base/file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static cairo_status_t
append_bytes (gpointer closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Ends the drawing on @surface.  @status is what went wrong before. */
static gboolean
finish_surface (cairo_surface_t *surface, cairo_status_t status, GError **error)
{
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: %s is the drawing library's own message. */
               _ ("The drawing failed: %s"), cairo_status_to_string (status));
  return FALSE;
}

static gboolean
write_bytes (GBytes *bytes, const char *path, GError **error)
{
  gsize size;
  gconstpointer data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return pt_file_write (path, data, size, error);
}

static void
draw_page (const PtScene *scene, const PtPalette *palette, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  pt_scene_draw (scene, cr, palette);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

#define MAX_LEVELS 8

/* Each below the last one of the level above it. */
static void
add_bookmarks (cairo_surface_t *surface, const PtBookmark *bookmarks, guint n)
{
  int parents[MAX_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < n; i++) {
    guint level = CLAMP (bookmarks[i].level, 1, MAX_LEVELS);
    char y[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *place = NULL;

    g_ascii_formatd (y, sizeof y, "%.1f", bookmarks[i].y);
    place = g_strdup_printf ("page=%u pos=[0 %s]", bookmarks[i].page + 1, y);
    parents[level] =
      cairo_pdf_surface_add_outline (surface, parents[level - 1], bookmarks[i].title,
                                     place,
                                     level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
    for (guint k = level + 1; k <= MAX_LEVELS; k++)
      parents[k] = parents[level];
  }
}

gboolean
pt_surface_write_pages (PtScene *const *scenes, guint n_scenes,
                        const PtPalette *palette, const char *title,
                        const PtBookmark *bookmarks, guint n_bookmarks,
                        const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean written;

  g_return_val_if_fail (n_scenes > 0, FALSE);

  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 1, 1);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Phong Trào");
  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cr = cairo_create (surface);
  for (guint i = 0; i < n_scenes; i++) {
    double width, height;

    pt_scene_get_size (scenes[i], &width, &height);
    cairo_pdf_surface_set_size (surface, width, height);
    pt_scene_draw (scenes[i], cr, palette);
    cairo_show_page (cr);
  }
  cairo_destroy (cr);

  add_bookmarks (surface, bookmarks, n_bookmarks);
  written = finish_surface (surface, CAIRO_STATUS_SUCCESS, error) &&
            pt_file_write (path, bytes->data, bytes->len, error);
  cairo_surface_destroy (surface);
  return written;
}

gboolean
pt_surface_write_pdf (PtScene *const *scenes, guint n_scenes, const PtPalette *palette,
                      const char *title, const char *path, GError **error)
{
  return pt_surface_write_pages (scenes, n_scenes, palette, title, NULL, 0, path,
                                 error);
}

GBytes *
pt_surface_to_svg (const PtScene *scene, const PtPalette *palette, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, height;
  gboolean is_drawn;

  pt_scene_get_size (scene, &width, &height);
  surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
  draw_page (scene, palette, surface);

  is_drawn = finish_surface (surface, CAIRO_STATUS_SUCCESS, error);
  cairo_surface_destroy (surface);
  return is_drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

gboolean
pt_surface_write_svg (const PtScene *scene, const PtPalette *palette, const char *path,
                      GError **error)
{
  g_autoptr (GBytes) bytes = pt_surface_to_svg (scene, palette, error);

  return write_bytes (bytes, path, error);
}

GBytes *
pt_surface_to_png (const PtScene *scene, const PtPalette *palette, double scale,
                   GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  gboolean is_drawn;

  g_return_val_if_fail (scale > 0, NULL);

  pt_scene_get_size (scene, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  draw_page (scene, palette, surface);
  status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);

  is_drawn = finish_surface (surface, status, error);
  cairo_surface_destroy (surface);
  return is_drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

gboolean
pt_surface_write_png (const PtScene *scene, const PtPalette *palette, double scale,
                      const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = pt_surface_to_png (scene, palette, scale, error);

  return write_bytes (bytes, path, error);
}

gboolean
pt_surface_write_text (const PtScene *scene, const char *path, GError **error)
{
  g_autofree char *text = pt_scene_to_string (scene);

  return pt_file_write (path, text, strlen (text), error);
}
