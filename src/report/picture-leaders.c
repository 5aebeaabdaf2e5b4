#include "report/painter.h"
#include "report/words.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

void
pt_painter_title_nothing (PtPainter *self)
{
  const PtQuery *query = &self->choice->query;
  const char *subject =
    self->common != NULL ? self->common : pt_words_get_name (self->catalogue, query);
  g_autofree char *period = pt_period_format (query->period);

  /* Translators: a rate or what is counted, a period */
  pt_painter_set_title (self, g_strdup_printf (_ ("No figures yet: %s, %s"), subject,
                                               period));
}

/* Names and values of both ends. */
typedef struct {
  char *best, *worst, *best_value, *worst_value;
  guint n_best, n_worst;
} Ends;

static void
clear_ends (Ends *self)
{
  g_free (self->best);
  g_free (self->worst);
  g_free (self->best_value);
  g_free (self->worst_value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ends, clear_ends)

static char *
say_ends (const Ends *ends, guint n)
{
  if (n == 2)
    /* Translators: a unit or group and another one, then the value of each */
    return g_strdup_printf (_ ("%s is ahead of %s: %s against %s"), ends->best,
                            ends->worst, ends->best_value, ends->worst_value);
  if (ends->n_best == 1 && ends->n_worst == 1)
    /* Translators: a unit and its value, twice; “leads” and “comes last” hold where
     * high is good and where low is good */
    return g_strdup_printf (_ ("%s leads with %s, %s comes last with %s"), ends->best,
                            ends->best_value, ends->worst, ends->worst_value);
  if (ends->n_worst == 1)
    return g_strdup_printf (
      /* Translators: a number of units above one, their value; a unit, its value */
      ngettext ("%u leads with %s, %s comes last with %s",
                "%u share the lead with %s, %s comes last with %s", ends->n_best),
      ends->n_best, ends->best_value, ends->worst, ends->worst_value);
  if (ends->n_best == 1)
    return g_strdup_printf (
      /* Translators: a unit, its value; a number of units above one, their value */
      ngettext ("%s leads with %s, %u comes last with %s",
                "%s leads with %s, %u share the last place with %s", ends->n_worst),
      ends->best, ends->best_value, ends->n_worst, ends->worst_value);
  return g_strdup_printf (
    /* Translators: a number of units above one and their value, twice */
    ngettext ("%u lead with %s, %u comes last with %s",
              "%u share the lead with %s, %u the last place with %s", ends->n_worst),
    ends->n_best, ends->best_value, ends->n_worst, ends->worst_value);
}

gboolean
pt_painter_is_low_better (const PtPainter *self, guint table)
{
  const PtQuery *query = &pt_painter_get_table (self, table)->query;
  guint n;

  return query->rate >= 0 &&
         pt_catalogue_get_rates (self->catalogue, &n)[query->rate].low_is_better;
}

void
pt_painter_title_leaders (PtPainter *self, guint table, const GArray *rows)
{
  g_auto (Ends) ends = { 0 };
  PtSpread spread;
  guint best, worst;

  if (!pt_painter_find_spread (self, table, rows,
                               pt_painter_is_low_better (self, table), &spread)) {
    pt_painter_title_nothing (self);
    return;
  }
  best = g_array_index (rows, guint, spread.best);
  worst = g_array_index (rows, guint, spread.worst);
  ends.best = g_strdup (pt_painter_get_row (self, table, best)->name);
  ends.best_value = pt_painter_format_value (self, table, best);
  ends.worst = pt_text_inside_name (pt_painter_get_row (self, table, worst)->name);
  ends.worst_value = pt_painter_format_value (self, table, worst);
  ends.n_best = spread.n_best;
  ends.n_worst = spread.n_worst;
  if (spread.n == 1)
    /* Translators: a unit, its value; no other unit has figures */
    pt_painter_set_title (self, g_strdup_printf (_ ("Only %s has figures: %s"),
                                                 ends.worst, ends.worst_value));
  else if (spread.gap == 0)
    pt_painter_set_title (self,
                          g_strdup_printf (
                            /* Translators: a number of units above one, a value */
                            ngettext ("%u stands at %s", "All %u stand at %s",
                                      spread.n),
                            spread.n, ends.best_value));
  else
    pt_painter_set_title (self, say_ends (&ends, spread.n));
}

/* How many rates have a value in row @row, and which are highest and lowest. */
static guint
compare_rates (const PtPainter *self, guint row, guint *highest, guint *lowest)
{
  guint n = 0;

  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    double value = pt_painter_get_value (self, rate, row);

    if (pt_painter_get_row (self, rate, row)->state != PT_STATE_NUMBER)
      continue;
    if (n == 0 || value > pt_painter_get_value (self, *highest, row))
      *highest = rate;
    if (n == 0 || value < pt_painter_get_value (self, *lowest, row))
      *lowest = rate;
    n++;
  }
  return n;
}

void
pt_painter_title_rates (PtPainter *self)
{
  guint row = pt_painter_get_table (self, 0)->rows->len - 1;
  guint highest = 0, lowest = 0;
  guint n = compare_rates (self, row, &highest, &lowest);
  g_autofree char *most = NULL;
  g_autofree char *least = NULL;

  if (n == 0) {
    pt_painter_title_nothing (self);
    return;
  }
  most = pt_painter_format_value (self, highest, row);
  least = pt_painter_format_value (self, lowest, row);
  if (n == 1)
    pt_painter_set_title (self, g_strdup_printf (
                                  /* Translators: a rate, its value */
                                  _ ("%s: %s"), self->names[highest], most));
  else if (highest == lowest)
    pt_painter_set_title (self, g_strdup_printf (
                                  /* Translators: a number of rates, a value */
                                  ngettext ("%u rate stands at %s",
                                            "All %u rates stand at %s", n),
                                  n, most));
  else
    pt_painter_set_title (self,
                          g_strdup_printf (
                            /* Translators: a rate and its value, twice */
                            _ ("Highest is %s (%s), lowest is %s (%s)"),
                            self->names[highest], most, self->names[lowest], least));
}
