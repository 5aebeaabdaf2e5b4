#include "store/apply.h"

#include "base/number.h"
#include "domain/places.h"

#include <glib/gi18n-lib.h>

/* positions.csv */

/* Who bore the code on the day, or the only unit that ever did. */
static char *
find_unit (PtApply *self, const char *const *fields)
{
  static const char on[] =
    "SELECT unit FROM unit_version WHERE code = ?1 AND " PT_SQL_VALID ("?2",
                                                                       "valid_from",
                                                                       "valid_to");
  static const char only[] = "SELECT min (unit) FROM unit_version WHERE code = ?1"
                             " HAVING count (DISTINCT unit) = 1";

  if (*fields[PT_POSITIONS_FROM] != '\0')
    return pt_apply_ask (self, on, fields[PT_POSITIONS_UNIT], fields[PT_POSITIONS_FROM],
                         NULL);
  return pt_apply_ask (self, only, fields[PT_POSITIONS_UNIT], NULL);
}

/* The reader has looked at the form of it. */
static gint64
read_degrees (const char *text)
{
  gint64 degrees = 0;
  guint places;

  pt_number_from_plain_decimal (text, PT_DEGREE_DECIMALS, &degrees, &places, NULL);
  return degrees;
}

static void
put_position (PtApply *self, guint i, const char *unit)
{
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, g_ascii_strtoll (unit, NULL, 10));
  pt_row_add_integer (row, read_degrees (fields[PT_POSITIONS_LONGITUDE]));
  pt_row_add_integer (row, read_degrees (fields[PT_POSITIONS_LATITUDE]));
  pt_row_add_text (row, fields[PT_POSITIONS_SOURCE]);
  pt_apply_put (self, (int) i, PT_ROW_POSITION, pt_row_end (row));
}

static void
reject (PtApply *self, guint i)
{
  static const char borne[] = "SELECT 1 FROM unit_version WHERE code = ?";
  const char *code = pt_apply_get_record (self, i)->fields[PT_POSITIONS_UNIT];

  if (pt_apply_has (self, borne, code, NULL))
    pt_apply_reject (self, i, PT_POSITIONS_UNIT,
                     g_strdup_printf (
                       /* Translators: a unit's code. */
                       _ ("It is not clear which unit the code “%s” means "
                          "here: give a valid_from on which it was in "
                          "force."),
                       code));
  else
    pt_apply_reject (self, i, PT_POSITIONS_UNIT,
                     g_strdup_printf (
                       /* Translators: a unit's code. */
                       _ ("No unit bears the code “%s”."), code));
}

void
pt_apply_positions (PtApply *self)
{
  for (guint i = 0; i < self->intake->records->len && self->failure == NULL; i++) {
    g_autofree char *unit = find_unit (self, pt_apply_get_record (self, i)->fields);

    if (unit != NULL)
      put_position (self, i, unit);
    else if (self->failure == NULL)
      reject (self, i);
  }
}
