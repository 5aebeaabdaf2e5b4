#pragma once

#include "domain/intake.h"

G_BEGIN_DECLS

/* Writes figures so that pt_reader_read() reads them back unchanged. */

/* One figure from one source, to be written. */
typedef struct {
  guint unit, element;
  PtPeriod period;
  PtFigure figure;
  gboolean official;
  const char *source, *note;
} PtFigureRow;

/* Appends the heading, or one row. */
void pt_writer_append_heading (GString *out);
void pt_writer_append_figure (GString *out, const PtCatalogue *catalogue,
                              const PtFigureRow *row);

/* What a row of figures.csv says, in the order of the layout.
 * Returns: (transfer full)
 */
char **pt_writer_make_fields (const PtCatalogue *catalogue, const PtFigureRow *row);

/* The code by which a row names @unit: of the period's last day, failing that of the
 * last day in it that has one.
 * Returns: (transfer none) (nullable): NULL for a unit that the period does not know
 */
const char *pt_writer_get_code (const PtUnit *unit, PtPeriod period);

/* The value column: digits, or for a percentage a decimal with the places printed and
 * as many more as it takes to be exact; empty for what is no number.
 * Returns: (transfer full)
 */
char *pt_writer_format_value (const PtElement *element, const PtFigure *figure);

G_END_DECLS
