#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A spreadsheet to be written: pages of cells, with just as much form as a table or a
 * paper form needs.
 *
 * Cells are added left to right, rows top to bottom.  A text stays a text whatever it
 * begins with: nothing that is written here becomes a formula.
 */
typedef struct _PtSpreadsheet PtSpreadsheet;
typedef struct _PtSpreadsheetPage PtSpreadsheetPage;

typedef enum {
  PT_STYLE_PLAIN,
  PT_STYLE_TITLE,   /* large, runs on over empty cells to its right */
  PT_STYLE_HEADING, /* bold, wrapped, framed, shaded */
  PT_STYLE_FRAMED,  /* of a form: wrapped, framed */
  PT_STYLE_GIVEN,   /* framed, in grey: for comparison */
  PT_STYLE_INPUT,   /* framed, white, may be filled in on a protected page */
  PT_STYLE_HINT,    /* in italics */
  PT_N_STYLES
} PtSpreadsheetStyle;

PtSpreadsheet *pt_spreadsheet_new (void);
void pt_spreadsheet_free (PtSpreadsheet *self);

/* @name: cut and cleared of what the formats do not allow, and made unlike the others.
 * Returns: (transfer none)
 */
PtSpreadsheetPage *pt_spreadsheet_add_page (PtSpreadsheet *self, const char *name);

/* In letters of the standard font; less than 0 hides it, for what programs read and
 * people need not.
 */
void pt_spreadsheet_page_set_width (PtSpreadsheetPage *self, guint column,
                                    double letters);
/* What stays in sight when scrolling. */
void pt_spreadsheet_page_freeze (PtSpreadsheetPage *self, guint rows, guint columns);
/* Only cells of the style INPUT may be changed, without a password. */
void pt_spreadsheet_page_protect (PtSpreadsheetPage *self);

void pt_spreadsheet_page_add_text (PtSpreadsheetPage *self, const char *text,
                                   PtSpreadsheetStyle style);
/* A number that the formats, which know only floating point, cannot hold is written as
 * its digits.
 */
void pt_spreadsheet_page_add_integer (PtSpreadsheetPage *self, gint64 value,
                                      PtSpreadsheetStyle style);
/* @text: a decimal with a dot; shown with as many places as it has. */
void pt_spreadsheet_page_add_decimal (PtSpreadsheetPage *self, const char *text,
                                      PtSpreadsheetStyle style);
void pt_spreadsheet_page_add_empty (PtSpreadsheetPage *self, PtSpreadsheetStyle style);
void pt_spreadsheet_page_end_row (PtSpreadsheetPage *self);
guint pt_spreadsheet_page_get_n_rows (const PtSpreadsheetPage *self);

/* By the ending of @path: .xlsx or .ods.  The file appears whole or not at all, and is
 * replaced where it is there.
 */
gboolean pt_spreadsheet_write (const PtSpreadsheet *self, const char *path,
                               GError **error);
/* Whether the ending is one of the two. */
gboolean pt_spreadsheet_is_name (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtSpreadsheet, pt_spreadsheet_free)

G_END_DECLS
