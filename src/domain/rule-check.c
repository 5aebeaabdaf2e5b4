#include "domain/rule-private.h"

#include <glib/gi18n-lib.h>

/* A change of fewer is never a jump, and a slip by a digit is not looked for below. */
#define FEW 10
#define JUMP 3.0
#define NEARLY_EQUAL 1.25

gboolean
pt_figure_may_be_less (const PtFigure *figure)
{
  return figure->qualifier == PT_QUALIFIER_NEARLY ||
         figure->qualifier == PT_QUALIFIER_ABOUT;
}

gboolean
pt_figure_may_be_more (const PtFigure *figure)
{
  return figure->qualifier == PT_QUALIFIER_OVER ||
         figure->qualifier == PT_QUALIFIER_ABOUT;
}

double
pt_rule_get_bound (const PtRule *self, double otherwise)
{
  return self->bound > 0 ? (double) self->bound / PT_PERCENT_SCALE : otherwise;
}

/* Writes down what was seen, so that it is known whether it has changed since. */
static void
note (PtRuleCheck *self, guint element, PtPeriod period, const PtFigure *figure)
{
  g_string_append_printf (self->seen, "%s@%d=%d/%" G_GINT64_FORMAT "/%d;",
                          self->elements[element].code, period, (int) figure->state,
                          figure->value, (int) figure->qualifier);
}

PtFigure
pt_rule_check_get (PtRuleCheck *self, guint element, PtPeriod period)
{
  PtFigure figure = { .state = PT_STATE_ABSENT };
  const PtColumn *column =
    self->failure == NULL
      ? self->columns->get (self->columns, element, period, &self->failure)
      : NULL;

  if (column != NULL)
    figure = column->figures[self->unit->index];
  note (self, element, period, &figure);
  return figure;
}

PtFigure
pt_rule_check_get_past (PtRuleCheck *self, guint element)
{
  PtFigure figure = { .state = PT_STATE_ABSENT };

  if (self->failure == NULL)
    pt_past_get (self->past, self->unit->index, element, &figure, &self->failure);
  note (self, element, pt_past_get_period (self->past), &figure);
  return figure;
}

/* Also @other, by its words: "last" and the period it is of. */
static void
say_of (PtRuleCheck *self, guint element, const PtFigure *now, const PtFigure *other,
        PtPeriod other_period, const char *times, const char *words)
{
  const PtElement *what = &self->elements[element];
  g_autoptr (PtRuleFacts) facts = pt_rule_facts_new ();

  pt_rule_facts_name (facts, "name", what);
  pt_rule_facts_add (facts, "now", what, now);
  pt_rule_facts_add (facts, "last", what, other);
  pt_rule_facts_period (facts, "period", self->period);
  pt_rule_facts_period (facts, "last_period", other_period);
  pt_rule_facts_take (facts, "times", g_strdup (times));
  pt_rule_check_say (self, (int) element, &element, 1, words, facts);
}

static void
check_within_year (PtRuleCheck *self, guint element)
{
  gboolean is_half = pt_period_is_half (self->period);
  PtPeriod other = pt_period_new (pt_period_get_year (self->period), !is_half);
  PtFigure now, there;
  const PtFigure *half, *year;

  if (!self->elements[element].is_flow ||
      self->elements[element].type == PT_TYPE_PERCENT_ELEMENT)
    return;

  now = pt_rule_check_get (self, element, self->period);
  there = pt_rule_check_get (self, element, other);
  half = is_half ? &now : &there;
  year = is_half ? &there : &now;
  if (half->state != PT_STATE_NUMBER || year->state != PT_STATE_NUMBER ||
      pt_figure_may_be_less (half) || pt_figure_may_be_more (year) ||
      half->value <= year->value)
    return;

  say_of (self, element, &now, &there, other, "",
          is_half
            /* Translators: keep the words in braces: a name, numbers, and periods such
             * as “6 tháng đầu năm 2024”. */
            ? _ ("{name} is {now} in {period}, more than in all of {last_period} "
                 "({last}).")
            /* Translators: keep the words in braces, as above. */
            : _ ("{name} is {now} in {period}, less than {last} in {last_period} "
                 "alone."));
}

/* Both values, where they can be compared. */
static gboolean
read_change (PtRuleCheck *self, guint element, PtFigure *now, PtFigure *last)
{
  if (self->elements[element].type == PT_TYPE_PERCENT_ELEMENT)
    return FALSE;

  *now = pt_rule_check_get (self, element, self->period);
  *last = pt_rule_check_get_past (self, element);
  return now->state == PT_STATE_NUMBER && last->state == PT_STATE_NUMBER;
}

static void
check_jump (PtRuleCheck *self, guint element)
{
  PtFigure now, last;
  gint64 low, high;

  if (!read_change (self, element, &now, &last))
    return;

  low = MIN (now.value, last.value);
  high = MAX (now.value, last.value);
  /* From nothing everything is a jump: what is new says nothing. */
  if (last.value == 0 || high - low < FEW ||
      (double) high <= pt_rule_get_bound (self->rule, JUMP) * (double) low)
    return;

  say_of (self, element, &now, &last, pt_past_get_period (self->past), "",
          now.value > last.value
            /* Translators: keep the words in braces: a name, numbers, and a period. */
            ? _ ("{name} rose from {last} in {last_period} to {now}.")
            /* Translators: keep the words in braces: a name, numbers, and a period. */
            : _ ("{name} fell from {last} in {last_period} to {now}."));
}

/* The power of ten that @ratio is, give or take @bound; 0 for none. */
static gint64
find_slip (double ratio, double bound)
{
  for (gint64 power = 10; power <= 1000000000; power *= 10)
    if (ratio >= (double) power / bound && ratio <= (double) power * bound)
      return power;
  return 0;
}

static void
check_tenfold (PtRuleCheck *self, guint element)
{
  g_autofree char *times = NULL;
  PtFigure now, last;
  gint64 low, high, slip;

  if (!read_change (self, element, &now, &last))
    return;

  low = MIN (now.value, last.value);
  high = MAX (now.value, last.value);
  slip = low >= FEW ? find_slip ((double) high / (double) low,
                                 pt_rule_get_bound (self->rule, NEARLY_EQUAL))
                    : 0;
  if (slip == 0)
    return;

  times = pt_number_format (slip);
  say_of (self, element, &now, &last, pt_past_get_period (self->past), times,
          now.value > last.value
            /* Translators: keep the words in braces: a name, numbers, and a period. */
            ? _ ("{name} is {now}, about {times} times what it was in {last_period} "
                 "({last}). Is there a digit too many?")
            /* Translators: keep the words in braces: a name, numbers, and a period. */
            : _ ("{name} is {now}, about 1/{times} of what it was in {last_period} "
                 "({last}). Is a digit missing?"));
}

static const struct {
  void (*whole) (PtRuleCheck *self);
  void (*each) (PtRuleCheck *self, guint element);
} kinds[PT_N_RULE_KINDS] = {
  [PT_RULE_AT_MOST] = { pt_rule_check_at_most, NULL },
  [PT_RULE_SUM] = { pt_rule_check_sum, NULL },
  [PT_RULE_WITHIN_YEAR] = { NULL, check_within_year },
  [PT_RULE_JUMP] = { NULL, check_jump },
  [PT_RULE_TENFOLD] = { NULL, check_tenfold },
  [PT_RULE_SWAPPED] = { pt_rule_check_swapped, NULL },
};

static void
apply_rule (PtRuleCheck *self, const PtRule *rule)
{
  guint n = rule->n_left > 0 ? rule->n_left : self->n_elements;

  self->rule = rule;
  g_string_truncate (self->seen, 0);
  if (kinds[rule->kind].whole != NULL) {
    kinds[rule->kind].whole (self);
    return;
  }
  for (guint i = 0; i < n; i++) {
    g_string_truncate (self->seen, 0);
    kinds[rule->kind].each (self, rule->n_left > 0 ? rule->left[i].element : i);
  }
}

/* Whether another warning explains why the cell jumped. */
static gboolean
is_explained (GPtrArray *warnings, const PtWarning *jump)
{
  for (guint i = 0; i < warnings->len; i++) {
    const PtWarning *other = g_ptr_array_index (warnings, i);

    if (other->rule->kind != PT_RULE_TENFOLD && other->rule->kind != PT_RULE_SWAPPED)
      continue;
    for (guint j = 0; j < other->n_elements; j++)
      if ((int) other->elements[j] == jump->element)
        return TRUE;
  }
  return FALSE;
}

static void
drop_explained (GPtrArray *warnings)
{
  for (guint i = warnings->len; i > 0; i--) {
    const PtWarning *warning = g_ptr_array_index (warnings, i - 1);

    if (warning->rule->kind == PT_RULE_JUMP && is_explained (warnings, warning))
      g_ptr_array_remove_index (warnings, i - 1);
  }
}

/* What the rules have to say of one unit, added to @all. */
static void
check_unit (PtRuleCheck *self, const PtUnit *unit, GPtrArray *all)
{
  g_autoptr (GPtrArray) warnings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_warning_free);
  guint n;
  const PtRule *rules = pt_catalogue_get_rules (self->catalogue, &n);

  self->unit = unit;
  self->warnings = warnings;
  for (guint i = 0; i < n && self->failure == NULL; i++)
    if (rules[i].active)
      apply_rule (self, &rules[i]);
  drop_explained (warnings);
  g_ptr_array_extend_and_steal (all, g_steal_pointer (&warnings));
}

GPtrArray *
pt_rules_check_units (const PtCatalogue *catalogue, PtColumnSource *columns,
                      const guint *units, guint n_units, PtPeriod period,
                      GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (PtPast) past = NULL;
  PtRuleCheck self = { 0 };
  const PtUnit *every;
  guint n;

  g_return_val_if_fail (catalogue != NULL && columns != NULL, NULL);
  g_return_val_if_fail (units != NULL || n_units == 0, NULL);

  all = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_warning_free);
  past = pt_past_new (catalogue, columns, period);
  self = (PtRuleCheck){ .catalogue = catalogue,
                        .columns = columns,
                        .past = past,
                        .period = period,
                        .seen = seen };
  self.elements = pt_catalogue_get_elements (catalogue, &self.n_elements);
  every = pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < n_units && self.failure == NULL; i++)
    check_unit (&self, &every[units[i]], all);

  if (self.failure != NULL) {
    g_propagate_error (error, self.failure);
    return NULL;
  }
  return g_steal_pointer (&all);
}

GPtrArray *
pt_rules_check (const PtCatalogue *catalogue, PtColumnSource *columns,
                const PtUnit *unit, PtPeriod period, GError **error)
{
  g_return_val_if_fail (unit != NULL, NULL);

  return pt_rules_check_units (catalogue, columns, &unit->index, 1, period, error);
}
