#pragma once

#include "chart/chart.h"
#include "chart/data-private.h"
#include "chart/labels.h"

G_BEGIN_DECLS

/* Everything round the plot: title, subtitle, banner, legend, completeness and source.
 * Returns: the place left for the plot
 */
PtBox pt_frame_draw (PtScene *scene, const PtChartData *data, PtChartKind kind);

G_END_DECLS
