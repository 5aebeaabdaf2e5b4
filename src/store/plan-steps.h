#pragma once

#include "store/plan.h"

G_BEGIN_DECLS

/* One for each type of draft. */
void pt_plan_begin (PtPlan *self);
void pt_plan_rename (PtPlan *self);
void pt_plan_correct (PtPlan *self);
void pt_plan_move (PtPlan *self);
void pt_plan_close (PtPlan *self);
void pt_plan_merge (PtPlan *self);
void pt_plan_split (PtPlan *self);
void pt_plan_enter_group (PtPlan *self);
void pt_plan_leave_group (PtPlan *self);
void pt_plan_add_dimension (PtPlan *self);
void pt_plan_add_group (PtPlan *self);
void pt_plan_rename_group (PtPlan *self);
void pt_plan_rename_dimension (PtPlan *self);
void pt_plan_order_groups (PtPlan *self);
void pt_plan_set_target (PtPlan *self);
void pt_plan_drop_target (PtPlan *self);
void pt_plan_end_element (PtPlan *self);
void pt_plan_add_element (PtPlan *self);
void pt_plan_add_rate (PtPlan *self);

/* The dimension or the group the draft names; refuses where there is none, or it cannot
 * be changed.  Returns: (transfer none) (nullable)
 */
const PtDimension *pt_plan_require_dimension (PtPlan *self);
const PtGroup *pt_plan_require_group (PtPlan *self);
/* Puts the new unit at @part into the groups it is to inherit. */
void pt_plan_inherit_groups (PtPlan *self, guint part, const char *unit);

G_END_DECLS
