#pragma once

#include "exchange/sheet-reading-private.h"

G_BEGIN_DECLS

/* One table on a sheet: headings in [top, body), rows in [body, bottom). */

typedef struct {
  PtRole role;
  gboolean is_header; /* says what the row is, and holds no figures */
  gboolean is_wanted; /* holds figures that are known */
  char *path;         /* its headings from the top down, by PT_PATH_SEPARATOR */
  PtMeaning meaning;
  guint n_texts, n_values;
} PtSheetColumn;

typedef struct {
  guint sheet;
  guint top, body, bottom;
  guint n_columns;
  PtSheetColumn *columns;
  PtMeaning context; /* of the title, the sheet and the file */
  gboolean rows_are_units, columns_are_units;
  int kind;               /* the commonest PtKind of its rows, or -1 */
  const PtUnit *district; /* of the rows that follow */
  char *section;          /* … and what a row without figures said of them */
} PtSheetTable;

#define PT_PATH_SEPARATOR " › "

/* sheet-table.c: the next table from row @from on, its bounds and columns' counts.
 * Returns: FALSE where there is none
 */
gboolean pt_sheet_table_find (PtSheetReading *reading, guint sheet, guint from,
                              PtSheetTable *self);
void pt_sheet_table_clear (PtSheetTable *self);

/* sheet-context.c: what the lines from row @from down to the table, the sheet and the
 * file say of all figures in it.
 */
void pt_sheet_context_read (PtSheetReading *self, PtSheetTable *table, guint from);

/* What was guessed so, once it is known what of it mattered. */
void pt_sheet_context_note (PtSheetReading *self, const PtSheetTable *table);

/* sheet-columns.c: what its columns are for. */
void pt_sheet_columns_read (PtSheetReading *self, PtSheetTable *table);
/* Which of them hold figures that are known, once it is known what the rows are; the
 * others are told.
 */
void pt_sheet_columns_want (PtSheetReading *self, PtSheetTable *table);
/* The header column for @role, or -1. */
int pt_sheet_columns_find (const PtSheetTable *table, PtRole role);

/* sheet-heading.c: what headings, from the top down, say. */
PtMeaning pt_sheet_heading_read (PtSheetReading *self, const char *path);
/* The element that two headings and a title name together, or -1. */
int pt_sheet_heading_combine (const PtSheetReading *self, const PtMeaning *first,
                              const PtMeaning *second, const PtMeaning *context,
                              PtCertainty *certainty);

/* sheet-rows.c: reads the figures of a table. */
void pt_sheet_rows_read (PtSheetReading *self, PtSheetTable *table);

G_END_DECLS
