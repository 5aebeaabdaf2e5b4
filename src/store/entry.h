#pragma once

#include "store/closing.h"
#include "store/measure.h"
#include "store/rules.h"

G_BEGIN_DECLS

/* Figures entered by hand.  Indexes are those of the book's catalogue. */
typedef struct {
  guint unit, element;
  PtPeriod period;
  PtFigure figure; /* PT_STATE_ABSENT: takes the figure away */
} PtEntry;

/* What @entries say stands in the book: one edit, on the disk when this returns TRUE.
 * It is written as coming from a source of its own, “entry by hand”, which is official
 * from then on; what other sources say stays beside it.  What says nothing new leaves
 * no trace.  @title (NULL: made from @entries) names the edit.  Fails with
 * PT_ERROR_CONFLICT, and writes nothing, where a form is closed.
 */
gboolean pt_book_enter (PtBook *self, const PtEntry *entries, guint n,
                        const char *title, GError **error);

/* Lets what @source_title says be the official figure; @reason stands in the ledger,
 * and as the figure's note where it has none.  Fails with PT_ERROR_NOT_FOUND where the
 * source says nothing, and with PT_ERROR_CONFLICT where the form is closed.
 */
gboolean pt_book_choose_official (PtBook *self, const PtUnit *unit,
                                  const PtElement *element, PtPeriod period,
                                  const char *source_title, const char *reason,
                                  GError **error);

/* What such an edit is called: whose, what, when, and the value.
 * Returns: (transfer full)
 */
char *pt_entry_make_title (const PtCatalogue *catalogue, const PtEntry *entries,
                           guint n);

G_END_DECLS
