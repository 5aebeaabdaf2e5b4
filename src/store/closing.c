#include "store/closing-private.h"

#include "base/error.h"
#include "domain/form.h"
#include "store/command.h"

#include <glib/gi18n-lib.h>

/* A row says that a form is closed, or with a reason that it was opened again; that of
 * a unit goes before that of all (0).
 */
static const char newest_sql[] = "SELECT reason = '', unit FROM closing WHERE form = ?"
                                 " AND period = ? AND unit IN (0, ?)"
                                 " ORDER BY unit DESC LIMIT 1";

gboolean
pt_closing_find (PtConnection *connection, const char *form, PtPeriod period,
                 gint64 unit, gint64 *closed_unit, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (connection, newest_sql, error);
  gboolean closed = FALSE;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, form, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, period);
  sqlite3_bind_int64 (statement, 3, unit);
  if (pt_connection_next (connection, statement, error)) {
    closed = sqlite3_column_int (statement, 0);
    *closed_unit = sqlite3_column_int64 (statement, 1);
  }
  sqlite3_reset (statement);
  return closed;
}

/* When the row was last written, as people say it; "" where the ledger forgot. */
static char *
find_moment (PtConnection *connection, const char *form, PtPeriod period, gint64 unit)
{
  static const char sql[] =
    "SELECT e.at FROM change c JOIN edit e ON e.id = c.edit WHERE c.tbl = 'closing'"
    " AND c.key = json_array (?, ?, ?) AND c.after IS NOT NULL"
    " ORDER BY c.edit DESC LIMIT 1";
  sqlite3_stmt *statement = pt_connection_get (connection, sql, NULL);
  g_autofree char *at = NULL;

  if (statement == NULL)
    return g_strdup ("");

  sqlite3_bind_text (statement, 1, form, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, period);
  sqlite3_bind_int64 (statement, 3, unit);
  if (pt_connection_next (connection, statement, NULL))
    at = pt_connection_dup_text (statement, 0);
  sqlite3_reset (statement);
  return at != NULL ? pt_day_format_moment (at) : g_strdup ("");
}

char *
pt_closing_explain (PtConnection *connection, const char *form, PtPeriod period,
                    gint64 closed_unit)
{
  g_autofree char *moment = find_moment (connection, form, period, closed_unit);
  g_autofree char *shown = pt_period_format (period);

  return g_strdup_printf (
    /* Translators: a form's name, a period, a date and time. */
    _ ("The form “%s” of %s has been closed since %s. To change a figure, open the "
       "form again and say why."),
    pt_form_get_name (form), shown, moment);
}

gboolean
pt_book_require_open (PtBook *self, const PtElement *element, PtPeriod period,
                      const PtUnit *unit, GError **error)
{
  g_autofree char *reason = NULL;
  GError *failure = NULL;
  gint64 closed_unit;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (element != NULL && unit != NULL, FALSE);

  if (pt_closing_find (self->connection, element->form, period, unit->id, &closed_unit,
                       &failure)) {
    reason = pt_closing_explain (self->connection, element->form, period, closed_unit);
    g_set_error_literal (error, PT_ERROR, PT_ERROR_CONFLICT, reason);
    return FALSE;
  }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

gboolean
pt_book_is_form_closed (PtBook *self, const char *form, PtPeriod period,
                        const PtUnit *unit)
{
  gint64 closed_unit;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (form != NULL, FALSE);

  return pt_closing_find (self->connection, form, period, unit != NULL ? unit->id : 0,
                          &closed_unit, NULL);
}

/* What is said of single units gives way to what is said of all. */
static void
remove_units (PtApply *apply, const char *form, PtPeriod period)
{
  static const char first[] =
    "SELECT json_array (form, period, unit) FROM closing WHERE form = ?1"
    " AND period = CAST (?2 AS INTEGER) AND unit <> 0 LIMIT 1";
  g_autofree char *number = g_strdup_printf ("%d", period);
  g_autofree char *key = NULL;

  while ((key = pt_apply_ask (apply, first, form, number, NULL)) != NULL) {
    pt_apply_remove (apply, PT_ROW_CLOSING, key);
    g_clear_pointer (&key, g_free);
  }
}

static gboolean
write_closing (PtBook *self, const char *form, PtPeriod period, const PtUnit *unit,
               const char *reason, const char *title, GError **error)
{
  GString *row;
  PtApply apply;

  if (!pt_command_begin (self, &apply, "closing", title, error))
    return FALSE;

  if (unit == NULL)
    remove_units (&apply, form, period);
  row = pt_row_begin ();
  pt_row_add_text (row, form);
  pt_row_add_integer (row, period);
  pt_row_add_integer (row, unit != NULL ? unit->id : 0);
  pt_row_add_text (row, reason);
  pt_apply_put (&apply, -1, PT_ROW_CLOSING, pt_row_end (row));
  return pt_command_finish (self, &apply, error);
}

/* The form, the period, and the unit where it is of one. */
static char *
describe (const char *form, PtPeriod period, const PtUnit *unit)
{
  const PtUnitVersion *version =
    unit != NULL ? pt_unit_get_nearest_version (unit, pt_period_last_day (period))
                 : NULL;
  g_autofree char *shown = pt_period_format (period);

  return version != NULL ? g_strdup_printf ("%s, %s, %s", pt_form_get_name (form),
                                            shown, version->name)
                         : g_strdup_printf ("%s, %s", pt_form_get_name (form), shown);
}

gboolean
pt_book_close_form (PtBook *self, const char *form, PtPeriod period, const PtUnit *unit,
                    GError **error)
{
  g_autofree char *what = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (form != NULL && period != PT_PERIOD_NONE, FALSE);

  what = describe (form, period, unit);
  /* Translators: what was done: a form's name, a period, perhaps a unit. */
  title = g_strdup_printf (_ ("Closing: %s"), what);
  return write_closing (self, form, period, unit, "", title, error);
}

gboolean
pt_book_reopen_form (PtBook *self, const char *form, PtPeriod period,
                     const PtUnit *unit, const char *reason, GError **error)
{
  g_autofree char *why = NULL;
  g_autofree char *what = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (form != NULL && reason != NULL, FALSE);

  why = g_strstrip (g_strdup (reason));
  if (*why == '\0' || !pt_book_is_form_closed (self, form, period, unit)) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         *why == '\0' ? _ ("Write why the form is opened again.")
                                      : _ ("The form is not closed."));
    return FALSE;
  }

  what = describe (form, period, unit);
  /* Translators: what was done: a form's name and a period; the reason. */
  title = g_strdup_printf (_ ("Reopening: %s (%s)"), what, why);
  return write_closing (self, form, period, unit, why, title, error);
}
