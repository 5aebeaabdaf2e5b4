#include "app/keeping.h"

#include "app/alert.h"

#include <glib/gi18n-lib.h>

/* On a thread of its own, which opens the book again to read. */
static void
keep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (PtBook) book = pt_book_open (data, PT_BOOK_OPEN_READ, &error);

  if (book != NULL && pt_book_back_up_daily (book, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The window may have been closed in the meantime. */
static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *place = data;
  g_autoptr (PtWindow) window = g_weak_ref_get (place);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_weak_ref_clear (place);
  g_free (place);
  if (g_task_propagate_boolean (G_TASK (result), &error) || window == NULL)
    return;

  /* Translators: %s is a sentence that says why. */
  words = g_strdup_printf (_ ("Today's copy of the book could not be made: %s"),
                           error->message);
  pt_window_toast (window, words, NULL, NULL);
}

void
pt_keeping_start (PtWindow *window)
{
  PtBook *book = pt_session_get_book (pt_window_get_session (window));
  g_autoptr (GTask) task = NULL;
  GWeakRef *place;

  if (book == NULL || pt_book_is_read_only (book))
    return;

  place = g_new (GWeakRef, 1);
  g_weak_ref_init (place, window);
  task = g_task_new (NULL, NULL, kept_cb, place);
  g_task_set_task_data (task, g_strdup (pt_book_get_path (book)), g_free);
  g_task_run_in_thread (task, keep_in_thread);
}

static void
tell (PtWindow *window, const char *kept)
{
  g_autofree char *base = g_path_get_basename (kept);
  g_autofree char *shown = g_filename_display_name (base);
  /* Translators: %s is the name of a file. */
  g_autofree char *words =
    g_strdup_printf (_ ("The copy was restored. The book as it was is kept as “%s”."),
                     shown);

  pt_window_toast (window, words, NULL, NULL);
}

static void
chosen_cb (PtWindow *window, const char *backup)
{
  PtSession *session = pt_window_get_session (window);
  g_autofree char *path = g_strdup (pt_book_get_path (pt_session_get_book (session)));
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  gboolean restored;

  /* The lock goes with the book. */
  pt_session_set_book (session, NULL);
  restored = pt_book_restore (path, backup, &kept, &error);
  if (!pt_window_open (window, path))
    pt_window_welcome (window);
  if (!restored)
    pt_alert_show (GTK_WINDOW (window), _ ("The copy could not be restored"),
                   error->message);
  else if (kept != NULL)
    tell (window, kept);
}

PtBackupsDialog *
pt_keeping_open (PtWindow *window)
{
  PtBook *book = pt_session_get_book (pt_window_get_session (window));
  GtkWidget *dialog;

  if (book == NULL)
    return NULL;

  dialog = pt_backups_dialog_new (GTK_WINDOW (window), pt_book_get_path (book));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return PT_BACKUPS_DIALOG (dialog);
}
