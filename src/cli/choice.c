#include "cli/choice.h"

#include <glib/gi18n-lib.h>

gboolean
pt_choice_parse (const PtRun *run, const PtCatalogue *catalogue, const char *rate,
                 const char *by, const char *period, const char *units, PtQuery *query,
                 GError **error)
{
  const PtArguments *arguments = run->arguments;
  PtQueryWords words = {
    .rate = rate != NULL ? rate : pt_arguments_get (arguments, PT_OPTION_RATE),
    .element = pt_arguments_get (arguments, PT_OPTION_ELEMENT),
    .period = period != NULL ? period : pt_arguments_get (arguments, PT_OPTION_PERIOD),
    .by = pt_arguments_get (arguments, PT_OPTION_BY),
    .level = pt_arguments_get (arguments, PT_OPTION_LEVEL),
    .units = units != NULL ? units : pt_arguments_get (arguments, PT_OPTION_UNITS),
    .within = pt_arguments_get (arguments, PT_OPTION_WITHIN),
  };

  if (words.by == NULL)
    words.by = by;
  return pt_query_parse (catalogue, &words, query, error);
}

gboolean
pt_choice_get_single (const PtRun *run, PtOption option, const char **value,
                      GError **error)
{
  const char *const *values = pt_arguments_get_all (run->arguments, option);

  *value = values[0];
  if (values[0] == NULL || values[1] == NULL)
    return TRUE;

  /* Translators: %s is an option such as --rate. */
  g_set_error (error, PT_USAGE_ERROR, 0, _ ("The option “%s” is given twice."),
               pt_option_get_name (option));
  return FALSE;
}

gboolean
pt_choice_require (const PtRun *run, PtOption option, GError **error)
{
  if (pt_arguments_has (run->arguments, option))
    return TRUE;

  /* Translators: %s is an option such as --period. */
  g_set_error (error, PT_USAGE_ERROR, 0, _ ("The option “%s” is missing."),
               pt_option_get_name (option));
  return FALSE;
}

gboolean
pt_choice_check_subject (const PtRun *run, GError **error)
{
  const char *rate, *element;

  if (!pt_choice_get_single (run, PT_OPTION_RATE, &rate, error) ||
      !pt_choice_get_single (run, PT_OPTION_ELEMENT, &element, error))
    return FALSE;

  if ((element != NULL) != (rate != NULL))
    return TRUE;

  /* Translators: two options, --rate and --element. */
  g_set_error (error, PT_USAGE_ERROR, 0, _ ("Give one of “%s” and “%s”."), "--rate",
               "--element");
  return FALSE;
}

gboolean
pt_choice_get_palette (const PtRun *run, const PtPalette **palette, GError **error)
{
  const char *text = pt_arguments_get (run->arguments, PT_OPTION_INK);

  *palette = &pt_palette_colour;
  if (text == NULL || g_str_equal (text, "colour"))
    return TRUE;

  *palette = &pt_palette_grey;
  if (g_str_equal (text, "grey"))
    return TRUE;

  /* Translators: what the user wrote; colour and grey stay as they are. */
  g_set_error (error, PT_USAGE_ERROR, 0, _ ("There is no ink “%s”: colour or grey."),
               text);
  return FALSE;
}
