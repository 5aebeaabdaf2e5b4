#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small window that says what went wrong and waits to be read. */
#define PT_TYPE_ALERT (pt_alert_get_type ())
G_DECLARE_FINAL_TYPE (PtAlert, pt_alert, PT, ALERT, GtkWindow)

/* @detail may be NULL, and may be long: it scrolls. */
GtkWidget *pt_alert_new (GtkWindow *parent, const char *heading, const char *body,
                         const char *detail);

/* Presents one. */
void pt_alert_show (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
