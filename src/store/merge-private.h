#pragma once

#include "store/apply.h"
#include "store/book-private.h"
#include "store/merge-cell.h"
#include "store/merge.h"

G_BEGIN_DECLS

/* One thing that the other book changed: a row, or all sources of one figure. */
typedef struct {
  PtRowTable table;
  char *key;                        /* of the row, or of the cell */
  const PtToldEdit *ours, *theirs;  /* who changed it last; ours may be NULL */
  char *our_row, *their_row;        /* portable; NULL: no row */
  GPtrArray *our_cell, *their_cell; /* PtCellRow: of a figure */
  PtMergeConflict *conflict;        /* NULL for none */
} PtMergeItem;

struct _PtBookMerge {
  PtBook *book;
  char *name;   /* of the other file */
  char *folder; /* holds a copy of it */
  PtBook *other;
  PtMergeSide *our_side, *their_side;
  GPtrArray *items;     /* PtMergeItem, tables in order */
  GPtrArray *conflicts; /* PtMergeConflict */
};

/* The later edit holds, in every book that merges the two. */
gboolean pt_merge_item_is_theirs (const PtMergeItem *self);

/* Finds what they changed, and compares. */
gboolean pt_merge_find_items (PtBookMerge *self, GError **error);
/* A folder of our own with files in it, and no folders. */
void pt_merge_remove_folder (const char *folder);
/* Writes down that the book knows of @edit. */
void pt_merge_tell_edit (PtApply *apply, const PtToldEdit *edit);
/* Words for a conflict. */
PtMergeConflict *pt_merge_describe (PtBookMerge *self, const PtMergeItem *item);

G_END_DECLS
