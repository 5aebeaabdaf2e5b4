#pragma once

/* Private to src/report. */

#include "report/painter.h"

G_BEGIN_DECLS

/* One function for each question, in the file picture-….c of its name. */
gboolean pt_paint_ranking (PtPainter *self, GError **error);
gboolean pt_paint_bars (PtPainter *self, GError **error);
gboolean pt_paint_gap (PtPainter *self, GError **error);
gboolean pt_paint_trend (PtPainter *self, GError **error);
gboolean pt_paint_change (PtPainter *self, GError **error);
gboolean pt_paint_target (PtPainter *self, GError **error);
gboolean pt_paint_bullet (PtPainter *self, GError **error);
gboolean pt_paint_parts (PtPainter *self, GError **error);
gboolean pt_paint_lorenz (PtPainter *self, GError **error);
gboolean pt_paint_funnel (PtPainter *self, GError **error);
gboolean pt_paint_multiples (PtPainter *self, GError **error);
gboolean pt_paint_tiles (PtPainter *self, GError **error);

/* As pt_painter_put(), where what is drawn follows from the row's value but is not it.
 */
void pt_painter_put_value (PtPainter *self, guint chart_row, guint series, guint table,
                           guint row, double drawn, const char *before);

/* What they share besides what painter.h has: of several rates by the same @rows, which
 * row is lowest, or where the gap is widest …
 */
void pt_painter_title_groups (PtPainter *self, const GArray *rows);
/* … and that @table is counted in what the first one is. */
gboolean pt_painter_check_unit (const PtPainter *self, const PtTable *table,
                                GError **error);

G_END_DECLS
