#pragma once

#include "app/definition.h"
#include "app/reorganise-dialog.h"
#include "app/session.h"

G_BEGIN_DECLS

/* One list of the catalogue page besides units: groups, elements, rates or targets, and
 * what can be done to what is chosen in it.  The property "section" says which.
 */
#define PT_TYPE_DEFINITIONS (pt_definitions_get_type ())
G_DECLARE_FINAL_TYPE (PtDefinitions, pt_definitions, PT, DEFINITIONS, GtkWidget)

void pt_definitions_set_session (PtDefinitions *self, PtSession *session);

/* As if a person had chosen the row whose name this is.  Returns: FALSE without one */
gboolean pt_definitions_choose (PtDefinitions *self, const char *name);
/* The dialog of an action, such as "definitions.target"; those that need none are
 * carried out.  Returns: (transfer none) (nullable)
 */
PtReorganiseDialog *pt_definitions_open (PtDefinitions *self, const char *action);

G_END_DECLS
