#include "cli/chart-choice.h"

#include "base/error.h"
#include "cli/choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RANGE ".."

/* What a question is about where nobody says otherwise. */
static const struct {
  const char *by;
  gboolean many_rates, many_periods;
} questions[PT_N_CHARTS] = {
  [PT_CHART_BARS] = { "terrain", TRUE, FALSE },
  [PT_CHART_RANKING] = { "unit", FALSE, FALSE },
  [PT_CHART_TREND] = { NULL, FALSE, TRUE },
  [PT_CHART_GAP] = { "former-district", TRUE, FALSE },
};

gboolean
pt_chart_choice_check_options (const PtRun *run, PtChartKind question, GError **error)
{
  const char *period;

  if (!questions[question].many_rates) {
    if (!pt_choice_check_subject (run, error))
      return FALSE;
  } else if (pt_arguments_has (run->arguments, PT_OPTION_ELEMENT)) {
    g_set_error (error, PT_USAGE_ERROR, 0,
                 /* Translators: two options, --rate and --element. */
                 _ ("This chart compares rates: give “%s” instead of “%s”."), "--rate",
                 "--element");
    return FALSE;
  }

  if (questions[question].many_periods)
    return TRUE;

  /* Without a period a ranking takes the latest figure of each unit. */
  return (question == PT_CHART_RANKING ||
          pt_choice_require (run, PT_OPTION_PERIOD, error)) &&
         pt_choice_get_single (run, PT_OPTION_PERIOD, &period, error);
}

static gboolean
add_named_rates (GArray *rates, const PtRun *run, const PtCatalogue *catalogue,
                 GError **error)
{
  const char *const *codes = pt_arguments_get_all (run->arguments, PT_OPTION_RATE);

  for (guint i = 0; codes[i] != NULL; i++) {
    const PtRate *rate = pt_catalogue_find_rate (catalogue, codes[i]);

    if (rate == NULL) {
      g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                   /* Translators: %s is what the user wrote. */
                   _ ("There is no rate with the code “%s”."), codes[i]);
      return FALSE;
    }
    g_array_append_val (rates, rate->index);
  }

  return TRUE;
}

/* The rates of a chart that may have several; its first one is put into @rate. */
static gboolean
choose_rates (PtChartChoice *self, const PtRun *run, const PtCatalogue *catalogue,
              const char **rate, GError **error)
{
  guint n;

  if (pt_arguments_has (run->arguments, PT_OPTION_RATE)) {
    self->rates = g_array_new (FALSE, FALSE, sizeof (guint));
    if (!add_named_rates (self->rates, run, catalogue, error))
      return FALSE;
  } else {
    self->rates = pt_picture_default_rates (catalogue);
  }

  if (self->rates->len == 0) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                         _ ("The book knows none of the usual rates. Name one with "
                            "“--rate”."));
    return FALSE;
  }

  *rate =
    pt_catalogue_get_rates (catalogue, &n)[g_array_index (self->rates, guint, 0)].code;
  self->choice.rates = &g_array_index (self->rates, guint, 0);
  self->choice.n_rates = self->rates->len;
  return TRUE;
}

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

static gboolean
has_memberships (const PtCatalogue *catalogue, guint dimension)
{
  guint n;
  const PtMembership *memberships = pt_catalogue_get_memberships (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (memberships[i].dimension == dimension)
      return TRUE;

  return FALSE;
}

static gboolean
choose_colours (PtChartChoice *self, const PtRun *run, const PtCatalogue *catalogue,
                GError **error)
{
  const char *wanted = pt_arguments_get (run->arguments, PT_OPTION_COLOUR_BY);
  const char *code = wanted != NULL ? wanted : "terrain";
  guint dimension = 0;
  gboolean known = pt_catalogue_find_dimension (catalogue, code, &dimension) != NULL;

  self->choice.colour_by = -1;
  if (wanted != NULL && !known) {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is what the user wrote, such as “terrain”. */
                 _ ("There is no way of grouping with the code “%s”."), wanted);
    return FALSE;
  }

  if (known && (wanted != NULL || has_memberships (catalogue, dimension)))
    self->choice.colour_by = (int) dimension;
  return TRUE;
}

gboolean
pt_chart_choice_init (PtChartChoice *self, const PtRun *run, PtBook *book,
                      PtChartKind question, GError **error)
{
  const PtCatalogue *catalogue = pt_book_get_catalogue (book);
  const char *rate = NULL;
  g_autofree char *period = NULL;

  *self = (PtChartChoice){ .choice = { .question = question, .colour_by = -1 } };
  if (questions[question].many_rates &&
      !choose_rates (self, run, catalogue, &rate, error))
    return FALSE;

  if (questions[question].many_periods &&
      !choose_periods (self, run, book, &period, error))
    return FALSE;

  if (question == PT_CHART_RANKING &&
      (!choose_colours (self, run, catalogue, error) ||
       (!pt_arguments_has (run->arguments, PT_OPTION_PERIOD) &&
        !choose_all_time (book, &period, error))))
    return FALSE;

  self->choice.is_example = pt_book_is_example (book);
  return pt_choice_parse (run, catalogue, rate, questions[question].by, period,
                          &self->choice.query, error);
}

void
pt_chart_choice_clear (PtChartChoice *self)
{
  g_clear_pointer (&self->rates, g_array_unref);
  g_clear_pointer (&self->periods, g_array_unref);
}
