#include "report/table.h"

#include "base/money.h"
#include "report/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What floating point may add to a difference of two printed numbers. */
#define EPSILON 1e-9

gboolean
pt_published_differs (double published, guint decimals, double computed)
{
  double tolerance = decimals == 0 ? 0.5 : 0.05;

  return fabs (published - computed) > tolerance + EPSILON;
}

static char *
format_number (const PtTable *self, const PtTableRow *row)
{
  gboolean is_amount = self->query.rate < 0;

  if (self->is_percent)
    return pt_number_format_percent (row->value, row->decimals);
  if (self->is_money)
    return pt_money_format_short (is_amount ? row->amount
                                            : (gint64) llround (row->value));
  return is_amount ? pt_number_format (row->amount)
                   : pt_number_format_decimal (row->value, row->decimals);
}

char *
pt_table_format_value (const PtTable *self, const PtTableRow *row)
{
  g_autofree char *number = NULL;

  if (row->state == PT_STATE_NOT_APPLICABLE)
    /* Translators: stands in a table where a figure does not apply */
    return g_strdup (_ ("x"));
  if (row->state != PT_STATE_NUMBER)
    return g_strdup ("–");
  number = format_number (self, row);
  return pt_number_qualify (number, row->qualifier);
}

/* In the order in which they matter. */
static const struct {
  PtNotes note;
  const char *words;
} note_words[] = {
  { PT_NOTE_OVERFLOW, N_ ("too large to be added up") },
  { PT_NOTE_NO_DENOMINATOR, N_ ("the denominator is 0, so there is no rate") },
  { PT_NOTE_NOT_APPLICABLE, N_ ("not applicable") },
  { PT_NOTE_INCOMPLETE, N_ ("incomplete: not everyone has reported") },
  { PT_NOTE_PUBLISHED, N_ ("as published, not computed from counts") },
  { PT_NOTE_SIMPLE_MEAN, N_ ("simple mean of published rates, without weights") },
  { PT_NOTE_DIFFERS, N_ ("differs from the published value") },
  { PT_NOTE_OVER_HUNDRED, N_ ("above 100%: the numerator is larger than the "
                              "denominator") },
  { PT_NOTE_ESTIMATE, N_ ("estimate: rests on a share of a divided unit") },
  { PT_NOTE_INEXACT, N_ ("contains figures given as more than, nearly or about") },
  { PT_NOTE_PARTS_DIFFER, N_ ("a unit's own figure is not the sum of its parts") },
  { PT_NOTE_NOT_CARRIED, N_ ("contains figures that cannot be shown in the units of "
                             "that day") },
  { PT_NOTE_UNCLASSIFIED, N_ ("units that belong to no group") },
};

static char *
format_published (const PtTable *self, const PtTableRow *row)
{
  PtTableRow printed = *row;
  g_autofree char *number = NULL;

  printed.value = row->published;
  printed.amount = (gint64) llround (row->published);
  printed.decimals = 2;
  number = format_number (self, &printed);
  /* Translators: a value, such as 52.6% */
  return g_strdup_printf (_ ("differs from the published value %s"), number);
}

char *
pt_table_format_notes (const PtTable *self, const PtTableRow *row)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  gboolean is_silent_unit = row->unit >= 0 && row->n_reported == 0;

  if (row->state == PT_STATE_NOT_REPORTED)
    g_ptr_array_add (words, g_strdup (_ ("not reported")));
  if (row->state == PT_STATE_ABSENT && is_silent_unit &&
      (row->notes & PT_NOTE_OVERFLOW) == 0)
    g_ptr_array_add (words, g_strdup (_ ("no figures")));
  for (guint i = 0; i < G_N_ELEMENTS (note_words); i++) {
    if ((row->notes & note_words[i].note) == 0)
      continue;
    if (note_words[i].note == PT_NOTE_INCOMPLETE && is_silent_unit)
      continue;
    if (note_words[i].note == PT_NOTE_DIFFERS && !isnan (row->published))
      g_ptr_array_add (words, format_published (self, row));
    else
      g_ptr_array_add (words, g_strdup (_ (note_words[i].words)));
  }
  if (!isnan (row->implied_denominator)) {
    g_autofree char *number = pt_number_format (llround (row->implied_denominator));

    g_ptr_array_add (words, g_strdup_printf (
                              /* Translators: a count that nobody printed: the numerator
                               * over the printed rate */
                              _ ("implies a denominator of about %s"), number));
  }
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("; ", (char **) words->pdata);
}

static void
add_count (PtSheet *sheet, gboolean present, gint64 value)
{
  g_autofree char *plain =
    present ? g_strdup_printf ("%" G_GINT64_FORMAT, value) : NULL;
  g_autofree char *shown = present ? pt_number_format (value) : NULL;

  pt_sheet_add_cell (sheet, present ? plain : "", present ? shown : "");
}

static void
add_value (PtSheet *sheet, const PtTable *self, const PtTableRow *row)
{
  g_autofree char *shown = pt_table_format_value (self, row);
  g_autofree char *plain = NULL;

  if (row->state != PT_STATE_NUMBER)
    plain = g_strdup ("");
  else if (self->query.rate < 0 && !self->is_percent)
    plain = g_strdup_printf ("%" G_GINT64_FORMAT, row->amount);
  else
    plain = pt_number_to_plain (row->value);
  pt_sheet_add_cell (sheet, plain, shown);
}

void
pt_table_add_columns (PtSheet *sheet)
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

void
pt_table_add_row (const PtTable *self, guint row, PtSheet *sheet)
{
  const PtTableRow *found = &g_array_index (self->rows, PtTableRow, row);
  g_autofree char *notes = pt_table_format_notes (self, found);

  pt_sheet_add_cell (sheet, found->group, NULL);
  pt_sheet_add_cell (sheet, found->name, NULL);
  add_count (sheet, found->has_counts, found->numerator);
  add_count (sheet, found->has_counts, found->denominator);
  add_value (sheet, self, found);
  add_count (sheet, TRUE, found->n_reported);
  add_count (sheet, TRUE, found->n_expected);
  pt_sheet_add_cell (sheet, notes, NULL);
}

PtSheet *
pt_table_to_sheet (const PtTable *self)
{
  PtSheet *sheet = pt_sheet_new ();

  pt_table_add_columns (sheet);
  for (guint i = 0; i < self->rows->len; i++)
    pt_table_add_row (self, i, sheet);
  return sheet;
}
