#include "cli/chart-choice.h"

#include "base/error.h"
#include "cli/chart-time.h"
#include "cli/choice.h"

#include <glib/gi18n-lib.h>

/* What rows or series a question is about where nobody says otherwise. */
static const char *const default_by[PT_N_CHARTS] = {
  [PT_CHART_BARS] = "terrain", [PT_CHART_RANKING] = "unit",
  [PT_CHART_TREND] = NULL,     [PT_CHART_GAP] = "former-district",
  [PT_CHART_CHANGE] = "unit",  [PT_CHART_TARGET] = "unit",
  [PT_CHART_BULLET] = NULL,    [PT_CHART_PARTS] = NULL,
  [PT_CHART_LORENZ] = "unit",  [PT_CHART_FUNNEL] = "unit",
  [PT_CHART_MULTIPLES] = NULL, [PT_CHART_TILES] = "unit",
};

static gboolean
check_subject (const PtRun *run, PtChartKind question, GError **error)
{
  const PtArguments *arguments = run->arguments;

  if (!pt_picture_takes_rates (question))
    return pt_choice_check_subject (run, error);
  if (question == PT_CHART_PARTS && pt_arguments_has (arguments, PT_OPTION_ELEMENT) &&
      pt_arguments_has (arguments, PT_OPTION_RATE))
    return pt_choice_check_subject (run, error);
  if (question == PT_CHART_PARTS || !pt_arguments_has (arguments, PT_OPTION_ELEMENT))
    return TRUE;

  g_set_error (error, PT_USAGE_ERROR, 0,
               /* Translators: two options, --rate and --element. */
               _ ("This chart compares rates: give “%s” instead of “%s”."), "--rate",
               "--element");
  return FALSE;
}

gboolean
pt_chart_choice_check_options (const PtRun *run, PtChartKind question, GError **error)
{
  if (!check_subject (run, question, error))
    return FALSE;

  return pt_chart_time_check_options (run, question, error);
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

static gboolean
find_element (const PtCatalogue *catalogue, const char *code, guint *index,
              GError **error)
{
  const PtElement *element = pt_catalogue_find_element (catalogue, code);

  if (element == NULL) {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is what the user wrote. */
                 _ ("There is no element with the code “%s”."), code);
    return FALSE;
  }
  *index = element->index;
  return TRUE;
}

/* The parts of a whole, and the whole itself where it is given. */
static gboolean
choose_parts (PtChartChoice *self, const PtRun *run, const PtCatalogue *catalogue,
              GError **error)
{
  const char *const *codes = pt_arguments_get_all (run->arguments, PT_OPTION_ELEMENT);
  const char *of = pt_arguments_get (run->arguments, PT_OPTION_OF);
  guint index;

  self->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; codes[i] != NULL; i++) {
    if (!find_element (catalogue, codes[i], &index, error))
      return FALSE;
    g_array_append_val (self->parts, index);
  }
  self->choice.parts = &g_array_index (self->parts, guint, 0);
  self->choice.n_parts = self->parts->len;
  self->choice.whole = -1;
  if (of == NULL)
    return TRUE;
  if (!find_element (catalogue, of, &index, error))
    return FALSE;
  self->choice.whole = (int) index;
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

/* Small charts are one for each rate, or of one rate one for each group. */
static const char *
choose_by (const PtChartChoice *self, PtChartKind question)
{
  if (question == PT_CHART_MULTIPLES && self->choice.n_rates == 1)
    return "terrain";
  return default_by[question];
}

gboolean
pt_chart_choice_init (PtChartChoice *self, const PtRun *run, PtBook *book,
                      PtChartKind question, GError **error)
{
  const PtCatalogue *catalogue = pt_book_get_catalogue (book);
  const char *rate = NULL;
  g_autofree char *period = NULL;

  *self = (PtChartChoice){ .choice = { .question = question, .colour_by = -1 } };
  if (question == PT_CHART_PARTS &&
      pt_arguments_has (run->arguments, PT_OPTION_ELEMENT)) {
    if (!choose_parts (self, run, catalogue, error))
      return FALSE;
  } else if (pt_picture_takes_rates (question) &&
             !choose_rates (self, run, catalogue, &rate, error))
    return FALSE;

  if (!pt_chart_time_choose (self, run, book, question, &period, error))
    return FALSE;

  if (question == PT_CHART_RANKING && !choose_colours (self, run, catalogue, error))
    return FALSE;

  self->choice.is_example = pt_book_is_example (book);
  self->choice.both_sides =
    question == PT_CHART_TREND &&
    g_strcmp0 (pt_arguments_get (run->arguments, PT_OPTION_UNITS), "both") == 0;
  return pt_choice_parse (run, catalogue, rate, choose_by (self, question), period,
                          self->choice.both_sides ? "today" : NULL, &self->choice.query,
                          error);
}

void
pt_chart_choice_clear (PtChartChoice *self)
{
  g_clear_pointer (&self->rates, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->periods, g_array_unref);
}
