#include "base/number.h"

#include "base/error.h"
#include "base/number-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NO_NUMBER "\u2013"

/* Every double reads back from so many digits; most from two fewer. */
#define ENOUGH_DIGITS 17

static const PtNumberMarks marks_by_language[] = {
  [PT_LANGUAGE_VI] = { '.', ',' },
  [PT_LANGUAGE_EN] = { ',', '.' },
};

PtNumberMarks
pt_number_get_marks (PtLanguage language)
{
  return marks_by_language[language];
}

gboolean
pt_checked_add (gint64 a, gint64 b, gint64 *result)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return FALSE;

  *result = sum;
  return TRUE;
}

gboolean
pt_checked_multiply (gint64 a, gint64 b, gint64 *result)
{
  gint64 product;

  if (__builtin_mul_overflow (a, b, &product))
    return FALSE;

  *result = product;
  return TRUE;
}

/* The digits of "d.ddde±xx" without exponent: "0.000123", "12300". */
static GString *
expand (const char *scientific)
{
  gsize n_digits = strcspn (scientific, "e") - 1;
  int point = atoi (strchr (scientific, 'e') + 1) + 1;
  GString *digits = g_string_new_len (scientific, 1);

  g_string_append_len (digits, scientific + 2, (gssize) n_digits - 1);
  while (digits->len > 1 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);

  for (; point < 1; point++)
    g_string_prepend_c (digits, '0');
  while (digits->len < (gsize) point)
    g_string_append_c (digits, '0');
  if (digits->len > (gsize) point)
    g_string_insert_c (digits, point, '.');
  return digits;
}

/* The shortest decimal that reads back the same, without sign; whatever LC_NUMERIC. */
static GString *
spell (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double magnitude = fabs (value);

  for (int n_digits = ENOUGH_DIGITS - 2; n_digits <= ENOUGH_DIGITS; n_digits++) {
    g_snprintf (buffer, sizeof buffer, "%.*e", n_digits - 1, magnitude);
    buffer[1] = '.';
    if (g_ascii_strtod (buffer, NULL) == magnitude)
      break;
  }

  return expand (buffer);
}

static void
increment (GString *digits)
{
  for (gsize i = digits->len; i > 0; i--) {
    char *digit = &digits->str[i - 1];

    if (*digit == '.')
      continue;
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }

  g_string_prepend_c (digits, '1');
}

/* Rounds what is printed, not what the machine holds: 0.285 is 0.29 to two places. */
static void
round_spelled (GString *digits, guint decimals)
{
  gsize point = strcspn (digits->str, ".");
  gsize wanted = decimals > 0 ? point + 1 + decimals : point;
  gsize next = point + 1 + decimals;
  gboolean up = next < digits->len && digits->str[next] >= '5';

  if (decimals > 0 && point == digits->len)
    g_string_append_c (digits, '.');
  while (digits->len < wanted)
    g_string_append_c (digits, '0');

  g_string_truncate (digits, wanted);
  if (up)
    increment (digits);
}

/* @plain: "1234.5", without sign */
static char *
decorate (const char *sign, const char *plain)
{
  PtNumberMarks marks = pt_number_get_marks (pt_language_get ());
  GString *text = g_string_new (sign);
  gsize n_whole = strcspn (plain, ".");

  for (gsize i = 0; plain[i] != '\0'; i++) {
    if (i > 0 && i < n_whole && (n_whole - i) % 3 == 0)
      g_string_append_c (text, marks.thousands);
    g_string_append_c (text, plain[i] == '.' ? marks.decimal : plain[i]);
  }

  return g_string_free (text, FALSE);
}

static char *
format_rounded (double value, guint decimals, const char *plus)
{
  g_autoptr (GString) digits = NULL;
  const char *sign = value < 0 ? PT_NUMBER_MINUS : plus;

  if (!isfinite (value))
    return g_strdup (NO_NUMBER);

  digits = spell (value);
  round_spelled (digits, decimals);
  if (strspn (digits->str, "0.") == digits->len)
    sign = "";

  return decorate (sign, digits->str);
}

char *
pt_number_format (gint64 value)
{
  guint64 magnitude = value < 0 ? -(guint64) value : (guint64) value;
  g_autofree char *plain = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude);

  return decorate (value < 0 ? PT_NUMBER_MINUS : "", plain);
}

char *
pt_number_format_decimal (double value, guint decimals)
{
  return format_rounded (value, decimals, "");
}

char *
pt_number_format_percent (double percent, guint decimals)
{
  g_autofree char *number = format_rounded (percent, decimals, "");

  return isfinite (percent) ? g_strconcat (number, "%", NULL) : g_strdup (number);
}

char *
pt_number_format_signed (double value, guint decimals)
{
  return format_rounded (value, decimals, "+");
}

char *
pt_number_qualify (const char *number, PtQualifier qualifier)
{
  static const char *const qualifiers[][2] = {
    [PT_QUALIFIER_EXACT] = { "", "" },
    [PT_QUALIFIER_OVER] = { "trên ", "over " },
    [PT_QUALIFIER_NEARLY] = { "gần ", "nearly " },
    [PT_QUALIFIER_ABOUT] = { "khoảng ", "about " },
  };

  g_return_val_if_fail (qualifier < G_N_ELEMENTS (qualifiers), NULL);

  return g_strconcat (qualifiers[qualifier][pt_language_get ()], number, NULL);
}

char *
pt_number_to_plain (double value)
{
  GString *digits;

  if (!isfinite (value))
    return g_strdup ("");

  digits = spell (value);
  if (value < 0)
    g_string_prepend_c (digits, '-');
  return g_string_free (digits, FALSE);
}

/* How many places follow the dot in a plain number; -1 where @text is none. */
static int
measure_plain (const char *text)
{
  gsize n_sign = *text == '-' || *text == '+' ? 1 : 0;
  gsize n_whole = strspn (text + n_sign, PT_NUMBER_DIGITS);
  const char *point = text + n_sign + n_whole;
  gsize n_places = *point == '.' ? strspn (point + 1, PT_NUMBER_DIGITS) : 0;

  if (n_whole == 0 || (*point == '.' && n_places == 0))
    return -1;
  if (*point == '.')
    point += 1 + n_places;
  return *point == '\0' ? (int) MIN (n_places, G_MAXINT) : -1;
}

static gboolean
append_digit (gint64 *value, gint64 digit)
{
  return pt_checked_multiply (*value, 10, value) &&
         pt_checked_add (*value, digit, value);
}

/* @plain, which has @n_places after its dot, × 10^@exponent */
static gboolean
scale_plain (const char *plain, guint n_places, guint exponent, gint64 *scaled)
{
  gint64 sign = *plain == '-' ? -1 : 1;
  gint64 value = 0;

  for (const char *c = plain; *c != '\0'; c++)
    if (g_ascii_isdigit (*c) && !append_digit (&value, sign * (*c - '0')))
      return FALSE;

  for (; n_places < exponent; n_places++)
    if (!append_digit (&value, 0))
      return FALSE;

  *scaled = value;
  return TRUE;
}

static void
refuse_form (const char *text, GError **error)
{
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: %s is what a table holds where a number should be. */
               _ ("“%s” is not a number as tables hold it, such as -1234."), text);
}

static void
refuse_size (const char *text, GError **error)
{
  /* Translators: %s is a very long number. */
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               _ ("“%s” is too large. Check that no digit is there twice."), text);
}

gboolean
pt_number_from_plain (const char *text, gint64 *value, GError **error)
{
  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  if (measure_plain (text) != 0) {
    refuse_form (text, error);
    return FALSE;
  }

  if (!scale_plain (text, 0, 0, value)) {
    refuse_size (text, error);
    return FALSE;
  }

  return TRUE;
}

gboolean
pt_number_from_plain_decimal (const char *text, guint max_decimals, gint64 *scaled,
                              guint *decimals, GError **error)
{
  int n_places;

  g_return_val_if_fail (text != NULL && scaled != NULL && decimals != NULL, FALSE);

  n_places = measure_plain (text);
  if (n_places < 0) {
    refuse_form (text, error);
    return FALSE;
  }

  if ((guint) n_places > max_decimals) {
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is a number such as 86.1234567, %u how many digits
                  * there may be after the dot.
                  */
                 ngettext ("“%s” has too many decimals. Round it to %u decimal.",
                           "“%s” has too many decimals. Round it to %u decimals.",
                           max_decimals),
                 text, max_decimals);
    return FALSE;
  }

  if (!scale_plain (text, (guint) n_places, max_decimals, scaled)) {
    refuse_size (text, error);
    return FALSE;
  }

  *decimals = (guint) n_places;
  return TRUE;
}
