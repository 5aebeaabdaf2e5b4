#pragma once

#include "app/entry-table.h"

G_BEGIN_DECLS

/* Figures that are not in the book yet, to be looked at before they are. */
typedef struct {
  guint unit, element; /* indexes */
  PtFigure figure;
  char *draft, *reason; /* what is no figure, and why; else NULL */
} PtEntryProposal;

void pt_entry_proposal_clear (PtEntryProposal *self);

/* Shows the units these are of, with what would stand there: what stood there reads as
 * last year's figure does.  @proposals: PtEntryProposal.
 */
void pt_entry_table_propose (PtEntryTable *self, const GArray *proposals);

/* Takes them all as one edit; what is no figure is kept as if it had been written into
 * its cell.
 */
gboolean pt_entry_table_take (PtEntryTable *self, const GArray *proposals,
                              GError **error);

G_END_DECLS
