#pragma once

#include "store/reorganise.h"

G_BEGIN_DECLS

/* What it would do to figures of past periods, counted by doing it and taking it back.
 */
typedef struct {
  guint n_figures;   /* numbers of the units concerned */
  guint n_periods;   /* … in so many periods, from first to last */
  guint n_estimated; /* … of which will rest on a share in the new units */
  guint n_lost;      /* … of which could not be shown in the new units any more */
  guint n_moved;     /* units below that get another parent */
  guint n_totals;    /* totals compared: element by period by level by view */
  guint n_changed;   /* totals that would not be the same */
  PtPeriod first, last;
  GPtrArray *facts; /* sentences for the user */
} PtPreview;

/* Fails as pt_book_reorganise() would.  Returns: (transfer full) (nullable) */
PtPreview *pt_reorganisation_preview (PtBook *book, const PtReorganisation *what,
                                      GError **error);
void pt_preview_free (PtPreview *self);

/* How many figures, of all sources, the unit has for periods that end on @day or after
 * it; @latest is the last such period.  Returns: FALSE where the book cannot be read
 */
gboolean pt_book_count_figures_from (PtBook *self, const PtUnit *unit, PtDay day,
                                     guint *n, PtPeriod *latest, GError **error);
/* The units that lie below @unit on @day or later.
 * Returns: (transfer container): PtUnit of the present catalogue
 */
GPtrArray *pt_book_list_children_from (PtBook *self, const PtUnit *unit, PtDay day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPreview, pt_preview_free)

G_END_DECLS
