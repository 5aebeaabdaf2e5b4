#pragma once

/* Private to src/report. */

#include "report/table.h"
#include "report/view.h"

G_BEGIN_DECLS

/* Fills in who stands in the table: a row for each unit or group, and the whole.  A
 * group that nobody is in has no row.  @views: of the level and of the agencies, each
 * may be NULL; @slots: by unit, takes the place of its row, where it has one.
 */
void pt_rows_add (PtTable *table, const PtCatalogue *catalogue, PtView *const *views,
                  int *slots);

gboolean pt_rows_are_sectors (const PtCatalogue *catalogue, const PtQuery *query);

G_END_DECLS
