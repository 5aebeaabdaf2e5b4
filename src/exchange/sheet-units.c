#include "exchange/sheet-row.h"

#include <glib/gi18n-lib.h>

void
pt_sheet_units_free_found (gpointer data)
{
  PtFoundUnit *found = data;

  g_free (found->others);
  g_free (found);
}

static PtCertainty
get_certainty (PtNameMatch match)
{
  return match == PT_NAME_SURE     ? PT_GUESS_SURE
         : match == PT_NAME_LIKELY ? PT_GUESS_LIKELY
                                   : PT_GUESS_UNKNOWN;
}

/* What somebody said the name means.  Returns: FALSE where nobody did */
static gboolean
recall (PtSheetReading *self, const char *text, PtFoundUnit *found,
        PtCertainty *certainty)
{
  const char *said = pt_sheet_reading_recall (self, PT_GUESS_UNIT, text, certainty);

  if (said == NULL)
    return FALSE;

  found->unit = pt_sheet_reading_find_uuid (self, said);
  found->match = found->unit != NULL ? PT_NAME_SURE : PT_NAME_UNKNOWN;
  found->is_left_out = g_str_equal (said, PT_GUESS_LEFT_OUT);
  return found->unit != NULL || found->is_left_out;
}

PtPeriod
pt_sheet_units_get_period (const PtSheetReading *self, PtPeriod period)
{
  if (period != PT_PERIOD_NONE)
    return period;

  return self->period != PT_PERIOD_NONE
           ? self->period
           : pt_period_new (pt_day_year (pt_day_today ()), FALSE);
}

const PtFoundUnit *
pt_sheet_units_find (PtSheetReading *self, const PtSheetTable *table, guint row,
                     const char *text, PtPeriod period, const PtUnit *within)
{
  g_autofree char *key =
    g_strdup_printf ("%s\n%d\n%u\n%d", text, period,
                     within != NULL ? within->index + 1 : 0, table->kind);
  PtFoundUnit *found = g_hash_table_lookup (self->found, key);
  PtNameHint hint = { pt_sheet_units_get_period (self, period), within, table->kind };
  PtCertainty certainty = PT_GUESS_UNKNOWN;

  if (found != NULL)
    return found;
  found = g_new0 (PtFoundUnit, 1);
  if (!recall (self, text, found, &certainty)) {
    found->match =
      pt_names_find (self->names, text, &hint, &found->unit, &found->others);
    certainty = get_certainty (found->match);
  }
  pt_sheet_reading_note (self, PT_GUESS_UNIT, table->sheet, row, 0, text,
                         found->is_left_out              ? PT_GUESS_LEFT_OUT
                         : certainty != PT_GUESS_UNKNOWN ? found->unit->uuid
                                                         : "",
                         certainty);
  g_hash_table_insert (self->found, g_steal_pointer (&key), found);
  return found;
}

char *
pt_sheet_units_explain (const PtFoundUnit *found, const char *text, PtPeriod period)
{
  g_autofree char *shown = pt_period_format (period);
  const PtUnitVersion *version;
  g_autofree char *day = NULL;

  switch (found->match) {
  case PT_NAME_AMBIGUOUS:
    return g_strdup_printf (
      /* Translators: a name, and the full names of the units that bear it. */
      _ ("Several units are called “%s”: %s. Add the word for its kind, or the "
         "district."),
      text, found->others);
  case PT_NAME_ENDED:
    version = pt_unit_get_nearest_version (found->unit, pt_period_last_day (period));
    day = pt_day_format_short (version->to);
    return g_strdup_printf (
      /* Translators: the name of a unit, a day, and a period like “năm 2024”. */
      _ ("“%s” ended on %s and has no figures for %s. Correct the unit or the period."),
      version->name, day, shown);
  case PT_NAME_UNKNOWN:
  case PT_NAME_LIKELY:
  case PT_NAME_SURE:
    break;
  }

  return g_strdup_printf (
    /* Translators: what stands in the file, and a period like “năm 2024”. */
    _ ("No unit is called “%s” in %s. Correct the name, or say which unit is meant."),
    text, shown);
}
