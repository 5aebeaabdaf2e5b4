#include "base/error.h"
#include "report/gaps-private.h"

/* What is known of the units of one kind: tables by unit, in one view. */
typedef struct {
  const PtCatalogue *catalogue;
  PtColumnSource *columns;
  PtGaps *gaps;
  PtQuery query; /* by unit, of one level; the rate and the period change */
  PtTable *rates, *counts;
  gint64 *people; /* by unit, -1: not known */
} Search;

static void
clear_search (Search *self)
{
  g_clear_pointer (&self->rates, pt_table_free);
  g_clear_pointer (&self->counts, pt_table_free);
  g_clear_pointer (&self->people, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

static PtTable *
read_table (Search *self, int rate, int element, PtPeriod period, GError **error)
{
  PtQuery query = self->query;

  query.rate = rate;
  query.element = element;
  query.period = period;
  return pt_table_new (self->catalogue, self->columns, &query, error);
}

/* Whether it is the units themselves that lack an organisation, not bodies in them. */
static gboolean
is_own (const Search *self)
{
  return (int) self->gaps->choice.rate == pt_gaps_find_rate (self->catalogue);
}

/* Of the elements that say how many people a unit has, the first that it gave.  How
 * many a body within a unit has, nobody knows.
 */
static gboolean
read_people (Search *self, GError **error)
{
  guint n, n_units;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n);

  pt_catalogue_get_units (self->catalogue, &n_units);
  self->people = g_new (gint64, n_units + 1);
  for (guint i = 0; i < n_units; i++)
    self->people[i] = -1;
  for (guint i = 0; i < n; i++) {
    g_autoptr (PtTable) table = NULL;

    if (!is_own (self) || !g_str_equal (elements[i].model, "people"))
      continue;
    table = read_table (self, -1, (int) i, self->query.period, error);
    if (table == NULL)
      return FALSE;
    for (guint k = 0; k < table->rows->len; k++) {
      const PtTableRow *row = &g_array_index (table->rows, PtTableRow, k);

      if (row->unit >= 0 && row->state == PT_STATE_NUMBER &&
          self->people[row->unit] < 0)
        self->people[row->unit] = row->amount;
    }
  }
  return TRUE;
}

/* The row of @unit; tables of one view have the same units in the same places. */
static const PtTableRow *
find_row (const PtTable *table, guint place, guint unit)
{
  const PtTableRow *row =
    place < table->rows->len ? &g_array_index (table->rows, PtTableRow, place) : NULL;

  if (row != NULL && row->unit == (int) unit)
    return row;
  for (guint i = 0; i < table->rows->len; i++) {
    row = &g_array_index (table->rows, PtTableRow, i);
    if (row->unit == (int) unit)
      return row;
  }
  return NULL;
}

typedef enum {
  NOT_ASKED, /* no organisation is expected there */
  SETTLED,
  GAP,
  SILENT,
} Verdict;

/* Who said that it has no organisation has none, whether or not it said that it
 * should have one.
 */
static Verdict
judge (const PtTableRow *rate, const PtTableRow *count, gint64 *missing,
       gint64 *expected)
{
  if (rate->has_counts) {
    *missing = MAX (rate->denominator - rate->numerator, 0);
    *expected = rate->denominator;
    if (rate->denominator == 0)
      return NOT_ASKED;
    return *missing > 0 ? GAP : SETTLED;
  }
  if (rate->state == PT_STATE_NOT_APPLICABLE)
    return NOT_ASKED;
  *missing = 1;
  *expected = -1;
  if (count != NULL && count->state == PT_STATE_NUMBER && count->amount == 0)
    return GAP;
  return SILENT;
}

static PtGap *
describe (const Search *self, const PtTableRow *row, gint64 missing, gint64 expected)
{
  PtDay day = pt_table_get_row_day (self->rates, row);
  guint n;
  const PtUnit *unit = &pt_catalogue_get_units (self->catalogue, &n)[row->unit];
  const PtUnitVersion *version = pt_unit_get_nearest_version (unit, day);
  const PtUnit *parent = pt_catalogue_get_parent (self->catalogue, unit, day);
  const PtUnitVersion *above =
    parent != NULL ? pt_unit_get_nearest_version (parent, day) : NULL;
  PtGap *gap = g_new0 (PtGap, 1);

  gap->unit = unit->index;
  gap->kind = version->kind;
  gap->code = g_strdup (version->code);
  gap->name = g_strdup (version->name);
  gap->parent = g_strdup (above != NULL ? above->name : "");
  gap->group = self->gaps->choice.dimension < 0
                 ? -1
                 : pt_catalogue_get_group (self->catalogue, unit->index,
                                           (guint) self->gaps->choice.dimension, day);
  gap->missing = missing;
  gap->expected = expected;
  gap->people = self->people[unit->index];
  gap->since = self->query.period;
  gap->notes = row->notes;
  gap->who = g_strdup ("");
  gap->state = g_strdup ("");
  gap->note = g_strdup ("");
  gap->due = PT_DAY_FOREVER;
  return gap;
}

/* Whether units of this kind are asked at all: one has answered, or it is about each
 * of them.
 */
static gboolean
is_asked (const Search *self)
{
  const PtTableRow *whole = pt_table_get_whole (self->rates);

  return is_own (self) || whole->has_counts || whole->n_reported > 0;
}

static void
sort_out (Search *self, GPtrArray *found)
{
  for (guint i = 0; i < self->rates->rows->len; i++) {
    const PtTableRow *row = &g_array_index (self->rates->rows, PtTableRow, i);
    gint64 missing = 0, expected = 0;
    Verdict verdict;

    if (row->unit < 0)
      continue;
    verdict =
      judge (row, find_row (self->counts, i, (guint) row->unit), &missing, &expected);
    if (verdict == NOT_ASKED)
      continue;
    self->gaps->n_expected++;
    if (verdict == GAP)
      g_ptr_array_add (found, describe (self, row, missing, expected));
    else if (verdict == SILENT)
      g_ptr_array_add (self->gaps->silent, describe (self, row, -1, -1));
  }
}

/* Whether @gap was one in the tables of an earlier period. */
static gboolean
was_gap (const PtTable *rates, const PtTable *counts, guint unit)
{
  const PtTableRow *row = find_row (rates, G_MAXUINT, unit);
  gint64 missing, expected;

  return row != NULL &&
         judge (row, find_row (counts, G_MAXUINT, unit), &missing, &expected) == GAP;
}

static gboolean
read_tables (Search *self, PtPeriod period, PtTable **rates, PtTable **counts,
             GError **error)
{
  guint n;
  const PtRate *rate =
    &pt_catalogue_get_rates (self->catalogue, &n)[self->gaps->choice.rate];

  *rates = read_table (self, (int) rate->index, -1, period, error);
  *counts = *rates != NULL
              ? read_table (self, -1, (int) rate->numerator[0], period, error)
              : NULL;
  return *counts != NULL;
}

/* Those of a year before that are none any more, seen in the units of now. */
static void
find_settled (Search *self, const PtTable *rates, const PtTable *counts)
{
  for (guint i = 0; i < rates->rows->len; i++) {
    const PtTableRow *before = &g_array_index (rates->rows, PtTableRow, i);
    const PtTableRow *now =
      before->unit >= 0 ? find_row (self->rates, i, (guint) before->unit) : NULL;
    gint64 missing, expected;

    if (now == NULL || judge (before, find_row (counts, i, (guint) before->unit),
                              &missing, &expected) != GAP)
      continue;
    if (judge (now, find_row (self->counts, i, (guint) now->unit), &missing,
               &expected) == SETTLED)
      g_ptr_array_add (self->gaps->settled, describe (self, now, 0, expected));
  }
}

/* Goes back year by year as long as any of @open has been a gap without a break. */
static gboolean
look_back (Search *self, GPtrArray *open, GError **error)
{
  gboolean is_first = TRUE;

  /* As they were then, they might be other units. */
  self->query.view = PT_UNITS_ON_DAY;
  for (PtPeriod period = pt_period_previous (self->query.period);
       period != PT_PERIOD_NONE && (open->len > 0 || is_first);
       period = pt_period_previous (period)) {
    g_autoptr (PtTable) rates = NULL;
    g_autoptr (PtTable) counts = NULL;

    if (!read_tables (self, period, &rates, &counts, error))
      return FALSE;
    if (is_first)
      find_settled (self, rates, counts);
    for (guint i = open->len; i-- > 0;) {
      PtGap *gap = g_ptr_array_index (open, i);

      if (was_gap (rates, counts, gap->unit))
        gap->since = period;
      else
        g_ptr_array_remove_index_fast (open, i);
    }
    is_first = FALSE;
  }
  return TRUE;
}

/* Of the period itself.  Of a kind that has no units here there is nothing to find.
 */
static gboolean
search_now (Search *self, GPtrArray *found, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!read_tables (self, self->query.period, &self->rates, &self->counts, &failure)) {
    if (g_error_matches (failure, PT_ERROR, PT_ERROR_NOT_FOUND))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (!is_asked (self))
    return TRUE;
  if (!read_people (self, error))
    return FALSE;
  sort_out (self, found);
  return TRUE;
}

gboolean
pt_gaps_search (PtGaps *self, const PtCatalogue *catalogue, PtColumnSource *columns,
                PtKind kind, GError **error)
{
  const PtGapChoice *choice = &self->choice;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_auto (Search) search = { .catalogue = catalogue, .columns = columns };

  search.gaps = self;
  search.query = (PtQuery){ .rate = (int) choice->rate,
                            .element = -1,
                            .period = choice->period,
                            .by = PT_BY_UNIT,
                            .level = kind,
                            .view = choice->view,
                            .day = choice->day,
                            .within = choice->within };
  search.query.day = pt_query_get_view_day (&search.query);
  if (!search_now (&search, found, error))
    return FALSE;
  if (search.people == NULL) /* nobody was asked */
    return TRUE;
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (self->gaps, g_ptr_array_index (found, i));
  return look_back (&search, found, error);
}
