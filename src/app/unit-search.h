#pragma once

#include "app/unit-item.h"

G_BEGIN_DECLS

/* Finds units by any name or code they ever bore, without accents: "Than Xa", "TP Thai
 * Nguyen", "05725".  The names are made ready once; keeps the catalogue.
 */
typedef struct _PtUnitSearch PtUnitSearch;

PtUnitSearch *pt_unit_search_new (PtCatalogue *catalogue);
void pt_unit_search_free (PtUnitSearch *self);

/* Best first, at most @limit.  The detail says since and until when the name was
 * borne.  Returns: (transfer full): a list of PtUnitItem
 */
GListModel *pt_unit_search_find (PtUnitSearch *self, const char *wish, guint limit);

/* "from 01/07/2025", "until 30/06/2025", both, or "always".
 * Returns: (transfer full)
 */
char *pt_unit_search_format_days (PtDay from, PtDay to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtUnitSearch, pt_unit_search_free)

G_END_DECLS
