#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/* Who will see to a place without an organisation, and by when. */
typedef struct {
  guint unit;    /* index */
  char *subject; /* the code of the rate that counts what is missing */
  char *who;
  PtDay due;   /* PT_DAY_FOREVER: no day was said */
  char *state; /* "", "begun", "done" */
  char *note;
} PtAssignment;

void pt_assignment_free (PtAssignment *self);

/* The states there are, "" first; NULL ends them. */
extern const char *const pt_assignment_states[];
/* "Not begun", "Begun", "Done"; any other text as it is. */
const char *pt_assignment_get_state_name (const char *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtAssignment, pt_assignment_free)

G_END_DECLS
