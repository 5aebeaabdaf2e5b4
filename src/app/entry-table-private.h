#pragma once

/* Private to src/app: what the files of the entry table share. */

#include "app/entry-last.h"
#include "app/entry-table.h"

G_BEGIN_DECLS

/* What was written into a cell and is not a figure.  Known by numbers of the book, so
 * that it outlives the catalogue it was written under.
 */
typedef struct {
  gint64 unit, element;
  PtPeriod period;
  char *text, *reason;
} PtEntryDraft;

/* What the book says of the figures of one unit. */
typedef struct {
  GPtrArray *doubts; /* PtEntryDoubt */
  GPtrArray *closed; /* codes of forms, the catalogue's */
} PtEntryJudgement;

struct _PtEntryTable {
  GObject parent_instance;

  PtEntryChoice choice; /* owns its book and its string */
  PtCatalogue *catalogue;
  GArray *rows, *columns; /* PtEntryLine */
  GHashTable *drafts;     /* PtEntryDraft: each is its own key */
  GHashTable *judgements; /* index of a unit → PtEntryJudgement, where asked */
  GHashTable *proposals;  /* what would stand in the cells; NULL: what stands there */
  PtEntryLast *last;
};

void pt_entry_table_emit (PtEntryTable *self, gboolean reset);
void pt_entry_table_make_lines (PtEntryTable *self);

GHashTable *pt_entry_drafts_new (void);
GHashTable *pt_entry_judgements_new (void);
const PtEntryDraft *pt_entry_table_find_draft (PtEntryTable *self,
                                               const PtEntryCell *cell);
void pt_entry_table_keep_draft (PtEntryTable *self, const PtEntryCell *cell,
                                const char *text, const char *reason);
/* Puts what is proposed into @cell, which holds what stands there. */
void pt_entry_table_apply_proposal (PtEntryTable *self, PtEntryCell *cell);
gboolean pt_entry_table_is_proposed (PtEntryTable *self, const PtEntryCell *cell);
PtEntryMarks pt_entry_table_find_marks (PtEntryTable *self, const PtEntryCell *cell);

G_END_DECLS
