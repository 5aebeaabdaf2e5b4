#include "store/plan-steps.h"

#include "store/load.h"
#include "store/reorganise-check.h"

#include <glib/gi18n-lib.h>

static void (*const steps[PT_N_REORGANISATIONS]) (PtPlan *self) = {
  [PT_REORGANISATION_BEGIN] = pt_plan_begin,
  [PT_REORGANISATION_RENAME] = pt_plan_rename,
  [PT_REORGANISATION_CORRECT] = pt_plan_correct,
  [PT_REORGANISATION_MOVE] = pt_plan_move,
  [PT_REORGANISATION_CLOSE] = pt_plan_close,
  [PT_REORGANISATION_MERGE] = pt_plan_merge,
  [PT_REORGANISATION_SPLIT] = pt_plan_split,
  [PT_REORGANISATION_ENTER_GROUP] = pt_plan_enter_group,
  [PT_REORGANISATION_LEAVE_GROUP] = pt_plan_leave_group,
  [PT_REORGANISATION_ADD_DIMENSION] = pt_plan_add_dimension,
  [PT_REORGANISATION_ADD_GROUP] = pt_plan_add_group,
  [PT_REORGANISATION_RENAME_GROUP] = pt_plan_rename_group,
  [PT_REORGANISATION_RENAME_DIMENSION] = pt_plan_rename_dimension,
  [PT_REORGANISATION_ORDER_GROUPS] = pt_plan_order_groups,
  [PT_REORGANISATION_SET_TARGET] = pt_plan_set_target,
  [PT_REORGANISATION_DROP_TARGET] = pt_plan_drop_target,
  [PT_REORGANISATION_END_ELEMENT] = pt_plan_end_element,
  [PT_REORGANISATION_ADD_ELEMENT] = pt_plan_add_element,
  [PT_REORGANISATION_ADD_RATE] = pt_plan_add_rate,
};

/* Every version the edit wrote must lie where it may. */
static void
check_places (PtPlan *self, const PtCatalogue *after)
{
  static const char sql[] =
    "SELECT DISTINCT json_extract (key, '$[0]'), json_extract (key, '$[1]') FROM change"
    " WHERE edit = CAST (?1 AS INTEGER) AND tbl = 'unit_version' AND after IS NOT NULL";
  g_autofree char *edit =
    g_strdup_printf ("%" G_GINT64_FORMAT, pt_ledger_get_edit (self->book->ledger));
  g_autoptr (GPtrArray) rows = pt_plan_list (self, sql, edit, NULL);
  g_autoptr (GArray) days = pt_hierarchy_list_days (after);

  for (guint i = 0; i < rows->len && !pt_plan_has_failed (self); i++) {
    char **row = g_ptr_array_index (rows, i);
    const PtUnit *unit = pt_find_unit_by_id (after, g_ascii_strtoll (row[0], NULL, 10));

    for (guint j = 0; unit != NULL && j < unit->n_versions; j++) {
      g_autofree char *from = pt_day_to_iso (unit->versions[j].from);
      char *fault = g_str_equal (from, row[1])
                      ? pt_hierarchy_find_fault (after, unit, &unit->versions[j], days)
                      : NULL;

      if (fault != NULL)
        pt_plan_refuse (self, PT_ERROR_INVALID, fault);
    }
  }
}

gboolean
pt_plan_run (PtBook *book, const PtReorganisation *what, PtCatalogue **after,
             GError **error)
{
  g_autofree char *title = pt_reorganisation_make_title (what, book->catalogue);
  g_autofree char *day = pt_day_to_iso (what->day);
  g_autoptr (PtCatalogue) would_be = NULL;
  PtPlan self = { .apply = { .connection = book->connection,
                             .ledger = book->ledger,
                             .catalogue = book->catalogue },
                  .book = book,
                  .what = what,
                  .day = day };

  if (!pt_book_require_writable (book, error) ||
      !pt_ledger_begin (book->ledger, book->who, pt_reorganisation_get_kind (what),
                        title, 0, error))
    return FALSE;

  steps[what->type](&self);
  if (!pt_plan_has_failed (&self))
    would_be = pt_load_catalogue (book->connection, NULL, &self.apply.failure);
  if (would_be != NULL)
    check_places (&self, would_be);

  if (pt_plan_has_failed (&self)) {
    pt_ledger_rollback (book->ledger);
    g_propagate_error (error, self.apply.failure);
    return FALSE;
  }
  *after = g_steal_pointer (&would_be);
  return TRUE;
}

gboolean
pt_book_reorganise (PtBook *self, const PtReorganisation *what, GError **error)
{
  g_autoptr (PtCatalogue) after = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (what != NULL, FALSE);

  return pt_plan_run (self, what, &after, error) &&
         pt_ledger_commit (self->ledger, error) &&
         pt_book_refresh (self, pt_book_last_edit (self), error);
}

/* Adds to @n how many figures there are, a look into the key. */
static gboolean
count_figures (PtBook *self, gint64 element, PtPeriod period, gint64 unit, guint *n,
               GError **error)
{
  static const char sql[] =
    "SELECT count (*) FROM figure WHERE element = ? AND period = ? AND unit = ?";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, element);
  sqlite3_bind_int (statement, 2, period);
  sqlite3_bind_int64 (statement, 3, unit);
  found = pt_connection_next (self->connection, statement, error);
  if (found)
    *n += (guint) sqlite3_column_int (statement, 0);
  sqlite3_reset (statement);
  return found;
}

gboolean
pt_book_count_figures_from (PtBook *self, const PtUnit *unit, PtDay day, guint *n,
                            PtPeriod *latest, GError **error)
{
  g_autoptr (GArray) periods = NULL;
  guint n_elements;
  const PtElement *elements;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (unit != NULL && n != NULL && latest != NULL, FALSE);

  *n = 0;
  *latest = PT_PERIOD_NONE;
  periods = pt_book_list_periods (self, error);
  if (periods == NULL)
    return FALSE;

  elements = pt_catalogue_get_elements (self->catalogue, &n_elements);
  for (guint i = 0; i < periods->len; i++) {
    PtPeriod period = g_array_index (periods, PtPeriod, i);
    guint before = *n;

    if (pt_period_last_day (period) < day)
      continue;
    for (guint j = 0; j < n_elements; j++)
      if (!count_figures (self, elements[j].id, period, unit->id, n, error))
        return FALSE;
    if (*n > before)
      *latest = period;
  }
  return TRUE;
}

/* Whether a version of @unit lies under @code on a day of [from, to). */
static gboolean
lies_under (const PtUnit *unit, const char *code, PtDay from, PtDay to)
{
  for (guint i = 0; i < unit->n_versions; i++) {
    const PtUnitVersion *version = &unit->versions[i];

    if (g_strcmp0 (version->parent, code) == 0 && version->from < to &&
        from < version->to)
      return TRUE;
  }
  return FALSE;
}

GPtrArray *
pt_book_list_children_from (PtBook *self, const PtUnit *unit, PtDay day)
{
  GPtrArray *children = g_ptr_array_new ();
  guint n;
  const PtUnit *units;

  g_return_val_if_fail (PT_IS_BOOK (self), children);
  g_return_val_if_fail (unit != NULL, children);

  units = pt_catalogue_get_units (self->catalogue, &n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < unit->n_versions; j++) {
      const PtUnitVersion *version = &unit->versions[j];

      if (version->to > day && lies_under (&units[i], version->code,
                                           MAX (day, version->from), version->to)) {
        g_ptr_array_add (children, (gpointer) &units[i]);
        break;
      }
    }
  return children;
}
