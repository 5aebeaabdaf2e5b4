#pragma once

#include "app/choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How one choice looks in a list: its name, and what explains it in smaller letters. */
GtkWidget *pt_choice_row_new (void);
void pt_choice_row_show (GtkWidget *row, PtChoice *choice, gboolean is_chosen);

/* How high a list of all of them is in a picker: a list view only guesses, and is wrong
 * where rows are of different heights.  Measured as a child of @parent.
 */
int pt_choice_row_measure_all (GtkWidget *parent, GListModel *choices);

G_END_DECLS
