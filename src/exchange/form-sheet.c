#include "exchange/form-sheet.h"

#include "domain/cell.h"
#include "domain/form.h"

#include <glib/gi18n-lib.h>

static const double widths[PT_N_FORM_COLUMNS] = { -1, 5, 64, 9, 18, 18, 28 };

/* A row with one text; @code is for the hidden column. */
static void
add_line (PtSpreadsheetPage *page, const char *code, const char *text,
          PtSpreadsheetStyle style)
{
  pt_spreadsheet_page_add_text (page, code, PT_STYLE_PLAIN);
  pt_spreadsheet_page_add_text (page, text, style);
  pt_spreadsheet_page_end_row (page);
}

/* Takes @text. */
static void
add_words (PtSpreadsheetPage *page, const char *code, char *text)
{
  add_line (page, code, text, PT_STYLE_PLAIN);
  g_free (text);
}

static void
add_top (const PtFormSheet *self, const PtUnit *unit, PtSpreadsheetPage *page)
{
  PtDay day = pt_period_last_day (self->period);
  const PtUnitVersion *version = pt_unit_get_nearest_version (unit, day);
  g_autofree char *code = pt_period_to_code (self->period);
  g_autofree char *period = pt_period_format (self->period);

  add_line (page, PT_FORM_SHEET_MARK,
            _ ("Figures on the promotion of learning and talent"), PT_STYLE_TITLE);
  /* Translators: a unit's name and code. */
  add_words (page, version->code,
             g_strdup_printf (_ ("Unit: %s (code %s)"), version->name, version->code));
  /* Translators: %s is a period such as “the year 2024”. */
  add_words (page, code, g_strdup_printf (_ ("Period: %s"), period));
  add_line (page, "",
            _ ("Fill in the white cells only, and send the file back as it is."),
            PT_STYLE_HINT);
  add_line (page, "",
            _ ("Write 0 for none, - for not known, x for not applicable; “over 2,200” "
               "is understood too."),
            PT_STYLE_HINT);
}

static void
add_heading (const PtFormSheet *self, PtSpreadsheetPage *page)
{
  g_autofree char *last = pt_period_format_short (pt_past_get_period (self->past));
  g_autofree char *now = pt_period_format_short (self->period);
  const char *words[PT_N_FORM_COLUMNS] = {
    [PT_FORM_CODE] = "",
    /* Translators: the number of a row: TT. */
    [PT_FORM_NUMBER] = C_ ("form", "No."),
    [PT_FORM_NAME] = C_ ("form", "Element"),
    [PT_FORM_MEASURE] = C_ ("form", "Measure"),
    [PT_FORM_LAST] = last,
    [PT_FORM_VALUE] = now,
    [PT_FORM_NOTE] = C_ ("form", "Note"),
  };

  pt_spreadsheet_page_add_text (page, words[PT_FORM_CODE], PT_STYLE_PLAIN);
  for (guint i = PT_FORM_NUMBER; i < PT_N_FORM_COLUMNS; i++)
    pt_spreadsheet_page_add_text (page, words[i], PT_STYLE_HEADING);
  pt_spreadsheet_page_end_row (page);
}

static void
add_given (PtSpreadsheetPage *page, const PtElement *element, const PtFigure *figure)
{
  g_autofree char *text = NULL;

  if (figure->state == PT_STATE_NUMBER && figure->qualifier == PT_QUALIFIER_EXACT &&
      element->type != PT_TYPE_PERCENT_ELEMENT) {
    pt_spreadsheet_page_add_integer (page, figure->value, PT_STYLE_GIVEN);
    return;
  }

  text = pt_cell_format (element, figure);
  pt_spreadsheet_page_add_text (page, text, PT_STYLE_GIVEN);
}

static gboolean
add_row (const PtFormSheet *self, const PtUnit *unit, const PtElement *element,
         guint number, PtSpreadsheetPage *page, GError **error)
{
  PtFigure last = { 0 };

  if (!pt_past_get (self->past, unit->index, element->index, &last, error))
    return FALSE;

  pt_spreadsheet_page_add_text (page, element->code, PT_STYLE_PLAIN);
  pt_spreadsheet_page_add_integer (page, number, PT_STYLE_FRAMED);
  pt_spreadsheet_page_add_text (page, pt_element_get_name (element), PT_STYLE_FRAMED);
  pt_spreadsheet_page_add_text (page,
                                element->type == PT_TYPE_MONEY_ELEMENT
                                  ? C_ ("element", "đồng")
                                  : "",
                                PT_STYLE_FRAMED);
  add_given (page, element, &last);
  pt_spreadsheet_page_add_empty (page, PT_STYLE_INPUT);
  pt_spreadsheet_page_add_empty (page, PT_STYLE_INPUT);
  pt_spreadsheet_page_end_row (page);
  return TRUE;
}

gboolean
pt_form_sheet_add (const PtFormSheet *self, const PtUnit *unit,
                   PtSpreadsheet *spreadsheet, GError **error)
{
  g_autoptr (GPtrArray) forms = pt_forms_list (self->catalogue, self->period, unit);
  PtDay day = pt_period_last_day (self->period);
  PtSpreadsheetPage *page =
    pt_spreadsheet_add_page (spreadsheet,
                             pt_unit_get_nearest_version (unit, day)->name);
  guint n, number = 0;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n);

  for (guint i = 0; i < PT_N_FORM_COLUMNS; i++)
    pt_spreadsheet_page_set_width (page, i, widths[i]);
  add_top (self, unit, page);
  for (guint i = 0; i < forms->len; i++) {
    const PtForm *form = g_ptr_array_index (forms, i);

    pt_spreadsheet_page_end_row (page);
    add_line (page, "", pt_form_get_name (form->code), PT_STYLE_TITLE);
    add_heading (self, page);
    for (guint k = 0; k < form->n_elements; k++)
      if (!add_row (self, unit, &elements[form->elements[k]], ++number, page, error))
        return FALSE;
  }
  pt_spreadsheet_page_protect (page);
  return TRUE;
}
