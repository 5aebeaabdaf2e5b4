#include "domain/period.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum {
  YEAR_MIN = 1900,
  YEAR_MAX = 2199,
  YEAR_DIGITS = 4
};

static gboolean
is_year (int year)
{
  return year >= YEAR_MIN && year <= YEAR_MAX;
}

static gboolean
is_valid (PtPeriod self)
{
  return is_year (self / 10) && self % 10 <= 1;
}

PtPeriod
pt_period_new (int year, gboolean first_half)
{
  g_return_val_if_fail (is_year (year), PT_PERIOD_NONE);

  return year * 10 + (first_half ? 1 : 0);
}

int
pt_period_get_year (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), 0);

  return self / 10;
}

gboolean
pt_period_is_half (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), FALSE);

  return self % 10 == 1;
}

/* The four digits at @text as a number, or 0 where there are not exactly four. */
static int
read_year (const char *text)
{
  int year = 0;

  for (int i = 0; i < YEAR_DIGITS; i++) {
    if (!g_ascii_isdigit (text[i]))
      return 0;
    year = year * 10 + (text[i] - '0');
  }
  return g_ascii_isdigit (text[YEAR_DIGITS]) ? 0 : year;
}

/* What people write instead of the two forms, and what they mean by it. */
typedef enum {
  GUESS_UNKNOWN,
  GUESS_FIRST_HALF,
  GUESS_SECOND_HALF,
  GUESS_QUARTER,
} Guess;

static const struct {
  const char *word;
  Guess guess;
} guesses[] = {
  { "H1", GUESS_FIRST_HALF },   { "6T", GUESS_FIRST_HALF },
  { "6TĐ", GUESS_FIRST_HALF },  { "6M", GUESS_FIRST_HALF },
  { "HK1", GUESS_FIRST_HALF },  { "H2", GUESS_SECOND_HALF },
  { "6TC", GUESS_SECOND_HALF }, { "HK2", GUESS_SECOND_HALF },
  { "Q1", GUESS_QUARTER },      { "Q2", GUESS_QUARTER },
  { "Q3", GUESS_QUARTER },      { "Q4", GUESS_QUARTER },
};

/* Looks for a year anywhere in @text and for a known word in the rest of it. */
static Guess
guess_meaning (const char *text, int *year)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree char *word = NULL;

  *year = 0;
  for (const char *p = text; *p != '\0'; p++) {
    if (*year == 0 && (p == text || !g_ascii_isdigit (p[-1])) &&
        is_year (read_year (p))) {
      *year = read_year (p);
      p += YEAR_DIGITS - 1;
    } else if (strchr (" -/._", *p) == NULL) {
      g_string_append_c (rest, *p);
    }
  }
  if (*year == 0 || !g_utf8_validate (rest->str, -1, NULL))
    return GUESS_UNKNOWN;

  word = g_utf8_strup (rest->str, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (guesses); i++)
    if (g_str_equal (word, guesses[i].word))
      return guesses[i].guess;
  return GUESS_UNKNOWN;
}

static void
refuse (const char *text, GError **error)
{
  int year;

  switch (guess_meaning (text, &year)) {
  case GUESS_FIRST_HALF:
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: %s is what the user wrote, %d a year; keep “-H1” as it is. */
      _ ("“%s” is not a period. Write %d-H1 for the first half of the year."), text,
      year);
    break;
  case GUESS_SECOND_HALF:
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: %s is what the user wrote, %d a year. */
      _ ("“%s” is not a period. The second half-year is the whole year, because "
         "flows count from 1 January: write %d."),
      text, year);
    break;
  case GUESS_QUARTER:
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: %s is what the user wrote, both %d are a year; keep “-H1”. */
      _ ("“%s” is not a period. Figures are kept by year and first half-year, not "
         "by quarter: write %d-H1 or %d."),
      text, year, year);
    break;
  case GUESS_UNKNOWN:
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: %s is what the user wrote; keep “2024-H1” as it is. */
      _ ("“%s” is not a period. Write a year, like 2024, or the first half of "
         "one, like 2024-H1."),
      text);
    break;
  }
}

gboolean
pt_period_parse (const char *text, PtPeriod *period, GError **error)
{
  int year;
  gboolean half;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (period != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (*text == '\0') {
    g_set_error_literal (
      error, PT_ERROR, PT_ERROR_INVALID,
      _ ("The period is missing. Write a year, like 2024, or the first "
         "half of one, like 2024-H1."));
    return FALSE;
  }

  year = read_year (text);
  half = year != 0 && g_str_equal (text + YEAR_DIGITS, "-H1");
  if (year != 0 && !is_year (year)) {
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is what the user wrote, both %d are years. */
                 _ ("“%s” is not a period. Write a year from %d to %d."), text,
                 YEAR_MIN, YEAR_MAX);
    return FALSE;
  }
  if (year == 0 || (!half && text[YEAR_DIGITS] != '\0')) {
    refuse (text, error);
    return FALSE;
  }

  *period = pt_period_new (year, half);
  return TRUE;
}

char *
pt_period_to_code (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), NULL);

  return g_strdup_printf (self % 10 == 1 ? "%d-H1" : "%d", self / 10);
}

char *
pt_period_format (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), NULL);

  if (self % 10 == 1)
    /* Translators: a period inside a sentence; %d is the year. */
    return g_strdup_printf (C_ ("period", "the first half of %d"), self / 10);
  /* Translators: a period inside a sentence; %d is the year. */
  return g_strdup_printf (C_ ("period", "the year %d"), self / 10);
}

char *
pt_period_format_short (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), NULL);

  if (self % 10 == 1)
    /* Translators: the first half of a year, on an axis or in a heading: very short. */
    return g_strdup_printf (C_ ("period", "H1 %d"), self / 10);
  return g_strdup_printf ("%d", self / 10);
}

PtDay
pt_period_first_day (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), PT_DAY_ALWAYS);

  return pt_day_new (self / 10, 1, 1);
}

PtDay
pt_period_last_day (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), PT_DAY_ALWAYS);

  if (self % 10 == 1)
    return pt_day_new (self / 10, 6, 30);
  return pt_day_new (self / 10, 12, 31);
}

PtPeriod
pt_period_previous (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), PT_PERIOD_NONE);

  return is_valid (self - 10) ? self - 10 : PT_PERIOD_NONE;
}

int
pt_period_compare (PtPeriod a, PtPeriod b)
{
  if (a / 10 != b / 10)
    return a / 10 < b / 10 ? -1 : 1;
  return (b % 10) - (a % 10);
}

double
pt_period_position (PtPeriod self)
{
  g_return_val_if_fail (is_valid (self), 0);

  return self / 10 + (self % 10 == 1 ? 0.5 : 1.0);
}
