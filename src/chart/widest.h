#pragma once

#include "chart/data-private.h"

G_BEGIN_DECLS

/* How wide the texts of a chart's data are, in points. */

double pt_widest_name (const PtChartData *data, PtFont font);
/* Of the names, which are not broken within a word. */
double pt_widest_word (const PtChartData *data, PtFont font);
/* Of all series, in the font of values. */
double pt_widest_value (const PtChartData *data);
/* Of the rows' notes, and of their targets' labels, in the same font. */
double pt_widest_note (const PtChartData *data);
double pt_widest_target (const PtChartData *data);

G_END_DECLS
