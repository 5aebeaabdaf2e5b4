#include "report/course.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The first period from which on the line @series of @as_was is the one of @self. */
static guint
find_end (const PtCourse *self, const PtCourse *as_was, const PtCourseSeries *series)
{
  PtCourseSeries same = *series;

  same.within = -1;
  for (guint i = self->n_periods; i-- > 0;) {
    double then = pt_course_get_value (as_was, i, series);
    double now = pt_course_get_value (self, i, &same);

    if (!isnan (then) && (isnan (now) || now != then))
      return i + 1;
  }
  return 0;
}

/* Takes @name. */
static void
rename_series (PtCourse *self, PtCourseSeries *series, char *name)
{
  g_ptr_array_add (self->names, name);
  series->name = name;
}

static void
keep_different (const PtCourse *self, PtCourse *as_was)
{
  guint n = 0;

  for (guint i = 0; i < as_was->series->len; i++) {
    PtCourseSeries series = g_array_index (as_was->series, PtCourseSeries, i);

    series.end = find_end (self, as_was, &series);
    if (series.end == 0)
      continue;
    rename_series (as_was, &series,
                   /* Translators: a unit or group, in the units there were */
                   g_strdup_printf (_ ("%s, as it was"), series.name));
    g_array_index (as_was->series, PtCourseSeries, n++) = series;
  }
  g_array_set_size (as_was->series, n);
}

static char *
name_now (const PtCourse *self, const PtCourseSeries *series)
{
  g_autofree char *day = NULL;

  if (self->query.day == pt_day_today ())
    /* Translators: a unit or group */
    return g_strdup_printf (_ ("%s, today's units"), series->name);
  day = pt_day_format_short (self->query.day);
  /* Translators: a unit or group; a date */
  return g_strdup_printf (_ ("%s, units of %s"), series->name, day);
}

gboolean
pt_course_add_other_side (PtCourse *self, PtCourse *as_was, GError **error)
{
  if (!pt_course_ask_as_was (as_was, self, error))
    return FALSE;
  pt_course_list_series (as_was);
  keep_different (self, as_was);
  if (as_was->series->len == 0) {
    pt_painter_remark (self->painter,
                       g_strdup (_ (
                         "As it was and in today's units the figures are the same")));
    return TRUE;
  }
  for (guint i = 0; i < self->series->len; i++) {
    PtCourseSeries *series = &g_array_index (self->series, PtCourseSeries, i);

    rename_series (self, series, name_now (self, series));
  }
  return TRUE;
}
