#include "report/trail.h"

#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "report/reading.h"
#include "report/rows.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  PtTrail *trail;
  const PtCatalogue *catalogue;
  const PtTable *table;
  const PtTableRow *row;
  PtSubject subject;
  PtReadings *reader;
  PtView *views[2]; /* as a table has them; each may be NULL */
} Search;

static void
clear_search (Search *self)
{
  g_clear_pointer (&self->reader, pt_readings_free);
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&self->views[i], pt_view_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

static void
free_unit (gpointer data)
{
  PtTrailUnit *unit = data;

  g_free (unit->name);
  g_free (unit->reason);
  g_free (unit);
}

static gboolean
is_whole (const Search *self)
{
  return self->row == pt_table_get_whole (self->table);
}

/* Whether what is shown as @unit is part of the row. */
static gboolean
is_in_row (const Search *self, const PtView *view, guint unit)
{
  const PtQuery *query = &self->table->query;
  int group;

  if (!view->is_shown[unit])
    return FALSE;
  if (is_whole (self))
    return TRUE;
  if (query->by == PT_BY_UNIT)
    return self->row->unit == (int) unit;
  group =
    pt_catalogue_get_group (self->catalogue, unit, query->dimension, view->view_day);
  return group == self->row->group_index;
}

/* What of @reading comes into the row: all of it, or its pieces added up.  The whole
 * takes also what cannot be shown in the units of the day.
 */
static gboolean
take_pieces (const Search *self, const PtView *view, const PtViewSource *source,
             const PtReading *reading, PtTrailUnit *unit)
{
  guint n, n_here = 0;
  const PtPart *parts = pt_view_source_get_parts (source, &n);
  g_autofree gint64 *pieces = g_new0 (gint64, n + 1);

  for (guint side = 0; side < 2; side++) {
    n_here = 0;
    unit->values[side] = 0;
    if (n > 0)
      pt_lineage_split (reading->values[side], parts, n, pieces);
    for (guint i = 0; i < n; i++)
      if (is_in_row (self, view, parts[i].unit)) {
        unit->values[side] += pieces[i];
        n_here++;
      }
  }
  if (is_whole (self) && !view->partial) {
    memcpy (unit->values, reading->values, sizeof unit->values);
    n_here = n;
  }
  unit->is_cut = n_here > 0 && n_here < n;
  return n_here > 0 || (is_whole (self) && !view->partial);
}

static char *
explain_absence (const PtReading *reading)
{
  switch (reading->state) {
  case PT_STATE_NUMBER:
    break;
  case PT_STATE_ABSENT:
    if (reading->published.state == PT_STATE_NUMBER)
      return g_strdup (_ ("has only a published rate, without counts"));
    if (reading->sides[0].state == PT_STATE_NUMBER)
      return g_strdup (_ ("has figures above the line only"));
    if (reading->sides[1].state == PT_STATE_NUMBER)
      return g_strdup (_ ("has figures below the line only"));
    return g_strdup (_ ("no figures"));
  case PT_STATE_NOT_REPORTED:
    return g_strdup (_ ("not reported"));
  case PT_STATE_NOT_APPLICABLE:
    return g_strdup (_ ("not applicable"));
  }
  return NULL;
}

static void
add_source (Search *self, const PtView *view, const PtViewSource *source)
{
  guint n;
  const PtUnit *unit = &pt_catalogue_get_units (self->catalogue, &n)[source->unit];
  PtTrailUnit found = { .unit = source->unit };
  PtReading reading;

  if (view == self->views[1])
    pt_readings_read_own (self->reader, source->unit, &reading);
  else
    pt_readings_read (self->reader, source->unit, &reading);
  if (source->former && reading.is_silent)
    return;
  if (!take_pieces (self, view, source, &reading, &found))
    return;
  found.state = reading.state;
  found.name = g_strdup (pt_unit_get_nearest_version (unit, source->day)->name);
  found.is_inside = reading.state == PT_STATE_NUMBER;
  found.reason = explain_absence (&reading);
  /* A sum that does not fit has no value in the table either. */
  for (guint side = 0; side < 2 && found.is_inside; side++)
    pt_checked_add (self->trail->values[side], found.values[side],
                    &self->trail->values[side]);
  self->trail->n_inside += found.is_inside;
  g_ptr_array_add (self->trail->units, g_memdup2 (&found, sizeof found));
}

/* For rows of sectors, one of the two views is the row. */
static gboolean
is_view_in_row (const Search *self, guint which)
{
  if (!pt_rows_are_sectors (self->catalogue, &self->table->query) || is_whole (self))
    return TRUE;
  return g_str_equal (self->row->group,
                      pt_sector_get_code (which == 0 ? PT_SECTOR_RESIDENTIAL
                                                     : PT_SECTOR_AGENCY));
}

static void
add_sources (Search *self, guint which)
{
  const PtView *view = self->views[which];

  if (view == NULL || !is_view_in_row (self, which))
    return;
  for (guint i = 0; i < view->sources->len; i++)
    add_source (self, view, &g_array_index (view->sources, PtViewSource, i));
}

static void
make_views (Search *self)
{
  const PtQuery *query = &self->table->query;
  gboolean sectors = pt_rows_are_sectors (self->catalogue, query);

  if (!sectors || pt_kind_get_sector (query->level) == PT_SECTOR_RESIDENTIAL)
    self->views[0] =
      pt_view_new (self->catalogue, query, pt_view_get_level_kinds (query->level));
  if (sectors)
    self->views[1] = pt_view_new (self->catalogue, query, pt_view_get_agency_kinds ());
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  const PtTrailUnit *x = *(PtTrailUnit *const *) a, *y = *(PtTrailUnit *const *) b;

  if (x->is_inside != y->is_inside)
    return x->is_inside ? -1 : 1;
  return pt_text_collate_names (x->name, y->name);
}

static char *
format_sum (const PtTable *table, gint64 value, gboolean is_numerator)
{
  if (table->is_money && is_numerator)
    return pt_money_format (value, PT_MONEY_DONG);
  return pt_number_format (value);
}

static char *
say_formula (const Search *self)
{
  const PtTable *table = self->table;
  g_autofree char *value = pt_table_format_value (table, self->row);
  g_autofree char *above = format_sum (table, self->trail->values[0], TRUE);
  g_autofree char *below = format_sum (table, self->trail->values[1], FALSE);

  if (self->trail->n_inside == 0 && self->row->state == PT_STATE_NUMBER)
    return g_strdup (value);
  if (self->trail->n_inside == 0)
    return g_strdup ("–");
  if (!self->subject.is_rate)
    return g_strdup_printf ("Σ = %s", above);
  return g_strdup_printf ("%s ÷ %s = %s", above, below, value);
}

static char *
say_summary (const PtTrail *self)
{
  guint n_outside = self->units->len - self->n_inside;
  g_autofree char *inside =
    g_strdup_printf (ngettext ("%u unit is counted", "%u units are counted",
                               self->n_inside),
                     self->n_inside);

  if (n_outside == 0)
    /* Translators: “28 units are counted” */
    return g_strdup_printf (_ ("%s; none is left out."), inside);
  return g_strdup_printf (
    /* Translators: “28 units are counted”; how many are not */
    ngettext ("%s; %u is left out, with the reason beside it.",
              "%s; %u are left out, with the reason beside each.", n_outside),
    inside, n_outside);
}

static void
list_elements (Search *self)
{
  const PtSubject *subject = &self->subject;
  PtTrail *trail = self->trail;

  trail->elements = g_new (guint, subject->n_elements[0] + subject->n_elements[1] + 1);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < subject->n_elements[side]; i++)
      trail->elements[trail->n_elements++] = subject->elements[side][i];
  if (subject->published >= 0)
    trail->elements[trail->n_elements++] = (guint) subject->published;
}

PtTrail *
pt_trail_new (const PtCatalogue *catalogue, PtColumnSource *columns,
              const PtTable *table, guint row, GError **error)
{
  g_autoptr (PtTrail) self = g_new0 (PtTrail, 1);
  g_auto (Search) search = { .trail = self, .catalogue = catalogue, .table = table };
  PtQuery query = table->query;
  g_autofree char *value = NULL;

  self->units = g_ptr_array_new_with_free_func (free_unit);
  search.row = &g_array_index (table->rows, PtTableRow, row);
  query.period = search.row->period;
  pt_subject_init (&search.subject, catalogue, &query);
  search.reader = pt_readings_new (catalogue, columns, &query, &search.subject, error);
  if (search.reader == NULL)
    return NULL;
  make_views (&search);
  for (guint i = 0; i < G_N_ELEMENTS (search.views); i++)
    add_sources (&search, i);
  g_ptr_array_sort (self->units, compare_units);
  list_elements (&search);
  value = pt_table_format_value (table, search.row);
  /* Translators: the name of a unit or group, its value */
  self->title = g_strdup_printf (C_ ("trail", "%s: %s"), search.row->name, value);
  self->formula = say_formula (&search);
  self->summary = say_summary (self);
  return g_steal_pointer (&self);
}

void
pt_trail_free (PtTrail *self)
{
  g_ptr_array_unref (self->units);
  g_free (self->title);
  g_free (self->formula);
  g_free (self->summary);
  g_free (self->elements);
  g_free (self);
}
