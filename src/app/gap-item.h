#pragma once

#include "report/gap-list.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* The columns of a list of places without an organisation. */
typedef enum {
  PT_GAP_COLUMN_GROUP,
  PT_GAP_COLUMN_UNIT,
  PT_GAP_COLUMN_MISSING,
  PT_GAP_COLUMN_PEOPLE,
  PT_GAP_COLUMN_SINCE,
  PT_GAP_COLUMN_WHO,
  PT_GAP_COLUMN_DUE,
  PT_GAP_COLUMN_STATE,
  PT_GAP_COLUMN_KIND,
  PT_GAP_COLUMN_PARENT,
  PT_GAP_COLUMN_WHY,
  PT_N_GAP_COLUMNS
} PtGapColumn;

/* One row of it, in words, with the numbers it sorts by; never changes. */
#define PT_TYPE_GAP_ITEM (pt_gap_item_get_type ())
G_DECLARE_FINAL_TYPE (PtGapItem, pt_gap_item, PT, GAP_ITEM, GObject)

/* @order: the place of @gap in its list. */
PtGapItem *pt_gap_item_new (const PtGaps *gaps, const PtCatalogue *catalogue,
                            const PtGap *gap, guint order);

const char *pt_gap_item_get_text (PtGapItem *self, PtGapColumn column);
guint pt_gap_item_get_order (PtGapItem *self);

/* What is not known comes after what is; equal rows keep their order. */
int pt_gap_item_compare (PtGapItem *a, PtGapItem *b, PtGapColumn column);

gboolean pt_gap_column_is_number (PtGapColumn self);

G_END_DECLS
