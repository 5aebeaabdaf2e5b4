#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* What a window keeps from one start to the next: its size, its page, its ink. */
void pt_window_remember (PtWindow *self);
void pt_window_recall (PtWindow *self);

G_END_DECLS
