#pragma once

#include "exchange/sheet-reading-private.h"

G_BEGIN_DECLS

/* From what stands in a cell to a figure, in one of its four states. */

/* Whether a cell may hold a figure. */
gboolean pt_sheet_value_is_likely (PtSheetReading *self, const PtDatum *datum);

/* @power: of ten, by which amounts of money are to be multiplied.
 * Returns: FALSE with @reason set (transfer full) where it is no figure of @element;
 * the state of @figure is absent where nothing was said.
 */
gboolean pt_sheet_value_read (PtSheetReading *self, const PtDatum *datum,
                              const PtElement *element, guint power, PtFigure *figure,
                              char **reason);

G_END_DECLS
