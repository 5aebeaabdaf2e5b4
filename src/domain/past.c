#include "domain/past.h"

#include "domain/lineage.h"

struct _PtPast {
  const PtCatalogue *catalogue;
  PtColumnSource *columns;
  PtPeriod period;    /* the one before */
  PtDay then, now;    /* last days */
  PtLineage *lineage; /* NULL until a unit is wanted that was changed */
  guint *first;       /* unit → place of its first origin; one more at the end */
  guint *origins;
  guint8 *changed; /* by unit: whether a succession between the days speaks of it */
};

static void
mark_changed (PtPast *self)
{
  guint n;
  const PtSuccession *successions = pt_catalogue_get_successions (self->catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (self->then < successions[i].day && successions[i].day <= self->now) {
      self->changed[successions[i].old] = TRUE;
      self->changed[successions[i].new] = TRUE;
    }
}

PtPast *
pt_past_new (const PtCatalogue *catalogue, PtColumnSource *columns, PtPeriod period)
{
  PtPast *self;
  guint n_units;

  g_return_val_if_fail (catalogue != NULL && columns != NULL, NULL);

  pt_catalogue_get_units (catalogue, &n_units);
  self = g_new0 (PtPast, 1);
  self->catalogue = catalogue;
  self->columns = columns;
  self->period = pt_period_previous (period);
  self->then = pt_period_last_day (self->period);
  self->now = pt_period_last_day (period);
  self->changed = g_new0 (guint8, n_units + 1);
  mark_changed (self);
  return self;
}

void
pt_past_free (PtPast *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lineage, pt_lineage_free);
  g_free (self->first);
  g_free (self->origins);
  g_free (self->changed);
  g_free (self);
}

PtPeriod
pt_past_get_period (const PtPast *self)
{
  g_return_val_if_fail (self != NULL, PT_PERIOD_NONE);

  return self->period;
}

/* Turns the lineage round: from a unit of today to those it came from. */
static void
trace_origins (PtPast *self)
{
  guint n_units, n_parts, n_all = 0;
  g_autofree guint *next = NULL;

  self->lineage = pt_lineage_new (self->catalogue, self->then, self->now);
  pt_catalogue_get_units (self->catalogue, &n_units);
  self->first = g_new0 (guint, n_units + 1);
  for (guint i = 0; i < n_units; i++) {
    const PtPart *parts = pt_lineage_get_parts (self->lineage, i, &n_parts);

    n_all += n_parts;
    for (guint j = 0; j < n_parts; j++)
      self->first[parts[j].unit + 1]++;
  }
  for (guint i = 0; i < n_units; i++)
    self->first[i + 1] += self->first[i];

  self->origins = g_new (guint, n_all + 1);
  next = g_memdup2 (self->first, (n_units + 1) * sizeof (guint));
  for (guint i = 0; i < n_units; i++) {
    const PtPart *parts = pt_lineage_get_parts (self->lineage, i, &n_parts);

    for (guint j = 0; j < n_parts; j++)
      self->origins[next[parts[j].unit]++] = i;
  }
}

/* What of @figure, that @origin had, belongs to @unit. */
static PtFigure
take_share (const PtPast *self, guint origin, guint unit, PtFigure figure)
{
  guint n;
  const PtPart *parts = pt_lineage_get_parts (self->lineage, origin, &n);
  g_autofree gint64 *pieces = NULL;

  if (figure.state != PT_STATE_NUMBER || n == 1)
    return figure;

  pieces = g_new (gint64, n);
  pt_lineage_split (figure.value, parts, n, pieces);
  for (guint i = 0; i < n; i++)
    if (parts[i].unit == unit)
      figure.value = pieces[i];
  figure.qualifier = PT_QUALIFIER_ABOUT;
  return figure;
}

static PtFigure
add_origins (PtPast *self, const PtColumn *column, guint unit)
{
  static const PtFigure absent = { .state = PT_STATE_ABSENT };
  PtSum sum = PT_SUM_EMPTY;

  if (self->lineage == NULL)
    trace_origins (self);
  if (self->first[unit + 1] - self->first[unit] == 1)
    return take_share (self, self->origins[self->first[unit]], unit,
                       column->figures[self->origins[self->first[unit]]]);

  for (guint i = self->first[unit]; i < self->first[unit + 1]; i++) {
    PtFigure figure =
      take_share (self, self->origins[i], unit, column->figures[self->origins[i]]);

    pt_sum_add (&sum, &figure);
  }
  return sum.n_missing > 0 ? absent : pt_sum_to_figure (&sum);
}

gboolean
pt_past_get (PtPast *self, guint unit, guint element, PtFigure *figure, GError **error)
{
  guint n;
  const PtUnit *units;
  const PtElement *elements;
  const PtColumn *column;

  g_return_val_if_fail (self != NULL && figure != NULL, FALSE);

  column = self->columns->get (self->columns, element, self->period, error);
  if (column == NULL)
    return FALSE;

  units = pt_catalogue_get_units (self->catalogue, &n);
  elements = pt_catalogue_get_elements (self->catalogue, &n);
  /* Rates cannot be added up. */
  if (elements[element].type == PT_TYPE_PERCENT_ELEMENT ||
      (!self->changed[unit] && pt_unit_get_version (&units[unit], self->then) != NULL))
    *figure = column->figures[unit];
  else
    *figure = add_origins (self, column, unit);
  return TRUE;
}
