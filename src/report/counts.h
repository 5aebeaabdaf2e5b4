#pragma once

/* Private to src/report. */

#include "report/painter.h"

G_BEGIN_DECLS

/* The rows of a table that have both counts of a rate, as arrays for src/stats. */
typedef struct {
  GArray *rows;    /* guint: places in the table, of those with counts … */
  double *values;  /* … their rates, in percent or đồng … */
  double *weights; /* … and their denominators */
  guint n;
  GArray *others; /* guint: rows that are expected and have no counts */
} PtCounts;

/* Whether the choice is of a rate: else there are no two counts, and @error says so. */
gboolean pt_counts_require_rate (const PtPainter *painter, GError **error);

/* Of all units or groups of @table; start from zeros and clear it at the end. */
void pt_counts_init (PtCounts *self, const PtPainter *painter, guint table);
void pt_counts_clear (PtCounts *self);

/* The names of what stands over and under the line, alone or inside a sentence. */
char *pt_counts_name_numerator (const PtPainter *painter, gboolean inside);
char *pt_counts_name_denominator (const PtPainter *painter, gboolean inside);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtCounts, pt_counts_clear)

G_END_DECLS
