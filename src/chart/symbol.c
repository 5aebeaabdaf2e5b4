#include "chart/symbol.h"

/* Corners in radii; all symbols are of about the same weight to the eye. */
static const struct {
  guint n_corners;
  double corners[12][2];
} polygons[PT_N_SYMBOLS] = {
  [PT_SYMBOL_SQUARE] = { 4,
                         { { -.88, -.88 },
                           { .88, -.88 },
                           { .88, .88 },
                           { -.88, .88 } } },
  [PT_SYMBOL_DIAMOND] = { 4, { { 0, -1.2 }, { 1.2, 0 }, { 0, 1.2 }, { -1.2, 0 } } },
  [PT_SYMBOL_TRIANGLE] = { 3, { { 0, -1.15 }, { 1.15, .85 }, { -1.15, .85 } } },
  [PT_SYMBOL_DOWN] = { 3, { { 0, 1.15 }, { 1.15, -.85 }, { -1.15, -.85 } } },
  [PT_SYMBOL_CROSS] = { 12,
                        { { 0, -.55 },
                          { .55, -1.1 },
                          { 1.1, -.55 },
                          { .55, 0 },
                          { 1.1, .55 },
                          { .55, 1.1 },
                          { 0, .55 },
                          { -.55, 1.1 },
                          { -1.1, .55 },
                          { -.55, 0 },
                          { -1.1, -.55 },
                          { -.55, -1.1 } } },
  [PT_SYMBOL_PLUS] = { 12,
                       { { -.4, -1.15 },
                         { .4, -1.15 },
                         { .4, -.4 },
                         { 1.15, -.4 },
                         { 1.15, .4 },
                         { .4, .4 },
                         { .4, 1.15 },
                         { -.4, 1.15 },
                         { -.4, .4 },
                         { -1.15, .4 },
                         { -1.15, -.4 },
                         { -.4, -.4 } } },
};

void
pt_symbol_trace (cairo_t *cr, PtSymbol symbol, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  if (symbol == PT_SYMBOL_CIRCLE)
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  for (guint i = 0; i < polygons[symbol].n_corners; i++)
    cairo_line_to (cr, x + polygons[symbol].corners[i][0] * radius,
                   y + polygons[symbol].corners[i][1] * radius);
  cairo_close_path (cr);
}
