#include "report/latest.h"

#include "base/error.h"
#include "base/text.h"
#include "report/view.h"
#include "stats/coverage.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The period that ends next before @period, or PT_PERIOD_NONE, which is before all. */
static PtPeriod
step_back (PtPeriod period)
{
  int year = pt_period_get_year (period);

  return pt_period_is_half (period) ? pt_period_previous (pt_period_new (year, FALSE))
                                    : pt_period_new (year, TRUE);
}

/* Takes over the rows of @table whose units have no later figure. */
static void
take_rows (PtTable *self, PtTable *table, GHashTable *seen)
{
  PtPeriod period = table->query.period;
  g_autofree char *when = pt_period_format_short (period);

  for (guint i = 0; i + 1 < table->rows->len; i++) {
    PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);
    PtTableRow taken = *row;

    if (row->state != PT_STATE_NUMBER ||
        !g_hash_table_add (seen, GINT_TO_POINTER (row->unit)))
      continue;
    /* Translators: the name of a unit and the period its figure is of. */
    taken.name = g_strdup_printf (C_ ("unit and period", "%s (%s)"), row->name, when);
    taken.period = period;
    g_array_append_val (self->rows, taken);
  }
}

static gboolean
take_period (PtTable *self, const PtCatalogue *catalogue, PtColumnSource *columns,
             PtPeriod period, GHashTable *seen, GError **error)
{
  PtQuery query = self->query;
  g_autoptr (PtTable) table = NULL;
  g_autoptr (GError) cause = NULL;

  query.period = period;
  query.earliest = PT_PERIOD_NONE;
  table = pt_table_new (catalogue, columns, &query, &cause);
  if (table != NULL) {
    self->is_money = table->is_money;
    self->is_percent = table->is_percent;
    take_rows (self, table, seen);
    return TRUE;
  }

  /* There were no such units then. */
  if (g_error_matches (cause, PT_ERROR, PT_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return pt_text_collate_names (((const PtTableRow *) a)->name,
                                ((const PtTableRow *) b)->name);
}

/* Adds up the counts of all rows.  Returns: FALSE where one has none */
static gboolean
add_counts (const PtTable *self, PtTableRow *whole)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const PtTableRow *row = &g_array_index (self->rows, PtTableRow, i);

    if (!row->has_counts ||
        !pt_checked_add (whole->numerator, row->numerator, &whole->numerator) ||
        !pt_checked_add (whole->denominator, row->denominator, &whole->denominator))
      return FALSE;
  }
  return whole->denominator > 0;
}

static double
find_mean (const PtTable *self)
{
  g_autofree double *values = g_new (double, self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    values[i] = g_array_index (self->rows, PtTableRow, i).value;
  return pt_coverage_mean (values, self->rows->len);
}

/* The units there are at the end, and those shown that are no longer. */
static guint
count_expected (const PtTable *self, const PtCatalogue *catalogue)
{
  PtQuery query = self->query;
  g_autoptr (PtView) view = NULL;
  guint n;

  query.earliest = PT_PERIOD_NONE;
  view = pt_view_new (catalogue, &query, pt_view_get_level_kinds (query.level));
  n = view->shown->len;
  for (guint i = 0; i < self->rows->len; i++)
    n += !view->is_shown[g_array_index (self->rows, PtTableRow, i).unit];
  return n;
}

/* Counts of different years may not be added up, so an element has no whole. */
static void
add_whole (PtTable *self, guint n_expected)
{
  PtTableRow whole = { .group = "*",
                       .unit = -1,
                       .group_index = -1,
                       .decimals = 1,
                       .published = NAN,
                       .implied_denominator = NAN,
                       .value = NAN,
                       .n_reported = self->rows->len,
                       .n_expected = n_expected };

  if (self->query.rate >= 0 && self->rows->len > 0) {
    whole.state = PT_STATE_NUMBER;
    whole.has_counts = add_counts (self, &whole);
    if (whole.has_counts) {
      whole.value = (self->is_percent ? 100.0 : 1.0) * (double) whole.numerator /
                    (double) whole.denominator;
    } else {
      whole.numerator = whole.denominator = 0;
      whole.value = find_mean (self);
      whole.notes = PT_NOTE_SIMPLE_MEAN;
    }
  }
  if (whole.n_reported < whole.n_expected)
    whole.notes |= PT_NOTE_INCOMPLETE;

  whole.name = g_strdup (_ ("Whole"));
  g_array_append_val (self->rows, whole);
}

PtTable *
pt_latest_new (const PtCatalogue *catalogue, PtColumnSource *columns,
               const PtQuery *query, GError **error)
{
  g_autoptr (PtTable) self = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (query->by != PT_BY_UNIT) {
    g_set_error_literal (
      error, PT_ERROR, PT_ERROR_INVALID,
      _ ("The latest figures of several periods can only "
         "be compared unit by unit. Choose one period, or compare units."));
    return NULL;
  }

  self = pt_table_new_empty (query);
  for (PtPeriod period = query->period;
       pt_period_compare (period, query->earliest) >= 0; period = step_back (period))
    if (!take_period (self, catalogue, columns, period, seen, error))
      return NULL;

  g_array_sort (self->rows, compare_rows);
  add_whole (self, count_expected (self, catalogue));
  return g_steal_pointer (&self);
}
