#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* Looking over a reorganisation that was applied from its files and is not committed
 * yet; for reorganise-bulk.c only.
 */
typedef struct {
  PtIntake *units, *succession; /* problems are added to them */
  const char *const *closed;    /* codes of units that end on purpose */
  GPtrArray *warnings;          /* PtProblem */
  const PtCatalogue *before, *after;
} PtBulk;

gboolean pt_bulk_check (PtBulk *self, PtBook *book, GError **error);

G_END_DECLS
