#include "chart/axis.h"
#include "chart/bar.h"
#include "chart/kinds.h"
#include "chart/rows.h"
#include "chart/widest.h"

#define MIN_COLUMN 185 /* points: name, bar and value */

static gboolean
is_blank (const PtChartData *data, guint row)
{
  return pt_datum_is_missing (pt_chart_data_get (data, row, 0));
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

/* At the bar's end, or beyond the reference that is in the way. */
static void
place_value (const PtRows *rows, guint row)
{
  const PtDatum *datum = pt_chart_data_get (rows->data, row, 0);
  const char *label =
    pt_datum_is_missing (datum) && *datum->label == '\0' ? "–" : datum->label;
  PtBox bar = get_bar (rows, row);

  pt_rows_place_value (rows, row, bar.x + bar.width, 1, rows->after + 8, label);
}

static void
place_values (const PtRows *rows)
{
  guint n_rows = rows->data->rows->len;

  for (guint row = 0; row < n_rows; row++)
    if (pt_rows_is_named (rows, row) &&
        (!pt_rows_is_aside (rows, row) || row + 1 == n_rows))
      place_value (rows, row);
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
                   pt_rows_is_thick (rows, row)
                     ? pt_chart_data_get_row_ink (rows->data, row)
                     : PT_INK_AXIS,
                   datum->inexact && pt_rows_is_named (rows, row), number);
  }
}

void
pt_ranking_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  PtRowsStyle style = { PT_ROWS_MAX_HEIGHT, MIN_COLUMN, 0, pt_widest_value (data), 0,
                        pt_axis_from_zero,  is_blank };
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  g_auto (PtRows) rows = { 0 };

  pt_rows_init (&rows, data, labels, &style, plot);
  place_values (&rows);
  pt_rows_place_texts (&rows);

  pt_rows_draw_grid (&rows);
  draw_bars (scene, &rows);
  pt_rows_draw_references (&rows);
  pt_labels_draw (labels);
}
