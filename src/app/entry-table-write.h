#pragma once

#include "app/entry-table.h"
#include "domain/rule.h"

G_BEGIN_DECLS

/* What a person does to the cells of an entry table. */

/* Takes what was written into a cell: it is in the book when this returns TRUE.  What
 * is no figure is kept as a draft, which later writing, or giving it up, replaces.
 */
gboolean pt_entry_table_enter (PtEntryTable *self, guint row, guint column,
                               const char *text, GError **error);
/* Takes away every figure and draft in the block from row and column @top, @left to
 * @bottom, @right, as one edit.
 */
gboolean pt_entry_table_clear (PtEntryTable *self, guint top, guint left, guint bottom,
                               guint right, GError **error);
/* Forgets what was written wrong into a cell.  Returns: FALSE where nothing was */
gboolean pt_entry_table_give_up (PtEntryTable *self, const PtEntryCell *cell);

/* A rule's warning, and why somebody accepted it, or NULL. */
typedef struct {
  PtWarning *warning;
  char *reason;
} PtEntryDoubt;

/* Whether it speaks of this element. */
gboolean pt_entry_doubt_concerns (const PtEntryDoubt *self, guint element);

/* What the rules say of a unit, accepted or not.
 * Returns: (transfer none): PtEntryDoubt, until the table changes
 */
const GPtrArray *pt_entry_table_get_doubts (PtEntryTable *self, guint unit);
/* Asks the rules about the units of these rows where they have not been asked yet.
 * Returns: whether any had not
 */
gboolean pt_entry_table_check (PtEntryTable *self, guint first_row, guint n_rows);

/* Why nothing can be written into the cell, or NULL.  Returns: (transfer full) */
char *pt_entry_table_refuse (PtEntryTable *self, const PtEntryCell *cell);

/* The block as a spreadsheet takes it: lines of cells between tabs.
 * Returns: (transfer full)
 */
char *pt_entry_table_copy (PtEntryTable *self, guint top, guint left, guint bottom,
                           guint right);

G_END_DECLS
