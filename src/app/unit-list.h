#pragma once

#include "domain/catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Some units, in the order in which they were put in; a person adds and takes out.
 * "changed" is emitted for every change.
 */
#define PT_TYPE_UNIT_LIST (pt_unit_list_get_type ())
G_DECLARE_FINAL_TYPE (PtUnitList, pt_unit_list, PT, UNIT_LIST, GtkWidget)

/* @choices: indexes of the units that can be added, after -1 for none yet. */
void pt_unit_list_set_choices (PtUnitList *self, PtCatalogue *catalogue,
                               GListModel *choices);

/* As if a person had; the index of a unit. */
void pt_unit_list_add (PtUnitList *self, int unit);
/* Returns: (transfer none): until the next change */
const PtUnit *const *pt_unit_list_get_units (PtUnitList *self, guint *n);

G_END_DECLS
