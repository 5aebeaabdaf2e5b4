#pragma once

/* Private to src/report. */

#include "domain/lineage.h"
#include "report/query.h"

G_BEGIN_DECLS

/* Whose figures a query is about, and which units they are shown in.
 *
 * Two sides: the *sources* reported in the period; the *shown* units are valid on the
 * view day.  Lineage leads from one to the other.  Knows nothing of elements.
 */
typedef struct {
  guint unit;      /* index */
  PtDay day;       /* whose parent and lineage count: the period's last day, or the last
                    * one on which the unit was valid */
  gboolean former; /* gone before the period ended: counts only if it has figures */
  PtPart self;     /* itself, whole: where the days are the same */
  const PtPart *parts; /* NULL: self */
  guint n_parts;       /* 0: cannot be expressed on the view day */
} PtViewSource;

typedef struct {
  const PtCatalogue *catalogue;
  PtQuery query;
  guint32 kinds; /* bits of PtKind */
  PtDay first_day, last_day, view_day;
  gboolean partial;     /* "within" is of the view day: only what is shown counts */
  GArray *sources;      /* PtViewSource */
  GArray *shown;        /* guint: units in order of name */
  guint8 *is_shown;     /* by unit index */
  GHashTable *lineages; /* by day */
} PtView;

/* The kinds a query of @level asks for, and all agencies (but blocks). */
guint32 pt_view_get_level_kinds (PtKind level);
guint32 pt_view_get_agency_kinds (void);

/* What @unit was last between the two days, and on which @day; NULL where it was not.
 * For one period that is the unit's source day: what it is part of, and what becomes of
 * its figures, is asked of that day.
 */
const PtUnitVersion *pt_view_find_last_version (const PtUnit *unit, PtDay first_day,
                                                PtDay last_day, PtDay *day);

PtView *pt_view_new (const PtCatalogue *catalogue, const PtQuery *query, guint32 kinds);
void pt_view_free (PtView *self);

const PtPart *pt_view_source_get_parts (const PtViewSource *source, guint *n);

/* The unit above all of the query: "within", else the only root; -1 where there is
 * none, or where it is itself one of the sources.
 */
int pt_view_find_top (const PtView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtView, pt_view_free)

G_END_DECLS
