#pragma once

#include "store/reorganise.h"

G_BEGIN_DECLS

/* Drafts about groups, for pt_book_reorganise().  */

/* The earlier membership ends on the day.  @day may be PT_DAY_ALWAYS. */
PtReorganisation *pt_reorganisation_enter_group (const PtUnit *unit,
                                                 const char *dimension,
                                                 const char *group, PtDay day,
                                                 const char *source);
PtReorganisation *pt_reorganisation_leave_group (const PtUnit *unit,
                                                 const char *dimension, PtDay day);
/* One more unit that enters or leaves with the first. */
void pt_reorganisation_add_member (PtReorganisation *self, const PtUnit *unit);
PtReorganisation *pt_reorganisation_add_dimension (const char *code,
                                                   const char *name_vi,
                                                   const char *name_en);
PtReorganisation *pt_reorganisation_add_group (const char *dimension, const char *code,
                                               const char *name_vi, const char *name_en,
                                               int order);
PtReorganisation *pt_reorganisation_rename_group (const char *dimension,
                                                  const char *code, const char *name_vi,
                                                  const char *name_en);

PtReorganisation *pt_reorganisation_rename_dimension (const char *code,
                                                      const char *name_vi,
                                                      const char *name_en);
/* @codes: of all groups of the dimension, in their new order. */
PtReorganisation *pt_reorganisation_order_groups (const char *dimension,
                                                  const char *const *codes);

G_END_DECLS
