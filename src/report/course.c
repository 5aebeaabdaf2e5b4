#include "report/course.h"

#include "base/error.h"

#include <math.h>

const PtCourseSeries pt_course_whole = { "*", NULL, -1, -1, -1, G_MAXUINT };

void
pt_course_clear (PtCourse *self)
{
  g_clear_pointer (&self->all_periods, g_array_unref);
  g_clear_pointer (&self->tables, g_array_unref);
  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

static void
list_periods (PtCourse *self)
{
  const PtPictureChoice *choice = self->painter->choice;

  self->all_periods = g_array_new (FALSE, FALSE, sizeof (PtPeriod));
  if (choice->n_periods > 0)
    g_array_append_vals (self->all_periods, choice->periods, choice->n_periods);
  else
    g_array_append_val (self->all_periods, choice->query.period);
  self->periods = &g_array_index (self->all_periods, PtPeriod, 0);
  self->n_periods = self->all_periods->len;
}

/* A period without the units that were asked for is a gap, unless all are. */
static gboolean
ask_periods (PtCourse *self, GError **error)
{
  PtPainter *painter = self->painter;
  PtQuery query = self->query;
  g_autoptr (GError) last = NULL;

  g_array_set_size (self->tables, 0);
  for (guint i = 0; i < self->n_periods; i++) {
    int place = (int) painter->picture->tables->len;

    query.period = self->periods[i];
    query.within = self->query.within;
    query.within = pt_query_find_within (painter->catalogue, &query);
    g_clear_error (&last);
    if (pt_painter_ask (painter, &query, &last) == NULL) {
      if (!g_error_matches (last, PT_ERROR, PT_ERROR_NOT_FOUND)) {
        g_propagate_error (error, g_steal_pointer (&last));
        return FALSE;
      }
      place = -1;
    }
    g_array_append_val (self->tables, place);
  }
  if (pt_course_get_last_table (self) != NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&last));
  return FALSE;
}

const PtTable *
pt_course_get_table (const PtCourse *self, guint period)
{
  int place = g_array_index (self->tables, int, period);

  return place < 0 ? NULL : pt_painter_get_table (self->painter, (guint) place);
}

const PtTable *
pt_course_get_last_table (const PtCourse *self)
{
  for (guint i = self->n_periods; i-- > 0;)
    if (pt_course_get_table (self, i) != NULL)
      return pt_course_get_table (self, i);
  return NULL;
}

static guint
count_reported (const PtCourse *self, gboolean halves)
{
  guint n = 0;

  for (guint i = 0; i < self->n_periods; i++)
    if (pt_course_get_table (self, i) != NULL &&
        pt_period_is_half (self->periods[i]) == halves)
      n += pt_table_get_whole (pt_course_get_table (self, i))->n_reported;
  return n;
}

/* Much is asked for only once a year: then half-years are no gaps in the lines.
 * Returns: whether any period was dropped
 */
static gboolean
drop_unasked (PtCourse *self)
{
  guint n_half = count_reported (self, TRUE), n_year = count_reported (self, FALSE);
  guint n_before = self->n_periods;

  if ((n_half == 0) == (n_year == 0))
    return FALSE;
  for (guint i = self->n_periods; i-- > 0;)
    if (pt_period_is_half (self->periods[i]) != (n_half > 0))
      g_array_remove_index (self->all_periods, i);
  self->n_periods = self->all_periods->len;
  return self->n_periods < n_before;
}

static gboolean
is_silent (const PtCourse *self, guint period)
{
  return pt_course_get_table (self, period) == NULL ||
         pt_table_get_whole (pt_course_get_table (self, period))->n_reported == 0;
}

/* Published figures come now and then: where most periods have none at all, those that
 * have are a line, and the others are no gaps in it.  Returns: whether any was dropped
 */
static gboolean
drop_silent (PtCourse *self)
{
  guint n_silent = 0;

  for (guint i = 0; i < self->n_periods; i++)
    n_silent += is_silent (self, i);
  if (n_silent * 2 <= self->n_periods || self->n_periods - n_silent < 2)
    return FALSE;

  for (guint i = self->n_periods; i-- > 0;)
    if (is_silent (self, i))
      g_array_remove_index (self->all_periods, i);
  self->n_periods = self->all_periods->len;
  return TRUE;
}

int
pt_course_find_row (const PtCourse *self, guint period, const PtCourseSeries *series)
{
  const PtTable *table = pt_course_get_table (self, period);

  if (period >= series->end ||
      (table != NULL && series->within >= 0 && table->query.within != series->within))
    return -1;
  for (guint i = 0; table != NULL && i < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (row->unit == series->unit && row->group_index == series->group &&
        (series->unit >= 0 || g_str_equal (row->group, series->code)))
      return (int) i;
  }
  return -1;
}

/* Whether the series can have a figure in the period at all. */
static gboolean
covers (const PtCourse *self, guint period, const PtCourseSeries *series)
{
  const PtTable *table = pt_course_get_table (self, period);

  if (series->within < 0 && series->end == G_MAXUINT)
    return TRUE;
  return period < series->end && table != NULL &&
         (series->within < 0 || table->query.within == series->within);
}

void
pt_course_put_values (const PtCourse *self, guint first)
{
  for (guint i = 0; i < self->n_periods; i++) {
    g_autofree char *before = pt_period_format (self->periods[i]);

    for (guint j = 0; j < self->series->len; j++) {
      const PtCourseSeries *series = &g_array_index (self->series, PtCourseSeries, j);

      if (covers (self, i, series))
        pt_painter_put (self->painter, i, first + j,
                        (guint) g_array_index (self->tables, int, i),
                        pt_course_find_row (self, i, series), before);
      else
        pt_painter_put_outside (self->painter, i, first + j);
    }
  }
}

void
pt_course_add_rows (const PtCourse *self)
{
  for (guint i = 0; i < self->n_periods; i++) {
    g_autofree char *name = pt_period_format_short (self->periods[i]);

    pt_chart_data_add_row (self->painter->picture->data, name,
                           pt_period_position (self->periods[i]), -1);
  }
  pt_course_put_values (self, 0);
}

double
pt_course_get_value (const PtCourse *self, guint period, const PtCourseSeries *series)
{
  int row = pt_course_find_row (self, period, series);

  if (row < 0)
    return NAN;
  return pt_painter_get_value (self->painter,
                               (guint) g_array_index (self->tables, int, period),
                               (guint) row);
}

/* The first and last periods of the same part of a year with a value: half a year and a
 * whole one are not compared.
 */
gboolean
pt_course_find_span (const PtCourse *self, const PtCourseSeries *series, guint *first,
                     guint *last)
{
  guint n = 0;

  for (guint i = self->n_periods; i-- > 0;) {
    if (isnan (pt_course_get_value (self, i, series)))
      continue;
    if (n == 0)
      *last = i;
    if (n > 0 && pt_period_is_half (self->periods[i]) !=
                   pt_period_is_half (self->periods[*last]))
      continue;
    *first = i;
    n++;
  }
  return n > 0;
}

char *
pt_course_format_at (const PtCourse *self, guint period, const PtCourseSeries *series)
{
  return pt_painter_format_value (self->painter,
                                  (guint) g_array_index (self->tables, int, period),
                                  (guint) pt_course_find_row (self, period, series));
}

static void
init_course (PtCourse *self, PtPainter *painter)
{
  self->painter = painter;
  self->query = painter->choice->query;
  self->tables = g_array_new (FALSE, FALSE, sizeof (int));
  self->series = g_array_new (FALSE, FALSE, sizeof (PtCourseSeries));
  self->names = g_ptr_array_new_with_free_func (g_free);
}

gboolean
pt_course_ask_as_was (PtCourse *self, const PtCourse *other, GError **error)
{
  init_course (self, other->painter);
  self->query.view = PT_UNITS_AS_WAS;
  self->all_periods = g_array_ref (other->all_periods);
  self->periods = other->periods;
  self->n_periods = other->n_periods;
  return ask_periods (self, error);
}

gboolean
pt_course_ask (PtCourse *self, PtPainter *painter, GError **error)
{
  init_course (self, painter);
  list_periods (self);
  if (!ask_periods (self, error))
    return FALSE;
  while (drop_unasked (self) || drop_silent (self)) {
    g_ptr_array_set_size (painter->picture->tables, 0);
    if (!ask_periods (self, error))
      return FALSE;
  }
  return TRUE;
}

char *
pt_course_name_span (const PtCourse *self)
{
  g_autofree char *start = pt_period_format_short (self->periods[0]);
  g_autofree char *end = pt_period_format_short (self->periods[self->n_periods - 1]);

  return g_strdup_printf ("%s–%s", start, end);
}
