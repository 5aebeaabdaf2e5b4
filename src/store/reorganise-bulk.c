#include "store/reorganise-bulk.h"

#include "store/apply.h"
#include "store/book-private.h"
#include "store/load.h"
#include "store/reorganise-bulk-check.h"

/* A whole reorganisation from its two files, as one edit. */

static void
free_problem (gpointer data)
{
  PtProblem *problem = data;

  g_free (problem->column);
  g_free (problem->value);
  g_free (problem->reason);
  g_free (problem);
}

static gboolean
run (PtBook *self, PtIntake *intake, PtOutcome *outcome, GError **error)
{
  PtApply apply = { .connection = self->connection,
                    .ledger = self->ledger,
                    .catalogue = self->catalogue,
                    .intake = intake };

  return pt_apply_run (&apply, outcome, error);
}

/* Rows that were found wrong only afterwards are not new or changed either. */
static void
count_rejected (const PtIntake *intake, PtOutcome *outcome)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  guint *others[] = { &outcome->n_new, &outcome->n_changed, &outcome->n_unchanged };
  guint n;

  for (guint i = 0; i < intake->problems->len; i++) {
    const PtProblem *problem = g_ptr_array_index (intake->problems, i);

    if (problem->row > 0)
      g_hash_table_add (rows, GUINT_TO_POINTER (problem->row));
  }

  n = g_hash_table_size (rows);
  n = n > outcome->n_rejected ? n - outcome->n_rejected : 0;
  outcome->n_rejected += n;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    guint taken = MIN (n, *others[i]);

    *others[i] -= taken;
    n -= taken;
  }
}

/* Applies both and looks at what comes of it; the edit stays open. */
static gboolean
try_all (PtBook *self, PtBulk *bulk, PtOutcome outcomes[2], GError **error)
{
  g_autoptr (PtCatalogue) after = NULL;

  if (!run (self, bulk->units, &outcomes[0], error) ||
      !run (self, bulk->succession, &outcomes[1], error))
    return FALSE;

  after = pt_load_catalogue (self->connection, NULL, error);
  if (after == NULL)
    return FALSE;

  bulk->before = self->catalogue;
  bulk->after = after;
  return pt_bulk_check (bulk, self, error);
}

gboolean
pt_book_apply_reorganisation (PtBook *self, PtIntake *units, PtIntake *succession,
                              const char *const *closed, const char *title,
                              gboolean dry_run, PtOutcome outcomes[2],
                              GPtrArray **warnings, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_problem);
  PtBulk bulk = {
    .units = units, .succession = succession, .closed = closed, .warnings = found
  };
  gint64 before;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (units != NULL && units->layout == PT_LAYOUT_UNITS, FALSE);
  g_return_val_if_fail (succession != NULL, FALSE);
  g_return_val_if_fail (succession->layout == PT_LAYOUT_SUCCESSION, FALSE);
  g_return_val_if_fail (title != NULL && outcomes != NULL, FALSE);

  if (!pt_book_require_writable (self, error))
    return FALSE;
  before = pt_book_last_edit (self);
  if (!pt_ledger_begin (self->ledger, self->who, "import", title, 0, error))
    return FALSE;
  if (!try_all (self, &bulk, outcomes, error)) {
    pt_ledger_rollback (self->ledger);
    return FALSE;
  }

  count_rejected (units, &outcomes[0]);
  count_rejected (succession, &outcomes[1]);
  if (warnings != NULL)
    *warnings = g_steal_pointer (&found);
  if (dry_run || units->problems->len > 0 || succession->problems->len > 0) {
    pt_ledger_rollback (self->ledger);
    return TRUE;
  }

  if (!pt_ledger_commit (self->ledger, error))
    return FALSE;
  return pt_book_last_edit (self) == before ||
         pt_book_refresh (self, pt_book_last_edit (self), error);
}
