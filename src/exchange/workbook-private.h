#pragma once

#include "exchange/workbook.h"
#include "exchange/zip.h"

G_BEGIN_DECLS

/* Making a workbook; internal to its readers.
 *
 * No true table of an office comes near these limits; a file made to do harm meets one
 * of them before it takes much time or memory.
 */
#define PT_MAX_ROWS 1048576
#define PT_MAX_COLUMNS 16384
#define PT_MAX_CELLS 6000000 /* of all sheets: some 100 MB */
#define PT_MAX_SHEETS 1000
#define PT_MAX_MERGES 50000
#define PT_MAX_TEXT (256 * 1024) /* bytes of one cell */

PtWorkbook *pt_workbook_new (PtWorkbookFormat format);
void pt_workbook_set_encoding (PtWorkbook *self, PtEncodingGuess guess);
/* Keeps a copy of @text, each text once.  Returns: (transfer none) */
const char *pt_workbook_keep (PtWorkbook *self, const char *text);
/* Takes bytes that cells point into. */
void pt_workbook_own (PtWorkbook *self, char *bytes);

/* Returns: (transfer none) (nullable): NULL with @error set where there are too many */
PtWorksheet *pt_workbook_add_sheet (PtWorkbook *self, const char *name, gboolean hidden,
                                    GError **error);
/* Rows and the cells of a row come in order; @datum's text is kept by the workbook.
 * An empty text is no cell.
 */
gboolean pt_worksheet_add (PtWorksheet *self, guint row, const PtDatum *datum,
                           GError **error);
/* A range that is none, or covers too much, is left out. */
gboolean pt_worksheet_add_merge (PtWorksheet *self, const PtMerge *merge,
                                 GError **error);

/* A file that is one of these, whole in memory.  Returns: (transfer full) (nullable) */
PtWorkbook *pt_workbook_read_xlsx (PtZip *zip, GError **error);
PtWorkbook *pt_workbook_read_ods (PtZip *zip, GError **error);
PtWorkbook *pt_workbook_read_csv (const guint8 *data, gsize length, GError **error);
PtWorkbook *pt_workbook_read_xls (const char *path, GError **error);

G_END_DECLS
