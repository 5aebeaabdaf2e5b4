#pragma once

#include "app/entry-page.h"

G_BEGIN_DECLS

/* What a person does to figures besides writing them: accepting warnings, choosing
 * among sources, beginning and closing periods.
 */
void pt_entry_actions_install (GtkWidgetClass *widget_class);

/* The dialogs, open.  Returns: (transfer none) (nullable): NULL where there is nothing
 * to ask
 */
GtkWidget *pt_entry_actions_accept (PtEntryPage *page, guint place);
GtkWidget *pt_entry_actions_choose_source (PtEntryPage *page, const char *source);
GtkWidget *pt_entry_actions_reopen (PtEntryPage *page);

G_END_DECLS
