#pragma once

/* Private to src/report. */

#include "report/table.h"

G_BEGIN_DECLS

/* Pieces of sentences about figures, each a whole phrase in the user's language.
 * Functions that return char * give it away, never NULL.
 */

/* "31,2 điểm phần trăm", or an amount, or a number. */
char *pt_words_gap (const PtTable *table, double gap);

/* The name of the rate or element.  Returns: (transfer none) */
const char *pt_words_get_name (const PtCatalogue *catalogue, const PtQuery *query);
/* The same with the kind of its denominator. */
char *pt_words_subject (const PtCatalogue *catalogue, const PtQuery *query);

/* Names for several rates on one page: of their models where they differ in nothing
 * else, and then @common says what they share; else in full, and @common is NULL.
 * Returns: (transfer full): a NULL-terminated array
 */
char **pt_words_name_rates (const PtCatalogue *catalogue, const guint *rates, guint n,
                            const char **common);

/* The unit the query is about: "within", or the only one above all; or NULL. */
const PtUnit *pt_words_find_place (const PtCatalogue *catalogue, const PtQuery *query);

/* "Tỷ lệ …, Tỉnh Thái Nguyên, năm 2024, theo đơn vị hiện nay" */
char *pt_words_subtitle (const PtCatalogue *catalogue, const PtQuery *query,
                         const char *subject, const char *when);

/* "Toàn tỉnh 68,4%" */
/* What the last row of @table is about: the place that was chosen, or "Tính chung".
 * Returns: (transfer none)
 */
const char *pt_words_name_whole (const PtCatalogue *catalogue, const PtTable *table);

/* "theo đơn vị hiện nay" */
char *pt_words_units (const PtQuery *query);
/* "năm 2024", "số liệu mới nhất 2018–2025" */
char *pt_words_when (const PtQuery *query);
char *pt_words_whole (const PtCatalogue *catalogue, const PtTable *table);

/* "Chỉ tiêu 2025: 70%" */
char *pt_words_target (const PtTarget *target);
/* 70%, 66,5%: as many decimals as it takes. */
char *pt_words_percent (double percent);

/* "28 trên 31 đơn vị đã báo cáo" */
char *pt_words_reported (guint n_reported, guint n_expected);

/* "Xã X: 86,3% (1.234 trên 1.430)." and what else is to be said of a row. */
char *pt_words_row (const PtTable *table, const PtTableRow *row);

/* Where the figures come from, as far as the catalogue can tell; or NULL. */
char *pt_words_sources (const PtCatalogue *catalogue);

G_END_DECLS
