#pragma once

#include "domain/intake.h"
#include "store/ledger.h"

G_BEGIN_DECLS

/* Putting an intake into a book: one edit is open, and what does not fit becomes a
 * problem of its row.  The first failure of the database sticks in @failure, after
 * which nothing more is asked.
 */
typedef enum {
  PT_ROW_STATUS_UNCHANGED,
  PT_ROW_STATUS_NEW,
  PT_ROW_STATUS_CHANGED,
  PT_ROW_STATUS_REJECTED,
} PtRowStatus;

typedef struct {
  PtConnection *connection;
  PtLedger *ledger;
  const PtCatalogue *catalogue; /* what figures were read against */
  PtIntake *intake;
  guint8 *status;      /* PtRowStatus of each record or figure */
  GHashTable *claimed; /* key of a row of this file → its number */
  GError *failure;
} PtApply;

/* One function for each kind of layout; each sets the status of every record. */
void pt_apply_units (PtApply *self);
void pt_apply_succession (PtApply *self);
void pt_apply_groups (PtApply *self);
void pt_apply_memberships (PtApply *self);
void pt_apply_elements (PtApply *self);
void pt_apply_rates (PtApply *self);
void pt_apply_targets (PtApply *self);
void pt_apply_rules (PtApply *self);
void pt_apply_positions (PtApply *self);
void pt_apply_figures (PtApply *self);

/* Gives all that @unit had from @day ("": ever) on to @heir. */
void pt_apply_bequeath (PtApply *self, const char *unit, const char *day,
                        const char *heir);

/* Applies the whole intake inside the open edit, and counts. */
gboolean pt_apply_run (PtApply *self, PtOutcome *outcome, GError **error);

const PtRecord *pt_apply_get_record (const PtApply *self, guint i);

/* The first column of the first row that @sql gives for the texts (NULL-terminated), or
 * NULL; numbers are compared as numbers.
 */
char *pt_apply_ask (PtApply *self, const char *sql, ...) G_GNUC_NULL_TERMINATED;
/* Whether there is such a row. */
gboolean pt_apply_has (PtApply *self, const char *sql, ...) G_GNUC_NULL_TERMINATED;

/* Writes @row (takes it), and sets the status of record @i, if it is not negative. */
void pt_apply_put (PtApply *self, int i, PtRowTable table, char *row);
void pt_apply_remove (PtApply *self, PtRowTable table, const char *key);

/* Rejects record @i; takes @reason. */
void pt_apply_reject (PtApply *self, guint i, int field, char *reason);

/* The next free number of a table whose key is one. */
gint64 pt_apply_next_id (PtApply *self, PtRowTable table);

/* A UUID that is the same in every book made from the same file. */
char *pt_apply_make_uuid (const char *what, const char *a, const char *b);

/* Whether [a_from, a_to) and [b_from, b_to) share a day; ISO texts, '' without end. */
#define PT_SQL_OVERLAP(a_from, a_to, b_from, b_to)                                     \
  "(" a_to " = '' OR " b_from " < " a_to ") AND (" b_to " = '' OR " a_from " < " b_to  \
  ")"

/* Whether the day falls into [from, to). */
#define PT_SQL_VALID(day, from, to)                                                    \
  from " <= " day " AND (" to " = '' OR " day " < " to ")"

G_END_DECLS
