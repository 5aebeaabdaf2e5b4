#pragma once

#include "report/table.h"
#include "stats/measuring.h"

G_BEGIN_DECLS

/* How uneven a rate is, in every measure there is, each in words a leader understands,
 * or with the reason why it is not computed.
 */
typedef struct {
  PtQuery query; /* a rate, in one period, by unit or by a dimension */
  int split;     /* dimension to look between and within, or -1: that of query */
  const char *reference; /* code of a group or unit to compare with, or NULL */
  double target;         /* percent that "needed" leads to; NAN: the best there is */
} PtMeasuresChoice;

typedef struct {
  PtRefused refused;
  double value;    /* NAN where refused */
  guint n;         /* groups or units it rests on */
  guint n_missing; /* units that should have reported and did not */
  char *name;
  char *shown;    /* with its unit: "18,0 điểm phần trăm"; "–" where refused */
  char *unit;     /* alone: "điểm phần trăm" */
  char *note;     /* why it is refused, and what it leaves out */
  char *sentence; /* what it says; where refused, why */
  char *formula;
} PtMeasureLine;

/* What one group or unit lacks. */
typedef struct {
  guint row;       /* of the table */
  double distance; /* points to the goal, never negative */
  gint64 needed;
} PtMeasureGap;

typedef struct {
  PtMeasuresChoice choice;
  PtTable *table;  /* the groups or units compared */
  PtTable *units;  /* the units behind; the same, or NULL where there are none */
  double reported; /* the share of the denominators that has reported */
  PtMeasureLine lines[PT_N_MEASURES];
  GArray *gaps; /* PtMeasureGap: the farthest first; empty where "needed" is refused */
  char *goal;   /* what the gaps lead to, in words; NULL where there are none */
  char *legend; /* what the letters of the formulas mean */
} PtMeasures;

/* Returns: (transfer full) (nullable): NULL with @error set where the question has no
 * answer: no such units, no such reference, or not a rate
 */
PtMeasures *pt_measures_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                             const PtMeasuresChoice *choice, GError **error);
void pt_measures_free (PtMeasures *self);

/* The columns of the command line's "measure", one row for every measure. */
PtSheet *pt_measures_to_sheet (const PtCatalogue *catalogue, const PtMeasures *self);

/* Names, values and sentences, for pasting into a spreadsheet: tabulators. */
char *pt_measures_to_lines (const PtMeasures *self);

/* Whether the groups of a dimension stand in an order from worst-off to best-off: 1
 * where the catalogue has the worst-off first, -1 where last, 0 where there is none.
 */
int pt_measures_get_order (const PtCatalogue *catalogue, guint dimension);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtMeasures, pt_measures_free)

G_END_DECLS
