#include "app/chart-fit.h"

#include "chart/tile.h"
#include "domain/places.h"

/* Below this many points a chart is drawn smaller rather than laid out tighter. */
#define MIN_LAYOUT_WIDTH 480.0
#define MIN_LAYOUT_HEIGHT 300.0

#define FOCUS_MARGIN 3.0

/* The room of rows with their names, and of what stands above and below them. */
#define ROW 14.0
#define FRAME 170.0
#define TILE 30.0 /* with its name and its number */
#define RANKING_COLUMN 205.0
#define RANKING_MAX_COLUMNS 3.0

void
pt_chart_fit_clear (PtChartFit *self)
{
  g_clear_pointer (&self->scene, pt_scene_unref);
}

void
pt_chart_fit_update (PtChartFit *self, PtDrawing *drawing, int width, int height,
                     double pixels_per_point)
{
  if (self->scene != NULL && width == self->width && height == self->height)
    return;

  pt_chart_fit_clear (self);
  if (drawing == NULL || width <= 0 || height <= 0)
    return;

  self->width = width;
  self->height = height;
  self->scale =
    MIN (pixels_per_point, MIN (width / MIN_LAYOUT_WIDTH, height / MIN_LAYOUT_HEIGHT));
  self->scene = pt_drawing_lay_out (drawing, width / self->scale, height / self->scale);
}

/* Rows that are named, or 0 where the chart is good at any height. */
static guint
count_rows (const PtPicture *picture)
{
  const PtTable *first = picture->tables->len == 0 ? NULL : picture->tables->pdata[0];

  switch (picture->kind) {
  case PT_CHART_RANKING:
  case PT_CHART_TARGET:
    return picture->places->len;
  case PT_CHART_GAP:
  case PT_CHART_CHANGE:
  case PT_CHART_PARTS:
    return first == NULL ? 0 : first->rows->len;
  case PT_CHART_BARS:
  case PT_CHART_TREND:
  case PT_CHART_BULLET:
  case PT_CHART_LORENZ:
  case PT_CHART_FUNNEL:
  case PT_CHART_MULTIPLES:
  case PT_CHART_TILES:
  case PT_N_CHARTS:
    break;
  }
  return 0;
}

/* Lines of tiles, or 0. */
static guint
count_lines (const PtPicture *picture)
{
  int first = G_MAXINT, last = G_MININT;

  for (guint i = 0; picture->tiles != NULL && i < picture->tiles->len; i++) {
    int line = g_array_index (picture->tiles, PtUnitTile, i).place.line;

    first = MIN (first, line);
    last = MAX (last, line);
  }
  return first <= last ? (guint) (last - first) + 1 : 0;
}

int
pt_chart_fit_measure_height (PtDrawing *drawing, int width, double pixels_per_point)
{
  const PtPicture *picture = pt_drawing_get_picture (drawing);
  guint n_rows = count_rows (picture);
  double columns = 1, points;

  if (picture->kind != PT_CHART_GAP) {
    columns = MAX (width, 1) / pixels_per_point / RANKING_COLUMN;
    columns = (int) CLAMP (columns, 1, RANKING_MAX_COLUMNS);
  }
  points = n_rows == 0 ? 0 : FRAME + ROW * (n_rows / columns + 1);
  if (picture->kind == PT_CHART_TILES)
    points = FRAME + TILE * count_lines (picture);
  return (int) (points * pixels_per_point);
}

int
pt_chart_fit_pick (const PtChartFit *self, double x, double y)
{
  return self->scene == NULL
           ? PT_NO_DATUM
           : pt_scene_pick (self->scene, x / self->scale, y / self->scale);
}

gboolean
pt_chart_fit_find_cell (const PtChartFit *self, double x, double y, int *column,
                        int *line)
{
  return self->scene != NULL && pt_scene_find_cell (self->scene, x / self->scale,
                                                    y / self->scale, column, line);
}

gboolean
pt_chart_fit_get_area (const PtChartFit *self, int datum, PtChartArea *area)
{
  double x, y, width, height;

  if (self->scene == NULL || datum == PT_NO_DATUM ||
      !pt_scene_get_extents (self->scene, datum, &x, &y, &width, &height))
    return FALSE;

  *area = (PtChartArea){
    .x = (x - FOCUS_MARGIN) * self->scale,
    .y = (y - FOCUS_MARGIN) * self->scale,
    .width = (width + 2 * FOCUS_MARGIN) * self->scale,
    .height = (height + 2 * FOCUS_MARGIN) * self->scale,
  };
  return TRUE;
}

static int
find_datum (const PtChartFit *self, int from, int direction, int otherwise)
{
  int n = (int) pt_scene_get_n_data (self->scene);
  PtChartArea area;

  for (int i = from; i >= 0 && i < n; i += direction) {
    if (pt_chart_fit_get_area (self, i, &area))
      return i;
  }
  return otherwise;
}

int
pt_chart_fit_step (const PtChartFit *self, int datum, PtChartStep step)
{
  int last;

  if (self->scene == NULL)
    return datum;

  last = (int) pt_scene_get_n_data (self->scene) - 1;
  switch (step) {
  case PT_CHART_STEP_BACK:
    return find_datum (self, datum == PT_NO_DATUM ? last : datum - 1, -1, datum);
  case PT_CHART_STEP_ON:
    return find_datum (self, datum + 1, 1, datum);
  case PT_CHART_STEP_FIRST:
    return find_datum (self, 0, 1, datum);
  case PT_CHART_STEP_LAST:
    return find_datum (self, last, -1, datum);
  case PT_CHART_STEP_AWAY:
    break;
  }
  return PT_NO_DATUM;
}
