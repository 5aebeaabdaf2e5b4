#pragma once

#include "app/session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The places that may be looked at alone, as PtChoice with the index of the unit: those
 * of the session's day, and those that reported then but are gone since; "everything"
 * (-1) first.
 */
GListModel *pt_scopes_new (PtSession *session);

G_END_DECLS
