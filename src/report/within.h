#pragma once

/* Private to src/report. */

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* The unit that had @code last, whenever that was, or NULL. */
const PtUnit *pt_within_find_last (const PtCatalogue *catalogue, const char *code);

G_END_DECLS
