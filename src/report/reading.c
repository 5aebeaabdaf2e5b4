#include "report/reading.h"

#include "report/children.h"
#include "report/former.h"

struct _PtReadings {
  const PtCatalogue *catalogue;
  const PtSubject *subject;
  const PtUnit *units;
  guint n_units;
  PtPeriod period;
  GArray *columns[2];        /* PtReadingColumn: one for each element of a side */
  PtReadingColumn published; /* figures NULL: none */
  PtChildren *children;      /* NULL: no unit below the level has a figure */
};

static void
clear_column (gpointer data)
{
  g_free (((PtReadingColumn *) data)->figures);
}

static gboolean
is_agency (const PtReadings *self, guint unit)
{
  const PtUnitVersion *version =
    pt_unit_get_nearest_version (&self->units[unit], pt_period_last_day (self->period));

  return version != NULL && pt_kind_get_sector (version->kind) == PT_SECTOR_AGENCY;
}

/* Gone before the period ended, and nobody said anything about it: nothing was
 * expected.
 */
static gboolean
is_gone (const PtReadings *self, guint unit, const PtSide *side)
{
  return side->state == PT_STATE_ABSENT && side->notes == 0 &&
         pt_unit_get_version (&self->units[unit], pt_period_last_day (self->period)) ==
           NULL;
}

/* Summands of one kind or another; PtSum keeps the states apart. */
typedef struct {
  PtSum sum;
  guint n_silent;  /* nobody said anything about them */
  guint n_refused; /* "not reported" */
  gboolean is_partial, is_own;
  PtNotes notes;
} Addition;

static void
add_side (Addition *self, const PtSide *side)
{
  PtFigure figure = { .value = side->value, .state = side->state };

  pt_sum_add (&self->sum, &figure);
  self->n_silent += side->state == PT_STATE_ABSENT && side->notes == 0;
  self->n_refused += side->state == PT_STATE_NOT_REPORTED;
  self->is_partial |= !side->is_whole;
  self->is_own |= side->is_own;
  self->notes |= side->notes;
}

static PtSide
finish_addition (const Addition *self)
{
  PtFigure figure = pt_sum_to_figure (&self->sum);
  guint n = self->sum.n_numbers + self->sum.n_missing + self->sum.n_not_applicable;
  PtSide side = { .state = figure.state, .notes = self->notes };

  side.is_own = self->is_own;
  side.is_whole = !self->is_partial && self->sum.n_missing == 0;
  if (self->sum.overflow)
    side.notes |= PT_NOTE_OVERFLOW;
  if ((side.notes & PT_NOTE_OVERFLOW) != 0 || self->n_silent == n)
    side.state = PT_STATE_ABSENT;
  if (side.state == PT_STATE_NUMBER)
    side.value = figure.value;
  return side;
}

/* An agency has no families: what only residential areas count does not apply to it. */
static PtSide
read_figure (const PtReadings *self, guint unit, const PtReadingColumn *column)
{
  const PtFigure *figure = &column->figures[unit];
  PtSide side = { .value = figure->value, .state = figure->state, .is_whole = TRUE };

  side.qualifier = figure->qualifier;
  side.is_single = figure->state == PT_STATE_NUMBER;
  side.is_own = figure->state != PT_STATE_ABSENT;
  if (side.is_single && figure->qualifier != PT_QUALIFIER_EXACT)
    side.notes = PT_NOTE_INEXACT;
  if (!side.is_own && is_agency (self, unit) &&
      g_strcmp0 (column->element->sector, pt_sector_get_code (PT_SECTOR_RESIDENTIAL)) ==
        0)
    side.state = PT_STATE_NOT_APPLICABLE;
  return side;
}

static PtSide
read_element (PtReadings *self, guint unit, const PtReadingColumn *column, guint depth)
{
  PtSide side = read_figure (self, unit, column), sum;
  Addition addition = { 0 };
  const guint *parts;
  guint n = 0;

  if (depth < PT_MAX_LEVELS && (!side.is_own || side.state == PT_STATE_NUMBER))
    parts = pt_children_get (self->children, unit, &n);
  if (n == 0)
    return side;
  for (guint i = 0; i < n; i++) {
    PtSide part = read_element (self, parts[i], column, depth + 1);

    if (!is_gone (self, parts[i], &part))
      add_side (&addition, &part);
  }
  sum = finish_addition (&addition);
  sum.is_own = FALSE;
  if (!side.is_own)
    return sum;
  side.notes |= sum.notes & PT_NOTE_PARTS_DIFFER;
  if (sum.state == PT_STATE_NUMBER && sum.is_whole && sum.value != side.value &&
      ((sum.notes | side.notes) & PT_NOTE_INEXACT) == 0)
    side.notes |= PT_NOTE_PARTS_DIFFER;
  return side;
}

/* One side: a + b, where what does not apply drops out, and what is missing makes the
 * sum missing.
 */
static PtSide
read_side (PtReadings *self, guint which, guint unit, gboolean below)
{
  const GArray *columns = self->columns[which];
  Addition addition = { 0 };
  PtSide side = { .is_whole = TRUE };

  for (guint i = 0; i < columns->len; i++) {
    const PtReadingColumn *column = &g_array_index (columns, PtReadingColumn, i);

    side =
      below ? read_element (self, unit, column, 0) : read_figure (self, unit, column);
    add_side (&addition, &side);
  }
  if (columns->len <= 1)
    return side;
  side = finish_addition (&addition);
  if (addition.sum.n_missing > 0) {
    side.state = addition.n_refused > 0 ? PT_STATE_NOT_REPORTED : PT_STATE_ABSENT;
    side.value = 0;
  }
  return side;
}

/* Both sides of the line, or neither. */
static void
pair_sides (PtReading *reading)
{
  const PtSide *a = &reading->sides[0], *b = &reading->sides[1];

  reading->notes = a->notes | b->notes;
  reading->values[0] = a->value;
  reading->values[1] = b->value;
  if (a->state == PT_STATE_NOT_APPLICABLE || b->state == PT_STATE_NOT_APPLICABLE)
    reading->state = PT_STATE_NOT_APPLICABLE;
  else if (a->state == PT_STATE_NUMBER && a->is_whole && b->state == PT_STATE_NUMBER &&
           b->is_whole)
    reading->state = PT_STATE_NUMBER;
  else if (a->state == PT_STATE_NOT_REPORTED || b->state == PT_STATE_NOT_REPORTED)
    reading->state = PT_STATE_NOT_REPORTED;
  else
    reading->state = PT_STATE_ABSENT;
}

static void
take_side (PtReading *reading)
{
  const PtSide *side = &reading->sides[0];

  reading->notes = side->notes;
  reading->values[0] = side->value;
  reading->state = side->state;
  if (side->is_single)
    reading->qualifier = side->qualifier;
  if (side->state == PT_STATE_NUMBER && !side->is_whole)
    reading->notes |= PT_NOTE_INCOMPLETE;
}

static void read_unit (PtReadings *self, guint unit, guint depth, PtReading *reading);

/* Only parts that reported both sides enter a rate. */
static void
add_pairs (PtReadings *self, const guint *parts, guint n, guint depth,
           PtReading *reading)
{
  Addition additions[2] = { 0 };
  PtSide sums[2];

  reading->notes = 0;
  for (guint i = 0; i < n; i++) {
    PtReading part;

    read_unit (self, parts[i], depth + 1, &part);
    if (is_gone (self, parts[i], &part.sides[0]) &&
        is_gone (self, parts[i], &part.sides[1]))
      continue;
    for (guint side = 0; side < 2; side++) {
      PtSide value = { .value = part.values[side], .state = part.state };

      value.is_whole = (part.notes & PT_NOTE_INCOMPLETE) == 0;
      value.notes = part.notes & ~(guint) PT_NOTE_INCOMPLETE;
      add_side (&additions[side], &value);
    }
  }
  for (guint side = 0; side < 2; side++) {
    sums[side] = finish_addition (&additions[side]);
    reading->values[side] = sums[side].value;
    reading->notes |= sums[side].notes;
  }
  reading->state = sums[0].state == sums[1].state ? sums[0].state : PT_STATE_ABSENT;
  if (reading->state == PT_STATE_NUMBER && !sums[0].is_whole)
    reading->notes |= PT_NOTE_INCOMPLETE;
}

static void
read_unit (PtReadings *self, guint unit, guint depth, PtReading *reading)
{
  const guint *parts = NULL;
  guint n = 0;

  *reading = (PtReading){ 0 };
  for (guint side = 0; side < 2; side++)
    reading->sides[side] = read_side (self, side, unit, TRUE);
  if (!self->subject->is_rate) {
    take_side (reading);
    return;
  }
  if (!reading->sides[0].is_own && !reading->sides[1].is_own && depth < PT_MAX_LEVELS)
    parts = pt_children_get (self->children, unit, &n);
  if (n > 0)
    add_pairs (self, parts, n, depth, reading);
  else
    pair_sides (reading);
}

/* What is as true of a unit's own reading as of a sum. */
static void
finish_reading (const PtReadings *self, guint unit, PtReading *reading)
{
  if (self->published.figures != NULL)
    reading->published = self->published.figures[unit];
  reading->is_silent = reading->published.state == PT_STATE_ABSENT;
  for (guint side = 0; side < 2; side++)
    reading->is_silent &=
      reading->sides[side].state == PT_STATE_ABSENT && reading->sides[side].notes == 0;
  if ((reading->notes & PT_NOTE_OVERFLOW) != 0)
    reading->state = PT_STATE_ABSENT;
  if (reading->state != PT_STATE_NUMBER)
    reading->values[0] = reading->values[1] = 0;
}

void
pt_readings_read (PtReadings *self, guint unit, PtReading *reading)
{
  read_unit (self, unit, 0, reading);
  finish_reading (self, unit, reading);
}

void
pt_readings_read_own (PtReadings *self, guint unit, PtReading *reading)
{
  *reading = (PtReading){ 0 };
  for (guint side = 0; side < 2; side++)
    reading->sides[side] = read_side (self, side, unit, FALSE);
  if (self->subject->is_rate)
    pair_sides (reading);
  else
    take_side (reading);
  finish_reading (self, unit, reading);
}

static gboolean
copy_column (PtReadings *self, PtColumnSource *columns, guint element, PtPeriod period,
             PtReadingColumn *copy, GError **error)
{
  const PtColumn *column = columns->get (columns, element, period, error);
  guint n;

  if (column == NULL)
    return FALSE;
  copy->element = &pt_catalogue_get_elements (self->catalogue, &n)[element];
  copy->figures = g_new0 (PtFigure, self->n_units + 1);
  n = MIN (column->n_units, self->n_units);
  memcpy (copy->figures, column->figures, n * sizeof (PtFigure));
  return TRUE;
}

static gboolean
copy_columns (PtReadings *self, PtColumnSource *columns, PtPeriod period,
              GError **error)
{
  const PtSubject *subject = self->subject;

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < subject->n_elements[side]; i++) {
      PtReadingColumn column;

      if (!copy_column (self, columns, subject->elements[side][i], period, &column,
                        error))
        return FALSE;
      g_array_append_val (self->columns[side], column);
    }
  return subject->published < 0 ||
         copy_column (self, columns, (guint) subject->published, period,
                      &self->published, error);
}

/* Whether to look below the level at all: mostly nothing stands there. */
static gboolean
has_figures_below (const PtReadings *self, const PtQuery *query)
{
  PtDay day = pt_period_last_day (query->period);

  for (guint unit = 0; unit < self->n_units; unit++) {
    const PtUnitVersion *version =
      pt_unit_get_nearest_version (&self->units[unit], day);

    if (version == NULL || version->kind <= query->level ||
        pt_kind_get_sector (version->kind) != pt_kind_get_sector (query->level))
      continue;
    for (guint side = 0; side < 2; side++)
      for (guint i = 0; i < self->columns[side]->len; i++)
        if (g_array_index (self->columns[side], PtReadingColumn, i)
              .figures[unit]
              .state != PT_STATE_ABSENT)
          return TRUE;
  }
  return FALSE;
}

PtReadings *
pt_readings_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                 const PtQuery *query, const PtSubject *subject, GError **error)
{
  g_autoptr (PtReadings) self = g_new0 (PtReadings, 1);

  self->catalogue = catalogue;
  self->subject = subject;
  self->units = pt_catalogue_get_units (catalogue, &self->n_units);
  for (guint side = 0; side < 2; side++) {
    self->columns[side] = g_array_new (FALSE, FALSE, sizeof (PtReadingColumn));
    g_array_set_clear_func (self->columns[side], clear_column);
  }
  self->period = query->period;
  if (!copy_columns (self, columns, query->period, error))
    return NULL;
  pt_former_give_way (catalogue, query->period, self->columns, &self->published);
  if (has_figures_below (self, query))
    self->children = pt_children_new (catalogue, query->period);
  return g_steal_pointer (&self);
}

void
pt_readings_free (PtReadings *self)
{
  for (guint side = 0; side < 2; side++)
    g_array_unref (self->columns[side]);
  clear_column (&self->published);
  g_clear_pointer (&self->children, pt_children_free);
  g_free (self);
}
