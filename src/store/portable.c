#include "store/portable.h"

#include <string.h>

/* The portable columns in order, each after a letter that says what it refers to: u a
 * unit, U a unit or none, e an element, E an element or none, r a rate, s a source, and
 * . nothing.  What of a row is not named is the number the book gave it (n), or the
 * edit that wrote it (d).
 */
static const struct {
  guint n_key;
  const char *columns;
} tables[PT_N_ROWS] = {
  [PT_ROW_UNIT] = { 1, ".uuid" },
  [PT_ROW_UNIT_VERSION] = { 2,
                            "uunit .valid_from .valid_to .code .name .kind .parent" },
  [PT_ROW_SUCCESSION] = { 3, ".day uold unew .share" },
  [PT_ROW_DIMENSION] = { 1, ".code .name_vi .name_en" },
  [PT_ROW_UNIT_GROUP] = { 2, ".dimension .code .name_vi .name_en .position" },
  [PT_ROW_MEMBERSHIP] = { 3, "uunit .dimension .valid_from .valid_to .unit_group "
                             ".source" },
  [PT_ROW_ELEMENT] = { 1,
                       ".code .name_vi .name_en .type .nature .sector .model .status "
                       ".form .valid_from .valid_to" },
  [PT_ROW_RATE] = { 1, ".code .name_vi .name_en .numerator .denominator "
                       ".denominator_kind .better" },
  [PT_ROW_TARGET] = { 5, "rrate .year .dimension .unit_group Uunit .value .document" },
  [PT_ROW_SOURCE] = { 1, ".title .uuid" },
  [PT_ROW_FIGURE] = { 4, "eelement .period uunit ssource .state .value .qualifier "
                         ".decimals .official .note" },
  [PT_ROW_RULE] = { 1, ".code .kind .left_side .right_side .bound .name_vi .name_en "
                       ".active" },
  [PT_ROW_ACCEPTANCE] = { 4, ".rule uunit Eelement .period .seen .reason" },
  [PT_ROW_CLOSING] = { 3, ".form .period Uunit .reason" },
  [PT_ROW_ASSIGNMENT] = { 2, "uunit .subject .who .due .state .note" },
  [PT_ROW_POSITION] = { 1, "uunit .longitude .latitude .source" },
  [PT_ROW_TILE] = { 1, "uunit .x .y" },
  [PT_ROW_LEARNT] = { 3, ".kind .sender .words .meaning" },
  [PT_ROW_PREFERENCE] = { 1, ".name .value" },
  [PT_ROW_PAPER] = { 1,
                     ".uuid .kind .subject .period .title .sent .document .figures" },
  [PT_ROW_BLOCK] = { 2, ".paper .code .position .state .words .base" },
};

static PtPortableSql statements[PT_N_ROWS];

static int
find (char **columns, const char *name)
{
  for (int i = 0; columns[i] != NULL; i++)
    if (g_str_equal (columns[i], name))
      return i;

  return -1;
}

/* What tells a row of another table from others in every book. */
static const char *
get_word (char letter)
{
  switch (letter) {
  case 'u':
  case 'U':
    return "SELECT uuid FROM unit WHERE id = ";
  case 'e':
  case 'E':
    return "SELECT code FROM element WHERE id = ";
  case 'r':
    return "SELECT code FROM rate WHERE id = ";
  case 's':
    return "SELECT title FROM source WHERE id = ";
  default:
    return NULL;
  }
}

static const char *
get_number (char letter)
{
  switch (letter) {
  case 'u':
  case 'U':
    return "SELECT id FROM unit WHERE uuid = ";
  case 'e':
  case 'E':
    return "SELECT id FROM element WHERE code = ";
  case 'r':
    return "SELECT id FROM rate WHERE code = ";
  case 's':
    return "SELECT id FROM source WHERE title = ";
  default:
    return NULL;
  }
}

/* Appends the value of place @i in @row, led from one book's form to the other's. */
static void
append_value (GString *sql, const char *row, int i, char letter, const char *lead,
              const char *none, const char *other_none)
{
  g_autofree char *value = g_strdup_printf ("json_extract (%s, '$[%d]')", row, i);

  if (lead == NULL)
    g_string_append (sql, value);
  else if (g_ascii_isupper (letter))
    g_string_append_printf (sql, "CASE %s WHEN %s THEN %s ELSE (%s%s) END", value, none,
                            other_none, lead, value);
  else
    g_string_append_printf (sql, "(%s%s)", lead, value);
}

/* json_array (…) of the portable columns of the row @row; NULL where one that refers to
 * something has nothing to refer to.
 */
static char *
make_from_row (PtRowTable table, const char *row)
{
  g_auto (GStrv) own = g_strsplit (pt_row_get_columns (table), " ", -1);
  g_auto (GStrv) columns = g_strsplit (tables[table].columns, " ", -1);
  GString *all = g_string_new ("json_array (");
  GString *sql = g_string_new ("CASE WHEN ");

  g_string_append_printf (sql, "%s IS NULL", row);
  for (guint i = 0; columns[i] != NULL; i++) {
    char letter = columns[i][0];
    int place = find (own, columns[i] + 1);

    g_string_append (all, i > 0 ? ", " : "");
    append_value (all, row, place, letter, get_word (letter), "0", "''");
    if (get_word (letter) == NULL)
      continue;
    g_string_append (sql, " OR ");
    append_value (sql, row, place, letter, get_word (letter), "0", "''");
    g_string_append (sql, " IS NULL");
  }
  g_string_append_printf (sql, " THEN NULL ELSE %s) END", all->str);
  g_string_free (all, TRUE);

  return g_string_free (sql, FALSE);
}

static char *
make_to_row (PtRowTable table)
{
  g_auto (GStrv) own = g_strsplit (pt_row_get_columns (table), " ", -1);
  g_auto (GStrv) columns = g_strsplit (tables[table].columns, " ", -1);
  GString *sql = g_string_new ("SELECT json_array (");

  for (guint i = 0; own[i] != NULL; i++) {
    guint k = 0;

    while (columns[k] != NULL && !g_str_equal (columns[k] + 1, own[i]))
      k++;
    g_string_append (sql, i > 0 ? ", " : "");
    if (columns[k] != NULL)
      append_value (sql, "?1", (int) k, columns[k][0], get_number (columns[k][0]), "''",
                    "0");
    else
      g_string_append (sql, g_str_equal (own[i], "edit") ? "?3" : "?2");
  }
  g_string_append (sql, ") WHERE ?2 IS NOT NULL AND ?3 IS NOT NULL");

  return g_string_free (sql, FALSE);
}

/* A table whose rows have numbers is asked for the one of the row; others have their
 * key in the same columns.
 */
static char *
make_to_key (PtRowTable table)
{
  g_auto (GStrv) columns = g_strsplit (tables[table].columns, " ", -1);
  GString *sql = g_string_new (NULL);

  if (pt_portable_has_number (table)) {
    g_string_printf (sql,
                     "SELECT json_array (id) FROM %s WHERE %s = "
                     "json_extract (?1, '$[0]')",
                     pt_row_get_sql (table)->name, columns[0] + 1);
    return g_string_free (sql, FALSE);
  }

  g_string_assign (sql, "SELECT json_array (");
  for (guint i = 0; i < tables[table].n_key; i++) {
    g_string_append (sql, i > 0 ? ", " : "");
    append_value (sql, "?1", (int) i, columns[i][0], get_number (columns[i][0]), "''",
                  "0");
  }
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/* What an edit changed; and of figures, which are not written down one by one when they
 * are new, those that still stand or of which a later edit noted that they did.
 */
static char *
make_changes (PtRowTable table)
{
  g_autofree char *before = make_from_row (table, "c.before");
  g_autofree char *after = make_from_row (table, "c.after");
  g_autofree char *made = make_from_row (table, "m.line");
  GString *sql = g_string_new (NULL);

  g_string_printf (sql,
                   "SELECT c.edit AS edit, %s AS old, %s AS new, c.seq AS seq"
                   " FROM change c JOIN temp.wanted w ON w.edit = c.edit"
                   " WHERE c.tbl = '%s'",
                   before, after, pt_row_get_sql (table)->name);
  if (table == PT_ROW_FIGURE)
    g_string_append_printf (
      sql,
      " UNION ALL SELECT m.edit, NULL, %s, 0 FROM (SELECT f.edit AS edit, json_array ("
      "f.element, f.period, f.unit, f.source) AS key, json_array (f.element, f.period,"
      " f.unit, f.source, state, value, qualifier, decimals, official, note, f.edit)"
      " AS line FROM temp.wanted w JOIN touched t ON t.edit = w.edit JOIN figure f ON"
      " f.element = t.element AND f.period = t.period AND f.edit = t.edit UNION SELECT"
      " json_extract (before, '$[10]'), key, before FROM change WHERE tbl = 'figure' "
      "AND"
      " json_extract (before, '$[10]') IN (SELECT edit FROM temp.wanted)) m WHERE NOT"
      " EXISTS (SELECT 1 FROM change c WHERE c.tbl = 'figure' AND c.key = m.key AND"
      " c.edit = m.edit)",
      made);
  g_string_append (sql, " ORDER BY 1, 4");

  return g_string_free (sql, FALSE);
}

static gpointer
make_statements (gpointer data)
{
  for (guint i = 0; i < PT_N_ROWS; i++) {
    g_autofree char *row = NULL;

    if (tables[i].columns == NULL)
      continue;
    row = make_from_row ((PtRowTable) i, "?1");
    statements[i] = (PtPortableSql){
      .from_row = g_strconcat ("SELECT ", row, NULL),
      .key = pt_row_make_key (tables[i].n_key),
      .to_row = make_to_row ((PtRowTable) i),
      .to_key = make_to_key ((PtRowTable) i),
      .changes = make_changes ((PtRowTable) i),
    };
  }

  return NULL;
}

const PtPortableSql *
pt_portable_get_sql (PtRowTable table)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (table < PT_N_ROWS, NULL);

  g_once (&once, make_statements, NULL);
  return tables[table].columns != NULL ? &statements[table] : NULL;
}

gboolean
pt_portable_has_number (PtRowTable table)
{
  return g_str_has_prefix (pt_row_get_columns (table), "id ");
}

char *
pt_portable_ask (PtConnection *connection, const char *sql, const char *text,
                 gint64 number, gint64 edit, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (connection, sql, error);
  char *answer = NULL;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, text, -1, SQLITE_STATIC);
  if (sqlite3_bind_parameter_count (statement) > 1) {
    sqlite3_bind_int64 (statement, 2, number);
    sqlite3_bind_int64 (statement, 3, edit);
  }
  if (pt_connection_next (connection, statement, error))
    answer = pt_connection_dup_text (statement, 0);

  sqlite3_reset (statement);
  return answer;
}

char *
pt_portable_read (PtConnection *connection, PtRowTable table, const char *key,
                  GError **error)
{
  const PtPortableSql *sql = pt_portable_get_sql (table);
  GError *failure = NULL;
  g_autofree char *own_key =
    pt_portable_ask (connection, sql->to_key, key, 0, 0, &failure);
  g_autofree char *row = NULL;
  char *portable = NULL;

  if (failure == NULL && own_key != NULL)
    row = pt_portable_ask (connection, pt_row_get_sql (table)->get, own_key, 0, 0,
                           &failure);
  if (failure == NULL && row != NULL)
    portable = pt_portable_ask (connection, sql->from_row, row, 0, 0, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return portable;
}
