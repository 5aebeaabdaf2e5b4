#include "report/completeness.h"

#include "report/words.h"

#include <glib/gi18n-lib.h>

static const PtTableRow *
get_whole (const PtPicture *self, guint table)
{
  return pt_table_get_whole (g_ptr_array_index (self->tables, table));
}

static char *
describe_period (const PtTableRow *whole)
{
  g_autofree char *period = pt_period_format_short (whole->period);

  /* Translators: a period, how many units reported, and how many should have */
  return g_strdup_printf (ngettext ("%s: %u of %u unit has reported",
                                    "%s: %u of %u units have reported",
                                    whole->n_expected),
                          period, whole->n_reported, whole->n_expected);
}

/* Where a trend shows both sides, the units there were come last and say nothing new.
 */
static guint
count_tables (const PtPicture *self)
{
  const PtTable *first = g_ptr_array_index (self->tables, 0), *last;
  guint n = self->tables->len;

  for (; n > 1; n--) {
    last = g_ptr_array_index (self->tables, n - 1);
    if (last->query.view == first->query.view)
      break;
  }
  return n;
}

/* The last period in which anyone was to report. */
static guint
find_last (const PtPicture *self)
{
  guint n = count_tables (self);

  while (n > 1 && get_whole (self, n - 1)->n_expected == 0)
    n--;
  return n - 1;
}

/* Which of the periods rest on shares of divided units, or NULL. */
static char *
describe_estimates (const PtPicture *self)
{
  const PtTableRow *first = NULL, *last = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  for (guint i = 0; i < count_tables (self); i++)
    if ((get_whole (self, i)->notes & PT_NOTE_ESTIMATE) != 0) {
      first = first != NULL ? first : get_whole (self, i);
      last = get_whole (self, i);
    }
  if (first == NULL)
    return NULL;

  start = pt_period_format_short (first->period);
  end = pt_period_format_short (last->period);
  if (first == last)
    /* Translators: a period */
    return g_strdup_printf (
      _ ("%s is an estimate: units that were divided count with a share"), start);
  /* Translators: the first and the last of some periods */
  return g_strdup_printf (
    _ ("%s–%s are estimates: units that were divided count with a share"), start, end);
}

/* Every period in which somebody was missing, and the last in any case: it is the one
 * that may still be coming in.
 */
static char *
describe_trend (const PtPicture *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint last = find_last (self);
  char *estimates = describe_estimates (self);

  for (guint i = 0; i <= last; i++) {
    const PtTableRow *whole = get_whole (self, i);

    if (i == last || whole->n_reported < whole->n_expected)
      g_ptr_array_add (parts, describe_period (whole));
  }
  if (estimates != NULL)
    g_ptr_array_add (parts, estimates);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **) parts->pdata);
}

/* Whether each table is of another period, and all of one thing. */
static gboolean
is_course (const PtPicture *self)
{
  const PtTable *first = g_ptr_array_index (self->tables, 0), *second;

  if (self->tables->len < 2 ||
      (self->kind != PT_CHART_MULTIPLES && self->kind != PT_CHART_LORENZ))
    return self->kind == PT_CHART_TREND || self->kind == PT_CHART_CHANGE;

  second = g_ptr_array_index (self->tables, 1);
  return first->query.rate == second->query.rate &&
         first->query.element == second->query.element;
}

/* Of several rates through time only the last period may still be coming in; a bullet
 * chart's mark of the year before says nothing of now.
 */
static gboolean
counts_now (const PtPicture *self, guint table)
{
  guint now = self->kind == PT_CHART_MULTIPLES ? self->tables->len - 1 : 0;

  return get_whole (self, table)->period == get_whole (self, now)->period;
}

/* "28 trên 31 …"; where the tables differ, the range. */
char *
pt_picture_describe_completeness (const PtPicture *self)
{
  const PtTableRow *least = NULL, *most = NULL;

  for (guint i = 0; i < self->tables->len; i++) {
    const PtTableRow *whole = get_whole (self, i);

    if (!counts_now (self, i))
      continue;
    if (least == NULL || whole->n_reported < least->n_reported)
      least = whole;
    if (most == NULL || whole->n_reported > most->n_reported)
      most = whole;
  }
  if (least == NULL || most->n_expected == 0)
    return NULL;
  if (is_course (self))
    return describe_trend (self);
  if (least->n_reported == most->n_reported)
    return pt_words_reported (most->n_reported, most->n_expected);
  return g_strdup_printf (
    /* Translators: the least and the most units that reported one of the rates, and how
     * many should have */
    ngettext ("%u to %u of %u unit has reported, depending on the rate",
              "%u to %u of %u units have reported, depending on the rate",
              most->n_expected),
    least->n_reported, most->n_reported, most->n_expected);
}
