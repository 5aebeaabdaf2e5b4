#pragma once

#include "store/reorganise-measures.h"

G_BEGIN_DECLS

/* How a draft is kept; for reorganise*.c and plan.c only. */

typedef enum {
  PT_REORGANISATION_BEGIN,
  PT_REORGANISATION_RENAME,
  PT_REORGANISATION_CORRECT,
  PT_REORGANISATION_MOVE,
  PT_REORGANISATION_CLOSE,
  PT_REORGANISATION_MERGE,
  PT_REORGANISATION_SPLIT,
  PT_REORGANISATION_ENTER_GROUP,
  PT_REORGANISATION_LEAVE_GROUP,
  PT_REORGANISATION_ADD_DIMENSION,
  PT_REORGANISATION_ADD_GROUP,
  PT_REORGANISATION_RENAME_GROUP,
  PT_REORGANISATION_RENAME_DIMENSION,
  PT_REORGANISATION_ORDER_GROUPS,
  PT_REORGANISATION_SET_TARGET,
  PT_REORGANISATION_DROP_TARGET,
  PT_REORGANISATION_END_ELEMENT,
  PT_REORGANISATION_ADD_ELEMENT,
  PT_REORGANISATION_ADD_RATE,
  PT_N_REORGANISATIONS
} PtReorganisationType;

/* A new unit, an heir, or what becomes of a unit: then fields that stay are NULL. */
typedef struct {
  char *heir; /* a unit's number, or NULL */
  char *code, *name, *parent;
  PtKind kind;
  gint64 share;
} PtReorganisationPart;

typedef struct {
  char *child; /* a unit's number */
  char *code;
} PtPlacement;

typedef struct {
  char *dimension, *group, *source, *name_vi, *name_en;
  int order;
  char **codes; /* of the groups, in their new order */
} PtGrouping;

/* A new unit is in the group from its first day. */
typedef struct {
  guint part;
  char *dimension, *group, *source;
} PtInheritance;

/* What is counted or aimed at. */
typedef struct {
  char *code; /* of the rate or the element */
  int year;
  gint64 value; /* millionths of a percent */
  char *document;
  char *new_code, *name_vi, *name_en; /* of the element that follows, or NULL */
  GStringChunk *strings;              /* of the new element or rate, or NULL */
  PtElementDraft element;
  PtRateDraft rate;
} PtMeasuring;

struct _PtReorganisation {
  PtReorganisationType type;
  PtDay day;
  GPtrArray *units;     /* numbers of units in the book, as text */
  GArray *parts;        /* PtReorganisationPart */
  GArray *placements;   /* PtPlacement */
  GArray *inheritances; /* PtInheritance */
  PtGrouping grouping;
  PtMeasuring measuring;
};

G_END_DECLS
