#include "store/assignments.h"

#include "store/command.h"

#include <glib/gi18n-lib.h>

/* The place of each unit in the catalogue, by its number in the book. */
static GHashTable *
index_units (const PtCatalogue *catalogue)
{
  GHashTable *places = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (places, (gpointer) &units[i].id, GUINT_TO_POINTER (i));
  return places;
}

static PtAssignment *
read_assignment (sqlite3_stmt *statement, guint unit)
{
  PtAssignment *self = g_new0 (PtAssignment, 1);
  g_autofree char *due = pt_connection_dup_text (statement, 3);

  self->unit = unit;
  self->subject = pt_connection_dup_text (statement, 1);
  self->who = pt_connection_dup_text (statement, 2);
  self->due = PT_DAY_FOREVER;
  if (*due != '\0')
    pt_day_parse (due, &self->due, NULL);
  self->state = pt_connection_dup_text (statement, 4);
  self->note = pt_connection_dup_text (statement, 5);
  return self;
}

GPtrArray *
pt_book_list_assignments (PtBook *self, GError **error)
{
  static const char sql[] = "SELECT unit, subject, who, due, state, note FROM "
                            "assignment ORDER BY unit, subject";
  sqlite3_stmt *statement;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GHashTable) places = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  statement = pt_connection_get (self->connection, sql, error);
  if (statement == NULL)
    return NULL;

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_assignment_free);
  places = index_units (self->catalogue);
  while (pt_connection_next (self->connection, statement, &failure)) {
    gint64 id = sqlite3_column_int64 (statement, 0);
    gpointer place;

    if (g_hash_table_lookup_extended (places, &id, NULL, &place))
      g_ptr_array_add (list, read_assignment (statement, GPOINTER_TO_UINT (place)));
  }

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&list);
}

static gboolean
is_empty (const PtAssignment *assignment)
{
  return *assignment->who == '\0' && *assignment->state == '\0' &&
         *assignment->note == '\0' && assignment->due == PT_DAY_FOREVER;
}

static char *
make_row (const PtAssignment *assignment, gint64 unit)
{
  g_autofree char *due = pt_day_to_iso (assignment->due);
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, unit);
  pt_row_add_text (row, assignment->subject);
  pt_row_add_text (row, assignment->who);
  pt_row_add_text (row, due);
  pt_row_add_text (row, assignment->state);
  pt_row_add_text (row, assignment->note);
  return pt_row_end (row);
}

static void
write_row (PtApply *apply, const PtAssignment *assignment, gint64 unit)
{
  GString *key;
  g_autofree char *text = NULL;

  if (!is_empty (assignment)) {
    pt_apply_put (apply, -1, PT_ROW_ASSIGNMENT, make_row (assignment, unit));
    return;
  }

  key = pt_row_begin ();
  pt_row_add_integer (key, unit);
  pt_row_add_text (key, assignment->subject);
  text = pt_row_end (key);
  pt_apply_remove (apply, PT_ROW_ASSIGNMENT, text);
}

/* "Theo dõi: Xã X", "Theo dõi: Xã X và 4 đơn vị khác" */
static char *
make_title (const PtCatalogue *catalogue, const GPtrArray *assignments)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);
  const PtAssignment *first = g_ptr_array_index (assignments, 0);
  const char *name =
    pt_unit_get_nearest_version (&units[first->unit], pt_day_today ())->name;

  if (assignments->len == 1)
    /* Translators: the title of an edit; %s is a unit's name. */
    return g_strdup_printf (_ ("Follow-up: %s"), name);
  return g_strdup_printf (
    /* Translators: the title of an edit; a unit's name, and how many others. */
    ngettext ("Follow-up: %s and %u other unit", "Follow-up: %s and %u other units",
              assignments->len - 1),
    name, assignments->len - 1);
}

gboolean
pt_book_assign_all (PtBook *self, const GPtrArray *assignments, GError **error)
{
  PtApply apply;
  const PtUnit *units;
  g_autofree char *title = NULL;
  guint n;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (assignments->len > 0, FALSE);

  units = pt_catalogue_get_units (self->catalogue, &n);
  title = make_title (self->catalogue, assignments);
  if (!pt_command_begin (self, &apply, "assign", title, error))
    return FALSE;

  for (guint i = 0; i < assignments->len; i++) {
    const PtAssignment *assignment = g_ptr_array_index (assignments, i);

    write_row (&apply, assignment, units[assignment->unit].id);
  }
  return pt_command_finish (self, &apply, error);
}

gboolean
pt_book_assign (PtBook *self, const PtAssignment *assignment, GError **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_return_val_if_fail (assignment != NULL, FALSE);

  g_ptr_array_add (one, (gpointer) assignment);
  return pt_book_assign_all (self, one, error);
}
