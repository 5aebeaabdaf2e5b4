#pragma once

#include "domain/assignment.h"
#include "report/query.h"
#include "report/table.h"

G_BEGIN_DECLS

/* Places without an organisation: who should have one, said so, and has none.
 *
 * What counts as one is data: a rate "of units", of one element over another.  That of
 * the units themselves has elements of the model "organisation"; others count bodies
 * within a unit, such as the schools of a commune.
 */
typedef struct {
  guint rate;
  PtPeriod period;
  PtUnitsView view;
  PtDay day;     /* where view is PT_UNITS_ON_DAY */
  int within;    /* index of a unit, or -1 */
  int level;     /* a PtKind, or -1: communes and all below and beside them */
  int dimension; /* whose groups the list is divided into, or -1 */
} PtGapChoice;

typedef struct {
  guint unit;
  PtKind kind;
  char *code, *name, *parent; /* on the day of the view; parent may be "" */
  int group;                  /* of the dimension, or -1 */
  gint64 missing, expected;   /* organisations; expected -1: not said */
  gint64 people;              /* of the unit that lacks one; -1: not known */
  PtPeriod since;             /* the first of the periods without a break in which it
                                 is known to have been so */
  PtNotes notes;
  char *reason; /* a sentence */

  /* See pt_gaps_add_assignments(); "" and PT_DAY_FOREVER otherwise. */
  char *who, *state, *note;
  PtDay due;
} PtGap;

typedef struct {
  PtGapChoice choice;
  GPtrArray *gaps;    /* PtGap: by group, then most people, most missing, name */
  GPtrArray *silent;  /* PtGap: of whom it is not known; by group, then by name */
  GPtrArray *settled; /* PtGap: one a year before, and none any more */
  guint n_expected;   /* units that should say */
  guint n_new;        /* gaps that were none a year before */
  gint64 people;      /* in the gaps, as far as known */
  char *sentence;     /* all of it in short */
} PtGaps;

/* The rate of the units' own organisations; -1 where the catalogue has none. */
int pt_gaps_find_rate (const PtCatalogue *catalogue);
/* Whether the rate counts organisations: of units, one element over another. */
gboolean pt_gaps_is_countable (const PtRate *rate);

/* Returns: (transfer full) (nullable): NULL with @error set */
PtGaps *pt_gaps_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                     const PtGapChoice *choice, GError **error);
void pt_gaps_free (PtGaps *self);

/* What was agreed about these units and this rate.  @assignments: PtAssignment */
void pt_gaps_add_assignments (PtGaps *self, const PtCatalogue *catalogue,
                              const GPtrArray *assignments);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtGaps, pt_gaps_free)

G_END_DECLS
