#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* How a catalogue is kept; for the catalogue and its builder only.
 *
 * All arrays are filled and sorted by pt_catalogue_builder_finish() and never change
 * afterwards, so that pointers into them stay good.
 */

/* The dimensions every catalogue has stand first, in this order. */
typedef enum {
  PT_BUILTIN_TERRAIN,
  PT_BUILTIN_ZONE,
  PT_BUILTIN_URBANITY,
  PT_BUILTIN_SECTOR,
  PT_BUILTIN_FORMER_PROVINCE,
  PT_BUILTIN_FORMER_DISTRICT,
  PT_N_BUILTINS
} PtBuiltin;

const char *pt_builtin_get_code (PtBuiltin self);

/* With empty lists, for the builder to fill. */
PtCatalogue *pt_catalogue_new (void);
/* Frees it, whole or still being filled, whoever holds references. */
void pt_catalogue_free (PtCatalogue *self);

/* The index that @table has for @key, or -1: tables hold indexes plus 1, so that 0 is
 * "not there".
 */
static inline int
pt_catalogue_look_up (GHashTable *table, gconstpointer key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (table, key)) - 1;
}

/* That @unit bore @code on [from, to). */
typedef struct {
  const char *code;
  PtDay from, to;
  guint unit;
} PtBearing;

struct _PtCatalogue {
  gatomicrefcount ref_count;
  GStringChunk *strings; /* each string once */
  GPtrArray *operands;   /* arrays that rates and rules point to */

  GArray *units;         /* PtUnit */
  GArray *versions;      /* PtUnitVersion, by unit and time: units point into it */
  GArray *successions;   /* PtSuccession, by day, old, new */
  GArray *dimensions;    /* PtDimension */
  GArray *groups;        /* PtGroup, by dimension: dimensions point into it */
  GArray *memberships;   /* PtMembership, by unit, dimension, time */
  GArray *elements;      /* PtElement */
  GArray *rates;         /* PtRate */
  GArray *targets;       /* PtTarget, by rate and year, in the order they were added */
  GArray *rules;         /* PtRule */
  GArray *sources;       /* PtSource */
  GHashTable *positions; /* unit → PtPosition */
  GHashTable *tiles;     /* unit → PtTilePlace */

  GArray *bearings;     /* PtBearing, by code and time: a run for every code */
  GHashTable *runs;     /* code → 1 + place of its run in bearings */
  guint *parent_runs;   /* version → 1 + place of its parent's run, 0 for none */
  guint *first_members; /* unit → place of its first membership; one more at the end */
  GHashTable *elements_by_code; /* code → 1 + index, as the next two */
  GHashTable *rates_by_code;
  GHashTable *dimensions_by_code;
  int sector_groups[PT_N_SECTORS]; /* indexes of the groups of "sector" */
};

G_END_DECLS
