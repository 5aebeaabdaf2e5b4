#include "base/error.h"
#include "base/text.h"
#include "cli/choice.h"
#include "cli/commands.h"
#include "exchange/writer.h"

#include <glib/gi18n-lib.h>

/* The figure that is asked about. */
typedef struct {
  const PtUnit *unit;
  const PtElement *element;
  PtPeriod period;
} Place;

static gboolean
find_place (const PtRun *run, const PtCatalogue *catalogue, Place *place,
            GError **error)
{
  const char *unit = pt_arguments_get (run->arguments, PT_OPTION_UNIT);
  const char *element = pt_arguments_get (run->arguments, PT_OPTION_ELEMENT);
  const char *period = pt_arguments_get (run->arguments, PT_OPTION_PERIOD);

  if (!pt_period_parse (period, &place->period, error))
    return FALSE;

  place->unit = pt_catalogue_find_unit_in (catalogue, unit, place->period);
  if (place->unit == NULL) {
    g_autofree char *shown = pt_period_format (place->period);

    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: a code, and a period like “năm 2024”. */
                 _ ("No unit bears the code “%s” in %s."), unit, shown);
    return FALSE;
  }

  place->element = pt_catalogue_find_element (catalogue, element);
  if (place->element == NULL)
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is what the user wrote. */
                 _ ("There is no element with the code “%s”."), element);
  return place->element != NULL;
}

/* As in a table: "gần 26%", "1.234", "–", "x". */
static char *
show_figure (const PtElement *element, const PtFigure *figure)
{
  g_autofree char *number = NULL;

  if (figure->state == PT_STATE_NOT_APPLICABLE)
    return g_strdup ("x");
  if (figure->state != PT_STATE_NUMBER)
    return g_strdup ("–");

  if (element->type == PT_TYPE_PERCENT_ELEMENT)
    number = pt_number_format_percent ((double) figure->value / PT_PERCENT_SCALE,
                                       figure->decimals);
  else
    number = pt_number_format (figure->value);
  return pt_number_qualify (number, figure->qualifier);
}

static void
add_columns (PtSheet *sheet)
{
  pt_sheet_add_column (sheet, "current", _ ("Present"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "official", _ ("Official"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "value", _ ("Value"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "state", _ ("State"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "qualifier", _ ("Precision"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "decimals", _ ("Decimals"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "source", _ ("Source"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "note", _ ("Note"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "edit", _ ("Edit"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "at", _ ("When"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "who", _ ("Who"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "title", _ ("What"), PT_CELL_TEXT);
}

static void
add_flag (PtSheet *sheet, gboolean flag)
{
  pt_sheet_add_cell (sheet, flag ? "1" : "0", flag ? _ ("yes") : _ ("no"));
}

static void
add_trace (PtSheet *sheet, const PtElement *element, const PtTrace *trace)
{
  g_autofree char *plain = pt_writer_format_value (element, &trace->figure);
  g_autofree char *shown = show_figure (element, &trace->figure);
  g_autofree char *decimals = g_strdup_printf ("%u", trace->figure.decimals);
  g_autofree char *edit = g_strdup_printf ("%" G_GINT64_FORMAT, trace->edit);
  g_autofree char *moment = pt_day_format_moment (trace->at);

  add_flag (sheet, trace->is_current);
  add_flag (sheet, trace->official);
  pt_sheet_add_cell (sheet, plain, shown);
  pt_sheet_add_cell (sheet, pt_state_to_code (trace->figure.state),
                     pt_state_get_name (trace->figure.state));
  pt_sheet_add_cell (sheet, pt_qualifier_to_code (trace->figure.qualifier),
                     pt_qualifier_get_name (trace->figure.qualifier));
  pt_sheet_add_cell (sheet, decimals, NULL);
  pt_sheet_add_cell (sheet, trace->source, NULL);
  pt_sheet_add_cell (sheet, trace->note != NULL ? trace->note : "", NULL);
  pt_sheet_add_cell (sheet, edit, NULL);
  pt_sheet_add_cell (sheet, trace->at, moment);
  pt_sheet_add_cell (sheet, trace->who, NULL);
  pt_sheet_add_cell (sheet, trace->title, NULL);
}

static void
print_heading (PtRun *run, const Place *place)
{
  PtDay day = pt_period_last_day (place->period);
  g_autofree char *period = pt_period_format (place->period);
  g_autofree char *where =
    pt_text_inside_name (pt_unit_get_nearest_version (place->unit, day)->name);
  g_autofree char *line = NULL;

  line = g_strdup_printf (
    /* Translators: what is counted, a unit, a period like “năm 2024”. */
    _ ("%s, %s, %s"), pt_element_get_name (place->element), where, period);
  pt_run_print_line (run, line);
}

static gboolean
check_options (const PtRun *run, GError **error)
{
  const char *element, *period;

  return pt_choice_require (run, PT_OPTION_UNIT, error) &&
         pt_choice_require (run, PT_OPTION_ELEMENT, error) &&
         pt_choice_get_single (run, PT_OPTION_ELEMENT, &element, error) &&
         pt_choice_require (run, PT_OPTION_PERIOD, error) &&
         pt_choice_get_single (run, PT_OPTION_PERIOD, &period, error);
}

gboolean
pt_command_explain (PtRun *run, GError **error)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autoptr (PtBook) book = NULL;
  g_autoptr (GPtrArray) traces = NULL;
  Place place;

  if (!check_options (run, error))
    return FALSE;

  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL || !find_place (run, pt_book_get_catalogue (book), &place, error))
    return FALSE;

  traces = pt_book_explain (book, place.unit, place.element, place.period, error);
  if (traces == NULL)
    return FALSE;

  add_columns (sheet);
  for (guint i = 0; i < traces->len; i++)
    add_trace (sheet, place.element, g_ptr_array_index (traces, i));
  print_heading (run, &place);
  pt_run_print_sheet (run, sheet);
  return TRUE;
}
