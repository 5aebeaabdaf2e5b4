#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A calendar day, as a number of days (Julian, as in GDate).  Intervals of validity
 * are half open: [from, to).
 */
typedef gint32 PtDay;

#define PT_DAY_ALWAYS ((PtDay) G_MININT32)  /* as "from": since ever */
#define PT_DAY_FOREVER ((PtDay) G_MAXINT32) /* as "to": without end */

PtDay pt_day_new (int year, int month, int day);
PtDay pt_day_today (void);
int pt_day_year (PtDay day);

/* "2025-07-01".  Fails with PT_ERROR_INVALID for anything else, and for days there
 * never were.
 */
gboolean pt_day_parse (const char *text, PtDay *day, GError **error);

/* ISO; PT_DAY_ALWAYS and PT_DAY_FOREVER give the empty string, here and below.
 * Returns: (transfer full)
 */
char *pt_day_to_iso (PtDay day);

/* "ngày 05 tháng 01 năm 2022" (a zero before days below 10 and months 1 and 2), or
 * "5 January 2022".
 */
char *pt_day_format_long (PtDay day);

/* A moment of the ledger, ISO 8601, in local time: "05/01/2022 14:30"; any other text
 * as it is.  Returns: (transfer full)
 */
char *pt_day_format_moment (const char *iso);

/* "05/01/2022" */
char *pt_day_format_short (PtDay day);

G_END_DECLS
