#include "chart/legend.h"

#include "chart/bar.h"
#include "chart/scene-private.h"
#include "chart/text-private.h"
#include "chart/tile.h"

#include <math.h>

#define SWATCH_WIDTH 13
#define SWATCH_HEIGHT 9
#define RADIUS 4
#define TICK 2.5
#define SWATCH_GAP 5
#define ITEM_GAP 18
#define MAX_COLUMNS 4

typedef enum {
  SWATCH_AREA,
  SWATCH_CLASS,
  SWATCH_SYMBOL,
  SWATCH_INEXACT_AREA,
  SWATCH_INEXACT_SYMBOL,
  SWATCH_INEXACT_CLASS,
  SWATCH_MISSING,
  SWATCH_TICK,
} Swatch;

typedef struct {
  Swatch swatch;
  PtInk ink;
  PtSymbol symbol;
  const char *text;
} Item;

/* How the names of a kind's series and classes are explained. */
typedef struct {
  gboolean series, classes;
  Swatch swatch, inexact;
} Contents;

static const Contents contents[PT_N_CHARTS] = {
  [PT_CHART_BARS] = { TRUE, FALSE, SWATCH_AREA, SWATCH_INEXACT_AREA },
  [PT_CHART_RANKING] = { FALSE, TRUE, SWATCH_AREA, SWATCH_INEXACT_AREA },
  [PT_CHART_TREND] = { FALSE, FALSE, SWATCH_SYMBOL, SWATCH_INEXACT_SYMBOL },
  [PT_CHART_GAP] = { TRUE, FALSE, SWATCH_SYMBOL, SWATCH_INEXACT_SYMBOL },
  [PT_CHART_CHANGE] = { FALSE, FALSE, SWATCH_SYMBOL, SWATCH_INEXACT_SYMBOL },
  [PT_CHART_TARGET] = { FALSE, FALSE, SWATCH_AREA, SWATCH_INEXACT_AREA },
  [PT_CHART_BULLET] = { FALSE, FALSE, SWATCH_AREA, SWATCH_INEXACT_AREA },
  [PT_CHART_PARTS] = { TRUE, FALSE, SWATCH_AREA, SWATCH_INEXACT_AREA },
  [PT_CHART_LORENZ] = { FALSE, FALSE, SWATCH_SYMBOL, SWATCH_INEXACT_SYMBOL },
  [PT_CHART_FUNNEL] = { FALSE, TRUE, SWATCH_SYMBOL, SWATCH_INEXACT_SYMBOL },
  [PT_CHART_MULTIPLES] = { FALSE, FALSE, SWATCH_SYMBOL, SWATCH_INEXACT_SYMBOL },
  [PT_CHART_TILES] = { FALSE, TRUE, SWATCH_CLASS, SWATCH_INEXACT_CLASS },
};

/* Marks that no series has: what each series and then each class is shown with. */
static const struct {
  PtChartKind kind;
  gboolean class_;
  guint number;
  Swatch swatch;
  PtInk ink;
  PtSymbol symbol;
} marks[] = {
  { PT_CHART_CHANGE, FALSE, 0, SWATCH_SYMBOL, PT_INK_AXIS, PT_SYMBOL_CIRCLE },
  { PT_CHART_CHANGE, FALSE, 1, SWATCH_SYMBOL, PT_INK_AXIS, PT_SYMBOL_SQUARE },
  { PT_CHART_CHANGE, TRUE, 0, SWATCH_SYMBOL, PT_INK_SERIES_1, PT_SYMBOL_TRIANGLE },
  { PT_CHART_CHANGE, TRUE, 1, SWATCH_SYMBOL, PT_INK_SERIES_2, PT_SYMBOL_DOWN },
  { PT_CHART_TARGET, TRUE, 0, SWATCH_AREA, PT_INK_ABOVE, 0 },
  { PT_CHART_TARGET, TRUE, 1, SWATCH_AREA, PT_INK_BELOW, 0 },
  { PT_CHART_BULLET, FALSE, 0, SWATCH_AREA, PT_INK_SERIES_1, 0 },
  { PT_CHART_BULLET, FALSE, 1, SWATCH_SYMBOL, PT_INK_REFERENCE, PT_SYMBOL_DOWN },
  { PT_CHART_BULLET, TRUE, 0, SWATCH_TICK, PT_INK_REFERENCE, 0 },
  { PT_CHART_BULLET, TRUE, 1, SWATCH_AREA, PT_INK_QUIET, 0 },
  { PT_CHART_BULLET, TRUE, 2, SWATCH_AREA, PT_INK_MIDDLE, 0 },
};

static void
add_item (GArray *items, Swatch swatch, PtInk ink, PtSymbol symbol, const char *text)
{
  Item item = { swatch, ink, symbol, text };

  if (text != NULL && *text != '\0')
    g_array_append_val (items, item);
}

static void
add_items (GArray *items, Swatch swatch, const PtChartData *data,
           const GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++) {
    gboolean rest = names == data->series && (int) i == data->rest;
    PtInk ink =
      swatch == SWATCH_CLASS ? pt_ink_of_class (i, names->len) : pt_ink_of_series (i);

    add_item (items, swatch, rest ? PT_INK_QUIET : ink, pt_symbol_of_series (i),
              g_ptr_array_index (names, i));
  }
}

static void
add_marks (GArray *items, const PtChartData *data, PtChartKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    const GPtrArray *names = marks[i].class_ ? data->classes : data->series;

    if (marks[i].kind == kind && marks[i].number < names->len)
      add_item (items, marks[i].swatch, marks[i].ink, marks[i].symbol,
                g_ptr_array_index (names, marks[i].number));
  }
}

/* Small charts without a time axis are bars. */
static Swatch
find_inexact (const PtChartData *data, PtChartKind kind)
{
  if (kind == PT_CHART_MULTIPLES && data->rows->len > 0 &&
      !isfinite (pt_chart_data_get_row (data, 0)->position))
    return SWATCH_INEXACT_AREA;
  return contents[kind].inexact;
}

static GArray *
collect_items (const PtChartData *data, PtChartKind kind)
{
  const Contents *wanted = &contents[kind];
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  if (wanted->series && data->series->len > 1)
    add_items (items, wanted->swatch, data, data->series);
  if (wanted->classes)
    add_items (items, wanted->swatch, data, data->classes);
  add_marks (items, data, kind);
  if (pt_chart_data_has_inexact (data))
    add_item (items, find_inexact (data, kind), PT_INK_AXIS, 0, data->inexact_text);
  if (pt_chart_data_has_missing (data))
    add_item (items, SWATCH_MISSING, PT_INK_AXIS, 0, data->missing_text);

  return items;
}

static void
draw_swatch (PtScene *scene, const Item *item, double x, double middle)
{
  PtBox box = { x, middle - SWATCH_HEIGHT / 2.0, SWATCH_WIDTH, SWATCH_HEIGHT };
  double centre = x + SWATCH_WIDTH / 2.0;

  switch (item->swatch) {
  case SWATCH_AREA:
    pt_scene_add_rect (scene, box.x, box.y, box.width, box.height, item->ink,
                       PT_NO_DATUM);
    break;
  case SWATCH_CLASS:
    pt_scene_add_rect (scene, box.x, box.y, box.width, box.height, PT_INK_AXIS,
                       PT_NO_DATUM);
    pt_scene_add_rect (scene, box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1,
                       item->ink, PT_NO_DATUM);
    break;
  case SWATCH_SYMBOL:
    pt_scene_add_symbol (scene, centre, middle, RADIUS, item->symbol, FALSE, item->ink,
                         PT_NO_DATUM);
    break;
  case SWATCH_INEXACT_AREA:
    pt_bar_draw (scene, box, PT_BAR_RIGHT, PT_INK_AXIS, TRUE, PT_NO_DATUM);
    break;
  case SWATCH_INEXACT_SYMBOL:
    pt_scene_add_symbol (scene, centre, middle, RADIUS, PT_SYMBOL_CIRCLE, TRUE,
                         PT_INK_AXIS, PT_NO_DATUM);
    break;
  case SWATCH_INEXACT_CLASS:
    pt_scene_add_hollow (scene, box.x, box.y, box.width, box.height, PT_INK_TEXT,
                         PT_NO_DATUM);
    break;
  case SWATCH_MISSING:
    pt_scene_add_missing (scene, box.x, box.y, box.width, box.height, PT_NO_DATUM);
    break;
  case SWATCH_TICK:
    pt_scene_add_line (scene, centre, box.y, centre, box.y + box.height, TICK,
                       PT_LINE_SOLID, item->ink);
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
