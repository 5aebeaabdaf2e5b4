#include "store/book-private.h"
#include "store/load.h"

#include <glib/gi18n-lib.h>

/* A question whose every answer is a problem. */
typedef struct {
  const char *check;
  const char *sql; /* its first column is put into @problem */
  const char *problem;
} Question;

/* The new figures of an edit are those that still name it, and those of which a later
 * edit wrote down that they did; not those that it replaced itself.
 */
static const char ledger_sql[] =
  "WITH made AS (SELECT element, period, unit, source, state, value, qualifier,"
  " decimals, official, edit FROM figure UNION SELECT json_extract (before, '$[0]'),"
  " json_extract (before, '$[1]'), json_extract (before, '$[2]'),"
  " json_extract (before, '$[3]'), json_extract (before, '$[4]'),"
  " json_extract (before, '$[5]'), json_extract (before, '$[6]'),"
  " json_extract (before, '$[7]'), json_extract (before, '$[8]'),"
  " json_extract (before, '$[10]') FROM change WHERE tbl = 'figure'"
  " AND before IS NOT NULL), new AS (SELECT m.edit, m.element, m.period,"
  " count (*) AS n, sum (" PT_SQL_FIGURE_SUM (
    "m") ") AS total FROM made m WHERE NOT"
         " EXISTS (SELECT 1 FROM change c WHERE c.tbl = 'figure' AND c.key ="
         " json_array (m.element, m.period, m.unit, m.source) AND c.edit = m.edit)"
         " GROUP BY m.edit, m.element, m.period)"
         " SELECT coalesce (t.edit, n.edit) || ', ' || (SELECT code FROM element WHERE "
         "id ="
         " coalesce (t.element, n.element)) || ', ' || coalesce (t.period, n.period)"
         " FROM touched t LEFT JOIN new n USING (edit, element, period)"
         " WHERE t.n IS NOT coalesce (n.n, 0) OR t.total IS NOT coalesce (n.total, 0)"
         " UNION ALL SELECT n.edit || ', ' || (SELECT code FROM element WHERE id = "
         "n.element)"
         " || ', ' || n.period FROM new n LEFT JOIN touched t USING (edit, element, "
         "period)"
         " WHERE t.edit IS NULL";

static const Question questions[] = {
  { "foreign-keys",
    "SELECT \"table\" || ' ' || coalesce (rowid, '') FROM pragma_foreign_key_check",
    /* Translators: %s is the name of a table, perhaps with the number of a row. */
    N_ ("A row refers to something that is not there: %s.") },
  { "ledger", ledger_sql,
    /* Translators: %s is the number of an edit, an element's code and a period. */
    N_ ("The figures that an edit made are not as it left them: %s.") },
  { "ledger",
    "SELECT e.id || ', ' || e.title FROM edit e WHERE n_changes <>"
    " (SELECT count (*) FROM change c WHERE c.edit = e.id)",
    /* Translators: %s is the number of an edit and its title. */
    N_ ("Part of what an edit did is no longer written down: %s.") },
  { "ledger",
    "SELECT id FROM edit e WHERE undoes IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM edit o WHERE o.id = e.undoes)",
    /* Translators: %s is the number of an edit. */
    N_ ("Edit %s undoes an edit that is not there.") },
  { "catalogue",
    "SELECT v.code || ', ' || w.name FROM unit_version v JOIN unit_version w"
    " ON v.code = w.code AND v.valid_from < w.valid_from"
    " AND (v.valid_to = '' OR w.valid_from < v.valid_to)",
    /* Translators: %s is a unit's code and name. */
    N_ ("Two units bear one code on the same day: %s.") },
  { "catalogue",
    "SELECT v.code || ', ' || v.name FROM unit_version v WHERE v.parent <> '' "
    "AND NOT"
    " EXISTS (SELECT 1 FROM unit_version p WHERE p.code = v.parent AND"
    " (p.valid_to = '' OR v.valid_from < p.valid_to) AND"
    " (v.valid_to = '' OR p.valid_from < v.valid_to))",
    /* Translators: %s is a unit's code and name. */
    N_ ("The parent of a unit is not there in its time: %s.") },
  { "catalogue",
    "SELECT s.day || ', ' || (SELECT name FROM unit_version v WHERE v.unit = "
    "s.old"
    " ORDER BY valid_from DESC LIMIT 1) FROM succession s GROUP BY s.day, "
    "s.old"
    " HAVING sum (share) <> 1000000000",
    /* Translators: %s is a day and a unit's name. */
    N_ ("The shares of a divided unit do not add up to 1: %s.") },
  { "catalogue",
    "SELECT e.code || ', ' || period || ', ' || unit FROM figure"
    " JOIN element e ON e.id = element WHERE official = 1"
    " GROUP BY element, period, unit HAVING count (*) > 1",
    /* Translators: %s is an element's code, a period and a unit, as
       numbers. */
    N_ ("A figure has more than one official source: %s.") },
  { "catalogue",
    "SELECT e.code || ', ' || period || ', ' || unit FROM figure"
    " JOIN element e ON e.id = element WHERE state NOT IN (1, 2, 3) OR "
    "value < 0"
    " OR (state <> 1 AND value <> 0) OR qualifier NOT IN (0, 1, 2, 3)",
    /* Translators: %s is an element's code, a period and a unit, as
       numbers. */
    N_ ("A figure has a value that cannot be: %s.") },
};

void
pt_finding_free (PtFinding *self)
{
  g_free (self->problem);
  g_free (self);
}

static void
add_finding (GPtrArray *findings, const char *check, char *problem)
{
  PtFinding *finding = g_new0 (PtFinding, 1);

  finding->check = check;
  finding->problem = problem;
  g_ptr_array_add (findings, finding);
}

static gboolean
check_integrity (PtBook *self, GPtrArray *findings, GError **error)
{
  static const char sql[] = "PRAGMA integrity_check";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (pt_connection_next (self->connection, statement, &failure)) {
    g_autofree char *answer = pt_connection_dup_text (statement, 0);

    if (g_strcmp0 (answer, "ok") != 0)
      add_finding (findings, "integrity", g_steal_pointer (&answer));
  }

  if (failure != NULL) {
    add_finding (findings, "integrity", g_strdup (failure->message));
    g_error_free (failure);
  }
  return TRUE;
}

/* A table, index or trigger more or less than a book of this format has. */
static gboolean
check_schema (PtBook *self, GPtrArray *findings, GError **error)
{
  g_autofree char *expected = NULL;
  g_autofree char *actual = pt_connection_read_schema (self->connection, error);
  g_autoptr (PtConnection) fresh =
    actual != NULL ? pt_connection_create (":memory:", error) : NULL;

  if (fresh != NULL)
    expected = pt_connection_read_schema (fresh, error);
  if (expected == NULL)
    return FALSE;

  if (!g_str_equal (actual, expected))
    add_finding (findings, "integrity",
                 g_strdup (_ ("The file has other tables, indexes or triggers than a "
                              "book of this format.")));
  return TRUE;
}

static gboolean
ask (PtBook *self, const Question *question, GPtrArray *findings, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (self->connection, question->sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (pt_connection_next (self->connection, statement, &failure)) {
    g_autofree char *what = pt_connection_dup_text (statement, 0);
    g_auto (GStrv) halves = g_strsplit (_ (question->problem), "%s", 2);

    add_finding (findings, question->check,
                 g_strjoinv (what != NULL ? what : "", halves));
  }

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  return TRUE;
}

/* The last thing the ledger says of a row must be what stands there. */
static gboolean
check_last_words (PtBook *self, GPtrArray *findings, GError **error)
{
  static const char sql[] =
    "SELECT tbl, key, after, edit FROM change c WHERE NOT EXISTS (SELECT 1 FROM change "
    "d"
    " WHERE d.tbl = c.tbl AND d.key = c.key AND (d.edit, d.seq) > (c.edit, c.seq))";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (pt_connection_next (self->connection, statement, &failure)) {
    const char *after = (const char *) sqlite3_column_text (statement, 2);
    g_autofree char *now = NULL;
    PtRowTable table;

    if (!pt_row_find_table ((const char *) sqlite3_column_text (statement, 0), &table))
      continue;
    now = pt_ledger_get (self->ledger, table,
                         (const char *) sqlite3_column_text (statement, 1), &failure);
    /* A figure that was removed may have been imported anew without a change row. */
    if (failure == NULL && g_strcmp0 (now, after) != 0 &&
        !(after == NULL && table == PT_ROW_FIGURE))
      add_finding (findings, "ledger",
                   /* Translators: an edit's number, a table's name, a row's key. */
                   g_strdup_printf (
                     _ ("Edit %lld is the last to speak of a row of “%s”, "
                        "but the row is not as it left it: %s."),
                     sqlite3_column_int64 (statement, 3), pt_row_get_sql (table)->name,
                     (const char *) sqlite3_column_text (statement, 1)));
    if (failure != NULL)
      break;
  }

  sqlite3_reset (statement);
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_references (PtBook *self, GPtrArray *findings, GError **error)
{
  guint n_dropped = 0;
  g_autoptr (PtCatalogue) catalogue =
    pt_load_catalogue (self->connection, &n_dropped, error);

  if (catalogue == NULL)
    return FALSE;

  if (n_dropped > 0)
    add_finding (
      findings, "catalogue",
      g_strdup_printf (ngettext ("%u row of the catalogue refers to something "
                                 "that is not there.",
                                 "%u rows of the catalogue refer to something "
                                 "that is not there.",
                                 n_dropped),
                       n_dropped));
  return TRUE;
}

/* One line for every check that found nothing. */
static gboolean
add_passed (GPtrArray *findings)
{
  static const char *const checks[] = { "integrity", "foreign-keys", "ledger",
                                        "catalogue" };
  guint n_problems = findings->len;

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++) {
    gboolean passed = TRUE;

    for (guint k = 0; k < n_problems; k++) {
      const PtFinding *finding = g_ptr_array_index (findings, k);

      passed = passed && !g_str_equal (finding->check, checks[i]);
    }
    if (passed)
      add_finding (findings, checks[i], NULL);
  }

  return n_problems == 0;
}

GPtrArray *
pt_book_check (PtBook *self, gboolean *clean, GError **error)
{
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_finding_free);

  g_return_val_if_fail (PT_IS_BOOK (self) && clean != NULL, NULL);

  if (!check_integrity (self, findings, error) || !check_schema (self, findings, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (!ask (self, &questions[i], findings, error))
      return NULL;
  if (!check_last_words (self, findings, error) ||
      !check_references (self, findings, error))
    return NULL;

  *clean = add_passed (findings);
  return g_steal_pointer (&findings);
}
