#pragma once

/* Private to src/report. */

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* Who stood directly below whom in one period: each unit below one parent, the last it
 * had in that time, so that its figures are added up once.  Agencies are no children of
 * the place they stand in: the two sectors are never added by descent.
 */
typedef struct _PtChildren PtChildren;

PtChildren *pt_children_new (const PtCatalogue *catalogue, PtPeriod period);
void pt_children_free (PtChildren *self);

/* Returns: (transfer none): @n indexes of units; none where @self is NULL */
const guint *pt_children_get (const PtChildren *self, guint unit, guint *n);

G_END_DECLS
