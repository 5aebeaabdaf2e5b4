#pragma once

#include "app/bulk-dialog.h"
#include "app/catalogue-page.h"
#include "app/reorganise-dialog.h"

G_BEGIN_DECLS

/* What can be done to units from the catalogue page: "unit.new", "unit.rename",
 * "unit.move", "unit.close", "unit.merge", "unit.split", "unit.group"; and
 * "unit.files", a whole reorganisation.
 */
void pt_catalogue_actions_install (GtkWidgetClass *widget_class);

/* After another unit was chosen or the book changed.
 * Returns: (transfer none) (nullable): why nothing can be changed, in a sentence
 */
const char *pt_catalogue_actions_update (PtCataloguePage *page);

/* The dialog of an action, on screen.  Returns: (transfer none) (nullable) */
PtReorganiseDialog *pt_catalogue_actions_open (PtCataloguePage *page,
                                               const char *action);

/* The dialog for a whole reorganisation.  Returns: (transfer none) (nullable) */
PtBulkDialog *pt_catalogue_actions_open_files (PtCataloguePage *page);

G_END_DECLS
