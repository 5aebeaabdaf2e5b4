#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* Who will see to a place without an organisation, and by when. */
typedef struct {
  guint unit;    /* index */
  char *subject; /* the code of the rate that counts what is missing */
  char *who;
  PtDay due;   /* PT_DAY_FOREVER: no day was said */
  char *state; /* "", "begun", "done" */
  char *note;
} PtAssignment;

void pt_assignment_free (PtAssignment *self);

/* All of the book.  Returns: (transfer full) (nullable): PtAssignment */
GPtrArray *pt_book_list_assignments (PtBook *self, GError **error);

/* One edit: takes the place of what was agreed about the unit and subject; where
 * nothing is said any more (who, state and note "" and no day) it is taken away.
 */
gboolean pt_book_assign (PtBook *self, const PtAssignment *assignment, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtAssignment, pt_assignment_free)

G_END_DECLS
