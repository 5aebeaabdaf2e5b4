#include "report/measures-words.h"

#include "base/money.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* y: a rate, y* the best, yᵣ the reference; p: its share of all denominators; μ: the
 * rate of all; w and x: its denominator and numerator; X: its place between 0 and 1;
 * P and Y: those of a group of units.
 */
static const struct {
  const char *name, *formula;
} words[PT_N_MEASURES] = {
  [PT_MEASURE_D] = { N_ ("Absolute difference"), "y₁ − y₂" },
  [PT_MEASURE_R] = { N_ ("Ratio"), "max (y₁, y₂) ÷ min (y₁, y₂)" },
  [PT_MEASURE_MDM_U] = { N_ ("Mean distance from the overall rate, each place once"),
                         "Σ |y − μ| ÷ n" },
  [PT_MEASURE_MDM_W] = { N_ ("Mean distance from the overall rate, by size"),
                         "Σ p·|y − μ|" },
  [PT_MEASURE_MDB_U] = { N_ ("Mean distance from the best, each place once"),
                         "Σ |y − y*| ÷ n" },
  [PT_MEASURE_MDB_W] = { N_ ("Mean distance from the best, by size"), "Σ p·|y − y*|" },
  [PT_MEASURE_MDR_U] = { N_ ("Mean distance from the reference, each place once"),
                         "Σ |y − yᵣ| ÷ n" },
  [PT_MEASURE_MDR_W] = { N_ ("Mean distance from the reference, by size"),
                         "Σ p·|y − yᵣ|" },
  [PT_MEASURE_IDIS_U] = { N_ ("Index of disparity, each place once"),
                          "100 · (Σ |y − μ| ÷ n) ÷ μ" },
  [PT_MEASURE_IDIS_W] = { N_ ("Index of disparity, by size"), "100 · Σ p·|y − μ| ÷ μ" },
  [PT_MEASURE_BGV] = { N_ ("Variance between places"), "Σ p·(y − μ)²" },
  [PT_MEASURE_BGSD] = { N_ ("Standard deviation between places"), "√(Σ p·(y − μ)²)" },
  [PT_MEASURE_COV] = { N_ ("Coefficient of variation"), "100 · √(Σ p·(y − μ)²) ÷ μ" },
  [PT_MEASURE_THEIL] = { N_ ("Theil index"), "Σ p·(y ÷ μ)·ln (y ÷ μ)" },
  [PT_MEASURE_THEIL_BETWEEN] = { N_ ("Theil index of units: between groups"),
                                 "Σ P·(Y ÷ μ)·ln (Y ÷ μ)" },
  [PT_MEASURE_THEIL_WITHIN] = { N_ ("Theil index of units: within groups"),
                                "Σ p·(y ÷ μ)·ln (y ÷ Y)" },
  [PT_MEASURE_MLD] = { N_ ("Mean log deviation"), "Σ −p·ln (y ÷ μ)" },
  [PT_MEASURE_GINI] = { N_ ("Gini coefficient"), "Σ Σ pᵢ·pⱼ·|yᵢ − yⱼ| ÷ (2·μ)" },
  [PT_MEASURE_HOOVER] = { N_ ("Hoover index"), "½ Σ |p·y ÷ μ − p|" },
  [PT_MEASURE_PAR] = { N_ ("Gain if every place were as the best"), "|y* − μ|" },
  [PT_MEASURE_PAF] = { N_ ("The same gain, relative to the overall rate"),
                       "100 · |y* − μ| ÷ μ" },
  [PT_MEASURE_NEEDED] = { N_ ("How many more are needed"), "Σ max (0, ⌈w·y*⌉ − x)" },
  [PT_MEASURE_ACI] = { N_ ("Absolute concentration index"), "Σ p·(2X − 1)·y" },
  [PT_MEASURE_RCI] = { N_ ("Relative concentration index"), "Σ p·(2X − 1)·y ÷ μ" },
  [PT_MEASURE_SII] = { N_ ("Slope index (linear, weighted once)"), "b: y ≈ a + b·X" },
  [PT_MEASURE_RII] = { N_ ("Relative slope index (linear, weighted once)"),
                       "(a + b) ÷ a: y ≈ a + b·X" },
  [PT_MEASURE_P80_P20] = { N_ ("Units: difference between P80 and P20"), "P80 − P20" },
  [PT_MEASURE_P80_P20_RATIO] = { N_ ("Units: ratio of P80 to P20"), "P80 ÷ P20" },
  [PT_MEASURE_P90_P10] = { N_ ("Units: difference between P90 and P10"), "P90 − P10" },
  [PT_MEASURE_P90_P10_RATIO] = { N_ ("Units: ratio of P90 to P10"), "P90 ÷ P10" },
  [PT_MEASURE_P95_P5] = { N_ ("Units: difference between P95 and P5"), "P95 − P5" },
  [PT_MEASURE_P95_P5_RATIO] = { N_ ("Units: ratio of P95 to P5"), "P95 ÷ P5" },
};

const char *
pt_measure_get_name (PtMeasure measure)
{
  return _ (words[measure].name);
}

const char *
pt_measure_get_formula (PtMeasure measure)
{
  return words[measure].formula;
}

char *
pt_measure_describe_letters (void)
{
  return g_strdup (
    _ ("y: the rate of a place (y*: of the best, yᵣ: of the reference); w, x: its "
       "denominator and numerator; p: its share of all denominators; μ: the overall "
       "rate; n: how many places; X: where its middle stands from the worst-off (0) to "
       "the best-off (1); P, Y: share and rate of a group of units; P80: the rate that "
       "80 of 100 units do not exceed."));
}

/* By the model of what is counted. */
static const struct {
  const char *model, *noun;
} nouns[] = {
  { "family", NC_ ("counted", "families") },       { "clan", NC_ ("counted", "clans") },
  { "community", NC_ ("counted", "communities") }, { "unit", NC_ ("counted", "units") },
  { "citizen", NC_ ("counted", "citizens") },
};

char *
pt_measure_describe_counted (const PtCatalogue *catalogue, const PtQuery *query)
{
  guint n;
  const PtRate *rate = &pt_catalogue_get_rates (catalogue, &n)[query->rate];
  const PtElement *element =
    &pt_catalogue_get_elements (catalogue, &n)[rate->numerator[0]];

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_strcmp0 (element->model, nouns[i].model) == 0)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "counted", nouns[i].noun));
  return g_strdup (pt_element_get_name (element));
}

char *
pt_measure_describe_unit (const PtCatalogue *catalogue, const PtTable *table,
                          PtMeasure measure)
{
  switch (pt_measure_get_info (measure)->unit) {
  case PT_MEASURE_IN_POINTS:
    return g_strdup (table->is_money ? C_ ("unit", "đồng")
                                     : C_ ("unit", "percentage points"));
  case PT_MEASURE_IN_SQUARED_POINTS:
    return g_strdup (table->is_money ? C_ ("unit", "đồng²") : C_ ("unit", "points²"));
  case PT_MEASURE_IN_TIMES:
    return g_strdup (C_ ("unit", "times"));
  case PT_MEASURE_IN_PERCENT:
    return g_strdup ("%");
  case PT_MEASURE_IN_SHARE:
    return g_strdup ("0–1");
  case PT_MEASURE_IN_COUNT:
    return table->is_money ? g_strdup (C_ ("unit", "đồng"))
                           : pt_measure_describe_counted (catalogue, &table->query);
  case PT_MEASURE_PLAIN:
    break;
  }
  return g_strdup ("–");
}

char *
pt_measure_get_unit_code (const PtCatalogue *catalogue, const PtTable *table,
                          PtMeasure measure)
{
  guint n;
  const PtRate *rate = &pt_catalogue_get_rates (catalogue, &n)[table->query.rate];

  switch (pt_measure_get_info (measure)->unit) {
  case PT_MEASURE_IN_POINTS:
    return g_strdup (table->is_money ? "VND" : "points");
  case PT_MEASURE_IN_SQUARED_POINTS:
    return g_strdup (table->is_money ? "VND²" : "points²");
  case PT_MEASURE_IN_TIMES:
    return g_strdup ("×");
  case PT_MEASURE_IN_PERCENT:
    return g_strdup ("%");
  case PT_MEASURE_IN_SHARE:
    return g_strdup ("0–1");
  case PT_MEASURE_IN_COUNT:
    return g_strdup (
      table->is_money
        ? "VND"
        : pt_catalogue_get_elements (catalogue, &n)[rate->numerator[0]].code);
  case PT_MEASURE_PLAIN:
    break;
  }
  return g_strdup ("–");
}

static char *
format_points (const PtTable *table, double value)
{
  if (value >= 0)
    return pt_words_gap (table, value);
  if (table->is_money) {
    g_autofree char *amount = pt_words_gap (table, -value);

    return g_strconcat ("−", amount, NULL);
  }
  return pt_words_gap (table, value);
}

static char *
format_count (const PtCatalogue *catalogue, const PtTable *table, double value)
{
  g_autofree char *counted = NULL;
  g_autofree char *number = NULL;

  if (table->is_money)
    return pt_money_format_short ((gint64) value);
  counted = pt_measure_describe_counted (catalogue, &table->query);
  number = pt_number_format ((gint64) value);
  /* Translators: a number and what is counted: “1,234 families” */
  return g_strdup_printf (C_ ("counted", "%s %s"), number, counted);
}

char *
pt_measure_format (const PtCatalogue *catalogue, const PtTable *table,
                   PtMeasure measure, double value)
{
  g_autofree char *number = NULL;

  switch (pt_measure_get_info (measure)->unit) {
  case PT_MEASURE_IN_POINTS:
    return format_points (table, value);
  case PT_MEASURE_IN_SQUARED_POINTS:
    number = pt_number_format_decimal (value, table->is_money ? 0 : 1);
    /* Translators: a number of squared percentage points */
    return g_strdup_printf (table->is_money ? _ ("%s đồng²") : _ ("%s points²"),
                            number);
  case PT_MEASURE_IN_TIMES:
    number = pt_number_format_decimal (value, 2);
    /* Translators: a ratio: “1.25 times” */
    return g_strdup_printf (_ ("%s times"), number);
  case PT_MEASURE_IN_PERCENT:
    return pt_number_format_percent (value, 1);
  case PT_MEASURE_IN_SHARE:
    return pt_number_format_decimal (value, 3);
  case PT_MEASURE_IN_COUNT:
    return format_count (catalogue, table, value);
  case PT_MEASURE_PLAIN:
    break;
  }
  return pt_number_format_decimal (value, 4);
}
