#pragma once

/* Private to src/report. */

#include "report/table.h"

G_BEGIN_DECLS

/* The table of a query with an earliest period: of each unit the latest figure there
 * is, each row saying of when it is.  Units that nobody ever reported are left out. The
 * whole is computed from sums where all rows have counts, and else is the mean of the
 * rates, and says so; it expects the units of the last day, and those shown that ended.
 */
PtTable *pt_latest_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                        const PtQuery *query, GError **error);

G_END_DECLS
