#pragma once

#include "store/closing.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Whether @form is closed for the unit with this id (0: for all); @closed_unit receives
 * which row says so.  @error tells a failure apart.
 */
gboolean pt_closing_find (PtConnection *connection, const char *form, PtPeriod period,
                          gint64 unit, gint64 *closed_unit, GError **error);
/* Returns: (transfer full): since when, and what to do */
char *pt_closing_explain (PtConnection *connection, const char *form, PtPeriod period,
                          gint64 closed_unit);

G_END_DECLS
