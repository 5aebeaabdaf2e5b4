#include "store/rules.h"

#include "base/error.h"
#include "store/command.h"

#include <glib/gi18n-lib.h>

static gint64
get_element_id (const PtCatalogue *catalogue, int element)
{
  guint n;

  return element >= 0 ? pt_catalogue_get_elements (catalogue, &n)[element].id : 0;
}

static gint64
get_unit_id (const PtCatalogue *catalogue, guint unit)
{
  guint n;

  return pt_catalogue_get_units (catalogue, &n)[unit].id;
}

static gboolean
check_draft (PtBook *self, const PtRuleDraft *draft, GError **error)
{
  g_autofree char *unknown = NULL;
  g_autoptr (GArray) left = pt_rule_parse_side (self->catalogue, draft->left, &unknown);
  g_autoptr (GArray) right =
    left != NULL ? pt_rule_parse_side (self->catalogue, draft->right, &unknown) : NULL;

  if (right == NULL) {
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: what the user wrote where an element should be. */
                 _ ("There is no element “%s”. Choose one of those there are."),
                 unknown);
    return FALSE;
  }
  return pt_rule_check_sides (draft->kind, left, right, error);
}

/* “own-1”, “own-2” …: what no rule is called yet. */
static char *
make_code (PtBook *self)
{
  guint n;
  const PtRule *rules = pt_catalogue_get_rules (self->catalogue, &n);

  for (guint number = 1;; number++) {
    g_autofree char *code = g_strdup_printf ("own-%u", number);
    guint i = 0;

    while (i < n && !g_str_equal (rules[i].code, code))
      i++;
    if (i == n)
      return g_steal_pointer (&code);
  }
}

static char *
make_title (const PtRuleDraft *draft)
{
  const char *kind = pt_rule_kind_get_name (draft->kind);
  g_autofree char *sides = *draft->right != '\0'
                             ? g_strdup_printf ("%s, %s", draft->left, draft->right)
                             : g_strdup (*draft->left != '\0' ? draft->left : "*");

  /* Translators: what was done: the kind of a rule, and what it looks at. */
  return g_strdup_printf (_ ("Rule: %s (%s)"), kind, sides);
}

static void
put_rule (PtApply *apply, const PtRuleDraft *draft, const char *code)
{
  GString *row = pt_row_begin ();

  pt_row_add_text (row, code);
  pt_row_add_text (row, pt_rule_kind_to_code (draft->kind));
  pt_row_add_text (row, draft->left);
  pt_row_add_text (row, draft->right);
  pt_row_add_integer (row, draft->bound);
  pt_row_add_text (row, draft->name_vi);
  pt_row_add_text (row, draft->name_en);
  pt_row_add_integer (row, draft->active);
  pt_apply_put (apply, -1, PT_ROW_RULE, pt_row_end (row));
}

gboolean
pt_book_set_rule (PtBook *self, const PtRuleDraft *draft, GError **error)
{
  g_autofree char *code = NULL;
  g_autofree char *title = NULL;
  PtApply apply;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (draft != NULL && draft->left != NULL && draft->right != NULL,
                        FALSE);
  g_return_val_if_fail (draft->name_vi != NULL && draft->name_en != NULL, FALSE);

  if (!check_draft (self, draft, error))
    return FALSE;

  code = draft->code != NULL ? g_strdup (draft->code) : make_code (self);
  title = make_title (draft);
  if (!pt_command_begin (self, &apply, "rule", title, error))
    return FALSE;
  put_rule (&apply, draft, code);
  return pt_command_finish (self, &apply, error);
}

gboolean
pt_book_switch_rule (PtBook *self, const PtRule *rule, gboolean active, GError **error)
{
  static const char known[] =
    "SELECT json_array (code, kind, left_side, right_side, bound, name_vi, name_en,"
    " ?2 + 0) FROM rule WHERE code = ?1";
  const char *kind;
  g_autofree char *title = NULL;
  PtApply apply;
  char *row;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);

  kind = pt_rule_kind_get_name (rule->kind);
  title = active
            /* Translators: what was done: the kind of a rule; its code. */
            ? g_strdup_printf (_ ("Rule switched on: %s (%s)"), kind, rule->code)
            /* Translators: what was done: the kind of a rule; its code. */
            : g_strdup_printf (_ ("Rule switched off: %s (%s)"), kind, rule->code);
  if (!pt_command_begin (self, &apply, "rule", title, error))
    return FALSE;

  row = pt_apply_ask (&apply, known, rule->code, active ? "1" : "0", NULL);
  if (row != NULL)
    pt_apply_put (&apply, -1, PT_ROW_RULE, row);
  return pt_command_finish (self, &apply, error);
}

static gboolean
require_reason (const char *reason, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (reason));

  if (*text != '\0')
    return TRUE;

  g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                       _ ("Write a reason: it is printed under the figures, so that "
                          "whoever reads them knows."));
  return FALSE;
}

gboolean
pt_book_accept_warning (PtBook *self, const PtWarning *warning, const char *reason,
                        GError **error)
{
  g_autofree char *title = NULL;
  GString *row;
  PtApply apply;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (warning != NULL && reason != NULL, FALSE);

  if (!require_reason (reason, error))
    return FALSE;

  /* Translators: what was done: what the program asked about. */
  title = g_strdup_printf (_ ("Accepted: %s"), warning->sentence);
  if (!pt_command_begin (self, &apply, "acceptance", title, error))
    return FALSE;

  row = pt_row_begin ();
  pt_row_add_text (row, warning->rule->code);
  pt_row_add_integer (row, get_unit_id (self->catalogue, warning->unit));
  pt_row_add_integer (row, get_element_id (self->catalogue, warning->element));
  pt_row_add_integer (row, warning->period);
  pt_row_add_text (row, warning->seen);
  pt_row_add_text (row, reason);
  pt_apply_put (&apply, -1, PT_ROW_ACCEPTANCE, pt_row_end (row));
  return pt_command_finish (self, &apply, error);
}

char *
pt_book_get_acceptance (PtBook *self, const PtWarning *warning)
{
  static const char sql[] = "SELECT reason FROM acceptance WHERE rule = ? AND unit = ?"
                            " AND element = ? AND period = ? AND seen = ?";
  sqlite3_stmt *statement;
  char *reason = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);
  g_return_val_if_fail (warning != NULL, NULL);

  statement = pt_connection_get (self->connection, sql, NULL);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, warning->rule->code, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, get_unit_id (self->catalogue, warning->unit));
  sqlite3_bind_int64 (statement, 3, get_element_id (self->catalogue, warning->element));
  sqlite3_bind_int (statement, 4, warning->period);
  sqlite3_bind_text (statement, 5, warning->seen, -1, SQLITE_STATIC);
  if (pt_connection_next (self->connection, statement, NULL))
    reason = pt_connection_dup_text (statement, 0);
  sqlite3_reset (statement);
  return reason;
}

void
pt_acceptance_free (PtAcceptance *self)
{
  pt_warning_free (self->warning);
  g_free (self->reason);
  g_free (self);
}

/* The ids of the units of which anything was accepted. */
static GArray *
list_units (PtBook *self, PtPeriod period, GError **error)
{
  static const char sql[] =
    "SELECT DISTINCT unit FROM acceptance WHERE period = ? ORDER BY unit";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int (statement, 1, period);
  while (pt_connection_next (self->connection, statement, &failure)) {
    gint64 id = sqlite3_column_int64 (statement, 0);

    g_array_append_val (ids, id);
  }
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&ids);
}

static gboolean
add_acceptances (PtBook *self, const PtUnit *unit, PtPeriod period, GPtrArray *list,
                 GError **error)
{
  g_autoptr (GPtrArray) warnings =
    pt_rules_check (self->catalogue, pt_columns_get_source (self->columns), unit,
                    period, error);

  for (guint i = 0; warnings != NULL && i < warnings->len; i++) {
    const PtWarning *warning = g_ptr_array_index (warnings, i);
    char *reason = pt_book_get_acceptance (self, warning);
    PtAcceptance *acceptance;

    if (reason == NULL)
      continue;
    acceptance = g_new (PtAcceptance, 1);
    acceptance->warning = pt_warning_copy (warning);
    acceptance->reason = reason;
    g_ptr_array_add (list, acceptance);
  }
  return warnings != NULL;
}

GPtrArray *
pt_book_list_acceptances (PtBook *self, PtPeriod period, GError **error)
{
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_acceptance_free);
  g_autoptr (GArray) ids = NULL;
  const PtUnit *units;
  guint n;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  ids = list_units (self, period, error);
  if (ids == NULL)
    return NULL;

  units = pt_catalogue_get_units (self->catalogue, &n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < ids->len; j++)
      if (units[i].id == g_array_index (ids, gint64, j) &&
          !add_acceptances (self, &units[i], period, list, error))
        return NULL;
  return g_steal_pointer (&list);
}
