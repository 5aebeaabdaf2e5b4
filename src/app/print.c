#include "app/print.h"

/* Kept in the user's configuration. */
#define FOLDER "phongtrao"
#define PAPER "page-setup.ini"
#define PRINTER "print-settings.ini"

static char *
get_path (const char *name)
{
  return g_build_filename (g_get_user_config_dir (), FOLDER, name, NULL);
}

/* A4, the long side across, unless the user once chose something else. */
static GtkPageSetup *
load_paper (void)
{
  g_autofree char *path = get_path (PAPER);
  GtkPageSetup *setup = gtk_page_setup_new_from_file (path, NULL);
  GtkPaperSize *a4;

  if (setup != NULL)
    return setup;

  setup = gtk_page_setup_new ();
  a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (a4);
  return setup;
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page,
              gpointer data)
{
  GPtrArray *drawings = data;
  PtDrawing *drawing = g_ptr_array_index (drawings, page);
  g_autoptr (PtScene) scene =
    pt_drawing_lay_out (drawing, gtk_print_context_get_width (context),
                        gtk_print_context_get_height (context));

  pt_scene_draw (scene, gtk_print_context_get_cairo_context (context),
                 pt_drawing_get_palette (drawing));
}

/* With the printer and the paper of the last time. */
static GtkPrintOperation *
create_operation (guint n_pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) paper = load_paper ();
  g_autofree char *path = get_path (PRINTER);
  g_autoptr (GtkPrintSettings) printer = gtk_print_settings_new_from_file (path, NULL);

  if (printer != NULL)
    gtk_print_operation_set_print_settings (operation, printer);
  gtk_print_operation_set_default_page_setup (operation, paper);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
  return operation;
}

GtkPrintOperation *
pt_print_new (GPtrArray *drawings)
{
  GtkPrintOperation *operation = create_operation (drawings->len);
  g_autofree char *name = NULL;

  if (drawings->len > 0) {
    name = pt_drawing_suggest_name (drawings->pdata[0]);
    gtk_print_operation_set_job_name (operation, name);
  }
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         g_ptr_array_ref (drawings),
                         (GClosureNotify) (void (*) (void)) g_ptr_array_unref, 0);
  return operation;
}

/* Pages that are laid out, and what they are drawn with. */
typedef struct {
  GPtrArray *scenes;
  const PtPalette *palette;
} Pages;

static void
free_pages (gpointer data, GClosure *closure)
{
  Pages *pages = data;

  g_ptr_array_unref (pages->scenes);
  g_free (pages);
}

/* Every page upright or on its side, as it was laid out, margins and all. */
static void
request_page_setup_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page,
                       GtkPageSetup *setup, gpointer data)
{
  const Pages *pages = data;
  double width, height;

  pt_scene_get_size (g_ptr_array_index (pages->scenes, page), &width, &height);
  gtk_page_setup_set_orientation (setup, width > height
                                           ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_laid_out_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page,
                  gpointer data)
{
  const Pages *pages = data;

  pt_scene_draw (g_ptr_array_index (pages->scenes, page),
                 gtk_print_context_get_cairo_context (context), pages->palette);
}

GtkPrintOperation *
pt_print_new_pages (GPtrArray *scenes, const PtPalette *palette, const char *name)
{
  GtkPrintOperation *operation = create_operation (scenes->len);
  GtkPageSetup *paper = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  Pages *pages = g_new (Pages, 1);

  gtk_page_setup_set_paper_size_and_default_margins (paper, a4);
  gtk_print_operation_set_default_page_setup (operation, paper);
  gtk_paper_size_free (a4);
  g_object_unref (paper);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  *pages = (Pages){ g_ptr_array_ref (scenes), palette };
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb),
                    pages);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_laid_out_cb), pages,
                         free_pages, 0);
  return operation;
}

/* What cannot be remembered is asked again: no reason to trouble anybody. */
void
pt_print_remember_printer (GtkPrintOperation *operation)
{
  GtkPrintSettings *printer = gtk_print_operation_get_print_settings (operation);
  g_autofree char *folder = get_path (NULL);
  g_autofree char *path = get_path (PRINTER);

  g_mkdir_with_parents (folder, 0700);
  if (printer != NULL)
    gtk_print_settings_to_file (printer, path, NULL);
}

void
pt_print_remember (GtkPrintOperation *operation)
{
  GtkPageSetup *paper = gtk_print_operation_get_default_page_setup (operation);
  g_autofree char *path = get_path (PAPER);

  pt_print_remember_printer (operation);
  if (paper != NULL)
    gtk_page_setup_to_file (paper, path, NULL);
}
