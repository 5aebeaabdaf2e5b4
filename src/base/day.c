#include "base/day.h"

#include "base/error.h"
#include "base/language.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* What can be written with four digits for the year. */
#define FIRST_DAY 1      /* 0001-01-01 */
#define LAST_DAY 3652059 /* 9999-12-31 */
#define LAST_YEAR 9999

#define ISO_FORM "dddd-dd-dd"

static const char *const english_months[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

static gboolean
is_valid (int year, int month, int day)
{
  return year >= 1 && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 &&
         day <= 31 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* Returns: FALSE for the two ends of time, which have no date */
static gboolean
read_day (PtDay day, GDate *date)
{
  if (day < FIRST_DAY || day > LAST_DAY)
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) day);
  return TRUE;
}

PtDay
pt_day_new (int year, int month, int day)
{
  GDate date;

  g_return_val_if_fail (is_valid (year, month, day), PT_DAY_ALWAYS);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (PtDay) g_date_get_julian (&date);
}

PtDay
pt_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return pt_day_new (year, month, day);
}

int
pt_day_year (PtDay day)
{
  GDate date;

  g_return_val_if_fail (read_day (day, &date), 0);

  return g_date_get_year (&date);
}

static gboolean
is_iso (const char *text)
{
  const char *form = ISO_FORM;

  for (; *form != '\0'; form++, text++)
    if (*form == 'd' ? !g_ascii_isdigit (*text) : *text != *form)
      return FALSE;

  return *text == '\0';
}

gboolean
pt_day_parse (const char *text, PtDay *day, GError **error)
{
  int year, month, day_of_month;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  if (!is_iso (text)) {
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is what was found where a date should be. */
                 _ ("“%s” is not a date. Write it like 2025-07-01."), text);
    return FALSE;
  }

  year = atoi (text);
  month = atoi (text + 5);
  day_of_month = atoi (text + 8);
  if (!is_valid (year, month, day_of_month)) {
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is a date such as 2025-02-30. */
                 _ ("“%s” is not in the calendar. Check day and month."), text);
    return FALSE;
  }

  *day = pt_day_new (year, month, day_of_month);
  return TRUE;
}

char *
pt_day_to_iso (PtDay day)
{
  GDate date;

  if (!read_day (day, &date))
    return g_strdup ("");

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                          (int) g_date_get_month (&date), g_date_get_day (&date));
}

char *
pt_day_format_long (PtDay day)
{
  GDate date;
  int month;

  if (!read_day (day, &date))
    return g_strdup ("");

  month = (int) g_date_get_month (&date);
  if (pt_language_get () == PT_LANGUAGE_EN)
    return g_strdup_printf ("%d %s %d", g_date_get_day (&date),
                            english_months[month - 1], g_date_get_year (&date));

  /* The zeros keep anyone from writing a 1 or 2 before the figure (decree
   * 30/2020/NĐ-CP); months from 3 on cannot be changed that way.
   */
  return g_strdup_printf ("ngày %02d tháng %s%d năm %d", g_date_get_day (&date),
                          month <= 2 ? "0" : "", month, g_date_get_year (&date));
}

char *
pt_day_format_short (PtDay day)
{
  GDate date;

  if (!read_day (day, &date))
    return g_strdup ("");

  return g_strdup_printf ("%02d/%02d/%04d", g_date_get_day (&date),
                          (int) g_date_get_month (&date), g_date_get_year (&date));
}

char *
pt_day_format_moment (const char *iso)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (iso, here);
  g_autoptr (GDateTime) local =
    moment != NULL ? g_date_time_to_timezone (moment, here) : NULL;

  return local != NULL ? g_date_time_format (local, "%d/%m/%Y %H:%M") : g_strdup (iso);
}
