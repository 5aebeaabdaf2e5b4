#pragma once

#include "domain/catalogue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The days of which one may want to see the units, as PtChoice: today, the last day
 * before every reorganisation (its id is that day), and one to be typed.
 */
#define PT_UNIT_DAY_TODAY 0
#define PT_UNIT_DAY_OTHER 1

/* @catalogue may be NULL. */
GListModel *pt_unit_days_new (PtCatalogue *catalogue);

G_END_DECLS
