#pragma once

#include "domain/catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Elements added up, one side of a rate's formula.
 *
 * "changed" is emitted when it is another; the property "title" names it for a screen
 * reader.
 */
#define PT_TYPE_ELEMENT_SUM (pt_element_sum_get_type ())
G_DECLARE_FINAL_TYPE (PtElementSum, pt_element_sum, PT, ELEMENT_SUM, GtkWidget)

void pt_element_sum_set_catalogue (PtElementSum *self, PtCatalogue *catalogue);
/* As if a person had chosen the element. */
void pt_element_sum_add (PtElementSum *self, const char *code);
/* Codes joined by "+".  Returns: (transfer full) */
char *pt_element_sum_to_codes (PtElementSum *self);

G_END_DECLS
