#include "report/self-check-private.h"

#include "report/words.h"

#include <glib/gi18n-lib.h>

#define N_STATES 3 /* all, registered, recognised */

/* The elements of a model rate: recognised of all, and those registered. */
static void
find_codes (const PtSelfCheck *self, const PtRate *rate, const char **codes)
{
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (self->facts.catalogue, &n);
  const PtElement *recognised = &elements[rate->numerator[0]];

  codes[0] = elements[rate->denominator[0]].code;
  codes[1] = NULL;
  codes[2] = recognised->code;
  for (guint i = 0; i < n; i++)
    if (*recognised->model != '\0' &&
        g_str_equal (elements[i].model, recognised->model) &&
        g_str_equal (elements[i].status, "registered"))
      codes[1] = elements[i].code;
}

static gboolean
add_model (PtSelfCheck *self, PtGrid *grid, const PtRate *rate, const char *name,
           GError **error)
{
  const char *codes[N_STATES];
  g_auto (PtFact) share = { 0 };
  g_autofree char *value = NULL;
  g_autofree char *change = NULL;
  g_autofree char *reported = NULL;

  find_codes (self, rate, codes);
  pt_grid_add_cell (grid, name);
  for (guint i = 0; i < N_STATES; i++) {
    g_auto (PtFact) fact = { 0 };
    g_autofree char *cell = NULL;

    if (codes[i] != NULL && !pt_fact_init (&fact, &self->facts, codes[i], error))
      return FALSE;
    cell = fact.now != NULL ? pt_fact_format_cell (fact.now, fact.row) : g_strdup ("–");
    pt_grid_add_cell (grid, cell);
  }
  if (!pt_fact_init (&share, &self->facts, rate->code, error))
    return FALSE;
  value = pt_fact_format_cell (share.now, share.row);
  change = pt_fact_format_change (&share);
  reported = g_strdup_printf ("%u/%u", share.row->n_reported, share.row->n_expected);
  pt_grid_add_cell (grid, value);
  pt_grid_add_cell (grid, change);
  pt_grid_add_cell (grid, reported);
  return TRUE;
}

static gboolean
say_model (PtSelfCheck *self, const PtRate *rate, GError **error)
{
  g_autofree char *code = g_strdup_printf ("results.models.%s", rate->code);
  g_auto (PtFact) fact = { 0 };
  g_autofree char *value = NULL;
  g_autofree char *complete = NULL;
  g_autofree char *change = NULL;
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;

  if (!pt_fact_init (&fact, &self->facts, rate->code, error))
    return FALSE;
  value = pt_fact_format (fact.now, fact.row);
  complete = pt_fact_describe_completeness (fact.row);
  change = pt_fact_describe_change (&fact);
  if (fact.row->state != PT_STATE_NUMBER || !fact.row->has_counts) {
    pt_self_check_say (
      self, PT_TEXT_ITEM, code,
      /* Translators: the name of a rate, its value, how many reported, its change. */
      g_strdup_printf (_ ("%s: %s%s%s."), pt_rate_get_name (rate), value, complete,
                       change));
    return TRUE;
  }
  numerator = pt_number_format (fact.row->numerator);
  denominator = pt_number_format (fact.row->denominator);
  pt_self_check_say (self, PT_TEXT_ITEM, code,
                     /* Translators: the name of a rate, its value, the two counts
                      * behind it, how many reported, its change. */
                     g_strdup_printf (_ ("%s: %s (%s of %s)%s%s."),
                                      pt_rate_get_name (rate), value, numerator,
                                      denominator, complete, change));
  return TRUE;
}

static gboolean
add_whole (PtSelfCheck *self, char **names, GError **error)
{
  PtGrid *grid;
  const char *const heads[] = {
    C_ ("table heading", "Model"),      C_ ("table heading", "In all"),
    C_ ("table heading", "Registered"), C_ ("table heading", "Recognised"),
    C_ ("table heading", "Rate"),       C_ ("table heading", "Change"),
    C_ ("table heading", "Reported"),
  };

  for (guint i = 0; i < self->models->len; i++)
    if (!say_model (self,
                    pt_self_check_get_rate (self,
                                            g_array_index (self->models, guint, i)),
                    error))
      return FALSE;

  grid = pt_self_check_add_grid (self, "results.models.table", _ ("Learning models"),
                                 G_N_ELEMENTS (heads));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    pt_grid_add_head (grid, heads[i], i, 0, 1, 1);
    if (i > 0)
      pt_grid_set_numeric (grid, i);
  }
  for (guint i = 0; i < self->models->len; i++)
    if (!add_model (self, grid,
                    pt_self_check_get_rate (self,
                                            g_array_index (self->models, guint, i)),
                    names[i], error))
      return FALSE;
  return TRUE;
}

static void
add_group_row (PtGrid *grid, const GPtrArray *tables, guint row)
{
  const PtTable *first = g_ptr_array_index (tables, 0);
  const PtTableRow *named = &g_array_index (first->rows, PtTableRow, row);
  g_autofree char *reported =
    g_strdup_printf ("%u/%u", named->n_reported, named->n_expected);

  pt_grid_add_cell (grid, named->name);
  for (guint i = 0; i < tables->len; i++) {
    const PtTable *table = g_ptr_array_index (tables, i);
    g_autofree char *cell = g_strdup ("–");

    for (guint k = 0; k < table->rows->len; k++) {
      const PtTableRow *found = &g_array_index (table->rows, PtTableRow, k);

      if (g_str_equal (found->group, named->group)) {
        g_free (cell);
        cell = pt_fact_format_cell (table, found);
      }
    }
    pt_grid_add_cell (grid, cell);
  }
  pt_grid_add_cell (grid, reported);
  if (row + 1 == first->rows->len)
    pt_grid_mark_strong (grid);
}

static gboolean
add_groups (PtSelfCheck *self, char **names, GError **error)
{
  g_autoptr (GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_table_free);
  guint dimension, n = self->models->len;
  PtGrid *grid;

  if (pt_catalogue_find_dimension (self->facts.catalogue, "terrain", &dimension) ==
        NULL ||
      self->overview->terrain == NULL)
    return TRUE;
  for (guint i = 0; i < n; i++) {
    const PtRate *rate =
      pt_self_check_get_rate (self, g_array_index (self->models, guint, i));
    PtTable *table =
      pt_facts_ask (&self->facts, rate->code, PT_BY_DIMENSION, dimension, FALSE, error);

    if (table == NULL)
      return FALSE;
    g_ptr_array_add (tables, table);
  }

  grid = pt_self_check_add_grid (self, "results.models.groups",
                                 _ ("Share of models recognised, by terrain"), n + 2);
  pt_grid_add_head (grid, C_ ("table heading", "Group"), 0, 0, 1, 1);
  for (guint i = 0; i < n; i++)
    pt_grid_add_head (grid, names[i], i + 1, 0, 1, 1);
  pt_grid_add_head (grid, C_ ("table heading", "Reported"), n + 1, 0, 1, 1);
  for (guint i = 1; i < n + 2; i++)
    pt_grid_set_numeric (grid, i);
  for (guint row = 0; row < ((PtTable *) g_ptr_array_index (tables, 0))->rows->len;
       row++)
    add_group_row (grid, tables, row);
  return TRUE;
}

gboolean
pt_self_check_add_models (PtSelfCheck *self, GError **error)
{
  const char *common;
  g_auto (GStrv) names = NULL;

  if (self->models->len == 0)
    return TRUE;
  names =
    pt_words_name_rates (self->facts.catalogue, &g_array_index (self->models, guint, 0),
                         self->models->len, &common);
  pt_document_add_heading (self->document, 2, "results.models",
                           _ ("Learning models, by region"));
  if (!add_whole (self, names, error) || !add_groups (self, names, error))
    return FALSE;
  if (self->overview->terrain != NULL) {
    pt_self_check_say (self, PT_TEXT_BODY, "results.models.finding",
                       g_strdup (self->overview->terrain_sentence));
    pt_self_check_add_picture (self, "results.models.figure", self->overview->terrain,
                               _ ("Learning models by terrain"));
  }
  return TRUE;
}
