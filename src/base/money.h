#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Amounts of money, always whole đồng inside, in the user's language.  What is returned
 * is the caller's to free.
 */

typedef enum {
  PT_MONEY_DONG,    /* 420.936.000.000 đồng */
  PT_MONEY_MILLION, /* 420.936 triệu đồng */
  PT_MONEY_BILLION, /* 420,9 tỷ đồng */
  PT_MONEY_WORDS, /* 420 tỷ 936 triệu đồng: exact, in the largest whole units */
} PtMoneyForm;

/* Million and billion have one decimal at most, and none that is zero; an amount that
 * would be "0 tỷ" is written in a smaller unit.
 */
char *pt_money_format (gint64 dong, PtMoneyForm form);

/* The shortest form for a chart label: "18 tỷ", "37,7 tỷ", "315 triệu", "15.000 đ". */
char *pt_money_format_short (gint64 dong);

G_END_DECLS
