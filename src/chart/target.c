#include "chart/axis.h"
#include "chart/bar.h"
#include "chart/kinds.h"
#include "chart/rows.h"
#include "chart/text-private.h"
#include "chart/widest.h"

#include <math.h>

#define MIN_COLUMN 205 /* points: name, bar and value */
#define MIN_SCALE 110  /* with less, only the distances have numbers */
#define NOTE_GAP 8

static gboolean
is_blank (const PtChartData *data, guint row)
{
  return pt_datum_is_missing (pt_chart_data_get (data, row, 0));
}

/* The widest number of those on one side of the target. */
static double
measure_side (const PtChartData *data, gboolean below)
{
  double widest = 0;

  for (guint row = 0; row < data->rows->len; row++) {
    const PtDatum *datum = pt_chart_data_get (data, row, 0);

    if (pt_datum_is_missing (datum) ? !below : (datum->value < 0) == below)
      widest = MAX (widest, pt_chart_text_width (PT_FONT_SMALL, datum->label));
  }

  return widest > 0 ? widest + PT_ROWS_VALUE_GAP : 0;
}

static double
measure_notes (const PtChartData *data)
{
  double widest = pt_widest_note (data);

  return widest > 0 ? widest + NOTE_GAP : 0;
}

/* Returns: whether there is room for the notes */
static gboolean
lay_out (PtRows *rows, const PtChartData *data, PtLabels *labels, PtBox plot)
{
  double notes = measure_notes (data), after = measure_side (data, FALSE);
  PtRowsStyle style = {
    PT_ROWS_MAX_HEIGHT, MIN_COLUMN, measure_side (data, TRUE), after + notes, MIN_SCALE,
    pt_axis_from_zero,  is_blank
  };

  pt_rows_init (rows, data, labels, &style, plot);
  if (rows->scale.end - rows->scale.start >= MIN_SCALE && rows->after >= after + notes)
    return notes > 0;

  pt_rows_clear (rows);
  style.after = after;
  pt_rows_init (rows, data, labels, &style, plot);
  return FALSE;
}

static PtBox
get_bar (const PtRows *rows, guint row)
{
  const PtDatum *datum = pt_chart_data_get (rows->data, row, 0);
  PtBox bar =
    pt_rows_get_bar (rows, row, 0, pt_datum_is_missing (datum) ? 0 : datum->value,
                     PT_ROWS_BAR_SHARE);

  if (pt_datum_is_missing (datum) && !pt_rows_is_aside (rows, row))
    bar.width = PT_ROWS_MISSING_WIDTH;
  return bar;
}

static void
place_value (const PtRows *rows, guint row)
{
  const PtDatum *datum = pt_chart_data_get (rows->data, row, 0);
  gboolean missing = pt_datum_is_missing (datum);
  const char *label = missing && *datum->label == '\0' ? "–" : datum->label;
  PtBox bar = get_bar (rows, row);

  if (!missing && datum->value < 0)
    pt_rows_place_value (rows, row, bar.x, -1, rows->style.before, label);
  else
    pt_rows_place_value (rows, row, bar.x + bar.width, 1, rows->after + 8, label);
}

/* The row's own value, at the right edge of its column. */
static void
place_note (const PtRows *rows, guint row)
{
  const char *note = pt_chart_data_get_row (rows->data, row)->note;
  PtBox place = pt_rows_get_place (rows, row);

  if (note != NULL)
    pt_labels_add (rows->labels, place.x + place.width, place.y + place.height / 2, 1,
                   PT_FONT_SMALL, PT_INK_MUTED, note);
}

static void
place_values (const PtRows *rows, gboolean with_notes)
{
  guint n_rows = rows->data->rows->len;

  for (guint row = 0; row < n_rows; row++) {
    gboolean aside = pt_rows_is_aside (rows, row);

    if (!pt_rows_is_named (rows, row))
      continue;
    if (!aside || row + 1 == n_rows)
      place_value (rows, row);
    if (with_notes && !aside)
      place_note (rows, row);
  }
}

static void
draw_bars (PtScene *scene, const PtRows *rows)
{
  for (guint row = 0; row < rows->data->rows->len; row++) {
    const PtDatum *datum = pt_chart_data_get (rows->data, row, 0);
    int number = pt_chart_data_get_number (rows->data, row, 0);
    PtBox bar = get_bar (rows, row);

    if (pt_datum_is_missing (datum))
      pt_scene_add_missing (scene, bar.x, bar.y, bar.width, bar.height, number);
    else
      pt_bar_draw (scene, bar, datum->value < 0 ? PT_BAR_LEFT : PT_BAR_RIGHT,
                   datum->value < 0 ? PT_INK_BELOW : PT_INK_ABOVE,
                   datum->inexact && pt_rows_is_named (rows, row), number);
  }
}

void
pt_target_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  g_auto (PtRows) rows = { 0 };
  gboolean with_notes = lay_out (&rows, data, labels, plot);

  place_values (&rows, with_notes);
  pt_rows_place_texts (&rows);

  pt_rows_draw_grid (&rows);
  draw_bars (scene, &rows);
  pt_rows_draw_references (&rows);
  pt_labels_draw (labels);
}
