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

GtkPrintOperation *
pt_print_new (GPtrArray *drawings)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) paper = load_paper ();
  g_autofree char *path = get_path (PRINTER);
  g_autoptr (GtkPrintSettings) printer = gtk_print_settings_new_from_file (path, NULL);
  g_autofree char *name = NULL;

  if (printer != NULL)
    gtk_print_operation_set_print_settings (operation, printer);
  if (drawings->len > 0) {
    name = pt_drawing_suggest_name (drawings->pdata[0]);
    gtk_print_operation_set_job_name (operation, name);
  }
  gtk_print_operation_set_default_page_setup (operation, paper);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) drawings->len);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         g_ptr_array_ref (drawings),
                         (GClosureNotify) (void (*) (void)) g_ptr_array_unref, 0);
  return operation;
}

/* What cannot be remembered is asked again: no reason to trouble anybody. */
void
pt_print_remember (GtkPrintOperation *operation)
{
  GtkPrintSettings *printer = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *paper = gtk_print_operation_get_default_page_setup (operation);
  g_autofree char *folder = get_path (NULL);
  g_autofree char *paper_path = get_path (PAPER);
  g_autofree char *printer_path = get_path (PRINTER);

  g_mkdir_with_parents (folder, 0700);
  if (printer != NULL)
    gtk_print_settings_to_file (printer, printer_path, NULL);
  if (paper != NULL)
    gtk_page_setup_to_file (paper, paper_path, NULL);
}
