#include "report/targets.h"

#include "base/error.h"
#include "report/measures-words.h"
#include "report/words.h"
#include "stats/coverage.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Plans do not reach farther. */
#define MOST_YEARS 30

/* The first target from the period's year on. */
static const PtTarget *
find_next_target (const PtCatalogue *catalogue, const PtQuery *query)
{
  const PtUnit *place = pt_words_find_place (catalogue, query);
  int year = pt_period_get_year (query->period);

  for (int i = 0; i < MOST_YEARS; i++) {
    const PtTarget *target =
      pt_catalogue_find_target (catalogue, (guint) query->rate, year + i, -1, -1,
                                place != NULL ? (int) place->index : -1);

    if (target != NULL)
      return target;
  }
  return NULL;
}

static gboolean
low_is_better (const PtCatalogue *catalogue, const PtQuery *query)
{
  guint n;

  return pt_catalogue_get_rates (catalogue, &n)[query->rate].low_is_better;
}

/* The rate of all a year ago; NAN where there was none. */
static gboolean
ask_earlier (const PtCatalogue *catalogue, PtColumnSource *columns,
             const PtQuery *query, double *value, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (PtTable) table = NULL;
  PtQuery earlier = *query;

  *value = NAN;
  earlier.period = pt_period_previous (query->period);
  table = pt_table_new (catalogue, columns, &earlier, &cause);
  if (table != NULL && pt_table_get_whole (table)->state == PT_STATE_NUMBER)
    *value = pt_table_get_whole (table)->value;
  if (table != NULL || g_error_matches (cause, PT_ERROR, PT_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static void
fill_distance (PtAim *self, const PtTable *table, gboolean low)
{
  const PtTableRow *whole = pt_table_get_whole (table);
  PtFraction goal = { self->target->value, 100 * PT_PERCENT_SCALE };
  int years = self->target->year - pt_period_get_year (table->query.period);

  self->goal = (double) self->target->value / PT_PERCENT_SCALE;
  self->distance = low ? self->value - self->goal : self->goal - self->value;
  self->n_halves =
    (guint) years * 2 + (pt_period_is_half (table->query.period) ? 1 : 0);
  if (self->n_halves > 0 && !isnan (self->distance))
    self->pace = MAX (0, self->distance) / self->n_halves;
  if (!low && whole->has_counts)
    self->needed =
      pt_disparity_count_needed (whole->numerator, whole->denominator, &goal);
}

static char *
format_points (double points)
{
  return pt_number_format_decimal (points, fabs (points) < .95 ? 2 : 1);
}

static char *
say_pace (const PtAim *self)
{
  g_autofree char *pace = format_points (self->pace);
  g_autofree char *recent = NULL;

  if (isnan (self->recent))
    return g_strdup_printf (
      /* Translators: points in each half-year; how many half-years are left */
      ngettext ("That is %s points in the %u half-year that is left.",
                "That is %s points in each of the %u half-years that are left.",
                self->n_halves),
      pace, self->n_halves);
  recent = pt_number_format_signed (self->recent, fabs (self->recent) < .95 ? 2 : 1);
  return g_strdup_printf (
    /* Translators: points in each half-year; how many half-years are left; points with
     * their sign */
    ngettext ("That is %s points in the %u half-year that is left; since a year ago it "
              "moved by %s points in each.",
              "That is %s points in each of the %u half-years that are left; since a "
              "year ago it moved by %s points in each.",
              self->n_halves),
    pace, self->n_halves, recent);
}

static char *
say_short (const PtAim *self, const PtCatalogue *catalogue, const PtTable *table)
{
  g_autofree char *goal = pt_words_percent (self->goal);
  g_autofree char *points = pt_number_format_decimal (self->distance, 1);
  g_autofree char *needed = NULL;
  g_autofree char *counted = NULL;

  if (self->needed == 0)
    /* Translators: a year, a percentage, points */
    return g_strdup_printf (_ ("The target of %d, %s, is %s percentage points away."),
                            self->target->year, goal, points);
  needed = pt_number_format (self->needed);
  counted = pt_measure_describe_counted (catalogue, &table->query);
  /* Translators: a year, a percentage, points; a number and what is counted */
  return g_strdup_printf (_ ("The target of %d, %s, is %s percentage points away: %s "
                             "more %s."),
                          self->target->year, goal, points, needed, counted);
}

static char *
say_aim (const PtAim *self, const PtCatalogue *catalogue, const PtTable *table)
{
  g_autofree char *distance = NULL;
  g_autofree char *pace = NULL;
  g_autofree char *goal = NULL;

  if (self->target == NULL)
    return g_strdup (_ ("No target has been set for this rate, neither for this year "
                        "nor for a later one."));
  goal = pt_words_percent (self->goal);
  if (isnan (self->distance))
    /* Translators: a year, a percentage */
    return g_strdup_printf (_ ("The target of %d is %s; there are no figures yet."),
                            self->target->year, goal);
  if (self->distance <= 0) {
    distance = pt_number_format_decimal (-self->distance, 1);
    /* Translators: a year, a percentage, points */
    return g_strdup_printf (_ ("The target of %d, %s, has been met, with %s percentage "
                               "points to spare."),
                            self->target->year, goal, distance);
  }
  distance = say_short (self, catalogue, table);
  if (self->n_halves == 0)
    return g_steal_pointer (&distance);
  pace = say_pace (self);
  return g_strjoin (" ", distance, pace, NULL);
}

PtAim *
pt_aim_new (const PtCatalogue *catalogue, PtColumnSource *columns, const PtQuery *query,
            GError **error)
{
  g_autoptr (PtAim) self = NULL;
  g_autoptr (PtTable) table = NULL;
  PtQuery own = *query;
  double earlier;

  own.by = PT_BY_WHOLE;
  table = pt_table_new (catalogue, columns, &own, error);
  if (table == NULL || !ask_earlier (catalogue, columns, &own, &earlier, error))
    return NULL;
  self = g_new0 (PtAim, 1);
  self->value = self->goal = self->distance = self->pace = NAN;
  if (pt_table_get_whole (table)->state == PT_STATE_NUMBER)
    self->value = pt_table_get_whole (table)->value;
  self->recent = (self->value - earlier) / 2;
  if (table->is_percent)
    self->target = find_next_target (catalogue, query);
  if (self->target != NULL) {
    fill_distance (self, table, low_is_better (catalogue, query));
    self->document = g_strdup (self->target->document);
  }
  self->sentence = say_aim (self, catalogue, table);
  return g_steal_pointer (&self);
}

void
pt_aim_free (PtAim *self)
{
  g_free (self->sentence);
  g_free (self->document);
  g_free (self);
}
