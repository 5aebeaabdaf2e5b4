#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Undo and redo, each with the name of what it would act on. */
#define PT_TYPE_UNDO_BUTTONS (pt_undo_buttons_get_type ())
G_DECLARE_FINAL_TYPE (PtUndoButtons, pt_undo_buttons, PT, UNDO_BUTTONS, GtkWidget)

void pt_undo_buttons_set_session (PtUndoButtons *self, PtSession *session);

G_END_DECLS
