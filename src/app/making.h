#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Making a new book, which takes a second or two: on a thread and a book of its own. */

typedef enum {
  PT_MAKING_CATALOGUE, /* the shipped places, rates and targets */
  PT_MAKING_EMPTY,
  PT_MAKING_EXAMPLE, /* the shipped catalogue with invented figures */
} PtMaking;

/* How far it is, 0 … 1; called on the thread that started it. */
typedef void (*PtMakingProgress) (double fraction, gpointer data);

/* Where a book of that kind goes unless somebody chooses. */
char *pt_making_get_default_path (PtMaking what);

/* Refuses to overwrite; nothing is left behind where it fails. */
void pt_making_start (PtMaking what, const char *path, PtMakingProgress progress,
                      GObject *owner, GAsyncReadyCallback callback, gpointer user_data);
/* Returns: (transfer full) (nullable): the path, or NULL with @error set */
char *pt_making_finish (GAsyncResult *result, GError **error);

G_END_DECLS
