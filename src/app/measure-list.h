#pragma once

#include "report/measures.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All measures under headings, each with its value and its sentence; a click or Enter
 * opens the formula and what it rests on.
 */
#define PT_TYPE_MEASURE_LIST (pt_measure_list_get_type ())
G_DECLARE_FINAL_TYPE (PtMeasureList, pt_measure_list, PT, MEASURE_LIST, GtkWidget)

/* Shows them as they are now; NULL empties it. */
void pt_measure_list_set_measures (PtMeasureList *self, const PtMeasures *measures);
/* Opens or closes the row of @measure, as a click does. */
void pt_measure_list_toggle (PtMeasureList *self, PtMeasure measure);

G_END_DECLS
