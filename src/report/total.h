#pragma once

/* Private to src/report. */

#include "report/reading.h"

G_BEGIN_DECLS

/* What a row of a table adds up. */
typedef struct {
  gint64 values[2];
  guint n_counts;   /* sources whose counts are in @values */
  guint n_expected; /* all that apply */
  guint n_not_applicable;
  guint n_refused; /* said "not reported" */
  PtNotes notes;
  guint n_sources;
  gboolean is_cut; /* some source came in part */
  PtReading only;  /* the reading, where there is one source */

  guint n_published;
  PtFigure published; /* the last of them */
  double printed_sum, weighted_sum, weight_sum;
  gboolean is_unweighted; /* a published value has no weight */
} PtTotal;

/* @values: what of @reading comes here; @whole: that is all of it. */
void pt_total_add (PtTotal *self, const PtSubject *subject, const PtReading *reading,
                   const gint64 *values, gboolean whole);

/* Fills the figures of @row; who it is about is left alone. */
void pt_total_to_row (const PtTotal *self, const PtSubject *subject, PtTableRow *row);

/* Holds the whole's @row against what @top, the unit above, said of itself. */
void pt_total_compare (const PtReading *top, const PtSubject *subject, PtTableRow *row);

G_END_DECLS
