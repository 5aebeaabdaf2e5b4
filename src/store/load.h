#pragma once

#include "domain/catalogue.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The catalogue as the book has it now.  @n_dropped (may be NULL) counts rows that
 * refer to nothing.  Returns: (transfer full) (nullable)
 */
PtCatalogue *pt_load_catalogue (PtConnection *connection, guint *n_dropped,
                                GError **error);

G_END_DECLS
