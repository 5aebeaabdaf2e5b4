#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* Whether units lie where they may: under a unit that is there on all their days, is of
 * a kind that can hold them, and does not lie under themselves.
 */

/* Every day on which anything in the catalogue begins or ends, in order. */
GArray *pt_hierarchy_list_days (const PtCatalogue *catalogue);

/* Looks at @version of @unit on each of @days (PtDay) that falls into it, and on its
 * first.  Returns: (transfer full) (nullable): the first fault, as a sentence
 */
char *pt_hierarchy_find_fault (const PtCatalogue *catalogue, const PtUnit *unit,
                               const PtUnitVersion *version, const GArray *days);

/* Whether @unit lies under itself on one of these days. */
gboolean pt_hierarchy_is_circle (const PtCatalogue *catalogue, const PtUnit *unit,
                                 const PtUnitVersion *version, const GArray *days);

G_END_DECLS
