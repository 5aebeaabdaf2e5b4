#pragma once

#include "domain/period.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks which period is to be begun.  "chosen" is emitted with it (a PtPeriod as int).
 */
#define PT_TYPE_PERIOD_DIALOG (pt_period_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PtPeriodDialog, pt_period_dialog, PT, PERIOD_DIALOG, GtkWindow)

/* Suggests what comes after @latest, or this year for PT_PERIOD_NONE. */
GtkWidget *pt_period_dialog_new (GtkWindow *parent, PtPeriod latest);

/* As if a person had chosen it. */
void pt_period_dialog_choose (PtPeriodDialog *self, int year, gboolean first_half);

G_END_DECLS
