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

G_END_DECLS
