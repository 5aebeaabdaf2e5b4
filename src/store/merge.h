#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* Taking in what another office did with its book.
 *
 * Two books that were once one, or were made from the same lists, are compared by the
 * uuids of their edits.  What only one of them changed since they parted is taken; what
 * both changed, to different ends, is a conflict: the later edit holds unless decided
 * otherwise, and the other stays in the history.  Merging twice changes nothing, and
 * who merges whom first makes no difference.
 */
typedef struct _PtBookMerge PtBookMerge;

typedef struct {
  char *what;          /* "Phường X, Gia đình …, năm 2024" */
  char *ours, *theirs; /* as they stand in the two books; "–" for nothing */
  char *our_who, *our_at, *their_who, *their_at;
  gboolean take_theirs; /* may be changed before the merge is applied */
} PtMergeConflict;

/* Reads and compares; nothing is written.  Fails with PT_ERROR_FORMAT where the file is
 * no whole book.  @book must stay unchanged until the merge is applied or given up.
 * Returns: (transfer full) (nullable)
 */
PtBookMerge *pt_book_merge_new (PtBook *book, const char *path, GError **error);
void pt_book_merge_free (PtBookMerge *self);

/* Edits of the other book that this one does not know. */
guint pt_book_merge_get_n_edits (const PtBookMerge *self);
/* Figures and other entries that would be taken; conflicts are not among them. */
guint pt_book_merge_get_n_taken (const PtBookMerge *self);
/* Returns: (transfer none): PtMergeConflict, in order of what they are about */
GPtrArray *pt_book_merge_get_conflicts (const PtBookMerge *self);

/* One edit; and one more where a decision was not for the later of two.  The book then
 * knows every edit of the other.
 */
gboolean pt_book_merge_apply (PtBookMerge *self, GError **error);

/* Makes a book to send: the catalogue, and of the figures those of @periods
 * (PtPeriod; NULL: all) and of @within and all below it (NULL: all).  What is done with
 * it can be merged back.  Fails with PT_ERROR_EXISTS rather than overwrite.
 */
gboolean pt_book_save_part (PtBook *self, const char *path, const PtUnit *within,
                            GArray *periods, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtBookMerge, pt_book_merge_free)

G_END_DECLS
