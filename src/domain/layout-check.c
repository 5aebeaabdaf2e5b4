#include "domain/layout.h"

#include "base/day.h"
#include "base/error.h"
#include "base/number.h"
#include "domain/catalogue.h"
#include "domain/places.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether what stands in a field is what may stand there. */

enum {
  SHARE_DECIMALS = 9,
  INTEGER_DIGITS = 9
};

static gboolean
check_text (const PtField *field, const char *text, GError **error)
{
  return TRUE;
}

static gboolean
is_invisible (gunichar c)
{
  return g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
check_code (const PtField *field, const char *text, GError **error)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_invisible (g_utf8_get_char (p)))
      return pt_error_refuse (
        error, PT_ERROR_INVALID,
        /* Translators: %s is the code the user wrote. */
        _ ("The code “%s” contains a line break or another invisible "
           "character. Type the code again, without it."),
        text);

  if (g_unichar_isspace (g_utf8_get_char (text)) ||
      g_unichar_isspace (g_utf8_get_char (last)))
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: %s is the code the user wrote. */
      _ ("The code “%s” has a space before or after it. Write the code "
         "alone."),
      text);
  return TRUE;
}

static gboolean
check_day (const PtField *field, const char *text, GError **error)
{
  PtDay day;

  return pt_day_parse (text, &day, error);
}

static gboolean
check_integer (const PtField *field, const char *text, GError **error)
{
  gsize n_digits = strspn (text, "0123456789");

  if (text[n_digits] != '\0' || n_digits > INTEGER_DIGITS)
    return pt_error_refuse (error, PT_ERROR_INVALID,
                            /* Translators: %s is what the user wrote. */
                            _ ("“%s” is not a whole number. Write at most "
                               "nine digits and nothing else, like 12."),
                            text);
  return TRUE;
}

static gboolean
check_share (const PtField *field, const char *text, GError **error)
{
  gint64 share;
  guint places;

  if (!pt_number_from_plain_decimal (text, SHARE_DECIMALS, &share, &places, NULL) ||
      share <= 0 || share > PT_SHARE_WHOLE)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: %s is what the user wrote; the dot in 0.35 stays a dot. */
      _ ("“%s” is not a share. Write a number above 0 and at most 1, "
         "with a dot and at most nine places, like 0.35; 1 is the "
         "whole."),
      text);
  return TRUE;
}

static gboolean
check_percent (const PtField *field, const char *text, GError **error)
{
  gint64 percent;
  guint places;

  if (!pt_number_from_plain_decimal (text, PT_PERCENT_MAX_DECIMALS, &percent, &places,
                                     NULL))
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: %s is what the user wrote; the dot in 86.3 stays a dot. */
      _ ("“%s” is not a percentage. Write a number with a dot, at most "
         "six places and no percent sign, like 86.3."),
      text);
  return TRUE;
}

static gboolean
check_bound (const PtField *field, const char *text, GError **error)
{
  gint64 bound;
  guint places;

  if (!pt_number_from_plain_decimal (text, PT_PERCENT_MAX_DECIMALS, &bound, &places,
                                     NULL) ||
      bound <= 0)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: %s is what the user wrote; the dot in 1.25 stays a dot. */
      _ ("“%s” is not a bound. Write a number above 0 with a dot and at most six "
         "places, like 1.25."),
      text);
  return TRUE;
}

static gboolean
check_degrees (const PtField *field, const char *text, GError **error)
{
  gint64 degrees;
  guint places;

  if (!pt_number_from_plain_decimal (text, PT_DEGREE_DECIMALS, &degrees, &places,
                                     NULL) ||
      ABS (degrees) > 180 * PT_DEGREE_SCALE)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: %s is what the user wrote; the dot in 105.834 stays a dot. */
      _ ("“%s” is not a longitude or latitude. Write degrees with a dot and at most "
         "six places, like 105.834."),
      text);
  return TRUE;
}

static gboolean
check_choice (const PtField *field, const char *text, GError **error)
{
  g_autofree char *list = NULL;

  if (g_strv_contains (field->choices, text))
    return TRUE;

  list = g_strjoinv (", ", (char **) field->choices);
  if (field->nullable)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: what the user wrote, the column's name, and the words
       * that may stand there, which are not translated. */
      _ ("“%s” cannot stand in column “%s”. Write one of: %s; or leave "
         "the cell empty."),
      text, field->name, list);
  return pt_error_refuse (
    error, PT_ERROR_INVALID,
    /* Translators: what the user wrote, the column's name, and the words
     * that may stand there, which are not translated. */
    _ ("“%s” cannot stand in column “%s”. Write one of: %s."), text, field->name, list);
}

static gboolean
check_kind (const PtField *field, const char *text, GError **error)
{
  g_autoptr (GString) list = NULL;
  PtKind kind;

  if (pt_kind_from_code (text, &kind))
    return TRUE;

  list = g_string_new (pt_kind_get_code (0));
  for (kind = 1; kind < PT_N_KINDS; kind++)
    g_string_append_printf (list, ", %s", pt_kind_get_code (kind));
  return pt_error_refuse (error, PT_ERROR_INVALID,
                          /* Translators: the word the user wrote, and the words to
                           * choose from, which are not translated. */
                          _ ("“%s” is not a kind of unit. Write one of: %s."), text,
                          list->str);
}

static gboolean
check_period (const PtField *field, const char *text, GError **error)
{
  PtPeriod period;

  return pt_period_parse (text, &period, error);
}

typedef gboolean (*CheckFunc) (const PtField *field, const char *text, GError **error);

static const CheckFunc checks[] = {
  [PT_FIELD_TEXT] = check_text,       [PT_FIELD_CODE] = check_code,
  [PT_FIELD_FROM] = check_day,        [PT_FIELD_TO] = check_day,
  [PT_FIELD_DAY] = check_day,         [PT_FIELD_INTEGER] = check_integer,
  [PT_FIELD_SHARE] = check_share,     [PT_FIELD_PERCENT] = check_percent,
  [PT_FIELD_BOUND] = check_bound,     [PT_FIELD_CHOICE] = check_choice,
  [PT_FIELD_KIND] = check_kind,       [PT_FIELD_PERIOD] = check_period,
  [PT_FIELD_DEGREES] = check_degrees,
};

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

gboolean
pt_field_check (const PtField *field, const char *text, GError **error)
{
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: %s is the name of a column. */
      _ ("The text in column “%s” is not in UTF-8. Save the file as "
         "“CSV UTF-8” and read it again."),
      field->name);
  if (*text == '\0' && field->nullable)
    return TRUE;
  if (!field->nullable && is_blank (text))
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: %s is the name of a column. */
      _ ("Column “%s” is empty here. Every row must have something in "
         "it."),
      field->name);
  return checks[field->type](field, text, error);
}
