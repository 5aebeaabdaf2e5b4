#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The only place that knows which GTK it was built against.  Every function here
 * takes the shape of the newest GTK, and is removed when the floor reaches it.
 */

/* GTK 4.10: gtk_widget_get_color() */
void pt_compat_widget_get_color (GtkWidget *widget, GdkRGBA *color);

/* What a file dialog lets through.  NULL names the end of an array. */
typedef struct {
  const char *name;
  const char *const *patterns;
} PtCompatFilter;

typedef struct {
  const char *title;
  const char *accept; /* the label of the button */
  const char *name;   /* to save: the suggested name */
  const char *folder; /* where to begin, or NULL */
  const PtCompatFilter *filters;
} PtCompatFileDialog;

/* GTK 4.10: gtk_file_dialog_save() */
void pt_compat_save_file (GtkWindow *parent, const PtCompatFileDialog *dialog,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data);
/* GTK 4.10: gtk_file_dialog_open() */
void pt_compat_open_file (GtkWindow *parent, const PtCompatFileDialog *dialog,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data);

/* For both.  Returns: (transfer full) (nullable): the file, or NULL with @error set:
 * a G_IO_ERROR_CANCELLED where the user thought better of it
 */
GFile *pt_compat_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
