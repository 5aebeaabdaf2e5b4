#include "store/plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Years outside these are slips of the hand. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

gboolean
pt_plan_has_failed (const PtPlan *self)
{
  return self->apply.failure != NULL;
}

gboolean
pt_plan_refuse (PtPlan *self, PtError code, char *reason)
{
  if (self->apply.failure == NULL)
    self->apply.failure = g_error_new_literal (PT_ERROR, (int) code, reason);
  g_free (reason);
  return FALSE;
}

gboolean
pt_plan_require_day (PtPlan *self)
{
  PtDay day = self->what->day;
  g_autofree char *shown = NULL;

  if (day >= pt_day_new (FIRST_YEAR, 1, 1) && day <= pt_day_new (LAST_YEAR, 12, 31))
    return TRUE;

  shown = pt_day_format_short (day);
  if (*shown == '\0')
    return pt_plan_refuse (self, PT_ERROR_INVALID,
                           g_strdup (_ ("Say from which day on this holds.")));
  return pt_plan_refuse (self, PT_ERROR_INVALID,
                         g_strdup_printf (
                           /* Translators: a date; two years. */
                           _ ("%s cannot be meant. Choose a day between "
                              "the years %d and %d."),
                           shown, FIRST_YEAR, LAST_YEAR));
}

GPtrArray *
pt_plan_list (PtPlan *self, const char *sql, ...)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  sqlite3_stmt *statement;
  const char *text;
  va_list texts;

  if (self->apply.failure != NULL)
    return rows;
  statement = pt_connection_get (self->apply.connection, sql, &self->apply.failure);
  if (statement == NULL)
    return rows;

  va_start (texts, sql);
  for (int i = 1; (text = va_arg (texts, const char *)) != NULL; i++)
    sqlite3_bind_text (statement, i, text, -1, SQLITE_TRANSIENT);
  va_end (texts);

  while (pt_connection_next (self->apply.connection, statement, &self->apply.failure)) {
    int n = sqlite3_column_count (statement);
    char **row = g_new0 (char *, n + 1);

    for (int i = 0; i < n; i++)
      row[i] = pt_connection_dup_text (statement, i);
    g_ptr_array_add (rows, row);
  }
  return rows;
}

static char *
get_any_name (PtPlan *self, const char *unit)
{
  static const char sql[] = "SELECT name FROM unit_version WHERE unit = ?"
                            " ORDER BY valid_from DESC LIMIT 1";

  return pt_apply_ask (&self->apply, sql, unit, NULL);
}

char **
pt_plan_find_version (PtPlan *self, const char *unit)
{
  static const char sql[] = PT_SQL_VERSION "FROM unit_version WHERE unit = ?1 AND " //
    PT_SQL_VALID ("?2", "valid_from", "valid_to");
  g_autoptr (GPtrArray) rows = pt_plan_list (self, sql, unit, self->day, NULL);
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  if (rows->len > 0)
    return g_ptr_array_steal_index (rows, 0);

  name = get_any_name (self, unit);
  shown = pt_day_format_short (self->what->day);
  if (name == NULL)
    pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                    g_strdup (
                      _ ("The unit is not in the book any more. Choose another.")));
  else if (*shown == '\0')
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup_printf (
                      /* Translators: a unit's name. */
                      _ ("%s has not always been there. Say from "
                         "which day on this holds."),
                      name));
  else
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup_printf (
                      /* Translators: a date; a unit's name. */
                      _ ("On %s %s is not there. Choose a day between "
                         "its beginning and its end."),
                      shown, name));
  return NULL;
}

/* Whether @to, where a version ends, is after @day; both ISO. */
static gboolean
ends_after (const char *to, const char *day)
{
  return *to == '\0' || strcmp (to, day) > 0;
}

void
pt_plan_put_version (PtPlan *self, const char *const *version)
{
  static const char overlap[] = "SELECT name FROM unit_version WHERE code = ?1 AND"
                                " NOT (unit = ?4 AND valid_from = ?2) AND " //
    PT_SQL_OVERLAP ("valid_from", "valid_to", "?2", "?3");
  const char *code = version[PT_VERSION_CODE];
  g_autofree char *other =
    pt_apply_ask (&self->apply, overlap, code, version[PT_VERSION_FROM],
                  version[PT_VERSION_TO], version[PT_VERSION_UNIT], NULL);
  GString *row;

  if (other != NULL)
    pt_plan_refuse (self, PT_ERROR_EXISTS,
                    g_strdup_printf (
                      /* Translators: a unit's code and the name of another unit. */
                      _ ("On some of these days the code “%s” belongs "
                         "to %s. Choose another code, or another day."),
                      code, other));
  if (g_str_equal (version[PT_VERSION_PARENT], code))
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("A unit cannot be its own parent.")));
  if (pt_plan_has_failed (self))
    return;

  row = pt_row_begin ();
  pt_row_add_integer (row, g_ascii_strtoll (version[PT_VERSION_UNIT], NULL, 10));
  for (guint i = PT_VERSION_FROM; i < PT_N_VERSION_FIELDS; i++)
    pt_row_add_text (row, version[i]);
  pt_apply_put (&self->apply, -1, PT_ROW_UNIT_VERSION, pt_row_end (row));
}

gboolean
pt_plan_check_words (PtPlan *self, const char *code, const char *name)
{
  guint n;
  const PtField *fields = pt_layout_get_fields (PT_LAYOUT_UNITS, &n);

  if (pt_plan_has_failed (self))
    return FALSE;
  if (*code == '\0')
    return pt_plan_refuse (self, PT_ERROR_INVALID,
                           g_strdup (_ ("The code is missing.")));
  if (*name == '\0')
    return pt_plan_refuse (self, PT_ERROR_INVALID,
                           g_strdup (_ ("The name is missing.")));

  return pt_field_check (&fields[PT_UNITS_CODE], code, &self->apply.failure) &&
         pt_field_check (&fields[PT_UNITS_NAME], name, &self->apply.failure);
}

gboolean
pt_plan_check_parent (PtPlan *self, const char *code)
{
  static const char sql[] = "SELECT 1 FROM unit_version WHERE code = ?1 AND " //
    PT_SQL_VALID ("?2", "valid_from", "valid_to");
  g_autofree char *shown = pt_day_format_short (self->what->day);

  if (*code == '\0' || pt_apply_has (&self->apply, sql, code, self->day, NULL))
    return !pt_plan_has_failed (self);

  if (*shown == '\0')
    return pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                           g_strdup_printf (
                             /* Translators: a unit's code. */
                             _ ("No unit has always borne the code "
                                "“%s” that should be the parent."),
                             code));
  return pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                         g_strdup_printf (
                           /* Translators: a date; a unit's code. */
                           _ ("On %s no unit bears the code “%s” that "
                              "should be the parent."),
                           shown, code));
}

static char *
add_unit (PtPlan *self, const char *code)
{
  static const char known[] = "SELECT 1 FROM unit WHERE uuid = ?";
  g_autofree char *uuid = pt_apply_make_uuid ("unit", code, self->day);
  gint64 id = pt_apply_next_id (&self->apply, PT_ROW_UNIT);
  GString *row;

  /* Another began on that day with that code, before it was given another. */
  if (pt_apply_has (&self->apply, known, uuid, NULL)) {
    g_free (uuid);
    uuid = g_uuid_string_random ();
  }

  row = pt_row_begin ();
  pt_row_add_integer (row, id);
  pt_row_add_text (row, uuid);
  pt_apply_put (&self->apply, -1, PT_ROW_UNIT, pt_row_end (row));
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

char *
pt_plan_begin_unit (PtPlan *self, const PtReorganisationPart *part)
{
  g_autofree char *unit = NULL;

  if (!pt_plan_check_words (self, part->code, part->name))
    return NULL;
  if (!g_str_equal (part->parent, part->code) &&
      !pt_plan_check_parent (self, part->parent))
    return NULL;

  unit = add_unit (self, part->code);
  pt_plan_put_version (self,
                       (const char *[]){ unit, self->day, "", part->code, part->name,
                                         pt_kind_get_code (part->kind), part->parent });
  return pt_plan_has_failed (self) ? NULL : g_steal_pointer (&unit);
}

void
pt_plan_add_succession (PtPlan *self, const char *old, const char *new, gint64 share)
{
  GString *row;

  if (pt_plan_has_failed (self))
    return;

  row = pt_row_begin ();
  pt_row_add_text (row, self->day);
  pt_row_add_integer (row, g_ascii_strtoll (old, NULL, 10));
  pt_row_add_integer (row, g_ascii_strtoll (new, NULL, 10));
  pt_row_add_integer (row, share);
  pt_apply_put (&self->apply, -1, PT_ROW_SUCCESSION, pt_row_end (row));
}

/* @version lies under @new_code in [from, to), and where it did before and after. */
static void
pass_child (PtPlan *self, char **version, const char *from, const char *to,
            const char *new_code)
{
  const char *next[PT_N_VERSION_FIELDS];
  const char *begins = version[PT_VERSION_FROM];
  const char *ends = version[PT_VERSION_TO];

  memcpy (next, version, sizeof next);
  if (strcmp (begins, from) < 0) {
    next[PT_VERSION_TO] = from;
    pt_plan_put_version (self, next);
    next[PT_VERSION_FROM] = from;
  }
  next[PT_VERSION_TO] = ends_after (ends, to) && *to != '\0' ? to : ends;
  next[PT_VERSION_PARENT] = new_code;
  pt_plan_put_version (self, next);
  if (*to != '\0' && ends_after (ends, to)) {
    next[PT_VERSION_FROM] = to;
    next[PT_VERSION_TO] = ends;
    next[PT_VERSION_PARENT] = version[PT_VERSION_PARENT];
    pt_plan_put_version (self, next);
  }
}

void
pt_plan_pass_children (PtPlan *self, const char *code, const char *from, const char *to,
                       const char *new_code, const char *child)
{
  static const char sql[] =
    PT_SQL_VERSION "FROM unit_version WHERE parent = ?1"
                   " AND (?4 = '' OR unit = CAST (?4 AS INTEGER)) AND " //
    PT_SQL_OVERLAP ("valid_from", "valid_to", "?2", "?3");
  g_autoptr (GPtrArray) rows = NULL;

  if (g_str_equal (code, new_code))
    return;

  rows = pt_plan_list (self, sql, code, from, to, child != NULL ? child : "", NULL);
  for (guint i = 0; i < rows->len; i++)
    pass_child (self, g_ptr_array_index (rows, i), from, to, new_code);
}

GPtrArray *
pt_plan_list_children (PtPlan *self, const char *const *version)
{
  static const char sql[] =
    "SELECT DISTINCT unit FROM unit_version WHERE parent = ?1 AND " //
    PT_SQL_OVERLAP ("valid_from", "valid_to", "?2", "?3");

  return pt_plan_list (self, sql, version[PT_VERSION_CODE], self->day,
                       version[PT_VERSION_TO], NULL);
}
