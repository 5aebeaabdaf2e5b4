#pragma once

/* Private to src/chart. */

#include "chart/scene.h"

G_BEGIN_DECLS

/* Adds the outline of @symbol round (@x, @y) to the path. */
void pt_symbol_trace (cairo_t *cr, PtSymbol symbol, double x, double y, double radius);

G_END_DECLS
