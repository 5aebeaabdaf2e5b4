#include "store/row.h"

/* Columns in the order of the schema; the first n_key are the key. */
static const struct {
  const char *name;
  guint n_key;
  const char *columns;
} tables[PT_N_ROWS] = {
  [PT_ROW_UNIT] = { "unit", 1, "id uuid" },
  [PT_ROW_UNIT_VERSION] = { "unit_version", 2,
                            "unit valid_from valid_to code name kind parent" },
  [PT_ROW_SUCCESSION] = { "succession", 3, "day old new share" },
  [PT_ROW_DIMENSION] = { "dimension", 1, "code name_vi name_en" },
  [PT_ROW_UNIT_GROUP] = { "unit_group", 2, "dimension code name_vi name_en position" },
  [PT_ROW_MEMBERSHIP] = { "membership", 3,
                          "unit dimension valid_from valid_to unit_group source" },
  [PT_ROW_ELEMENT] = { "element", 1,
                       "id code name_vi name_en type nature sector model status form "
                       "valid_from valid_to" },
  [PT_ROW_RATE] = { "rate", 1,
                    "id code name_vi name_en numerator denominator denominator_kind "
                    "better" },
  [PT_ROW_TARGET] = { "target", 5,
                      "rate year dimension unit_group unit value document" },
  [PT_ROW_SOURCE] = { "source", 1, "id uuid title" },
  [PT_ROW_FIGURE] = { "figure", 4,
                      "element period unit source state value qualifier decimals "
                      "official note edit" },
  [PT_ROW_RULE] = { "rule", 1,
                    "code kind left_side right_side bound name_vi name_en active" },
  [PT_ROW_ACCEPTANCE] = { "acceptance", 4, "rule unit element period seen reason" },
  [PT_ROW_CLOSING] = { "closing", 3, "form period unit reason" },
  [PT_ROW_ASSIGNMENT] = { "assignment", 2, "unit subject who due state note" },
  [PT_ROW_POSITION] = { "position", 1, "unit longitude latitude source" },
  [PT_ROW_TILE] = { "tile", 1, "unit x y" },
  [PT_ROW_LEARNT] = { "learnt", 3, "kind sender words meaning" },
  [PT_ROW_PREFERENCE] = { "preference", 1, "name value" },
  [PT_ROW_PAPER] = { "paper", 1,
                     "uuid kind subject period title sent document figures" },
  [PT_ROW_BLOCK] = { "block", 2, "paper code position state words base" },
  [PT_ROW_TOLD_EDIT] = { "told_edit", 1, "uuid at who kind title undoes" },
};

static PtRowSql statements[PT_N_ROWS];

/* Appends what picks the row whose key is ?1. */
static void
append_condition (GString *sql, char **columns, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, "%s%s = json_extract (?1, '$[%u]')",
                            i > 0 ? " AND " : " WHERE ", columns[i], i);
}

/* Not OR REPLACE: that would also remove, unseen by the ledger, another row that is in
 * the way of a unique index.
 */
static char *
make_put (const char *name, char **columns, guint n_key)
{
  guint n = g_strv_length (columns);
  GString *sql = g_string_new (NULL);
  g_autofree char *names = g_strjoinv (", ", columns);

  g_string_printf (sql, "INSERT INTO %s (%s) VALUES (", name, names);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, "%sjson_extract (?1, '$[%u]')", i > 0 ? ", " : "", i);
  g_string_append (sql, ") ON CONFLICT (");
  for (guint i = 0; i < n_key; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", columns[i]);
  g_string_append (sql, ") DO UPDATE SET ");
  for (guint i = n_key; i < n; i++)
    g_string_append_printf (sql, "%s%s = excluded.%s", i > n_key ? ", " : "",
                            columns[i], columns[i]);

  return g_string_free (sql, FALSE);
}

char *
pt_row_make_key (guint n_key)
{
  GString *sql = g_string_new ("SELECT json_array (");

  for (guint i = 0; i < n_key; i++)
    g_string_append_printf (sql, "%sjson_extract (?1, '$[%u]')", i > 0 ? ", " : "", i);
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

static char *
make_select (const char *name, char **columns, guint n_key)
{
  g_autofree char *names = g_strjoinv (", ", columns);
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT json_array (%s) FROM %s", names, name);
  append_condition (sql, columns, n_key);

  return g_string_free (sql, FALSE);
}

static char *
make_remove (const char *name, char **columns, guint n_key)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "DELETE FROM %s", name);
  append_condition (sql, columns, n_key);

  return g_string_free (sql, FALSE);
}

static gpointer
make_statements (gpointer data)
{
  for (guint i = 0; i < PT_N_ROWS; i++) {
    g_auto (GStrv) columns = g_strsplit (tables[i].columns, " ", -1);

    statements[i] = (PtRowSql){
      .name = tables[i].name,
      .get = make_select (tables[i].name, columns, tables[i].n_key),
      .put = make_put (tables[i].name, columns, tables[i].n_key),
      .remove = make_remove (tables[i].name, columns, tables[i].n_key),
      .key = pt_row_make_key (tables[i].n_key),
    };
  }

  return NULL;
}

const char *
pt_row_get_columns (PtRowTable table)
{
  g_return_val_if_fail (table < PT_N_ROWS, NULL);

  return tables[table].columns;
}

const PtRowSql *
pt_row_get_sql (PtRowTable table)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (table < PT_N_ROWS, NULL);

  g_once (&once, make_statements, NULL);
  return &statements[table];
}

gboolean
pt_row_find_table (const char *name, PtRowTable *table)
{
  for (guint i = 0; i < PT_N_ROWS; i++)
    if (g_str_equal (tables[i].name, name)) {
      *table = (PtRowTable) i;
      return TRUE;
    }

  return FALSE;
}

GString *
pt_row_begin (void)
{
  return g_string_new ("[");
}

static void
separate (GString *row)
{
  if (row->len > 1)
    g_string_append_c (row, ',');
}

void
pt_row_add_integer (GString *row, gint64 value)
{
  separate (row);
  g_string_append_printf (row, "%" G_GINT64_FORMAT, value);
}

void
pt_row_add_text (GString *row, const char *text)
{
  separate (row);
  if (text == NULL) {
    g_string_append (row, "null");
    return;
  }

  g_string_append_c (row, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (row, "\\%c", *p);
    else if ((guchar) *p < 0x20)
      g_string_append_printf (row, "\\u%04x", (guint) *p);
    else
      g_string_append_c (row, *p);
  g_string_append_c (row, '"');
}

char *
pt_row_end (GString *row)
{
  g_string_append_c (row, ']');
  return g_string_free (row, FALSE);
}
