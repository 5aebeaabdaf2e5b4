#include "exchange/sheet-totals.h"

#include "base/number.h"

/* A number that was taken. */
typedef struct {
  guint row, column;
  const PtUnit *unit;
  gint64 number;
} Part;

typedef struct {
  guint row;
  const char *label;
  const PtUnit *unit; /* the district or province it is of, or NULL */
} Total;

typedef struct {
  guint total; /* place in totals */
  guint column;
  int element;
  PtPeriod period;
  gint64 number;
} Given;

struct _PtSheetSums {
  gboolean is_turned; /* sums go to the right, and rows and columns change places */
  GArray *parts, *totals, *given;
};

PtSheetSums *
pt_sheet_sums_new (gboolean is_turned)
{
  PtSheetSums *self = g_new0 (PtSheetSums, 1);
  self->is_turned = is_turned;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->totals = g_array_new (FALSE, FALSE, sizeof (Total));
  self->given = g_array_new (FALSE, FALSE, sizeof (Given));
  return self;
}

void
pt_sheet_sums_free (PtSheetSums *self)
{
  g_array_unref (self->parts);
  g_array_unref (self->totals);
  g_array_unref (self->given);
  g_free (self);
}

void
pt_sheet_sums_add (PtSheetSums *self, guint row, guint column, const PtUnit *unit,
                   gint64 number)
{
  Part part = { row, column, unit, number };

  g_array_append_val (self->parts, part);
}

void
pt_sheet_sums_add_total (PtSheetSums *self, guint row, const char *label,
                         const PtUnit *unit)
{
  Total total = { row, label, unit };

  g_array_append_val (self->totals, total);
}

void
pt_sheet_sums_add_given (PtSheetSums *self, guint column, int element, PtPeriod period,
                         gint64 number)
{
  Given given = { self->totals->len - 1, column, element, period, number };

  g_array_append_val (self->given, given);
}

/* The sum of a column over rows of [from, to), of units within @above or of all.
 * Returns: FALSE where it does not fit
 */
static gboolean
sum_up (const PtSheetSums *self, const PtSheetReading *reading, const Given *given,
        guint from, guint to, const PtUnit *above, PtSheetTotal *total)
{
  PtDay day = pt_period_last_day (given->period);

  total->computed = 0;
  total->n_rows = 0;
  for (guint i = 0; i < self->parts->len; i++) {
    const Part *part = &g_array_index (self->parts, Part, i);

    if (part->column != given->column || part->row < from || part->row >= to ||
        (above != NULL &&
         !pt_catalogue_is_within (reading->catalogue, part->unit, above, day)))
      continue;
    if (!pt_checked_add (total->computed, part->number, &total->computed))
      return FALSE;
    total->n_rows++;
  }

  return TRUE;
}

/* Nobody says which rows a total is of: all, those since the total before, or those up
 * to the next.  Where one of these sums is the number, it is meant; else all of them,
 * at the ends of the table, and elsewhere those before it.
 */
static gboolean
compare_one (const PtSheetSums *self, const PtSheetReading *reading, const Given *given,
             const PtSheetTable *table, PtSheetTotal *total)
{
  const Total *of = &g_array_index (self->totals, Total, given->total);
  const Total *before =
    given->total > 0 ? &g_array_index (self->totals, Total, given->total - 1) : NULL;
  const Total *after = given->total + 1 < self->totals->len
                         ? &g_array_index (self->totals, Total, given->total + 1)
                         : NULL;
  guint first = self->is_turned ? 0 : table->body;
  guint last = self->is_turned ? table->n_columns : table->bottom;
  guint begin = before != NULL ? before->row + 1 : first;
  guint end = after != NULL ? after->row : last;
  struct {
    guint from, to;
  } choices[] = { { first, last }, { begin, of->row }, { of->row, end } };
  gboolean is_middle = before != NULL && after != NULL;

  if (of->unit != NULL)
    return sum_up (self, reading, given, first, last, of->unit, total);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (!sum_up (self, reading, given, choices[i].from, choices[i].to, NULL, total))
      return FALSE;
    else if (total->n_rows > 0 && total->computed == total->given)
      return TRUE;

  return sum_up (self, reading, given, choices[is_middle].from, choices[is_middle].to,
                 NULL, total);
}

void
pt_sheet_sums_compare (PtSheetSums *self, PtSheetReading *reading,
                       const PtSheetTable *table)
{
  for (guint i = 0; i < self->given->len; i++) {
    const Given *given = &g_array_index (self->given, Given, i);
    const Total *of = &g_array_index (self->totals, Total, given->total);
    PtSheetTotal total = { .sheet = table->sheet,
                           .row = self->is_turned ? given->column : of->row,
                           .column = self->is_turned ? of->row : given->column,
                           .label =
                             g_string_chunk_insert_const (reading->strings, of->label),
                           .element = (guint) given->element,
                           .period = given->period,
                           .given = given->number };

    if (given->period != PT_PERIOD_NONE &&
        compare_one (self, reading, given, table, &total) && total.n_rows > 0)
      g_array_append_val (reading->totals, total);
  }
}
