#include "app/merging.h"

#include "app/alert.h"
#include "app/compat.h"

#include <glib/gi18n-lib.h>

static void
done_cb (PtWindow *window, const char *title)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.tell-done", "s", title);
}

PtMergeWindow *
pt_merging_open (PtWindow *window, const char *path)
{
  PtBook *book = pt_session_get_book (pt_window_get_session (window));
  g_autoptr (GError) error = NULL;
  GtkWidget *opened =
    book != NULL ? pt_merge_window_new (GTK_WINDOW (window), book, path, &error) : NULL;

  if (error != NULL)
    pt_alert_show (GTK_WINDOW (window), _ ("The other book could not be read"),
                   error->message);
  if (opened == NULL)
    return NULL;

  g_signal_connect_object (opened, "done", G_CALLBACK (done_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (opened));
  return PT_MERGE_WINDOW (opened);
}

static void
chosen_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = pt_compat_file_finish (result, NULL);
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL)
    pt_merging_open (PT_WINDOW (window), path);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const patterns[] = { "*.phongtrao", NULL };
  const PtCompatFilter filters[] = { { _ ("Books"), patterns }, { NULL } };

  pt_compat_open_file (GTK_WINDOW (widget),
                       &(PtCompatFileDialog){
                         .title = _ ("Choose the book of the other office"),
                         .accept = _ ("_Open"),
                         .filters = filters,
                       },
                       NULL, chosen_cb, NULL);
}

void
pt_merging_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.merge", NULL, merge_action);
}
