#pragma once

#include "cli/chart-choice.h"

G_BEGIN_DECLS

/* Which periods a chart is about, from the options and from what the book has. */

gboolean pt_chart_time_check_options (const PtRun *run, PtChartKind question,
                                      GError **error);

/* Fills in the periods of @self; @period receives the one that is asked for, to be
 * freed, and stays NULL where the option itself says it.
 */
gboolean pt_chart_time_choose (PtChartChoice *self, const PtRun *run, PtBook *book,
                               PtChartKind question, char **period, GError **error);

G_END_DECLS
