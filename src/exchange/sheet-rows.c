#include "exchange/sheet-figures.h"
#include "exchange/sheet-row.h"
#include "exchange/sheet-totals.h"
#include "exchange/sheet-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAMPLE 60 /* rows that tell what rows are */

typedef struct {
  PtSheetSums *down, *across;
} Sums;

static const PtWorksheet *
get_sheet (const PtSheetReading *self, const PtSheetTable *table)
{
  return pt_workbook_get_sheet (self->book, table->sheet);
}

static PtPeriod
first_period (PtPeriod a, PtPeriod b)
{
  return a != PT_PERIOD_NONE ? a : b;
}

/* Whether rows are units, and of which kind most are. */
static void
decide (PtSheetReading *self, PtSheetTable *table)
{
  guint kinds[PT_N_KINDS] = { 0 }, n_units = 0, n_elements = 0;
  guint best = 0, end = MIN (table->bottom, table->body + SAMPLE);

  table->kind = -1;
  for (guint index = table->body; index < end; index++) {
    PtSheetRow row;

    table->rows_are_units = TRUE;
    pt_sheet_row_read (self, table, index, &row);
    g_free (row.path);
    if (row.has_values && pt_sheet_row_is_found (&row)) {
      PtDay day = pt_sheet_row_get_day (&row);

      n_units++;
      kinds[pt_unit_get_nearest_version (row.found->unit, day)->kind]++;
    } else if (row.found != NULL) {
      g_autofree char *path = pt_sheet_row_make_path (self, table, index);
      PtMeaning meaning = pt_sheet_heading_read (self, path);

      n_elements +=
        meaning.element >= 0 || meaning.model != NULL || meaning.status != NULL;
    }
  }

  table->rows_are_units =
    pt_sheet_columns_find (table, PT_ROLE_CODE) >= 0 || n_units > n_elements ||
    (n_elements == 0 && pt_sheet_columns_find (table, PT_ROLE_UNIT) >= 0);
  for (guint i = 1; i < PT_N_KINDS; i++)
    if (kinds[i] > kinds[best])
      best = i;
  if (kinds[best] > 0)
    table->kind = (int) best;
}

/* "Huyện Võ Nhai" in a list of communes sums up those below it. */
static gboolean
is_above (const PtSheetTable *table, const PtSheetRow *row)
{
  const PtUnitVersion *version;

  if (!pt_sheet_row_is_found (row))
    return FALSE;

  version = pt_unit_get_nearest_version (row->found->unit, pt_sheet_row_get_day (row));
  return (int) version->kind < table->kind && version->kind <= PT_KIND_DISTRICT;
}

/* What a row without figures says of those below it. */
static void
begin_section (PtSheetTable *table, const PtSheetRow *row)
{
  if (table->rows_are_units && is_above (table, row))
    table->district = row->found->unit;
  else if (!table->rows_are_units) {
    g_free (table->section);
    table->section = g_strdup (row->path);
  }
}

/* What row and column say together, where rows are no units; where both say something,
 * it is guessed, and corrected, for the two together.
 */
static int
find_element (PtSheetReading *self, const PtSheetTable *table, const PtSheetRow *row,
              guint index)
{
  const PtSheetColumn *column = &table->columns[index];
  const PtMeaning *heading = &column->meaning;
  gboolean is_both = (heading->model != NULL || heading->status != NULL) &&
                     !(table->columns_are_units && heading->is_total);
  g_autofree char *path =
    is_both ? g_strconcat (row->path, PT_PATH_SEPARATOR, column->path, NULL)
            : g_strdup (row->path);
  PtCertainty certainty = PT_GUESS_UNKNOWN;
  const char *said = pt_sheet_reading_recall (self, PT_GUESS_HEADING, path, &certainty);
  const PtElement *element =
    said != NULL ? pt_catalogue_find_element (self->catalogue, said) : NULL;
  int index_found = element != NULL ? (int) element->index : -1;
  guint n;

  if (said == NULL)
    index_found = pt_sheet_heading_combine (self, &row->meaning, heading,
                                            &table->context, &certainty);
  if (said == NULL && index_found >= 0)
    said = pt_catalogue_get_elements (self->catalogue, &n)[index_found].code;

  pt_sheet_reading_note (self, PT_GUESS_HEADING, table->sheet, row->row, index, path,
                         said != NULL ? said : "",
                         said != NULL ? certainty : PT_GUESS_UNKNOWN);
  return index_found;
}

static PtSheetPlace
find_place (PtSheetReading *self, const PtSheetTable *table, const PtSheetRow *row,
            guint column)
{
  const PtMeaning *heading = &table->columns[column].meaning;
  PtSheetPlace place = { 0 };
  PtMeaning below = row->meaning;
  PtCertainty certainty;
  if (!table->rows_are_units)
    place.unit = heading->unit != NULL ? heading->unit : table->context.unit;
  else if (row->found != NULL)
    place.unit = row->found->unit;
  place.period =
    first_period (first_period (table->rows_are_units ? PT_PERIOD_NONE : below.period,
                                heading->period),
                  row->period);
  place.element = table->rows_are_units
                    ? pt_sheet_heading_combine (self, heading, &row->meaning,
                                                &table->context, &certainty)
                    : find_element (self, table, row, column);
  place.power = MAX (heading->power, MAX (below.power, table->context.power));
  return place;
}

/* The number in a cell of a total, which is compared and never taken. */
static void
give_total (PtSheetReading *self, const PtDatum *datum, const PtSheetPlace *place,
            PtSheetSums *sums, guint column)
{
  guint n;
  const PtElement *element =
    &pt_catalogue_get_elements (self->catalogue, &n)[place->element];
  g_autofree char *reason = NULL;
  PtFigure figure;

  if (element->type != PT_TYPE_PERCENT_ELEMENT &&
      pt_sheet_value_read (self, datum, element, place->power, &figure, &reason) &&
      figure.state == PT_STATE_NUMBER)
    pt_sheet_sums_add_given (sums, column, place->element, place->period, figure.value);
}

static void
take_cell (PtSheetReading *self, const PtSheetTable *table, const PtSheetRow *row,
           const PtDatum *datum, Sums *sums)
{
  const PtSheetColumn *column = &table->columns[datum->column];
  PtSheetPlace place = find_place (self, table, row, datum->column);
  gint64 number;

  if (place.element < 0)
    return;

  if (row->is_total) {
    give_total (self, datum, &place, sums->down, datum->column);
  } else if (table->columns_are_units && column->meaning.is_total) {
    pt_sheet_sums_add_total (sums->across, datum->column, column->path, NULL);
    give_total (self, datum, &place, sums->across, row->row);
  } else if (pt_sheet_figures_add (self, table, row->row, datum, &place, &number)) {
    pt_sheet_sums_add (sums->down, row->row, datum->column, place.unit, number);
    pt_sheet_sums_add (sums->across, datum->column, row->row, place.unit, number);
  }
}

static void
take_cells (PtSheetReading *self, const PtSheetTable *table, const PtSheetRow *row,
            Sums *sums)
{
  guint n;
  const PtDatum *cells = pt_worksheet_get_row (get_sheet (self, table), row->row, &n);

  for (guint i = 0; i < n; i++) {
    const PtSheetColumn *column = &table->columns[cells[i].column];

    if (!column->is_header && !column->meaning.is_left_out)
      take_cell (self, table, row, &cells[i], sums);
  }
}

/* A row that has figures and nobody they are of. */
static void
reject_row (PtSheetReading *self, const PtSheetTable *table, const PtSheetRow *row)
{
  char *reason =
    row->found != NULL
      ? pt_sheet_units_explain (row->found, row->label,
                                pt_sheet_units_get_period (self, row->period))
      : g_strdup (_ ("The row has figures, but nothing says which unit they are of. "
                     "Write its name, or remove the row."));

  pt_sheet_figures_reject (self, table, row->row, row->label_column, row->label,
                           reason);
}

static void
take_row (PtSheetReading *self, PtSheetTable *table, PtSheetRow *row, Sums *sums)
{
  gboolean above = table->rows_are_units && is_above (table, row);

  if (!row->has_values || row->meaning.is_left_out) {
    if (!row->has_values)
      begin_section (table, row);
    return;
  }

  if (above)
    table->district = row->found->unit;
  row->is_total =
    table->rows_are_units ? row->is_total || above : row->meaning.is_total;
  if (row->is_total)
    pt_sheet_sums_add_total (sums->down, row->row,
                             g_string_chunk_insert_const (self->strings, row->label),
                             above ? row->found->unit : NULL);

  if (!table->rows_are_units || row->is_total || pt_sheet_row_is_found (row))
    take_cells (self, table, row, sums);
  else if (row->found == NULL || !row->found->is_left_out)
    reject_row (self, table, row);
}

void
pt_sheet_rows_read (PtSheetReading *self, PtSheetTable *table)
{
  g_autoptr (PtSheetSums) down = pt_sheet_sums_new (FALSE);
  g_autoptr (PtSheetSums) across = pt_sheet_sums_new (TRUE);
  Sums sums = { down, across };

  for (guint i = 0; i < table->n_columns; i++)
    table->columns[i].is_wanted = TRUE;
  decide (self, table);
  pt_sheet_columns_want (self, table);
  table->district = NULL;
  for (guint index = table->body; index < table->bottom; index++) {
    PtSheetRow row;

    pt_sheet_row_read (self, table, index, &row);
    take_row (self, table, &row, &sums);
    g_free (row.path);
  }
  pt_sheet_sums_compare (down, self, table);
  pt_sheet_sums_compare (across, self, table);
}
