#include "report/query.h"

#include "base/error.h"
#include "report/within.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

PtDay
pt_query_get_view_day (const PtQuery *self)
{
  if (self->view == PT_UNITS_ON_DAY)
    return self->day;
  return pt_period_last_day (self->period);
}

static void
append_choice (GString *list, const char *code)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, code);
}

static char *
list_rates (const PtCatalogue *catalogue)
{
  GString *list = g_string_new (NULL);
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  for (guint i = 0; i < n; i++)
    append_choice (list, rates[i].code);
  return g_string_free (list, FALSE);
}

static char *
list_elements (const PtCatalogue *catalogue)
{
  GString *list = g_string_new (NULL);
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);

  for (guint i = 0; i < n; i++)
    append_choice (list, elements[i].code);
  return g_string_free (list, FALSE);
}

static char *
list_dimensions (const PtCatalogue *catalogue)
{
  GString *list = g_string_new ("unit, whole");
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (catalogue, &n);

  for (guint i = 0; i < n; i++)
    append_choice (list, dimensions[i].code);
  return g_string_free (list, FALSE);
}

static char *
list_kinds (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < PT_N_KINDS; i++)
    append_choice (list, pt_kind_get_code ((PtKind) i));
  return g_string_free (list, FALSE);
}

static gboolean
parse_rate (const PtCatalogue *catalogue, const char *word, PtQuery *query,
            GError **error)
{
  const PtRate *rate = pt_catalogue_find_rate (catalogue, word);
  g_autofree char *list = NULL;

  if (rate != NULL) {
    query->rate = (int) rate->index;
    return TRUE;
  }
  list = list_rates (catalogue);
  if (*list == '\0') {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: the code that was asked for */
                 _ ("There is no rate “%s”: the book has none yet. Import a list of "
                    "rates, or make a book with a catalogue."),
                 word);
    return FALSE;
  }
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: the code that was asked for, then the codes there are */
               _ ("There is no rate “%s”. There are: %s."), word, list);
  return FALSE;
}

static gboolean
parse_element (const PtCatalogue *catalogue, const char *word, PtQuery *query,
               GError **error)
{
  const PtElement *element = pt_catalogue_find_element (catalogue, word);
  g_autofree char *list = NULL;

  if (element != NULL) {
    query->element = (int) element->index;
    return TRUE;
  }
  list = list_elements (catalogue);
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: the code that was asked for, then the codes there are */
               _ ("There is no element “%s”. There are: %s."), word, list);
  return FALSE;
}

static gboolean
parse_what (const PtCatalogue *catalogue, const PtQueryWords *words, PtQuery *query,
            GError **error)
{
  if (words->rate != NULL && words->element != NULL) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Give either a rate or an element, not both."));
    return FALSE;
  }
  if (words->rate != NULL)
    return parse_rate (catalogue, words->rate, query, error);
  if (words->element != NULL)
    return parse_element (catalogue, words->element, query, error);
  g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                       _ ("Give a rate or an element."));
  return FALSE;
}

static gboolean
parse_by (const PtCatalogue *catalogue, const char *word, PtQuery *query,
          GError **error)
{
  g_autofree char *list = NULL;

  if (word == NULL || g_str_equal (word, "whole")) {
    query->by = PT_BY_WHOLE;
    return TRUE;
  }
  if (g_str_equal (word, "unit")) {
    query->by = PT_BY_UNIT;
    return TRUE;
  }
  query->by = PT_BY_DIMENSION;
  if (pt_catalogue_find_dimension (catalogue, word, &query->dimension) != NULL)
    return TRUE;
  list = list_dimensions (catalogue);
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: the code that was asked for, then the codes there are */
               _ ("Nothing can be grouped by “%s”. There are: %s."), word, list);
  return FALSE;
}

static gboolean
parse_level (const char *word, PtQuery *query, GError **error)
{
  g_autofree char *list = NULL;

  query->level = PT_KIND_COMMUNE;
  if (word == NULL || pt_kind_from_code (word, &query->level))
    return TRUE;
  list = list_kinds ();
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: the code that was asked for, then the codes there are */
               _ ("There is no level “%s”. There are: %s."), word, list);
  return FALSE;
}

static gboolean
parse_units (const char *word, PtQuery *query, GError **error)
{
  query->view = PT_UNITS_AS_WAS;
  if (word == NULL || g_str_equal (word, "as-was"))
    return TRUE;
  query->view = PT_UNITS_ON_DAY;
  query->day = pt_day_today ();
  if (g_str_equal (word, "today") || pt_day_parse (word, &query->day, NULL))
    return TRUE;
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: what was given for --units */
               _ ("“%s” is not a choice of units. Write as-was, today or a day such as "
                  "2025-07-01."),
               word);
  return FALSE;
}

static gboolean
parse_within (const PtCatalogue *catalogue, const char *word, PtQuery *query,
              GError **error)
{
  const PtUnit *unit;

  if (word == NULL)
    return TRUE;
  unit = pt_catalogue_find_unit (catalogue, word, pt_query_get_view_day (query));
  if (unit == NULL)
    unit = pt_catalogue_find_unit_in (catalogue, word, query->period);
  if (unit == NULL)
    unit = pt_within_find_last (catalogue, word);
  if (unit != NULL) {
    query->within = (int) unit->index;
    return TRUE;
  }
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: the code of a unit */
               _ ("No unit had the code “%s”, neither on "
                  "the day of the units shown nor during the period."),
               word);
  return FALSE;
}

/* "2024", or "2018..2025" for the latest figures of that time. */
static gboolean
parse_period (const char *word, PtQuery *query, GError **error)
{
  const char *dots = strstr (word, "..");
  g_autofree char *first = NULL;

  if (dots == NULL)
    return pt_period_parse (word, &query->period, error);

  first = g_strndup (word, (gsize) (dots - word));
  if (!pt_period_parse (first, &query->earliest, error) ||
      !pt_period_parse (dots + 2, &query->period, error))
    return FALSE;
  if (pt_period_compare (query->earliest, query->period) <= 0)
    return TRUE;

  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: two periods, as in “2025..2018” */
               _ ("“%s” ends before it begins. Write the earlier period first."), word);
  return FALSE;
}

gboolean
pt_query_parse (const PtCatalogue *catalogue, const PtQueryWords *words, PtQuery *query,
                GError **error)
{
  *query = (PtQuery){ .rate = -1, .element = -1, .within = -1 };
  if (words->period == NULL) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Give a period, such as 2024 or 2024-H1."));
    return FALSE;
  }
  return parse_period (words->period, query, error) &&
         parse_what (catalogue, words, query, error) &&
         parse_by (catalogue, words->by, query, error) &&
         parse_level (words->level, query, error) &&
         parse_units (words->units, query, error) &&
         parse_within (catalogue, words->within, query, error);
}

char *
pt_query_describe (const PtCatalogue *catalogue, const PtQuery *self)
{
  g_autofree char *subject = pt_words_subject (catalogue, self);
  g_autofree char *when = pt_words_when (self);

  /* Translators: what is asked for, a period like “năm 2024”. */
  return g_strdup_printf (_ ("%s, %s"), subject, when);
}
