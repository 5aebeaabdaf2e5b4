#include "chart/chart.h"

#include "chart/data-private.h"
#include "chart/frame.h"
#include "chart/kinds.h"

static void (*const draw_kind[PT_N_CHARTS]) (PtScene *, const PtChartData *, PtBox) = {
  [PT_CHART_BARS] = pt_bars_draw,           [PT_CHART_RANKING] = pt_ranking_draw,
  [PT_CHART_TREND] = pt_trend_draw,         [PT_CHART_GAP] = pt_gap_draw,
  [PT_CHART_CHANGE] = pt_change_draw,       [PT_CHART_TARGET] = pt_target_draw,
  [PT_CHART_BULLET] = pt_bullet_draw,       [PT_CHART_PARTS] = pt_parts_draw,
  [PT_CHART_LORENZ] = pt_lorenz_draw,       [PT_CHART_FUNNEL] = pt_funnel_draw,
  [PT_CHART_MULTIPLES] = pt_multiples_draw, [PT_CHART_TILES] = pt_tiles_draw,
};

/* Where the caller gave no sentence, the names in full and the number. */
static void
describe_datum (PtScene *scene, const PtChartData *data, guint row, guint series)
{
  const PtDatum *datum = pt_chart_data_get (data, row, series);
  const char *name = pt_chart_data_get_row (data, row)->name;
  const char *label = *datum->label != '\0' ? datum->label : "–";
  g_autofree char *sentence = NULL;

  if (datum->sentence != NULL)
    sentence = g_strdup (datum->sentence);
  else if (data->series->len > 1)
    sentence = g_strdup_printf ("%s, %s: %s", name,
                                pt_chart_data_get_series (data, series), label);
  else
    sentence = g_strdup_printf ("%s: %s", name, label);

  pt_scene_describe (scene, pt_chart_data_get_number (data, row, series), sentence);
}

PtScene *
pt_chart_draw (PtChartKind kind, const PtChartData *self, double width, double height)
{
  PtScene *scene;
  PtBox plot;

  g_return_val_if_fail (kind < PT_N_CHARTS, NULL);
  g_return_val_if_fail (self != NULL, NULL);

  scene = pt_scene_new (width, height);
  plot = pt_frame_draw (scene, self, kind);
  if (self->rows->len == 0 || self->series->len == 0)
    return scene;

  draw_kind[kind](scene, self, plot);
  for (guint row = 0; row < self->rows->len; row++)
    for (guint series = 0; series < self->series->len; series++)
      describe_datum (scene, self, row, series);

  return scene;
}
