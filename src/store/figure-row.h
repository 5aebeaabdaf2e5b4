#pragma once

#include "store/apply.h"

G_BEGIN_DECLS

/* Single figures in the book: an edit is open, and a failure sticks in PtApply. */

typedef struct {
  gint64 element, unit, source; /* ids */
  PtPeriod period;
} PtFigureKey;

typedef struct {
  PtFigure figure;
  gboolean official;
  char *note; /* NULL for none; whoever reads a row frees it */
} PtFigureRow;

/* Returns: whether there is such a row; only then @row is filled */
gboolean pt_figure_row_read (PtApply *self, const PtFigureKey *key, PtFigureRow *row);
/* The source that is official for the figure, other than the key's own; 0 for none. */
gint64 pt_figure_row_find_official (PtApply *self, const PtFigureKey *key);

/* Whether both say the same. */
gboolean pt_figure_row_equal (const PtFigureRow *a, const PtFigureRow *b);

/* Writes @row, where it says anything but @there, which was read under @key (NULL:
 * nothing stands there).  Only one source of a figure is official: if this one is,
 * another no longer is.  A row that is new is for the caller to touch.
 */
PtRowStatus pt_figure_row_put (PtApply *self, const PtFigureKey *key,
                               const PtFigureRow *row, const PtFigureRow *there);
/* Takes the row away, if it is there. */
void pt_figure_row_remove (PtApply *self, const PtFigureKey *key);
/* No source but the key's own stays official. */
void pt_figure_row_demote (PtApply *self, const PtFigureKey *key);

G_END_DECLS
