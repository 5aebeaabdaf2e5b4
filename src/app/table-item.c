#include "app/table-item.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/money.h"
#include "base/number.h"
#include "base/text.h"

struct _PtTableItem {
  GObject parent_instance;

  char *texts[PT_N_TABLE_COLUMNS];
  char *name_key;
  double numbers[PT_N_TABLE_COLUMNS];
  gboolean is_whole;
  guint order;
};

G_DEFINE_FINAL_TYPE (PtTableItem, pt_table_item, G_TYPE_OBJECT)

static void
pt_table_item_finalize (GObject *object)
{
  PtTableItem *self = PT_TABLE_ITEM (object);

  for (guint i = 0; i < PT_N_TABLE_COLUMNS; i++)
    g_free (self->texts[i]);
  g_free (self->name_key);

  G_OBJECT_CLASS (pt_table_item_parent_class)->finalize (object);
}

static void
pt_table_item_class_init (PtTableItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pt_table_item_finalize;
}

static void
pt_table_item_init (PtTableItem *self)
{
  for (guint i = 0; i < PT_N_TABLE_COLUMNS; i++)
    self->numbers[i] = NAN;
}

static void
set_number (PtTableItem *self, PtTableColumn column, double number, char *text)
{
  self->numbers[column] = number;
  self->texts[column] = text;
}

static char *
format_reported (const PtTableRow *row)
{
  /* Translators: units that reported, of units that should have: "28 of 31". */
  return g_strdup_printf (C_ ("reported", "%u of %u"), row->n_reported,
                          row->n_expected);
}

PtTableItem *
pt_table_item_new (const PtTable *table, const PtTableRow *row, const char *series,
                   guint order)
{
  PtTableItem *self = g_object_new (PT_TYPE_TABLE_ITEM, NULL);

  self->order = order;
  self->is_whole = g_str_equal (row->group, "*");
  self->texts[PT_COLUMN_SERIES] = g_strdup (series);
  self->texts[PT_COLUMN_NAME] = g_strdup (row->name);
  self->name_key = pt_text_sort_key (pt_text_bare_name (row->name));
  if (row->has_counts) {
    set_number (self, PT_COLUMN_NUMERATOR, (double) row->numerator,
                pt_number_format (row->numerator));
    set_number (self, PT_COLUMN_DENOMINATOR, (double) row->denominator,
                pt_number_format (row->denominator));
  }
  set_number (self, PT_COLUMN_VALUE, row->state == PT_STATE_NUMBER ? row->value : NAN,
              pt_table_format_value (table, row));
  set_number (self, PT_COLUMN_REPORTED,
              row->n_expected == 0 ? NAN : (double) row->n_reported / row->n_expected,
              format_reported (row));
  self->texts[PT_COLUMN_NOTE] = pt_table_format_notes (table, row);
  return self;
}

const char *
pt_table_item_get_text (PtTableItem *self, PtTableColumn column)
{
  g_return_val_if_fail (PT_IS_TABLE_ITEM (self), NULL);

  return self->texts[column] == NULL ? "" : self->texts[column];
}

gboolean
pt_table_item_is_whole (PtTableItem *self)
{
  g_return_val_if_fail (PT_IS_TABLE_ITEM (self), FALSE);

  return self->is_whole;
}

guint
pt_table_item_get_order (PtTableItem *self)
{
  g_return_val_if_fail (PT_IS_TABLE_ITEM (self), 0);

  return self->order;
}

static int
compare_numbers (double a, double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) - isnan (b);
  return (a > b) - (a < b);
}

static int
compare_in_column (PtTableItem *a, PtTableItem *b, PtTableColumn column)
{
  switch (column) {
  case PT_COLUMN_NAME:
    return strcmp (a->name_key, b->name_key);
  case PT_COLUMN_NUMERATOR:
  case PT_COLUMN_DENOMINATOR:
  case PT_COLUMN_VALUE:
  case PT_COLUMN_REPORTED:
    return compare_numbers (a->numbers[column], b->numbers[column]);
  case PT_COLUMN_SERIES:
  case PT_COLUMN_NOTE:
  case PT_N_TABLE_COLUMNS:
    break;
  }
  return pt_text_collate (pt_table_item_get_text (a, column),
                          pt_table_item_get_text (b, column));
}

int
pt_table_item_compare (PtTableItem *a, PtTableItem *b, PtTableColumn column)
{
  int order = compare_in_column (a, b, column);

  return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

gboolean
pt_table_column_is_number (PtTableColumn self)
{
  return self == PT_COLUMN_NUMERATOR || self == PT_COLUMN_DENOMINATOR ||
         self == PT_COLUMN_VALUE || self == PT_COLUMN_REPORTED;
}
