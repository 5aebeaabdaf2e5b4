#pragma once

#include "app/drawing.h"

G_BEGIN_DECLS

/* A drawing laid out for a place on the screen: its scene, and how points become
 * pixels. A value inside a widget; start from zeros and clear it at the end.
 */
typedef struct {
  PtScene *scene;    /* NULL until it has been laid out */
  int width, height; /* pixels */
  double scale;      /* pixels to a point */
} PtChartFit;

typedef struct {
  double x, y, width, height; /* pixels */
} PtChartArea;

/* Where a key leads to among the data points. */
typedef enum {
  PT_CHART_STEP_BACK,
  PT_CHART_STEP_ON,
  PT_CHART_STEP_FIRST,
  PT_CHART_STEP_LAST,
  PT_CHART_STEP_AWAY,
} PtChartStep;

void pt_chart_fit_clear (PtChartFit *self);

/* Lays @drawing out anew where the size is another than before. */
void pt_chart_fit_update (PtChartFit *self, PtDrawing *drawing, int width, int height,
                          double pixels_per_point);

/* How high a widget of @width has to be for all names to be readable. */
int pt_chart_fit_measure_height (PtDrawing *drawing, int width,
                                 double pixels_per_point);

int pt_chart_fit_pick (const PtChartFit *self, double x, double y);
/* Of a chart of tiles.  Returns: FALSE where there is no grid */
gboolean pt_chart_fit_find_cell (const PtChartFit *self, double x, double y,
                                 int *column, int *line);
/* A little more than the datum's marks.  Returns: FALSE where it has none */
gboolean pt_chart_fit_get_area (const PtChartFit *self, int datum, PtChartArea *area);
/* The datum after @step; @datum itself where there is no other. */
int pt_chart_fit_step (const PtChartFit *self, int datum, PtChartStep step);

G_END_DECLS
