#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Says that one program is writing a book, to all others on this machine or on a share.
 *
 * A lock is a file beside the book, held by the kernel for as long as the process
 * lives: a crash never leaves a book locked.
 */
typedef struct _PtLock PtLock;

/* Returns: NULL where another holds it, and with @error set where it cannot be had */
PtLock *pt_lock_take (const char *path, GError **error);
void pt_lock_release (PtLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtLock, pt_lock_release)

G_END_DECLS
