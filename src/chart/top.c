#include "chart/top.h"

#include "chart/text-private.h"

#include <math.h>

#define FONT PT_FONT_SMALL
#define AWAY 4 /* points from a line to its label */
#define THICKNESS 1.0

typedef struct {
  double x;
  char *text;
  char **lines;
  double width, height;
  double align; /* 0: right of its line, 1: left of it */
  double base;  /* how far above the plot the label ends */
} Item;

struct _PtTop {
  PtLineStyle style;
  GArray *items;
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_free (item->text);
  g_strfreev (item->lines);
}

PtTop *
pt_top_new (PtLineStyle style)
{
  PtTop *self = g_new0 (PtTop, 1);

  self->style = style;
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  return self;
}

void
pt_top_free (PtTop *self)
{
  g_array_unref (self->items);
  g_free (self);
}

void
pt_top_add (PtTop *self, double x, const char *label)
{
  Item item = { .x = x, .text = g_strdup (label) };

  g_array_append_val (self->items, item);
}

PtTop *
pt_top_new_references (const PtChartData *data, const PtScale *scale)
{
  PtTop *self = pt_top_new (PT_LINE_DASHED);

  for (guint i = 0; i < data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (data, i);

    if (pt_chart_data_is_near (data, reference))
      pt_top_add (self, pt_scale_map (scale, reference->value), reference->label);
  }

  return self;
}

static Item *
get_item (const PtTop *self, guint i)
{
  return &g_array_index (self->items, Item, i);
}

static void
set_lines (Item *item, double room)
{
  g_strfreev (item->lines);
  item->lines = pt_chart_text_wrap_short (FONT, item->text, room, 4);
  item->width = 0;
  for (guint i = 0; item->lines[i] != NULL; i++)
    item->width = MAX (item->width, pt_chart_text_width (FONT, item->lines[i]));
  item->height = g_strv_length (item->lines) * pt_chart_text_line_height (FONT);
}

static double
get_left (const Item *item)
{
  return item->align > 0 ? item->x - AWAY - item->width : item->x + AWAY;
}

/* Whether the label of @upper has the line or the label of @lower in its way. */
static gboolean
stands_over (const Item *upper, const Item *lower)
{
  double left = get_left (upper) - AWAY, right = left + upper->width + 2 * AWAY;
  double lower_left = MIN (get_left (lower), lower->x);
  double lower_right = MAX (get_left (lower) + lower->width, lower->x);

  return left < lower_right && lower_left < right;
}

static int
compare_x (gconstpointer a, gconstpointer b)
{
  const Item *left = a, *right = b;

  return (left->x > right->x) - (left->x < right->x);
}

/* Whether every label fits on one line on the side of its line that @align says. */
static gboolean
fits_beside (const PtTop *self, double align, double left, double right)
{
  for (guint i = 0; i < self->items->len; i++) {
    const Item *item = get_item (self, i);
    double room = align > 0 ? item->x - AWAY - left : right - item->x - AWAY;

    if (pt_chart_text_width (FONT, item->text) > room)
      return FALSE;
  }

  return TRUE;
}

/* All to the right where they fit, else all to the left, else each to the roomier side.
 */
static void
choose_sides (PtTop *self, double left, double right)
{
  gboolean all_right = fits_beside (self, 0, left, right);
  gboolean all_left = !all_right && fits_beside (self, 1, left, right);

  for (guint i = 0; i < self->items->len; i++) {
    Item *item = get_item (self, i);
    double after = right - item->x - AWAY, before = item->x - AWAY - left;

    item->align = all_left || (!all_right && before > after) ? 1 : 0;
    set_lines (item, item->align > 0 ? before : after);
  }
}

/* Those left of their lines lie over those that follow from the left, those right of
 * them over those that follow from the right; so a line that rises to its label meets
 * no other, except where both kinds mix: there it is drawn with a gap.
 */
static void
stack_item (PtTop *self, guint placed, const guint *order)
{
  Item *item = get_item (self, order[placed]);

  item->base = 0;
  for (guint i = 0; i < placed; i++) {
    const Item *lower = get_item (self, order[i]);

    if (stands_over (item, lower))
      item->base = MAX (item->base, lower->base + lower->height);
  }
}

double
pt_top_measure (PtTop *self, double left, double right)
{
  g_autofree guint *order = g_new (guint, self->items->len + 1);
  guint placed = 0;
  double height = 0;

  g_array_sort (self->items, compare_x);
  choose_sides (self, left, right);
  for (guint i = self->items->len; i-- > 0;)
    if (get_item (self, i)->align <= 0)
      order[placed++] = i;
  for (guint i = 0; i < self->items->len; i++)
    if (get_item (self, i)->align > 0)
      order[placed++] = i;

  for (guint i = 0; i < placed; i++) {
    const Item *item = get_item (self, order[i]);

    stack_item (self, i, order);
    height = MAX (height, item->base + item->height);
  }

  return height;
}

void
pt_top_place (const PtTop *self, PtLabels *labels, double shift, double top)
{
  for (guint i = 0; i < self->items->len; i++) {
    const Item *item = get_item (self, i);

    pt_labels_add_lines (labels, shift + item->x + (item->align > 0 ? -AWAY : AWAY),
                         top - item->base - item->height, item->align, FONT,
                         PT_INK_REFERENCE, item->lines);
  }
}

void
pt_top_draw (const PtTop *self, const PtLabels *labels, double shift, double top,
             double bottom)
{
  for (guint i = 0; i < self->items->len; i++) {
    const Item *item = get_item (self, i);

    pt_labels_draw_line (labels, shift + item->x, top - item->base - item->height + 1,
                         shift + item->x, bottom, THICKNESS, self->style,
                         PT_INK_REFERENCE);
  }
}

double
pt_top_avoid (const PtTop *self, double x, double width, int side)
{
  for (guint i = 0; i < self->items->len; i++) {
    guint next = side > 0 ? i : self->items->len - 1 - i;
    double line = get_item (self, next)->x;
    double begin = side > 0 ? x : x - width;

    if (line > begin - AWAY + 1 && line < begin + width + AWAY - 1)
      x = line + side * AWAY;
  }

  return x;
}
