#pragma once

#include "domain/figure.h"
#include "store/merge-side.h"

G_BEGIN_DECLS

/* One figure, of an element, a unit and a period, as all sources of a book give it. */

typedef struct {
  char *source; /* its title */
  PtFigure figure;
  gboolean official;
  char *note; /* NULL for none */
} PtCellRow;

/* The rows under the cell's key, in order of source.
 * Returns: (transfer full) (nullable): PtCellRow
 */
GPtrArray *pt_cell_read (PtConnection *connection, const char *cell, GError **error);
gboolean pt_cell_equal (const GPtrArray *a, const GPtrArray *b);
/* Whether the two say the same of @source, or both nothing. */
gboolean pt_cell_agree (const GPtrArray *a, const GPtrArray *b, const char *source);
/* The official figure; absent where there is none. */
PtFigure pt_cell_get_official (const GPtrArray *rows);

/* What becomes of a cell that both sides changed: of each source what the side has that
 * changed it, and where both did, what @theirs_win says; and one official source.
 * Returns: (transfer full): PtCellRow
 */
GPtrArray *pt_cell_merge (const GPtrArray *ours, const GPtrArray *theirs,
                          const PtMergeSide *our_side, const PtMergeSide *their_side,
                          const char *cell, gboolean theirs_win);

/* The portable row, and its key. */
char *pt_cell_row_to_text (const PtCellRow *self, const char *cell);
char *pt_cell_row_get_key (const PtCellRow *self, const char *cell);

G_END_DECLS
