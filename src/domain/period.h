#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/* What a figure is about: a year, or the first half of one.
 *
 * Flows count from 1 January, so the second half is the year itself and a half-year is
 * part of its year, never added to it.  The number is year × 10, plus 1 for a half: it
 * does not sort as periods end, pt_period_compare() does.
 */
typedef gint32 PtPeriod;

#define PT_PERIOD_NONE ((PtPeriod) 0)

PtPeriod pt_period_new (int year, gboolean first_half);
int pt_period_get_year (PtPeriod self);
gboolean pt_period_is_half (PtPeriod self);

/* "2024", "2024-H1".  Fails with PT_ERROR_INVALID, saying what to write instead. */
gboolean pt_period_parse (const char *text, PtPeriod *period, GError **error);
char *pt_period_to_code (PtPeriod self);

/* "năm 2024", "6 tháng đầu năm 2024" */
char *pt_period_format (PtPeriod self);
/* For axes and headings: "2024", "6T/2024" */
char *pt_period_format_short (PtPeriod self);

PtDay pt_period_first_day (PtPeriod self);
PtDay pt_period_last_day (PtPeriod self);
/* The same part of the year before: what "so với cùng kỳ" compares with. */
PtPeriod pt_period_previous (PtPeriod self);
/* By last day. */
int pt_period_compare (PtPeriod a, PtPeriod b);
/* Where it ends on an axis of years: 2024-H1 → 2024.5, 2024 → 2025.0 */
double pt_period_position (PtPeriod self);

G_END_DECLS
