#include "report/self-check-private.h"

#include "base/money.h"

#include <glib/gi18n-lib.h>

/* Each sentence has two %s: the value, with how many reported; and how it changed,
 * which begins with its comma or is empty.
 */
static const PtSelfCheckItem organisation[] = {
  { "associations_commune", N_ ("There are %s associations at commune level%s.") },
  { "associations_attached", NULL },
  { "branches_total", N_ ("There are %s sub-associations%s.") },
  { "boards_total", N_ ("There are %s learning-promotion boards%s.") },
  { "hamlet_branch_coverage", N_ ("Of all villages, hamlets and residential groups, %s "
                                  "have a sub-association%s.") },
  { "boards_clan", NULL },
  { "branches_fellowship", NULL },
  { "boards_religious", NULL },
  { "members", N_ ("The association has %s members%s.") },
  { "members_of_population", N_ ("Members make up %s of the population%s.") },
  { "members_new", N_ ("During the period %s new members were admitted%s.") },
};

static const PtSelfCheckItem agencies[] = {
  { "agency_coverage", N_ ("Of the agencies, %s have a learning-promotion board%s.") },
  { "school_coverage", N_ ("Of the schools, %s have a sub-association or board%s.") },
  { "hospital_coverage", N_ ("Of the hospitals and clinics, %s have a board%s.") },
  { "enterprise_coverage", N_ ("Of the enterprises, %s have a board%s.") },
  { "police_coverage", N_ ("Of the police units, %s have a board%s.") },
  { "army_coverage", N_ ("Of the army units, %s have a board%s.") },
  { "boards_agency", NULL },
  { "boards_school", NULL },
  { "boards_hospital", NULL },
  { "boards_enterprise", NULL },
  { "boards_police", NULL },
  { "boards_army", NULL },
};

static const PtSelfCheckItem fund[] = {
  { "fund_opening", N_ ("The balance of the fund at the beginning was %s%s.") },
  { "fund_raised", N_ ("During the period %s were raised%s.") },
  { "fund_spent", N_ ("During the period %s were spent%s.") },
  { "fund_scholarships", N_ ("Spent on scholarships: %s%s.") },
  { "fund_support", N_ ("Spent on support: %s%s.") },
  { "fund_rewards", N_ ("Spent on rewards: %s%s.") },
  { "fund_closing", N_ ("The balance of the fund at the end is %s%s.") },
  { "fund_per_head", N_ ("That is %s per head of the population%s.") },
  { "recipients", N_ ("The fund reached %s recipients (person-times)%s.") },
  { "scholarships_awarded", NULL },
  { "recipients_scholarship", NULL },
  { "recipients_support", NULL },
  { "recipients_reward", NULL },
};

static const PtSelfCheckItem activities[] = {
  { "learning_centres", N_ ("There are %s community learning centres%s.") },
  { "classes", N_ ("They held %s classes and courses%s.") },
  { "attendances", N_ ("There were %s attendances%s.") },
  { "members_briefed_of_members",
    N_ ("Of the officers and members, %s were briefed on the programme%s.") },
  { "officers_it_of_officers",
    N_ ("Of the officers at commune level, %s were trained in information "
        "technology%s.") },
  { "learning_centres_it_of_all", NULL },
  { "leaders_in_centres_of_communes", NULL },
};

static gboolean
is_known (const PtTableRow *row)
{
  return row != NULL && row->state == PT_STATE_NUMBER;
}

static void
say_fact (PtSelfCheck *self, const char *part, const PtSelfCheckItem *item,
          const PtFact *fact)
{
  g_autofree char *code = g_strdup_printf ("results.%s.%s", part, item->code);
  g_autofree char *value = pt_fact_format (fact->now, fact->row);
  g_autofree char *complete = pt_fact_describe_completeness (fact->row);
  g_autofree char *change = pt_fact_describe_change (fact);
  g_auto (GStrv) parts = g_strsplit (_ (item->sentence), "%s", 3);

  pt_self_check_say (self, PT_TEXT_ITEM, code,
                     g_strconcat (parts[0], value, complete, parts[1], change, parts[2],
                                  NULL));
}

/* One sentence names everything nobody reported. */
static void
say_unknown (PtSelfCheck *self, const char *part, const PtSelfCheckItem *items,
             const PtFact *facts, guint n_items)
{
  g_autofree char *code = g_strdup_printf ("results.%s.unknown", part);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < n_items; i++)
    if (facts[i].now != NULL && !is_known (facts[i].row))
      g_ptr_array_add (names, pt_self_check_name (self, items[i].code));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv ("; ", (char **) names->pdata);
  g_ptr_array_set_free_func (names, g_free);
  if (*list != '\0')
    /* Translators: names of rates and of what is counted, joined by semicolons. */
    pt_self_check_say (self, PT_TEXT_ITEM, code,
                       g_strdup_printf (_ ("There are no figures yet on: %s."), list));
}

static void
add_row (PtSelfCheck *self, PtGrid *grid, const char *code, const PtFact *fact)
{
  g_autofree char *order = g_strdup_printf ("%u", pt_grid_get_n_rows (grid) + 1);
  g_autofree char *name = pt_self_check_name (self, code);
  g_autofree char *before = fact->before_row != NULL
                              ? pt_fact_format_cell (fact->before, fact->before_row)
                              : g_strdup ("–");
  g_autofree char *now = pt_fact_format_cell (fact->now, fact->row);
  g_autofree char *change = pt_fact_format_change (fact);
  g_autofree char *reported =
    g_strdup_printf ("%u/%u", fact->row->n_reported, fact->row->n_expected);
  const char *const cells[] = { order, name, before, now, change, reported };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    pt_grid_add_cell (grid, cells[i]);
}

static PtGrid *
begin_grid (PtSelfCheck *self, const char *part, const char *caption)
{
  g_autofree char *code = g_strdup_printf ("results.%s.table", part);
  PtPeriod period = self->facts.query.period;
  g_autofree char *now = pt_period_format_short (period);
  g_autofree char *before = pt_period_format_short (pt_period_previous (period));
  PtGrid *grid = pt_self_check_add_grid (self, code, caption, 6);
  const char *const heads[] = {
    /* Translators: heads the numbers of the rows of a table in a paper. */
    C_ ("table heading", "No."),    C_ ("table heading", "Indicator"), before, now,
    C_ ("table heading", "Change"), C_ ("table heading", "Reported"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    pt_grid_add_head (grid, heads[i], i, 0, 1, 1);
    if (i != 1)
      pt_grid_set_numeric (grid, i);
  }
  return grid;
}

/* Of what was reported, now or before. */
static void
add_table (PtSelfCheck *self, const char *part, const char *caption,
           const PtSelfCheckItem *items, const PtFact *facts, guint n_items)
{
  PtGrid *grid = NULL;

  for (guint i = 0; i < n_items; i++) {
    if (!is_known (facts[i].row) && !is_known (facts[i].before_row))
      continue;
    if (grid == NULL)
      grid = begin_grid (self, part, caption);
    add_row (self, grid, items[i].code, &facts[i]);
  }
}

/* Sentences first, then the table of all of them. */
static gboolean
add_part (PtSelfCheck *self, const char *part, const char *heading, const char *caption,
          const PtSelfCheckItem *items, guint n_items, GError **error)
{
  g_autofree char *code = g_strdup_printf ("results.%s", part);
  g_autofree PtFact *facts = g_new0 (PtFact, n_items);
  gboolean is_done = TRUE;

  pt_document_add_heading (self->document, 2, code, heading);
  for (guint i = 0; i < n_items && is_done; i++) {
    if (!pt_self_check_has (self, items[i].code))
      continue;
    is_done = pt_fact_init (&facts[i], &self->facts, items[i].code, error);
    if (is_done && is_known (facts[i].row) && items[i].sentence != NULL)
      say_fact (self, part, &items[i], &facts[i]);
  }

  say_unknown (self, part, items, facts, n_items);
  add_table (self, part, caption, items, facts, n_items);
  for (guint i = 0; i < n_items; i++)
    pt_fact_clear (&facts[i]);
  return is_done;
}

static gboolean
read_amount (PtSelfCheck *self, const char *code, gint64 *amount, GError **error)
{
  g_auto (PtFact) fact = { 0 };

  if (!pt_fact_init (&fact, &self->facts, code, error))
    return FALSE;
  *amount = fact.now != NULL && fact.row->state == PT_STATE_NUMBER ? fact.row->amount
                                                                   : G_MININT64;
  return TRUE;
}

/* Opening + raised − spent should be the closing balance. */
static gboolean
check_balance (PtSelfCheck *self, GError **error)
{
  static const char *const codes[] = { "fund_opening", "fund_raised", "fund_spent",
                                       "fund_closing" };
  gint64 amounts[G_N_ELEMENTS (codes)], due;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (!read_amount (self, codes[i], &amounts[i], error))
      return FALSE;
    if (amounts[i] == G_MININT64)
      return TRUE;
  }
  if (!pt_checked_add (amounts[0], amounts[1], &due) ||
      !pt_checked_add (due, -amounts[2], &due) || due == amounts[3])
    return TRUE;

  found = pt_money_format (amounts[3], PT_MONEY_MILLION);
  expected = pt_money_format (due, PT_MONEY_MILLION);
  pt_self_check_say (
    self, PT_TEXT_NOTE, "results.fund.balance",
    /* Translators: two amounts of money. */
    g_strdup_printf (_ (
                       "Note: opening balance and money raised, less money spent, make "
                       "%s, but the closing balances reported make %s; not every unit "
                       "has reported all four."),
                     expected, found));
  return TRUE;
}

gboolean
pt_self_check_add_results (PtSelfCheck *self, GError **error)
{
  return add_part (self, "organisation", _ ("Organisation and members"),
                   _ ("Organisation and members"), organisation,
                   G_N_ELEMENTS (organisation), error) &&
         pt_self_check_add_models (self, error) &&
         add_part (self, "agencies", _ ("Agencies, enterprises and armed forces"),
                   _ ("Learning-promotion boards in agencies, enterprises and armed "
                      "forces"),
                   agencies, G_N_ELEMENTS (agencies), error) &&
         add_part (self, "fund", _ ("Learning-promotion fund"),
                   _ ("Money in, money out and recipients of the fund"), fund,
                   G_N_ELEMENTS (fund), error) &&
         check_balance (self, error) &&
         add_part (self, "activities", _ ("Activities and training"),
                   _ ("Community learning centres and training"), activities,
                   G_N_ELEMENTS (activities), error);
}
