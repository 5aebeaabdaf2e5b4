#include "report/self-check-private.h"

#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_YEARS 6 /* how far ahead a target is looked for */

/* The next year from @first on that has a target for everyone here; 0 none. */
static int
find_year (const PtSelfCheck *self, int first)
{
  guint n;
  const PtUnit *place = pt_words_find_place (self->facts.catalogue, &self->facts.query);
  int unit = place != NULL ? (int) place->index : -1;

  pt_catalogue_get_rates (self->facts.catalogue, &n);
  for (int year = first; year < first + MAX_YEARS; year++)
    for (guint i = 0; i < n; i++)
      if (pt_catalogue_find_target (self->facts.catalogue, i, year, -1, -1, unit) !=
          NULL)
        return year;
  return 0;
}

static const PtTarget *
find_target (const PtSelfCheck *self, guint rate, int year)
{
  const PtUnit *place = pt_words_find_place (self->facts.catalogue, &self->facts.query);

  return pt_catalogue_find_target (self->facts.catalogue, rate, year, -1, -1,
                                   place != NULL ? (int) place->index : -1);
}

static double
get_goal (const PtTarget *target)
{
  return (double) target->value / PT_PERCENT_SCALE;
}

/* Whether what was reached is enough, and how far it is away: below 0 short. */
static double
measure_distance (const PtRate *rate, const PtTarget *target, double value)
{
  double distance = value - get_goal (target);

  return rate->low_is_better ? -distance : distance;
}

static void
note_shortfall (PtSelfCheck *self, const PtRate *rate, const PtTarget *target,
                const char *value, double distance)
{
  g_autofree char *goal = pt_words_percent (get_goal (target));
  g_autofree char *size = pt_number_format_decimal (fabs (distance), 1);

  g_ptr_array_add (
    self->shortcomings,
    /* Translators: a rate, its value, how many points are missing, a target, its year.
     */
    g_strdup_printf (_ (
                       "%s is %s, %s percentage points below the target of %s for %d."),
                     pt_rate_get_name (rate), value, size, goal, target->year));
}

static gboolean
add_row (PtSelfCheck *self, PtGrid *grid, const PtRate *rate, const PtTarget *target,
         guint *n_met, guint *n_known, GError **error)
{
  g_auto (PtFact) fact = { 0 };
  g_autofree char *goal = pt_words_percent (get_goal (target));
  g_autofree char *value = NULL;
  g_autofree char *distance = g_strdup ("–");
  const char *verdict = _ ("no figures yet");
  double far = NAN;

  if (!pt_fact_init (&fact, &self->facts, rate->code, error))
    return FALSE;
  value = pt_fact_format_cell (fact.now, fact.row);
  if (fact.row->state == PT_STATE_NUMBER) {
    far = measure_distance (rate, target, fact.row->value);
    g_free (distance);
    distance = pt_number_format_signed (far, 1);
    verdict = far >= 0 ? _ ("met") : _ ("not met");
    *n_met += far >= 0;
    ++*n_known;
    if (far < 0 && target->year == pt_period_get_year (self->facts.query.period))
      note_shortfall (self, rate, target, value, far);
  }
  {
    const char *const cells[] = { pt_rate_get_name (rate), goal, value, distance,
                                  verdict };

    for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
      pt_grid_add_cell (grid, cells[i]);
  }
  return TRUE;
}

static PtGrid *
begin_grid (PtSelfCheck *self, const char *code, int year, guint n_columns)
{
  g_autofree char *caption =
    /* Translators: a year. */
    g_strdup_printf (_ ("Reached, against the targets for %d"), year);

  return pt_self_check_add_grid (self, code, caption, n_columns);
}

static gboolean
add_table (PtSelfCheck *self, int year, GError **error)
{
  const char *const heads[] = {
    C_ ("table heading", "Indicator"), C_ ("table heading", "Target"),
    C_ ("table heading", "Reached"),   C_ ("table heading", "Difference (points)"),
    C_ ("table heading", "Judgement"),
  };
  guint n, n_targets = 0, n_met = 0, n_known = 0;
  const PtRate *rates = pt_catalogue_get_rates (self->facts.catalogue, &n);
  PtGrid *grid = begin_grid (self, "targets.table", year, G_N_ELEMENTS (heads));

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    pt_grid_add_head (grid, heads[i], i, 0, 1, 1);
    if (i > 0 && i < 4)
      pt_grid_set_numeric (grid, i);
  }
  for (guint i = 0; i < n; i++) {
    const PtTarget *target = find_target (self, i, year);

    if (target == NULL)
      continue;
    n_targets++;
    if (!add_row (self, grid, &rates[i], target, &n_met, &n_known, error))
      return FALSE;
  }
  pt_self_check_say (
    self, PT_TEXT_BODY, "targets.sum",
    /* Translators: how many targets were met, of how many; how many have no figures. */
    g_strdup_printf (ngettext ("Of %3$u target, %1$u is met; for %2$u there are no "
                               "figures yet.",
                               "Of %3$u targets, %1$u are met; for %2$u there are no "
                               "figures yet.",
                               n_targets),
                     n_met, n_targets - n_known, n_targets));
  return TRUE;
}

static void
add_shortcomings (PtSelfCheck *self)
{
  const PtOverview *overview = self->overview;

  pt_document_add_heading (self->document, 2, "shortcomings",
                           _ ("Shortcomings and causes"));
  if (overview->n_complete < overview->n_units)
    pt_self_check_say (self, PT_TEXT_ITEM, "shortcomings.reports",
                       g_strdup (overview->missing_sentence));
  for (guint i = 0; i < self->shortcomings->len; i++) {
    g_autofree char *code = g_strdup_printf ("shortcomings.%u", i + 1);

    pt_self_check_say (self, PT_TEXT_ITEM, code,
                       g_strdup (g_ptr_array_index (self->shortcomings, i)));
  }
  if (overview->n_complete == overview->n_units && self->shortcomings->len == 0)
    pt_self_check_say (
      self, PT_TEXT_ITEM, "shortcomings.none",
      g_strdup (_ ("The figures show no target missed, no gap that grew and no place "
                   "without a report.")));
  /* Translators: what follows is written by hand. */
  pt_self_check_say (self, PT_TEXT_BODY, "causes",
                     g_strdup (_ ("Causes: ………………………………………………………………")));
}

gboolean
pt_self_check_add_targets (PtSelfCheck *self, GError **error)
{
  int year = pt_period_get_year (self->facts.query.period);
  int found = find_year (self, year);

  pt_document_add_heading (self->document, 2, "targets", _ ("Against the targets"));
  if (found == 0)
    pt_self_check_say (self, PT_TEXT_BODY, "targets.none",
                       /* Translators: a year. */
                       g_strdup_printf (_ ("The book holds no targets for %d or for "
                                           "the years after."),
                                        year));
  else if (found != year)
    pt_self_check_say (
      self, PT_TEXT_BODY, "targets.later",
      /* Translators: two years. */
      g_strdup_printf (_ ("There are no targets for %d of its own; what was reached is "
                          "held against those for %d."),
                       year, found));
  if (found != 0 && !add_table (self, found, error))
    return FALSE;
  add_shortcomings (self);
  return TRUE;
}

/* What is still missing in counts: so many more recognised. */
static gboolean
say_need (PtSelfCheck *self, const PtRate *rate, const PtTarget *target, GError **error)
{
  g_auto (PtFact) fact = { 0 };
  g_autofree char *code = g_strdup_printf ("plan.%s", rate->code);
  g_autofree char *goal = pt_words_percent (get_goal (target));
  g_autofree char *needed = NULL;
  g_autofree char *complete = NULL;
  double missing;

  if (!pt_fact_init (&fact, &self->facts, rate->code, error))
    return FALSE;
  if (fact.row->state != PT_STATE_NUMBER || !fact.row->has_counts ||
      rate->low_is_better) {
    pt_self_check_say (self, PT_TEXT_ITEM, code,
                       /* Translators: a rate, a target. */
                       g_strdup_printf (_ ("%s: reach %s."), pt_rate_get_name (rate),
                                        goal));
    return TRUE;
  }
  missing = ceil ((double) fact.row->denominator * get_goal (target) / 100 - 1e-6) -
            (double) fact.row->numerator;
  complete = pt_fact_describe_completeness (fact.row);
  if (missing <= 0) {
    pt_self_check_say (self, PT_TEXT_ITEM, code,
                       /* Translators: a rate, a target. */
                       g_strdup_printf (_ ("%s: keep above %s."),
                                        pt_rate_get_name (rate), goal));
    return TRUE;
  }
  needed = pt_number_format ((gint64) missing);
  pt_self_check_say (self, PT_TEXT_ITEM, code,
                     /* Translators: a rate, a target, a number, how many reported. */
                     g_strdup_printf (_ ("%s: reach %s; %s more are needed%s."),
                                      pt_rate_get_name (rate), goal, needed, complete));
  return TRUE;
}

gboolean
pt_self_check_add_plan (PtSelfCheck *self, GError **error)
{
  int year = pt_period_get_year (self->facts.query.period) + 1;
  int found = find_year (self, year);
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (self->facts.catalogue, &n);
  g_autofree char *heading = g_strdup_printf (
    /* Translators: a year. */
    _ ("TASKS FOR %d"), year);

  pt_document_add_heading (self->document, 1, "plan", heading);
  if (found == 0) {
    pt_self_check_say (
      self, PT_TEXT_BODY, "plan.none",
      /* Translators: a year. */
      g_strdup_printf (_ ("The book holds no targets from %d on. Tasks: "
                          "………………………………………………"),
                       year));
    return TRUE;
  }
  pt_self_check_say (self, PT_TEXT_BODY, "plan.begin",
                     /* Translators: a year. */
                     g_strdup_printf (_ (
                                        "Work towards the targets for %d, counted from "
                                        "the units that reported:"),
                                      found));
  for (guint i = 0; i < n; i++) {
    const PtTarget *target = find_target (self, i, found);

    if (target != NULL && !say_need (self, &rates[i], target, error))
      return FALSE;
  }
  pt_self_check_say (self, PT_TEXT_ITEM, "plan.reports",
                     g_strdup (
                       _ ("Collect the missing reports, and found organisations "
                          "where there are none.")));
  return TRUE;
}
