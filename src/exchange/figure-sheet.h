#pragma once

#include "exchange/spreadsheet.h"
#include "exchange/writer.h"

G_BEGIN_DECLS

/* Figures as a spreadsheet: the columns of figures.csv, which are read back unchanged,
 * and pages that say what the words in them mean.
 */
typedef struct _PtFigureSheet PtFigureSheet;

/* @catalogue must outlive it. */
PtFigureSheet *pt_figure_sheet_new (const PtCatalogue *catalogue);
void pt_figure_sheet_free (PtFigureSheet *self);

void pt_figure_sheet_add (PtFigureSheet *self, const PtFigureRow *row);
/* To a file whose name ends in .xlsx or .ods. */
gboolean pt_figure_sheet_write (PtFigureSheet *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtFigureSheet, pt_figure_sheet_free)

G_END_DECLS
