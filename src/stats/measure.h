#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every measure of disparity, in the order in which they are shown. */
typedef enum {
  PT_MEASURE_D,
  PT_MEASURE_R,
  PT_MEASURE_MDM_U,
  PT_MEASURE_MDM_W,
  PT_MEASURE_MDB_U,
  PT_MEASURE_MDB_W,
  PT_MEASURE_MDR_U,
  PT_MEASURE_MDR_W,
  PT_MEASURE_IDIS_U,
  PT_MEASURE_IDIS_W,
  PT_MEASURE_BGV,
  PT_MEASURE_BGSD,
  PT_MEASURE_COV,
  PT_MEASURE_THEIL,
  PT_MEASURE_THEIL_BETWEEN,
  PT_MEASURE_THEIL_WITHIN,
  PT_MEASURE_MLD,
  PT_MEASURE_GINI,
  PT_MEASURE_HOOVER,
  PT_MEASURE_PAR,
  PT_MEASURE_PAF,
  PT_MEASURE_NEEDED,
  PT_MEASURE_ACI,
  PT_MEASURE_RCI,
  PT_MEASURE_SII,
  PT_MEASURE_RII,
  PT_MEASURE_P80_P20,
  PT_MEASURE_P80_P20_RATIO,
  PT_MEASURE_P90_P10,
  PT_MEASURE_P90_P10_RATIO,
  PT_MEASURE_P95_P5,
  PT_MEASURE_P95_P5_RATIO,
  PT_N_MEASURES
} PtMeasure;

/* What the value is counted in: points are those of the rate. */
typedef enum {
  PT_MEASURE_IN_POINTS,
  PT_MEASURE_IN_SQUARED_POINTS,
  PT_MEASURE_IN_TIMES,
  PT_MEASURE_IN_PERCENT,
  PT_MEASURE_IN_SHARE, /* 0 to 1 */
  PT_MEASURE_IN_COUNT,
  PT_MEASURE_PLAIN,
} PtMeasureUnit;

typedef struct {
  const char *code;
  PtMeasureUnit unit;
  gboolean is_relative, is_weighted;
  guint at_least;       /* how many it takes */
  gboolean is_of_units; /* always over units, also where groups are compared */
} PtMeasureInfo;

const PtMeasureInfo *pt_measure_get_info (PtMeasure self);

G_END_DECLS
