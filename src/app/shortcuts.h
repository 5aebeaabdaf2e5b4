#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One key of the program: what it does, and in words. */
typedef struct {
  const char *action; /* detailed; NULL: a widget's own key, only listed */
  const char *accelerator;
  const char *words; /* to be translated */
} PtShortcut;

/* Ends with a row of NULL. */
extern const PtShortcut pt_shortcuts[];

/* A window with the list of them. */
#define PT_TYPE_SHORTCUTS (pt_shortcuts_get_type ())
G_DECLARE_FINAL_TYPE (PtShortcuts, pt_shortcuts, PT, SHORTCUTS, GtkWindow)

GtkWidget *pt_shortcuts_new (GtkWindow *parent);

G_END_DECLS
