#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* What a window can do, as actions of its class: win.open, win.print and the others. */
void pt_window_actions_install (GtkWidgetClass *widget_class);

/* Grants and denies them as the window's session has it; call when that changed. */
void pt_window_actions_update (PtWindow *self);

G_END_DECLS
