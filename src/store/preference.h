#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* Choices of the office that belong to its book: the head of its papers, who signs. */

/* All of them.  Returns: (transfer full) (nullable): name → value */
GHashTable *pt_book_read_preferences (PtBook *self, GError **error);

/* One edit: @values (name → value) take the place of what stands there; a value NULL
 * is taken away, so that the usual one holds again.
 */
gboolean pt_book_set_preferences (PtBook *self, GHashTable *values, const char *title,
                                  GError **error);

G_END_DECLS
