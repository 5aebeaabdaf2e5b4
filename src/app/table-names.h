#pragma once

#include "report/picture.h"

G_BEGIN_DECLS

/* What sets the tables behind one picture apart: their periods, or what they are about,
 * or both.
 */

/* Returns: (transfer full): a NULL-terminated array, a name for each table */
char **pt_table_names_list (const PtCatalogue *catalogue, const PtPicture *picture);

/* The heading of a column of such names; @picture may be NULL. */
const char *pt_table_names_get_heading (const PtPicture *picture);

G_END_DECLS
