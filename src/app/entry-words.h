#pragma once

#include "app/entry-table.h"

G_BEGIN_DECLS

/* What stands beside a figure, in words.  All are the caller's to free. */

/* The same part of the year before: "2.200", or "–" and "x"; "" where nothing stood. */
char *pt_entry_words_last (PtEntryTable *table, const PtEntryCell *cell);
/* "+120 (+5,5%)"; "" where there is nothing to compare. */
char *pt_entry_words_change (PtEntryTable *table, const PtEntryCell *cell);

/* A rate that a figure enters, for its unit. */
typedef struct {
  const PtRate *rate;
  gboolean is_above; /* the figure is counted above the line */
  char *value;       /* "86,3%"; NULL where it cannot be computed */
  char *last;        /* a year before, or NULL */
} PtEntryRate;

/* Returns: (transfer full): PtEntryRate, those it is above the line of first */
GPtrArray *pt_entry_words_list_rates (PtEntryTable *table, const PtEntryCell *cell);
/* The rates it is above the line of, on one line: "86,3% of all · 95% of registered".
 */
char *pt_entry_words_rates (PtEntryTable *table, const PtEntryCell *cell);

G_END_DECLS
