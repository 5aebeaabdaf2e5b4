#include "app/print-pages.h"

#include <glib/gi18n-lib.h>

#include "app/alert.h"

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page,
              gpointer data)
{
  GPtrArray *pages = data;

  pt_scene_draw (g_ptr_array_index (pages, page),
                 gtk_print_context_get_cairo_context (context), &pt_palette_grey);
}

GtkPrintOperation *
pt_print_pages_new (GPtrArray *pages, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) paper = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (paper, a4);
  gtk_paper_size_free (a4);
  gtk_print_operation_set_default_page_setup (operation, paper);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int) pages->len);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         g_ptr_array_ref (pages),
                         (GClosureNotify) (void (*) (void)) g_ptr_array_unref, 0);
  return operation;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  pt_alert_show (parent, _ ("The pages could not be printed"),
                 error == NULL ? "" : error->message);
}

void
pt_print_pages (GtkWindow *parent, GPtrArray *pages, const char *title)
{
  g_autoptr (GtkPrintOperation) operation = pt_print_pages_new (pages, title);

  /* Failures come by "done" as well, so that they are told once. */
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                           NULL);
}
