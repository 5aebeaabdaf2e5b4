#include "report/total.h"

#include "stats/coverage.h"

#include <math.h>

/* What floating point may add to a difference of two printed numbers. */
#define EPSILON 1e-9

static double
get_printed (const PtSubject *subject, const PtFigure *figure)
{
  return subject->is_percent ? (double) figure->value / PT_PERCENT_SCALE
                             : (double) figure->value;
}

static void
add_published (PtTotal *self, const PtSubject *subject, const PtReading *reading)
{
  const PtSide *weight = &reading->sides[1];
  double printed = get_printed (subject, &reading->published);

  self->n_published++;
  self->published = reading->published;
  self->printed_sum += printed;
  if (weight->state == PT_STATE_NUMBER && weight->is_whole && weight->value > 0) {
    self->weighted_sum += printed * (double) weight->value;
    self->weight_sum += (double) weight->value;
  } else {
    self->is_unweighted = TRUE;
  }
}

static void
add_counts (PtTotal *self, const PtReading *reading, const gint64 *values,
            gboolean whole)
{
  self->n_counts++;
  self->notes |= reading->notes;
  if (!whole)
    self->notes |= PT_NOTE_ESTIMATE;
  for (guint side = 0; side < 2; side++)
    if (!pt_checked_add (self->values[side], values[side], &self->values[side]))
      self->notes |= PT_NOTE_OVERFLOW;
}

void
pt_total_add (PtTotal *self, const PtSubject *subject, const PtReading *reading,
              const gint64 *values, gboolean whole)
{
  gboolean is_published = reading->published.state == PT_STATE_NUMBER && whole;

  self->n_sources++;
  self->only = *reading;
  self->is_cut |= !whole;
  if (is_published)
    add_published (self, subject, reading);
  if (reading->state == PT_STATE_NUMBER)
    add_counts (self, reading, values, whole);
  else
    self->notes |= reading->notes & PT_NOTE_OVERFLOW;
  self->n_refused += reading->state == PT_STATE_NOT_REPORTED;
  if ((reading->state == PT_STATE_NOT_APPLICABLE ||
       reading->published.state == PT_STATE_NOT_APPLICABLE) &&
      reading->state != PT_STATE_NUMBER && !is_published)
    self->n_not_applicable++;
  else
    self->n_expected++;
}

static gboolean
is_single (const PtTotal *self)
{
  return self->n_sources == 1 && !self->is_cut;
}

static void
fill_counts (const PtTotal *self, const PtSubject *subject, PtTableRow *row)
{
  row->state = PT_STATE_NUMBER;
  row->decimals = subject->is_percent ? 1 : 0;
  if (!subject->is_rate) {
    row->amount = self->values[0];
    row->value = (double) row->amount;
    if (is_single (self))
      row->qualifier = self->only.qualifier;
    return;
  }
  row->has_counts = TRUE;
  row->numerator = self->values[0];
  row->denominator = self->values[1];
  row->value = pt_coverage_percent (row->numerator, row->denominator);
  if (subject->is_money)
    row->value /= 100;
  if (isnan (row->value)) {
    row->state = PT_STATE_ABSENT;
    row->notes |= PT_NOTE_NO_DENOMINATOR;
  }
}

static void
fill_published (const PtTotal *self, const PtSubject *subject, PtTableRow *row)
{
  row->state = PT_STATE_NUMBER;
  row->notes |= PT_NOTE_PUBLISHED;
  row->decimals = subject->is_percent ? 1 : 0;
  row->value = self->printed_sum / self->n_published;
  if (self->n_published == 1) {
    row->decimals = self->published.decimals;
    row->qualifier = self->published.qualifier;
  } else if (self->is_unweighted) {
    row->notes |= PT_NOTE_SIMPLE_MEAN;
  } else {
    row->value = self->weighted_sum / self->weight_sum;
  }
  if (!subject->is_percent)
    row->amount = (gint64) llround (row->value);
}

/* 15,000 đồng a head is printed to the thousand, 110,641 to the đồng. */
static double
get_money_tolerance (double published)
{
  double unit = 1;

  while (published > 0 && fmod (published, unit * 10) == 0)
    unit *= 10;
  return unit / 2;
}

static gboolean
differs (const PtSubject *subject, double published, guint decimals, double computed)
{
  if (subject->is_money)
    return fabs (published - computed) > get_money_tolerance (published) + EPSILON;
  return pt_published_differs (published, decimals, computed);
}

/* The printed value beside the computed one, for a row that is one unit. */
static void
compare_published (const PtTotal *self, const PtSubject *subject, PtTableRow *row)
{
  const PtSide *numerator = &self->only.sides[0];
  const PtFigure *published = &self->only.published;

  if (!is_single (self) || published->state != PT_STATE_NUMBER || subject->is_printed)
    return;
  row->published = get_printed (subject, published);
  if (row->has_counts && row->state == PT_STATE_NUMBER &&
      (row->notes & PT_NOTE_PUBLISHED) == 0 &&
      differs (subject, row->published, published->decimals, row->value))
    row->notes |= PT_NOTE_DIFFERS;
  if (numerator->state == PT_STATE_NUMBER && numerator->is_whole && row->published > 0)
    row->implied_denominator =
      (double) numerator->value / row->published * (subject->is_percent ? 100 : 1);
}

static PtState
get_missing_state (const PtTotal *self)
{
  if ((self->notes & PT_NOTE_OVERFLOW) != 0)
    return PT_STATE_ABSENT;
  if (self->n_expected == 0 && self->n_not_applicable > 0)
    return PT_STATE_NOT_APPLICABLE;
  return self->n_refused > 0 ? PT_STATE_NOT_REPORTED : PT_STATE_ABSENT;
}

void
pt_total_to_row (const PtTotal *self, const PtSubject *subject, PtTableRow *row)
{
  gboolean overflow = (self->notes & PT_NOTE_OVERFLOW) != 0;

  row->state = get_missing_state (self);
  row->value = row->published = row->implied_denominator = NAN;
  row->n_expected = self->n_expected;
  row->n_reported = self->n_counts;
  row->notes |= self->notes;
  if (self->n_counts > 0 && !overflow)
    fill_counts (self, subject, row);
  if (row->state != PT_STATE_NUMBER && self->n_published > 0 && !overflow) {
    fill_published (self, subject, row);
    row->n_reported = MAX (self->n_published, self->n_counts);
  }
  compare_published (self, subject, row);
  if (row->qualifier != PT_QUALIFIER_EXACT)
    row->notes |= PT_NOTE_INEXACT;
  if (row->n_reported < row->n_expected)
    row->notes |= PT_NOTE_INCOMPLETE;
  if (row->state == PT_STATE_NOT_APPLICABLE)
    row->notes |= PT_NOTE_NOT_APPLICABLE;
  if (subject->is_percent && row->value > 100)
    row->notes |= PT_NOTE_OVER_HUNDRED;
}

/* More than 2,200 does not contradict 2,250. */
static gboolean
contradicts (gint64 printed, PtQualifier qualifier, gint64 sum)
{
  switch (qualifier) {
  case PT_QUALIFIER_EXACT:
    return printed != sum;
  case PT_QUALIFIER_OVER:
    return sum < printed;
  case PT_QUALIFIER_NEARLY:
    return sum > printed;
  case PT_QUALIFIER_ABOUT:
    return fabs ((double) sum - (double) printed) > fabs ((double) printed) / 20;
  }
  return FALSE;
}

static void
compare_sum (const PtReading *top, PtTableRow *row)
{
  const PtSide *own = &top->sides[0];

  if (own->state != PT_STATE_NUMBER)
    return;
  row->published = (double) own->value;
  if (row->state == PT_STATE_NUMBER &&
      contradicts (own->value, own->qualifier, row->amount))
    row->notes |= PT_NOTE_DIFFERS;
}

void
pt_total_compare (const PtReading *top, const PtSubject *subject, PtTableRow *row)
{
  guint decimals = PT_PERCENT_MAX_DECIMALS;

  if (!subject->is_rate) {
    if (!subject->is_printed)
      compare_sum (top, row);
    return;
  }
  if (top->published.state == PT_STATE_NUMBER) {
    row->published = get_printed (subject, &top->published);
    decimals = top->published.decimals;
  } else if (top->state == PT_STATE_NUMBER && top->values[1] != 0) {
    row->published = pt_coverage_percent (top->values[0], top->values[1]) /
                     (subject->is_money ? 100 : 1);
  } else {
    return;
  }
  if (row->state == PT_STATE_NUMBER &&
      differs (subject, row->published, decimals, row->value))
    row->notes |= PT_NOTE_DIFFERS;
}
