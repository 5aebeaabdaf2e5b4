#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* The cells a person fills in: what stands in them, what was written wrong, what stood
 * there a year before, and what the rules say of them.
 *
 * Either a grid (a row for each unit, a column for each element) or the paper form of
 * one unit (a row for each element, headings between them).  "changed" says that cells
 * may read differently, "reset" that rows or columns are others.
 */
#define PT_TYPE_ENTRY_TABLE (pt_entry_table_get_type ())
G_DECLARE_FINAL_TYPE (PtEntryTable, pt_entry_table, PT, ENTRY_TABLE, GObject)

/* What is shown: the paper form of @unit, or (-1) a grid of the units of @kind within
 * @within (-1: everywhere).  @form NULL: all forms.
 */
typedef struct {
  PtBook *book;
  PtPeriod period;
  const char *form;
  int unit;
  PtKind kind;
  int within;
  const GArray *places; /* those units where they are known, or NULL */
} PtEntryChoice;

/* A row or a column: of a unit, of an element, or (both -1) a heading. */
typedef struct {
  const char *name;
  char *key; /* to find it by; made when somebody first searches */
  int unit, element;
} PtEntryLine;

typedef enum {
  PT_ENTRY_WRONG = 1 << 0,   /* what was written is not in the book */
  PT_ENTRY_DOUBT = 1 << 1,   /* a rule speaks of it, and nobody accepted that */
  PT_ENTRY_NEW = 1 << 2,     /* proposed where nothing stands */
  PT_ENTRY_CHANGED = 1 << 3, /* proposed where something else stands */
  PT_ENTRY_CLOSED = 1 << 4,  /* nothing can be written here */
} PtEntryMarks;

typedef struct {
  const PtUnit *unit;
  const PtElement *element;
  PtFigure figure;
  const char *draft, *reason; /* what was written wrong and why it is, or NULL */
  PtEntryMarks marks;
} PtEntryCell;

PtEntryTable *pt_entry_table_new (void);

void pt_entry_table_show (PtEntryTable *self, const PtEntryChoice *choice);
/* Its book is NULL before anything is shown. */
const PtEntryChoice *pt_entry_table_get_choice (PtEntryTable *self);
PtCatalogue *pt_entry_table_get_catalogue (PtEntryTable *self);
gboolean pt_entry_table_is_form (PtEntryTable *self);
guint pt_entry_table_get_n_rows (PtEntryTable *self);
guint pt_entry_table_get_n_columns (PtEntryTable *self);
const PtEntryLine *pt_entry_table_get_row (PtEntryTable *self, guint row);
const PtEntryLine *pt_entry_table_get_column (PtEntryTable *self, guint column);
/* Whether amounts may stand in the column: they need more room. */
gboolean pt_entry_table_is_wide (PtEntryTable *self, guint column);

/* FALSE: a heading, or no such cell. */
gboolean pt_entry_table_read (PtEntryTable *self, guint row, guint column,
                              PtEntryCell *cell);
/* As the cell shows it.  Returns: (transfer full) */
char *pt_entry_table_format (PtEntryTable *self, const PtEntryCell *cell);
/* The figure of the same part of the year before. */
PtFigure pt_entry_table_read_last (PtEntryTable *self, const PtEntryCell *cell);

/* Finds a unit's row by the beginning of its name or of one of its words, without
 * accents, from @from on and round.  Returns: -1 where there is none
 */
int pt_entry_table_find_row (PtEntryTable *self, const char *wish, guint from);

G_END_DECLS
