#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* What a user changes in the life of units and groups: a draft, of which the book says
 * what it would do to past figures, or why it may not be, before it is done.
 *
 * A draft copies all that it is given and outlives the catalogue it was made from.  The
 * day of a draft is the first on which the new state holds.  Codes of parents are those
 * borne on that day; NULL or "" stands for the top.
 */
typedef struct _PtReorganisation PtReorganisation;

typedef struct {
  const char *code, *name;
  PtKind kind;
  const char *parent;
} PtUnitDraft;

/* One unit.  @from may be PT_DAY_ALWAYS. */
PtReorganisation *pt_reorganisation_begin (const PtUnitDraft *draft, PtDay from);
/* @code or @name NULL: stays.  On the day on which the name in force began this
 * corrects it.  The units below move along to a new code.
 */
PtReorganisation *pt_reorganisation_rename (const PtUnit *unit, PtDay day,
                                            const char *code, const char *name);
/* What was in force on @day was written wrong from the start.  A name is also corrected
 * where it stood unchanged before and after.
 */
PtReorganisation *pt_reorganisation_correct (const PtUnit *unit, PtDay day,
                                             const char *code, const char *name);
PtReorganisation *pt_reorganisation_move (const PtUnit *unit, PtDay day,
                                          const char *parent);
/* The unit ends on purpose, without successor; nothing may lie below it. */
PtReorganisation *pt_reorganisation_close (const PtUnit *unit, PtDay day);

/* All of @units end, and one new one begins.  It may bear a code of theirs.  The units
 * below them move along.
 */
PtReorganisation *pt_reorganisation_merge (const PtUnit *const *units, guint n,
                                           PtDay day, const PtUnitDraft *draft);

/* @unit ends; its figures go in shares (billionths, PT_SHARE_WHOLE together) to new
 * units and to heirs, which are there already and go on.  Every unit below @unit must
 * be placed under one of them, by the code that one bears from the day.
 */
PtReorganisation *pt_reorganisation_split (const PtUnit *unit, PtDay day);
void pt_reorganisation_add_part (PtReorganisation *self, const PtUnitDraft *draft,
                                 gint64 share);
void pt_reorganisation_add_heir (PtReorganisation *self, const PtUnit *heir,
                                 gint64 share);
void pt_reorganisation_place_child (PtReorganisation *self, const PtUnit *child,
                                    const char *code);

/* Groups.  The earlier membership ends on the day.  @day may be PT_DAY_ALWAYS. */
PtReorganisation *pt_reorganisation_enter_group (const PtUnit *unit,
                                                 const char *dimension,
                                                 const char *group, PtDay day,
                                                 const char *source);
PtReorganisation *pt_reorganisation_leave_group (const PtUnit *unit,
                                                 const char *dimension, PtDay day);
PtReorganisation *pt_reorganisation_add_dimension (const char *code,
                                                   const char *name_vi,
                                                   const char *name_en);
PtReorganisation *pt_reorganisation_add_group (const char *dimension, const char *code,
                                               const char *name_vi, const char *name_en,
                                               int order);
PtReorganisation *pt_reorganisation_rename_group (const char *dimension,
                                                  const char *code, const char *name_vi,
                                                  const char *name_en);

void pt_reorganisation_free (PtReorganisation *self);

/* Does it, as one edit.  Fails with a sentence for the user, and changes nothing, where
 * it may not be.
 */
gboolean pt_book_reorganise (PtBook *self, const PtReorganisation *what,
                             GError **error);

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

/* Shares in proportion to @weights (households, people, hectares), adding up exactly.
 * A weight must not be negative, nor all of them 0.
 */
void pt_share_by_weights (const gint64 *weights, guint n, gint64 *shares);

/* A whole reorganisation from units.csv and succession.csv: looks over both as they
 * would stand in the book, and applies them as one edit unless either has a problem or
 * @dry_run is set.  Problems are added to the intakes; @warnings gets (PtProblem) what
 * may be meant so: units that end without a successor and whose code @closed (NULL or
 * NULL-terminated) does not list, units that would come to lie under another place.
 * @outcomes: of units, then of succession.
 */
gboolean pt_book_apply_reorganisation (PtBook *self, PtIntake *units,
                                       PtIntake *succession, const char *const *closed,
                                       const char *title, gboolean dry_run,
                                       PtOutcome outcomes[2], GPtrArray **warnings,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtReorganisation, pt_reorganisation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPreview, pt_preview_free)

G_END_DECLS
