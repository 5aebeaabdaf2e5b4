#include "app/explain-text.h"

#include "base/day.h"
#include "base/money.h"

#include <glib/gi18n-lib.h>

static char *
format_figure (const PtElement *element, const PtFigure *figure)
{
  g_autofree char *number = NULL;

  if (figure->state != PT_STATE_NUMBER)
    return g_strdup (pt_state_get_name (figure->state));
  if (element->type == PT_TYPE_PERCENT_ELEMENT)
    number = pt_number_format_percent ((double) figure->value / PT_PERCENT_SCALE,
                                       figure->decimals);
  else if (element->type == PT_TYPE_MONEY_ELEMENT)
    number = pt_money_format (figure->value, PT_MONEY_DONG);
  else
    number = pt_number_format (figure->value);
  return pt_number_qualify (number, figure->qualifier);
}

/* What stands there now, and then where it comes from. */
static void
append_trace (GString *text, const PtElement *element, const PtTrace *trace)
{
  g_autofree char *value = format_figure (element, &trace->figure);
  g_autofree char *moment = pt_day_format_moment (trace->at);

  if (!trace->is_current)
    /* Translators: a figure, its source */
    g_string_append_printf (text, _ ("Before: %s, source: %s."), value, trace->source);
  else if (trace->official)
    /* Translators: a figure, its source */
    g_string_append_printf (text, _ ("%s, source: %s."), value, trace->source);
  else
    /* Translators: a figure, its source */
    g_string_append_printf (text, _ ("%s, source: %s (not official)."), value,
                            trace->source);
  g_string_append_c (text, ' ');
  /* Translators: the name of a change, as “Import of figures.csv”; who made it; a date
   * and time */
  g_string_append_printf (text, _ ("%s, %s, %s."), trace->title, trace->who, moment);
  if (trace->note != NULL && *trace->note != '\0') {
    g_string_append_c (text, ' ');
    /* Translators: a remark */
    g_string_append_printf (text, _ ("Note: %s."), trace->note);
  }
  g_string_append_c (text, '\n');
}

char *
pt_explain_text_new (PtBook *book, guint unit, guint element, PtPeriod period)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (book);
  guint n_units, n_elements;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n_units);
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n_elements);
  g_autoptr (GPtrArray) traces = NULL;
  g_autoptr (GError) error = NULL;
  GString *text;

  traces = pt_book_explain (book, &units[unit], &elements[element], period, &error);
  if (traces == NULL)
    return g_strdup (error->message);
  text = g_string_new (NULL);
  for (guint i = 0; i < traces->len; i++)
    append_trace (text, &elements[element], traces->pdata[i]);
  if (traces->len == 0)
    g_string_append (text, _ ("Nothing was ever written for the unit itself."));
  return g_string_free (text, FALSE);
}
