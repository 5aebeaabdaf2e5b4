#pragma once

#include "store/apply.h"
#include "store/measure.h"

G_BEGIN_DECLS

/* New elements and rates inside an edit that is open; what is refused sticks in the
 * failure of @apply.
 */
void pt_measure_put_element (PtApply *apply, const PtElementDraft *draft);
void pt_measure_put_rate (PtApply *apply, const PtRateDraft *draft);

G_END_DECLS
