#include "store/apply.h"

#include <glib/gi18n-lib.h>

/* groups.csv and memberships.csv */

static void
put_dimension (PtApply *self, int i, const char *code, const char *name_vi,
               const char *name_en)
{
  GString *row = pt_row_begin ();

  pt_row_add_text (row, code);
  pt_row_add_text (row, name_vi);
  pt_row_add_text (row, name_en);
  pt_apply_put (self, i, PT_ROW_DIMENSION, pt_row_end (row));
}

static void
put_group (PtApply *self, guint i)
{
  static const char known[] = "SELECT 1 FROM dimension WHERE code = ?";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *dimension = fields[PT_GROUPS_DIMENSION];
  GString *row;

  if (*fields[PT_GROUPS_GROUP] == '\0') {
    put_dimension (self, (int) i, dimension, fields[PT_GROUPS_NAME_VI],
                   fields[PT_GROUPS_NAME_EN]);
    return;
  }

  if (!pt_apply_has (self, known, dimension, NULL))
    put_dimension (self, -1, dimension, "", "");

  row = pt_row_begin ();
  pt_row_add_text (row, dimension);
  pt_row_add_text (row, fields[PT_GROUPS_GROUP]);
  pt_row_add_text (row, fields[PT_GROUPS_NAME_VI]);
  pt_row_add_text (row, fields[PT_GROUPS_NAME_EN]);
  pt_row_add_integer (row, g_ascii_strtoll (fields[PT_GROUPS_ORDER], NULL, 10));
  pt_apply_put (self, (int) i, PT_ROW_UNIT_GROUP, pt_row_end (row));
}

void
pt_apply_groups (PtApply *self)
{
  for (guint i = 0; i < self->intake->records->len && self->failure == NULL; i++)
    put_group (self, i);
}

/* The unit that the row speaks of: who bore the code on its first day; on its last
 * where it has no first; and where it has neither, the only one that ever bore it.
 */
static char *
find_member (PtApply *self, guint i)
{
  static const char on[] =
    "SELECT unit FROM unit_version WHERE code = ?1 AND " PT_SQL_VALID ("?2",
                                                                       "valid_from",
                                                                       "valid_to");
  static const char before[] =
    "SELECT unit FROM unit_version WHERE code = ?1 AND valid_from < ?2"
    " AND (valid_to = '' OR valid_to >= ?2)";
  static const char only[] = "SELECT min (unit) FROM unit_version WHERE code = ?1"
                             " HAVING count (DISTINCT unit) = 1";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *code = fields[PT_MEMBERSHIPS_UNIT];

  if (*fields[PT_MEMBERSHIPS_FROM] != '\0')
    return pt_apply_ask (self, on, code, fields[PT_MEMBERSHIPS_FROM], NULL);
  if (*fields[PT_MEMBERSHIPS_TO] != '\0')
    return pt_apply_ask (self, before, code, fields[PT_MEMBERSHIPS_TO], NULL);
  return pt_apply_ask (self, only, code, NULL);
}

static gboolean
check_membership (PtApply *self, guint i, const char *unit)
{
  static const char group[] =
    "SELECT 1 FROM unit_group WHERE dimension = ? AND code = ?";
  static const char borne[] = "SELECT 1 FROM unit_version WHERE code = ?";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *dimension = fields[PT_MEMBERSHIPS_DIMENSION];
  const char *code = fields[PT_MEMBERSHIPS_UNIT];

  if (unit == NULL && pt_apply_has (self, borne, code, NULL))
    pt_apply_reject (self, i, PT_MEMBERSHIPS_UNIT,
                     g_strdup_printf (
                       /* Translators: a unit's code. */
                       _ ("It is not clear which unit the code “%s” means "
                          "here: give a valid_from on which it was in "
                          "force."),
                       code));
  else if (unit == NULL)
    pt_apply_reject (self, i, PT_MEMBERSHIPS_UNIT,
                     g_strdup_printf (
                       /* Translators: a unit's code. */
                       _ ("No unit bears the code “%s”."), code));
  else if (g_str_equal (dimension, "sector"))
    pt_apply_reject (self, i, PT_MEMBERSHIPS_DIMENSION,
                     g_strdup (_ ("The sector follows from the kind of the unit and "
                                  "cannot be given.")));
  else if (!pt_apply_has (self, group, dimension, fields[PT_MEMBERSHIPS_GROUP], NULL))
    pt_apply_reject (self, i, PT_MEMBERSHIPS_GROUP,
                     g_strdup_printf (
                       /* Translators: codes of a group and of a way of grouping. */
                       _ ("There is no group “%s” in “%s”. Add it to "
                          "groups.csv first."),
                       fields[PT_MEMBERSHIPS_GROUP], dimension));
  else if (*fields[PT_MEMBERSHIPS_TO] != '\0' &&
           g_strcmp0 (fields[PT_MEMBERSHIPS_FROM], fields[PT_MEMBERSHIPS_TO]) >= 0)
    pt_apply_reject (self, i, PT_MEMBERSHIPS_TO,
                     g_strdup (_ ("The membership would end before it begins.")));

  return self->status[i] != PT_ROW_STATUS_REJECTED && self->failure == NULL;
}

static void
put_membership (PtApply *self, guint i, const char *unit)
{
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, g_ascii_strtoll (unit, NULL, 10));
  pt_row_add_text (row, fields[PT_MEMBERSHIPS_DIMENSION]);
  pt_row_add_text (row, fields[PT_MEMBERSHIPS_FROM]);
  pt_row_add_text (row, fields[PT_MEMBERSHIPS_TO]);
  pt_row_add_text (row, fields[PT_MEMBERSHIPS_GROUP]);
  pt_row_add_text (row, fields[PT_MEMBERSHIPS_SOURCE]);
  pt_apply_put (self, (int) i, PT_ROW_MEMBERSHIP, pt_row_end (row));
}

static void
check_overlap (PtApply *self, guint i, const char *unit)
{
  static const char overlap[] =
    "SELECT unit_group FROM membership WHERE unit = ?1 AND dimension = ?2"
    " AND valid_from <> ?3 AND " PT_SQL_OVERLAP ("valid_from", "valid_to", "?3", "?4");
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  g_autofree char *other =
    pt_apply_ask (self, overlap, unit, fields[PT_MEMBERSHIPS_DIMENSION],
                  fields[PT_MEMBERSHIPS_FROM], fields[PT_MEMBERSHIPS_TO], NULL);

  if (other != NULL)
    pt_apply_reject (self, i, PT_MEMBERSHIPS_GROUP,
                     g_strdup_printf (
                       /* Translators: a unit's code; a group's code. */
                       _ ("On some of these days the unit “%s” is in the "
                          "group “%s” already. Make one end before the "
                          "other begins."),
                       fields[PT_MEMBERSHIPS_UNIT], other));
}

void
pt_apply_memberships (PtApply *self)
{
  guint n = self->intake->records->len;
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n && self->failure == NULL; i++) {
    char *unit = find_member (self, i);

    g_ptr_array_add (units, unit);
    if (check_membership (self, i, unit))
      put_membership (self, i, unit);
  }

  for (guint i = 0; i < units->len && self->failure == NULL; i++)
    if (self->status[i] != PT_ROW_STATUS_REJECTED)
      check_overlap (self, i, g_ptr_array_index (units, i));
}
