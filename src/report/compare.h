#pragma once

/* Private to src/report. */

#include "report/painter.h"

G_BEGIN_DECLS

/* What pictures that hold one thing against another have in common: now against before,
 * a value against its target.
 */

/* The answer to @query in the last of the choice's periods before it that has figures;
 * NULL with PT_ERROR_NOT_FOUND where none has.  Returns: (transfer none) (nullable)
 */
PtTable *pt_compare_ask_before (PtPainter *painter, const PtQuery *query,
                                GError **error);

/* The row of @table about whom @row of another table is, or -1; @hint: where it most
 * likely stands.
 */
int pt_compare_find_row (const PtTable *table, const PtTableRow *row, guint hint);

/* The first year from that of @query on for which anybody has a target, or 0. */
int pt_compare_find_target_year (const PtCatalogue *catalogue, const PtQuery *query);

/* The target that holds for a row: its own, else of a group it is in, else of a unit
 * above it, else everyone's; @row NULL: of what the whole query is about.
 * Returns: (nullable)
 */
const PtTarget *pt_compare_find_target (const PtCatalogue *catalogue,
                                        const PtTable *table, const PtTableRow *row,
                                        int year);

/* Like pt_painter_put(), with @value and @label in the place of the row's own. */
void pt_compare_put (PtPainter *painter, guint chart_row, guint series, guint table,
                     guint row, double value, const char *label, const char *before);

/* "+6,3", "−1.234", "+18 tỷ"; nothing changed that would be written as 0. */
char *pt_compare_format_change (const PtTable *table, double change);
/* … as a sentence has it: "+6,3 điểm". */
char *pt_compare_say_change (const PtTable *table, double change);
gboolean pt_compare_is_change (const PtTable *table, double change);

G_END_DECLS
