#include "report/form-progress.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *code;
  const char *name;
} states[PT_N_FORM_STATES] = {
  /* Translators: how far a unit has come with a form. */
  [PT_FORM_EMPTY] = { "empty", NC_ ("form", "no figures yet") },
  [PT_FORM_BEGUN] = { "begun", NC_ ("form", "incomplete") },
  [PT_FORM_COMPLETE] = { "complete", NC_ ("form", "complete") },
  [PT_FORM_CLOSED] = { "closed", NC_ ("form", "closed") },
};

const char *
pt_form_state_to_code (PtFormState self)
{
  g_return_val_if_fail (self < PT_N_FORM_STATES, NULL);

  return states[self].code;
}

const char *
pt_form_state_get_name (PtFormState self)
{
  g_return_val_if_fail (self < PT_N_FORM_STATES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "form", states[self].name);
}

gboolean
pt_form_progress_is_missing (const PtFormProgress *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == PT_FORM_EMPTY || self->state == PT_FORM_BEGUN;
}

static gboolean
is_meant (const PtCatalogue *catalogue, const PtFormQuery *query, const PtUnit *unit)
{
  PtDay day = pt_period_last_day (query->period);
  const PtUnitVersion *version = pt_unit_get_version (unit, day);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  return version != NULL && version->kind != PT_KIND_BLOCK &&
         (query->level < 0 || (int) version->kind == query->level) &&
         (query->within < 0 ||
          pt_catalogue_is_within (catalogue, unit, &units[query->within], day)) &&
         (query->dimension < 0 ||
          pt_catalogue_get_group (catalogue, unit->index, (guint) query->dimension,
                                  day) == query->group);
}

/* The form as it is asked of units of one sector: what is asked depends on nothing
 * else.  Returns: (transfer none) (nullable): one of @forms
 */
static const PtForm *
find_form (GPtrArray *forms, const char *code)
{
  for (guint i = 0; i < forms->len; i++) {
    const PtForm *form = g_ptr_array_index (forms, i);

    if (g_str_equal (form->code, code))
      return form;
  }
  return NULL;
}

static PtSector
get_sector (const PtUnit *unit, PtPeriod period)
{
  return pt_kind_get_sector (
    pt_unit_get_nearest_version (unit, pt_period_last_day (period))->kind);
}

/* Counts what those of @list that are of @sector have answered.  Column by column: one
 * is good only until the next is read.
 */
static gboolean
count_answers (const PtCatalogue *catalogue, PtColumnSource *columns,
               const PtFormQuery *query, PtSector sector, GArray *list, GError **error)
{
  g_autoptr (GPtrArray) forms = NULL;
  const PtForm *form = NULL;
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < list->len && forms == NULL; i++) {
    const PtUnit *unit = &units[g_array_index (list, PtFormProgress, i).unit];

    if (get_sector (unit, query->period) == sector)
      forms = pt_forms_list (catalogue, query->period, unit);
  }
  if (forms != NULL)
    form = find_form (forms, query->form);

  for (guint i = 0; form != NULL && i < form->n_elements; i++) {
    const PtColumn *column =
      columns->get (columns, form->elements[i], query->period, error);

    if (column == NULL)
      return FALSE;
    for (guint j = 0; j < list->len; j++) {
      PtFormProgress *progress = &g_array_index (list, PtFormProgress, j);

      if (get_sector (&units[progress->unit], query->period) != sector)
        continue;
      progress->n_asked++;
      if (column->figures[progress->unit].state != PT_STATE_ABSENT)
        progress->n_answered++;
    }
  }
  return TRUE;
}

static void
set_states (const PtCatalogue *catalogue, const PtFormQuery *query, GArray *list)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < list->len; i++) {
    PtFormProgress *progress = &g_array_index (list, PtFormProgress, i);

    if (query->is_closed != NULL &&
        query->is_closed (query->form, query->period, &units[progress->unit],
                          query->data))
      progress->state = PT_FORM_CLOSED;
    else if (progress->n_answered == 0)
      progress->state = PT_FORM_EMPTY;
    else
      progress->state =
        progress->n_answered < progress->n_asked ? PT_FORM_BEGUN : PT_FORM_COMPLETE;
  }
}

static gboolean
fill_in (const PtCatalogue *catalogue, PtColumnSource *columns,
         const PtFormQuery *query, GArray *list, GError **error)
{
  for (PtSector sector = 0; sector < PT_N_SECTORS; sector++)
    if (!count_answers (catalogue, columns, query, sector, list, error))
      return FALSE;

  set_states (catalogue, query, list);
  return TRUE;
}

typedef struct {
  const PtUnit *units;
  PtDay day;
} Order;

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  const PtUnit *first = &order->units[((const PtFormProgress *) a)->unit];
  const PtUnit *second = &order->units[((const PtFormProgress *) b)->unit];
  int names =
    pt_text_collate_names (pt_unit_get_nearest_version (first, order->day)->name,
                           pt_unit_get_nearest_version (second, order->day)->name);

  return names != 0 ? names : (int) first->index - (int) second->index;
}

GArray *
pt_form_progress_list (const PtCatalogue *catalogue, PtColumnSource *columns,
                       const PtFormQuery *query, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, TRUE, sizeof (PtFormProgress));
  Order order;
  guint n;

  g_return_val_if_fail (catalogue != NULL && columns != NULL, NULL);
  g_return_val_if_fail (query != NULL && query->form != NULL, NULL);

  order.units = pt_catalogue_get_units (catalogue, &n);
  order.day = pt_period_last_day (query->period);
  for (guint i = 0; i < n; i++)
    if (is_meant (catalogue, query, &order.units[i])) {
      PtFormProgress progress = { .unit = i };

      g_array_append_val (list, progress);
    }
  if (!fill_in (catalogue, columns, query, list, error))
    return NULL;

  for (guint i = list->len; i > 0; i--)
    if (g_array_index (list, PtFormProgress, i - 1).n_asked == 0)
      g_array_remove_index (list, i - 1);
  g_array_sort_with_data (list, compare_names, &order);
  return g_steal_pointer (&list);
}

gboolean
pt_form_progress_find (const PtCatalogue *catalogue, PtColumnSource *columns,
                       const PtFormQuery *query, const PtUnit *unit,
                       PtFormProgress *progress, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, TRUE, sizeof (PtFormProgress));

  g_return_val_if_fail (catalogue != NULL && columns != NULL, FALSE);
  g_return_val_if_fail (query != NULL && unit != NULL && progress != NULL, FALSE);

  *progress = (PtFormProgress){ .unit = unit->index };
  g_array_append_val (list, *progress);
  if (!fill_in (catalogue, columns, query, list, error))
    return FALSE;

  *progress = g_array_index (list, PtFormProgress, 0);
  return TRUE;
}

static void
add_count (PtSheet *sheet, guint count)
{
  g_autofree char *plain = g_strdup_printf ("%u", count);
  g_autofree char *shown = pt_number_format (count);

  pt_sheet_add_cell (sheet, plain, shown);
}

PtSheet *
pt_form_progress_to_sheet (const PtCatalogue *catalogue, const PtFormQuery *query,
                           const GArray *list, gboolean missing_only)
{
  PtSheet *sheet = pt_sheet_new ();
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  pt_sheet_add_column (sheet, "code", _ ("Code"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "name", _ ("Unit"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "state", C_ ("form", "State"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "answered", C_ ("form", "Answered"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "asked", C_ ("form", "Asked"), PT_CELL_NUMBER);
  for (guint i = 0; i < list->len; i++) {
    const PtFormProgress *progress = &g_array_index (list, PtFormProgress, i);
    const PtUnitVersion *version =
      pt_unit_get_nearest_version (&units[progress->unit],
                                   pt_period_last_day (query->period));

    if (missing_only && !pt_form_progress_is_missing (progress))
      continue;
    pt_sheet_add_cell (sheet, version->code, NULL);
    pt_sheet_add_cell (sheet, version->name, NULL);
    pt_sheet_add_cell (sheet, pt_form_state_to_code (progress->state),
                       pt_form_state_get_name (progress->state));
    add_count (sheet, progress->n_answered);
    add_count (sheet, progress->n_asked);
  }
  return sheet;
}
