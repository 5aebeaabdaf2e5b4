#include "store/apply.h"

#include "store/load.h"
#include "store/reorganise-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days are ISO text, so that they compare as text; '' is always, or without end. */

static gboolean
is_interval (const char *from, const char *to)
{
  return *to == '\0' || g_strcmp0 (from, to) < 0;
}

/* The unit that bore @code just before: the same one under a new name, unless a
 * succession on that day says that it ended.
 */
static char *
find_before (PtApply *self, const char *code, const char *from)
{
  static const char before[] =
    "SELECT unit FROM unit_version v WHERE code = ?1 AND valid_to = ?2 AND NOT EXISTS"
    " (SELECT 1 FROM succession s WHERE s.day = ?2 AND s.old = v.unit)";

  return *from != '\0' ? pt_apply_ask (self, before, code, from, NULL) : NULL;
}

/* … and just after, unless a succession says that it began then. */
static char *
find_after (PtApply *self, const char *code, const char *to)
{
  static const char after[] =
    "SELECT unit FROM unit_version v WHERE code = ?1 AND valid_from = ?2 AND NOT EXISTS"
    " (SELECT 1 FROM succession s WHERE s.day = ?2 AND s.new = v.unit) AND NOT EXISTS"
    " (SELECT 1 FROM unit_version w WHERE w.unit = v.unit AND w.valid_from < ?2)";

  return *to != '\0' ? pt_apply_ask (self, after, code, to, NULL) : NULL;
}

/* A row that closes the gap between two shows that they are one. */
static void
unite (PtApply *self, const char *unit, const char *other)
{
  g_autofree char *key = g_strdup_printf ("[%s]", other);

  pt_apply_bequeath (self, other, "", unit);
  pt_apply_remove (self, PT_ROW_UNIT, key);
}

static char *
add_unit (PtApply *self, const char *code, const char *from)
{
  static const char known[] = "SELECT id FROM unit WHERE uuid = ?";
  g_autofree char *uuid = pt_apply_make_uuid ("unit", code, from);
  char *unit = pt_apply_ask (self, known, uuid, NULL);
  gint64 id;
  GString *row;

  if (unit != NULL)
    return unit;

  id = pt_apply_next_id (self, PT_ROW_UNIT);
  row = pt_row_begin ();
  pt_row_add_integer (row, id);
  pt_row_add_text (row, uuid);
  pt_apply_put (self, -1, PT_ROW_UNIT, pt_row_end (row));
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
put_version (PtApply *self, int i, const char *unit, const char *const *fields)
{
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, g_ascii_strtoll (unit, NULL, 10));
  pt_row_add_text (row, fields[PT_UNITS_FROM]);
  pt_row_add_text (row, fields[PT_UNITS_TO]);
  pt_row_add_text (row, fields[PT_UNITS_CODE]);
  pt_row_add_text (row, fields[PT_UNITS_NAME]);
  pt_row_add_text (row, fields[PT_UNITS_KIND]);
  pt_row_add_text (row, fields[PT_UNITS_PARENT]);
  pt_apply_put (self, i, PT_ROW_UNIT_VERSION, pt_row_end (row));
}

static void
apply_version (PtApply *self, guint i)
{
  static const char known[] =
    "SELECT unit FROM unit_version WHERE code = ? AND valid_from = ?";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *code = fields[PT_UNITS_CODE];
  const char *from = fields[PT_UNITS_FROM];
  const char *to = fields[PT_UNITS_TO];
  g_autofree char *unit = NULL;
  g_autofree char *after = NULL;

  if (!is_interval (from, to)) {
    pt_apply_reject (self, i, PT_UNITS_TO,
                     g_strdup_printf (
                       /* Translators: both are ISO days. */
                       _ ("The unit would end on %s, before it begins "
                          "on %s."),
                       to, from));
    return;
  }

  unit = pt_apply_ask (self, known, code, from, NULL);
  if (unit == NULL) {
    unit = find_before (self, code, from);
    after = find_after (self, code, to);
  }
  if (unit != NULL && after != NULL)
    unite (self, unit, after);
  else if (unit == NULL)
    unit = g_steal_pointer (&after);
  if (unit == NULL)
    unit = add_unit (self, code, from);
  if (self->failure == NULL)
    put_version (self, (int) i, unit, fields);
}

/* By code and time: the number of a unit follows from its first day, whatever the order
 * of the rows.
 */
static int
compare_records (gconstpointer a, gconstpointer b, gpointer data)
{
  const PtRecord *x = pt_apply_get_record (data, *(const guint *) a);
  const PtRecord *y = pt_apply_get_record (data, *(const guint *) b);
  int order = strcmp (x->fields[PT_UNITS_CODE], y->fields[PT_UNITS_CODE]);

  if (order == 0)
    order = strcmp (x->fields[PT_UNITS_FROM], y->fields[PT_UNITS_FROM]);
  return order != 0 ? order : (x->row > y->row) - (x->row < y->row);
}

static GArray *
sort_records (PtApply *self)
{
  guint n = self->intake->records->len;
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_records, self);
  return order;
}

/* After all rows are in: neighbours may have been changed by later rows of the file. */
static void
check_version (PtApply *self, guint i)
{
  static const char overlap[] =
    "SELECT name FROM unit_version WHERE code = ?1 AND valid_from <> ?2 AND " //
    PT_SQL_OVERLAP ("valid_from", "valid_to", "?2", "?3");
  static const char parent[] = "SELECT 1 FROM unit_version WHERE code = ?1 AND " //
    PT_SQL_OVERLAP ("valid_from", "valid_to", "?2", "?3");
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *code = fields[PT_UNITS_CODE];
  const char *above = fields[PT_UNITS_PARENT];
  g_autofree char *other = pt_apply_ask (self, overlap, code, fields[PT_UNITS_FROM],
                                         fields[PT_UNITS_TO], NULL);

  if (other != NULL)
    pt_apply_reject (self, i, PT_UNITS_CODE,
                     g_strdup_printf (
                       /* Translators: a unit's code and the name of another unit. */
                       _ ("On some of these days the code “%s” belongs "
                          "to %s. Make one end before the other begins."),
                       code, other));
  else if (g_str_equal (above, code))
    pt_apply_reject (self, i, PT_UNITS_PARENT,
                     g_strdup (_ ("A unit cannot be its own parent.")));
  else if (*above != '\0' && !pt_apply_has (self, parent, above, fields[PT_UNITS_FROM],
                                            fields[PT_UNITS_TO], NULL))
    pt_apply_reject (self, i, PT_UNITS_PARENT,
                     g_strdup_printf (
                       /* Translators: a unit's code. */
                       _ ("No unit bears the code “%s” in that time. Add "
                          "the parent first, or correct the code."),
                       above));
}

/* A row that is in order by itself may close a circle with others. */
static void
check_circles (PtApply *self)
{
  g_autoptr (PtCatalogue) catalogue =
    pt_load_catalogue (self->connection, NULL, &self->failure);
  g_autoptr (GArray) days = NULL;

  if (catalogue == NULL)
    return;

  days = pt_hierarchy_list_days (catalogue);
  for (guint i = 0; i < self->intake->records->len; i++) {
    const char *const *fields = pt_apply_get_record (self, i)->fields;
    PtDay from = PT_DAY_ALWAYS;
    const PtUnit *unit;

    if (self->status[i] == PT_ROW_STATUS_REJECTED || *fields[PT_UNITS_PARENT] == '\0' ||
        (*fields[PT_UNITS_FROM] != '\0' &&
         !pt_day_parse (fields[PT_UNITS_FROM], &from, NULL)))
      continue;
    unit = pt_catalogue_find_unit (catalogue, fields[PT_UNITS_CODE], from);
    if (unit != NULL && pt_hierarchy_is_circle (catalogue, unit,
                                                pt_unit_get_version (unit, from), days))
      pt_apply_reject (self, i, PT_UNITS_PARENT,
                       g_strdup_printf (
                         /* Translators: a unit's name; a unit's code. */
                         _ ("%s would lie under itself: the unit with "
                            "the code “%s” lies under it."),
                         fields[PT_UNITS_NAME], fields[PT_UNITS_PARENT]));
  }
}

void
pt_apply_units (PtApply *self)
{
  g_autoptr (GArray) order = sort_records (self);

  for (guint i = 0; i < order->len && self->failure == NULL; i++)
    apply_version (self, g_array_index (order, guint, i));
  for (guint i = 0; i < order->len && self->failure == NULL; i++)
    if (self->status[i] != PT_ROW_STATUS_REJECTED)
      check_version (self, i);
  if (self->failure == NULL)
    check_circles (self);
}
