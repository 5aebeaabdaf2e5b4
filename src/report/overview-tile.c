#include "report/overview-parts.h"

#include "base/error.h"
#include "base/money.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_HISTORY 5

void
pt_tile_free (PtTile *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self->change);
  g_free (self->target);
  g_free (self->complete);
  g_free (self->history);
  g_free (self->sentence);
  g_free (self);
}

static double
get_whole (const PtTable *table)
{
  const PtTableRow *whole = pt_table_get_whole (table);

  return whole->state == PT_STATE_NUMBER ? whole->value : NAN;
}

/* What the same question gave in an earlier period; NAN also where the units were not
 * there yet.
 */
static gboolean
ask_value (const PtCatalogue *catalogue, PtColumnSource *columns, const PtQuery *query,
           PtPeriod period, double *value, GError **error)
{
  PtQuery earlier = *query;
  g_autoptr (PtTable) table = NULL;
  g_autoptr (GError) cause = NULL;

  *value = NAN;
  if (period == PT_PERIOD_NONE)
    return TRUE;

  earlier.period = period;
  table = pt_table_new (catalogue, columns, &earlier, &cause);
  if (table != NULL)
    *value = get_whole (table);
  if (table != NULL || g_error_matches (cause, PT_ERROR, PT_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* The last value is that of the tile itself. */
static gboolean
fill_history (PtTile *self, const PtCatalogue *catalogue, PtColumnSource *columns,
              const PtQuery *query, double value, GError **error)
{
  PtPeriod period = query->period;

  self->n_history = N_HISTORY;
  self->history = g_new (double, N_HISTORY);
  self->history[N_HISTORY - 1] = value;
  for (guint i = N_HISTORY - 1; i-- > 0;) {
    period = period != PT_PERIOD_NONE ? pt_period_previous (period) : period;
    if (!ask_value (catalogue, columns, query, period, &self->history[i], error))
      return FALSE;
  }
  return TRUE;
}

static char *
describe_change (const PtTable *table, double change)
{
  g_autofree char *before = NULL;
  g_autofree char *number = NULL;

  if (isnan (change))
    return g_strdup ("");
  before = pt_period_format (pt_period_previous (table->query.period));
  if (table->is_percent) {
    number = pt_number_format_signed (change, 1);
    /* Translators: a signed number such as +1.2; the period compared with */
    return g_strdup_printf (_ ("%s percentage points against %s"), number, before);
  }
  number = pt_money_format_short ((gint64) llround (fabs (change)));
  if (change < 0)
    /* Translators: an amount of money; the period compared with */
    return g_strdup_printf (_ ("%s less than in %s"), number, before);
  /* Translators: an amount of money; the period compared with */
  return g_strdup_printf (_ ("%s more than in %s"), number, before);
}

static char *
describe_target (const PtTarget *target, double distance, gboolean low_is_better)
{
  double goal = (double) target->value / PT_PERCENT_SCALE;
  g_autofree char *value = pt_words_percent (goal);
  g_autofree char *points = pt_number_format_decimal (fabs (distance), 1);

  if (isnan (distance))
    return pt_words_target (target);
  if (distance == 0)
    /* Translators: a year, a percentage */
    return g_strdup_printf (_ ("Target %d: %s (met exactly)"), target->year, value);
  if ((distance > 0) != low_is_better)
    /* Translators: a year, a percentage, a number of percentage points */
    return g_strdup_printf (_ ("Target %d: %s (met, %s points beyond)"), target->year,
                            value, points);
  /* Translators: a year, a percentage, a number of percentage points */
  return g_strdup_printf (_ ("Target %d: %s (%s points short)"), target->year, value,
                          points);
}

static void
fill_target (PtTile *self, const PtCatalogue *catalogue, const PtTable *table,
             const PtRate *rate)
{
  const PtUnit *place = pt_words_find_place (catalogue, &table->query);
  const PtTarget *target =
    pt_catalogue_find_target (catalogue, rate->index,
                              pt_period_get_year (table->query.period), -1, -1,
                              place != NULL ? (int) place->index : -1);
  double value = get_whole (table), goal;

  self->progress = NAN;
  self->target = NULL;
  if (target == NULL || !table->is_percent) {
    self->target = g_strdup ("");
    return;
  }
  goal = (double) target->value / PT_PERCENT_SCALE;
  self->target = describe_target (target, value - goal, rate->low_is_better);
  if (isnan (value))
    self->progress = 0;
  else if (rate->low_is_better)
    self->progress = value > goal ? goal / value : 1;
  else
    self->progress = value < goal ? value / goal : 1;
}

static void
append_sentence (GString *text, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, " %s.", part);
}

static void
fill_sentence (PtTile *self)
{
  GString *text = g_string_new (NULL);

  /* Translators: a rate, its value */
  g_string_append_printf (text, _ ("%s: %s."), self->name, self->value);
  append_sentence (text, self->change);
  append_sentence (text, self->target);
  append_sentence (text, self->complete);
  self->sentence = g_string_free (text, FALSE);
}

static void
fill_change (PtTile *self, const PtTable *table, const PtRate *rate)
{
  double change = self->history[N_HISTORY - 1] - self->history[N_HISTORY - 2];

  self->change = describe_change (table, change);
  if (isnan (change) || change == 0)
    return;
  self->direction = (change > 0) != rate->low_is_better ? 1 : -1;
}

PtTile *
pt_tile_new (const PtCatalogue *catalogue, PtColumnSource *columns,
             const PtQuery *query, guint rate, GError **error)
{
  PtQuery own = *query;
  g_autoptr (PtTable) table = NULL;
  const PtTableRow *whole;
  const PtRate *asked;
  PtTile *self;
  guint n;

  own.by = PT_BY_WHOLE;
  own.rate = (int) rate;
  own.element = -1;
  table = pt_table_new (catalogue, columns, &own, error);
  if (table == NULL)
    return NULL;
  asked = &pt_catalogue_get_rates (catalogue, &n)[rate];
  whole = pt_table_get_whole (table);
  self = g_new0 (PtTile, 1);
  self->rate = rate;
  self->name = g_strdup (pt_rate_get_name (asked));
  self->value = pt_table_format_value (table, whole);
  self->complete = pt_words_reported (whole->n_reported, whole->n_expected);
  if (!fill_history (self, catalogue, columns, &own, get_whole (table), error)) {
    pt_tile_free (self);
    return NULL;
  }
  fill_change (self, table, asked);
  fill_target (self, catalogue, table, asked);
  fill_sentence (self);
  return self;
}
