#pragma once

#include "chart/chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The questions a chart can answer, as the rows of a list, in groups with headings. */

void pt_questions_fill (GtkListBox *list);

PtChartKind pt_questions_get_kind (GtkListBoxRow *row);
void pt_questions_select (GtkListBox *list, PtChartKind kind);

G_END_DECLS
