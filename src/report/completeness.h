#pragma once

/* Private to src/report. */

#include "report/picture.h"

G_BEGIN_DECLS

/* Under every picture: how many units reported out of how many, and what of it rests on
 * shares of divided units.  Returns: (transfer full) (nullable): NULL where nobody was
 * to report
 */
char *pt_picture_describe_completeness (const PtPicture *self);

G_END_DECLS
