#pragma once

#include "store/portable.h"

G_BEGIN_DECLS

/* One of two books that are merged: which edits it knows, and what those did that the
 * other does not know.
 */

typedef struct {
  char *uuid, *at, *who, *kind, *title;
  char *undoes;  /* uuid, or "" */
  gint64 moment; /* of @at, in microseconds */
  gint64 number; /* in its book; 0 for one it was told of */
} PtToldEdit;

typedef struct {
  const PtToldEdit *edit;
  PtRowTable table;
  char *key, *before, *after; /* portable; NULL: no row */
} PtToldChange;

typedef struct {
  PtConnection *connection;
  GHashTable *known;   /* uuid → PtToldEdit */
  GPtrArray *fresh;    /* PtToldEdit the other does not know, in order of time */
  GPtrArray *changes;  /* PtToldChange of those, in the same order */
  GHashTable *touched; /* table and key → the last PtToldEdit that changed it */
} PtMergeSide;

/* Returns: (transfer full) (nullable): with its known edits */
PtMergeSide *pt_merge_side_new (PtConnection *connection, GError **error);
void pt_merge_side_free (PtMergeSide *self);

/* Finds what is fresh against @other, and what it changed. */
gboolean pt_merge_side_compare (PtMergeSide *self, const PtMergeSide *other,
                                GError **error);

/* Who changed the row last among the fresh edits, or NULL.  A figure is also found by
 * its cell: the first three of its key.
 */
const PtToldEdit *pt_merge_side_find (const PtMergeSide *self, PtRowTable table,
                                      const char *key);
char *pt_merge_side_make_cell (PtMergeSide *self, const char *key, GError **error);

/* Negative where @a was made before @b; two of one moment are told apart the same way
 * in every book.
 */
int pt_told_edit_compare (const PtToldEdit *a, const PtToldEdit *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtMergeSide, pt_merge_side_free)

G_END_DECLS
