#include "exchange/figure-sheet.h"

#include "domain/layout.h"

#include <glib/gi18n-lib.h>

/* A page holds 1,048,576 rows in either format. */
#define MAX_ROWS 1000000

struct _PtFigureSheet {
  const PtCatalogue *catalogue;
  PtSpreadsheet *spreadsheet;
  PtSpreadsheetPage *page; /* of figures: the last */
  GHashTable *units;       /* indexes of those that have figures */
};

static const double widths[] = { 10, 28, 10, 16, 14, 10, 9, 34, 9, 40 };

static void
begin_page (PtFigureSheet *self)
{
  guint n;
  const PtField *fields = pt_layout_get_fields (PT_LAYOUT_FIGURES, &n);

  /* Translators: the name of a sheet of a spreadsheet; short. */
  self->page = pt_spreadsheet_add_page (self->spreadsheet, C_ ("sheet", "Figures"));
  for (guint i = 0; i < n; i++) {
    pt_spreadsheet_page_add_text (self->page, fields[i].name, PT_STYLE_HEADING);
    pt_spreadsheet_page_set_width (self->page, i, widths[MIN (i, 9)]);
  }
  pt_spreadsheet_page_end_row (self->page);
  pt_spreadsheet_page_freeze (self->page, 1, 0);
}

PtFigureSheet *
pt_figure_sheet_new (const PtCatalogue *catalogue)
{
  PtFigureSheet *self = g_new0 (PtFigureSheet, 1);

  self->catalogue = catalogue;
  self->spreadsheet = pt_spreadsheet_new ();
  self->units = g_hash_table_new (NULL, NULL);
  begin_page (self);
  return self;
}

void
pt_figure_sheet_free (PtFigureSheet *self)
{
  pt_spreadsheet_free (self->spreadsheet);
  g_hash_table_unref (self->units);
  g_free (self);
}

static void
add_value (PtFigureSheet *self, const PtFigureRow *row, const char *text)
{
  guint n;
  const PtElement *element =
    &pt_catalogue_get_elements (self->catalogue, &n)[row->element];

  if (row->figure.state != PT_STATE_NUMBER)
    pt_spreadsheet_page_add_empty (self->page, PT_STYLE_PLAIN);
  else if (element->type == PT_TYPE_PERCENT_ELEMENT)
    pt_spreadsheet_page_add_decimal (self->page, text, PT_STYLE_PLAIN);
  else
    pt_spreadsheet_page_add_integer (self->page, row->figure.value, PT_STYLE_PLAIN);
}

void
pt_figure_sheet_add (PtFigureSheet *self, const PtFigureRow *row)
{
  g_auto (GStrv) fields = pt_writer_make_fields (self->catalogue, row);

  if (pt_spreadsheet_page_get_n_rows (self->page) >= MAX_ROWS)
    begin_page (self);

  for (guint i = 0; fields[i] != NULL; i++)
    if (i == PT_FIGURES_VALUE)
      add_value (self, row, fields[i]);
    else
      pt_spreadsheet_page_add_text (self->page, fields[i], PT_STYLE_PLAIN);
  pt_spreadsheet_page_end_row (self->page);
  g_hash_table_add (self->units, GUINT_TO_POINTER (row->unit));
}

static void
add_headings (PtSpreadsheetPage *page, const char *const *words, const double *letters,
              guint n)
{
  for (guint i = 0; i < n; i++) {
    pt_spreadsheet_page_add_text (page, words[i], PT_STYLE_HEADING);
    pt_spreadsheet_page_set_width (page, i, letters[i]);
  }
  pt_spreadsheet_page_end_row (page);
  pt_spreadsheet_page_freeze (page, 1, 0);
}

static const char *
describe_type (const PtElement *element)
{
  switch (element->type) {
  case PT_TYPE_MONEY_ELEMENT:
    return C_ ("element", "đồng");
  case PT_TYPE_PERCENT_ELEMENT:
    return C_ ("element", "percent, as published");
  case PT_TYPE_COUNT_ELEMENT:
    break;
  }
  return C_ ("element", "a number");
}

static void
add_elements (PtFigureSheet *self)
{
  const char *words[] = { C_ ("sheet", "Code"), C_ ("sheet", "Element"),
                          C_ ("sheet", "Unit of measure"), C_ ("sheet", "Counted") };
  const double letters[] = { 28, 60, 20, 34 };
  PtSpreadsheetPage *page =
    pt_spreadsheet_add_page (self->spreadsheet, C_ ("sheet", "Elements"));
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n);

  add_headings (page, words, letters, G_N_ELEMENTS (words));
  for (guint i = 0; i < n; i++) {
    pt_spreadsheet_page_add_text (page, elements[i].code, PT_STYLE_PLAIN);
    pt_spreadsheet_page_add_text (page, pt_element_get_name (&elements[i]),
                                  PT_STYLE_PLAIN);
    pt_spreadsheet_page_add_text (page, describe_type (&elements[i]), PT_STYLE_PLAIN);
    pt_spreadsheet_page_add_text (page,
                                  elements[i].is_flow
                                    ? C_ ("element", "during the period")
                                    : C_ ("element", "on the last day of the period"),
                                  PT_STYLE_PLAIN);
    pt_spreadsheet_page_end_row (page);
  }
}

/* "families_recognised + clans_recognised" */
static void
add_formula (PtFigureSheet *self, PtSpreadsheetPage *page, const guint *indexes,
             guint n_indexes)
{
  g_autoptr (GString) formula = g_string_new (NULL);
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n);

  for (guint i = 0; i < n_indexes; i++)
    g_string_append_printf (formula, "%s%s", i > 0 ? " + " : "",
                            elements[indexes[i]].code);
  pt_spreadsheet_page_add_text (page, formula->str, PT_STYLE_PLAIN);
}

static void
add_rates (PtFigureSheet *self)
{
  const char *words[] = { C_ ("sheet", "Code"), C_ ("sheet", "Rate"),
                          C_ ("sheet", "Numerator"), C_ ("sheet", "Denominator") };
  const double letters[] = { 32, 70, 32, 32 };
  PtSpreadsheetPage *page =
    pt_spreadsheet_add_page (self->spreadsheet, C_ ("sheet", "Rates"));
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (self->catalogue, &n);

  add_headings (page, words, letters, G_N_ELEMENTS (words));
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = pt_rate_describe (&rates[i]);

    pt_spreadsheet_page_add_text (page, rates[i].code, PT_STYLE_PLAIN);
    pt_spreadsheet_page_add_text (page, name, PT_STYLE_PLAIN);
    add_formula (self, page, rates[i].numerator, rates[i].n_numerator);
    add_formula (self, page, rates[i].denominator, rates[i].n_denominator);
    pt_spreadsheet_page_end_row (page);
  }
}

/* Every name that a unit with figures has borne, with its days. */
static void
add_units (PtFigureSheet *self)
{
  const char *words[] = { C_ ("sheet", "Code"), C_ ("sheet", "Name"),
                          C_ ("sheet", "Kind"), C_ ("sheet", "From"),
                          C_ ("sheet", "Until before") };
  const double letters[] = { 10, 40, 24, 12, 12 };
  PtSpreadsheetPage *page =
    pt_spreadsheet_add_page (self->spreadsheet, C_ ("sheet", "Units"));
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);

  add_headings (page, words, letters, G_N_ELEMENTS (words));
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < units[i].n_versions; k++) {
      const PtUnitVersion *version = &units[i].versions[k];
      g_autofree char *from = pt_day_format_short (version->from);
      g_autofree char *to = pt_day_format_short (version->to);

      if (!g_hash_table_contains (self->units, GUINT_TO_POINTER (i)))
        continue;
      pt_spreadsheet_page_add_text (page, version->code, PT_STYLE_PLAIN);
      pt_spreadsheet_page_add_text (page, version->name, PT_STYLE_PLAIN);
      pt_spreadsheet_page_add_text (page, pt_kind_get_name (version->kind),
                                    PT_STYLE_PLAIN);
      pt_spreadsheet_page_add_text (page, from, PT_STYLE_PLAIN);
      pt_spreadsheet_page_add_text (page, to, PT_STYLE_PLAIN);
      pt_spreadsheet_page_end_row (page);
    }
}

static void
add_sources (PtFigureSheet *self)
{
  const char *words[] = { C_ ("sheet", "Source") };
  const double letters[] = { 80 };
  PtSpreadsheetPage *page =
    pt_spreadsheet_add_page (self->spreadsheet, C_ ("sheet", "Sources"));
  guint n;
  const PtSource *sources = pt_catalogue_get_sources (self->catalogue, &n);

  add_headings (page, words, letters, G_N_ELEMENTS (words));
  for (guint i = 0; i < n; i++) {
    pt_spreadsheet_page_add_text (page, sources[i].title, PT_STYLE_PLAIN);
    pt_spreadsheet_page_end_row (page);
  }
}

gboolean
pt_figure_sheet_write (PtFigureSheet *self, const char *path, GError **error)
{
  add_elements (self);
  add_rates (self);
  add_units (self);
  add_sources (self);

  return pt_spreadsheet_write (self->spreadsheet, path, error);
}
