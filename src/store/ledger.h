#pragma once

#include "store/connection.h"
#include "store/row.h"

G_BEGIN_DECLS

/* The one way rows are written: inside an edit, with what stood there before.
 *
 * An edit is open between begin and commit or rollback, and is one transaction.  One
 * ledger to a connection.
 */
typedef struct _PtLedger PtLedger;

PtLedger *pt_ledger_new (PtConnection *connection);
void pt_ledger_free (PtLedger *self);

/* @undoes: the edit taken back, or 0. */
gboolean pt_ledger_begin (PtLedger *self, const char *who, const char *kind,
                          const char *title, gint64 undoes, GError **error);
/* What is added up over new figures: it changes with whatever stands in one.  @f names
 * the row.
 */
#define PT_SQL_FIGURE_SUM(f)                                                           \
  "(" f ".value % 999999937) * 7 + " f ".unit * 13 + " f ".source * 17 + " f           \
  ".state * 3 + " f ".qualifier * 5 + " f ".decimals * 11 + " f ".official * 19"

/* An edit that changed nothing leaves no trace. */
gboolean pt_ledger_commit (PtLedger *self, GError **error);
void pt_ledger_rollback (PtLedger *self);

/* The open edit's number. */
gint64 pt_ledger_get_edit (PtLedger *self);

typedef enum {
  PT_PUT_NEW,
  PT_PUT_CHANGED,
  PT_PUT_UNCHANGED,
} PtPut;

/* Writes @row (takes it).  A row that stands there just so is left alone. */
gboolean pt_ledger_put (PtLedger *self, PtRowTable table, char *row, PtPut *put,
                        GError **error);
/* Removes the row under @key; one that is not there is no failure. */
gboolean pt_ledger_remove (PtLedger *self, PtRowTable table, const char *key,
                           GError **error);

/* The row under @key, or NULL where there is none (then @error tells a failure apart).
 * Returns: (transfer full) (nullable)
 */
char *pt_ledger_get (PtLedger *self, PtRowTable table, const char *key, GError **error);

/* Says that the edit replaced a row by other means; @before may be NULL. */
gboolean pt_ledger_note (PtLedger *self, PtRowTable table, const char *key,
                         const char *before, const char *after, GError **error);
/* Says that the edit made new figures in this column, without a change row each. */
gboolean pt_ledger_touch (PtLedger *self, gint64 element, int period, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtLedger, pt_ledger_free)

G_END_DECLS
