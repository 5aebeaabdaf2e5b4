#include "exchange/sheet-figures.h"

#include "exchange/sheet-value.h"

#include <glib/gi18n-lib.h>

/* What a file may say once, and where it did. */
typedef struct {
  guint unit, element;
  PtPeriod period;
  guint place; /* in the intake's figures */
} Key;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return (key->unit * 31 + key->element) * 1009 + (guint) key->period;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *first = a, *second = b;

  return first->unit == second->unit && first->element == second->element &&
         first->period == second->period;
}

GHashTable *
pt_sheet_figures_new_seen (void)
{
  return g_hash_table_new_full (hash_key, equal_keys, g_free, NULL);
}

/* "B2", with the name of the sheet where there are several, and the heading. */
static char *
name_column (const PtSheetReading *self, const PtSheetTable *table, int column)
{
  const char *sheet =
    pt_worksheet_get_name (pt_workbook_get_sheet (self->book, table->sheet));
  gboolean several = pt_workbook_get_n_sheets (self->book) > 1;
  const char *heading = column >= 0 ? table->columns[column].path : "";
  char letters[8] = { 0 };
  guint n = (guint) (column + 1);

  for (char *end = letters + 6; n > 0; n = (n - 1) / 26) {
    *end-- = (char) ('A' + (n - 1) % 26);
    if ((n - 1) / 26 == 0)
      return g_strdup_printf ("%s%s%s%s%s%s", several ? sheet : "", several ? "!" : "",
                              end + 1, *heading != '\0' ? " (" : "", heading,
                              *heading != '\0' ? ")" : "");
  }

  return g_strdup (several ? sheet : "");
}

void
pt_sheet_figures_reject (PtSheetReading *self, const PtSheetTable *table, guint row,
                         int column, const char *value, char *reason)
{
  g_autofree char *name = name_column (self, table, column);

  pt_intake_add_problem (self->intake, row + 1, name, value, reason);
  self->intake->n_read++;
  g_free (reason);
}

/* What no cell can make good is told once for the file. */
static gboolean
lack (PtSheetReading *self, gboolean *told, char *reason)
{
  if (!*told) {
    pt_intake_add_problem (self->intake, 0, "", "", reason);
    self->intake->n_read++;
  }

  *told = TRUE;
  g_free (reason);
  return FALSE;
}

void
pt_sheet_figures_find_none (PtSheetReading *self)
{
  gboolean told = FALSE;

  lack (self, &told,
        g_strdup (
          _ ("No figures were found whose unit and element are known. The table "
             "needs a column of names or codes, and headings that say what is "
             "counted.")));
}

static gboolean
check_place (PtSheetReading *self, const PtSheetPlace *place)
{
  if (place->period == PT_PERIOD_NONE)
    return lack (self, &self->lacks_period,
                 g_strdup (_ ("Nothing in the file says of which year or half-year its "
                              "figures are. Write it above the table, like “năm 2024” "
                              "or “6 tháng đầu năm 2024”, or into the file’s name.")));

  if (place->unit == NULL)
    return lack (self, &self->lacks_unit,
                 g_strdup (_ ("Nothing in the file says of which unit its figures are. "
                              "Write the unit’s full name above the table, or into the "
                              "file’s name.")));

  return TRUE;
}

static char *
find_fault (const PtElement *element, PtPeriod period)
{
  PtDay day = pt_period_last_day (period);
  g_autofree char *shown = NULL;

  if (day >= element->from && day < element->to)
    return NULL;

  shown = pt_day_format_short (day);
  return g_strdup_printf (
    /* Translators: the name of an element, and a day. */
    _ ("“%s” was not in use on %s, the last day of the period. Correct the period or "
       "what the heading means."),
    pt_element_get_name (element), shown);
}

/* The same figure twice is one; two figures for one place cannot both be right.
 * Returns: FALSE where it was there already, with @reason set where it is another
 */
static gboolean
claim (PtSheetReading *self, const PtFigureRecord *record, char **reason)
{
  Key key = { record->unit, record->element, record->period, 0 };
  const Key *known = g_hash_table_lookup (self->seen, &key);
  const PtFigureRecord *first;

  if (known == NULL) {
    key.place = self->intake->figures->len;
    g_hash_table_add (self->seen, g_memdup2 (&key, sizeof key));
    return TRUE;
  }

  first = &g_array_index (self->intake->figures, PtFigureRecord, known->place);
  if (!pt_figure_equal (&first->figure, &record->figure))
    *reason = g_strdup_printf (
      /* Translators: %u is the number of a row. */
      _ ("Row %u has another figure for the same unit, element and period. Correct or "
         "remove one of the two."),
      first->row);
  return FALSE;
}

static gboolean
take (PtSheetReading *self, const PtSheetPlace *place, guint row,
      const PtFigure *figure, char **reason)
{
  PtFigureRecord record = { .row = row + 1,
                            .unit = place->unit->index,
                            .element = (guint) place->element,
                            .period = place->period,
                            .figure = *figure,
                            .note = "" };

  if (!claim (self, &record, reason))
    return FALSE;

  record.source = pt_intake_add_source (self->intake, PT_SHEET_SOURCE);
  g_array_append_val (self->intake->figures, record);
  self->intake->n_read++;
  return TRUE;
}

gboolean
pt_sheet_figures_add (PtSheetReading *self, const PtSheetTable *table, guint row,
                      const PtDatum *datum, const PtSheetPlace *place, gint64 *number)
{
  guint n;
  const PtElement *element =
    &pt_catalogue_get_elements (self->catalogue, &n)[place->element];
  char *reason = NULL;
  PtFigure figure;
  gboolean taken = FALSE;

  if (pt_sheet_value_read (self, datum, element, place->power, &figure, &reason)) {
    if (figure.state == PT_STATE_ABSENT || !check_place (self, place))
      return FALSE;
    reason = find_fault (element, place->period);
    taken = reason == NULL && take (self, place, row, &figure, &reason);
  }

  if (reason != NULL)
    pt_sheet_figures_reject (self, table, row, (int) datum->column,
                             pt_sheet_text_of (self, datum), reason);
  *number = figure.value;
  return taken && figure.state == PT_STATE_NUMBER &&
         element->type != PT_TYPE_PERCENT_ELEMENT;
}
