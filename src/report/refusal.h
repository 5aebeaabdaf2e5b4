#pragma once

/* Private to src/report. */

#include "report/painter.h"

G_BEGIN_DECLS

/* Why a picture cannot be drawn as it was asked for, and what to choose instead: rather
 * no picture than one that leaves out what was asked without a word.  @n: groups or
 * units, more than PT_PAINTER_MAX_SERIES.
 */
void pt_refusal_bars (const PtPainter *painter, guint n, GError **error);
void pt_refusal_lines (const PtPainter *painter, guint n, GError **error);

G_END_DECLS
