#pragma once

#include "app/session.h"
#include "domain/form.h"

G_BEGIN_DECLS

/* Who is asked in a period, and for what. */

/* The units of @kind on the period's last day, within one (-1: everywhere), in order
 * of their names.  Returns: (transfer full): guint indexes
 */
GArray *pt_entry_units_list (const PtCatalogue *catalogue, PtPeriod period, PtKind kind,
                             int within);

/* The place the session looks at alone, as a unit of its period; -1: everywhere. */
int pt_entry_units_find_scope (PtSession *session);
/* The session's level, or one that the period has. */
PtKind pt_entry_units_choose_kind (PtSession *session);

/* Lists of PtChoice.  Kinds that units of the period have; */
GListModel *pt_entry_units_kinds (const PtCatalogue *catalogue, PtPeriod period);
/* @units by their indexes; */
GListModel *pt_entry_units_names (const PtCatalogue *catalogue, PtPeriod period,
                                  const GArray *units);
/* @forms (PtForm) by their places, and all of them as PT_ALL_FORMS. */
#define PT_ALL_FORMS (-1)
GListModel *pt_entry_units_forms (const GPtrArray *forms);

G_END_DECLS
