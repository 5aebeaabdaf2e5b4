#include "base/error.h"
#include "cli/choice.h"
#include "cli/commands.h"
#include "report/measures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
check_options (const PtRun *run, GError **error)
{
  const char *word;

  return pt_choice_require (run, PT_OPTION_RATE, error) &&
         pt_choice_get_single (run, PT_OPTION_RATE, &word, error) &&
         pt_choice_require (run, PT_OPTION_PERIOD, error) &&
         pt_choice_get_single (run, PT_OPTION_PERIOD, &word, error) &&
         pt_choice_require (run, PT_OPTION_BY, error);
}

/* The dimension is looked for as that of --by is, with the same words where it is not
 * there.
 */
static gboolean
parse_split (const PtRun *run, const PtCatalogue *catalogue, PtMeasuresChoice *choice,
             GError **error)
{
  const char *word = pt_arguments_get (run->arguments, PT_OPTION_SPLIT);
  guint index;

  if (word == NULL)
    return TRUE;
  if (pt_catalogue_find_dimension (catalogue, word, &index) != NULL) {
    choice->split = (int) index;
    return TRUE;
  }
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: the code of a dimension */
               _ ("There is no dimension “%s” to split by."), word);
  return FALSE;
}

static gboolean
parse_target (const PtRun *run, PtMeasuresChoice *choice, GError **error)
{
  const char *word = pt_arguments_get (run->arguments, PT_OPTION_TARGET);
  gint64 scaled;
  guint decimals;

  if (word == NULL)
    return TRUE;
  if (pt_number_from_plain_decimal (word, PT_PERCENT_MAX_DECIMALS, &scaled, &decimals,
                                    NULL) &&
      scaled >= 0) {
    choice->target = (double) scaled / PT_PERCENT_SCALE;
    return TRUE;
  }
  g_set_error (error, PT_USAGE_ERROR, 0,
               /* Translators: what was given for --target */
               _ ("“%s” is not a target. Write a percentage such as 70 or 66.5."),
               word);
  return FALSE;
}

gboolean
pt_command_measure (PtRun *run, GError **error)
{
  PtMeasuresChoice choice = { .split = -1, .target = NAN };
  g_autoptr (PtMeasures) measures = NULL;
  g_autofree char *heading = NULL;
  g_autoptr (PtSheet) sheet = NULL;
  g_autoptr (PtBook) book = NULL;
  const PtCatalogue *catalogue;

  if (!check_options (run, error) || !parse_target (run, &choice, error))
    return FALSE;
  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL)
    return FALSE;
  catalogue = pt_book_get_catalogue (book);
  choice.reference = pt_arguments_get (run->arguments, PT_OPTION_REFERENCE);
  if (!pt_choice_parse (run, catalogue, NULL, NULL, NULL, NULL, &choice.query, error) ||
      !parse_split (run, catalogue, &choice, error))
    return FALSE;
  measures = pt_measures_new (catalogue, pt_book_get_columns (book), &choice, error);
  if (measures == NULL)
    return FALSE;
  sheet = pt_measures_to_sheet (catalogue, measures);
  heading = pt_query_describe (catalogue, &choice.query);
  pt_run_print_line (run, heading);
  pt_run_print_sheet (run, sheet);
  if (pt_book_is_example (book))
    pt_run_print_line (run, _ ("Illustrative figures"));
  return TRUE;
}
