#pragma once

#include "base/number.h"
#include "domain/period.h"

G_BEGIN_DECLS

/* The four states of a figure.  Zero is a number; nothing turns one into another. */
typedef enum {
  PT_STATE_ABSENT, /* nobody said anything */
  PT_STATE_NUMBER,
  PT_STATE_NOT_REPORTED, /* asked for, and not given */
  PT_STATE_NOT_APPLICABLE,
} PtState;

/* One value as its source gave it.
 *
 * @value is a count, an amount in đồng, or a percentage in millionths
 * (PT_PERCENT_SCALE); it is 0 in every state but PT_STATE_NUMBER.
 */
typedef struct {
  gint64 value;
  PtState state : 8;
  PtQualifier qualifier : 8;
  guint8 decimals; /* places printed */
} PtFigure;

const char *pt_state_to_code (PtState self); /* "", "not-reported", "not-applicable" */
gboolean pt_state_from_code (const char *code, PtState *state);
const char *pt_qualifier_to_code (PtQualifier self); /* "", "over", "nearly", "about" */
gboolean pt_qualifier_from_code (const char *code, PtQualifier *qualifier);
/* For people: "not reported"; "more than", or "" for exact. */
const char *pt_state_get_name (PtState self);
const char *pt_qualifier_get_name (PtQualifier self);
gboolean pt_figure_equal (const PtFigure *a, const PtFigure *b);

/* Σ over figures, keeping apart what may not be mixed.  Start from PT_SUM_EMPTY. */
typedef struct {
  gint64 value;
  guint n_numbers;
  guint n_missing; /* not reported, or absent: was expected */
  guint n_not_applicable;
  gboolean inexact;  /* a summand had a qualifier */
  gboolean overflow; /* the sum did not fit on the way; @value means nothing */
} PtSum;

#define PT_SUM_EMPTY ((PtSum){ 0 })

void pt_sum_add (PtSum *self, const PtFigure *figure);

/* The sum as one figure: a number where any summand is one, not applicable where all
 * are, else not reported; absent where nothing was added, or the sum did not fit. About
 * that number where a summand was inexact.  Whether it is whole says n_missing.
 */
PtFigure pt_sum_to_figure (const PtSum *self);

/* All figures of one element in one period: arrays indexed by unit (PtUnit.index). */
typedef struct {
  guint n_units;
  PtFigure *figures;
} PtColumn;

PtColumn *pt_column_new (guint n_units);
void pt_column_free (PtColumn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtColumn, pt_column_free)

/* Where columns come from.  The store is one; a test's array is another. */
typedef struct _PtColumnSource PtColumnSource;

struct _PtColumnSource {
  /* Returns: (transfer none): valid until the source reads another or is changed,
   * NULL with @error set where it cannot be read
   */
  const PtColumn *(*get) (PtColumnSource *self, guint element, PtPeriod period,
                          GError **error);
};

G_END_DECLS
