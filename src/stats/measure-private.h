#pragma once

/* Private to src/stats. */

#include "stats/measuring.h"

G_BEGIN_DECLS

/* Families of measures, of an input that has what the table of measures wants; what
 * cannot be told from the table, they refuse themselves.
 */
PtRefused pt_measure_pair (PtMeasure self, const PtMeasureInput *input, double *value);
PtRefused pt_measure_distance (PtMeasure self, const PtMeasureInput *input,
                               double *value);
PtRefused pt_measure_idis (PtMeasure self, const PtMeasureInput *input, double *value);
PtRefused pt_measure_variance (PtMeasure self, const PtMeasureInput *input,
                               double *value);
PtRefused pt_measure_share (PtMeasure self, const PtMeasureInput *input, double *value);
PtRefused pt_measure_split (PtMeasure self, const PtMeasureInput *input, double *value);
PtRefused pt_measure_potential (PtMeasure self, const PtMeasureInput *input,
                                double *value);
PtRefused pt_measure_needed (PtMeasure self, const PtMeasureInput *input,
                             double *value);
PtRefused pt_measure_concentration (PtMeasure self, const PtMeasureInput *input,
                                    double *value);
PtRefused pt_measure_slope (PtMeasure self, const PtMeasureInput *input, double *value);
PtRefused pt_measure_percentiles (PtMeasure self, const PtMeasureInput *input,
                                  double *value);

G_END_DECLS
