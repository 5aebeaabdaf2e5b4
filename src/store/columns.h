#pragma once

#include "domain/catalogue.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Reads columns of official figures when they are first wanted, and keeps the ones used
 * last, under a memory budget.
 */
typedef struct _PtColumns PtColumns;

PtColumns *pt_columns_new (PtConnection *connection);
void pt_columns_free (PtColumns *self);
PtColumnSource *pt_columns_get_source (PtColumns *self);

/* Units or elements may have other indexes now: forgets everything. */
void pt_columns_set_catalogue (PtColumns *self, PtCatalogue *catalogue);
/* Forgets the columns that @edit wrote. */
void pt_columns_drop_edit (PtColumns *self, gint64 edit);

G_END_DECLS
