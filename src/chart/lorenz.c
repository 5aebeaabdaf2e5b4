#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/plane.h"
#include "chart/text-private.h"

#define LINE 2.2       /* points */
#define MIN_KEY 150    /* points: the words beside the plot */
#define MAX_KEY 260    /* points */
#define KEY_SHARE 0.42 /* of the room, at most, below the plot */
#define SAMPLE 22      /* points: a piece of each line beside its words */
#define SAMPLE_GAP 7
#define KEY_SPACE 8 /* points between two entries */
#define KEY_GAP 22  /* points between the plot and the words */
#define MAX_RADIUS 3.2
#define MIN_RADIUS 1.0
#define READING_RADIUS 4.5

/* What one entry of the key shows before its words. */
typedef enum {
  SAMPLE_ROWS,
  SAMPLE_CURVE,
  SAMPLE_READING,
} Sample;

typedef struct {
  Sample sample;
  PtCurveSort sort;
  const char *words;
} Entry;

static GArray *
collect_entries (const PtChartData *data)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  Entry rows = { SAMPLE_ROWS, 0, pt_chart_data_get_series (data, 0) };

  if (*rows.words != '\0')
    g_array_append_val (entries, rows);
  for (guint i = 0; i < data->plane.curves->len; i++) {
    const PtCurve *curve = &g_array_index (data->plane.curves, PtCurve, i);
    Entry entry = { SAMPLE_CURVE, curve->sort, curve->label };

    if (*entry.words != '\0')
      g_array_append_val (entries, entry);
  }
  if (data->plane.reading != NULL)
    g_array_append_val (entries, ((Entry){ SAMPLE_READING, 0, data->plane.reading }));

  return entries;
}

static void
draw_sample (PtScene *scene, const Entry *entry, double x, double y)
{
  PtInk ink = PT_INK_SERIES_1;
  PtLineStyle style = PT_LINE_SOLID;
  double thickness = LINE;

  if (entry->sample == SAMPLE_READING) {
    pt_scene_add_symbol (scene, x + SAMPLE / 2.0, y, READING_RADIUS, PT_SYMBOL_DIAMOND,
                         FALSE, PT_INK_REFERENCE, PT_NO_DATUM);
    return;
  }
  if (entry->sample == SAMPLE_CURVE)
    pt_plane_get_style (entry->sort, &ink, &style, &thickness);
  pt_scene_add_line (scene, x, y, x + SAMPLE, y, thickness, style, ink);
}

/* Without a scene it only measures.  Returns: the height */
static double
set_entries (PtScene *scene, PtLabels *labels, const GArray *entries, PtBox box)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL), top = box.y;

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    g_auto (GStrv) lines =
      pt_chart_text_wrap (PT_FONT_SMALL, entry->words, box.width - SAMPLE - SAMPLE_GAP);

    if (scene != NULL) {
      draw_sample (scene, entry, box.x, top + line / 2);
      pt_labels_add_lines (labels, box.x + SAMPLE + SAMPLE_GAP, top, 0, PT_FONT_SMALL,
                           PT_INK_TEXT, lines);
    }
    top += g_strv_length (lines) * line + KEY_SPACE;
  }

  return top - KEY_SPACE - box.y;
}

/* The words stand beside the plot where that leaves it as wide as it is high, else
 * below it.
 */
static void
divide (const GArray *entries, PtBox room, PtBox *plot, PtBox *key)
{
  double beside = room.width - MIN (room.height, room.width * 0.64);

  *plot = *key = room;
  if (room.width > room.height && beside >= MIN_KEY + KEY_GAP) {
    key->width = MIN (beside - KEY_GAP, MAX_KEY);
    plot->width = MIN (room.width - key->width - KEY_GAP, room.height * 1.25);
    key->x = room.x + plot->width + KEY_GAP;
    key->height = set_entries (NULL, NULL, entries, *key);
    key->y += MAX (0, MIN (room.height - key->height, room.height * 0.16));
    return;
  }

  key->height = MIN (set_entries (NULL, NULL, entries, *key), room.height * KEY_SHARE);
  plot->height = MIN (plot->height - key->height - KEY_SPACE, room.width);
  plot->width = MIN (room.width, plot->height * 1.25);
  key->y = room.y + plot->height + KEY_SPACE;
}

static GArray *
collect_points (const PtPlane *self)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (double));
  double corner[] = { pt_plane_get_x (self, 0), pt_plane_get_y (self, 0) };

  g_array_append_vals (points, corner, 2);
  for (guint row = 0; row < self->data->rows->len; row++) {
    double point[] = {
      pt_plane_get_x (self, pt_chart_data_get_row (self->data, row)->position),
      pt_plane_get_y (self, pt_chart_data_get (self->data, row, 0)->value)
    };

    if (!pt_datum_is_missing (pt_chart_data_get (self->data, row, 0)))
      g_array_append_vals (points, point, 2);
  }

  return points;
}

/* From the point that is read down and to the left, to the numbers of both scales. */
static void
draw_reading (const PtPlane *self)
{
  double x = pt_plane_get_x (self, self->data->plane.reading_x);
  double y = pt_plane_get_y (self, self->data->plane.reading_y);

  if (self->data->plane.reading == NULL)
    return;

  pt_labels_draw_line (self->labels, x, y, x, self->plot.y + self->plot.height, 1,
                       PT_LINE_DOTTED, PT_INK_REFERENCE);
  pt_labels_draw_line (self->labels, self->plot.x, y, x, y, 1, PT_LINE_DOTTED,
                       PT_INK_REFERENCE);
  pt_scene_add_symbol (self->scene, x, y, READING_RADIUS, PT_SYMBOL_DIAMOND, FALSE,
                       PT_INK_REFERENCE, PT_NO_DATUM);
}

static void
draw_dots (const PtPlane *self)
{
  double pitch = self->plot.width / self->data->rows->len;
  double radius = CLAMP (pitch * 0.42, MIN_RADIUS, MAX_RADIUS);

  for (guint row = 0; row < self->data->rows->len; row++) {
    const PtDatum *datum = pt_chart_data_get (self->data, row, 0);

    if (!pt_datum_is_missing (datum))
      pt_scene_add_symbol (
        self->scene,
        pt_plane_get_x (self, pt_chart_data_get_row (self->data, row)->position),
        pt_plane_get_y (self, datum->value), radius, PT_SYMBOL_CIRCLE,
        datum->inexact && radius > MIN_RADIUS, PT_INK_SERIES_1,
        pt_chart_data_get_number (self->data, row, 0));
  }
}

void
pt_lorenz_draw (PtScene *scene, const PtChartData *data, PtBox room)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  g_autoptr (GArray) entries = collect_entries (data);
  g_autoptr (GArray) points = NULL;
  PtPlane self = { .data = data,
                   .scene = scene,
                   .labels = labels,
                   .unit = PT_CHART_PERCENT,
                   .x = { .from = 0, .to = 100 } };
  PtBox plot, key;

  divide (entries, room, &plot, &key);
  for (guint row = 0; row < data->rows->len; row++)
    self.x.to = MAX (self.x.to, pt_chart_data_get_row (data, row)->position);
  self.y = pt_axis_from_zero (data, plot.height * 0.8, 36);
  pt_plane_lay_out (&self, plot);
  pt_plane_place_texts (&self);
  set_entries (scene, labels, entries, key);

  points = collect_points (&self);
  pt_scene_add_area (scene, (gconstpointer) points->data, points->len / 2, PT_INK_GRID);
  pt_plane_draw_grid (&self);
  pt_plane_draw_curves (&self);
  pt_scene_add_polyline (scene, (gconstpointer) points->data, points->len / 2, LINE,
                         PT_LINE_SOLID, PT_INK_SERIES_1);
  draw_dots (&self);
  draw_reading (&self);
  pt_plane_draw_missing (&self);
  pt_labels_draw (labels);
}
