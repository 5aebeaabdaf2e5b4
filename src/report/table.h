#pragma once

#include "report/query.h"
#include "report/sheet.h"

G_BEGIN_DECLS

/* The answer to a query: one row for each group or unit, the last one the whole.
 *
 * Rates are computed from sums of counts over the units that reported both sides, never
 * from averages of rates.  Where nobody gave counts but a rate was published, the
 * published rate stands, and says so.
 */
typedef enum {
  PT_NOTE_INCOMPLETE = 1 << 0,   /* expected units did not report */
  PT_NOTE_ESTIMATE = 1 << 1,     /* rests on a share of a split unit */
  PT_NOTE_INEXACT = 1 << 2,      /* a summand was "over", "nearly", "about" */
  PT_NOTE_PUBLISHED = 1 << 3,    /* the printed rate: no counts to compute from */
  PT_NOTE_DIFFERS = 1 << 4,      /* the printed value is not the computed one */
  PT_NOTE_OVER_HUNDRED = 1 << 5, /* numerator above denominator */
  PT_NOTE_SIMPLE_MEAN = 1 << 6,  /* mean of published rates without weights */
  PT_NOTE_PARTS_DIFFER = 1 << 7, /* own figure is not the sum of its parts */
  PT_NOTE_NOT_APPLICABLE = 1 << 8,
  PT_NOTE_UNCLASSIFIED = 1 << 9, /* units of no group */
  PT_NOTE_OVERFLOW = 1 << 10,
  PT_NOTE_NO_DENOMINATOR = 1 << 11, /* the denominator is 0: there is no rate */
  PT_NOTE_NOT_CARRIED = 1 << 12,    /* in the whole, but in no unit of the view day */
} PtNotes;

typedef struct {
  const char *group; /* the group's or unit's code; "*" the whole; "" unclassified */
  char *name;        /* in the user's language */
  int unit;          /* index for a unit's row, else -1 */
  int group_index;   /* index of the group, else -1 */
  PtPeriod period;   /* what the figure is of; that of the query unless it asks for the
                        latest of several */
  PtState state;     /* of the value */
  gboolean has_counts;
  gint64 numerator, denominator; /* where has_counts (rates) */
  double value;                  /* percent, đồng per head, or the element's sum */
  gint64 amount;                 /* the exact sum, for elements but percentages */
  PtQualifier qualifier;         /* of a value that is one printed figure */
  guint decimals;                /* to show: as printed, or 1 for computed rates */
  guint n_reported, n_expected;  /* units */
  double published;              /* NAN where nothing was printed beside it */
  double implied_denominator;    /* numerator over the printed rate, or NAN */
  PtNotes notes;
} PtTableRow;

typedef struct {
  PtQuery query;
  GArray *rows; /* PtTableRow */
  gboolean is_money, is_percent;
  gboolean is_example; /* set by whoever knows */
} PtTable;

/* Returns: (transfer full) (nullable): NULL with @error set where the question has no
 * answer (no such units on that day) or the book cannot be read
 */
PtTable *pt_table_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                       const PtQuery *query, GError **error);
void pt_table_free (PtTable *self);

/* A table without rows, to be filled.  Returns: (transfer full) */
PtTable *pt_table_new_empty (const PtQuery *query);

/* The day whose names and groups the row has. */
PtDay pt_table_get_row_day (const PtTable *self, const PtTableRow *row);

const PtTableRow *pt_table_get_whole (const PtTable *self);

/* "86,3%", "gần 26%", "1.234", "18 tỷ", "–" not reported, "x" not applicable. */
char *pt_table_format_value (const PtTable *self, const PtTableRow *row);
/* All notes in words, joined by "; ". */
char *pt_table_format_notes (const PtTable *self, const PtTableRow *row);

/* The columns of the command line's "table": a sheet of them, or row after row. */
PtSheet *pt_table_to_sheet (const PtTable *self);
void pt_table_add_columns (PtSheet *sheet);
void pt_table_add_row (const PtTable *self, guint row, PtSheet *sheet);

/* Whether a printed rate is another than the computed one: more than 0.05 points away,
 * or 0.5 where it was printed without @decimals.
 */
gboolean pt_published_differs (double published, guint decimals, double computed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtTable, pt_table_free)

G_END_DECLS
