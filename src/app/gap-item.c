#include "app/gap-item.h"

#include "base/number.h"
#include "base/text.h"

/* Behind everything that is known. */
#define NOT_KNOWN G_MAXINT64

struct _PtGapItem {
  GObject parent_instance;

  char *texts[PT_N_GAP_COLUMNS];
  char *name_key;
  gint64 numbers[PT_N_GAP_COLUMNS];
  guint order;
};

G_DEFINE_FINAL_TYPE (PtGapItem, pt_gap_item, G_TYPE_OBJECT)

static void
pt_gap_item_finalize (GObject *object)
{
  PtGapItem *self = PT_GAP_ITEM (object);

  for (guint i = 0; i < PT_N_GAP_COLUMNS; i++)
    g_free (self->texts[i]);
  g_free (self->name_key);

  G_OBJECT_CLASS (pt_gap_item_parent_class)->finalize (object);
}

static void
pt_gap_item_class_init (PtGapItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pt_gap_item_finalize;
}

static void
pt_gap_item_init (PtGapItem *self)
{
}

static void
set_number (PtGapItem *self, PtGapColumn column, gint64 number, char *text)
{
  self->numbers[column] = number;
  self->texts[column] = text;
}

static void
fill_follow_up (PtGapItem *self, const PtGap *gap)
{
  const char *state =
    pt_gap_is_followed (gap) ? pt_assignment_get_state_name (gap->state) : "";

  self->texts[PT_GAP_COLUMN_WHO] = g_strdup (gap->who);
  set_number (self, PT_GAP_COLUMN_DUE,
              gap->due == PT_DAY_FOREVER ? NOT_KNOWN : (gint64) gap->due,
              pt_day_format_short (gap->due));
  self->texts[PT_GAP_COLUMN_STATE] = g_strdup (state);
}

PtGapItem *
pt_gap_item_new (const PtGaps *gaps, const PtCatalogue *catalogue, const PtGap *gap,
                 guint order)
{
  PtGapItem *self = g_object_new (PT_TYPE_GAP_ITEM, NULL);

  self->order = order;
  set_number (self, PT_GAP_COLUMN_GROUP,
              gap->group < 0 ? NOT_KNOWN : (gint64) gap->group,
              g_strdup (pt_gaps_get_group (gaps, catalogue, gap)));
  self->texts[PT_GAP_COLUMN_UNIT] = g_strdup (gap->name);
  self->name_key = pt_text_sort_key (pt_text_bare_name (gap->name));
  set_number (self, PT_GAP_COLUMN_KIND, (gint64) gap->kind,
              g_strdup (pt_kind_get_name (gap->kind)));
  self->texts[PT_GAP_COLUMN_PARENT] = g_strdup (gap->parent);
  set_number (self, PT_GAP_COLUMN_MISSING, gap->missing < 0 ? NOT_KNOWN : gap->missing,
              pt_gap_format_missing (gap));
  set_number (self, PT_GAP_COLUMN_PEOPLE, gap->people < 0 ? NOT_KNOWN : gap->people,
              gap->people < 0 ? g_strdup ("–") : pt_number_format (gap->people));
  set_number (self, PT_GAP_COLUMN_SINCE, (gint64) pt_period_last_day (gap->since),
              pt_period_format_short (gap->since));
  self->texts[PT_GAP_COLUMN_WHY] = g_strdup (gap->reason);
  fill_follow_up (self, gap);
  return self;
}

const char *
pt_gap_item_get_text (PtGapItem *self, PtGapColumn column)
{
  g_return_val_if_fail (PT_IS_GAP_ITEM (self), NULL);

  return self->texts[column];
}

guint
pt_gap_item_get_order (PtGapItem *self)
{
  g_return_val_if_fail (PT_IS_GAP_ITEM (self), 0);

  return self->order;
}

static int
compare_in_column (PtGapItem *a, PtGapItem *b, PtGapColumn column)
{
  switch (column) {
  case PT_GAP_COLUMN_UNIT:
    return strcmp (a->name_key, b->name_key);
  case PT_GAP_COLUMN_GROUP:
  case PT_GAP_COLUMN_KIND:
  case PT_GAP_COLUMN_MISSING:
  case PT_GAP_COLUMN_PEOPLE:
  case PT_GAP_COLUMN_SINCE:
  case PT_GAP_COLUMN_DUE:
    return (a->numbers[column] > b->numbers[column]) -
           (a->numbers[column] < b->numbers[column]);
  case PT_GAP_COLUMN_PARENT:
  case PT_GAP_COLUMN_WHO:
  case PT_GAP_COLUMN_STATE:
  case PT_GAP_COLUMN_WHY:
  case PT_N_GAP_COLUMNS:
    break;
  }
  return pt_text_collate (a->texts[column], b->texts[column]);
}

int
pt_gap_item_compare (PtGapItem *a, PtGapItem *b, PtGapColumn column)
{
  int order = compare_in_column (a, b, column);

  return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

gboolean
pt_gap_column_is_number (PtGapColumn self)
{
  return self == PT_GAP_COLUMN_MISSING || self == PT_GAP_COLUMN_PEOPLE ||
         self == PT_GAP_COLUMN_SINCE || self == PT_GAP_COLUMN_DUE;
}
