#pragma once

/* Private to src/report. */

#include "report/measures.h"

G_BEGIN_DECLS

/* The numbers of a table that has figures, as arrays. */
typedef struct {
  GArray *rows; /* guint: whose numbers they are */
  double *values, *weights;
  gint64 *numerators, *denominators;
  guint *order;
  gboolean has_counts; /* of every row */
} PtMeasureRows;

/* What the measures are computed from; owns the arrays @input points to. */
typedef struct {
  PtMeasureRows groups, units;
  guint *unit_groups;
  guint n_expected, n_reported; /* units */
  guint n_unclassified;         /* units of no group, which are left out */
  PtMeasureInput input;
} PtMeasureData;

/* Takes the groups of @self->table, from worst-off to best-off where they have such an
 * order, and the units of @self->units; sets @self->reported.
 */
gboolean pt_measure_data_init (PtMeasureData *self, PtMeasures *measures,
                               const PtCatalogue *catalogue, PtColumnSource *columns,
                               GError **error);
void pt_measure_data_clear (PtMeasureData *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtMeasureData, pt_measure_data_clear)

/* Which share of the denominators of what is compared has reported.  A unit that is
 * silent is taken to be as large as it says itself, as it was in the years before, or
 * as the average of the others.
 */
gboolean pt_measure_find_reported (const PtMeasures *measures,
                                   const PtCatalogue *catalogue,
                                   PtColumnSource *columns, double *reported,
                                   GError **error);

/* Whether the row is one of those compared. */
gboolean pt_measure_counts_row (const PtTable *table, guint row);

G_END_DECLS
