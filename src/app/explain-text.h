#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* All that is known of one figure: its value in every source, who gave it and when, and
 * what stood there before.  Returns: (transfer full): lines; what went wrong, where the
 * book cannot be read
 */
char *pt_explain_text_new (PtBook *book, guint unit, guint element, PtPeriod period);

G_END_DECLS
