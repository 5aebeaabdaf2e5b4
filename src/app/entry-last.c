#include "app/entry-last.h"

/* A share of what @old had came to a unit. */
typedef struct {
  guint unit; /* the new one */
  guint old;
  guint place; /* among the parts of the old one */
} Source;

struct _PtEntryLast {
  const PtCatalogue *catalogue;
  PtPeriod period;
  PtLineage *lineage;  /* NULL: nothing became anything else between the two */
  GArray *sources;     /* Source, by unit */
  GHashTable *by_unit; /* unit → 1 + place of its first source */
};

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const Source *left = a, *right = b;

  if (left->unit != right->unit)
    return left->unit < right->unit ? -1 : 1;
  return left->old < right->old ? -1 : left->old > right->old;
}

static gboolean
has_succession (const PtCatalogue *catalogue, PtDay after, PtDay until)
{
  guint n;
  const PtSuccession *successions = pt_catalogue_get_successions (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    if (successions[i].day > after && successions[i].day <= until)
      return TRUE;
  }
  return FALSE;
}

static void
find_sources (PtEntryLast *self)
{
  guint n_units;

  pt_catalogue_get_units (self->catalogue, &n_units);
  for (guint i = 0; i < n_units; i++) {
    guint n;
    const PtPart *parts = pt_lineage_get_parts (self->lineage, i, &n);

    for (guint j = 0; j < n; j++) {
      Source source = { .unit = parts[j].unit, .old = i, .place = j };

      g_array_append_val (self->sources, source);
    }
  }
  g_array_sort (self->sources, compare_sources);
  for (guint i = self->sources->len; i > 0; i--) {
    const Source *source = &g_array_index (self->sources, Source, i - 1);

    g_hash_table_insert (self->by_unit, GUINT_TO_POINTER (source->unit),
                         GUINT_TO_POINTER (i));
  }
}

PtEntryLast *
pt_entry_last_new (const PtCatalogue *catalogue, PtPeriod period)
{
  PtEntryLast *self = g_new0 (PtEntryLast, 1);
  PtDay from, to;

  self->catalogue = catalogue;
  self->period = pt_period_previous (period);
  self->sources = g_array_new (FALSE, FALSE, sizeof (Source));
  self->by_unit = g_hash_table_new (NULL, NULL);
  from = pt_period_last_day (self->period);
  to = pt_period_last_day (period);
  if (has_succession (catalogue, from, to)) {
    self->lineage = pt_lineage_new (catalogue, from, to);
    find_sources (self);
  }
  return self;
}

void
pt_entry_last_free (PtEntryLast *self)
{
  g_clear_pointer (&self->lineage, pt_lineage_free);
  g_array_unref (self->sources);
  g_hash_table_unref (self->by_unit);
  g_free (self);
}

/* The piece of @figure that came with @source; about, where it is not all of it. */
static PtFigure
take_piece (PtEntryLast *self, const Source *source, PtFigure figure)
{
  guint n;
  const PtPart *parts = pt_lineage_get_parts (self->lineage, source->old, &n);
  g_autofree gint64 *pieces = NULL;

  if (n == 1 || figure.state != PT_STATE_NUMBER)
    return figure;

  pieces = g_new0 (gint64, n);
  pt_lineage_split (figure.value, parts, n, pieces);
  figure.value = pieces[source->place];
  figure.qualifier = PT_QUALIFIER_ABOUT;
  return figure;
}

/* What all that became @unit had: a sum only where every one of them gave a number. */
static PtFigure
add_sources (PtEntryLast *self, const PtColumn *column, guint first, guint unit)
{
  PtSum sum = PT_SUM_EMPTY;
  PtFigure piece = { 0 };
  guint n = 0;

  for (guint i = first; i < self->sources->len; i++) {
    const Source *source = &g_array_index (self->sources, Source, i);

    if (source->unit != unit)
      break;
    piece = take_piece (self, source, column->figures[source->old]);
    pt_sum_add (&sum, &piece);
    n++;
  }
  if (n == 1)
    return piece;
  return sum.n_missing > 0 ? (PtFigure){ 0 } : pt_sum_to_figure (&sum);
}

PtFigure
pt_entry_last_read (PtEntryLast *self, PtColumnSource *columns,
                    const PtElement *element, guint unit)
{
  const PtColumn *column = columns->get (columns, element->index, self->period, NULL);
  guint first =
    GPOINTER_TO_UINT (g_hash_table_lookup (self->by_unit, GUINT_TO_POINTER (unit)));

  if (column == NULL || unit >= column->n_units)
    return (PtFigure){ 0 };
  if (self->lineage == NULL)
    return column->figures[unit];
  /* Rates are never added up. */
  if (first == 0 ||
      (element->type == PT_TYPE_PERCENT_ELEMENT && first < self->sources->len &&
       g_array_index (self->sources, Source, first).unit == unit))
    return (PtFigure){ 0 };
  return add_sources (self, column, first - 1, unit);
}
