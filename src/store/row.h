#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row of a table as the ledger keeps it: a JSON array in the order of the columns. */

typedef enum {
  PT_ROW_UNIT,
  PT_ROW_UNIT_VERSION,
  PT_ROW_SUCCESSION,
  PT_ROW_DIMENSION,
  PT_ROW_UNIT_GROUP,
  PT_ROW_MEMBERSHIP,
  PT_ROW_ELEMENT,
  PT_ROW_RATE,
  PT_ROW_TARGET,
  PT_ROW_SOURCE,
  PT_ROW_FIGURE,
  PT_ROW_RULE,
  PT_ROW_ACCEPTANCE,
  PT_ROW_CLOSING,
  PT_ROW_ASSIGNMENT,
  PT_ROW_POSITION,
  PT_ROW_TILE,
  PT_ROW_LEARNT,
  PT_ROW_PREFERENCE,
  PT_ROW_PAPER,
  PT_ROW_BLOCK,
  PT_ROW_TOLD_EDIT,
  PT_N_ROWS
} PtRowTable;

/* What is done with the rows of a table; each the text of a statement, made once.
 * Parameters: ?1 is the key (a JSON array) or, for put, the row.
 */
typedef struct {
  const char *name;
  const char *get;    /* the row under the key */
  const char *put;    /* inserts the row, or replaces the one with its key */
  const char *remove; /* … */
  const char *key;    /* the key of the row */
} PtRowSql;

/* The columns, in order, with spaces between them. */
const char *pt_row_get_columns (PtRowTable table);
const PtRowSql *pt_row_get_sql (PtRowTable table);
/* Returns: FALSE where no table is called that */
gboolean pt_row_find_table (const char *name, PtRowTable *table);

/* The statement that takes the key out of a row (?1) whose first @n_key values it is.
 * Returns: (transfer full)
 */
char *pt_row_make_key (guint n_key);

/* Writes a row: begin, its fields in order, end. */
GString *pt_row_begin (void);
void pt_row_add_integer (GString *row, gint64 value);
void pt_row_add_text (GString *row, const char *text); /* NULL: no value */
/* Returns: (transfer full): @row is gone */
char *pt_row_end (GString *row);

G_END_DECLS
