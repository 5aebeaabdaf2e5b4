#pragma once

#include "app/backups-dialog.h"
#include "app/window.h"

G_BEGIN_DECLS

/* Copies of the book a window shows: made by themselves, and put back. */

/* Makes that of the day without anyone having to wait for it; says so where it fails.
 */
void pt_keeping_start (PtWindow *window);

/* The list of copies; the one chosen takes the book's place.
 * Returns: (transfer none) (nullable): NULL without a book
 */
PtBackupsDialog *pt_keeping_open (PtWindow *window);

G_END_DECLS
