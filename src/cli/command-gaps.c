#include "base/error.h"
#include "cli/choice.h"
#include "cli/commands.h"
#include "report/gap-list.h"
#include "store/assignments.h"

#include <glib/gi18n-lib.h>

/* The rate that counts organisations: the one asked for, else that of the units. */
static const char *
find_rate (const PtRun *run, const PtCatalogue *catalogue, GError **error)
{
  const char *code;
  const PtRate *rate;
  guint n;
  int own = pt_gaps_find_rate (catalogue);

  if (!pt_choice_get_single (run, PT_OPTION_RATE, &code, error))
    return NULL;
  if (code == NULL && own >= 0)
    return pt_catalogue_get_rates (catalogue, &n)[own].code;
  if (code == NULL) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                         _ ("The catalogue of this book does not say how organisations "
                            "are counted: there is no rate “of units” whose numerator "
                            "has the model “organisation”. Name one with “--rate”."));
    return NULL;
  }

  rate = pt_catalogue_find_rate (catalogue, code);
  if (rate == NULL || pt_gaps_is_countable (rate))
    return code; /* one that is not there is refused with the rest of the query */
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: %s is the code of a rate. */
               _ ("“%s” does not count organisations. Choose a rate “of units”, such "
                  "as the share of schools with a board."),
               code);
  return NULL;
}

static gboolean
parse_choice (const PtRun *run, const PtCatalogue *catalogue, PtGapChoice *choice,
              GError **error)
{
  const char *rate = find_rate (run, catalogue, error);
  PtQuery query;

  if (rate == NULL ||
      !pt_choice_parse (run, catalogue, rate, "whole", NULL, NULL, &query, error))
    return FALSE;
  if (query.earliest != PT_PERIOD_NONE) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("The list is of one period: give one, such as 2024."));
    return FALSE;
  }

  *choice = (PtGapChoice){
    .rate = (guint) query.rate,
    .period = query.period,
    .view = query.view,
    .day = query.day,
    .within = query.within,
    .level =
      pt_arguments_has (run->arguments, PT_OPTION_LEVEL) ? (int) query.level : -1,
    .dimension = query.by == PT_BY_DIMENSION ? (int) query.dimension : -1,
  };
  return TRUE;
}

gboolean
pt_command_gaps (PtRun *run, GError **error)
{
  g_autoptr (PtSheet) sheet = NULL;
  g_autoptr (PtBook) book = NULL;
  g_autoptr (PtGaps) gaps = NULL;
  g_autoptr (GPtrArray) assignments = NULL;
  const PtCatalogue *catalogue;
  const char *period;
  PtGapChoice choice;

  if (!pt_choice_require (run, PT_OPTION_PERIOD, error) ||
      !pt_choice_get_single (run, PT_OPTION_PERIOD, &period, error))
    return FALSE;

  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL)
    return FALSE;

  catalogue = pt_book_get_catalogue (book);
  if (!parse_choice (run, catalogue, &choice, error))
    return FALSE;

  gaps = pt_gaps_new (catalogue, pt_book_get_columns (book), &choice, error);
  assignments = gaps != NULL ? pt_book_list_assignments (book, error) : NULL;
  if (assignments == NULL)
    return FALSE;

  pt_gaps_add_assignments (gaps, catalogue, assignments);
  sheet = pt_gaps_to_sheet (gaps, catalogue, PT_GAP_LIST_MISSING);
  pt_run_print_line (run, gaps->sentence);
  pt_run_print_sheet (run, sheet);
  if (pt_book_is_example (book))
    pt_run_print_line (run, _ ("Illustrative figures"));
  return TRUE;
}
