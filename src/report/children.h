#pragma once

/* Private to src/report. */

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* Who stands directly below whom: a list for each day that is asked for.  Agencies are
 * no children of the place they stand in: the two sectors are never added by descent.
 */
typedef struct _PtChildren PtChildren;

PtChildren *pt_children_new (const PtCatalogue *catalogue);
void pt_children_free (PtChildren *self);

/* Returns: (transfer none): @n indexes of units; none where @self is NULL */
const guint *pt_children_get (PtChildren *self, guint unit, PtDay day, guint *n);

G_END_DECLS
