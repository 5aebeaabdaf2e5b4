#pragma once

#include "app/choosers.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One window on one book: choosers that hold for all pages, and the pages. */
#define PT_TYPE_WINDOW (pt_window_get_type ())
G_DECLARE_FINAL_TYPE (PtWindow, pt_window, PT, WINDOW, GtkApplicationWindow)

/* The names of the pages, in the order of the sidebar; NULL ends them. */
extern const char *const pt_window_pages[];

/* @settings may be NULL: then nothing is remembered. */
GtkWidget *pt_window_new (GtkApplication *application, GSettings *settings);

/* Shows the book at @path; where it cannot be opened, says why and stays as it is. */
gboolean pt_window_open (PtWindow *self, const char *path);
/* Begins at the welcome page. */
void pt_window_welcome (PtWindow *self);

PtSession *pt_window_get_session (PtWindow *self);
PtChoosers *pt_window_get_choosers (PtWindow *self);
/* Returns: (transfer none) (nullable) */
GSettings *pt_window_get_settings (PtWindow *self);
/* One of pt_window_pages. */
void pt_window_show_page (PtWindow *self, const char *page);
const char *pt_window_get_shown (PtWindow *self);
void pt_window_toast (PtWindow *self, const char *message, const char *button,
                      const char *action);

/* The charts of the page that is shown.  Returns: (transfer full): PtDrawing */
GPtrArray *pt_window_list_drawings (PtWindow *self);
/* The table of the page that is shown, or NULL. */
char *pt_window_copy_table (PtWindow *self);

/* For pictures.  Returns: (transfer none) */
GtkWidget *pt_window_get_page (PtWindow *self, const char *page);

G_END_DECLS
