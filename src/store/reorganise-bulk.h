#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* A whole reorganisation from units.csv and succession.csv: looks over both as they
 * would stand in the book, and applies them as one edit unless either has a problem or
 * @dry_run is set.  Problems are added to the intakes; @warnings gets (PtProblem) what
 * may be meant so: units that end without a successor and whose code @closed (NULL or
 * NULL-terminated) does not list, units that would come to lie under another place.
 * @outcomes: of units, then of succession.
 */
gboolean pt_book_apply_reorganisation (PtBook *self, PtIntake *units,
                                       PtIntake *succession, const char *const *closed,
                                       const char *title, gboolean dry_run,
                                       PtOutcome outcomes[2], GPtrArray **warnings,
                                       GError **error);

G_END_DECLS
