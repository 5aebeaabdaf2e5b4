#pragma once

#include "chart/text.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The context in which everything is laid out, one for each thread.  Returns: (transfer
 * none)
 */
PangoContext *pt_chart_text_get_context (void);

/* The one line @text, ready to be drawn or measured.  Layouts are kept, a set for every
 * thread.
 * Returns: (transfer none): good until the next call from the same thread
 */
PangoLayout *pt_chart_text_get_layout (PtFont font, const char *text);

/* The distance from one line of @font to the next. */
double pt_chart_text_line_height (PtFont font);

double pt_chart_text_width (PtFont font, const char *text);

/* Like pt_chart_text_wrap(), but never more than @max_lines; the last one is shortened
 * where the text is longer.
 */
char **pt_chart_text_wrap_short (PtFont font, const char *text, double width,
                                 guint max_lines);

/* Like pt_chart_text_wrap_short(), but no line is left with a single word: the lines
 * are about as long as each other.
 */
char **pt_chart_text_wrap_even (PtFont font, const char *text, double width,
                                guint max_lines);

G_END_DECLS
