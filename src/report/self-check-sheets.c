#include "report/self-check-private.h"

#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SIZE 10.0 /* points */

/* A column of a sheet; columns with the same group stand under one head. */
typedef struct {
  const char *code, *group, *head;
} Column;

#define REGISTERED NC_ ("sheet heading", "Registered")
#define RECOGNISED NC_ ("sheet heading", "Recognised")
#define RATE NC_ ("sheet heading", "Share of all")
#define BODIES NC_ ("sheet heading", "In all")
#define BOARDS NC_ ("sheet heading", "With a board")

static const Column organisation[] = {
  { "population", NULL, NC_ ("sheet heading", "Population") },
  { "members", NC_ ("sheet heading", "Members"), NC_ ("sheet heading", "Number") },
  { "members_of_population", NC_ ("sheet heading", "Members"),
    NC_ ("sheet heading", "Share of population") },
  { "members_new", NC_ ("sheet heading", "Members"), NC_ ("sheet heading", "New") },
  { "hamlets_all", NC_ ("sheet heading", "Villages and hamlets"), BODIES },
  { "branches_hamlet", NC_ ("sheet heading", "Villages and hamlets"),
    NC_ ("sheet heading", "With a sub-association") },
  { "hamlet_branch_coverage", NC_ ("sheet heading", "Villages and hamlets"), RATE },
  { "branches_total", NULL, NC_ ("sheet heading", "Sub-associations in all") },
  { "boards_total", NULL, NC_ ("sheet heading", "Boards in all") },
};

static const Column models[] = {
  { "families_registered", N_ ("Learning Family"), REGISTERED },
  { "families_recognised", N_ ("Learning Family"), RECOGNISED },
  { "families_recognised_of_all", N_ ("Learning Family"), RATE },
  { "clans_registered", N_ ("Learning Clan"), REGISTERED },
  { "clans_recognised", N_ ("Learning Clan"), RECOGNISED },
  { "clans_recognised_of_all", N_ ("Learning Clan"), RATE },
  { "communities_registered", N_ ("Learning Community"), REGISTERED },
  { "communities_recognised", N_ ("Learning Community"), RECOGNISED },
  { "communities_recognised_of_all", N_ ("Learning Community"), RATE },
  { "units_registered", N_ ("Learning Unit"), REGISTERED },
  { "units_recognised", N_ ("Learning Unit"), RECOGNISED },
  { "units_recognised_of_all", N_ ("Learning Unit"), RATE },
  { "citizens_registered", N_ ("Learning Citizen"), REGISTERED },
  { "citizens_recognised", N_ ("Learning Citizen"), RECOGNISED },
  { "citizens_recognised_of_all", N_ ("Learning Citizen"), RATE },
};

static const Column fund[] = {
  { "fund_opening", NULL, NC_ ("sheet heading", "Opening balance") },
  { "fund_raised", NULL, NC_ ("sheet heading", "Raised") },
  { "fund_spent", NC_ ("sheet heading", "Spent"), BODIES },
  { "fund_scholarships", NC_ ("sheet heading", "Spent"),
    NC_ ("sheet heading", "Scholarships") },
  { "fund_support", NC_ ("sheet heading", "Spent"), NC_ ("sheet heading", "Support") },
  { "fund_rewards", NC_ ("sheet heading", "Spent"), NC_ ("sheet heading", "Rewards") },
  { "fund_closing", NULL, NC_ ("sheet heading", "Closing balance") },
  { "recipients", NULL, NC_ ("sheet heading", "Recipients (person-times)") },
};

static const Column agencies[] = {
  { "agencies_all", NC_ ("sheet heading", "Agencies"), BODIES },
  { "boards_agency", NC_ ("sheet heading", "Agencies"), BOARDS },
  { "schools_all", NC_ ("sheet heading", "Schools"), BODIES },
  { "boards_school", NC_ ("sheet heading", "Schools"), BOARDS },
  { "hospitals_all", NC_ ("sheet heading", "Hospitals"), BODIES },
  { "boards_hospital", NC_ ("sheet heading", "Hospitals"), BOARDS },
  { "enterprises_all", NC_ ("sheet heading", "Enterprises"), BODIES },
  { "boards_enterprise", NC_ ("sheet heading", "Enterprises"), BOARDS },
  { "police_all", NC_ ("sheet heading", "Police"), BODIES },
  { "boards_police", NC_ ("sheet heading", "Police"), BOARDS },
  { "army_all", NC_ ("sheet heading", "Army"), BODIES },
  { "boards_army", NC_ ("sheet heading", "Army"), BOARDS },
};

static const Column activities[] = {
  { "learning_centres", NULL, NC_ ("sheet heading", "Learning centres") },
  { "learning_centres_it", NULL,
    NC_ ("sheet heading", "… using information technology") },
  { "classes", NULL, NC_ ("sheet heading", "Classes") },
  { "attendances", NULL, NC_ ("sheet heading", "Attendances") },
  { "members_briefed", NULL, NC_ ("sheet heading", "Members briefed") },
  { "officers_commune", NULL, NC_ ("sheet heading", "Officers at commune level") },
  { "officers_commune_it", NULL,
    NC_ ("sheet heading", "… trained in information technology") },
};

static const Column regions[] = {
  { "members_of_population", NULL,
    NC_ ("sheet heading", "Members, share of population") },
  { "hamlet_branch_coverage", NULL,
    NC_ ("sheet heading", "Villages with a sub-association") },
  { "families_recognised_of_all", NULL, N_ ("Learning Family") },
  { "clans_recognised_of_all", NULL, N_ ("Learning Clan") },
  { "communities_recognised_of_all", NULL, N_ ("Learning Community") },
  { "units_recognised_of_all", NULL, N_ ("Learning Unit") },
  { "citizens_recognised_of_all", NULL, N_ ("Learning Citizen") },
  { "fund_per_head", NULL, NC_ ("sheet heading", "Fund, đồng per head") },
};

static const struct {
  const char *code, *title;
  const Column *columns;
  guint n_columns;
  PtBy by;
  gboolean is_money;
} sheets[] = {
  { "organisation", N_ ("ORGANISATION AND MEMBERS"), organisation,
    G_N_ELEMENTS (organisation), PT_BY_UNIT, FALSE },
  { "models", N_ ("LEARNING MODELS"), models, G_N_ELEMENTS (models), PT_BY_UNIT,
    FALSE },
  { "fund", N_ ("LEARNING-PROMOTION FUND"), fund, G_N_ELEMENTS (fund), PT_BY_UNIT,
    TRUE },
  { "agencies", N_ ("AGENCIES, ENTERPRISES AND ARMED FORCES"), agencies,
    G_N_ELEMENTS (agencies), PT_BY_UNIT, FALSE },
  { "activities", N_ ("LEARNING CENTRES AND TRAINING"), activities,
    G_N_ELEMENTS (activities), PT_BY_UNIT, FALSE },
  { "regions", N_ ("COMPARISON OF REGIONS"), regions, G_N_ELEMENTS (regions),
    PT_BY_DIMENSION, FALSE },
};

static const char *
translate (const char *text)
{
  const char *in_context = g_dpgettext2 (GETTEXT_PACKAGE, "sheet heading", text);

  return in_context != text ? in_context : _ (text);
}

/* Groups span their columns, single heads both rows. */
static void
add_heads (PtGrid *grid, const Column *columns, guint n_columns, PtBy by)
{
  pt_grid_add_head (grid, C_ ("table heading", "No."), 0, 0, 1, 2);
  pt_grid_set_numeric (grid, 0);
  pt_grid_add_head (grid,
                    by == PT_BY_UNIT ? C_ ("table heading", "Unit")
                                     : C_ ("table heading", "Group"),
                    1, 0, 1, 2);
  for (guint i = 0, n; i < n_columns; i += n) {
    for (n = 1; columns[i].group != NULL && i + n < n_columns &&
                g_strcmp0 (columns[i].group, columns[i + n].group) == 0;)
      n++;
    if (columns[i].group == NULL) {
      pt_grid_add_head (grid, translate (columns[i].head), i + 2, 0, 1, 2);
    } else {
      pt_grid_add_head (grid, translate (columns[i].group), i + 2, 0, n, 1);
      for (guint k = i; k < i + n; k++)
        pt_grid_add_head (grid, translate (columns[k].head), k + 2, 1, 1, 1);
    }
    for (guint k = i; k < i + n; k++)
      pt_grid_set_numeric (grid, k + 2);
  }
}

/* A book may know nothing of a column: then there is no table. */
static void
free_table (gpointer table)
{
  if (table != NULL)
    pt_table_free (table);
}

static GPtrArray *
ask_columns (PtSelfCheck *self, const Column *columns, guint n_columns, PtBy by,
             guint dimension, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (free_table);

  for (guint i = 0; i < n_columns; i++) {
    g_autoptr (GError) cause = NULL;
    PtTable *table =
      pt_facts_ask (&self->facts, columns[i].code, by, dimension, FALSE, &cause);

    if (cause != NULL) {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
    g_ptr_array_add (tables, table);
  }
  return g_steal_pointer (&tables);
}

/* Rows of all tables are of the same units in the same order; of groups, some may lack
 * one.
 */
static const PtTableRow *
find_row (const PtTable *table, const PtTableRow *like, guint near)
{
  if (near < table->rows->len) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, near);

    if (g_str_equal (row->group, like->group))
      return row;
  }
  for (guint i = 0; i < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (g_str_equal (row->group, like->group))
      return row;
  }
  return NULL;
}

static const PtTable *
find_first (const GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    if (g_ptr_array_index (tables, i) != NULL)
      return g_ptr_array_index (tables, i);
  return NULL;
}

static void
add_rows (PtGrid *grid, const GPtrArray *tables)
{
  const PtTable *first = find_first (tables);

  for (guint row = 0; first != NULL && row < first->rows->len; row++) {
    const PtTableRow *like = &g_array_index (first->rows, PtTableRow, row);
    gboolean is_whole = row + 1 == first->rows->len;
    g_autofree char *order = g_strdup_printf ("%u", row + 1);

    pt_grid_add_cell (grid, is_whole ? "" : order);
    pt_grid_add_cell (grid, like->name);
    for (guint i = 0; i < tables->len; i++) {
      const PtTable *table = g_ptr_array_index (tables, i);
      const PtTableRow *found = table != NULL ? find_row (table, like, row) : NULL;
      g_autofree char *cell =
        found != NULL ? pt_fact_format_cell (table, found) : g_strdup ("–");

      pt_grid_add_cell (grid, cell);
    }
    if (is_whole)
      pt_grid_mark_strong (grid);
  }
}

/* Under every total, how many it is made of. */
static void
add_reported (PtGrid *grid, const GPtrArray *tables)
{
  pt_grid_add_cell (grid, "");
  pt_grid_add_cell (grid, C_ ("table heading", "Reported"));
  for (guint i = 0; i < tables->len; i++) {
    const PtTable *table = g_ptr_array_index (tables, i);
    const PtTableRow *whole = table != NULL ? pt_table_get_whole (table) : NULL;
    g_autofree char *cell =
      whole != NULL ? g_strdup_printf ("%u/%u", whole->n_reported, whole->n_expected)
                    : g_strdup ("–");

    pt_grid_add_cell (grid, cell);
  }
}

/* "Biểu 2", its title, and what it belongs to. */
static void
add_title (PtSelfCheck *self, guint number, const char *code, const char *name,
           gboolean is_money)
{
  PtDocument *document = self->document;
  g_autofree char *section = g_strdup_printf ("sheet.%s", code);
  g_autofree char *title_code = g_strdup_printf ("sheet.%s.title", code);
  g_autofree char *note_code = g_strdup_printf ("sheet.%s.note", code);
  g_autofree char *when = g_utf8_strup (self->when, -1);
  /* Translators: a number, the name of a sheet in capitals, a period in capitals. */
  g_autofree char *title = g_strdup_printf (_ ("Sheet %u. %s, %s"), number, name, when);
  PtBlock *block = pt_document_add (document, PT_BLOCK_SECTION, section);

  block->on_side = TRUE;
  block = pt_document_add (document, PT_BLOCK_TITLE, title_code);
  block->editable = TRUE;
  pt_block_add_run (block, title, FALSE, FALSE, NULL);
  pt_document_add_text (
    document, PT_TEXT_CENTRE, note_code,
    is_money ? _ ("(Amounts in million đồng; “–”: no figures; “x”: does not apply)")
             : _ ("(“–”: no figures; “x”: does not apply)"));
}

gboolean
pt_self_check_add_sheets (PtSelfCheck *self, GError **error)
{
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++) {
    g_autoptr (GPtrArray) tables = NULL;
    g_autofree char *code = g_strdup_printf ("sheet.%s.table", sheets[i].code);
    guint dimension = 0;
    PtBlock *block;

    if (sheets[i].by == PT_BY_DIMENSION &&
        pt_catalogue_find_dimension (self->facts.catalogue, "terrain", &dimension) ==
          NULL)
      continue;
    tables = ask_columns (self, sheets[i].columns, sheets[i].n_columns, sheets[i].by,
                          dimension, error);
    if (tables == NULL)
      return FALSE;
    add_title (self, ++number, sheets[i].code, _ (sheets[i].title), sheets[i].is_money);
    block = pt_document_add (self->document, PT_BLOCK_GRID, code);
    block->grid = pt_grid_new (sheets[i].n_columns + 2, SIZE);
    add_heads (block->grid, sheets[i].columns, sheets[i].n_columns, sheets[i].by);
    add_rows (block->grid, tables);
    add_reported (block->grid, tables);
  }
  return TRUE;
}
