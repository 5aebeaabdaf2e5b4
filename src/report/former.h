#pragma once

/* Private to src/report. */

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* What one element says in one period, to be changed by whoever holds it. */
typedef struct {
  const PtElement *element;
  PtFigure *figures; /* by unit; NULL: none */
} PtReadingColumn;

/* A stock is the state on the period's last day: where a unit ended within the period
 * and one of those it became has figures of its own for all of @columns, or a
 * @published one, what the former one had is in them already.  Its stocks are taken
 * out of the columns; where it also gave a flow, which is added, they stay as 0, so
 * that the pair stays whole.  @columns: two arrays of PtReadingColumn.
 */
void pt_former_give_way (const PtCatalogue *catalogue, PtPeriod period,
                         GArray *const *columns, const PtReadingColumn *published);

G_END_DECLS
