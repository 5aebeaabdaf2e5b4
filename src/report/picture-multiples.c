#include "report/course.h"
#include "report/painters.h"
#include "report/words.h"

#include "base/error.h"
#include "base/text.h"
#include "chart/curve.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_PANELS 12 /* more would be too small on a sheet of paper */
#define MAX_BARS 40   /* in one panel */

/* What became of one panel's line between two periods. */
typedef struct {
  const char *name;
  double change;
  guint first, last; /* periods */
} Change;

static char *
format_change (const PtPainter *self, double change)
{
  g_autofree char *size = pt_words_gap (pt_painter_get_table (self, 0), fabs (change));

  return g_strconcat (change < 0 ? "−" : "+", size, NULL);
}

/* @changes: one for every panel that has two values to compare. */
static void
title_changes (PtPainter *self, const GArray *changes, const char *span,
               gboolean are_groups)
{
  const Change *most = NULL, *least = NULL;
  g_autofree char *gained = NULL;
  g_autofree char *other = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < changes->len; i++) {
    const Change *change = &g_array_index (changes, Change, i);

    most = most == NULL || change->change > most->change ? change : most;
    least = least == NULL || change->change < least->change ? change : least;
  }
  if (most == NULL) {
    pt_painter_title_nothing (self);
    return;
  }

  gained = format_change (self, most->change);
  other = format_change (self, least->change);
  name = are_groups ? pt_text_inside_name (least->name) : g_strdup (least->name);
  if (most == least)
    /* Translators: a group or rate, how much it changed, two periods. */
    pt_painter_set_title (self,
                          g_strdup_printf (_ ("%s: %s, %s"), most->name, gained, span));
  else
    pt_painter_set_title (self,
                          g_strdup_printf (
                            /* Translators: a group or rate and how much it gained,
                             * twice, such as “+12.3 percentage points”; two periods. */
                            _ ("%s gained most (%s), %s least (%s), %s"), most->name,
                            gained, name, other, span));
}

static char *
describe_rest (guint n_shown, guint n)
{
  return g_strdup_printf (
    /* Translators: how many groups are drawn, of how many. */
    ngettext ("Only the first %u of %u group is drawn",
              "Only the first %u of %u groups are drawn", n),
    n_shown, n);
}

/* The whole's own course, thin in every panel. */
static void
add_whole (const PtCourse *course)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (double));
  const PtPainter *painter = course->painter;
  const PtTable *last =
    pt_painter_get_table (painter, painter->picture->tables->len - 1);

  for (guint i = 0; i < course->n_periods; i++) {
    double point[] = { pt_period_position (course->periods[i]),
                       pt_course_get_value (course, i, &pt_course_whole) };

    if (!isnan (point[1]))
      g_array_append_vals (points, point, 2);
  }
  if (points->len >= 4)
    pt_chart_data_add_curve (painter->picture->data, PT_CURVE_EVEN,
                             pt_words_name_whole (painter->catalogue, last),
                             (const double *) (gpointer) points->data, points->len / 2);
}

static gboolean
refuse_units (guint n, GError **error)
{
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: a number of units, how many small charts fit. */
               ngettext ("There is %u unit; at most %u small charts fit on a page. "
                         "Choose groups instead of units.",
                         "There are %u units; at most %u small charts fit on a page. "
                         "Choose groups instead of units.",
                         n),
               n, MAX_PANELS);
  return FALSE;
}

static GArray *
list_changes (const PtCourse *course)
{
  GArray *changes = g_array_new (FALSE, TRUE, sizeof (Change));

  for (guint i = 0; i < course->series->len; i++) {
    const PtCourseSeries *series = &g_array_index (course->series, PtCourseSeries, i);
    Change change = { .name = series->name };

    if (series->code == pt_course_whole.code && course->series->len == 1)
      change.name =
        pt_words_get_name (course->painter->catalogue, &course->painter->choice->query);
    if (!pt_course_find_span (course, series, &change.first, &change.last))
      continue;
    change.change = pt_course_get_value (course, change.last, series) -
                    pt_course_get_value (course, change.first, series);
    if (change.first < change.last)
      g_array_append_val (changes, change);
  }
  return changes;
}

/* One rate: a panel for each group, the periods as points. */
static gboolean
paint_groups (PtPainter *self, GError **error)
{
  g_auto (PtCourse) course = { 0 };
  g_autoptr (GArray) changes = NULL;
  g_autofree char *span = NULL;
  guint n;

  if (!pt_course_ask (&course, self, error))
    return FALSE;
  pt_course_list_series (&course);
  n = course.series->len;
  if (n > MAX_PANELS && self->choice->query.by == PT_BY_UNIT)
    return refuse_units (n, error);

  g_array_set_size (course.series, MIN (n, MAX_PANELS));
  for (guint i = 0; i < course.series->len; i++)
    pt_painter_add_series (self, g_array_index (course.series, PtCourseSeries, i).name);
  changes = list_changes (&course);
  span = pt_course_name_span (&course);
  title_changes (self, changes, span, TRUE);
  pt_painter_set_subtitle (self, NULL, span);
  if (n > course.series->len)
    self->picture->remark = describe_rest (course.series->len, n);
  pt_course_remark_birth (&course);
  pt_course_add_rows (&course);
  if (g_array_index (course.series, PtCourseSeries, 0).code != pt_course_whole.code)
    add_whole (&course);
  pt_painter_add_target (self, self->picture->tables->len - 1);
  pt_painter_mark_breaks (self, course.periods[0],
                          course.periods[course.n_periods - 1]);
  return TRUE;
}

/* The whole's table of every rate in one period, but for periods without figures. */
static gboolean
ask_period (PtPainter *self, PtPeriod period, GArray *kept, GError **error)
{
  guint n_before = self->picture->tables->len;
  PtQuery query = self->choice->query;
  gboolean has_figures = FALSE;

  query.by = PT_BY_WHOLE;
  query.period = period;
  query.within = pt_query_find_within (self->catalogue, &query);
  for (guint i = 0; i < self->choice->n_rates; i++) {
    const PtTable *table;

    query.rate = (int) self->choice->rates[i];
    table = pt_painter_ask (self, &query, error);
    if (table == NULL || !pt_painter_check_unit (self, table, error))
      return FALSE;
    has_figures = has_figures || pt_table_get_whole (table)->n_reported > 0;
  }
  if (has_figures)
    g_array_append_val (kept, period);
  else
    g_ptr_array_set_size (self->picture->tables, (int) n_before);
  return TRUE;
}

static double
get_whole (const PtPainter *self, guint period, guint rate)
{
  guint table = period * self->choice->n_rates + rate;

  return pt_painter_get_value (self, table,
                               pt_painter_get_table (self, table)->rows->len - 1);
}

static GArray *
list_rate_changes (const PtPainter *self, guint n_periods)
{
  GArray *changes = g_array_new (FALSE, TRUE, sizeof (Change));

  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    Change change = { .name = self->names[rate], .first = n_periods };

    for (guint i = 0; i < n_periods; i++)
      if (!isnan (get_whole (self, i, rate))) {
        change.first = MIN (change.first, i);
        change.last = i;
      }
    if (change.first >= change.last)
      continue;
    change.change =
      get_whole (self, change.last, rate) - get_whole (self, change.first, rate);
    g_array_append_val (changes, change);
  }
  return changes;
}

static void
fill_periods (PtPainter *self, const GArray *periods)
{
  for (guint i = 0; i < periods->len; i++) {
    PtPeriod period = g_array_index (periods, PtPeriod, i);
    g_autofree char *name = pt_period_format_short (period);
    g_autofree char *before = pt_period_format (period);

    pt_chart_data_add_row (self->picture->data, name, pt_period_position (period), -1);
    for (guint rate = 0; rate < self->choice->n_rates; rate++) {
      guint table = i * self->choice->n_rates + rate;
      g_autofree char *words = g_strdup_printf ("%s, %s.", self->names[rate], before);

      pt_painter_put (self, i, rate, table,
                      (int) pt_painter_get_table (self, table)->rows->len - 1, words);
    }
  }
}

static void
name_rates (PtPainter *self)
{
  for (guint rate = 0; rate < self->choice->n_rates; rate++)
    pt_painter_add_series (self, self->names[rate]);
}

static gboolean
fail_without_figures (GError **error)
{
  g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                       _ ("There are no figures of these rates yet."));
  return FALSE;
}

/* Several rates of the whole: a panel for each rate, the periods as points. */
static gboolean
paint_rates (PtPainter *self, GError **error)
{
  const PtPictureChoice *choice = self->choice;
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (PtPeriod));
  g_autoptr (GArray) changes = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *span = NULL;

  for (guint i = 0; i < MAX (choice->n_periods, 1); i++)
    if (!ask_period (self,
                     choice->n_periods > 0 ? choice->periods[i] : choice->query.period,
                     periods, error))
      return FALSE;
  if (periods->len == 0)
    return fail_without_figures (error);

  name_rates (self);
  first = pt_period_format_short (g_array_index (periods, PtPeriod, 0));
  last = pt_period_format_short (g_array_index (periods, PtPeriod, periods->len - 1));
  span = g_strdup_printf ("%s–%s", first, last);
  changes = list_rate_changes (self, periods->len);
  title_changes (self, changes, span, FALSE);
  pt_painter_set_subtitle (self, self->common != NULL ? self->common : _ ("Rates"),
                           span);
  fill_periods (self, periods);
  pt_painter_mark_breaks (self, g_array_index (periods, PtPeriod, 0),
                          g_array_index (periods, PtPeriod, periods->len - 1));
  return TRUE;
}

/* Several rates by groups: a panel for each rate, the groups as bars. */
static gboolean
paint_bars (PtPainter *self, GError **error)
{
  g_autoptr (GArray) rows = NULL;

  if (!pt_painter_ask_rates (self, self->choice->query.by, error))
    return FALSE;
  rows = pt_painter_list_rows (self);
  if (rows->len > MAX_BARS)
    return refuse_units (rows->len, error);
  if (rows->len == 0)
    return fail_without_figures (error);

  name_rates (self);
  pt_painter_title_groups (self, rows);
  pt_painter_set_subtitle (self, self->common != NULL ? self->common : _ ("Rates"),
                           NULL);
  for (guint i = 0; i < rows->len; i++) {
    guint row = g_array_index (rows, guint, i);

    pt_chart_data_add_row (self->picture->data, pt_painter_get_row (self, 0, row)->name,
                           NAN, -1);
    for (guint rate = 0; rate < self->choice->n_rates; rate++)
      pt_painter_put (self, i, rate, rate, (int) row, self->names[rate]);
  }
  return TRUE;
}

static gboolean
check_rates (const PtPainter *self, GError **error)
{
  if (self->choice->n_rates <= MAX_PANELS)
    return TRUE;

  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: how many small charts fit. */
               _ ("At most %u rates fit on a page as small charts. Choose fewer."),
               MAX_PANELS);
  return FALSE;
}

gboolean
pt_paint_multiples (PtPainter *self, GError **error)
{
  if (!check_rates (self, error))
    return FALSE;
  if (self->choice->n_rates < 2)
    return paint_groups (self, error);
  return self->choice->query.by == PT_BY_WHOLE ? paint_rates (self, error)
                                               : paint_bars (self, error);
}
