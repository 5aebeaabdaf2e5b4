#pragma once

#include "exchange/spreadsheet.h"

G_BEGIN_DECLS

/* The inside of a spreadsheet, for the files that write it. */

typedef enum {
  PT_CONTENT_EMPTY,
  PT_CONTENT_TEXT,
  PT_CONTENT_NUMBER,
} PtContent;

typedef struct {
  const char *text; /* as it is shown; of a number, a decimal with a dot */
  PtContent content : 8;
  PtSpreadsheetStyle style : 8;
  guint8 decimals; /* of a number */
} PtOutCell;

struct _PtSpreadsheetPage {
  char *name;
  GArray *cells;  /* PtOutCell, row after row */
  GArray *starts; /* guint: where each row begins among the cells */
  GArray *widths; /* double; 0: as it comes, negative: hidden */
  guint n_columns;
  guint frozen_rows, frozen_columns;
  gboolean is_protected;
  GStringChunk *texts; /* of the spreadsheet */
};

struct _PtSpreadsheet {
  GPtrArray *pages; /* PtSpreadsheetPage */
  GStringChunk *texts;
};

const PtOutCell *pt_spreadsheet_page_get_row (const PtSpreadsheetPage *self, guint row,
                                              guint *n);
double pt_spreadsheet_page_get_width (const PtSpreadsheetPage *self, guint column);

/* What somebody is told who fills a cell with what is no number; the user's language.
 */
const char *pt_spreadsheet_get_warning_title (void);
const char *pt_spreadsheet_get_warning (void);

gboolean pt_spreadsheet_write_xlsx (const PtSpreadsheet *self, const char *path,
                                    GError **error);
gboolean pt_spreadsheet_write_ods (const PtSpreadsheet *self, const char *path,
                                   GError **error);

G_END_DECLS
