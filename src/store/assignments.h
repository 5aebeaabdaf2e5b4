#pragma once

#include "domain/assignment.h"
#include "store/book.h"

G_BEGIN_DECLS

/* All of the book.  Returns: (transfer full) (nullable): PtAssignment */
GPtrArray *pt_book_list_assignments (PtBook *self, GError **error);

/* One edit: takes the place of what was agreed about the unit and subject; where
 * nothing is said any more (who, state and note "" and no day) it is taken away.
 */
gboolean pt_book_assign (PtBook *self, const PtAssignment *assignment, GError **error);
/* The same about several units: one edit for all.  @assignments: PtAssignment */
gboolean pt_book_assign_all (PtBook *self, const GPtrArray *assignments,
                             GError **error);

G_END_DECLS
