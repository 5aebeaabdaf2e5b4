#pragma once

#include "domain/catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The life of one unit, from top to bottom: where it came from, its names and places,
 * what became of it, and the groups it belonged to.
 *
 * "unit-activated" (a unit's number in the book) is emitted when a person chose one of
 * its predecessors or successors.
 */
#define PT_TYPE_UNIT_LIFE (pt_unit_life_get_type ())
G_DECLARE_FINAL_TYPE (PtUnitLife, pt_unit_life, PT, UNIT_LIFE, GtkWidget)

/* @unit of @catalogue, or NULL for none. */
void pt_unit_life_show (PtUnitLife *self, PtCatalogue *catalogue, const PtUnit *unit);

/* Everything that is written there, a line for each row; for tests. */
char *pt_unit_life_to_text (PtUnitLife *self);

G_END_DECLS
