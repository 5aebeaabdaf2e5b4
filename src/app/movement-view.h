#pragma once

#include "report/movement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What moved since another period, and through what. */
#define PT_TYPE_MOVEMENT_VIEW (pt_movement_view_get_type ())
G_DECLARE_FINAL_TYPE (PtMovementView, pt_movement_view, PT, MOVEMENT_VIEW, GtkWidget)

/* Shows @movement as it is now; where that is NULL, @problem says why. */
void pt_movement_view_set_movement (PtMovementView *self, const PtMovement *movement,
                                    const char *problem);

G_END_DECLS
