#pragma once

#include "app/entry-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Everything there is to know of one cell: what stood there a year before, the rates it
 * enters, what the rules say, what each source says, and its history.
 *
 * Its buttons activate the page's actions "entry.accept" (with the place of a warning
 * among the unit's) and "entry.choose-source" (with the title of a source).
 */
#define PT_TYPE_ENTRY_PANEL (pt_entry_panel_get_type ())
G_DECLARE_FINAL_TYPE (PtEntryPanel, pt_entry_panel, PT, ENTRY_PANEL, GtkWidget)

/* NULL: no cell. */
void pt_entry_panel_show (PtEntryPanel *self, PtEntryTable *table,
                          const PtEntryCell *cell);

/* All it says, a paragraph to a line: for tests.  Returns: (transfer full) */
char *pt_entry_panel_to_text (PtEntryPanel *self);

G_END_DECLS
