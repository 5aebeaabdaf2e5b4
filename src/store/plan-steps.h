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

G_END_DECLS
