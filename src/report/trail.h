#pragma once

#include "report/table.h"

G_BEGIN_DECLS

/* Where the value of one row comes from: a formula, and every unit that went into it or
 * stayed out, so that anyone can add it up again.
 */
typedef struct {
  guint unit;         /* index: who reported, in the period */
  char *name;         /* as it was called then */
  PtState state;      /* of what it reported */
  gint64 values[2];   /* what of it came into this row: above and below the line */
  gboolean is_cut;    /* only a share of it: the unit was divided */
  gboolean is_inside; /* counted; else @reason says why not */
  char *reason;
} PtTrailUnit;

typedef struct {
  char *title;      /* "Trung du: 81,3%" */
  char *formula;    /* "185.368 ÷ 228.054 = 81,3%" */
  char *summary;    /* how many units went in, how many stayed out */
  GPtrArray *units; /* PtTrailUnit: those counted first, then the others, by name */
  guint n_inside;
  gint64 values[2]; /* added up once more from @units */
  guint *elements;  /* indexes: what was counted, numerator first */
  guint n_elements;
} PtTrail;

/* Of a row of @table, which is of one period.  Returns: (transfer full) (nullable) */
PtTrail *pt_trail_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                       const PtTable *table, guint row, GError **error);
void pt_trail_free (PtTrail *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtTrail, pt_trail_free)

G_END_DECLS
