#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short message over the lower edge of the window, which goes away by itself. */
#define PT_TYPE_TOAST (pt_toast_get_type ())
G_DECLARE_FINAL_TYPE (PtToast, pt_toast, PT, TOAST, GtkWidget)

/* @button: a label with a mnemonic and @action what it does, or both NULL. */
void pt_toast_show (PtToast *self, const char *message, const char *button,
                    const char *action);
const char *pt_toast_get_message (PtToast *self);

G_END_DECLS
