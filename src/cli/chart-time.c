#include "cli/chart-time.h"

#include "base/error.h"
#include "cli/choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RANGE ".."

/* Which periods a question is about. */
typedef enum {
  ONE_PERIOD,
  LATEST,      /* one, or without one the latest figure of each unit */
  ALL_PERIODS, /* all, in order of time */
  SEVERAL,     /* those that are named, in order of time */
  AND_EARLIER, /* one, and another one before it that has figures */
} Periods;

static const Periods questions[PT_N_CHARTS] = {
  [PT_CHART_BARS] = ONE_PERIOD,       [PT_CHART_RANKING] = LATEST,
  [PT_CHART_TREND] = ALL_PERIODS,     [PT_CHART_GAP] = ONE_PERIOD,
  [PT_CHART_CHANGE] = AND_EARLIER,    [PT_CHART_TARGET] = ONE_PERIOD,
  [PT_CHART_BULLET] = AND_EARLIER,    [PT_CHART_PARTS] = ONE_PERIOD,
  [PT_CHART_LORENZ] = SEVERAL,        [PT_CHART_FUNNEL] = ONE_PERIOD,
  [PT_CHART_MULTIPLES] = ALL_PERIODS, [PT_CHART_TILES] = ONE_PERIOD,
};

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return pt_period_compare (*(const PtPeriod *) a, *(const PtPeriod *) b);
}

static gboolean
parse_range (const char *text, PtPeriod *first, PtPeriod *last, GError **error)
{
  const char *dots = strstr (text, RANGE);
  g_autofree char *start = NULL;

  if (dots == NULL) {
    *last = PT_PERIOD_NONE;
    return pt_period_parse (text, first, error);
  }

  start = g_strndup (text, (gsize) (dots - text));
  return pt_period_parse (start, first, error) &&
         pt_period_parse (dots + strlen (RANGE), last, error);
}

/* A period alone is taken even if nothing is known of it; of a range, what the book
 * has. */
static gboolean
add_periods (GArray *periods, const GArray *known, const char *text, GError **error)
{
  PtPeriod first, last;

  if (!parse_range (text, &first, &last, error))
    return FALSE;

  if (last == PT_PERIOD_NONE) {
    g_array_append_val (periods, first);
    return TRUE;
  }

  for (guint i = 0; i < known->len; i++) {
    PtPeriod period = g_array_index (known, PtPeriod, i);

    if (pt_period_compare (period, first) >= 0 && pt_period_compare (period, last) <= 0)
      g_array_append_val (periods, period);
  }

  return TRUE;
}

static void
drop_doubles (GArray *periods)
{
  g_array_sort (periods, compare_periods);
  for (guint i = periods->len; i > 1; i--)
    if (g_array_index (periods, PtPeriod, i - 1) ==
        g_array_index (periods, PtPeriod, i - 2))
      g_array_remove_index (periods, i - 1);
}

/* The periods of a trend, in order of time; the last is put into @period, to be freed.
 */
static gboolean
choose_periods (PtChartChoice *self, const PtRun *run, PtBook *book, char **period,
                GError **error)
{
  const char *const *wanted = pt_arguments_get_all (run->arguments, PT_OPTION_PERIOD);
  g_autoptr (GArray) known = pt_book_list_periods (book, error);

  if (known == NULL)
    return FALSE;

  self->periods = g_array_new (FALSE, FALSE, sizeof (PtPeriod));
  if (wanted[0] == NULL)
    g_array_append_vals (self->periods, known->data, known->len);
  for (guint i = 0; wanted[i] != NULL; i++)
    if (!add_periods (self->periods, known, wanted[i], error))
      return FALSE;

  drop_doubles (self->periods);
  if (self->periods->len == 0) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                         _ ("The book has no figures of these periods."));
    return FALSE;
  }

  self->choice.periods = &g_array_index (self->periods, PtPeriod, 0);
  self->choice.n_periods = self->periods->len;
  *period =
    pt_period_to_code (g_array_index (self->periods, PtPeriod, self->periods->len - 1));
  return TRUE;
}

/* The last of the wanted periods is the one that is asked for.  Where it is alone, an
 * earlier one of the same part of the year is looked for.
 */
static gboolean
choose_earlier (PtChartChoice *self, const PtRun *run, PtBook *book, char **period,
                GError **error)
{
  g_autoptr (GArray) known = NULL;
  PtPeriod last;

  if (!choose_periods (self, run, book, period, error))
    return FALSE;
  last = g_array_index (self->periods, PtPeriod, self->periods->len - 1);
  if (self->periods->len > 1)
    return TRUE;

  known = pt_book_list_periods (book, error);
  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < known->len; i++) {
    PtPeriod other = g_array_index (known, PtPeriod, i);

    if (pt_period_is_half (other) == pt_period_is_half (last))
      g_array_append_val (self->periods, other);
  }
  drop_doubles (self->periods);
  self->choice.periods = &g_array_index (self->periods, PtPeriod, 0);
  self->choice.n_periods = self->periods->len;
  return TRUE;
}

/* All of the book's time, for the latest figure of each unit. */
static gboolean
choose_all_time (PtBook *book, char **period, GError **error)
{
  g_autoptr (GArray) known = pt_book_list_periods (book, error);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (known == NULL)
    return FALSE;
  if (known->len == 0) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                         _ ("The book has no figures yet."));
    return FALSE;
  }

  first = pt_period_to_code (g_array_index (known, PtPeriod, 0));
  last = pt_period_to_code (g_array_index (known, PtPeriod, known->len - 1));
  *period = g_strconcat (first, RANGE, last, NULL);
  return TRUE;
}

gboolean
pt_chart_time_check_options (const PtRun *run, PtChartKind question, GError **error)
{
  const char *period;

  switch (questions[question]) {
  case ONE_PERIOD:
    return pt_choice_require (run, PT_OPTION_PERIOD, error) &&
           pt_choice_get_single (run, PT_OPTION_PERIOD, &period, error);
  case LATEST:
    return pt_choice_get_single (run, PT_OPTION_PERIOD, &period, error);
  case ALL_PERIODS:
    return TRUE;
  case SEVERAL:
  case AND_EARLIER:
    return pt_choice_require (run, PT_OPTION_PERIOD, error);
  }

  g_return_val_if_reached (FALSE);
}

gboolean
pt_chart_time_choose (PtChartChoice *self, const PtRun *run, PtBook *book,
                      PtChartKind question, char **period, GError **error)
{
  switch (questions[question]) {
  case ONE_PERIOD:
    return TRUE;
  case LATEST:
    return pt_arguments_has (run->arguments, PT_OPTION_PERIOD) ||
           choose_all_time (book, period, error);
  case ALL_PERIODS:
  case SEVERAL:
    return choose_periods (self, run, book, period, error);
  case AND_EARLIER:
    return choose_earlier (self, run, book, period, error);
  }

  g_return_val_if_reached (FALSE);
}
