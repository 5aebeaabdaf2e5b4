#include "domain/assignment.h"

#include <glib/gi18n-lib.h>

const char *const pt_assignment_states[] = { "", "begun", "done", NULL };

void
pt_assignment_free (PtAssignment *self)
{
  g_free (self->subject);
  g_free (self->who);
  g_free (self->state);
  g_free (self->note);
  g_free (self);
}

const char *
pt_assignment_get_state_name (const char *state)
{
  if (g_str_equal (state, ""))
    return C_ ("follow-up", "Not begun");
  if (g_str_equal (state, "begun"))
    return C_ ("follow-up", "Begun");
  return g_str_equal (state, "done") ? C_ ("follow-up", "Done") : state;
}
