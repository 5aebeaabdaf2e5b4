#include "chart/multiples.h"

#include "chart/kinds.h"
#include "chart/plane.h"
#include "chart/text-private.h"

#include <math.h>

#define ASPECT 1.5 /* a panel is best so many times as wide as it is high */
#define PANEL_GAP 14
#define TITLE_LINES 2
#define WORDS 30       /* points: a title and what stands below */
#define LOW 76         /* points: lower panels have titles of one line … */
#define FLAT 66        /* … and from here on no names below them */
#define MIN_BARS 130.0 /* points: the width of a panel of bars */
#define MIN_ROW 12.5   /* points, of a bar and its name */
#define KEY_SAMPLE 22
#define KEY_GAP 18

/* Rows in time make lines, others bars. */
static gboolean
is_in_time (const PtChartData *data)
{
  return isfinite (pt_chart_data_get_row (data, 0)->position);
}

/* So many columns that the panels come nearest to their best shape. */
static void
choose_columns (PtMultiples *self, double width, double height)
{
  guint n = self->data->series->len;
  double best = -INFINITY;

  for (guint columns = 1; columns <= n; columns++) {
    guint lines = (n + columns - 1) / columns;
    double wide = (width - (columns - 1) * PANEL_GAP) / columns;
    double high = (height - (lines - 1) * PANEL_GAP) / lines - WORDS;
    double good = MIN (wide / ASPECT, high);

    /* Bars keep their names, and room for their lengths, where that can be. */
    if (!is_in_time (self->data) && width / columns >= MIN_BARS)
      good += 1e4 * MIN (height / lines / (self->data->rows->len + 2) / MIN_ROW, 1);
    if (good > best) {
      best = good;
      self->columns = columns;
      self->lines = lines;
    }
  }
}

/* One sample with its words.  Returns: where the next may begin */
static double
place_sample (const PtMultiples *self, double x, double y, double right,
              PtCurveSort sort, gboolean upright, const char *words)
{
  double width = pt_chart_text_width (PT_FONT_SMALL, words) + KEY_SAMPLE + 5;
  double thickness;
  PtLineStyle style;
  PtInk ink;

  if (*words == '\0' || x + width > right)
    return x;

  pt_plane_get_style (sort, &ink, &style, &thickness);
  if (upright)
    pt_scene_add_line (self->scene, x + KEY_SAMPLE / 2.0, y - 5, x + KEY_SAMPLE / 2.0,
                       y + 5, thickness, style, ink);
  else
    pt_scene_add_line (self->scene, x, y, x + KEY_SAMPLE, y, thickness, style, ink);
  pt_labels_add (self->labels, x + KEY_SAMPLE + 5, y, 0, PT_FONT_SMALL, PT_INK_TEXT,
                 words);
  return x + width + KEY_GAP;
}

/* What the lines in every panel mean, once, over all.  Returns: the height */
static double
place_key (const PtMultiples *self, PtBox room)
{
  const PtChartData *data = self->data;
  double y = room.y + pt_chart_text_line_height (PT_FONT_SMALL) / 2;
  double right = room.x + room.width, x = room.x;

  for (guint i = 0; i < data->plane.curves->len; i++)
    x = place_sample (self, x, y, right, PT_CURVE_EVEN, FALSE,
                      g_array_index (data->plane.curves, PtCurve, i).label);
  for (guint i = 0; i < data->references->len; i++)
    if (pt_chart_data_is_near (data, pt_chart_data_get_reference (data, i)))
      x = place_sample (self, x, y, right, PT_CURVE_INNER, FALSE,
                        pt_chart_data_get_reference (data, i)->label);
  for (guint i = 0; i < data->breaks->len; i++)
    x = place_sample (self, x, y, right, PT_CURVE_OUTER, TRUE,
                      g_array_index (data->breaks, PtNote, i).label);

  return x > room.x ? pt_chart_text_line_height (PT_FONT_SMALL) + 8 : 0;
}

static double
measure_titles (const PtMultiples *self, double width)
{
  guint most = 1;

  for (guint series = 0; series < self->data->series->len; series++) {
    g_auto (GStrv) lines =
      pt_chart_text_wrap_short (PT_FONT_BOLD,
                                pt_chart_data_get_series (self->data, series), width,
                                TITLE_LINES);

    most = MAX (most, g_strv_length (lines));
  }

  return most * pt_chart_text_line_height (PT_FONT_BOLD) + 6;
}

static PtPanel
get_panel (const PtMultiples *self, PtBox room, double titles, guint series)
{
  guint column = series % self->columns, line = series / self->columns;
  double width =
    (room.width - self->left - (self->columns - 1) * PANEL_GAP) / self->columns;
  double height = (room.height - (self->lines - 1) * PANEL_GAP) / self->lines;

  return (PtPanel){
    .plot = { room.x + self->left + column * (width + PANEL_GAP),
              room.y + line * (height + PANEL_GAP) + titles, width,
              MAX (height - titles - self->foot, 8) },
    .series = series,
    .is_first = column == 0,
  };
}

static void
place_title (const PtMultiples *self, const PtPanel *panel, double titles)
{
  const char *name = pt_chart_data_get_series (self->data, panel->series);
  g_auto (GStrv) lines =
    pt_chart_text_wrap_short (PT_FONT_BOLD, name, panel->plot.width, self->title_lines);

  pt_labels_add_lines (self->labels, panel->plot.x,
                       panel->plot.y - 4 -
                         g_strv_length (lines) *
                           pt_chart_text_line_height (PT_FONT_BOLD),
                       0, PT_FONT_BOLD, PT_INK_TEXT, lines);
}

void
pt_multiples_draw (PtScene *scene, const PtChartData *data, PtBox room)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  PtMultiples self = { .data = data, .scene = scene, .labels = labels };
  gboolean in_time = is_in_time (data);
  double key = place_key (&self, room), titles;

  room.y += key;
  room.height -= key;
  choose_columns (&self, room.width, room.height);
  self.title_lines = room.height / self.lines < LOW ? 1 : TITLE_LINES;
  self.is_low = room.height / self.lines < FLAT;
  (in_time ? pt_multiples_measure_lines
           : pt_multiples_measure_bars) (&self, room.width / self.columns,
                                         room.height / self.lines);
  titles = measure_titles (&self, (room.width - self.left) / self.columns - PANEL_GAP);

  for (guint series = 0; series < data->series->len; series++) {
    PtPanel panel = get_panel (&self, room, titles, series);

    place_title (&self, &panel, titles);
    (in_time ? pt_multiples_fill_lines : pt_multiples_fill_bars) (&self, &panel);
  }
  pt_labels_draw (labels);
}
