#pragma once

#include "app/drawing.h"
#include "app/session.h"
#include "report/measures.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How uneven a rate is: a chart, every measure in a sentence, what each group lacks,
 * what moved since another period and through what, and how far the target is.
 */
#define PT_TYPE_DISPARITY_PAGE (pt_disparity_page_get_type ())
G_DECLARE_FINAL_TYPE (PtDisparityPage, pt_disparity_page, PT, DISPARITY_PAGE, GtkWidget)

void pt_disparity_page_set_session (PtDisparityPage *self, PtSession *session);

/* As if a person had chosen; @by: a dimension, or -1 for each unit. */
void pt_disparity_page_choose (PtDisparityPage *self, guint rate, int by);

/* NULL where there is nothing to show.  Returns: (transfer none) */
PtDrawing *pt_disparity_page_get_drawing (PtDisparityPage *self);
const PtMeasures *pt_disparity_page_get_measures (PtDisparityPage *self);
/* For a spreadsheet: tabulators and headings.  Returns: (transfer full) (nullable) */
char *pt_disparity_page_copy_table (PtDisparityPage *self);

G_END_DECLS
