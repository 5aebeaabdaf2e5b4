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

/* Ends the drawing on @surface and writes what came of it.  @status is what went wrong
 * before.
 */
static gboolean
write_surface (cairo_surface_t *surface, cairo_status_t status, const GByteArray *bytes,
               const char *path, GError **error)
{
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return pt_file_write (path, bytes->data, bytes->len, error);

  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: %s is the drawing library's own message. */
               _ ("The drawing failed: %s"), cairo_status_to_string (status));
  return FALSE;
}

static void
draw_page (const PtScene *scene, const PtPalette *palette, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  pt_scene_draw (scene, cr, palette);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

gboolean
pt_surface_write_pdf (PtScene *const *scenes, guint n_scenes, const PtPalette *palette,
                      const char *title, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  gboolean written;

  g_return_val_if_fail (n_scenes > 0, FALSE);

  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 1, 1);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Phong Trào");
  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  for (guint i = 0; i < n_scenes; i++) {
    double width, height;

    pt_scene_get_size (scenes[i], &width, &height);
    cairo_pdf_surface_set_size (surface, width, height);
    draw_page (scenes[i], palette, surface);
  }

  written = write_surface (surface, CAIRO_STATUS_SUCCESS, bytes, path, error);
  cairo_surface_destroy (surface);
  return written;
}

gboolean
pt_surface_write_svg (const PtScene *scene, const PtPalette *palette, const char *path,
                      GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, height;
  gboolean written;

  pt_scene_get_size (scene, &width, &height);
  surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
  draw_page (scene, palette, surface);

  written = write_surface (surface, CAIRO_STATUS_SUCCESS, bytes, path, error);
  cairo_surface_destroy (surface);
  return written;
}

gboolean
pt_surface_write_png (const PtScene *scene, const PtPalette *palette, double scale,
                      const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  gboolean written;

  g_return_val_if_fail (scale > 0, FALSE);

  pt_scene_get_size (scene, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  draw_page (scene, palette, surface);
  status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);

  written = write_surface (surface, status, bytes, path, error);
  cairo_surface_destroy (surface);
  return written;
}

gboolean
pt_surface_write_text (const PtScene *scene, const char *path, GError **error)
{
  g_autofree char *text = pt_scene_to_string (scene);

  return pt_file_write (path, text, strlen (text), error);
}
