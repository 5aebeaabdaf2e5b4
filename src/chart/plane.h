#pragma once

#include "chart/data-private.h"
#include "chart/labels.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/* A plot with a scale on both sides, and rows as points in it: their positions go to
 * the right, their values upwards.  For one chart, while it is drawn.
 */
typedef enum {
  PT_PLANE_EVEN,
  PT_PLANE_ROOT, /* small numbers get more room … */
  PT_PLANE_LOG,  /* … or as much as large ones */
} PtPlaneStretch;

typedef struct {
  const PtChartData *data;
  PtScene *scene;
  PtLabels *labels;
  PtBox plot;
  PtPlaneStretch stretch;
  PtChartUnit unit; /* of the positions */
  PtScale x, y;     /* x: of stretched positions */
  double gutter;    /* what rows without a figure take, below all else */
} PtPlane;

/* Gives x and y their places in @room, with numbers and names round them; from, to and
 * step of y must be set, of x its from and to, as positions.
 */
void pt_plane_lay_out (PtPlane *self, PtBox room);

double pt_plane_get_x (const PtPlane *self, double position);
double pt_plane_get_y (const PtPlane *self, double value);

/* The numbers and names of both scales. */
void pt_plane_place_texts (const PtPlane *self);
void pt_plane_draw_grid (const PtPlane *self);

/* Every curve of @data, as far as it lies in the plot. */
void pt_plane_draw_curves (const PtPlane *self);
/* No label is tried over the way from (x1, y1) to (x2, y2), in points … */
void pt_plane_block_way (PtLabels *labels, double x1, double y1, double x2, double y2);
/* … nor over any of the curves. */
void pt_plane_block_curves (const PtPlane *self);

/* Rows without a figure, side by side: they have no place in the plot. */
void pt_plane_draw_missing (const PtPlane *self);
/* The look of one sort of curve. */
void pt_plane_get_style (PtCurveSort sort, PtInk *ink, PtLineStyle *style,
                         double *thickness);

G_END_DECLS
