#include "chart/legend.h"

#include "chart/bar.h"
#include "chart/text-private.h"

#define SWATCH_WIDTH 13
#define SWATCH_HEIGHT 9
#define RADIUS 4
#define SWATCH_GAP 5
#define ITEM_GAP 18
#define MAX_COLUMNS 4

typedef enum {
  SWATCH_AREA,
  SWATCH_SYMBOL,
  SWATCH_INEXACT_AREA,
  SWATCH_INEXACT_SYMBOL,
  SWATCH_MISSING,
} Swatch;

typedef struct {
  Swatch swatch;
  guint number; /* of the series or class */
  const char *text;
} Item;

static const struct {
  gboolean series;
  gboolean classes;
  Swatch swatch, inexact;
} contents[PT_N_CHARTS] = {
  [PT_CHART_BARS] = { TRUE, FALSE, SWATCH_AREA, SWATCH_INEXACT_AREA },
  [PT_CHART_RANKING] = { FALSE, TRUE, SWATCH_AREA, SWATCH_INEXACT_AREA },
  [PT_CHART_TREND] = { FALSE, FALSE, SWATCH_SYMBOL, SWATCH_INEXACT_SYMBOL },
  [PT_CHART_GAP] = { TRUE, FALSE, SWATCH_SYMBOL, SWATCH_INEXACT_SYMBOL },
};

static void
add_items (GArray *items, Swatch swatch, const GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++) {
    Item item = { swatch, i, g_ptr_array_index (names, i) };

    g_array_append_val (items, item);
  }
}

static GArray *
collect_items (const PtChartData *data, PtChartKind kind)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));
  Item inexact = { contents[kind].inexact, 0, data->inexact_text };
  Item missing = { SWATCH_MISSING, 0, data->missing_text };

  if (contents[kind].series && data->series->len > 1)
    add_items (items, contents[kind].swatch, data->series);
  if (contents[kind].classes)
    add_items (items, contents[kind].swatch, data->classes);
  if (inexact.text != NULL && pt_chart_data_has_inexact (data))
    g_array_append_val (items, inexact);
  if (missing.text != NULL && pt_chart_data_has_missing (data))
    g_array_append_val (items, missing);

  return items;
}

static void
draw_swatch (PtScene *scene, const Item *item, double x, double middle)
{
  PtBox box = { x, middle - SWATCH_HEIGHT / 2.0, SWATCH_WIDTH, SWATCH_HEIGHT };
  double centre = x + SWATCH_WIDTH / 2.0;
  PtInk ink = pt_ink_of_series (item->number);

  switch (item->swatch) {
  case SWATCH_AREA:
    pt_scene_add_rect (scene, box.x, box.y, box.width, box.height, ink, PT_NO_DATUM);
    break;
  case SWATCH_SYMBOL:
    pt_scene_add_symbol (scene, centre, middle, RADIUS,
                         pt_symbol_of_series (item->number), FALSE, ink, PT_NO_DATUM);
    break;
  case SWATCH_INEXACT_AREA:
    pt_bar_draw (scene, box, PT_BAR_RIGHT, PT_INK_AXIS, TRUE, PT_NO_DATUM);
    break;
  case SWATCH_INEXACT_SYMBOL:
    pt_scene_add_symbol (scene, centre, middle, RADIUS, PT_SYMBOL_CIRCLE, TRUE,
                         PT_INK_AXIS, PT_NO_DATUM);
    break;
  case SWATCH_MISSING:
    pt_scene_add_missing (scene, box.x, box.y, box.width, box.height, PT_NO_DATUM);
    break;
  }
}

static double
measure_item (const char *text)
{
  return SWATCH_WIDTH + SWATCH_GAP + pt_chart_text_width (PT_FONT_SMALL, text);
}

/* Sets the items in rows, one after the other, or in columns of @column points where
 * that is not 0.  Without a scene it only measures.
 * Returns: the height
 */
static double
set_items (PtScene *scene, const GArray *items, double x, double y, double width,
           double column)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL) + 2;
  double left = x, room = column > 0 ? column - ITEM_GAP : width;
  double top = y;

  for (guint i = 0; i < items->len; i++) {
    const Item *item = &g_array_index (items, Item, i);
    g_autofree char *text = pt_chart_text_shorten (PT_FONT_SMALL, item->text,
                                                   room - SWATCH_WIDTH - SWATCH_GAP);
    double taken = column > 0 ? room : measure_item (text);

    if (left > x && left + taken > x + width) {
      left = x;
      top += line;
    }
    if (scene != NULL) {
      draw_swatch (scene, item, left, top + line / 2);
      pt_scene_add_text (scene, left + SWATCH_WIDTH + SWATCH_GAP, top + line / 2, 0,
                         PT_FONT_SMALL, PT_INK_TEXT, text);
    }
    left += taken + ITEM_GAP;
  }

  return top + line - y;
}

double
pt_legend_draw (PtScene *scene, const PtChartData *data, PtChartKind kind, double x,
                double y, double width, double max_height)
{
  g_autoptr (GArray) items = collect_items (data, kind);
  double column = 0;

  if (items->len == 0)
    return 0;

  for (guint n = 2; n <= MAX_COLUMNS; n++) {
    if (set_items (NULL, items, x, y, width, column) <= max_height)
      break;
    column = (width + ITEM_GAP) / n - 0.01;
  }

  return set_items (scene, items, x, y, width, column);
}
