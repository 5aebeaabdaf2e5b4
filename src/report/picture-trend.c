#include "report/painters.h"
#include "report/refusal.h"
#include "report/words.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* One line: the same group, unit or whole in the tables of all periods. */
typedef struct {
  const char *code, *name;
  int unit, group;
} Series;

static const Series whole = { "*", NULL, -1, -1 };

typedef struct {
  PtPainter *painter;
  const PtPeriod *periods; /* what all_periods holds */
  guint n_periods;
  GArray *all_periods; /* PtPeriod, in order of time */
  GArray *tables;      /* int: place among the tables by period, -1 for none */
  GArray *series;      /* Series */
} Trend;

static void
clear_trend (Trend *self)
{
  g_clear_pointer (&self->all_periods, g_array_unref);
  g_clear_pointer (&self->tables, g_array_unref);
  g_clear_pointer (&self->series, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trend, clear_trend)

static void
list_periods (Trend *self)
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
ask_periods (Trend *self, GError **error)
{
  PtPainter *painter = self->painter;
  PtQuery query = painter->choice->query;
  g_autoptr (GError) last = NULL;

  g_array_set_size (self->tables, 0);
  for (guint i = 0; i < self->n_periods; i++) {
    int place = (int) painter->picture->tables->len;

    query.period = self->periods[i];
    query.within = painter->choice->query.within;
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
  if (painter->picture->tables->len > 0)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&last));
  return FALSE;
}

static const PtTable *
get_table (const Trend *self, guint period)
{
  int place = g_array_index (self->tables, int, period);

  return place < 0 ? NULL : pt_painter_get_table (self->painter, (guint) place);
}

static guint
count_reported (const Trend *self, gboolean halves)
{
  guint n = 0;

  for (guint i = 0; i < self->n_periods; i++)
    if (get_table (self, i) != NULL && pt_period_is_half (self->periods[i]) == halves)
      n += pt_table_get_whole (get_table (self, i))->n_reported;
  return n;
}

/* Much is asked for only once a year: then half-years are no gaps in the lines.
 * Returns: whether any period was dropped
 */
static gboolean
drop_unasked (Trend *self)
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
is_silent (const Trend *self, guint period)
{
  return get_table (self, period) == NULL ||
         pt_table_get_whole (get_table (self, period))->n_reported == 0;
}

/* Published figures come now and then: where most periods have none at all, those that
 * have are a line, and the others are no gaps in it.  Returns: whether any was dropped
 */
static gboolean
drop_silent (Trend *self)
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

static int
find_row (const Trend *self, guint period, const Series *series)
{
  const PtTable *table = get_table (self, period);

  for (guint i = 0; table != NULL && i < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (row->unit == series->unit && row->group_index == series->group &&
        (series->unit >= 0 || g_str_equal (row->group, series->code)))
      return (int) i;
  }
  return -1;
}

static gboolean
has_units (const Trend *self, const Series *series)
{
  for (guint i = 0; i < self->n_periods; i++) {
    int row = find_row (self, i, series);

    if (row >= 0 &&
        g_array_index (get_table (self, i)->rows, PtTableRow, row).n_expected > 0)
      return TRUE;
  }
  return FALSE;
}

/* The rows of the last table, or the whole where there are none. */
static gboolean
add_series (Trend *self, GError **error)
{
  const PtTable *last =
    pt_painter_get_table (self->painter, self->painter->picture->tables->len - 1);

  for (guint i = 0; i + 1 < last->rows->len; i++) {
    const PtTableRow *row = &g_array_index (last->rows, PtTableRow, i);
    Series series = { row->group, row->name, row->unit, row->group_index };

    if (has_units (self, &series))
      g_array_append_val (self->series, series);
  }
  if (self->series->len > PT_PAINTER_MAX_SERIES) {
    pt_refusal_lines (self->painter, self->series->len, error);
    return FALSE;
  }
  if (self->series->len == 0) {
    Series all = whole;

    all.name = pt_words_name_whole (self->painter->catalogue, last);
    g_array_append_val (self->series, all);
  }
  for (guint i = 0; i < self->series->len; i++)
    pt_painter_add_series (self->painter, g_array_index (self->series, Series, i).name);
  return TRUE;
}

static void
add_rows (Trend *self)
{
  for (guint i = 0; i < self->n_periods; i++) {
    g_autofree char *name = pt_period_format_short (self->periods[i]);
    g_autofree char *before = pt_period_format (self->periods[i]);

    pt_chart_data_add_row (self->painter->picture->data, name,
                           pt_period_position (self->periods[i]), -1);
    for (guint j = 0; j < self->series->len; j++)
      pt_painter_put (self->painter, i, j, (guint) g_array_index (self->tables, int, i),
                      find_row (self, i, &g_array_index (self->series, Series, j)),
                      before);
  }
}

static double
get_value (const Trend *self, guint period, const Series *series)
{
  int row = find_row (self, period, series);

  if (row < 0)
    return NAN;
  return pt_painter_get_value (self->painter,
                               (guint) g_array_index (self->tables, int, period),
                               (guint) row);
}

/* The first and last periods of the same part of a year with a value: half a year and a
 * whole one are not compared.
 */
static gboolean
find_span (const Trend *self, const Series *series, guint *first, guint *last)
{
  guint n = 0;

  for (guint i = self->n_periods; i-- > 0;) {
    if (isnan (get_value (self, i, series)))
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

static char *
format_at (const Trend *self, guint period, const Series *series)
{
  return pt_painter_format_value (self->painter,
                                  (guint) g_array_index (self->tables, int, period),
                                  (guint) find_row (self, period, series));
}

/* A sum grows when one more unit reports; only a rate can be compared all the same. */
static gboolean
is_comparable (const Trend *self, guint first, guint last)
{
  const PtTableRow *rows[] = { pt_table_get_whole (get_table (self, first)),
                               pt_table_get_whole (get_table (self, last)) };

  return self->painter->choice->query.rate >= 0 ||
         ((rows[0]->notes | rows[1]->notes) & PT_NOTE_INCOMPLETE) == 0;
}

/* A value and its period, twice. */
static char *
say_change (const Trend *self, const char *name, guint first, guint last)
{
  g_autofree char *before = format_at (self, first, &whole);
  g_autofree char *after = format_at (self, last, &whole);
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
  if (get_value (self, first, &whole) < get_value (self, last, &whole))
    return g_strdup_printf (
      /* Translators: a rate or what is counted; a value and its year, twice. */
      _ ("%s rose from %s (%s) to %s (%s)"), name, before, start, after, end);
  return g_strdup_printf (
    /* Translators: a rate or what is counted; a value and its year, twice. */
    _ ("%s fell from %s (%s) to %s (%s)"), name, before, start, after, end);
}

/* The gap between the lines in one period, NAN with fewer than two values. */
static double
find_gap (const Trend *self, guint period)
{
  double values[PT_PAINTER_MAX_SERIES];
  PtSpread spread;

  for (guint i = 0; i < self->series->len; i++)
    values[i] = get_value (self, period, &g_array_index (self->series, Series, i));
  if (!pt_coverage_find_spread (values, self->series->len, FALSE, &spread) ||
      spread.n < 2)
    return NAN;
  return spread.gap;
}

/* Of several lines: how far they lie apart, then and now; NULL where that is unknown.
 */
static char *
say_gap (const Trend *self, guint first, guint last)
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
set_title (Trend *self)
{
  PtPainter *painter = self->painter;
  const char *name = pt_words_get_name (painter->catalogue, &painter->choice->query);
  g_autofree char *change = NULL;
  g_autofree char *gap = NULL;
  guint first = 0, last = 0;

  if (!find_span (self, &whole, &first, &last)) {
    /* Translators: a rate or what is counted */
    pt_painter_set_title (painter, g_strdup_printf (_ ("No figures yet: %s"), name));
    return;
  }

  change = say_change (self, name, first, last);
  gap = say_gap (self, first, last);
  pt_painter_set_title (painter, g_strdup (gap != NULL ? gap : change));
  if (gap != NULL)
    pt_painter_say (painter, g_strdup_printf ("%s.", change));
}

gboolean
pt_paint_trend (PtPainter *self, GError **error)
{
  g_auto (Trend) trend = { .painter = self };
  g_autofree char *start = NULL, *end = NULL, *span = NULL;

  trend.tables = g_array_new (FALSE, FALSE, sizeof (int));
  trend.series = g_array_new (FALSE, FALSE, sizeof (Series));
  list_periods (&trend);
  if (!ask_periods (&trend, error))
    return FALSE;
  while (drop_unasked (&trend) || drop_silent (&trend)) {
    g_ptr_array_set_size (self->picture->tables, 0);
    if (!ask_periods (&trend, error))
      return FALSE;
  }
  if (!add_series (&trend, error))
    return FALSE;
  set_title (&trend);
  start = pt_period_format_short (trend.periods[0]);
  end = pt_period_format_short (trend.periods[trend.n_periods - 1]);
  span = g_strdup_printf ("%s–%s", start, end);
  pt_painter_set_subtitle (self, NULL, span);
  add_rows (&trend);
  pt_painter_add_target (self, self->picture->tables->len - 1);
  pt_painter_mark_breaks (self, trend.periods[0], trend.periods[trend.n_periods - 1]);
  return TRUE;
}
