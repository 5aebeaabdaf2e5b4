#pragma once

#include "exchange/workbook-private.h"

G_BEGIN_DECLS

/* The parts of an .xlsx file that its sheets refer to. */

/* How a cell's number is to be understood, by the style of the cell. */
typedef struct {
  PtDatumType type : 8; /* number, percent or date */
  guint places : 8;
} PtXlsxStyle;

typedef struct {
  char *name, *relation;
  gboolean hidden;
} PtXlsxSheet;

typedef struct {
  PtZip *zip;
  PtWorkbook *book;
  GArray *sheets;        /* PtXlsxSheet */
  GHashTable *relations; /* id → member */
  GArray *styles;        /* PtXlsxStyle */
  GPtrArray *strings;    /* kept by the workbook; "" for an empty one */
  gboolean from_1904;    /* days are counted from 1904, as old Macintoshes did */
} PtXlsx;

void pt_xlsx_clear (PtXlsx *self);

/* Lists the sheets and where their parts are. */
gboolean pt_xlsx_read_outline (PtXlsx *self, GError **error);
gboolean pt_xlsx_read_styles (PtXlsx *self, const char *member, GError **error);
gboolean pt_xlsx_read_strings (PtXlsx *self, const char *member, GError **error);
gboolean pt_xlsx_read_sheet (PtXlsx *self, const char *member, PtWorksheet *sheet,
                             GError **error);

/* Appends @text to what an element says so far, and fails where that grows too long. */
void pt_xlsx_append (PtXml *xml, GString *said, const char *text, gsize length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtXlsx, pt_xlsx_clear)

G_END_DECLS
