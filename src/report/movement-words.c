#include "report/movement-words.h"

#include "report/measures-words.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What rounding alone may leave between two equal numbers. */
#define EPSILON 1e-9

static char *
format_rate (const PtMovement *self, guint when)
{
  const PtTable *table = self->measures[when]->table;

  return pt_table_format_value (table, pt_table_get_whole (table));
}

static char *
say_whole (const PtMovement *self)
{
  const PtTable *table = self->measures[1]->table;
  double change = self->values[1] - self->values[0];
  g_autofree char *period = pt_period_format (self->before);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *points = NULL;

  if (isnan (change))
    /* Translators: a period like “năm 2023” */
    return g_strdup_printf (_ ("There is nothing to compare with in %s."), period);
  before = format_rate (self, 0);
  after = format_rate (self, 1);
  points = pt_words_gap (table, fabs (change));
  if (fabs (change) < EPSILON)
    /* Translators: a value, a period */
    return g_strdup_printf (_ ("The overall rate is %s, as in %s."), after, period);
  if (change > 0)
    /* Translators: a difference, a period, the values before and after */
    return g_strdup_printf (_ ("The overall rate is %s higher than in %s (%s then, %s "
                               "now)."),
                            points, period, before, after);
  /* Translators: a difference, a period, the values before and after */
  return g_strdup_printf (_ ("The overall rate is %s lower than in %s (%s then, %s "
                             "now)."),
                          points, period, before, after);
}

static char *
format_signed (const PtMovement *self, double value)
{
  return pt_number_format_signed (value, self->measures[1]->table->is_money ? 0 : 1);
}

/* Nobody came: nothing to be said. */
static void
append_entered (const PtMovement *self, GString *text)
{
  g_autofree char *points = format_signed (self, self->parts.entered);

  if (self->n_entered == 0)
    return;
  g_string_append_c (text, ' ');
  g_string_append_printf (
    text,
    /* Translators: a number of units, a signed number of points */
    ngettext ("%u unit that now has figures moved the overall rate by %s.",
              "%u units that now have figures moved the overall rate by %s.",
              self->n_entered),
    self->n_entered, points);
}

static void
append_left (const PtMovement *self, GString *text)
{
  g_autofree char *points = format_signed (self, self->parts.left);

  if (self->n_left == 0)
    return;
  g_string_append_c (text, ' ');
  g_string_append_printf (
    text,
    /* Translators: a number of units, a signed number of points */
    ngettext ("%u unit that no longer has figures moved it by %s.",
              "%u units that no longer have figures moved it by %s.", self->n_left),
    self->n_left, points);
}

static char *
say_through (const PtMovement *self)
{
  g_autofree char *level = NULL;
  g_autofree char *weight = NULL;
  GString *text;

  if (!self->has_parts)
    return g_strdup (_ ("No unit has figures in both periods, so it cannot be said "
                        "through what the rate moved."));
  level = format_signed (self, self->parts.level);
  weight = format_signed (self, self->parts.weight);
  text = g_string_new (NULL);
  g_string_append_printf (
    text,
    /* Translators: two signed numbers of points: “+1.2”, “−0.3” */
    _ ("Of this, changed rates inside the groups gave %s, the changed weight of the "
       "groups %s."),
    level, weight);
  append_entered (self, text);
  append_left (self, text);
  return g_string_free (text, FALSE);
}

/* Absolute measures, and the relative ones beside them. */
static const PtMeasure pairs[][2] = {
  { PT_MEASURE_D, PT_MEASURE_R },
  { PT_MEASURE_MDM_W, PT_MEASURE_IDIS_W },
  { PT_MEASURE_BGSD, PT_MEASURE_COV },
  { PT_MEASURE_PAR, PT_MEASURE_PAF },
};

static double
get_change (const PtMovement *self, PtMeasure measure)
{
  return self->measures[1]->lines[measure].value -
         self->measures[0]->lines[measure].value;
}

/* Returns: the first pair that went two ways, or -1 */
static int
find_opposite (const PtMovement *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    double absolute = get_change (self, pairs[i][0]);
    double relative = get_change (self, pairs[i][1]);

    if (fabs (absolute) > EPSILON && fabs (relative) > EPSILON &&
        (absolute > 0) != (relative > 0))
      return (int) i;
  }
  return -1;
}

/* "Chênh lệch tuyệt đối: từ 19,2 lên 20,1 điểm phần trăm" */
static char *
say_move (const PtMovement *self, PtMeasure measure)
{
  const PtMeasureLine *before = &self->measures[0]->lines[measure];
  const PtMeasureLine *after = &self->measures[1]->lines[measure];
  double change = get_change (self, measure);

  if (isnan (change))
    /* Translators: the name of a measure */
    return g_strdup_printf (_ ("%s: not computed in both periods"), after->name);
  if (fabs (change) <= EPSILON)
    /* Translators: the name of a measure, its value */
    return g_strdup_printf (_ ("%s: %s, unchanged"), after->name, after->shown);
  if (change > 0)
    /* Translators: the name of a measure, its values before and after */
    return g_strdup_printf (_ ("%s: up from %s to %s"), after->name, before->shown,
                            after->shown);
  /* Translators: the name of a measure, its values before and after */
  return g_strdup_printf (_ ("%s: down from %s to %s"), after->name, before->shown,
                          after->shown);
}

static char *
say_unevenness (PtMovement *self)
{
  int opposite = find_opposite (self);
  const PtMeasure *pair = pairs[MAX (opposite, 0)];
  g_autofree char *absolute = say_move (self, pair[0]);
  g_autofree char *relative = say_move (self, pair[1]);

  self->is_opposite = opposite >= 0;
  if (self->is_opposite)
    /* Translators: what an absolute and what a relative measure did */
    return g_strdup_printf (_ ("The absolute and the relative difference moved in "
                               "opposite directions, so both must be said. %s. %s."),
                            absolute, relative);
  /* Translators: what an absolute and what a relative measure did */
  return g_strdup_printf (_ ("%s. %s."), absolute, relative);
}

void
pt_movement_find_words (PtMovement *self)
{
  self->whole = say_whole (self);
  self->through = say_through (self);
  self->unevenness = say_unevenness (self);
}
