#pragma once

#include "exchange/datum.h"
#include "exchange/encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A spreadsheet that was read: sheets of typed cells, as they were stored.
 *
 * Only for reading; made whole from a file and never changed.  Rows and columns count
 * from 0 here, and from 1 in what users are told.  What belongs to a workbook lives as
 * long as it does.
 */
typedef struct _PtWorkbook PtWorkbook;
typedef struct _PtWorksheet PtWorksheet;

typedef enum {
  PT_WORKBOOK_XLSX,
  PT_WORKBOOK_ODS,
  PT_WORKBOOK_XLS,
  PT_WORKBOOK_CSV, /* and separated by semicolons or tabs */
} PtWorkbookFormat;

/* Cells made one; rows and columns of its corners, both included. */
typedef struct {
  guint top, left, bottom, right;
} PtMerge;

/* Reads @file, a spreadsheet or a text of separated values.  Fails with
 * PT_ERROR_NOT_FOUND, or with PT_ERROR_FORMAT where it is neither, is damaged, locked
 * with a password, or would take more time and memory than any true table.
 * Returns: (transfer full) (nullable)
 */
PtWorkbook *pt_workbook_open (GFile *file, GError **error);
/* The same of bytes, but for .xls, which is read from files only. */
PtWorkbook *pt_workbook_parse (const guint8 *data, gsize length, GError **error);
void pt_workbook_free (PtWorkbook *self);

/* Whether @file is for this reader by what it begins with, or by its ending where that
 * says nothing.
 */
gboolean pt_workbook_is_wanted (GFile *file);

PtWorkbookFormat pt_workbook_get_format (const PtWorkbook *self);
/* How the text was written; of a text file only, else PT_ENCODING_UTF8. */
PtEncodingGuess pt_workbook_get_encoding (const PtWorkbook *self);
guint pt_workbook_get_n_sheets (const PtWorkbook *self);
const PtWorksheet *pt_workbook_get_sheet (const PtWorkbook *self, guint index);

const char *pt_worksheet_get_name (const PtWorksheet *self); /* "" in a text file */
gboolean pt_worksheet_is_hidden (const PtWorksheet *self);
guint pt_worksheet_get_n_rows (const PtWorksheet *self);
guint pt_worksheet_get_n_columns (const PtWorksheet *self);
/* The cells of a row that hold something, from left to right. */
const PtDatum *pt_worksheet_get_row (const PtWorksheet *self, guint row, guint *n);
/* Never NULL: what is not there is empty. */
const PtDatum *pt_worksheet_get (const PtWorksheet *self, guint row, guint column);
/* The merged range that covers a cell, or NULL. */
const PtMerge *pt_worksheet_get_merge (const PtWorksheet *self, guint row,
                                       guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtWorkbook, pt_workbook_free)

G_END_DECLS
