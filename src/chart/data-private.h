#pragma once

#include "chart/data-parts.h"
#include "chart/data.h"
#include "chart/scene.h"

G_BEGIN_DECLS

/* The inside of PtChartData, for the files that lay charts out. */

typedef struct {
  double value; /* NAN: missing */
  gboolean inexact, outside;
  char *label;    /* never NULL */
  char *sentence; /* may be NULL */
} PtDatum;

typedef struct {
  char *name;
  double position;
  int class_;
  double target; /* NAN: none */
  char *target_label;
  char *note;    /* NULL: none */
  GArray *bands; /* PtBand, the widest first; NULL: none */
  PtTilePart tile;
  GArray *data; /* PtDatum by series; may be shorter than there are series */
} PtRow;

typedef struct {
  double from, to;
} PtBand;

typedef struct {
  double value; /* or position */
  char *label;
} PtNote;

struct _PtChartData {
  PtChartUnit unit;
  char *title, *subtitle, *source, *completeness, *banner;
  char *inexact_text, *missing_text;
  GPtrArray *series;  /* char* */
  GPtrArray *classes; /* char* */
  GArray *rows;       /* PtRow */
  GArray *references; /* PtNote */
  GArray *breaks;     /* PtNote */
  int rest;           /* the series that is what is left of a whole, or -1 */
  PtPlaneParts plane;
};

const PtRow *pt_chart_data_get_row (const PtChartData *self, guint row);
const PtNote *pt_chart_data_get_reference (const PtChartData *self, guint reference);
const char *pt_chart_data_get_series (const PtChartData *self, guint series);

/* A missing datum where none was set. */
const PtDatum *pt_chart_data_get (const PtChartData *self, guint row, guint series);
gboolean pt_datum_is_missing (const PtDatum *self);
gboolean pt_datum_is_wanted (const PtDatum *self); /* missing, and to be shown so */

int pt_chart_data_get_number (const PtChartData *self, guint row, guint series);

/* Whether @reference can be shown beside the values without dwarfing them: the sum of
 * all units cannot, beside those of each.  One that is far away is left out.
 */
gboolean pt_chart_data_is_near (const PtChartData *self, const PtNote *reference);

/* All values, and the targets and near references beside them: the smallest and the
 * largest. Returns: FALSE where there are none
 */
gboolean pt_chart_data_get_range (const PtChartData *self, double *low, double *high);

gboolean pt_chart_data_has_missing (const PtChartData *self);
gboolean pt_chart_data_has_inexact (const PtChartData *self);

PtInk pt_ink_of_series (guint series);
PtSymbol pt_symbol_of_series (guint series);
PtInk pt_chart_data_get_row_ink (const PtChartData *self, guint row);

G_END_DECLS
