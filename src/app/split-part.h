#pragma once

#include "store/reorganise.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One of the units into which another is divided: a new one, or one that is there. */
#define PT_TYPE_SPLIT_PART (pt_split_part_get_type ())
G_DECLARE_FINAL_TYPE (PtSplitPart, pt_split_part, PT, SPLIT_PART, GtkWidget)

/* Emits "changed", and "removed" when a person does not want it any more.  @heir is
 * NULL for a new unit.
 */
GtkWidget *pt_split_part_new (const PtUnit *heir);

const PtUnit *pt_split_part_get_heir (PtSplitPart *self);
/* What was typed, or the heir's; without blanks around it. */
const char *pt_split_part_get_name (PtSplitPart *self);
const char *pt_split_part_get_code (PtSplitPart *self);
/* What was typed for its share. */
const char *pt_split_part_get_weight (PtSplitPart *self);

/* NULL leaves it. */
void pt_split_part_set (PtSplitPart *self, const char *name, const char *code,
                        const char *weight);
/* Which share comes of it, in words, or "". */
void pt_split_part_show_share (PtSplitPart *self, const char *share);

G_END_DECLS
