#include "cli/choice.h"
#include "cli/commands.h"
#include "report/table.h"

#include <glib/gi18n-lib.h>

static void
add_columns (PtSheet *sheet)
{
  pt_sheet_add_column (sheet, "group", _ ("Code"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "name", _ ("Name"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "numerator", _ ("Numerator"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "denominator", _ ("Denominator"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "value", _ ("Value"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "n_reported", _ ("Reported"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "n_expected", C_ ("units", "Expected"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "note", _ ("Note"), PT_CELL_TEXT);
}

static void
add_whole_number (PtSheet *sheet, gboolean there, gint64 value)
{
  g_autofree char *plain = NULL;
  g_autofree char *shown = NULL;

  if (!there) {
    pt_sheet_add_cell (sheet, "", "");
    return;
  }

  plain = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  shown = pt_number_format (value);
  pt_sheet_add_cell (sheet, plain, shown);
}

/* Sums of whole numbers are printed as such: a double would round the largest. */
static char *
describe_value (const PtTable *table, const PtTableRow *row)
{
  if (row->state != PT_STATE_NUMBER || (row->notes & PT_NOTE_OVERFLOW) != 0)
    return g_strdup ("");

  if (table->query.element >= 0 && !table->is_percent)
    return g_strdup_printf ("%" G_GINT64_FORMAT, row->amount);

  return pt_number_to_plain (row->value);
}

static void
add_row (PtSheet *sheet, const PtTable *table, const PtTableRow *row)
{
  gboolean has_counts = row->has_counts && table->query.element < 0;
  g_autofree char *plain = describe_value (table, row);
  g_autofree char *shown = pt_table_format_value (table, row);
  g_autofree char *notes = pt_table_format_notes (table, row);

  pt_sheet_add_cell (sheet, row->group, NULL);
  pt_sheet_add_cell (sheet, row->name, NULL);
  add_whole_number (sheet, has_counts, row->numerator);
  add_whole_number (sheet, has_counts, row->denominator);
  pt_sheet_add_cell (sheet, plain, shown);
  add_whole_number (sheet, TRUE, row->n_reported);
  add_whole_number (sheet, TRUE, row->n_expected);
  pt_sheet_add_cell (sheet, notes, NULL);
}

/* What the table is about: never a rate without the kind of its denominator. */
static void
print_heading (PtRun *run, const PtCatalogue *catalogue, const PtQuery *query)
{
  g_autofree char *period = pt_period_format (query->period);
  g_autofree char *line = NULL;
  guint n;

  if (query->rate >= 0) {
    const PtRate *rate = &pt_catalogue_get_rates (catalogue, &n)[query->rate];

    /* Translators: a rate, what it is a rate of, a period like “năm 2024”. */
    line = g_strdup_printf (_ ("%s (%s), %s"), pt_rate_get_name (rate),
                            pt_rate_describe_denominator (rate), period);
  } else {
    const PtElement *element =
      &pt_catalogue_get_elements (catalogue, &n)[query->element];

    /* Translators: what is counted, a period like “năm 2024”. */
    line = g_strdup_printf (_ ("%s, %s"), pt_element_get_name (element), period);
  }
  pt_run_print_line (run, line);
}

static gboolean
check_options (const PtRun *run, GError **error)
{
  const char *period;

  return pt_choice_check_subject (run, error) &&
         pt_choice_require (run, PT_OPTION_PERIOD, error) &&
         pt_choice_get_single (run, PT_OPTION_PERIOD, &period, error);
}

gboolean
pt_command_table (PtRun *run, GError **error)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autoptr (PtBook) book = NULL;
  g_autoptr (PtTable) table = NULL;
  const PtCatalogue *catalogue;
  PtQuery query;

  if (!check_options (run, error))
    return FALSE;

  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL)
    return FALSE;

  catalogue = pt_book_get_catalogue (book);
  if (!pt_choice_parse (run, catalogue, NULL, NULL, NULL, &query, error))
    return FALSE;

  table = pt_table_new (catalogue, pt_book_get_columns (book), &query, error);
  if (table == NULL)
    return FALSE;

  add_columns (sheet);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (sheet, table, &g_array_index (table->rows, PtTableRow, i));

  print_heading (run, catalogue, &query);
  pt_run_print_sheet (run, sheet);
  if (pt_book_is_example (book))
    pt_run_print_line (run, _ ("Illustrative figures"));
  return TRUE;
}
