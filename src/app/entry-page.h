#pragma once

#include "app/entry-bar.h"
#include "app/entry-grid.h"
#include "app/entry-panel.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where figures are entered: a grid of all units, or the paper form of one, of the
 * session's period and places.
 */
#define PT_TYPE_ENTRY_PAGE (pt_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (PtEntryPage, pt_entry_page, PT, ENTRY_PAGE, GtkWidget)

GtkWidget *pt_entry_page_new (void);

void pt_entry_page_set_session (PtEntryPage *self, PtSession *session);
PtSession *pt_entry_page_get_session (PtEntryPage *self);

PtEntryBar *pt_entry_page_get_bar (PtEntryPage *self);
PtEntryGrid *pt_entry_page_get_grid (PtEntryPage *self);
/* Showing the focused cell. */
PtEntryPanel *pt_entry_page_get_panel (PtEntryPage *self);
PtEntryTable *pt_entry_page_get_table (PtEntryPage *self);
/* What the page says of the last thing done. */
const char *pt_entry_page_get_status (PtEntryPage *self);
void pt_entry_page_say (PtEntryPage *self, const char *words, gboolean is_problem);

/* Takes the focus back to the cells after a dialog. */
void pt_entry_page_focus_grid (PtEntryPage *self);
/* Begins to look for a unit. */
void pt_entry_page_find (PtEntryPage *self);

G_END_DECLS
