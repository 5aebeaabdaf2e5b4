#pragma once

#include "app/drawing.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a person may choose about a chart, beginning with the question; the rest has a
 * good default for each question.  "changed" is emitted when a person chose.
 */
#define PT_TYPE_CHART_CHOICES (pt_chart_choices_get_type ())
G_DECLARE_FINAL_TYPE (PtChartChoices, pt_chart_choices, PT, CHART_CHOICES, GtkWidget)

/* For the rate of bars and gaps: the five models side by side. */
#define PT_ALL_MODELS (-1)

/* Offers what the session's book has now; call it whenever the session changed. */
void pt_chart_choices_update (PtChartChoices *self, PtSession *session);

void pt_chart_choices_set_question (PtChartChoices *self, PtChartKind question);
/* An index of a rate, or PT_ALL_MODELS. */
void pt_chart_choices_set_rate (PtChartChoices *self, int rate);
void pt_chart_choices_set_ink (PtChartChoices *self, PtPaperInk ink);
PtPaperInk pt_chart_choices_get_ink (PtChartChoices *self);

/* @choice borrows its arrays until something is chosen or updated.  Returns: FALSE
 * where the book has nothing to choose from
 */
gboolean pt_chart_choices_fill (PtChartChoices *self, PtPictureChoice *choice);

G_END_DECLS
