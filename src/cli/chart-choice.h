#pragma once

#include "cli/run.h"
#include "report/picture.h"

G_BEGIN_DECLS

/* What a chart is to show, from the options; owns the lists that the choice borrows. */
typedef struct {
  PtPictureChoice choice;
  GArray *rates;   /* guint indexes */
  GArray *parts;   /* guint indexes of elements */
  GArray *periods; /* PtPeriod */
} PtChartChoice;

gboolean pt_chart_choice_init (PtChartChoice *self, const PtRun *run, PtBook *book,
                               PtChartKind question, GError **error);
void pt_chart_choice_clear (PtChartChoice *self);

/* Whether the options fit the question; needs no book. */
gboolean pt_chart_choice_check_options (const PtRun *run, PtChartKind question,
                                        GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtChartChoice, pt_chart_choice_clear)

G_END_DECLS
