#include "report/painters.h"

#include "base/error.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static PtChartUnit
get_chart_unit (const PtTable *table)
{
  if (table->is_money)
    return PT_CHART_MONEY;
  return table->is_percent ? PT_CHART_PERCENT : PT_CHART_COUNT;
}

PtTable *
pt_painter_ask (PtPainter *self, const PtQuery *query, GError **error)
{
  PtTable *table = pt_table_new (self->catalogue, self->columns, query, error);

  if (table == NULL)
    return NULL;
  table->is_example = self->choice->is_example;
  g_ptr_array_add (self->picture->tables, table);
  if (self->picture->data == NULL)
    self->picture->data = pt_chart_data_new (get_chart_unit (table));
  return table;
}

PtTable *
pt_painter_get_table (const PtPainter *self, guint table)
{
  return g_ptr_array_index (self->picture->tables, table);
}

const PtTableRow *
pt_painter_get_row (const PtPainter *self, guint table, guint row)
{
  return &g_array_index (pt_painter_get_table (self, table)->rows, PtTableRow, row);
}

void
pt_painter_add_series (PtPainter *self, const char *name)
{
  pt_chart_data_add_series (self->picture->data, name);
  self->n_series++;
}

/* Takes @sentence. */
static char *
join_sentences (const char *before, char *sentence)
{
  char *both;

  if (before == NULL)
    return sentence;
  both = g_strconcat (before, " ", sentence, NULL);
  g_free (sentence);
  return both;
}

/* The place of what is drawn at @datum among the tables. */
static void
keep_place (PtPainter *self, guint datum, PtPicturePlace place)
{
  GArray *places = self->picture->places;

  while (places->len <= datum)
    g_array_append_val (places, ((PtPicturePlace){ -1, -1 }));
  g_array_index (places, PtPicturePlace, datum) = place;
}

void
pt_painter_put_value (PtPainter *self, guint chart_row, guint series, guint table,
                      guint row, double drawn, const char *before)
{
  const PtTableRow *found = pt_painter_get_row (self, table, row);
  g_autofree char *label = pt_painter_format_value (self, table, row);
  g_autofree char *sentence =
    join_sentences (before, pt_words_row (pt_painter_get_table (self, table), found));
  PtChartValue value = {
    .value = drawn,
    .label = label,
    .inexact = found->qualifier != PT_QUALIFIER_EXACT ||
               (found->notes & (PT_NOTE_ESTIMATE | PT_NOTE_INEXACT)) != 0,
    .sentence = sentence,
  };

  keep_place (self, chart_row * self->n_series + series,
              (PtPicturePlace){ (int) table, (int) row });
  pt_chart_data_set_value (self->picture->data, chart_row, series, &value);
}

void
pt_painter_put (PtPainter *self, guint chart_row, guint series, guint table, int row,
                const char *before)
{
  PtChartValue nothing = { .value = NAN, .label = "–", .sentence = _ ("No figures.") };

  if (row >= 0) {
    pt_painter_put_value (self, chart_row, series, table, (guint) row,
                          pt_painter_get_value (self, table, (guint) row), before);
    return;
  }
  keep_place (self, chart_row * self->n_series + series, (PtPicturePlace){ -1, -1 });
  pt_chart_data_set_value (self->picture->data, chart_row, series, &nothing);
}

void
pt_painter_put_outside (PtPainter *self, guint chart_row, guint series)
{
  PtChartValue nothing = { .value = NAN, .outside = TRUE };

  keep_place (self, chart_row * self->n_series + series, (PtPicturePlace){ -1, -1 });
  pt_chart_data_set_value (self->picture->data, chart_row, series, &nothing);
}

void
pt_painter_set_title (PtPainter *self, char *title)
{
  g_free (self->picture->title);
  self->picture->title = title;
}

void
pt_painter_say (PtPainter *self, char *sentence)
{
  char *old = self->picture->sentence;

  self->picture->sentence = old != NULL ? join_sentences (old, sentence) : sentence;
  g_free (old);
}

void
pt_painter_remark (PtPainter *self, char *remark)
{
  char *old = self->picture->remark;

  self->picture->remark = old != NULL ? g_strconcat (old, "; ", remark, NULL) : remark;
  if (old != NULL)
    g_free (remark);
  g_free (old);
}

void
pt_painter_set_subtitle (PtPainter *self, const char *subject, const char *when)
{
  g_autofree char *own_subject = NULL;
  g_autofree char *own_when = NULL;
  g_autofree char *subtitle = NULL;
  const PtQuery *query = &self->choice->query;

  if (subject == NULL)
    subject = own_subject = pt_words_subject (self->catalogue, query);
  if (when == NULL)
    when = own_when = pt_words_when (query);
  subtitle = pt_words_subtitle (self->catalogue, query, subject, when);
  pt_chart_data_set_subtitle (self->picture->data, subtitle);
  pt_painter_say (self, g_strdup_printf ("%s.", subtitle));
}

/* The unit that all queries of a picture are about, or -1.  It is looked for among all
 * units: once for a day, not once for a row.
 */
static int
find_place (PtPainter *self, const PtQuery *query)
{
  PtDay day = pt_query_get_view_day (query);
  const PtUnit *place;

  if (self->place_day == day)
    return self->place;

  place = pt_words_find_place (self->catalogue, query);
  self->place = place != NULL ? (int) place->index : -1;
  self->place_day = day;
  return self->place;
}

static const PtTarget *
find_target (PtPainter *self, const PtQuery *query, int dimension, int group, int unit)
{
  if (query->rate < 0)
    return NULL;
  if (unit < 0 && group < 0)
    unit = find_place (self, query);
  return pt_catalogue_find_target (self->catalogue, (guint) query->rate,
                                   pt_period_get_year (query->period), dimension, group,
                                   unit);
}

void
pt_painter_add_target (PtPainter *self, guint table)
{
  const PtTable *answer = pt_painter_get_table (self, table);
  const PtTarget *target = find_target (self, &answer->query, -1, -1, -1);
  g_autofree char *label = NULL;

  if (target == NULL || !answer->is_percent)
    return;
  label = pt_words_target (target);
  pt_chart_data_add_reference (self->picture->data,
                               (double) target->value / PT_PERCENT_SCALE, label);
  pt_painter_say (self, g_strdup_printf ("%s.", label));
}

void
pt_painter_add_references (PtPainter *self, guint table)
{
  const PtTable *answer = pt_painter_get_table (self, table);
  double value = pt_painter_get_value (self, table, answer->rows->len - 1);

  if (!isnan (value)) {
    g_autofree char *label = pt_words_whole (self->catalogue, answer);

    pt_chart_data_add_reference (self->picture->data, value, label);
    pt_painter_say (self, g_strdup_printf ("%s.", label));
  }
  pt_painter_add_target (self, table);
}

void
pt_painter_add_row_target (PtPainter *self, guint chart_row, guint table, int row)
{
  const PtTable *answer = pt_painter_get_table (self, table);
  const PtTarget *target;
  g_autofree char *label = NULL;
  int dimension = -1, group = -1, unit = -1;

  if (row >= 0) {
    group = pt_painter_get_row (self, table, (guint) row)->group_index;
    unit = pt_painter_get_row (self, table, (guint) row)->unit;
    dimension = group >= 0 ? (int) answer->query.dimension : -1;
  }
  target = find_target (self, &answer->query, dimension, group, unit);
  if (target == NULL || !answer->is_percent)
    return;
  if (row >= 0 && target == find_target (self, &answer->query, -1, -1, -1))
    return; /* a line across the chart says it already */
  label = pt_words_target (target);
  pt_chart_data_set_row_target (self->picture->data, chart_row,
                                (double) target->value / PT_PERCENT_SCALE, label);
}

static gboolean
has_units (const PtPainter *self, guint row)
{
  for (guint i = 0; i < self->picture->tables->len; i++) {
    const PtTableRow *found = pt_painter_get_row (self, i, row);

    if (found->n_expected > 0 || found->state != PT_STATE_ABSENT)
      return TRUE;
  }
  return FALSE;
}

GArray *
pt_painter_list_rows (const PtPainter *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = pt_painter_get_table (self, 0)->rows->len;

  for (guint i = 1; i < self->picture->tables->len; i++)
    n = MIN (n, pt_painter_get_table (self, i)->rows->len);
  for (guint row = 0; row + 1 < n; row++)
    if (has_units (self, row))
      g_array_append_val (rows, row);
  return rows;
}

double
pt_painter_get_value (const PtPainter *self, guint table, guint row)
{
  const PtTableRow *found = pt_painter_get_row (self, table, row);

  return found->state == PT_STATE_NUMBER ? found->value : NAN;
}

char *
pt_painter_format_value (const PtPainter *self, guint table, guint row)
{
  return pt_table_format_value (pt_painter_get_table (self, table),
                                pt_painter_get_row (self, table, row));
}

gboolean
pt_painter_find_spread (const PtPainter *self, guint table, const GArray *rows,
                        gboolean low_is_better, PtSpread *spread)
{
  g_autofree double *values = g_new (double, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    values[i] = pt_painter_get_value (self, table, g_array_index (rows, guint, i));
  return pt_coverage_find_spread (values, rows->len, low_is_better, spread);
}

gboolean
pt_painter_check_unit (const PtPainter *self, const PtTable *table, GError **error)
{
  const PtTable *first = pt_painter_get_table (self, 0);

  if (table->is_money == first->is_money && table->is_percent == first->is_percent)
    return TRUE;
  g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                       _ ("Percentages and amounts of money cannot share one axis. "
                          "Choose rates of one sort."));
  return FALSE;
}

gboolean
pt_painter_ask_rates (PtPainter *self, PtBy by, GError **error)
{
  PtQuery query = self->choice->query;

  query.by = by;
  query.element = -1;
  for (guint i = 0; i < self->choice->n_rates; i++) {
    PtTable *table;

    query.rate = (int) self->choice->rates[i];
    table = pt_painter_ask (self, &query, error);
    if (table == NULL || !pt_painter_check_unit (self, table, error))
      return FALSE;
  }
  return TRUE;
}

void
pt_painter_fill_rates (PtPainter *self, const GArray *rows)
{
  guint n = MAX (rows->len, 1);

  for (guint i = 0; i < n; i++) {
    guint row = rows->len > 0 ? g_array_index (rows, guint, i)
                              : pt_painter_get_table (self, 0)->rows->len - 1;

    pt_painter_add_series (self, pt_painter_get_row (self, 0, row)->name);
  }
  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    pt_chart_data_add_row (self->picture->data, self->names[rate], 0, -1);
    for (guint i = 0; i < n; i++) {
      guint row = rows->len > 0 ? g_array_index (rows, guint, i)
                                : pt_painter_get_table (self, rate)->rows->len - 1;

      pt_painter_put (self, rate, i, rate, (int) row, self->names[rate]);
    }
    pt_painter_add_row_target (self, rate, rate, -1);
  }
}
