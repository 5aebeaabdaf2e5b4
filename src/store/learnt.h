#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* What the words of a sender's sheets were found to mean, so that nobody is asked
 * twice. Texts: kind and words, with PT_LEARNT_SEPARATOR of the exchange layer between
 * them, and their meaning.  The store does not look into them.
 */

/* What @sender's words mean, failing that anybody's.  Returns: (transfer full) */
GHashTable *pt_book_list_learnt (PtBook *self, const char *sender, GError **error);

/* Remembers @meanings as one edit; "" is anybody. */
gboolean pt_book_learn (PtBook *self, const char *sender, GHashTable *meanings,
                        GError **error);

G_END_DECLS
