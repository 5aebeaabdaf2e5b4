#include "exchange/sheet-period.h"

#include "base/text.h"

#include <string.h>

/* What looks like a year and is none: taken out before anything is looked for.  All
 * patterns are for search keys, which have neither accents nor capitals.
 */
static const char *const noise[] = {
  "(giai doan|nhiem ky|khoa)[^0-9]{0,12}(19|20)\\d\\d *[-–] *(19|20)\\d\\d",
  "\\b(19|20)\\d\\d *[-–] *(19|20)\\d\\d\\b",
  "\\bngay *\\d{1,2} *thang *\\d{1,2} *nam *(19|20)\\d\\d",
  "\\b(so|qd|nq|nd|tt|kh|ct|hd)[ :]*\\d+[/-][\\w/-]+",
  "\\b\\d+/((19|20)\\d\\d/)?[a-z][a-z-]+\\w*",
};

/* A date up to which something is counted, then halves, then years. */
#define UP_TO "\\bden( het)?( ngay)? *(\\d{1,2})[/.-](\\d{1,2})[/.-]((19|20)\\d\\d)"
#define UP_TO_WORDS                                                                    \
  "\\bden( het)?( ngay)? *(\\d{1,2}) *thang *(\\d{1,2}) *nam *((19|20)\\d\\d)"
#define HALF                                                                           \
  "(\\b(0?6|sau) *thang( dau)?( nam)?|\\b6 *t\\b|\\b6t|nua dau( nam)?|\\bh1\\b|"       \
  "\\bk1\\b)"
#define HALF_YEAR HALF "[^0-9]{0,12}((19|20)\\d\\d)"
#define YEAR_HALF "\\b((19|20)\\d\\d)[ _-]*(h1|6t|6 thang)\\b"
#define CLOSING "()()\\b(30|31)[/.-](0?6|12)[/.-]((19|20)\\d\\d)"
#define SECOND_HALF "thang cuoi|nua cuoi|\\bh2\\b"
#define NAMED_YEAR "\\bnam *((19|20)\\d\\d)\\b"
#define DATE "\\b\\d{1,2}[/.-]\\d{1,2}[/.-](19|20)\\d\\d\\b"
#define BARE_YEAR "(?<!\\d)((19|20)\\d\\d)(?!\\d)"

static GRegex *
compile (const char *pattern)
{
  return g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static char *
strip (char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = compile (pattern);
  char *rest = g_regex_replace_literal (regex, text, -1, 0, " ", 0, NULL);

  g_free (text);
  return rest;
}

/* The number in group @group of the first match, or 0. */
static int
find_number (const char *text, const char *pattern, int group)
{
  g_autoptr (GRegex) regex = compile (pattern);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *digits = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return 0;

  digits = g_match_info_fetch (match, group);
  return (int) g_ascii_strtoll (digits, NULL, 10);
}

static gboolean
matches (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = compile (pattern);

  return g_regex_match (regex, text, 0, NULL);
}

/* "đến ngày 30/6/2024" closes the first half, "đến 31/12/2024" the year. */
static PtPeriod
find_closing_day (const char *text, const char *pattern)
{
  int day = find_number (text, pattern, 3), month = find_number (text, pattern, 4);
  int year = find_number (text, pattern, 5);

  if (year == 0)
    return PT_PERIOD_NONE;
  if (month == 12 && day >= 15)
    return pt_period_new (year, FALSE);
  if (month == 6 || (month == 5 && day > 25))
    return pt_period_new (year, TRUE);

  return PT_PERIOD_NONE;
}

PtPeriod
pt_sheet_period_find (const char *text)
{
  char *key = pt_text_search_key (text);
  g_autofree char *rest = NULL;
  PtPeriod period;
  int year;

  g_strdelimit (key, "_", ' ');
  period = find_closing_day (key, UP_TO);
  if (period == PT_PERIOD_NONE)
    period = find_closing_day (key, UP_TO_WORDS);
  if (period == PT_PERIOD_NONE)
    period = find_closing_day (key, CLOSING);
  if (period == PT_PERIOD_NONE)
    for (guint i = 0; i < G_N_ELEMENTS (noise); i++)
      key = strip (key, noise[i]);
  rest = strip (key, DATE);
  if (period != PT_PERIOD_NONE || matches (rest, SECOND_HALF))
    return period;

  year = find_number (rest, HALF_YEAR, 6);
  if (year == 0)
    year = find_number (rest, YEAR_HALF, 1);
  if (year != 0)
    return pt_period_new (year, TRUE);

  year = find_number (rest, NAMED_YEAR, 1);
  if (year == 0)
    year = find_number (rest, BARE_YEAR, 1);
  return year != 0 ? pt_period_new (year, matches (rest, HALF)) : PT_PERIOD_NONE;
}
