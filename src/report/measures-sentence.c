#include "report/measures-words.h"

#include "base/text.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a measure says of its value; those left out take more than the value to say. */
static const char *const sentences[PT_N_MEASURES] = {
  [PT_MEASURE_MDM_U] =
    N_ ("On average a place lies %s away from the overall rate, each "
        "place counted once."),
  [PT_MEASURE_MDM_W] = N_ ("On average a place lies %s away from the overall rate, "
                           "large places counting for more."),
  [PT_MEASURE_MDB_U] = N_ ("On average a place lies %s away from the best one, each "
                           "place counted once."),
  [PT_MEASURE_MDB_W] = N_ ("On average a place lies %s away from the best one, large "
                           "places counting for more."),
  [PT_MEASURE_MDR_U] = N_ ("On average a place lies %s away from the reference, each "
                           "place counted once."),
  [PT_MEASURE_MDR_W] = N_ ("On average a place lies %s away from the reference, large "
                           "places counting for more."),
  [PT_MEASURE_IDIS_U] = N_ ("On average the distance of a place from the overall rate "
                            "is %s of that rate, each place counted once."),
  [PT_MEASURE_IDIS_W] = N_ ("On average the distance of a place from the overall rate "
                            "is %s of that rate, large places counting for more."),
  [PT_MEASURE_BGV] =
    N_ ("The variance between places is %s; 0 would mean that all have "
        "the same rate."),
  [PT_MEASURE_BGSD] = N_ ("The rates of the places scatter around the overall rate by "
                          "%s (standard deviation)."),
  [PT_MEASURE_COV] = N_ ("The scatter between places is %s of the overall rate."),
  [PT_MEASURE_THEIL] = N_ ("The Theil index is %s; 0 would mean that all places have "
                           "the same rate."),
  [PT_MEASURE_MLD] = N_ ("The mean log deviation is %s; 0 would mean that all places "
                         "have the same rate, and the lowest places weigh most."),
  [PT_MEASURE_GINI] = N_ ("The Gini coefficient is %s, where 0 is the same rate "
                          "everywhere and 1 is everything in one place."),
  [PT_MEASURE_RII] = N_ ("At the best-off end the rate is %s what it is at the "
                         "worst-off end (linear model, weighted once)."),
};

static char *
say_value (const PtMeasures *measures, PtMeasure measure)
{
  GString *text = g_string_new (_ (sentences[measure]));

  g_string_replace (text, "%s", measures->lines[measure].shown, 1);
  return g_string_free (text, FALSE);
}

static const PtTableRow *
get_row (const PtMeasures *measures, const PtMeasureData *data, guint place)
{
  return &g_array_index (measures->table->rows, PtTableRow,
                         g_array_index (data->groups.rows, guint, place));
}

static char *
get_inside_name (const PtMeasures *measures, const PtMeasureData *data, guint place)
{
  return pt_text_inside_name (get_row (measures, data, place)->name);
}

/* The pair of groups, the higher first. */
static char *
say_pair (const PtCatalogue *catalogue, const PtMeasures *measures,
          const PtMeasureData *data, PtMeasure measure)
{
  double value = fabs (measures->lines[measure].value);
  g_autofree char *shown =
    pt_measure_format (catalogue, measures->table, measure, value);
  g_autofree char *high_name = NULL;
  g_autofree char *low_name = NULL;
  g_autofree char *high = NULL;
  g_autofree char *low = NULL;
  guint first, second;

  pt_measure_find_pair (&data->input, &first, &second);
  if (data->groups.values[first] < data->groups.values[second]) {
    guint other = first;

    first = second;
    second = other;
  }
  high_name = get_inside_name (measures, data, first);
  low_name = get_inside_name (measures, data, second);
  high = pt_table_format_value (measures->table, get_row (measures, data, first));
  low = pt_table_format_value (measures->table, get_row (measures, data, second));
  if (data->groups.values[first] == data->groups.values[second])
    /* Translators: two places and the value both have. */
    return g_strdup_printf (_ ("%s and %s both stand at %s: there is no difference."),
                            get_row (measures, data, first)->name, low_name, high);
  if (measure == PT_MEASURE_R)
    /* Translators: a place, a ratio like “1.25 times”, another place; both values. */
    return g_strdup_printf (_ ("The rate of %s is %s that of %s (%s against %s)."),
                            high_name, shown, low_name, high, low);
  /* Translators: a place, another place, a difference; the value of each. */
  return g_strdup_printf (_ ("%s is above %s by %s (%s against %s)."),
                          get_row (measures, data, first)->name, low_name, shown, high,
                          low);
}

static char *
say_split (const PtCatalogue *catalogue, const PtMeasures *measures, PtMeasure measure)
{
  guint n;
  const char *dimension = pt_dimension_get_name (
    &pt_catalogue_get_dimensions (catalogue, &n)[measures->choice.split]);
  double between = measures->lines[PT_MEASURE_THEIL_BETWEEN].value;
  double within = measures->lines[PT_MEASURE_THEIL_WITHIN].value;
  double total = between + within;
  g_autofree char *percent = NULL;

  if (!(total > 0))
    return g_strdup (_ ("All units have the same rate."));
  percent = pt_number_format_percent (
    100 * (measure == PT_MEASURE_THEIL_BETWEEN ? between : within) / total, 0);
  if (measure == PT_MEASURE_THEIL_BETWEEN)
    /* Translators: a percentage; what divides the groups, as “terrain”. */
    return g_strdup_printf (_ ("%s of the unevenness among units lies between the "
                               "groups (%s)."),
                            percent, dimension);
  /* Translators: a percentage; what divides the groups, as “terrain”. */
  return g_strdup_printf (_ ("%s of the unevenness among units lies inside the groups "
                             "(%s), between units of one group."),
                          percent, dimension);
}

static char *
say_hoover (const PtMeasures *measures)
{
  g_autofree char *percent =
    pt_number_format_percent (100 * measures->lines[PT_MEASURE_HOOVER].value, 1);

  /* Translators: a percentage. */
  return g_strdup_printf (_ ("For all places to have the same rate, %s of the total "
                             "would have to be in other places."),
                          percent);
}

static char *
say_potential (const PtMeasures *measures, const PtMeasureData *data, PtMeasure measure)
{
  const char *shown = measures->lines[measure].shown;
  guint best = pt_disparity_find_best (data->groups.values, data->groups.rows->len,
                                       data->input.low_is_better);
  g_autofree char *name = get_inside_name (measures, data, best);

  if (data->input.low_is_better)
    /* Translators: the best place; points or a percentage of the rate. */
    return g_strdup_printf (measure == PT_MEASURE_PAR
                              ? _ ("If every place were as %s is, the overall rate "
                                   "would be lower by %s.")
                              : _ ("If every place were as %s is, the overall rate "
                                   "would be lower by %s of what it is."),
                            name, shown);
  /* Translators: the best place; points or a percentage of the rate. */
  return g_strdup_printf (measure == PT_MEASURE_PAR
                            ? _ ("If every place were as %s is, the overall rate would "
                                 "be higher by %s.")
                            : _ ("If every place were as %s is, the overall rate would "
                                 "be higher by %s of what it is."),
                          name, shown);
}

char *
pt_measure_describe_goal (const PtMeasures *measures, const PtMeasureData *data)
{
  const PtMeasureRows *groups = &data->groups;
  g_autofree char *value = NULL;
  g_autofree char *name = NULL;
  guint best;

  if (!isnan (measures->choice.target)) {
    value = measures->table->is_money
              ? pt_words_gap (measures->table, measures->choice.target)
              : pt_words_percent (measures->choice.target);
    /* Translators: a percentage or an amount. */
    return g_strdup_printf (_ ("the target of %s"), value);
  }
  best = pt_disparity_find_best (groups->values, groups->rows->len, FALSE);
  name = get_inside_name (measures, data, best);
  value = pt_table_format_value (measures->table, get_row (measures, data, best));
  /* Translators: the best place, its value. */
  return g_strdup_printf (_ ("the rate of %s (%s)"), name, value);
}

static char *
say_needed (const PtMeasures *measures, const PtMeasureData *data)
{
  g_autofree char *goal = pt_measure_describe_goal (measures, data);

  if (measures->lines[PT_MEASURE_NEEDED].value == 0)
    /* Translators: “the target of 70%” or “the rate of …”. */
    return g_strdup_printf (_ ("Every place has reached %s."), goal);
  /* Translators: “1,234 families”; “the target of 70%” or “the rate of …”. */
  return g_strdup_printf (_ ("%s more are needed for every place to reach %s."),
                          measures->lines[PT_MEASURE_NEEDED].shown, goal);
}

static char *
say_concentration (const PtMeasures *measures, PtMeasure measure)
{
  const PtMeasureLine *line = &measures->lines[measure];

  if (line->value == 0)
    return g_strdup (_ ("Better-off and worst-off places have the same share."));
  if (line->value > 0)
    /* Translators: the value of an index. */
    return g_strdup_printf (_ ("The movement reaches better-off places more: the "
                               "concentration index is %s."),
                            line->shown);
  /* Translators: the value of an index, which is negative. */
  return g_strdup_printf (_ ("The movement reaches worst-off places more: the "
                             "concentration index is %s."),
                          line->shown);
}

static char *
say_slope (const PtCatalogue *catalogue, const PtMeasures *measures)
{
  double value = measures->lines[PT_MEASURE_SII].value;
  g_autofree char *shown =
    pt_measure_format (catalogue, measures->table, PT_MEASURE_SII, fabs (value));

  if (value < 0)
    /* Translators: a difference. */
    return g_strdup_printf (_ ("From the worst-off end to the best-off end the rate "
                               "falls by %s (linear model, weighted once)."),
                            shown);
  /* Translators: a difference. */
  return g_strdup_printf (_ (
                            "From the worst-off end to the best-off end the rate rises "
                            "by %s (linear model, weighted once)."),
                          shown);
}

static char *
say_percentiles (const PtMeasures *measures, PtMeasure measure)
{
  static const guint shares[] = { 80, 90, 95 };
  guint high = shares[(measure - PT_MEASURE_P80_P20) / 2];
  const char *shown = measures->lines[measure].shown;

  if (pt_measure_get_info (measure)->is_relative)
    /* Translators: two numbers of units such as 80 and 20, a ratio like “1.2 times”. */
    return g_strdup_printf (
      _ ("The rate that %1$u of 100 units do not exceed is %3$s the "
         "one that %2$u of 100 do not exceed."),
      high, 100 - high, shown);
  /* Translators: two numbers of units such as 80 and 20, a difference. */
  return g_strdup_printf (
    _ ("The rate that %1$u of 100 units do not exceed is %3$s above "
       "the one that %2$u of 100 do not exceed."),
    high, 100 - high, shown);
}

char *
pt_measure_make_sentence (const PtCatalogue *catalogue, const PtMeasures *measures,
                          const PtMeasureData *data, PtMeasure measure)
{
  if (sentences[measure] != NULL)
    return say_value (measures, measure);
  if (measure == PT_MEASURE_D || measure == PT_MEASURE_R)
    return say_pair (catalogue, measures, data, measure);
  if (measure == PT_MEASURE_THEIL_BETWEEN || measure == PT_MEASURE_THEIL_WITHIN)
    return say_split (catalogue, measures, measure);
  if (measure == PT_MEASURE_HOOVER)
    return say_hoover (measures);
  if (measure == PT_MEASURE_PAR || measure == PT_MEASURE_PAF)
    return say_potential (measures, data, measure);
  if (measure == PT_MEASURE_NEEDED)
    return say_needed (measures, data);
  if (measure == PT_MEASURE_ACI || measure == PT_MEASURE_RCI)
    return say_concentration (measures, measure);
  if (measure == PT_MEASURE_SII)
    return say_slope (catalogue, measures);
  return say_percentiles (measures, measure);
}
