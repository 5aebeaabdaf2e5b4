#include "store/apply.h"

#include <glib/gi18n-lib.h>

typedef void (*Apply) (PtApply *self);

static const Apply layouts[PT_N_LAYOUTS] = {
  [PT_LAYOUT_UNITS] = pt_apply_units,
  [PT_LAYOUT_SUCCESSION] = pt_apply_succession,
  [PT_LAYOUT_GROUPS] = pt_apply_groups,
  [PT_LAYOUT_MEMBERSHIPS] = pt_apply_memberships,
  [PT_LAYOUT_ELEMENTS] = pt_apply_elements,
  [PT_LAYOUT_RATES] = pt_apply_rates,
  [PT_LAYOUT_TARGETS] = pt_apply_targets,
  [PT_LAYOUT_RULES] = pt_apply_rules,
  [PT_LAYOUT_POSITIONS] = pt_apply_positions,
  [PT_LAYOUT_FIGURES] = pt_apply_figures,
};

const PtRecord *
pt_apply_get_record (const PtApply *self, guint i)
{
  return &g_array_index (self->intake->records, PtRecord, i);
}

static char *
ask (PtApply *self, const char *sql, va_list texts)
{
  sqlite3_stmt *statement;
  const char *text;
  char *answer = NULL;

  if (self->failure != NULL)
    return NULL;

  statement = pt_connection_get (self->connection, sql, &self->failure);
  if (statement == NULL)
    return NULL;

  for (int i = 1; (text = va_arg (texts, const char *)) != NULL; i++)
    sqlite3_bind_text (statement, i, text, -1, SQLITE_TRANSIENT);
  if (pt_connection_next (self->connection, statement, &self->failure))
    answer = pt_connection_dup_text (statement, 0);

  sqlite3_reset (statement);
  return answer;
}

char *
pt_apply_ask (PtApply *self, const char *sql, ...)
{
  va_list texts;
  char *answer;

  va_start (texts, sql);
  answer = ask (self, sql, texts);
  va_end (texts);

  return answer;
}

gboolean
pt_apply_has (PtApply *self, const char *sql, ...)
{
  g_autofree char *answer = NULL;
  va_list texts;

  va_start (texts, sql);
  answer = ask (self, sql, texts);
  va_end (texts);

  return answer != NULL;
}

/* A file says each thing once.  Returns: FALSE where this row says it again */
static gboolean
claim (PtApply *self, int i, PtRowTable table, const char *row)
{
  char *key = pt_apply_ask (self, pt_row_get_sql (table)->key, row, NULL);
  gpointer first;

  if (key == NULL)
    return FALSE;

  if (g_hash_table_lookup_extended (self->claimed, key, NULL, &first)) {
    pt_apply_reject (self, (guint) i, 0,
                     g_strdup_printf (
                       /* Translators: %u is the number of a row in the file. */
                       _ ("Row %u of the file says this already."),
                       GPOINTER_TO_UINT (first)));
    g_free (key);
    return FALSE;
  }

  g_hash_table_insert (self->claimed, key,
                       GUINT_TO_POINTER (pt_apply_get_record (self, (guint) i)->row));
  return TRUE;
}

void
pt_apply_put (PtApply *self, int i, PtRowTable table, char *row)
{
  static const PtRowStatus statuses[] = {
    [PT_PUT_NEW] = PT_ROW_STATUS_NEW,
    [PT_PUT_CHANGED] = PT_ROW_STATUS_CHANGED,
    [PT_PUT_UNCHANGED] = PT_ROW_STATUS_UNCHANGED,
  };
  PtPut put;

  if (self->failure != NULL || (i >= 0 && !claim (self, i, table, row))) {
    g_free (row);
    return;
  }

  if (pt_ledger_put (self->ledger, table, row, &put, &self->failure) && i >= 0 &&
      self->status[i] != PT_ROW_STATUS_REJECTED)
    self->status[i] = statuses[put];
}

void
pt_apply_remove (PtApply *self, PtRowTable table, const char *key)
{
  if (self->failure == NULL)
    pt_ledger_remove (self->ledger, table, key, &self->failure);
}

void
pt_apply_reject (PtApply *self, guint i, int field, char *reason)
{
  const PtRecord *record = pt_apply_get_record (self, i);
  guint n;
  const PtField *fields = pt_layout_get_fields (self->intake->layout, &n);

  if (self->status[i] != PT_ROW_STATUS_REJECTED)
    pt_intake_add_problem (self->intake, record->row, fields[field].name,
                           record->fields[field], reason);
  self->status[i] = PT_ROW_STATUS_REJECTED;
  g_free (reason);
}

gint64
pt_apply_next_id (PtApply *self, PtRowTable table)
{
  static const char *const sql[PT_N_ROWS] = {
    [PT_ROW_UNIT] = "SELECT coalesce (max (id), 0) + 1 FROM unit",
    [PT_ROW_ELEMENT] = "SELECT coalesce (max (id), 0) + 1 FROM element",
    [PT_ROW_RATE] = "SELECT coalesce (max (id), 0) + 1 FROM rate",
    [PT_ROW_SOURCE] = "SELECT coalesce (max (id), 0) + 1 FROM source",
  };
  g_autofree char *answer = pt_apply_ask (self, sql[table], NULL);

  return answer != NULL ? g_ascii_strtoll (answer, NULL, 10) : 0;
}

char *
pt_apply_make_uuid (const char *what, const char *a, const char *b)
{
  g_autofree char *text = g_strjoin ("\n", "phongtrao", what, a, b, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);

  /* The form of a name-based UUID, version 5. */
  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", sum, sum + 8, sum + 13,
                          sum + 17, sum + 20);
}

/* Every row read is a record, a figure, or a problem found while reading. */
static void
count (const PtApply *self, guint n, PtOutcome *outcome)
{
  guint n_of[4] = { 0 };

  for (guint i = 0; i < n; i++)
    n_of[self->status[i]]++;

  outcome->n_new = n_of[PT_ROW_STATUS_NEW];
  outcome->n_changed = n_of[PT_ROW_STATUS_CHANGED];
  outcome->n_unchanged = n_of[PT_ROW_STATUS_UNCHANGED];
  outcome->n_rejected = self->intake->n_read - n + n_of[PT_ROW_STATUS_REJECTED];
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const PtProblem *x = *(PtProblem *const *) a, *y = *(PtProblem *const *) b;

  return (x->row > y->row) - (x->row < y->row);
}

gboolean
pt_apply_run (PtApply *self, PtOutcome *outcome, GError **error)
{
  PtIntake *intake = self->intake;
  guint n =
    intake->layout == PT_LAYOUT_FIGURES ? intake->figures->len : intake->records->len;

  self->status = g_new0 (guint8, n + 1);
  self->claimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  layouts[intake->layout](self);
  count (self, n, outcome);
  g_ptr_array_sort (intake->problems, compare_problems);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->claimed, g_hash_table_unref);

  if (self->failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->failure));
    return FALSE;
  }
  return TRUE;
}
