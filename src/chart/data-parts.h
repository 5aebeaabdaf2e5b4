#pragma once

#include "chart/curve.h"

G_BEGIN_DECLS

/* Parts of a chart's data that only some kinds have. */

typedef struct {
  PtCurveSort sort;
  char *label;    /* never NULL */
  GArray *points; /* double, position and value by turns */
} PtCurve;

/* Of a plot with a scale on both sides; every text may be NULL. */
typedef struct {
  GArray *curves; /* PtCurve */
  char *across, *upwards, *reading;
  double reading_x, reading_y;
} PtPlaneParts;

void pt_plane_parts_init (PtPlaneParts *self);
void pt_plane_parts_clear (PtPlaneParts *self);

/* Of a row that is a tile. */
typedef struct {
  char *short_name; /* NULL: the name itself */
  int column, line;
} PtTilePart;

G_END_DECLS
