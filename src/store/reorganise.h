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

/* The new unit at @part (0 for a merger) is in @group from its first day on, as the
 * units it comes from were; groups do not pass on by themselves.
 */
void pt_reorganisation_inherit (PtReorganisation *self, guint part,
                                const char *dimension, const char *group,
                                const char *source);

void pt_reorganisation_free (PtReorganisation *self);

/* Shares in proportion to @weights (households, people, hectares), adding up exactly.
 * A weight must not be negative, nor all of them 0.
 */
void pt_share_by_weights (const gint64 *weights, guint n, gint64 *shares);

/* Does it, as one edit.  Fails with a sentence for the user, and changes nothing, where
 * it may not be.
 */
gboolean pt_book_reorganise (PtBook *self, const PtReorganisation *what,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtReorganisation, pt_reorganisation_free)

G_END_DECLS
