#pragma once

#include "app/definition.h"
#include "app/reorganise-form.h"

G_BEGIN_DECLS

/* What can be done to groups, elements, rates and targets: a table of it. */

typedef enum {
  PT_DEFINITION_NO_DAY,
  PT_DEFINITION_DAY,
  PT_DEFINITION_DAY_OPTIONAL,
} PtDefinitionDay;

typedef struct {
  PtDefinitionsSection section;
  const char *action;
  const char *label;               /* of the button */
  const char *title, *explanation; /* of the dialog */
  PtDefinitionDay day;
  /* One of the two: what a dialog asks, or what is done at once. */
  GtkWidget *(*make_form) (PtCatalogue *catalogue, const PtDefinition *chosen);
  PtReorganisation *(*make_draft) (PtCatalogue *catalogue, const PtDefinition *chosen);
  gboolean (*applies) (PtCatalogue *catalogue, const PtDefinition *chosen);
} PtDefinitionChange;

const PtDefinitionChange *pt_definition_changes_list (guint *n);
/* NULL where there is none of that name. */
const PtDefinitionChange *pt_definition_changes_find (const char *action);
/* Whether it can be done to @chosen, which may be NULL. */
gboolean pt_definition_change_applies (const PtDefinitionChange *self,
                                       PtCatalogue *catalogue,
                                       const PtDefinition *chosen);

G_END_DECLS
