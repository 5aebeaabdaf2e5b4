#include "app/compat.h"

static GtkFileFilter *
make_filter (const PtCompatFilter *words)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, words->name);
  for (guint i = 0; words->patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, words->patterns[i]);
  return filter;
}

static GFile *
find_folder (const PtCompatFileDialog *words)
{
  gboolean known = words->folder != NULL && *words->folder != '\0' &&
                   g_file_test (words->folder, G_FILE_TEST_IS_DIR);

  return known ? g_file_new_for_path (words->folder) : NULL;
}

#if GTK_CHECK_VERSION(4, 10, 0)

void
pt_compat_widget_get_color (GtkWidget *widget, GdkRGBA *color)
{
  gtk_widget_get_color (widget, color);
}

static GtkFileDialog *
make_dialog (const PtCompatFileDialog *words)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GFile) folder = find_folder (words);

  for (guint i = 0; words->filters != NULL && words->filters[i].name != NULL; i++) {
    g_autoptr (GtkFileFilter) filter = make_filter (&words->filters[i]);

    g_list_store_append (filters, filter);
  }
  gtk_file_dialog_set_title (dialog, words->title);
  gtk_file_dialog_set_accept_label (dialog, words->accept);
  gtk_file_dialog_set_initial_name (dialog, words->name);
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}

static void
return_file (GTask *task, GFile *file, GError *error)
{
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             error->message);
    g_error_free (error);
  } else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static void
saved_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  return_file (data, file, error);
}

static void
opened_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &error);

  return_file (data, file, error);
}

void
pt_compat_save_file (GtkWindow *parent, const PtCompatFileDialog *words,
                     GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = make_dialog (words);

  gtk_file_dialog_save (dialog, parent, cancellable, saved_cb,
                        g_task_new (parent, cancellable, callback, user_data));
}

void
pt_compat_open_file (GtkWindow *parent, const PtCompatFileDialog *words,
                     GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = make_dialog (words);

  gtk_file_dialog_open (dialog, parent, cancellable, opened_cb,
                        g_task_new (parent, cancellable, callback, user_data));
}

#else

void
pt_compat_widget_get_color (GtkWidget *widget, GdkRGBA *color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GTask) task = data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dismissed");

  g_object_unref (dialog);
}

static void
show_dialog (GtkWindow *parent, const PtCompatFileDialog *words,
             GtkFileChooserAction action, GTask *task)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (words->title, parent, action, words->accept, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) folder = find_folder (words);

  for (guint i = 0; words->filters != NULL && words->filters[i].name != NULL; i++) {
    g_autoptr (GtkFileFilter) filter = make_filter (&words->filters[i]);

    gtk_file_chooser_add_filter (chooser, filter);
  }
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  if (words->name != NULL)
    gtk_file_chooser_set_current_name (chooser, words->name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
pt_compat_save_file (GtkWindow *parent, const PtCompatFileDialog *words,
                     GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  show_dialog (parent, words, GTK_FILE_CHOOSER_ACTION_SAVE,
               g_task_new (parent, cancellable, callback, user_data));
}

void
pt_compat_open_file (GtkWindow *parent, const PtCompatFileDialog *words,
                     GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  show_dialog (parent, words, GTK_FILE_CHOOSER_ACTION_OPEN,
               g_task_new (parent, cancellable, callback, user_data));
}

#endif

GFile *
pt_compat_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
