#include "domain/cell.h"
#include "exchange/form-sheet.h"
#include "exchange/reader-private.h"
#include "exchange/sheet-reading-private.h"
#include "exchange/writer.h"

#include <glib/gi18n-lib.h>

/* A page that was sent out by pt_form_sheet_add(), and comes back filled in. */

typedef struct {
  PtSheetReading *reading;
  const PtWorksheet *sheet;
  const PtUnit *unit;
  PtPeriod period;
  PtFigureReader *figures;
} FormPage;

static const char *
get_text (FormPage *self, guint row, guint column)
{
  return pt_sheet_text_get (self->reading, self->sheet, row, column);
}

/* What was typed.  A number is taken as it is stored, however it is shown. */
static char *
get_typed (FormPage *self, guint row)
{
  const PtDatum *datum = pt_worksheet_get (self->sheet, row, PT_FORM_VALUE);

  if (datum->type == PT_DATUM_NUMBER)
    return g_strdup_printf ("%.15g", datum->number);
  return g_strdup (get_text (self, row, PT_FORM_VALUE));
}

static void
reject (FormPage *self, guint row, const char *value, const char *reason)
{
  pt_intake_add_problem (self->reading->intake, row + 1, C_ ("form", "Value"), value,
                         reason);
}

static void
take_figure (FormPage *self, guint row, const PtElement *element,
             const PtFigure *figure)
{
  PtFigureRow line = { .unit = self->unit->index,
                       .element = element->index,
                       .period = self->period,
                       .figure = *figure,
                       .source = PT_SHEET_SOURCE,
                       .note = get_text (self, row, PT_FORM_NOTE) };
  g_auto (GStrv) fields = pt_writer_make_fields (self->reading->catalogue, &line);

  /* Official where no other source is, as with any file. */
  *fields[PT_FIGURES_OFFICIAL] = '\0';
  pt_figure_reader_take (self->figures, row + 1, (const char *const *) fields);
}

static void
take_row (FormPage *self, guint row)
{
  const char *code = get_text (self, row, PT_FORM_CODE);
  const PtElement *element = pt_catalogue_find_element (self->reading->catalogue, code);
  g_autofree char *typed = get_typed (self, row);
  g_autoptr (GError) error = NULL;
  PtFigure figure;

  if (*code == '\0' || *typed == '\0')
    return;

  self->reading->intake->n_read++;
  if (element == NULL) {
    g_autofree char *reason = g_strdup_printf (
      /* Translators: %s is the code of an element. */
      _ ("The form asks for “%s”, which this book does not know."), code);

    reject (self, row, typed, reason);
  } else if (!pt_cell_parse (element, typed, &figure, &error)) {
    reject (self, row, typed, error->message);
  } else {
    take_figure (self, row, element, &figure);
  }
}

/* Whose it is, and when; FALSE with a problem where this book cannot tell. */
static gboolean
read_top (FormPage *self)
{
  const char *code = get_text (self, 1, PT_FORM_CODE);
  const char *period = get_text (self, 2, PT_FORM_CODE);
  g_autofree char *reason = NULL;

  if (pt_period_parse (period, &self->period, NULL))
    self->unit =
      pt_catalogue_find_unit_in (self->reading->catalogue, code, self->period);
  if (self->unit != NULL)
    return TRUE;

  self->reading->intake->n_read++;
  reason = g_strdup_printf (
    /* Translators: a unit's code and a period. */
    _ ("The form is of the unit “%s” in “%s”, which this book does not know."), code,
    period);
  reject (self, 1, code, reason);
  return FALSE;
}

gboolean
pt_sheet_form_read (PtSheetReading *reading, guint index)
{
  FormPage page = { .reading = reading };

  page.sheet = pt_workbook_get_sheet (reading->book, index);
  if (g_strcmp0 (get_text (&page, 0, PT_FORM_CODE), PT_FORM_SHEET_MARK) != 0)
    return FALSE;
  if (!read_top (&page))
    return TRUE;

  page.figures =
    pt_figure_reader_new (reading->intake, reading->catalogue, PT_SHEET_SOURCE);
  for (guint row = 3; row < pt_worksheet_get_n_rows (page.sheet); row++)
    take_row (&page, row);
  pt_figure_reader_free (page.figures);
  reading->n_sheets_read++;
  return TRUE;
}
