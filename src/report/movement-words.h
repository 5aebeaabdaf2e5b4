#pragma once

/* Private to src/report. */

#include "report/movement.h"

G_BEGIN_DECLS

/* Fills the sentences of @self from its numbers. */
void pt_movement_find_words (PtMovement *self);

G_END_DECLS
