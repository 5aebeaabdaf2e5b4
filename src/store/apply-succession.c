#include "store/apply.h"

#include <glib/gi18n-lib.h>

/* The first edition of units.csv cannot tell a unit that is renamed from one that ends
 * and leaves its code to another: that is what succession.csv says.  So a unit that is
 * named as `old` on a day, and goes on after it, is divided there into two.
 */

static const char unit_before[] =
  "SELECT unit FROM unit_version WHERE code = ?1 AND valid_from < ?2"
  " AND (valid_to = '' OR valid_to >= ?2)";
static const char unit_on[] =
  "SELECT unit FROM unit_version WHERE code = ?1 AND " PT_SQL_VALID ("?2", "valid_from",
                                                                     "valid_to");

/* All rows that @sql lists for @unit and @day. */
static GPtrArray *
list_rows (PtApply *self, const char *sql, const char *unit, const char *day)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement;

  if (self->failure != NULL)
    return rows;
  statement = pt_connection_get (self->connection, sql, &self->failure);
  if (statement == NULL)
    return rows;

  sqlite3_bind_text (statement, 1, unit, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, day, -1, SQLITE_TRANSIENT);
  while (pt_connection_next (self->connection, statement, &self->failure))
    g_ptr_array_add (rows, pt_connection_dup_text (statement, 0));
  return rows;
}

/* Gives the rows that @sql lists (as JSON arrays, by unit ?1 and day ?2) to unit @heir,
 * which stands at place @place of the row.
 */
static void
bequeath (PtApply *self, PtRowTable table, const char *sql, const char *place,
          const char *unit, const char *day, const char *heir)
{
  static const char set[] = "SELECT json_set (?1, ?2, CAST (?3 AS INTEGER))";
  static const char sign[] = "SELECT json_set (?1, '$[10]', CAST (?2 AS INTEGER))";
  g_autofree char *edit =
    g_strdup_printf ("%" G_GINT64_FORMAT, pt_ledger_get_edit (self->ledger));
  g_autoptr (GPtrArray) rows = list_rows (self, sql, unit, day);

  for (guint i = 0; i < rows->len && self->failure == NULL; i++) {
    const char *row = g_ptr_array_index (rows, i);
    g_autofree char *key = pt_apply_ask (self, pt_row_get_sql (table)->key, row, NULL);
    g_autofree char *moved = pt_apply_ask (self, set, row, place, heir, NULL);

    if (table == PT_ROW_FIGURE && moved != NULL) {
      char *signed_row = pt_apply_ask (self, sign, moved, edit, NULL);

      g_free (moved);
      moved = signed_row;
    }
    if (key != NULL && moved != NULL) {
      pt_apply_remove (self, table, key);
      pt_apply_put (self, -1, table, g_steal_pointer (&moved));
    }
  }
}

/* Figures are found by looking into their key once for each element and period from the
 * year of the day on: there is no index by unit, and there may be millions.
 */
static const char figures_from[] =
  "WITH RECURSIVE columns (element, period) AS (SELECT id, (SELECT min (period) FROM"
  " figure WHERE element = id AND period >= CAST (substr (?2, 1, 4) AS INTEGER) * 10)"
  " FROM element UNION ALL SELECT c.element, (SELECT min (period) FROM figure WHERE"
  " element = c.element AND period > c.period) FROM columns c WHERE c.period IS NOT"
  " NULL) SELECT json_array (f.element, f.period, unit, source, state, value,"
  " qualifier, decimals, official, note, edit) FROM columns c CROSS JOIN figure f"
  " ON f.element = c.element AND f.period = c.period AND f.unit = ?1"
  " WHERE CASE f.period % 10 WHEN 1 THEN (f.period / 10) || '-06-30'"
  " ELSE (f.period / 10) || '-12-31' END >= ?2";

/* Figures of a period that ends on or after the day belong to the heir. */
void
pt_apply_bequeath (PtApply *self, const char *unit, const char *day, const char *heir)
{
  static const char versions[] =
    "SELECT json_array (unit, valid_from, valid_to, code, name, kind, parent)"
    " FROM unit_version WHERE unit = ?1 AND valid_from >= ?2";
  static const char memberships[] =
    "SELECT json_array (unit, dimension, valid_from, valid_to, unit_group, source)"
    " FROM membership WHERE unit = ?1 AND valid_from >= ?2";
  static const char as_old[] = "SELECT json_array (day, old, new, share) FROM "
                               "succession WHERE old = ?1 AND day > ?2";
  static const char as_new[] = "SELECT json_array (day, old, new, share) FROM "
                               "succession WHERE new = ?1 AND day >= ?2";

  bequeath (self, PT_ROW_UNIT_VERSION, versions, "$[0]", unit, day, heir);
  bequeath (self, PT_ROW_MEMBERSHIP, memberships, "$[0]", unit, day, heir);
  bequeath (self, PT_ROW_FIGURE, figures_from, "$[2]", unit, day, heir);
  bequeath (self, PT_ROW_SUCCESSION, as_old, "$[1]", unit, day, heir);
  bequeath (self, PT_ROW_SUCCESSION, as_new, "$[2]", unit, day, heir);
}

static void
divide_unit (PtApply *self, const char *unit, const char *code, const char *day)
{
  static const char known[] = "SELECT 1 FROM unit WHERE uuid = ?";
  g_autofree char *usual = pt_apply_make_uuid ("unit", code, day);
  /* Taken where the later half came first, and the earlier one was put before it. */
  g_autofree char *uuid = pt_apply_has (self, known, usual, NULL)
                            ? pt_apply_make_uuid ("heir", code, day)
                            : g_strdup (usual);
  gint64 id = pt_apply_next_id (self, PT_ROW_UNIT);
  g_autofree char *heir = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, id);
  pt_row_add_text (row, uuid);
  pt_apply_put (self, -1, PT_ROW_UNIT, pt_row_end (row));
  pt_apply_bequeath (self, unit, day, heir);
}

/* First pass: every `old` unit ends on its day. */
static void
end_old (PtApply *self, guint i)
{
  static const char straddles[] =
    "SELECT name FROM unit_version WHERE unit = ?1 AND valid_from < ?2"
    " AND (valid_to = '' OR valid_to > ?2)";
  static const char goes_on[] =
    "SELECT 1 FROM unit_version WHERE unit = ?1 AND valid_from >= ?2";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *day = fields[PT_SUCCESSION_DATE];
  const char *code = fields[PT_SUCCESSION_OLD];
  g_autofree char *unit = pt_apply_ask (self, unit_before, code, day, NULL);
  g_autofree char *name = NULL;

  if (unit == NULL) {
    pt_apply_reject (self, i, PT_SUCCESSION_OLD,
                     g_strdup_printf (
                       /* Translators: a unit's code; an ISO day. */
                       _ ("No unit bore the code “%s” on the day before "
                          "%s."),
                       code, day));
    return;
  }

  name = pt_apply_ask (self, straddles, unit, day, NULL);
  if (name != NULL)
    pt_apply_reject (self, i, PT_SUCCESSION_OLD,
                     g_strdup_printf (
                       /* Translators: a unit's name; an ISO day, twice. */
                       _ ("%s goes on after %s. A unit with successors "
                          "ends: give it %s as valid_to."),
                       name, day, day));
  else if (pt_apply_has (self, goes_on, unit, day, NULL))
    divide_unit (self, unit, code, day);
}

/* A share as billionths, exactly as it was written: "" is the whole. */
static gint64
read_share (const char *text)
{
  gint64 scaled = 0;
  guint decimals;

  if (*text == '\0')
    return PT_SHARE_WHOLE;
  if (!pt_number_from_plain_decimal (text, 9, &scaled, &decimals, NULL))
    return 0;

  return scaled;
}

static void
put_succession (PtApply *self, guint i)
{
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *day = fields[PT_SUCCESSION_DATE];
  const char *code = fields[PT_SUCCESSION_NEW];
  g_autofree char *old =
    pt_apply_ask (self, unit_before, fields[PT_SUCCESSION_OLD], day, NULL);
  g_autofree char *new = pt_apply_ask (self, unit_on, code, day, NULL);
  GString *row;

  if (new == NULL) {
    pt_apply_reject (self, i, PT_SUCCESSION_NEW,
                     g_strdup_printf (
                       /* Translators: a unit's code; an ISO day. */
                       _ ("No unit bears the code “%s” on %s."), code, day));
    return;
  }
  if (old == NULL)
    return;

  row = pt_row_begin ();
  pt_row_add_text (row, day);
  pt_row_add_integer (row, g_ascii_strtoll (old, NULL, 10));
  pt_row_add_integer (row, g_ascii_strtoll (new, NULL, 10));
  pt_row_add_integer (row, read_share (fields[PT_SUCCESSION_SHARE]));
  pt_apply_put (self, (int) i, PT_ROW_SUCCESSION, pt_row_end (row));
}

static void
check_shares (PtApply *self, guint i)
{
  static const char sum[] =
    "SELECT sum (share) FROM succession WHERE day = ?2 AND old ="
    " (SELECT unit FROM unit_version WHERE code = ?1 AND valid_from < ?2"
    " AND (valid_to = '' OR valid_to >= ?2))";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *code = fields[PT_SUCCESSION_OLD];
  g_autofree char *text =
    pt_apply_ask (self, sum, code, fields[PT_SUCCESSION_DATE], NULL);
  gint64 total = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
  g_autofree char *shown = NULL;

  if (total == PT_SHARE_WHOLE || self->failure != NULL)
    return;

  shown = pt_number_to_plain ((double) total / (double) PT_SHARE_WHOLE);
  pt_apply_reject (self, i, PT_SUCCESSION_SHARE,
                   g_strdup_printf (
                     /* Translators: a unit's code; a number such as 0.97. */
                     _ ("The shares of the unit “%s” add up to %s. They "
                        "must add up to 1."),
                     code, shown));
}

void
pt_apply_succession (PtApply *self)
{
  static void (*const passes[]) (PtApply *, guint) = { end_old, put_succession,
                                                       check_shares };

  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++)
    for (guint i = 0; i < self->intake->records->len && self->failure == NULL; i++)
      if (self->status[i] != PT_ROW_STATUS_REJECTED)
        passes[pass](self, i);
}
