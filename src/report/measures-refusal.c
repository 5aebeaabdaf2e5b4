#include "report/measures-words.h"

#include <glib/gi18n-lib.h>

static char *
say_reported (double reported)
{
  g_autofree char *percent = pt_number_format_percent (100 * reported, 1);

  /* Translators: a percentage below 85 */
  return g_strdup_printf (_ ("only %s of the denominators have reported; at least 85%% "
                             "must have"),
                          percent);
}

static char *
say_all_reported (double reported)
{
  g_autofree char *percent = pt_number_format_percent (100 * reported, 1);

  /* Translators: a percentage below 100 */
  return g_strdup_printf (_ ("only %s of the denominators have reported; for a measure "
                             "over an order all must have"),
                          percent);
}

static char *
say_few (PtMeasure measure)
{
  guint at_least = pt_measure_get_info (measure)->at_least;

  /* Translators: a number of groups or units */
  return g_strdup_printf (ngettext ("there must be at least %u place with figures",
                                    "there must be at least %u places with figures",
                                    at_least),
                          at_least);
}

static char *
say_few_units (PtMeasure measure)
{
  guint at_least = pt_measure_get_info (measure)->at_least;

  return g_strdup_printf (ngettext ("there must be at least %u unit with figures",
                                    "there must be at least %u units with figures",
                                    at_least),
                          at_least);
}

char *
pt_measure_describe_refusal (PtMeasure measure, PtRefused refused, double reported)
{
  switch (refused) {
  case PT_REFUSED_NOT:
    break;
  case PT_REFUSED_NOT_REPORTED:
    return say_reported (reported);
  case PT_REFUSED_NOT_ALL_REPORTED:
    return say_all_reported (reported);
  case PT_REFUSED_TOO_FEW:
    return say_few (measure);
  case PT_REFUSED_TOO_FEW_UNITS:
    return say_few_units (measure);
  case PT_REFUSED_ZERO_IN_PAIR:
    return g_strdup (_ ("one of the two values compared is 0"));
  case PT_REFUSED_ZERO_GROUP:
    return g_strdup (_ ("the rate of one place is 0, which has no logarithm"));
  case PT_REFUSED_ZERO_MEAN:
    return g_strdup (_ ("the overall rate is 0"));
  case PT_REFUSED_ZERO_START:
    return g_strdup (_ ("the fitted line does not begin above 0"));
  case PT_REFUSED_NO_REFERENCE:
    return g_strdup (_ ("no reference with figures has been chosen"));
  case PT_REFUSED_NO_SPLIT:
    return g_strdup (_ ("there are no units divided into groups"));
  case PT_REFUSED_UNORDERED:
    return g_strdup (_ ("what is compared has no order from worst-off to best-off"));
  case PT_REFUSED_NO_COUNTS:
    return g_strdup (_ ("there are only published rates, without counts to weigh "
                        "them with"));
  case PT_REFUSED_LOW_IS_BETTER:
    return g_strdup (_ ("for this rate low is better"));
  }
  return g_strdup ("");
}
