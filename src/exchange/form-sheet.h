#pragma once

#include "domain/past.h"
#include "exchange/spreadsheet.h"

G_BEGIN_DECLS

/* The form as a page of a spreadsheet, to be sent out and filled in: last period's
 * values stand beside, and only the cells asked for may be changed.  A hidden column
 * says what each row is, so that the page is read back without a question
 * (pt_sheet_form_read()).
 */
typedef struct {
  const PtCatalogue *catalogue;
  PtPeriod period;
  PtPast *past; /* of the period */
} PtFormSheet;

/* What the book already holds of the period is left out: an empty cell asks. */
gboolean pt_form_sheet_add (const PtFormSheet *self, const PtUnit *unit,
                            PtSpreadsheet *spreadsheet, GError **error);

/* The hidden column of a page: a mark, the unit's code and the period in its first
 * rows, then the code of the element of each row.
 */
#define PT_FORM_SHEET_MARK "phongtrao-form-1"
enum {
  PT_FORM_CODE, /* hidden */
  PT_FORM_NUMBER,
  PT_FORM_NAME,
  PT_FORM_MEASURE,
  PT_FORM_LAST,
  PT_FORM_VALUE,
  PT_FORM_NOTE,
  PT_N_FORM_COLUMNS
};

G_END_DECLS
