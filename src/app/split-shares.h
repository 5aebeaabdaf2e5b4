#pragma once

#include "app/split-form.h"

G_BEGIN_DECLS

/* The shares (billionths) that come of what was typed, one text for each part.  Fails
 * with a sentence; @shares then has 0 for what could not be read.
 */
gboolean pt_split_shares_read (PtSplitMethod method, const char *const *texts, guint n,
                               gint64 *shares, GError **error);

G_END_DECLS
