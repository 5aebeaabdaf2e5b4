#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* Which units the figures of one day belong to on another day.
 *
 * Follows successions forwards, step by step, multiplying shares; whole units stay
 * whole.  Backwards a unit can only be followed where it came from one predecessor
 * whole and alone: what was merged cannot be told apart again.
 */
typedef struct _PtLineage PtLineage;

/* A part of a unit's figures, on the other day. */
typedef struct {
  guint unit;   /* index */
  gint64 share; /* billionths; PT_SHARE_WHOLE where nothing is estimated */
} PtPart;

/* Returns: (transfer full): from units as of @from to units as of @to */
PtLineage *pt_lineage_new (const PtCatalogue *catalogue, PtDay from, PtDay to);
void pt_lineage_free (PtLineage *self);

/* Where the figures of @unit go: @n parts in order of their units, shares adding up to
 * PT_SHARE_WHOLE; none where they cannot be expressed on the other day (any part of the
 * unit ended without successor), and for a unit that did not exist on the first day.
 * Returns: (transfer none)
 */
const PtPart *pt_lineage_get_parts (const PtLineage *self, guint unit, guint *n);

/* Splits @value over @n parts so that the pieces add up to it exactly (largest
 * remainder, ties to the earlier part).
 */
void pt_lineage_split (gint64 value, const PtPart *parts, guint n, gint64 *pieces);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtLineage, pt_lineage_free)

G_END_DECLS
