#pragma once

#include "chart/data-private.h"
#include "chart/labels.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/* Small charts side by side on common scales, one for each series; multiples.c gives
 * them their places, multiples-lines.c and multiples-bars.c fill them.
 */
typedef struct {
  const PtChartData *data;
  PtScene *scene;
  PtLabels *labels;
  guint columns, lines;
  guint title_lines; /* at most */
  gboolean is_low;   /* panels have no room for names below them */
  double left, foot; /* what numbers and names take beside and below a panel */
  PtScale values;    /* from, to and step; each panel has its own ends */
} PtMultiples;

typedef struct {
  PtBox plot;
  guint series;
  gboolean is_first; /* the first of its line: it has what stands left */
} PtPanel;

/* What the panels need round their plots, in a line or column of them. */
void pt_multiples_measure_lines (PtMultiples *self, double width, double height);
void pt_multiples_measure_bars (PtMultiples *self, double width, double height);

void pt_multiples_fill_lines (const PtMultiples *self, const PtPanel *panel);
void pt_multiples_fill_bars (const PtMultiples *self, const PtPanel *panel);

G_END_DECLS
