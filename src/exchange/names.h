#pragma once

#include "exchange/words.h"

G_BEGIN_DECLS

/* Finds units by what people write: codes, names in full or without the word for their
 * kind, short for it, without accents, or names they bore before.
 *
 * The catalogue and the words outlive it.
 */
typedef struct _PtNames PtNames;

PtNames *pt_names_new (const PtCatalogue *catalogue, const PtWords *words);
void pt_names_free (PtNames *self);

typedef enum {
  PT_NAME_UNKNOWN,   /* nobody is or was called that */
  PT_NAME_AMBIGUOUS, /* several are */
  PT_NAME_ENDED,     /* it was, and is no more in that period */
  PT_NAME_LIKELY,    /* by a part of the name, without accents, by an earlier name */
  PT_NAME_SURE,
} PtNameMatch;

/* What to go by where a name alone does not tell. */
typedef struct {
  PtPeriod period;
  const PtUnit *within; /* NULL, or a unit above those that are meant */
  int kind;             /* a PtKind that is expected, or -1 */
} PtNameHint;

/* @unit is set where the match is likely or sure, and for one that ended.  @others
 * (may be NULL) gets the names of several, joined by commas; (transfer full).
 */
PtNameMatch pt_names_find (const PtNames *self, const char *text,
                           const PtNameHint *hint, const PtUnit **unit, char **others);

/* The unit whose whole name, with the word for its kind, stands somewhere in @text; of
 * several the smallest.  Returns: (transfer none) (nullable)
 */
const PtUnit *pt_names_find_inside (const PtNames *self, const char *text,
                                    PtPeriod period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtNames, pt_names_free)

G_END_DECLS
