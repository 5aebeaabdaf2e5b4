#pragma once

#include "store/book.h"
#include "store/columns.h"
#include "store/ledger.h"
#include "store/lock.h"

G_BEGIN_DECLS

struct _PtBook {
  GObject parent_instance;

  char *path;
  GThread *owner;
  PtLock *lock; /* NULL: only for reading */
  char *read_only_reason;
  char *who;
  PtConnection *connection;
  PtLedger *ledger;
  PtCatalogue *catalogue;
  PtColumns *columns;
};

/* The newest edit's number, 0 in an empty book. */
gint64 pt_book_last_edit (PtBook *self);

/* After a command: drops what @edit made stale, and tells.  @edit 0: nothing was done.
 */
gboolean pt_book_refresh (PtBook *self, gint64 edit, GError **error);

/* Whether the book may be written; if not, @error says why. */
gboolean pt_book_require_writable (PtBook *self, GError **error);

/* A copy of the book at @from, whatever its format, as the new file @to. */
gboolean pt_book_copy_file (const char *from, const char *to, GError **error);

PtEdit *pt_book_read_edit (PtBook *self, gint64 id, GError **error);

G_END_DECLS
