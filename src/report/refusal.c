#include "report/refusal.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* NULL where the rows are units. */
static const char *
get_dimension_name (const PtPainter *painter)
{
  const PtQuery *query = &painter->choice->query;
  guint n;

  if (query->by != PT_BY_DIMENSION)
    return NULL;
  return pt_dimension_get_name (
    &pt_catalogue_get_dimensions (painter->catalogue, &n)[query->dimension]);
}

void
pt_refusal_bars (const PtPainter *painter, guint n, GError **error)
{
  const char *name = get_dimension_name (painter);

  if (name != NULL)
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: a way of grouping, how many groups it has, how many fit. */
      ngettext (
        "%s has %u group; at most %u can stand side by side for several rates. "
        "Choose one rate, or fewer groups.",
        "%s has %u groups; at most %u can stand side by side for several rates. "
        "Choose one rate, or fewer groups.",
        n),
      name, n, PT_PAINTER_MAX_SERIES);
  else
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: a number of units, how many fit. */
      ngettext (
        "There is %u unit; at most %u can stand side by side for several rates. "
        "Choose one rate, or fewer units.",
        "There are %u units; at most %u can stand side by side for several "
        "rates. Choose one rate, or fewer units.",
        n),
      n, PT_PAINTER_MAX_SERIES);
}

void
pt_refusal_lines (const PtPainter *painter, guint n, GError **error)
{
  const char *name = get_dimension_name (painter);

  if (name != NULL)
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: a way of grouping, how many groups it has, how many lines fit. */
      ngettext ("%s has %u group; at most %u can stand in one chart as lines. Choose "
                "fewer groups, or all together as one line.",
                "%s has %u groups; at most %u can stand in one chart as lines. Choose "
                "fewer groups, or all together as one line.",
                n),
      name, n, PT_PAINTER_MAX_SERIES);
  else
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: a number of units, how many lines fit. */
      ngettext (
        "There is %u unit; at most %u can stand in one chart as lines. Choose "
        "groups instead of units, or all together as one line.",
        "There are %u units; at most %u can stand in one chart as lines. Choose "
        "groups instead of units, or all together as one line.",
        n),
      n, PT_PAINTER_MAX_SERIES);
}
