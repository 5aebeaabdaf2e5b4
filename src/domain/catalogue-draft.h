#pragma once

#include "domain/catalogue-builder.h"
#include "domain/catalogue-private.h"

G_BEGIN_DECLS

/* A catalogue that is being put together; for the builder only. */

typedef struct {
  PtUnitVersion version;
  guint unit;
} DraftVersion;

typedef struct {
  PtGroup group;
  guint dimension;
  guint place; /* in its dimension, once they are sorted */
} DraftGroup;

struct _PtCatalogueBuilder {
  PtCatalogue *catalogue; /* its memberships and targets refer to draft groups */
  GHashTable *unit_ids;   /* gint64 → 1 + index */
  GArray *versions;       /* DraftVersion */
  GArray *groups;         /* DraftGroup */
  GPtrArray *group_codes; /* for each dimension: code → 1 + place in groups */
  guint n_dropped;
};

/* Sorts what was added, and lets everything point to its place. */
void pt_catalogue_draft_finish (PtCatalogueBuilder *self);

G_END_DECLS
