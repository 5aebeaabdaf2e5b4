#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* A choice of figures: what, when, of whom, in which units.  The same for a table, a
 * chart and a tile of the overview.
 */
typedef enum {
  PT_UNITS_AS_WAS, /* the units valid on the period's last day */
  PT_UNITS_ON_DAY, /* today's, or any chosen day's */
} PtUnitsView;

typedef enum {
  PT_BY_WHOLE, /* one row: everything */
  PT_BY_UNIT,
  PT_BY_DIMENSION, /* "sector" among them */
} PtBy;

typedef struct {
  int rate;    /* index, or -1 */
  int element; /* index, or -1; exactly one of the two is set */
  PtPeriod period;
  PtPeriod
    earliest; /* PT_PERIOD_NONE; else of each unit the latest figure since then */
  PtBy by;
  guint dimension; /* where by is PT_BY_DIMENSION */
  PtKind level;    /* PT_KIND_COMMUNE unless said otherwise */
  PtUnitsView view;
  PtDay day;  /* where view is PT_UNITS_ON_DAY */
  int within; /* index of a unit, or -1 for everywhere */
} PtQuery;

/* The words of the command line, each NULL where not given (period: "2024", "2024-H1",
 * or "2018..2025" for the latest figure of each unit in that time); errors name what is
 * wrong and what there is to choose from.
 */
typedef struct {
  const char *rate, *element, *period, *by, *level, *units, *within;
} PtQueryWords;

gboolean pt_query_parse (const PtCatalogue *catalogue, const PtQueryWords *words,
                         PtQuery *query, GError **error);

/* What is asked for, and when: "Tỷ lệ …, năm 2024".  Returns: (transfer full) */
char *pt_query_describe (const PtCatalogue *catalogue, const PtQuery *self);

/* Whom "within" means in the query's period, where the choice was made for another one:
 * with the units as they were, a unit that is not there on the period's last day gives
 * way to the one that had its code then, if one became the other.  Returns: an index;
 * that of "within" itself where there is no such unit
 */
int pt_query_find_within (const PtCatalogue *catalogue, const PtQuery *self);

/* The day whose units the query speaks of. */
PtDay pt_query_get_view_day (const PtQuery *self);

G_END_DECLS
