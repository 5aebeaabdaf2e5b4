#pragma once

/* Private to src/report. */

#include "report/measures-input.h"

G_BEGIN_DECLS

/* What is said of measures.  Functions that return char * give it away, never NULL. */

const char *pt_measure_get_name (PtMeasure measure);
const char *pt_measure_get_formula (PtMeasure measure);
char *pt_measure_describe_letters (void);

/* Alone: "điểm phần trăm"; for programs as the definitions have it. */
char *pt_measure_describe_unit (const PtCatalogue *catalogue, const PtTable *table,
                                PtMeasure measure);
char *pt_measure_get_unit_code (const PtCatalogue *catalogue, const PtTable *table,
                                PtMeasure measure);
/* The value with its unit. */
char *pt_measure_format (const PtCatalogue *catalogue, const PtTable *table,
                         PtMeasure measure, double value);
/* What "needed" counts: "gia đình", else the name of what is counted. */
char *pt_measure_describe_counted (const PtCatalogue *catalogue, const PtQuery *query);

/* Why a measure is not computed, as a phrase. */
char *pt_measure_describe_refusal (PtMeasure measure, PtRefused refused,
                                   double reported);

/* What a computed line says, as a sentence. */
char *pt_measure_make_sentence (const PtCatalogue *catalogue,
                                const PtMeasures *measures, const PtMeasureData *data,
                                PtMeasure measure);
/* "mức của Trung du: 81,3%", or the target. */
char *pt_measure_describe_goal (const PtMeasures *measures, const PtMeasureData *data);

G_END_DECLS
