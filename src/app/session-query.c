#include "app/session.h"

void
pt_session_fill_query (PtSession *self, PtQuery *query)
{
  g_return_if_fail (PT_IS_SESSION (self));

  *query = (PtQuery){
    .rate = -1,
    .element = -1,
    .period = pt_session_get_period (self),
    .by = PT_BY_WHOLE,
    .level = pt_session_get_level (self),
    .view = pt_session_get_view (self),
    .day = pt_day_today (),
    .within = pt_session_get_scope (self),
  };
}

PtDay
pt_session_get_view_day (PtSession *self)
{
  PtQuery query;

  pt_session_fill_query (self, &query);
  return query.period == PT_PERIOD_NONE ? query.day : pt_query_get_view_day (&query);
}
