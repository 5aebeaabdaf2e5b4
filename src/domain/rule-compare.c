#include "domain/rule-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How far off a value may be and still be taken for another. */
#define NEARLY_EQUAL 1.25

/* A sum of figures, and what is known of it. */
typedef struct {
  PtFigure figure;
  gboolean known; /* nothing is missing, and something is there */
  gboolean may_be_less, may_be_more;
} Side;

static void
add_term (Side *self, const PtTerm *term, const PtFigure *figure)
{
  gboolean less = pt_figure_may_be_less (figure), more = pt_figure_may_be_more (figure);
  gint64 value;

  if (!pt_checked_multiply (figure->value, term->sign, &value) ||
      !pt_checked_add (self->figure.value, value, &self->figure.value)) {
    self->known = FALSE;
    return;
  }
  self->figure.state = PT_STATE_NUMBER;
  self->may_be_less |= term->sign > 0 ? less : more;
  self->may_be_more |= term->sign > 0 ? more : less;
}

static gboolean
is_in_use (const PtRuleCheck *self, guint element)
{
  PtDay day = pt_period_last_day (self->period);

  return self->elements[element].from <= day && day < self->elements[element].to;
}

/* What does not apply, or is not in use, adds nothing; what is missing makes the sum
 * unknown, unless it is asked only for what there is @at_least.
 */
static Side
read_side (PtRuleCheck *self, const PtTerm *terms, guint n, gboolean at_least)
{
  Side side = { .known = TRUE };

  for (guint i = 0; i < n && side.known; i++) {
    PtFigure figure = pt_rule_check_get (self, terms[i].element, self->period);

    if (figure.state == PT_STATE_NUMBER)
      add_term (&side, &terms[i], &figure);
    else
      side.known = figure.state == PT_STATE_NOT_APPLICABLE ||
                   !is_in_use (self, terms[i].element) ||
                   (at_least && terms[i].sign > 0);
    if (n == 1)
      side.figure = figure;
  }
  side.known &= side.figure.state == PT_STATE_NUMBER;
  return side;
}

static char *
name_side (const PtRuleCheck *self, const PtTerm *terms, guint n)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    const PtElement *element = &self->elements[terms[i].element];

    if (i > 0)
      g_string_append (name, terms[i].sign < 0 ? " − " : " + ");
    else if (terms[i].sign < 0)
      g_string_append (name, "−");
    g_string_append_printf (name, C_ ("name", "“%s”"), pt_element_get_name (element));
  }
  return g_string_free (name, FALSE);
}

/* The cells of both sides.  Returns: (transfer full): guint */
static GArray *
list_cells (const PtRule *rule)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < rule->n_left; i++)
    g_array_append_val (cells, rule->left[i].element);
  for (guint i = 0; i < rule->n_right; i++)
    g_array_append_val (cells, rule->right[i].element);
  return cells;
}

static void
say (PtRuleCheck *self, const Side *left, const Side *right, const char *words)
{
  const PtRule *rule = self->rule;
  const PtElement *element = &self->elements[rule->left[0].element];
  g_autoptr (PtRuleFacts) facts = pt_rule_facts_new ();
  g_autoptr (GArray) cells = list_cells (rule);
  PtFigure difference = { .state = PT_STATE_NUMBER };

  difference.value = ABS (left->figure.value - right->figure.value);
  pt_rule_facts_add (facts, "left", element, &left->figure);
  pt_rule_facts_add (facts, "right", &self->elements[rule->right[0].element],
                     &right->figure);
  pt_rule_facts_add (facts, "difference", element, &difference);
  pt_rule_facts_take (facts, "left_name", name_side (self, rule->left, rule->n_left));
  pt_rule_facts_take (facts, "right_name",
                      name_side (self, rule->right, rule->n_right));
  pt_rule_facts_period (facts, "period", self->period);
  pt_rule_check_say (self, -1, (const guint *) cells->data, cells->len, words, facts);
}

void
pt_rule_check_at_most (PtRuleCheck *self)
{
  const PtRule *rule = self->rule;
  Side left = read_side (self, rule->left, rule->n_left, TRUE);
  Side right = read_side (self, rule->right, rule->n_right, FALSE);
  double bound = pt_rule_get_bound (rule, 1);
  gboolean more;

  if (!left.known || !right.known || left.may_be_less || right.may_be_more)
    return;

  more = bound == 1 ? left.figure.value > right.figure.value
                    : (double) left.figure.value > bound * (double) right.figure.value;
  if (more)
    say (self, &left, &right,
         /* Translators: keep the words in braces: names and numbers stand there. */
         _ ("{left_name} ({left}) is more than {right_name} ({right})."));
}

void
pt_rule_check_sum (PtRuleCheck *self)
{
  const PtRule *rule = self->rule;
  Side left = read_side (self, rule->left, rule->n_left, FALSE);
  Side right = read_side (self, rule->right, rule->n_right, FALSE);
  gint64 difference;

  if (!left.known || !right.known || left.may_be_less || left.may_be_more ||
      right.may_be_less || right.may_be_more ||
      !pt_checked_add (left.figure.value, -right.figure.value, &difference))
    return;

  if (fabs ((double) difference) >
      pt_rule_get_bound (rule, 0) * fabs ((double) right.figure.value))
    say (self, &left, &right,
         /* Translators: keep the words in braces: names and numbers stand there. */
         _ ("{left_name} make {left}, but {right_name} is {right}: {difference} is the "
            "difference."));
}

static gboolean
is_near (const PtFigure *a, const PtFigure *b, double bound)
{
  double ratio = (double) a->value / (double) b->value;

  return ratio <= bound && ratio >= 1 / bound;
}

static gboolean
is_positive (const PtFigure *figure)
{
  return figure->state == PT_STATE_NUMBER && figure->value > 0;
}

static void
say_swapped (PtRuleCheck *self, const PtFigure *now, const PtFigure *last)
{
  guint cells[2] = { self->rule->left[0].element, self->rule->right[0].element };
  const PtElement *left = &self->elements[cells[0]], *right = &self->elements[cells[1]];
  g_autoptr (PtRuleFacts) facts = pt_rule_facts_new ();

  pt_rule_facts_name (facts, "left_name", left);
  pt_rule_facts_name (facts, "right_name", right);
  pt_rule_facts_add (facts, "left", left, &now[0]);
  pt_rule_facts_add (facts, "right", right, &now[1]);
  pt_rule_facts_add (facts, "left_last", left, &last[0]);
  pt_rule_facts_add (facts, "right_last", right, &last[1]);
  pt_rule_facts_period (facts, "period", self->period);
  pt_rule_facts_period (facts, "last_period", pt_past_get_period (self->past));
  pt_rule_check_say (
    self, -1, cells, 2,
    /* Translators: keep the words in braces: names, numbers and a period such as “năm
     * 2023” stand there. */
    _ ("{left_name} ({left}) and {right_name} ({right}) look exchanged: in "
       "{last_period} they were {left_last} and {right_last}."),
    facts);
}

void
pt_rule_check_swapped (PtRuleCheck *self)
{
  const PtRule *rule = self->rule;
  double bound = pt_rule_get_bound (rule, NEARLY_EQUAL);
  PtFigure now[2], last[2];

  now[0] = pt_rule_check_get (self, rule->left[0].element, self->period);
  now[1] = pt_rule_check_get (self, rule->right[0].element, self->period);
  last[0] = pt_rule_check_get_past (self, rule->left[0].element);
  last[1] = pt_rule_check_get_past (self, rule->right[0].element);
  if (!is_positive (&now[0]) || !is_positive (&now[1]) || !is_positive (&last[0]) ||
      !is_positive (&last[1]))
    return;

  if (is_near (&now[0], &last[1], bound) && is_near (&now[1], &last[0], bound) &&
      !is_near (&now[0], &last[0], bound) && !is_near (&now[1], &last[1], bound))
    say_swapped (self, now, last);
}
