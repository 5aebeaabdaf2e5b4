#include "report/gaps-private.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>

/* How long, where it has been so for more than one period. */
static char *
say_since (const PtGap *gap, PtPeriod now)
{
  g_autofree char *since = NULL;

  if (gap->since == now)
    return g_strdup ("");
  since = pt_period_format (gap->since);
  /* Translators: a period such as “year 2021”; behind “No organisation” */
  return g_strdup_printf (_ (", and none since %s"), since);
}

static char *
say_gap (const PtGap *gap, PtPeriod now)
{
  g_autofree char *since = say_since (gap, now);
  g_autofree char *has = NULL;
  g_autofree char *all = NULL;

  if (gap->expected == 1 || gap->expected < 0)
    /* Translators: a unit; %s is “” or “, and none since year 2021” */
    return g_strdup_printf (_ ("No organisation%s"), since);

  has = pt_number_format (gap->expected - gap->missing);
  all = pt_number_format (gap->expected);
  if (gap->missing == gap->expected)
    /* Translators: none of so many bodies; “” or “, and none since year 2021” */
    return g_strdup_printf (_ ("None of %s has an organisation%s"), all, since);
  /* Translators: so many of so many bodies */
  return g_strdup_printf (_ ("Only %s of %s have an organisation"), has, all);
}

static char *
say_reason (const PtGap *gap, PtPeriod now)
{
  g_autofree char *said = say_gap (gap, now);

  if (gap->notes & PT_NOTE_ESTIMATE)
    /* Translators: “No organisation”, and that the numbers are an estimate */
    return g_strdup_printf (_ ("%s (estimate)"), said);
  if (gap->notes & PT_NOTE_INCOMPLETE)
    /* Translators: “No organisation”, and that some of its parts said nothing */
    return g_strdup_printf (_ ("%s (not all have reported)"), said);
  return g_steal_pointer (&said);
}

static void
count (PtGaps *self)
{
  for (guint i = 0; i < self->gaps->len; i++) {
    PtGap *gap = g_ptr_array_index (self->gaps, i);

    gap->reason = say_reason (gap, self->choice.period);
    self->n_new += gap->since == self->choice.period;
    if (gap->people > 0)
      self->people += gap->people;
  }
  for (guint i = 0; i < self->silent->len; i++)
    ((PtGap *) g_ptr_array_index (self->silent, i))->reason =
      g_strdup (_ ("Not reported: it is not known whether there is one"));
  for (guint i = 0; i < self->settled->len; i++)
    ((PtGap *) g_ptr_array_index (self->settled, i))->reason =
      g_strdup (_ ("None a year before, and one now"));
}

/* "72 trên 565 đơn vị đã báo cáo chưa có tổ chức hội, với 5.120 người." */
static char *
say_size (const PtGaps *self)
{
  guint n_told = self->n_expected - self->silent->len;
  g_autofree char *gaps = pt_number_format (self->gaps->len);
  g_autofree char *told = pt_number_format (n_told);
  g_autofree char *people = pt_number_format (self->people);

  if (n_told == 0)
    return g_strdup (_ ("No unit has reported yet, so it is not known which of them "
                        "lack an organisation."));
  if (self->gaps->len == 0)
    /* Translators: a number of units */
    return g_strdup_printf (_ ("None of the %s units that reported lacks an "
                               "organisation."),
                            told);
  if (self->people == 0)
    /* Translators: a number of units, of so many */
    return g_strdup_printf (_ ("%s of the %s units that reported lack an "
                               "organisation."),
                            gaps, told);
  /* Translators: a number of units, of so many, a number of people */
  return g_strdup_printf (_ ("%s of the %s units that reported lack an organisation; "
                             "%s people are concerned."),
                          gaps, told, people);
}

/* Against the same part of the year before. */
static char *
say_progress (const PtGaps *self)
{
  PtPeriod before = pt_period_previous (self->choice.period);
  g_autofree char *period = NULL;
  g_autofree char *settled = pt_number_format (self->settled->len);
  g_autofree char *new = pt_number_format (self->n_new);

  if (before == PT_PERIOD_NONE)
    return g_strdup ("");
  period = pt_period_format (before);
  /* Translators: a period such as “year 2023”, two numbers of units */
  return g_strdup_printf (_ ("Since %s, %s have founded one, and %s were not listed "
                             "then."),
                          period, settled, new);
}

static char *
say_silent (const PtGaps *self)
{
  g_autofree char *silent = pt_number_format (self->silent->len);

  if (self->silent->len == 0)
    return g_strdup ("");
  /* Translators: a number of units */
  return g_strdup_printf (_ ("%s have not reported, so it is not known of them."),
                          silent);
}

static void
add_sentence (GString *all, char *sentence)
{
  if (*sentence != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

void
pt_gaps_find_words (PtGaps *self)
{
  GString *all = g_string_new (NULL);

  count (self);
  add_sentence (all, say_size (self));
  if (self->silent->len < self->n_expected) {
    add_sentence (all, say_progress (self));
    add_sentence (all, say_silent (self));
  }
  self->sentence = g_string_free (all, FALSE);
}
