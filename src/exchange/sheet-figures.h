#pragma once

#include "exchange/sheet-table.h"

G_BEGIN_DECLS

/* Figures and problems on their way into the intake. */

/* Where a figure belongs. */
typedef struct {
  const PtUnit *unit; /* NULL where nothing says it */
  int element;
  PtPeriod period;
  guint power; /* of ten */
} PtSheetPlace;

/* Takes the figure in a cell, or says why not.  Returns: whether a number was taken
 * that can be summed
 */
gboolean pt_sheet_figures_add (PtSheetReading *self, const PtSheetTable *table,
                               guint row, const PtDatum *datum,
                               const PtSheetPlace *place, gint64 *number);
/* @column: -1 for none.  Takes @reason. */
void pt_sheet_figures_reject (PtSheetReading *self, const PtSheetTable *table,
                              guint row, int column, const char *value, char *reason);

/* Says that the file holds nothing to be read. */
void pt_sheet_figures_find_none (PtSheetReading *self);

/* For PtSheetReading.seen. */
GHashTable *pt_sheet_figures_new_seen (void);

G_END_DECLS
