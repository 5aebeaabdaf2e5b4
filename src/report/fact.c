#include "report/fact.h"

#include "base/error.h"
#include "base/money.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MILLION 1000000.0

static gboolean
find_subject (const PtFacts *self, const char *code, PtQuery *query)
{
  const PtRate *rate = pt_catalogue_find_rate (self->catalogue, code);
  const PtElement *element = pt_catalogue_find_element (self->catalogue, code);

  query->rate = rate != NULL ? (int) rate->index : -1;
  query->element = rate == NULL && element != NULL ? (int) element->index : -1;
  return rate != NULL || element != NULL;
}

PtTable *
pt_facts_ask (const PtFacts *self, const char *code, PtBy by, guint dimension,
              gboolean before, GError **error)
{
  PtQuery query = self->query;
  g_autoptr (GError) cause = NULL;
  PtTable *table;

  if (!find_subject (self, code, &query))
    return NULL;
  query.by = by;
  query.dimension = dimension;
  if (before) {
    query.view = PT_UNITS_ON_DAY;
    query.day = pt_query_get_view_day (&self->query);
    query.period = pt_period_previous (query.period);
    if (query.period == PT_PERIOD_NONE)
      return NULL;
  }

  table = pt_table_new (self->catalogue, self->columns, &query, &cause);
  if (table == NULL && !g_error_matches (cause, PT_ERROR, PT_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&cause));
  return table;
}

static gboolean
is_complete (const PtTableRow *row)
{
  return row->state == PT_STATE_NUMBER && row->n_reported == row->n_expected &&
         (row->notes & PT_NOTE_NOT_CARRIED) == 0;
}

static const PtTableRow *
find_unit (const PtTable *table, int unit)
{
  for (guint i = 0; i + 1 < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (row->unit == unit)
      return row;
  }
  return NULL;
}

/* Sums over the units that reported both times. */
typedef struct {
  double numerators[2], denominators[2];
  guint n;
} Match;

static void
match_row (Match *self, const PtTableRow *now, const PtTableRow *before, gboolean rate)
{
  const PtTableRow *rows[] = { before, now };

  if (now->state != PT_STATE_NUMBER || before == NULL ||
      before->state != PT_STATE_NUMBER ||
      (rate && (!now->has_counts || !before->has_counts)) ||
      now->n_reported != now->n_expected || before->n_reported != before->n_expected)
    return;
  for (guint i = 0; i < 2; i++) {
    self->numerators[i] +=
      rate ? (double) rows[i]->numerator : (double) rows[i]->amount;
    self->denominators[i] += (double) rows[i]->denominator;
  }
  self->n++;
}

static gboolean
match_units (PtFact *fact, const PtFacts *facts, const char *code, double *values,
             GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (PtTable) now = pt_facts_ask (facts, code, PT_BY_UNIT, 0, FALSE, &cause);
  g_autoptr (PtTable) before = NULL;
  gboolean is_rate = fact->now->query.rate >= 0;
  Match match = { 0 };

  if (now != NULL)
    before = pt_facts_ask (facts, code, PT_BY_UNIT, 0, TRUE, &cause);
  if (cause != NULL) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  if (now == NULL || before == NULL)
    return TRUE;

  for (guint i = 0; i + 1 < now->rows->len; i++) {
    const PtTableRow *row = &g_array_index (now->rows, PtTableRow, i);

    match_row (&match, row, find_unit (before, row->unit), is_rate);
  }
  for (guint i = 0; i < 2; i++)
    values[i] = is_rate ? match.numerators[i] / match.denominators[i] *
                            (fact->now->is_percent ? 100 : 1)
                        : match.numerators[i];
  fact->n_matched = match.n;
  fact->is_matched = TRUE;
  fact->is_compared = match.n > 0 && isfinite (values[0]) && isfinite (values[1]);
  return TRUE;
}

/* What is added up is compared only between the same units. */
static gboolean
compare (PtFact *fact, const PtFacts *facts, const char *code, GError **error)
{
  double values[2] = { NAN, NAN };

  if (fact->before_row == NULL || fact->row->state != PT_STATE_NUMBER ||
      fact->before_row->state != PT_STATE_NUMBER)
    return TRUE;

  if (is_complete (fact->row) && is_complete (fact->before_row)) {
    gboolean is_amount = fact->now->query.rate < 0 && !fact->now->is_percent;

    values[0] = is_amount ? (double) fact->before_row->amount : fact->before_row->value;
    values[1] = is_amount ? (double) fact->row->amount : fact->row->value;
    fact->is_compared = TRUE;
  } else if (!match_units (fact, facts, code, values, error)) {
    return FALSE;
  }
  fact->change = values[1] - values[0];
  fact->share = values[0] > 0 ? 100 * fact->change / values[0] : NAN;
  return TRUE;
}

gboolean
pt_fact_init (PtFact *fact, const PtFacts *facts, const char *code, GError **error)
{
  g_autoptr (GError) cause = NULL;

  *fact = (PtFact){ .change = NAN, .share = NAN };
  fact->now = pt_facts_ask (facts, code, PT_BY_WHOLE, 0, FALSE, &cause);
  if (fact->now != NULL) {
    fact->row = pt_table_get_whole (fact->now);
    fact->before = pt_facts_ask (facts, code, PT_BY_WHOLE, 0, TRUE, &cause);
  }
  if (fact->before != NULL)
    fact->before_row = pt_table_get_whole (fact->before);
  if (cause == NULL && fact->now != NULL)
    compare (fact, facts, code, &cause);
  if (cause == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&cause));
  pt_fact_clear (fact);
  return FALSE;
}

void
pt_fact_clear (PtFact *fact)
{
  g_clear_pointer (&fact->now, pt_table_free);
  g_clear_pointer (&fact->before, pt_table_free);
}

static gint64
get_amount (const PtTable *table, const PtTableRow *row)
{
  return table->query.rate < 0 ? row->amount : (gint64) llround (row->value);
}

char *
pt_fact_format (const PtTable *table, const PtTableRow *row)
{
  g_autofree char *number = NULL;

  if (!table->is_money || row->state != PT_STATE_NUMBER)
    return pt_table_format_value (table, row);
  number = pt_money_format (get_amount (table, row),
                            table->query.rate < 0 ? PT_MONEY_MILLION : PT_MONEY_DONG);
  return pt_number_qualify (number, row->qualifier);
}

char *
pt_fact_format_cell (const PtTable *table, const PtTableRow *row)
{
  g_autofree char *number = NULL;

  if (!table->is_money || row->state != PT_STATE_NUMBER)
    return pt_table_format_value (table, row);
  number = table->query.rate < 0
             ? pt_number_format_decimal ((double) row->amount / MILLION, 1)
             : pt_number_format (get_amount (table, row));
  return pt_number_qualify (number, row->qualifier);
}

char *
pt_fact_format_change (const PtFact *fact)
{
  if (!fact->is_compared)
    return g_strdup ("–");
  if (fact->now->is_percent)
    return pt_number_format_signed (fact->change, 1);
  if (fact->now->is_money && fact->now->query.rate < 0)
    return pt_number_format_signed (fact->change / MILLION, 1);
  return pt_number_format_signed (fact->change, 0);
}

/* "3.443 (1,0%)", "1,2 điểm phần trăm" */
static char *
describe_size (const PtFact *fact)
{
  double size = fabs (fact->change);
  g_autofree char *number = NULL;
  g_autofree char *share = NULL;

  if (fact->now->is_percent) {
    number = pt_number_format_decimal (size, 1);
    /* Translators: a number, such as 31.2 */
    return g_strdup_printf (_ ("%s percentage points"), number);
  }
  number =
    fact->now->is_money
      ? pt_money_format ((gint64) llround (size),
                         fact->now->query.rate < 0 ? PT_MONEY_MILLION : PT_MONEY_DONG)
      : pt_number_format ((gint64) llround (size));
  if (isnan (fact->share))
    return g_steal_pointer (&number);
  share = pt_number_format_percent (fabs (fact->share), 1);
  return g_strdup_printf ("%s (%s)", number, share);
}

char *
pt_fact_describe_change (const PtFact *fact)
{
  g_autofree char *when = NULL;
  g_autofree char *size = NULL;
  g_autofree char *change = NULL;
  g_autofree char *shown = NULL;

  if (!fact->is_compared)
    return g_strdup ("");
  when = pt_period_format (fact->before->query.period);
  size = describe_size (fact);
  shown = pt_fact_format_change (fact);
  if (strpbrk (shown, "123456789") == NULL)
    /* Translators: follows a figure; the period compared with. */
    change = g_strdup_printf (_ (", unchanged against %s"), when);
  else if (fact->change > 0)
    /* Translators: follows a figure; by how much, and the period compared with. */
    change = g_strdup_printf (_ (", %s more than in %s"), size, when);
  else
    /* Translators: follows a figure; by how much, and the period compared with. */
    change = g_strdup_printf (_ (", %s less than in %s"), size, when);
  if (!fact->is_matched)
    return g_steal_pointer (&change);
  /* Translators: a comparison; of how many units. */
  return g_strdup_printf (ngettext ("%s in the %u unit with figures of both times",
                                    "%s in the %u units with figures of both times",
                                    fact->n_matched),
                          change, fact->n_matched);
}

char *
pt_fact_describe_completeness (const PtTableRow *row)
{
  if (row->n_reported >= row->n_expected)
    return g_strdup ("");
  /* Translators: how many units reported, out of how many. */
  return g_strdup_printf (_ (" (from %u of %u units that reported)"), row->n_reported,
                          row->n_expected);
}
