#include "report/compare.h"

#include "base/error.h"
#include "base/money.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
has_figures (const PtTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (g_array_index (table->rows, PtTableRow, i).state == PT_STATE_NUMBER)
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): NULL without @error where the period has no figures */
static PtTable *
ask_period (PtPainter *painter, const PtQuery *now, PtPeriod period, GError **error)
{
  GPtrArray *tables = painter->picture->tables;
  g_autoptr (GError) cause = NULL;
  PtQuery query = *now;
  PtTable *table;

  query.period = period;
  query.earliest = PT_PERIOD_NONE;
  query.within = pt_query_find_within (painter->catalogue, &query);
  table = pt_painter_ask (painter, &query, &cause);
  if (table != NULL && has_figures (table))
    return table;

  if (table != NULL)
    g_ptr_array_set_size (tables, (int) tables->len - 1);
  else if (!g_error_matches (cause, PT_ERROR, PT_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

PtTable *
pt_compare_ask_before (PtPainter *painter, const PtQuery *query, GError **error)
{
  const PtPictureChoice *choice = painter->choice;
  g_autofree char *when = pt_period_format (query->period);

  for (guint i = choice->n_periods; i-- > 0;) {
    g_autoptr (GError) cause = NULL;
    PtTable *table;

    if (pt_period_compare (choice->periods[i], query->period) >= 0)
      continue;
    table = ask_period (painter, query, choice->periods[i], &cause);
    if (table != NULL)
      return table;
    if (cause != NULL) {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  }
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: a period */
               _ ("There are no figures from before %s to compare with. Choose a later "
                  "period."),
               when);
  return NULL;
}

static gboolean
is_same (const PtTable *table, guint i, const PtTableRow *row)
{
  const PtTableRow *other = &g_array_index (table->rows, PtTableRow, i);

  return other->unit == row->unit && other->group_index == row->group_index &&
         (row->unit >= 0 || g_str_equal (other->group, row->group));
}

int
pt_compare_find_row (const PtTable *table, const PtTableRow *row, guint hint)
{
  if (hint < table->rows->len && is_same (table, hint, row))
    return (int) hint;
  for (guint i = 0; i < table->rows->len; i++)
    if (is_same (table, i, row))
      return (int) i;
  return -1;
}

#define FAR_AHEAD 50 /* years */

static gboolean
has_target (const PtCatalogue *catalogue, guint rate, int year)
{
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (catalogue, &n);
  guint n_units;

  if (pt_catalogue_find_target (catalogue, rate, year, -1, -1, -1) != NULL)
    return TRUE;
  for (guint i = 0; i < n; i++)
    for (guint group = 0; group < dimensions[i].n_groups; group++)
      if (pt_catalogue_find_target (catalogue, rate, year, (int) i, (int) group, -1) !=
          NULL)
        return TRUE;
  pt_catalogue_get_units (catalogue, &n_units);
  for (guint unit = 0; unit < n_units; unit++)
    if (pt_catalogue_find_target (catalogue, rate, year, -1, -1, (int) unit) != NULL)
      return TRUE;
  return FALSE;
}

int
pt_compare_find_target_year (const PtCatalogue *catalogue, const PtQuery *query)
{
  int first = pt_period_get_year (query->period);

  for (int year = first; query->rate >= 0 && year < first + FAR_AHEAD; year++)
    if (has_target (catalogue, (guint) query->rate, year))
      return year;
  return 0;
}

static const PtTarget *
find_group_target (const PtCatalogue *catalogue, guint rate, int year, guint unit,
                   PtDay day)
{
  guint n;

  pt_catalogue_get_dimensions (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    int group = pt_catalogue_get_group (catalogue, unit, i, day);
    const PtTarget *target =
      group < 0 ? NULL
                : pt_catalogue_find_target (catalogue, rate, year, (int) i, group, -1);

    if (target != NULL && target->group >= 0)
      return target;
  }
  return NULL;
}

/* Its own, or that of a unit above it. */
static const PtTarget *
find_unit_target (const PtCatalogue *catalogue, guint rate, int year,
                  const PtUnit *unit, PtDay day, gboolean own)
{
  for (guint i = 0; unit != NULL && i < PT_MAX_LEVELS; i++) {
    const PtTarget *target =
      pt_catalogue_find_target (catalogue, rate, year, -1, -1, (int) unit->index);

    if (target != NULL && target->unit >= 0)
      return target;
    if (own)
      return NULL;
    unit = pt_catalogue_get_parent (catalogue, unit, day);
  }
  return NULL;
}

const PtTarget *
pt_compare_find_target (const PtCatalogue *catalogue, const PtTable *table,
                        const PtTableRow *row, int year)
{
  guint rate = (guint) table->query.rate, n;
  PtDay day = pt_query_get_view_day (&table->query);
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);
  const PtUnit *unit = pt_words_find_place (catalogue, &table->query);
  const PtTarget *target = NULL;

  if (row != NULL && row->unit >= 0) {
    day = pt_table_get_row_day (table, row);
    unit = &units[row->unit];
    target = find_unit_target (catalogue, rate, year, unit, day, TRUE);
    if (target == NULL)
      target = find_group_target (catalogue, rate, year, unit->index, day);
  } else if (row != NULL && row->group_index >= 0) {
    target =
      pt_catalogue_find_target (catalogue, rate, year, (int) table->query.dimension,
                                row->group_index, -1);
    if (target != NULL && target->group < 0)
      target = NULL;
  }
  if (target == NULL)
    target = find_unit_target (catalogue, rate, year, unit, day, FALSE);
  return target != NULL ? target
                        : pt_catalogue_find_target (catalogue, rate, year, -1, -1, -1);
}

void
pt_compare_put (PtPainter *painter, guint chart_row, guint series, guint table,
                guint row, double value, const char *label, const char *before)
{
  const PtTableRow *found = pt_painter_get_row (painter, table, row);
  g_autofree char *words = pt_words_row (pt_painter_get_table (painter, table), found);
  g_autofree char *sentence =
    before != NULL ? g_strconcat (before, " ", words, NULL) : g_strdup (words);
  PtChartValue shown = { value, label, FALSE, sentence };

  pt_painter_put (painter, chart_row, series, table, (int) row, before);
  shown.inexact = found->qualifier != PT_QUALIFIER_EXACT ||
                  (found->notes & (PT_NOTE_ESTIMATE | PT_NOTE_INEXACT)) != 0;
  pt_chart_data_set_value (painter->picture->data, chart_row, series, &shown);
}

gboolean
pt_compare_is_change (const PtTable *table, double change)
{
  return fabs (change) >= (table->is_percent ? 0.05 : 0.5);
}

char *
pt_compare_format_change (const PtTable *table, double change)
{
  g_autofree char *amount = NULL;

  if (table->is_percent)
    return pt_number_format_signed (change, 1);
  if (!table->is_money)
    return pt_number_format_signed (change, 0);
  amount = pt_money_format_short ((gint64) llround (fabs (change)));
  return g_strconcat (change < 0 ? "−" : "+", amount, NULL);
}

char *
pt_compare_say_change (const PtTable *table, double change)
{
  g_autofree char *number = pt_compare_format_change (table, change);

  if (table->is_percent)
    /* Translators: a change in percentage points with its sign, such as +6.3 */
    return g_strdup_printf (_ ("%s points"), number);
  return g_steal_pointer (&number);
}
