#include "report/measures-words.h"
#include "report/targets.h"
#include "report/words.h"
#include "stats/coverage.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
say (const PtWhatIf *self, const PtCatalogue *catalogue, const PtTable *table,
     double goal)
{
  g_autofree char *wanted = pt_words_percent (goal);
  g_autofree char *before = pt_number_format_percent (self->before, 1);
  g_autofree char *after = pt_number_format_percent (self->after, 1);
  g_autofree char *added = pt_number_format (self->added);
  g_autofree char *counted = pt_measure_describe_counted (catalogue, &table->query);

  if (self->n_units == 0)
    /* Translators: a percentage, twice */
    return g_strdup_printf (_ ("All that were chosen have reached %s already; the "
                               "overall rate stays at %s."),
                            wanted, before);
  return g_strdup_printf (
    /* Translators: a number of units, a percentage; the overall rate before and after;
     * a number and what is counted */
    ngettext (
      "If %u unit reaches %s, the overall rate goes from %s to %s (%s more %s).",
      "If %u units reach %s, the overall rate goes from %s to %s (%s more %s).",
      self->n_units),
    self->n_units, wanted, before, after, added, counted);
}

PtWhatIf *
pt_what_if_new (const PtCatalogue *catalogue, const PtTable *table, const guint *rows,
                guint n, double goal)
{
  const PtTableRow *whole = pt_table_get_whole (table);
  PtFraction wanted = { llround (goal * PT_PERCENT_SCALE), 100 * PT_PERCENT_SCALE };
  PtWhatIf *self;

  if (!whole->has_counts || whole->denominator <= 0 || !table->is_percent)
    return NULL;
  self = g_new0 (PtWhatIf, 1);
  self->numerator = whole->numerator;
  self->denominator = whole->denominator;
  for (guint i = 0; i < n; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, rows[i]);
    gint64 needed = 0;

    if (row->has_counts)
      needed = pt_disparity_count_needed (row->numerator, row->denominator, &wanted);
    self->n_units += needed > 0;
    self->added += needed;
  }
  self->numerator += self->added;
  self->before = pt_coverage_percent (whole->numerator, whole->denominator);
  self->after = pt_coverage_percent (self->numerator, self->denominator);
  self->sentence = say (self, catalogue, table, goal);
  return self;
}

void
pt_what_if_free (PtWhatIf *self)
{
  g_free (self->sentence);
  g_free (self);
}
