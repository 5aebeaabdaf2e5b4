#pragma once

#include "report/measures.h"
#include "stats/change.h"

G_BEGIN_DECLS

/* What moved between two periods, and through what.
 *
 * Both periods are seen in the same units: those of the view, or where that is each
 * period's own, those of the later one.
 */
typedef struct {
  char *name;
  double values[2]; /* before and after, of those who are there in both; NAN: none */
  double level;     /* points it gave to the whole by its own rate */
} PtMovementGroup;

typedef struct {
  PtPeriod before;
  PtMeasures *measures[2]; /* before and after */
  double values[2];        /* of the whole; NAN where there is none */
  gboolean has_parts;      /* @parts says something: somebody is there in both */
  PtRateChange parts;
  guint n_common, n_entered, n_left; /* units with figures */
  GPtrArray *groups;    /* PtMovementGroup; of units, what moved the whole most first */
  gboolean is_opposite; /* an absolute and a relative measure moved in two directions */
  char *whole;          /* sentences: of the overall rate, */
  char *through;        /* through what it moved, */
  char *unevenness;     /* of the differences */
} PtMovement;

/* Of what @choice asks, since @before.  Returns: (transfer full) (nullable) */
PtMovement *pt_movement_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                             const PtMeasuresChoice *choice, PtPeriod before,
                             GError **error);
void pt_movement_free (PtMovement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtMovement, pt_movement_free)

G_END_DECLS
