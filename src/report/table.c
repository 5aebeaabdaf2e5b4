#include "report/table.h"

#include "base/error.h"
#include "report/latest.h"
#include "report/rows.h"
#include "report/total.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Where the parts of a source go: slot -1 is nowhere. */
#define NOWHERE (-1)

typedef struct {
  PtTable *table;
  const PtCatalogue *catalogue;
  PtSubject subject;
  PtReadings *reader;
  PtView *views[2]; /* the level, and for "sector" the agencies; each may be NULL */
  GArray *totals;   /* PtTotal: one for each row but the last */
  PtTotal whole;
  gboolean is_by_sector;
  int *slots; /* unit → place in totals */
  int top;    /* unit, or NOWHERE */

  GArray *pieces[2];  /* gint64: values of the parts of one source */
  GArray *part_slots; /* int */
} Builder;

static void
clear_row (gpointer data)
{
  g_free (((PtTableRow *) data)->name);
}

static void
clear_builder (Builder *self)
{
  g_clear_pointer (&self->reader, pt_readings_free);
  for (guint i = 0; i < 2; i++) {
    g_clear_pointer (&self->views[i], pt_view_free);
    g_clear_pointer (&self->pieces[i], g_array_unref);
  }
  g_clear_pointer (&self->part_slots, g_array_unref);
  g_clear_pointer (&self->totals, g_array_unref);
  g_clear_pointer (&self->slots, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Builder, clear_builder)

/* The place of a sector among the rows. */
static int
get_sector_slot (const Builder *self, PtSector sector)
{
  for (guint i = 0; i < self->totals->len; i++)
    if (g_str_equal (g_array_index (self->table->rows, PtTableRow, i).group,
                     pt_sector_get_code (sector)))
      return (int) i;
  return NOWHERE;
}

/* Adds the pieces of a reading where their slots say; pieces of one slot are one.  They
 * are of one sign and add up to no more than the reading, so their sum fits.
 */
static void
spread (Builder *self, const PtReading *reading, PtTotal *totals)
{
  guint n = self->part_slots->len;
  const int *slots = (const int *) (void *) self->part_slots->data;

  for (guint i = 0; i < n; i++) {
    gint64 values[2] = { 0, 0 };
    guint n_together = 0;
    gboolean is_first = slots[i] != NOWHERE;

    for (guint j = 0; j < i && is_first; j++)
      is_first = slots[j] != slots[i];
    for (guint j = i; j < n && is_first; j++) {
      if (slots[j] != slots[i])
        continue;
      n_together++;
      for (guint side = 0; side < 2; side++)
        values[side] += g_array_index (self->pieces[side], gint64, j);
    }
    if (is_first)
      pt_total_add (&totals[slots[i]], &self->subject, reading, values,
                    n_together == n);
  }
}

/* Cuts the reading of @source into its parts. */
static void
cut (Builder *self, const PtReading *reading, const PtPart *parts, guint n)
{
  guint n_pieces = MAX (n, 1);

  g_array_set_size (self->part_slots, n_pieces);
  for (guint side = 0; side < 2; side++) {
    gint64 *pieces;

    g_array_set_size (self->pieces[side], n_pieces);
    pieces = &g_array_index (self->pieces[side], gint64, 0);
    if (n > 1)
      pt_lineage_split (reading->values[side], parts, n, pieces);
    else
      pieces[0] = reading->values[side];
  }
}

/* @sector_slot: where all parts go, or NOWHERE to go by units. */
static void
add_source (Builder *self, const PtView *view, const PtViewSource *source,
            int sector_slot)
{
  PtReading reading;
  guint n;
  const PtPart *parts = pt_view_source_get_parts (source, &n);
  gboolean is_lost = n == 0;

  if (view == self->views[1])
    pt_readings_read_own (self->reader, source->unit, &reading);
  else
    pt_readings_read (self->reader, source->unit, &reading);
  if (source->former && reading.is_silent)
    return;
  cut (self, &reading, parts, n);
  for (guint i = 0; i < self->part_slots->len; i++) {
    gboolean shown = n > 0 && view->is_shown[parts[i].unit];

    is_lost |= !shown;
    g_array_index (self->part_slots, int, i) = shown || !view->partial ? 0 : NOWHERE;
  }
  spread (self, &reading, &self->whole);
  if (is_lost && !view->partial && reading.state == PT_STATE_NUMBER)
    self->whole.notes |= PT_NOTE_NOT_CARRIED;
  for (guint i = 0; i < self->part_slots->len; i++) {
    int *slot = &g_array_index (self->part_slots, int, i);

    if (sector_slot != NOWHERE)
      *slot = *slot == NOWHERE ? NOWHERE : sector_slot;
    else
      *slot = n > 0 ? self->slots[parts[i].unit] : NOWHERE;
  }
  spread (self, &reading, (PtTotal *) (void *) self->totals->data);
}

static void
add_sources (Builder *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++) {
    const PtView *view = self->views[i];
    int slot = NOWHERE;

    if (view == NULL)
      continue;
    if (self->is_by_sector)
      slot = get_sector_slot (self, i == 0 ? PT_SECTOR_RESIDENTIAL : PT_SECTOR_AGENCY);
    for (guint j = 0; j < view->sources->len; j++)
      add_source (self, view, &g_array_index (view->sources, PtViewSource, j), slot);
  }
}

/* What the unit above all said of itself stands beside the whole. */
static void
compare_whole (Builder *self, PtTableRow *row)
{
  PtReading reading;

  if (self->top == NOWHERE)
    return;
  pt_readings_read_own (self->reader, (guint) self->top, &reading);
  pt_total_compare (&reading, &self->subject, row);
}

static void
fill_rows (Builder *self)
{
  GArray *rows = self->table->rows;

  for (guint i = 0; i < self->totals->len; i++)
    pt_total_to_row (&g_array_index (self->totals, PtTotal, i), &self->subject,
                     &g_array_index (rows, PtTableRow, i));
  pt_total_to_row (&self->whole, &self->subject,
                   &g_array_index (rows, PtTableRow, rows->len - 1));
  compare_whole (self, &g_array_index (rows, PtTableRow, rows->len - 1));
}

static gboolean
has_units (const PtView *view)
{
  return view != NULL && view->shown->len > 0;
}

static gboolean
make_views (Builder *self, GError **error)
{
  const PtQuery *query = &self->table->query;
  g_autofree char *day = NULL;

  if (!self->is_by_sector || pt_kind_get_sector (query->level) == PT_SECTOR_RESIDENTIAL)
    self->views[0] =
      pt_view_new (self->catalogue, query, pt_view_get_level_kinds (query->level));
  if (self->is_by_sector)
    self->views[1] = pt_view_new (self->catalogue, query, pt_view_get_agency_kinds ());
  if (has_units (self->views[0]) || has_units (self->views[1]))
    return TRUE;
  day = pt_day_format_short (pt_query_get_view_day (query));
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: a kind of unit in the plural, as in "communes"; a date */
               _ ("There are no units of the kind “%s” on %s in what was chosen."),
               pt_kind_get_name (query->level), day);
  return FALSE;
}

static gboolean
init_builder (Builder *self, PtColumnSource *columns, GError **error)
{
  guint n;

  self->is_by_sector = pt_rows_are_sectors (self->catalogue, &self->table->query);
  pt_subject_init (&self->subject, self->catalogue, &self->table->query);
  self->table->is_money = self->subject.is_money;
  self->table->is_percent = self->subject.is_percent;
  if (!make_views (self, error))
    return FALSE;
  self->top = self->views[0] != NULL ? pt_view_find_top (self->views[0]) : NOWHERE;
  self->reader = pt_readings_new (self->catalogue, columns, &self->table->query,
                                  &self->subject, error);
  if (self->reader == NULL)
    return FALSE;
  pt_catalogue_get_units (self->catalogue, &n);
  self->slots = g_new (int, n);
  for (guint i = 0; i < n; i++)
    self->slots[i] = NOWHERE;
  self->totals = g_array_new (FALSE, TRUE, sizeof (PtTotal));
  self->part_slots = g_array_new (FALSE, TRUE, sizeof (int));
  for (guint side = 0; side < 2; side++)
    self->pieces[side] = g_array_new (FALSE, TRUE, sizeof (gint64));
  return TRUE;
}

PtTable *
pt_table_new_empty (const PtQuery *query)
{
  PtTable *self = g_new0 (PtTable, 1);

  self->query = *query;
  self->rows = g_array_new (FALSE, TRUE, sizeof (PtTableRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

PtDay
pt_table_get_row_day (const PtTable *self, const PtTableRow *row)
{
  PtQuery query = self->query;

  query.period = row->period;
  return pt_query_get_view_day (&query);
}

PtTable *
pt_table_new (const PtCatalogue *catalogue, PtColumnSource *columns,
              const PtQuery *query, GError **error)
{
  g_autoptr (PtTable) self = pt_table_new_empty (query);
  g_auto (Builder) builder = { .table = self, .catalogue = catalogue, .top = NOWHERE };

  if (query->earliest != PT_PERIOD_NONE)
    return pt_latest_new (catalogue, columns, query, error);
  if (!init_builder (&builder, columns, error))
    return NULL;
  pt_rows_add (self, catalogue, builder.views, builder.slots);
  g_array_set_size (builder.totals, self->rows->len - 1);
  add_sources (&builder);
  fill_rows (&builder);
  return g_steal_pointer (&self);
}

void
pt_table_free (PtTable *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

const PtTableRow *
pt_table_get_whole (const PtTable *self)
{
  return &g_array_index (self->rows, PtTableRow, self->rows->len - 1);
}
