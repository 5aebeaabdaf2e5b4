#pragma once

#include "domain/period.h"

G_BEGIN_DECLS

/* The period a title, a heading or the name of a file speaks of: "Kết quả năm 2024",
 * "6 tháng đầu năm 2024", "BC_6T_2024.xlsx", "số liệu đến 30/6/2024".  Spans of years,
 * days of signing and the numbers of documents are none.
 * Returns: PT_PERIOD_NONE where there is none
 */
PtPeriod pt_sheet_period_find (const char *text);

G_END_DECLS
