#include "chart/surface.h"

#include "base/error.h"

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

static void
set_write_error (GError **error, const GError *cause, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
      g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is a file. */
                 _ ("“%s” cannot be written: there is no such folder."), name);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (
      error, PT_ERROR, PT_ERROR_READ_ONLY,
      /* Translators: %s is a file. */
      _ ("“%s” cannot be written: the folder is protected. Choose another one."), name);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: %s is a file. */
                 _ ("“%s” cannot be written: the disk is full."), name);
  else
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: the file, and the system's own message. */
                 _ ("“%s” cannot be written: %s"), name, cause->message);
}

/* GLib writes a file beside it and renames that. */
static gboolean
write_bytes (const GByteArray *bytes, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT |
                                  G_FILE_SET_CONTENTS_DURABLE,
                                0666, &cause))
    return TRUE;

  set_write_error (error, cause, path);
  return FALSE;
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
    return write_bytes (bytes, path, error);

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
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *text = pt_scene_to_string (scene);

  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
  return write_bytes (bytes, path, error);
}
