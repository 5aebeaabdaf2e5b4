#pragma once

#include "chart/data.h"

G_BEGIN_DECLS

/* What some charts show besides values and targets. */

/* A short text of the row's own, at its right edge.  For a change it says by how much;
 * a row without one has two values that are not to be compared.
 */
void pt_chart_data_set_row_note (PtChartData *self, guint row, const char *note);

/* A range behind the row's mark (bullet); the widest is added first. */
void pt_chart_data_add_row_band (PtChartData *self, guint row, double from, double to);

/* The series that is only what is left of a whole (parts): it is drawn quietly. */
void pt_chart_data_set_rest (PtChartData *self, guint series);

G_END_DECLS
