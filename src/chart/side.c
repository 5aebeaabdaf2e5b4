#include "chart/side.h"

#include "chart/text-private.h"

#include <math.h>

#define LEAD 18 /* points for leading lines and symbols, left of the texts */
#define NEAR 8  /* points to a text that stands where it belongs */
#define SPACE 2 /* points between two labels */
#define RADIUS 3.5

typedef struct {
  double value;
  char *text;
  PtSymbol symbol;
  gboolean apart;
  PtInk ink;
  char **lines;
  double wanted, height; /* middle */
  double middle;
} Item;

struct _PtSide {
  PtFont font;
  double max_width; /* of the texts */
  double way;       /* 1: to the right, -1: to the left */
  GArray *items;
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_free (item->text);
  g_strfreev (item->lines);
}

PtSide *
pt_side_new (PtFont font, double max_width)
{
  PtSide *self = g_new0 (PtSide, 1);

  self->font = font;
  self->way = 1;
  self->max_width = max_width - LEAD;
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  return self;
}

void
pt_side_free (PtSide *self)
{
  g_array_unref (self->items);
  g_free (self);
}

void
pt_side_set_left (PtSide *self)
{
  self->way = -1;
}

static void
set_lines (PtSide *self, Item *item, guint max_lines)
{
  g_strfreev (item->lines);
  item->lines =
    pt_chart_text_wrap_short (self->font, item->text, self->max_width, max_lines);
  item->height =
    g_strv_length (item->lines) * pt_chart_text_line_height (self->font) + SPACE;
}

void
pt_side_add (PtSide *self, double value, const char *text, PtSymbol symbol,
             gboolean apart, PtInk ink)
{
  Item item = {
    .value = value,
    .text = g_strdup (text),
    .symbol = symbol,
    .apart = apart,
    .ink = ink,
  };

  if (*text == '\0') {
    g_free (item.text);
    return;
  }

  set_lines (self, &item, 6);
  g_array_append_val (self->items, item);
}

double
pt_side_get_width (const PtSide *self)
{
  double widest = 0;

  for (guint i = 0; i < self->items->len; i++) {
    const Item *item = &g_array_index (self->items, Item, i);

    for (guint line = 0; item->lines[line] != NULL; line++)
      widest = MAX (widest, pt_chart_text_width (self->font, item->lines[line]));
  }

  return self->items->len > 0 ? widest + LEAD : 0;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *left = a, *right = b;

  return (left->wanted > right->wanted) - (left->wanted < right->wanted);
}

static double
sum_heights (const PtSide *self)
{
  double sum = 0;

  for (guint i = 0; i < self->items->len; i++)
    sum += g_array_index (self->items, Item, i).height;

  return sum;
}

/* Full texts where there is room, else fewer lines, and at last fewer labels. */
static void
fit_items (PtSide *self, double room)
{
  for (guint max_lines = 3; max_lines > 0 && sum_heights (self) > room; max_lines--)
    for (guint i = 0; i < self->items->len; i++)
      set_lines (self, &g_array_index (self->items, Item, i), max_lines);

  while (self->items->len > 1 && sum_heights (self) > room)
    g_array_set_size (self->items, self->items->len - 1);
}

/* Labels that touch: they stand as near as they can to where they want to be. */
typedef struct {
  guint n;
  double sum; /* of the tops its labels wish the block had */
  double height, top;
} Block;

static void
settle_block (Block *self, double top, double bottom)
{
  self->top = MAX (top, MIN (self->sum / self->n, bottom - self->height));
}

/* Joins @last to the blocks above it as long as it lies over them. */
static void
push_block (GArray *blocks, Block last, double top, double bottom)
{
  settle_block (&last, top, bottom);
  while (blocks->len > 0) {
    Block above = g_array_index (blocks, Block, blocks->len - 1);

    if (above.top + above.height <= last.top)
      break;
    last.sum = above.sum + last.sum - last.n * above.height;
    last.n += above.n;
    last.height += above.height;
    settle_block (&last, top, bottom);
    g_array_set_size (blocks, blocks->len - 1);
  }

  g_array_append_val (blocks, last);
}

static void
spread_items (PtSide *self, double top, double bottom)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  guint next = 0;

  for (guint i = 0; i < self->items->len; i++) {
    const Item *item = &g_array_index (self->items, Item, i);
    Block block = { 1, item->wanted - item->height / 2, item->height, 0 };

    push_block (blocks, block, top, bottom);
  }
  for (guint i = 0; i < blocks->len; i++) {
    const Block *block = &g_array_index (blocks, Block, i);
    double y = block->top;

    for (guint j = 0; j < block->n; j++) {
      Item *item = &g_array_index (self->items, Item, next++);

      item->middle = y + item->height / 2;
      y += item->height;
    }
  }
}

static void
draw_symbol (const PtSide *self, const Item *item, PtScene *scene, double x, double y)
{
  pt_scene_add_symbol (scene, x + self->way * (LEAD - RADIUS - 4), y, RADIUS,
                       item->symbol, FALSE, item->ink, PT_NO_DATUM);
}

/* What has moved from its place is led to, and named by its symbol again. */
static void
draw_item (const PtSide *self, const Item *item, PtScene *scene, PtLabels *labels,
           double x)
{
  double line = pt_chart_text_line_height (self->font);
  double first = item->middle - item->height / 2 + SPACE / 2.0;
  double mark = g_strv_length (item->lines) > 2 ? first + line / 2 : item->middle;
  const double lead[] = {
    x, item->wanted, x + self->way * 2, item->wanted, x + self->way * 8, mark
  };
  gboolean moved = fabs (mark - item->wanted) > 3, named = item->symbol != PT_N_SYMBOLS;

  if (moved && !item->apart)
    pt_scene_add_polyline (scene, lead, 3, 0.5, PT_LINE_SOLID, PT_INK_AXIS);
  if (named && (moved || item->apart))
    draw_symbol (self, item, scene, x, mark);

  x += self->way * (named && (moved || item->apart) ? LEAD : moved ? NEAR + 3 : NEAR);
  pt_labels_add_lines (labels, x, first, self->way > 0 ? 0 : 1, self->font, PT_INK_TEXT,
                       item->lines);
}

void
pt_side_place (PtSide *self, PtScene *scene, PtLabels *labels, const PtScale *scale,
               double x, double top, double bottom)
{
  self->max_width = pt_side_get_width (self) - LEAD; /* what the plot left free */
  fit_items (self, bottom - top);
  for (guint i = 0; i < self->items->len; i++) {
    Item *item = &g_array_index (self->items, Item, i);

    item->wanted = pt_scale_map (scale, item->value);
  }
  g_array_sort (self->items, compare_items);
  spread_items (self, top, bottom);

  for (guint i = 0; i < self->items->len; i++)
    draw_item (self, &g_array_index (self->items, Item, i), scene, labels, x);
}
