#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/rows.h"
#include "chart/text-private.h"
#include "chart/widest.h"

#include <math.h>

#define MIN_COLUMN 205
#define MIN_SCALE 110 /* with less, the notes give way to the bars */
#define SPLIT 1.0     /* points of paper between two parts */
#define PAD 2.5       /* round a number on a part */
#define OUTLINE 0.5
#define NOTE_GAP 8
#define STEP 25
#define MISSING_WIDTH 18.0
#define MAX_ROW 56
#define OVERHANG 12 /* of half a number of the axis */

/* A row with a part missing has no bar: the others would stand in wrong places. */
static gboolean
is_blank (const PtChartData *data, guint row)
{
  for (guint series = 0; series < data->series->len; series++)
    if (pt_datum_is_missing (pt_chart_data_get (data, row, series)))
      return TRUE;

  return FALSE;
}

static double
sum_before (const PtChartData *data, guint row, guint series)
{
  double sum = 0;

  for (guint i = 0; i < series; i++)
    sum += MAX (pt_chart_data_get (data, row, i)->value, 0);

  return sum;
}

/* To the whole, or as far as parts go beyond it. */
static PtScale
make_scale (const PtChartData *data, double length, double spacing)
{
  PtScale scale;
  double most = 100;

  for (guint row = 0; row < data->rows->len; row++)
    if (!is_blank (data, row))
      most = MAX (most, sum_before (data, row, data->series->len));

  scale = pt_scale_nice (0, most, STEP, (guint) CLAMP (length / spacing, 2, 4));
  scale.to = most;
  return scale;
}

static PtInk
get_ink (const PtChartData *data, guint series)
{
  return (int) series == data->rest ? PT_INK_QUIET : pt_ink_of_series (series);
}

static PtBox
get_part (const PtRows *rows, guint row, guint series)
{
  double from = sum_before (rows->data, row, series);
  double to = sum_before (rows->data, row, series + 1);
  PtBox box = pt_rows_get_bar (rows, row, from, to, PT_ROWS_BAR_SHARE);

  if (series > 0 && box.width > 2 * SPLIT && pt_rows_is_thick (rows, row)) {
    box.x += SPLIT;
    box.width -= SPLIT;
  }
  return box;
}

/* Where it fits into its part: on a plate, for the part may be patterned.  The first
 * ink is solid and stands out from the plate's in every palette.
 */
static void
place_number (PtScene *scene, const PtRows *rows, guint row, guint series)
{
  const PtDatum *datum = pt_chart_data_get (rows->data, row, series);
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double width = pt_chart_text_width (PT_FONT_SMALL, datum->label);
  PtBox box = get_part (rows, row, series);
  gboolean bare = get_ink (rows->data, series) == PT_INK_SERIES_1;
  double room = pt_rows_get_place (rows, row).height - 1;
  double middle = box.y + box.height / 2, height = MIN (line, room);

  if (width + 4 * PAD > box.width || *datum->label == '\0')
    return;
  pt_labels_add (rows->labels, box.x + box.width / 2, middle, 0.5, PT_FONT_SMALL,
                 bare ? PT_INK_PLATE : PT_INK_TEXT, datum->label);
  if (!bare && (int) series != rows->data->rest)
    pt_scene_add_rect (scene, box.x + (box.width - width) / 2 - PAD,
                       middle - height / 2, width + 2 * PAD, height, PT_INK_PLATE,
                       PT_NO_DATUM);
}

static void
place_note (const PtRows *rows, guint row)
{
  const char *note = pt_chart_data_get_row (rows->data, row)->note;
  PtBox place = pt_rows_get_place (rows, row);
  g_autofree char *shown = NULL;

  if (note == NULL)
    return;
  shown = pt_chart_text_shorten (PT_FONT_SMALL, note, rows->after - NOTE_GAP);
  pt_labels_add (rows->labels, place.x + place.width, place.y + place.height / 2, 1,
                 PT_FONT_SMALL, PT_INK_MUTED, shown);
}

static void
draw_part (PtScene *scene, const PtRows *rows, guint row, guint series)
{
  PtBox box = get_part (rows, row, series);
  gboolean thick = pt_rows_is_thick (rows, row);

  pt_scene_add_rect (scene, box.x, box.y, box.width, box.height,
                     get_ink (rows->data, series),
                     pt_chart_data_get_number (rows->data, row, series));
  if (thick && (int) series == rows->data->rest && box.width > OUTLINE)
    pt_scene_add_frame (scene, box.x, box.y, box.width, box.height, OUTLINE,
                        PT_INK_AXIS);
}

/* All parts are hatched together, each in its share of the box. */
static void
draw_blank (PtScene *scene, const PtRows *rows, guint row)
{
  guint n_series = rows->data->series->len;
  PtBox box = pt_rows_get_bar (rows, row, 0, 0, PT_ROWS_BAR_SHARE);
  double width = (box.width > 0 ? box.width : MISSING_WIDTH) / n_series;

  for (guint series = 0; series < n_series; series++)
    pt_scene_add_missing (scene, box.x + series * width, box.y, width, box.height,
                          pt_chart_data_get_number (rows->data, row, series));
}

/* One part of all rows after the other: thin marks of one ink blend into one shape. */
static void
draw_rows (PtScene *scene, const PtRows *rows)
{
  const PtChartData *data = rows->data;

  for (guint series = 0; series < data->series->len; series++)
    for (guint row = 0; row < data->rows->len; row++)
      if (!is_blank (data, row))
        draw_part (scene, rows, row, series);
  for (guint row = 0; row < data->rows->len; row++)
    if (is_blank (data, row))
      draw_blank (scene, rows, row);
    else if (pt_rows_is_named (rows, row))
      for (guint series = 0; series < data->series->len; series++)
        place_number (scene, rows, row, series);
}

static void
lay_out (PtRows *rows, const PtChartData *data, PtLabels *labels, PtBox plot)
{
  double notes = pt_widest_note (data);
  PtRowsStyle style = { MAX_ROW,   MIN_COLUMN,
                        0,         notes > 0 ? notes + NOTE_GAP : OVERHANG,
                        MIN_SCALE, make_scale,
                        is_blank };

  pt_rows_init (rows, data, labels, &style, plot);
  if (notes <= 0 || rows->scale.end - rows->scale.start >= MIN_SCALE)
    return;

  pt_rows_clear (rows);
  style.after = OVERHANG;
  pt_rows_init (rows, data, labels, &style, plot);
}

void
pt_parts_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  g_auto (PtRows) rows = { 0 };

  lay_out (&rows, data, labels, plot);
  pt_rows_place_texts (&rows);
  for (guint row = 0; row < data->rows->len && rows.after > OVERHANG; row++)
    if (pt_rows_is_named (&rows, row) && !pt_rows_is_aside (&rows, row))
      place_note (&rows, row);

  pt_rows_draw_grid (&rows);
  draw_rows (scene, &rows);
  pt_rows_draw_references (&rows);
  pt_labels_draw (labels);
}
