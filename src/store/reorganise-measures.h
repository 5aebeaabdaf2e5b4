#pragma once

#include "store/measure.h"
#include "store/reorganise.h"

G_BEGIN_DECLS

/* Drafts about what is counted and what is aimed at, for pt_book_reorganise(): a decree
 * or an indicator is replaced by another.  They copy all that they are given.
 */

typedef struct {
  const PtRate *rate;
  int year;
  const char *dimension, *group; /* NULL: not of a group */
  const PtUnit *unit;            /* NULL: not of one unit; neither: of everyone */
  gint64 value;                  /* millionths of a percent */
  const char *document;
} PtTargetDraft;

/* In the place of the one there was for the same rate, year and units. */
PtReorganisation *pt_reorganisation_set_target (const PtTargetDraft *draft);
/* @draft's value and document do not matter. */
PtReorganisation *pt_reorganisation_drop_target (const PtTargetDraft *draft);

/* What takes the place of an element: it is of the same type, form, model and sector.
 */
typedef struct {
  const char *code, *name_vi, *name_en;
} PtElementWords;

/* @element is asked for no more from @day on; @next (NULL: nothing) is from then. */
PtReorganisation *pt_reorganisation_end_element (const PtElement *element, PtDay day,
                                                 const PtElementWords *next);

/* What is counted or computed besides. */
PtReorganisation *pt_reorganisation_add_element (const PtElementDraft *draft);
PtReorganisation *pt_reorganisation_add_rate (const PtRateDraft *draft);

G_END_DECLS
