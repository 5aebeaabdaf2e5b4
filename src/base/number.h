#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as people write them: 1.234.567 and 86,3% in Vietnamese, 1,234,567 and
 * 86.3% in English, after pt_language_get().  Halves are rounded away from zero, as
 * in print, of the decimal as people would write it: 0.285 is 0,29.  A negative number
 * carries the minus sign U+2212; what is no number is an en dash.  Texts that are
 * returned are the caller's to free.
 */

/* How sure whoever gave a number was of it. */
typedef enum {
  PT_QUALIFIER_EXACT,
  PT_QUALIFIER_OVER,   /* trên, hơn */
  PT_QUALIFIER_NEARLY, /* gần */
  PT_QUALIFIER_ABOUT,  /* khoảng */
} PtQualifier;

/* Percent values are kept as whole millionths of a percent. */
#define PT_PERCENT_SCALE 1000000
#define PT_PERCENT_MAX_DECIMALS 6

char *pt_number_format (gint64 value);
char *pt_number_format_decimal (double value, guint decimals);
char *pt_number_format_percent (double percent, guint decimals);

/* With its sign in any case: "+1,2", "−0,8", "0,0". */
char *pt_number_format_signed (double value, guint decimals);

/* "gần 26%": @number with the word for @qualifier before it, in the user's language. */
char *pt_number_qualify (const char *number, PtQualifier qualifier);

/* For other programs: full precision, dot, the shortest that reads back the same. */
char *pt_number_to_plain (double value);

/* A whole number as a machine writes it: digits, with a sign perhaps, and nothing else.
 * Fails with PT_ERROR_INVALID, saying why, also beyond 64 bits.
 */
gboolean pt_number_from_plain (const char *text, gint64 *value, GError **error);

/* A decimal with a dot and at most @max_decimals places, as value × 10^@max_decimals;
 * @decimals receives how many places were written.
 */
gboolean pt_number_from_plain_decimal (const char *text, guint max_decimals,
                                       gint64 *scaled, guint *decimals, GError **error);

/* What a person typed or a newspaper printed: "1.234", "1234", "trên 2.200",
 * "86,3%", "275 nghìn", "1,15 triệu", "58 tỷ 996 triệu đồng".  @scaled is the value ×
 * PT_PERCENT_SCALE for a percentage (is_percent) and the plain count or amount in đồng
 * otherwise.
 */
typedef struct {
  gint64 scaled;
  PtQualifier qualifier;
  guint decimals; /* places printed after the comma */
  gboolean is_percent;
  gboolean is_money; /* đồng was said */
} PtNumber;

gboolean pt_number_parse (const char *text, PtNumber *number, GError **error);

/* 64-bit arithmetic that says when it overflows: for every sum of counts and đồng.
 * Returns: FALSE on overflow; @result is then untouched
 */
gboolean pt_checked_add (gint64 a, gint64 b, gint64 *result);
gboolean pt_checked_multiply (gint64 a, gint64 b, gint64 *result);

G_END_DECLS
