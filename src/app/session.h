#pragma once

#include "report/query.h"
#include "store/book.h"

G_BEGIN_DECLS

/* What all pages of one window look at: a book, a period, a scope, the units of which
 * day, and their level.
 *
 * "changed" is emitted once whenever any of it, or the book's content, is another; the
 * properties are notified before.  A choice the book does not have is never kept.
 */
#define PT_TYPE_SESSION (pt_session_get_type ())
G_DECLARE_FINAL_TYPE (PtSession, pt_session, PT, SESSION, GObject)

PtSession *pt_session_new (void);

/* Opens on the latest period; NULL closes. */
void pt_session_set_book (PtSession *self, PtBook *book);
PtBook *pt_session_get_book (PtSession *self);
/* NULL without a book.  Returns: (transfer none) */
PtCatalogue *pt_session_get_catalogue (PtSession *self);

/* The periods that have figures, and the one that was begun; in order of time.
 * PtPeriod.
 */
const GArray *pt_session_get_periods (PtSession *self);

void pt_session_set_period (PtSession *self, PtPeriod period);
/* Chooses a period that need not have figures yet: they are about to be entered. */
void pt_session_begin_period (PtSession *self, PtPeriod period);
PtPeriod pt_session_get_period (PtSession *self);

/* The index of a unit, or -1 for everything. */
void pt_session_set_scope (PtSession *self, int scope);
int pt_session_get_scope (PtSession *self);

void pt_session_set_view (PtSession *self, PtUnitsView view);
PtUnitsView pt_session_get_view (PtSession *self);
/* The day whose units are shown. */
PtDay pt_session_get_view_day (PtSession *self);

void pt_session_set_level (PtSession *self, PtKind level);
PtKind pt_session_get_level (PtSession *self);

/* Whether there is anything to show. */
gboolean pt_session_has_figures (PtSession *self);

/* A query of this period, scope, view and level, of no rate and by the whole. */
void pt_session_fill_query (PtSession *self, PtQuery *query);

G_END_DECLS
