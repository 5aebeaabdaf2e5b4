#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* What the catalogue page lists besides units. */
typedef enum {
  PT_DEFINITIONS_GROUPS,
  PT_DEFINITIONS_ELEMENTS,
  PT_DEFINITIONS_RATES,
  PT_DEFINITIONS_TARGETS,
  PT_N_DEFINITIONS
} PtDefinitionsSection;

/* One row: places in the catalogue, -1 where there is none, and words for it. */
typedef struct {
  int dimension, group, element, rate, target;
  char *name, *detail;
} PtDefinition;

void pt_definition_free (PtDefinition *self);

/* The rows of a section, in order.  Returns: (transfer full): PtDefinition */
GPtrArray *pt_definition_list (PtCatalogue *catalogue, PtDefinitionsSection section);

G_END_DECLS
