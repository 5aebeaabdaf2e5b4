#pragma once

#include "exchange/sheet-table.h"

G_BEGIN_DECLS

/* A row of a table: what it is about. */

/* What became of a name. */
typedef struct {
  PtNameMatch match;
  const PtUnit *unit;
  char *others; /* of several that bear it */
  gboolean is_left_out;
} PtFoundUnit;

typedef struct {
  guint row;
  const char *label; /* what names it; "" for nothing */
  int label_column;
  char *path; /* what its header columns say of elements, or NULL */
  const PtUnit *district;
  const PtFoundUnit *found; /* NULL where nothing names a unit */
  PtMeaning meaning;
  PtPeriod period;
  gboolean is_total, has_values;
} PtSheetRow;

/* sheet-row.c.  Free the path. */
void pt_sheet_row_read (PtSheetReading *self, PtSheetTable *table, guint index,
                        PtSheetRow *row);
/* All that the header columns say, by PT_PATH_SEPARATOR.  Returns: (transfer full) */
char *pt_sheet_row_make_path (PtSheetReading *self, const PtSheetTable *table,
                              guint index);
gboolean pt_sheet_row_is_found (const PtSheetRow *self);
/* The day on which its names hold: today where nobody says the period. */
PtDay pt_sheet_row_get_day (const PtSheetRow *self);

/* sheet-units.c: the unit that is called @text.  @within: a district that was named, or
 * NULL.
 */
const PtFoundUnit *pt_sheet_units_find (PtSheetReading *self, const PtSheetTable *table,
                                        guint row, const char *text, PtPeriod period,
                                        const PtUnit *within);
/* The period whose names are meant where perhaps none is said. */
PtPeriod pt_sheet_units_get_period (const PtSheetReading *self, PtPeriod period);
void pt_sheet_units_free_found (gpointer data);
/* Why a row cannot be taken whose unit was not found.  Returns: (transfer full) */
char *pt_sheet_units_explain (const PtFoundUnit *found, const char *text,
                              PtPeriod period);

G_END_DECLS
