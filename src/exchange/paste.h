#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* A block of cells copied from a spreadsheet, and what of it goes where: lines to units
 * by their names, columns to elements by their headings, or both by their places. Pure:
 * it holds words and figures, and writes nothing.
 */
typedef struct _PtPaste PtPaste;

/* Where it goes: the rows and columns of a grid, and the cell it is pasted at. */
typedef struct {
  const guint *units; /* indexes */
  guint n_units;
  const guint *elements;
  guint n_elements;
  guint row, column;
} PtPasteTarget;

typedef enum {
  PT_PASTE_PLACE,     /* without a name: the next place */
  PT_PASTE_SAME,      /* the same name, or code */
  PT_PASTE_FORMER,    /* a name borne at another time */
  PT_PASTE_ALIKE,     /* the same but for accents or the word for its kind */
  PT_PASTE_SUGGESTED, /* a letter or two are different: somebody has to say yes */
  PT_PASTE_UNKNOWN,   /* somebody has to choose */
} PtPasteMatch;

#define PT_PASTE_SKIP (-1)
#define PT_PASTE_UNDECIDED (-2)

/* A line or a column of the block. */
typedef struct {
  char *text; /* its name or heading; "" for none */
  PtPasteMatch match;
  int place;      /* among the target's rows or columns, or one of the two above */
  int suggestion; /* -1 for none */
} PtPasteLine;

typedef struct {
  char *text;
  PtFigure figure;
  char *reason; /* why it is no figure of this element, or NULL */
} PtPasteCell;

/* Fails with PT_ERROR_INVALID where @text holds no figures.  @catalogue must outlive
 * it.
 */
PtPaste *pt_paste_new (const PtCatalogue *catalogue, const PtPasteTarget *target,
                       const char *text, GError **error);
void pt_paste_free (PtPaste *self);

guint pt_paste_get_n_rows (const PtPaste *self);
guint pt_paste_get_n_columns (const PtPaste *self);
const PtPasteLine *pt_paste_get_row (const PtPaste *self, guint row);
const PtPasteLine *pt_paste_get_column (const PtPaste *self, guint column);
/* What stands where a line and a column cross, read for the element of the column. */
const PtPasteCell *pt_paste_get_cell (const PtPaste *self, guint row, guint column);

void pt_paste_choose_row (PtPaste *self, guint row, int place);
void pt_paste_choose_column (PtPaste *self, guint column, int place);

/* Whether numbers are punctuated as in English: 1,234.5.  Guessed from the block. */
gboolean pt_paste_is_english (const PtPaste *self);
void pt_paste_set_english (PtPaste *self, gboolean english);

/* What has to be decided before it can be taken, in a sentence, or NULL.
 * Returns: (transfer full)
 */
char *pt_paste_find_obstacle (const PtPaste *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPaste, pt_paste_free)

G_END_DECLS
