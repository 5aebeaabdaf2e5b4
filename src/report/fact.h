#pragma once

/* Private to src/report. */

#include "report/table.h"

G_BEGIN_DECLS

/* What papers ask: the whole of one rate or element, now and in the same part of the
 * year before, in the units of now.
 */
typedef struct {
  const PtCatalogue *catalogue;
  PtColumnSource *columns;
  PtQuery query; /* period, level, view, within; the rest is not read */
} PtFacts;

typedef struct {
  PtTable *now;
  PtTable *before;       /* NULL: there is no such period, or no such units then */
  const PtTableRow *row; /* the whole, now … */
  const PtTableRow *before_row; /* … and before, or NULL */
  gboolean is_compared;         /* there is a change to speak of */
  gboolean is_matched;          /* … of the units that reported both times */
  guint n_matched;
  double change, share; /* points, đồng or a number; percent of before, or NAN */
} PtFact;

/* @code of a rate, failing that of an element.  @fact stays empty (now is NULL) where
 * the catalogue has neither; that is no failure.
 */
gboolean pt_fact_init (PtFact *fact, const PtFacts *facts, const char *code,
                       GError **error);
void pt_fact_clear (PtFact *fact);

/* Asks anything: @by as in the query, of a rate, failing that of an element.
 * Returns: (transfer full) (nullable): NULL also, without @error, where there is none
 */
PtTable *pt_facts_ask (const PtFacts *self, const char *code, PtBy by, guint dimension,
                       gboolean before, GError **error);

/* "353.046", "26.512 triệu đồng", "72,3%"; "–" */
char *pt_fact_format (const PtTable *table, const PtTableRow *row);
/* In a table's cell: money in millions, without the words. */
char *pt_fact_format_cell (const PtTable *table, const PtTableRow *row);
/* "+3.443", "–" */
char *pt_fact_format_change (const PtFact *fact);
/* ", tăng 3.443 (1,0%) so với năm 2023", or "" */
char *pt_fact_describe_change (const PtFact *fact);
/* " (tổng hợp từ 266/280 đơn vị đã báo cáo)", or "" where all did */
char *pt_fact_describe_completeness (const PtTableRow *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtFact, pt_fact_clear)

G_END_DECLS
