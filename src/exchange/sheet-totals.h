#pragma once

#include "exchange/sheet-table.h"

G_BEGIN_DECLS

/* The sums of a table's figures, to be compared with the totals in it. */
typedef struct _PtSheetSums PtSheetSums;

/* @is_turned: totals stand to the right of what they sum up, not below it; what is
 * called a row here is then a column.
 */
PtSheetSums *pt_sheet_sums_new (gboolean is_turned);
void pt_sheet_sums_free (PtSheetSums *self);

void pt_sheet_sums_add (PtSheetSums *self, guint row, guint column, const PtUnit *unit,
                        gint64 number);
/* A row of totals, @unit: of a district or province, or NULL; then its numbers. */
void pt_sheet_sums_add_total (PtSheetSums *self, guint row, const char *label,
                              const PtUnit *unit);
void pt_sheet_sums_add_given (PtSheetSums *self, guint column, int element,
                              PtPeriod period, gint64 number);

/* Adds what it finds to the totals of @reading. */
void pt_sheet_sums_compare (PtSheetSums *self, PtSheetReading *reading,
                            const PtSheetTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtSheetSums, pt_sheet_sums_free)

G_END_DECLS
