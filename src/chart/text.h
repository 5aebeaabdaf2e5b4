#pragma once

#include "chart/scene.h"

G_BEGIN_DECLS

/* Text as the scene draws it, measured in points without a screen: hinting off, metrics
 * off, 72 dots to the inch, so that a line is as wide on the screen as on paper.
 */
void pt_chart_text_measure (PtFont font, const char *text, double *width,
                            double *height);

/* @text cut at a word or letter with "…" so that it is no wider than @width. */
char *pt_chart_text_shorten (PtFont font, const char *text, double width);

/* @text in lines no wider than @width, broken between words.
 * Returns: (transfer full): a NULL-terminated array
 */
char **pt_chart_text_wrap (PtFont font, const char *text, double width);

G_END_DECLS
