#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* A form of a period that was handed in takes no more figures, from hand or file, until
 * it is opened again; of all units, or of one.  Each is one edit.
 */

/* @unit NULL: of all units, also of those opened again before. */
gboolean pt_book_close_form (PtBook *self, const char *form, PtPeriod period,
                             const PtUnit *unit, GError **error);
/* Fails with PT_ERROR_INVALID where it is not closed, or @reason is empty. */
gboolean pt_book_reopen_form (PtBook *self, const char *form, PtPeriod period,
                              const PtUnit *unit, const char *reason, GError **error);
/* @unit NULL: whether it was closed for all, whatever was opened again for some. */
gboolean pt_book_is_form_closed (PtBook *self, const char *form, PtPeriod period,
                                 const PtUnit *unit);

/* Fails with PT_ERROR_CONFLICT, saying since when, where the form of @element is closed
 * for @unit.
 */
gboolean pt_book_require_open (PtBook *self, const PtElement *element, PtPeriod period,
                               const PtUnit *unit, GError **error);

G_END_DECLS
