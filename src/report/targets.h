#pragma once

#include "report/table.h"

G_BEGIN_DECLS

/* How far it is to the next target, and how fast one must go to arrive. */
typedef struct {
  const PtTarget *target; /* NULL: nobody set one for this or a later year */
  double goal, value;     /* percent; value NAN where there is none */
  double distance;        /* points still to go; negative: beyond it */
  gint64 needed;          /* how many more; 0 where reached, or counts are not known */
  guint n_halves;         /* half-years left until the end of the target's year */
  double pace;            /* points needed in each of them; NAN where none is left */
  double recent;          /* points gained in each half-year since a year ago, or NAN */
  char *sentence;
  char *document; /* who set it, in words; NULL without a target */
} PtAim;

/* The rate of @query over all it asks for. */
PtAim *pt_aim_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                   const PtQuery *query, GError **error);
void pt_aim_free (PtAim *self);

/* What would be if some units reached a goal: their counts are raised to it, and the
 * whole is added up again.
 */
typedef struct {
  guint n_units; /* that had to be raised */
  gint64 added;
  gint64 numerator, denominator; /* of the whole, then */
  double before, after;          /* rates of the whole */
  char *sentence;
} PtWhatIf;

/* @table: a rate by unit; @rows: which of its rows reach @goal percent.  Returns:
 * (transfer full) (nullable): NULL where the whole has no counts
 */
PtWhatIf *pt_what_if_new (const PtCatalogue *catalogue, const PtTable *table,
                          const guint *rows, guint n, double goal);
void pt_what_if_free (PtWhatIf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtAim, pt_aim_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtWhatIf, pt_what_if_free)

G_END_DECLS
