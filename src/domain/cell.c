#include "domain/cell.h"

#include "base/error.h"
#include "base/language.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The signs people use for the states that are no number, in any case. */
static const struct {
  const char *text;
  PtState state;
} signs[] = {
  { "", PT_STATE_ABSENT },
  { "-", PT_STATE_NOT_REPORTED },
  { "\u2010", PT_STATE_NOT_REPORTED }, /* hyphen */
  { "\u2013", PT_STATE_NOT_REPORTED }, /* en dash */
  { "\u2014", PT_STATE_NOT_REPORTED }, /* em dash */
  { "\u2212", PT_STATE_NOT_REPORTED }, /* minus */
  { "x", PT_STATE_NOT_APPLICABLE },
  { "\u00D7", PT_STATE_NOT_APPLICABLE }, /* times */
};

static gboolean
parse_sign (const char *text, PtFigure *figure)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (signs[i].text, folded)) {
      *figure = (PtFigure){ .state = signs[i].state };
      return TRUE;
    }
  return FALSE;
}

/* Whether a number of this kind may stand under @element. */
static gboolean
check (const PtElement *element, const PtNumber *number, const char *text,
       GError **error)
{
  if (number->scaled < 0)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: what the user wrote. */
      _ ("“%s” is less than zero, which nothing that is counted can be. "
         "Write 0 or more."),
      text);
  if (element->type == PT_TYPE_PERCENT_ELEMENT && !number->is_percent)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: what the user wrote. */
      _ ("“%s” is not a rate. Write a percentage, such as 86.3%%."), text);
  if (number->is_percent && element->type != PT_TYPE_PERCENT_ELEMENT)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: what the user wrote. */
      _ ("“%s” is a rate, and a number is asked for here. Write how many "
         "there are, such as 1234."),
      text);
  if (number->is_money && element->type != PT_TYPE_MONEY_ELEMENT)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: what the user wrote. */
      _ ("“%s” is an amount of money, and a number is asked for here. "
         "Write how many there are, such as 1234."),
      text);
  return TRUE;
}

static char
get_decimal_mark (void)
{
  return pt_language_get () == PT_LANGUAGE_VI ? ',' : '.';
}

/* How many digits follow the decimal mark at the end of @text. */
static gsize
count_decimals (const char *text)
{
  const char *mark = strrchr (text, get_decimal_mark ());
  gsize n = mark != NULL ? strspn (mark + 1, "0123456789") : 0;

  return mark != NULL && mark[n + 1] == '\0' ? n : 0;
}

/* Of a rate the sign may be left out, and 86,375 means no thousands: with one more
 * digit nobody could think so.
 */
static gboolean
parse_rate (const char *text, PtNumber *number, GError **error)
{
  g_autofree char *digits = g_strdup (text);
  g_autofree char *completed = NULL;
  gboolean three;

  if (g_str_has_suffix (digits, "%"))
    digits[strlen (digits) - 1] = '\0';
  g_strchomp (digits);
  three = count_decimals (digits) == 3;
  completed = three || !pt_text_finds (text, "phan tram")
                ? g_strconcat (digits, three ? "0%" : "%", NULL)
                : g_strdup (text);
  if (!pt_number_parse (completed, number, NULL))
    return pt_number_parse (text, number, error);

  number->decimals -= three ? 1 : 0;
  return TRUE;
}

gboolean
pt_cell_parse (const PtElement *element, const char *text, PtFigure *figure,
               GError **error)
{
  g_autofree char *trimmed = NULL;
  PtNumber number;
  gboolean is_rate;

  g_return_val_if_fail (element != NULL, FALSE);
  g_return_val_if_fail (text != NULL && figure != NULL, FALSE);

  trimmed = pt_text_normalize (text);
  if (parse_sign (trimmed, figure))
    return TRUE;

  is_rate = element->type == PT_TYPE_PERCENT_ELEMENT;
  if (!(is_rate ? parse_rate (trimmed, &number, error)
                : pt_number_parse (trimmed, &number, error)) ||
      !check (element, &number, trimmed, error))
    return FALSE;

  *figure = (PtFigure){ .value = number.scaled,
                        .state = PT_STATE_NUMBER,
                        .qualifier = number.qualifier,
                        .decimals = is_rate ? (guint8) number.decimals : 0 };
  return TRUE;
}

/* How many places it takes to write the millionths of a percent whole. */
static guint
count_places (gint64 value)
{
  guint places = PT_PERCENT_MAX_DECIMALS;

  while (places > 0 && value % 10 == 0) {
    value /= 10;
    places--;
  }
  return places;
}

/* Without marks between thousands: of a rate, 1.234% could be read in two ways. */
static char *
format_percent (const PtFigure *figure)
{
  guint places = MAX (figure->decimals, count_places (figure->value));
  g_autofree char *whole =
    g_strdup_printf ("%" G_GINT64_FORMAT, figure->value / PT_PERCENT_SCALE);
  g_autofree char *part =
    g_strdup_printf ("%06" G_GINT64_FORMAT, figure->value % PT_PERCENT_SCALE);

  if (places == 0)
    return g_strconcat (whole, "%", NULL);
  return g_strdup_printf ("%s%c%.*s%%", whole, get_decimal_mark (), (int) places, part);
}

static char *
format_number (const PtElement *element, const PtFigure *figure)
{
  return element->type == PT_TYPE_PERCENT_ELEMENT ? format_percent (figure)
                                                  : pt_number_format (figure->value);
}

char *
pt_cell_format (const PtElement *element, const PtFigure *figure)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (element != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);

  switch (figure->state) {
  case PT_STATE_ABSENT:
    return g_strdup ("");
  case PT_STATE_NOT_REPORTED:
    return g_strdup ("–");
  case PT_STATE_NOT_APPLICABLE:
    return g_strdup ("x");
  case PT_STATE_NUMBER:
    break;
  }

  number = format_number (element, figure);
  return pt_number_qualify (number, figure->qualifier);
}

char *
pt_cell_describe (const PtElement *element, const PtFigure *figure)
{
  g_return_val_if_fail (element != NULL, NULL);
  g_return_val_if_fail (figure != NULL, NULL);

  return figure->state == PT_STATE_NUMBER
           ? pt_cell_format (element, figure)
           : g_strdup (pt_state_get_name (figure->state));
}
