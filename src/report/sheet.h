#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of words on its way out: to people as text, to programs as CSV or JSON. */
typedef struct _PtSheet PtSheet;

typedef enum {
  PT_FORMAT_TEXT,
  PT_FORMAT_CSV,
  PT_FORMAT_JSON,
} PtFormat;

typedef enum {
  PT_CELL_TEXT,
  PT_CELL_NUMBER, /* right aligned in text; bare in JSON */
} PtCellType;

gboolean pt_format_parse (const char *text, PtFormat *format, GError **error);

PtSheet *pt_sheet_new (void);
void pt_sheet_free (PtSheet *self);

/* @code heads the column in CSV and JSON, @name in text. */
void pt_sheet_add_column (PtSheet *self, const char *code, const char *name,
                          PtCellType type);
/* Cells go left to right, row after row.  @plain is for programs, @shown for people
 * (NULL: the same).  An empty @plain in a number column is null in JSON.
 */
void pt_sheet_add_cell (PtSheet *self, const char *plain, const char *shown);
char *pt_sheet_to_string (const PtSheet *self, PtFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtSheet, pt_sheet_free)

G_END_DECLS
