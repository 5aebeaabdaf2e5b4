#include "store/command.h"

gboolean
pt_command_begin (PtBook *book, PtApply *apply, const char *kind, const char *title,
                  GError **error)
{
  if (!pt_book_require_writable (book, error))
    return FALSE;

  *apply = (PtApply){ .connection = book->connection,
                      .ledger = book->ledger,
                      .catalogue = book->catalogue };
  return pt_ledger_begin (book->ledger, book->who, kind, title, 0, error);
}

gboolean
pt_command_finish (PtBook *book, PtApply *apply, GError **error)
{
  gint64 edit = pt_ledger_get_edit (book->ledger);

  if (apply->failure != NULL) {
    pt_ledger_rollback (book->ledger);
    g_propagate_error (error, g_steal_pointer (&apply->failure));
    return FALSE;
  }

  return pt_ledger_commit (book->ledger, error) &&
         (pt_book_last_edit (book) != edit || pt_book_refresh (book, edit, error));
}
