#pragma once

#include "domain/catalogue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the forms for units let choose from, as lists of PtChoice.  All are new. */

/* Ids are PtKind. */
GListModel *pt_unit_choices_kinds (void);
/* Indexes of units of today that may have others below them, after -1 for the top. */
GListModel *pt_unit_choices_parents (PtCatalogue *catalogue);
/* Indexes of units of today that are of the kind of @unit, without it, after -1 for
 * none yet.
 */
GListModel *pt_unit_choices_peers (PtCatalogue *catalogue, const PtUnit *unit);

/* Indexes of all units of today, after -1 for none yet. */
GListModel *pt_unit_choices_all (PtCatalogue *catalogue);

/* What most likely begins below a unit. */
PtKind pt_unit_choices_guess_kind (const PtUnitVersion *parent);

G_END_DECLS
