#include "report/words.h"

#include "base/money.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

char *
pt_words_gap (const PtTable *table, double gap)
{
  g_autofree char *number = NULL;

  if (table->is_money)
    return pt_money_format_short ((gint64) llround (gap));
  if (!table->is_percent)
    return pt_number_format_decimal (gap, 0);
  number = pt_number_format_decimal (gap, 1);
  /* Translators: a number, such as 31.2 */
  return g_strdup_printf (_ ("%s percentage points"), number);
}

const char *
pt_words_get_name (const PtCatalogue *catalogue, const PtQuery *query)
{
  guint n;

  if (query->rate >= 0)
    return pt_rate_get_name (&pt_catalogue_get_rates (catalogue, &n)[query->rate]);
  return pt_element_get_name (
    &pt_catalogue_get_elements (catalogue, &n)[query->element]);
}

char *
pt_words_subject (const PtCatalogue *catalogue, const PtQuery *query)
{
  const char *name = pt_words_get_name (catalogue, query);
  guint n;

  if (query->rate < 0)
    return g_strdup (name);
  return pt_rate_describe (&pt_catalogue_get_rates (catalogue, &n)[query->rate]);
}

static const struct {
  const char *code, *name;
} models[] = {
  { "family", N_ ("Learning Family") },       { "clan", N_ ("Learning Clan") },
  { "community", N_ ("Learning Community") }, { "unit", N_ ("Learning Unit") },
  { "citizen", N_ ("Learning Citizen") },
};

/* What rates of several models may have in common. */
static const struct {
  const char *numerator, *denominator, *words;
} commons[] = {
  /* xgettext:no-c-format */
  { "recognised", "all", N_ ("Recognised, % of all") },
  /* xgettext:no-c-format */
  { "registered", "all", N_ ("Registered, % of all") },
  /* xgettext:no-c-format */
  { "recognised", "registered", N_ ("Recognised, % of registered") },
};

static const PtElement *
get_element (const PtCatalogue *catalogue, guint index)
{
  guint n;

  return &pt_catalogue_get_elements (catalogue, &n)[index];
}

static const char *
find_model (const PtCatalogue *catalogue, const PtRate *rate)
{
  const char *code = get_element (catalogue, rate->numerator[0])->model;

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    if (g_strcmp0 (code, models[i].code) == 0)
      return _ (models[i].name);
  return NULL;
}

static const char *
find_common (const PtCatalogue *catalogue, const PtRate *rate)
{
  const PtElement *numerator = get_element (catalogue, rate->numerator[0]);
  const PtElement *denominator = get_element (catalogue, rate->denominator[0]);

  if (rate->n_numerator != 1 || rate->n_denominator != 1 ||
      g_strcmp0 (numerator->model, denominator->model) != 0)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (commons); i++)
    if (g_strcmp0 (numerator->status, commons[i].numerator) == 0 &&
        g_strcmp0 (denominator->status, commons[i].denominator) == 0)
      return _ (commons[i].words);
  return NULL;
}

char **
pt_words_name_rates (const PtCatalogue *catalogue, const guint *rates, guint n,
                     const char **common)
{
  guint n_all;
  const PtRate *all = pt_catalogue_get_rates (catalogue, &n_all);
  char **names = g_new0 (char *, n + 1);

  *common = n > 0 ? find_common (catalogue, &all[rates[0]]) : NULL;
  for (guint i = 0; i < n; i++)
    if (find_model (catalogue, &all[rates[i]]) == NULL ||
        g_strcmp0 (find_common (catalogue, &all[rates[i]]), *common) != 0)
      *common = NULL;
  for (guint i = 0; i < n; i++)
    names[i] = g_strdup (*common != NULL ? find_model (catalogue, &all[rates[i]])
                                         : pt_rate_get_name (&all[rates[i]]));
  return names;
}

const PtUnit *
pt_words_find_place (const PtCatalogue *catalogue, const PtQuery *query)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);
  PtDay day = pt_query_get_view_day (query);
  const PtUnit *place = NULL;

  if (query->within >= 0)
    return &units[query->within];
  for (guint i = 0; i < n; i++) {
    const PtUnitVersion *version = pt_unit_get_version (&units[i], day);

    if (version == NULL ||
        pt_kind_get_sector (version->kind) != PT_SECTOR_RESIDENTIAL ||
        pt_catalogue_get_parent (catalogue, &units[i], day) != NULL)
      continue;
    if (place != NULL)
      return NULL;
    place = &units[i];
  }
  return place;
}

char *
pt_words_units (const PtQuery *query)
{
  g_autofree char *day = NULL;

  if (query->view == PT_UNITS_AS_WAS)
    return g_strdup (_ ("in the units as they were then"));
  if (query->day == pt_day_today ())
    return g_strdup (_ ("in today's units"));
  day = pt_day_format_short (query->day);
  /* Translators: a date */
  return g_strdup_printf (_ ("in the units of %s"), day);
}

char *
pt_words_subtitle (const PtCatalogue *catalogue, const PtQuery *query,
                   const char *subject, const char *when)
{
  const PtUnit *place = pt_words_find_place (catalogue, query);
  PtDay day = pt_query_get_view_day (query);
  g_autofree char *units = pt_words_units (query);
  g_autofree char *where = NULL;

  if (place == NULL)
    /* Translators: a rate, a period, whose units: "as they were then" */
    return g_strdup_printf (_ ("%s, %s, %s"), subject, when, units);
  where = pt_text_inside_name (pt_unit_get_nearest_version (place, day)->name);
  /* Translators: a rate, the name of a province or district, a period, whose units */
  return g_strdup_printf (_ ("%s, %s, %s, %s"), subject, where, when, units);
}

const char *
pt_words_name_whole (const PtCatalogue *catalogue, const PtTable *table)
{
  const PtQuery *query = &table->query;

  if (query->within < 0)
    return pt_table_get_whole (table)->name;
  return pt_unit_get_nearest_version (pt_words_find_place (catalogue, query),
                                      pt_query_get_view_day (query))
    ->name;
}

char *
pt_words_when (const PtQuery *query)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (query->earliest == PT_PERIOD_NONE)
    return pt_period_format (query->period);

  first = pt_period_format_short (query->earliest);
  last = pt_period_format_short (query->period);
  /* Translators: two periods: of each unit the latest figure between them */
  return g_strdup_printf (_ ("latest figures %s–%s"), first, last);
}

char *
pt_words_whole (const PtCatalogue *catalogue, const PtTable *table)
{
  const PtUnit *place = pt_words_find_place (catalogue, &table->query);
  PtDay day = pt_query_get_view_day (&table->query);
  g_autofree char *value = pt_table_format_value (table, pt_table_get_whole (table));
  PtKind kind =
    place != NULL ? pt_unit_get_nearest_version (place, day)->kind : PT_N_KINDS;

  if ((pt_table_get_whole (table)->notes & PT_NOTE_SIMPLE_MEAN) != 0)
    return g_strdup_printf (
      /* Translators: a value such as 68.4%. */
      _ ("Simple mean %s"), value);
  if (kind == PT_KIND_COUNTRY)
    return g_strdup_printf (
      /* Translators: a value such as 68.4%. */
      _ ("Whole country %s"), value);
  if (kind == PT_KIND_PROVINCE)
    return g_strdup_printf (
      /* Translators: a value such as 68.4%. */
      _ ("Whole province %s"), value);
  if (kind == PT_KIND_DISTRICT)
    return g_strdup_printf (
      /* Translators: a value such as 68.4%. */
      _ ("Whole district %s"), value);
  return g_strdup_printf (
    /* Translators: a value such as 68.4%. */
    _ ("Overall %s"), value);
}

char *
pt_words_percent (double percent)
{
  guint decimals = 0;

  while (decimals < 2 && fabs (percent * pow (10, decimals) -
                               round (percent * pow (10, decimals))) > 1e-9)
    decimals++;
  return pt_number_format_percent (percent, decimals);
}

char *
pt_words_target (const PtTarget *target)
{
  g_autofree char *value = pt_words_percent ((double) target->value / PT_PERCENT_SCALE);

  /* Translators: a year, a percentage */
  return g_strdup_printf (_ ("Target %d: %s"), target->year, value);
}

char *
pt_words_reported (guint n_reported, guint n_expected)
{
  /* Translators: how many units reported, and how many should have */
  return g_strdup_printf (ngettext ("%u of %u unit has reported",
                                    "%u of %u units have reported", n_expected),
                          n_reported, n_expected);
}

static char *
describe_value (const PtTable *table, const PtTableRow *row)
{
  g_autofree char *value = pt_table_format_value (table, row);
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;

  switch (row->state) {
  case PT_STATE_ABSENT:
    return g_strdup_printf (
      /* Translators: the name of a unit or group. */
      _ ("%s: no figures."), row->name);
  case PT_STATE_NOT_REPORTED:
    return g_strdup_printf (
      /* Translators: the name of a unit or group. */
      _ ("%s: not reported."), row->name);
  case PT_STATE_NOT_APPLICABLE:
    return g_strdup_printf (
      /* Translators: the name of a unit or group. */
      _ ("%s: does not apply."), row->name);
  case PT_STATE_NUMBER:
    break;
  }
  if (!row->has_counts)
    /* Translators: the name of a unit or group, its value */
    return g_strdup_printf (_ ("%s: %s."), row->name, value);
  denominator = pt_number_format (row->denominator);
  if (table->is_money) {
    numerator = pt_money_format_short (row->numerator);
    /* Translators: a name, đồng per head, an amount, a number of people */
    return g_strdup_printf (_ ("%s: %s (%s divided by %s)."), row->name, value,
                            numerator, denominator);
  }
  numerator = pt_number_format (row->numerator);
  /* Translators: a name, a percentage, and the two counts behind it */
  return g_strdup_printf (_ ("%s: %s (%s of %s)."), row->name, value, numerator,
                          denominator);
}

char *
pt_words_row (const PtTable *table, const PtTableRow *row)
{
  g_autofree char *value = describe_value (table, row);
  g_autofree char *notes = pt_table_format_notes (table, row);
  GString *text = g_string_new (value);

  if (row->n_expected > 1) {
    g_string_append_c (text, ' ');
    g_string_append_printf (
      text,
      /* Translators: how many units reported, and how many should have */
      ngettext ("%u of %u unit has reported.", "%u of %u units have reported.",
                row->n_expected),
      row->n_reported, row->n_expected);
  }
  if (*notes != '\0' && row->state == PT_STATE_NUMBER) {
    g_string_append_c (text, ' ');
    /* Translators: remarks, separated by semicolons */
    g_string_append_printf (text, _ ("Note: %s."), notes);
  }
  return g_string_free (text, FALSE);
}

char *
pt_words_sources (const PtCatalogue *catalogue)
{
  guint n;
  const PtSource *sources = pt_catalogue_get_sources (catalogue, &n);

  if (n == 0)
    return NULL;
  if (n == 1)
    /* Translators: the title of a document or file */
    return g_strdup_printf (_ ("Source: %s"), sources[0].title);
  if (n == 2)
    /* Translators: the titles of two documents or files */
    return g_strdup_printf (_ ("Sources: %s; %s"), sources[0].title, sources[1].title);
  /* Translators: a number above two */
  return g_strdup_printf (ngettext ("Source: %u source named in the book",
                                    "Sources: %u sources named in the book", n),
                          n);
}
