#include "app/output.h"

#include "app/alert.h"
#include "app/compat.h"
#include "app/print.h"
#include "chart/surface.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels to a point: 144 to the inch on the clipboard, 200 in a file. */
#define CLIPBOARD_SCALE 2.0
#define FILE_SCALE (200 / 72.0)

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer parent)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    pt_print_remember (operation);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR) {
    gtk_print_operation_get_error (operation, &error);
    pt_alert_show (parent, _ ("The charts could not be printed"),
                   error == NULL ? "" : error->message);
  }
}

void
pt_output_print (GtkWindow *parent, GPtrArray *drawings)
{
  g_autoptr (GtkPrintOperation) operation = pt_print_new (drawings);

  /* Failures come by "done" as well, so that they are told once. */
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                           NULL);
}

static void
pages_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result,
               gpointer parent)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    pt_print_remember_printer (operation);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR) {
    gtk_print_operation_get_error (operation, &error);
    pt_alert_show (parent, _ ("The pages could not be printed"),
                   error == NULL ? "" : error->message);
  }
}

void
pt_output_print_pages (GtkWindow *parent, GPtrArray *scenes, const PtPalette *palette,
                       const char *name)
{
  g_autoptr (GtkPrintOperation) operation = pt_print_new_pages (scenes, palette, name);

  g_signal_connect_object (operation, "done", G_CALLBACK (pages_done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                           NULL);
}

static const PtCompatFilter *
find_filters (const char *format)
{
  static const char *const pdf_patterns[] = { "*.pdf", NULL };
  static const char *const svg_patterns[] = { "*.svg", NULL };
  static const char *const png_patterns[] = { "*.png", NULL };
  static const PtCompatFilter pdf[] = { { "PDF", pdf_patterns }, { NULL } };
  static const PtCompatFilter svg[] = { { "SVG", svg_patterns }, { NULL } };
  static const PtCompatFilter png[] = { { "PNG", png_patterns }, { NULL } };

  if (g_str_equal (format, "svg"))
    return svg;
  return g_str_equal (format, "png") ? png : pdf;
}

void
pt_output_ask (GtkWindow *parent, GPtrArray *drawings, const char *format,
               const char *folder, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autofree char *title = pt_drawing_suggest_name (drawings->pdata[0]);
  g_autofree char *name = g_strdup_printf ("%s.%s", title, format);

  pt_compat_save_file (parent,
                       &(PtCompatFileDialog){
                         .title = _ ("Save the chart"),
                         .accept = _ ("_Save"),
                         .name = name,
                         .folder = folder,
                         .filters = find_filters (format),
                       },
                       NULL, callback, user_data);
}

GFile *
pt_output_ask_finish (GAsyncResult *result, GError **error)
{
  return pt_compat_file_finish (result, error);
}

static gboolean
ends_in (const char *path, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

static gboolean
write_pdf (GPtrArray *drawings, const char *path, GError **error)
{
  g_autoptr (GPtrArray) scenes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_scene_unref);
  PtDrawing *first = drawings->pdata[0];

  for (guint i = 0; i < drawings->len; i++)
    g_ptr_array_add (scenes, pt_drawing_lay_out (drawings->pdata[i], PT_OUTPUT_WIDTH,
                                                 PT_OUTPUT_HEIGHT));
  return pt_surface_write_pdf ((PtScene *const *) scenes->pdata, scenes->len,
                               pt_drawing_get_palette (first),
                               pt_drawing_get_picture (first)->title, path, error);
}

gboolean
pt_output_write (GPtrArray *drawings, const char *path, GError **error)
{
  PtDrawing *first = drawings->pdata[0];
  g_autoptr (PtScene) scene = NULL;

  if (!ends_in (path, ".svg") && !ends_in (path, ".png"))
    return write_pdf (drawings, path, error);

  scene = pt_drawing_lay_out (first, PT_OUTPUT_WIDTH, PT_OUTPUT_HEIGHT);
  if (ends_in (path, ".svg"))
    return pt_surface_write_svg (scene, pt_drawing_get_palette (first), path, error);
  return pt_surface_write_png (scene, pt_drawing_get_palette (first), FILE_SCALE, path,
                               error);
}

GdkTexture *
pt_output_make_texture (PtDrawing *drawing)
{
  g_autoptr (PtScene) scene =
    pt_drawing_lay_out (drawing, PT_OUTPUT_WIDTH, PT_OUTPUT_HEIGHT);
  int width = (int) ceil (PT_OUTPUT_WIDTH * CLIPBOARD_SCALE);
  int height = (int) ceil (PT_OUTPUT_HEIGHT * CLIPBOARD_SCALE);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);
  GdkTexture *texture;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, CLIPBOARD_SCALE, CLIPBOARD_SCALE);
  pt_scene_draw (scene, cr, pt_drawing_get_palette (drawing));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) stride * (gsize) height);
  texture =
    gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  cairo_surface_destroy (surface);
  return texture;
}
