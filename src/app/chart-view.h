#pragma once

#include "app/chart-fit.h"
#include "app/drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows one drawing, laid out for the widget's size in points, exactly as it prints.
 *
 * Arrow keys walk through the data points in reading order.  The property "reading" is
 * what a reader is told of the point under the focus, or NULL; "datum-activated" says
 * that somebody chose a point.
 */
#define PT_TYPE_CHART_VIEW (pt_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (PtChartView, pt_chart_view, PT, CHART_VIEW, GtkWidget)

GtkWidget *pt_chart_view_new (void);

/* NULL shows nothing. */
void pt_chart_view_set_drawing (PtChartView *self, PtDrawing *drawing);
PtDrawing *pt_chart_view_get_drawing (PtChartView *self);

/* PT_NO_DATUM where the focus is on none. */
int pt_chart_view_get_datum (PtChartView *self);
void pt_chart_view_set_datum (PtChartView *self, int datum);
const char *pt_chart_view_get_reading (PtChartView *self);
/* Where a point is in the widget.  Returns: FALSE where it has no place */
gboolean pt_chart_view_get_area (PtChartView *self, int datum, GdkRectangle *area);

/* As it is laid out now.  Returns: (transfer none): good until the next size */
const PtChartFit *pt_chart_view_get_fit (PtChartView *self);

G_END_DECLS
