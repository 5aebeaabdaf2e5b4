#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/* A day as a person types it: 1/7/2025, 01.07.2025, 1-7-2025, or 2025-07-01.  Fails
 * with PT_ERROR_INVALID and a sentence.
 */
gboolean pt_day_text_parse (const char *text, PtDay *day, GError **error);

G_END_DECLS
