#pragma once

#include "report/picture.h"

G_BEGIN_DECLS

/* The columns of the table behind a picture. */
typedef enum {
  PT_COLUMN_SERIES, /* the rate or the period: where there are several tables */
  PT_COLUMN_NAME,
  PT_COLUMN_NUMERATOR,
  PT_COLUMN_DENOMINATOR,
  PT_COLUMN_VALUE,
  PT_COLUMN_REPORTED,
  PT_COLUMN_NOTE,
  PT_N_TABLE_COLUMNS
} PtTableColumn;

/* One row of it, in words, with the numbers it sorts by; never changes. */
#define PT_TYPE_TABLE_ITEM (pt_table_item_get_type ())
G_DECLARE_FINAL_TYPE (PtTableItem, pt_table_item, PT, TABLE_ITEM, GObject)

/* @series: the table's rate or period; @order: the row's place among all. */
PtTableItem *pt_table_item_new (const PtTable *table, const PtTableRow *row,
                                const char *series, guint order);

const char *pt_table_item_get_text (PtTableItem *self, PtTableColumn column);
gboolean pt_table_item_is_whole (PtTableItem *self);
guint pt_table_item_get_order (PtTableItem *self);

/* Rows without a value come after those with one; equal rows keep their order. */
int pt_table_item_compare (PtTableItem *a, PtTableItem *b, PtTableColumn column);

gboolean pt_table_column_is_number (PtTableColumn self);

G_END_DECLS
