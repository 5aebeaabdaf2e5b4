#pragma once

#include "app/entry-page.h"

G_BEGIN_DECLS

/* What a person does to figures besides writing them: accepting warnings, choosing
 * among sources, pasting blocks, beginning and closing periods.
 */
void pt_entry_actions_install (GtkWidgetClass *widget_class);

/* The dialogs, open.  Returns: (transfer none) (nullable): NULL where there is nothing
 * to ask
 */
GtkWidget *pt_entry_actions_accept (PtEntryPage *page, guint place);
GtkWidget *pt_entry_actions_choose_source (PtEntryPage *page, const char *source);
GtkWidget *pt_entry_actions_reopen (PtEntryPage *page);
/* @text: a block of cells; NULL also where it is none, and the page says so. */
GtkWidget *pt_entry_actions_paste (PtEntryPage *page, const char *text);

/* A new element or rate: @action as on the catalogue page. */
GtkWidget *pt_entry_actions_define (PtEntryPage *page, const char *action);

/* Who has reported, of the units and the form that are shown. */
GtkWidget *pt_entry_actions_show_progress (PtEntryPage *page);

/* The paper form of the page's unit, empty or with its figures.
 * Returns: (transfer full): PtScene
 */
GPtrArray *pt_entry_actions_draw_paper (PtEntryPage *page, gboolean filled,
                                        GError **error);
void pt_entry_actions_print (PtEntryPage *page, gboolean filled);

G_END_DECLS
