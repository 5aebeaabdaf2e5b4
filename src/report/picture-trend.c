#include "report/course.h"
#include "report/painters.h"
#include "report/refusal.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More lines than there are inks are not drawn. */
static gboolean
add_series (PtCourse *self, GError **error)
{
  guint n = self->painter->n_series + self->series->len;

  if (n > PT_PAINTER_MAX_SERIES) {
    pt_refusal_lines (self->painter, n, error);
    return FALSE;
  }
  for (guint i = 0; i < self->series->len; i++)
    pt_painter_add_series (self->painter,
                           g_array_index (self->series, PtCourseSeries, i).name);
  return TRUE;
}

/* A sum grows when one more unit reports; only a rate can be compared all the same. */
static gboolean
is_comparable (const PtCourse *self, guint first, guint last)
{
  const PtTableRow *rows[] = { pt_table_get_whole (pt_course_get_table (self, first)),
                               pt_table_get_whole (pt_course_get_table (self, last)) };

  return self->painter->choice->query.rate >= 0 ||
         ((rows[0]->notes | rows[1]->notes) & PT_NOTE_INCOMPLETE) == 0;
}

/* A value and its period, twice. */
static char *
say_change (const PtCourse *self, const PtCourseSeries *whole, const char *name,
            guint first, guint last)
{
  g_autofree char *before = pt_course_format_at (self, first, whole);
  g_autofree char *after = pt_course_format_at (self, last, whole);
  g_autofree char *start = pt_period_format_short (self->periods[first]);
  g_autofree char *end = pt_period_format_short (self->periods[last]);

  if (first == last)
    return g_strdup_printf (
      /* Translators: a rate or what is counted, its value and the year. */
      _ ("%s: %s (%s)"), name, after, end);
  if (!is_comparable (self, first, last))
    return g_strdup_printf (
      /* Translators: a rate or what is counted; a value and its year, twice. */
      _ ("%s: %s (%s), %s (%s); not everyone has reported"), name, before, start, after,
      end);
  if (g_str_equal (before, after))
    return g_strdup_printf (
      /* Translators: a rate or what is counted, its value, and two years. */
      _ ("%s stands at %s (%s), as it did in %s"), name, after, end, start);
  if (pt_course_get_value (self, first, whole) <
      pt_course_get_value (self, last, whole))
    return g_strdup_printf (
      /* Translators: a rate or what is counted; a value and its year, twice. */
      _ ("%s rose from %s (%s) to %s (%s)"), name, before, start, after, end);
  return g_strdup_printf (
    /* Translators: a rate or what is counted; a value and its year, twice. */
    _ ("%s fell from %s (%s) to %s (%s)"), name, before, start, after, end);
}

/* The gap between the lines in one period, NAN with fewer than two values. */
static double
find_gap (const PtCourse *self, guint period)
{
  double values[PT_PAINTER_MAX_SERIES];
  PtSpread spread;

  for (guint i = 0; i < self->series->len; i++)
    values[i] = pt_course_get_value (self, period,
                                     &g_array_index (self->series, PtCourseSeries, i));
  if (!pt_coverage_find_spread (values, self->series->len, FALSE, &spread) ||
      spread.n < 2)
    return NAN;
  return spread.gap;
}

/* Of several lines: how far they lie apart, then and now; NULL where that is unknown.
 */
static char *
say_gap (const PtCourse *self, guint first, guint last)
{
  const PtTable *table = pt_painter_get_table (self->painter, 0);
  double gaps[2] = { find_gap (self, first), find_gap (self, last) };
  g_autofree char *start = pt_period_format_short (self->periods[first]);
  g_autofree char *end = pt_period_format_short (self->periods[last]);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (first == last || isnan (gaps[0]) || isnan (gaps[1]))
    return NULL;
  before = pt_words_gap (table, gaps[0]);
  after = pt_words_gap (table, gaps[1]);
  if (g_str_equal (before, after))
    /* Translators: a gap such as “20.1 percentage points”; two periods. */
    return g_strdup_printf (_ (
                              "The gap between highest and lowest stays at %s (%s–%s)"),
                            after, start, end);
  return g_strdup_printf (
    gaps[1] < gaps[0]
      /* Translators: a gap such as “20.1 percentage points” and its period, twice. */
      ? _ ("The gap between highest and lowest narrowed from %s (%s) to %s (%s)")
      /* Translators: a gap such as “20.1 percentage points” and its period, twice. */
      : _ ("The gap between highest and lowest widened from %s (%s) to %s (%s)"),
    before, start, after, end);
}

static void
set_title (PtCourse *self)
{
  PtPainter *painter = self->painter;
  const char *name = pt_words_get_name (painter->catalogue, &painter->choice->query);
  g_autofree char *change = NULL;
  g_autofree char *gap = NULL;
  PtCourseSeries whole = pt_course_get_last_whole (self);
  guint first = 0, last = 0;

  if (!pt_course_find_span (self, &whole, &first, &last)) {
    /* Translators: a rate or what is counted */
    pt_painter_set_title (painter, g_strdup_printf (_ ("No figures yet: %s"), name));
    return;
  }

  change = say_change (self, &whole, name, first, last);
  gap =
    self->series->len > 0 && g_array_index (self->series, PtCourseSeries, 0).within < 0
      ? say_gap (self, first, last)
      : NULL;
  pt_painter_set_title (painter, g_strdup (gap != NULL ? gap : change));
  if (gap != NULL)
    pt_painter_say (painter, g_strdup_printf ("%s.", change));
}

gboolean
pt_paint_trend (PtPainter *self, GError **error)
{
  g_auto (PtCourse) course = { 0 };
  g_auto (PtCourse) as_was = { 0 };
  gboolean both = self->choice->both_sides;
  g_autofree char *span = NULL;
  guint last;

  if (!pt_course_ask (&course, self, error))
    return FALSE;
  last = self->picture->tables->len - 1;
  pt_course_list_series (&course);
  if (both && !pt_course_add_other_side (&course, &as_was, error))
    return FALSE;
  if (!add_series (&course, error) || (both && !add_series (&as_was, error)))
    return FALSE;
  set_title (&course);
  span = pt_course_name_span (&course);
  pt_painter_set_subtitle (self, NULL, span);
  pt_course_add_rows (&course);
  if (both)
    pt_course_put_values (&as_was, course.series->len);
  pt_painter_add_target (self, last);
  pt_course_remark_birth (both ? &as_was : &course);
  pt_painter_mark_breaks (self, course.periods[0],
                          course.periods[course.n_periods - 1]);
  return TRUE;
}
