#pragma once

#include "app/drawing.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A question about the figures, its chart, and the table behind it.
 *
 * Actions: "chart.question" (s: as on the command line), "chart.rate" (s: a code),
 * "chart.ink" (s: "colour", "grey"), "chart.reset-tiles".
 */
#define PT_TYPE_CHART_PAGE (pt_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (PtChartPage, pt_chart_page, PT, CHART_PAGE, GtkWidget)

GtkWidget *pt_chart_page_new (void);

void pt_chart_page_set_session (PtChartPage *self, PtSession *session);

/* Ranks the units by the rate of this index. */
void pt_chart_page_show_rate (PtChartPage *self, guint rate);

void pt_chart_page_set_ink (PtChartPage *self, PtPaperInk ink);
PtPaperInk pt_chart_page_get_ink (PtChartPage *self);

/* What is shown, or NULL where there is nothing.  Returns: (transfer none) */
PtDrawing *pt_chart_page_get_drawing (PtChartPage *self);
/* The table as it stands, for a spreadsheet. */
char *pt_chart_page_copy_table (PtChartPage *self);

G_END_DECLS
