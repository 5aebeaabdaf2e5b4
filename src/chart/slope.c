#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/side.h"
#include "chart/text-private.h"

#define MAX_ROWS 12
#define MIN_WIDTH 330
#define LEFT_SHARE 0.3 /* of the width, for labels at most */
#define RIGHT_SHARE 0.45
#define RADIUS 4.0
#define LINE 2.0
#define PAD 8 /* points above and below the lines */
#define MISSING_SIZE 9.0

/* The row's line and its labels stand at both ends; what lacks an end is named below.
 */
typedef struct {
  const PtChartData *data;
  PtScene *scene;
  PtLabels *labels;
  PtBox plot; /* from the upright on the left to that on the right */
  PtSide *left, *right;
  PtScale scale;
  double line; /* height of a line of text */
} Slope;

static gboolean
lacks (const PtChartData *data, guint row, guint time)
{
  return time >= data->series->len ||
         pt_datum_is_missing (pt_chart_data_get (data, row, time));
}

static gboolean
is_broken (const PtChartData *data, guint row)
{
  return lacks (data, row, 0) || lacks (data, row, 1);
}

static guint
count_broken (const PtChartData *data)
{
  guint n = 0;

  for (guint row = 0; row < data->rows->len; row++)
    n += is_broken (data, row) ? 1 : 0;

  return n;
}

gboolean
pt_slope_fits (const PtChartData *data, PtBox plot)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL) + 2;
  guint n_labels = data->rows->len + data->references->len;

  return data->rows->len <= MAX_ROWS && plot.width >= MIN_WIDTH &&
         count_broken (data) < data->rows->len &&
         plot.height >= (n_labels + 3) * line + 2 * PAD;
}

static const char *
get_label (const Slope *self, guint row, guint time)
{
  const char *label = pt_chart_data_get (self->data, row, time)->label;

  return *label != '\0' ? label : "–";
}

/* "Xã Văn Lang 68,4% (+6,3)" */
static char *
make_label (const Slope *self, guint row)
{
  const PtRow *place = pt_chart_data_get_row (self->data, row);

  return place->note != NULL
           ? g_strdup_printf ("%s %s (%s)", place->name, get_label (self, row, 1),
                              place->note)
           : g_strdup_printf ("%s %s", place->name, get_label (self, row, 1));
}

static void
fill_sides (Slope *self)
{
  for (guint row = 0; row < self->data->rows->len; row++) {
    PtInk ink = pt_chart_data_get_row_ink (self->data, row);
    g_autofree char *label = NULL;

    if (is_broken (self->data, row))
      continue;
    label = make_label (self, row);
    pt_side_add (self->left, pt_chart_data_get (self->data, row, 0)->value,
                 get_label (self, row, 0), PT_N_SYMBOLS, FALSE, ink);
    pt_side_add (self->right, pt_chart_data_get (self->data, row, 1)->value, label,
                 PT_N_SYMBOLS, FALSE, ink);
  }
  for (guint i = 0; i < self->data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (self->data, i);

    if (pt_chart_data_is_near (self->data, reference))
      pt_side_add (self->right, reference->value, reference->label, PT_N_SYMBOLS, FALSE,
                   PT_INK_REFERENCE);
  }
}

static void
lay_out (Slope *self, PtBox room)
{
  double left, right, foot;

  self->line = pt_chart_text_line_height (PT_FONT_SMALL);
  self->left = pt_side_new (PT_FONT_SMALL, room.width * LEFT_SHARE);
  self->right = pt_side_new (PT_FONT_SMALL, room.width * RIGHT_SHARE);
  pt_side_set_left (self->left);
  fill_sides (self);

  left = pt_side_get_width (self->left);
  right = pt_side_get_width (self->right);
  foot = count_broken (self->data) * self->line;
  self->plot =
    (PtBox){ room.x + left, room.y + self->line + 2, room.width - left - right,
             room.height - self->line - 2 - foot };
  self->scale = pt_axis_for_places (self->data, self->plot.height, 60);
  self->scale.start = self->plot.y + self->plot.height - PAD;
  self->scale.end = self->plot.y + PAD;
}

static double
get_edge (const Slope *self, guint time)
{
  return self->plot.x + (time > 0 ? self->plot.width : 0);
}

/* Which time each upright stands for. */
static void
draw_uprights (const Slope *self)
{
  guint n_times = MIN (self->data->series->len, 2);

  for (guint time = 0; time < 2; time++)
    pt_scene_add_line (self->scene, get_edge (self, time), self->plot.y,
                       get_edge (self, time), self->plot.y + self->plot.height, 1,
                       PT_LINE_SOLID, PT_INK_AXIS);
  for (guint time = 0; time < n_times; time++) {
    g_autofree char *name =
      pt_chart_text_shorten (PT_FONT_SMALL, pt_chart_data_get_series (self->data, time),
                             self->plot.width / 2 - 4);

    pt_labels_add (self->labels, get_edge (self, time),
                   self->plot.y - self->line / 2 - 2, time, PT_FONT_SMALL, PT_INK_TEXT,
                   name);
  }
  if (self->scale.from > 0)
    pt_axis_draw_cut (self->scene, self->plot.x, self->plot.y + self->plot.height);
}

static void
draw_references (const Slope *self)
{
  for (guint i = 0; i < self->data->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (self->data, i);
    double y = pt_scale_map (&self->scale, reference->value);

    if (pt_chart_data_is_near (self->data, reference))
      pt_scene_add_line (self->scene, get_edge (self, 0), y, get_edge (self, 1), y, 1,
                         PT_LINE_DOTTED, PT_INK_REFERENCE);
  }
}

static void
draw_line (const Slope *self, guint row)
{
  double before = pt_chart_data_get (self->data, row, 0)->value;
  double after = pt_chart_data_get (self->data, row, 1)->value;

  if (pt_chart_data_get_row (self->data, row)->note == NULL)
    return;
  pt_scene_add_line (self->scene, get_edge (self, 0),
                     pt_scale_map (&self->scale, before), get_edge (self, 1),
                     pt_scale_map (&self->scale, after), LINE,
                     after < before ? PT_LINE_DASHED : PT_LINE_SOLID,
                     pt_chart_data_get_row_ink (self->data, row));
}

static void
draw_mark (const Slope *self, guint row, guint time)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, time);

  pt_scene_add_symbol (self->scene, get_edge (self, time),
                       pt_scale_map (&self->scale, datum->value),
                       time > 0 ? RADIUS : RADIUS * 0.75,
                       time > 0 && !is_broken (self->data, row)
                         ? pt_symbol_of_change (self->data, row)
                         : PT_SYMBOL_CIRCLE,
                       datum->inexact,
                       time > 0 ? pt_chart_data_get_row_ink (self->data, row)
                                : PT_INK_AXIS,
                       pt_chart_data_get_number (self->data, row, time));
}

/* "▨ Đơn vị học tập: – → 96,9%", a line for each below the lines. */
static void
draw_broken (const Slope *self, guint row, double y, double width)
{
  guint n_times = MIN (self->data->series->len, 2);
  double x = self->plot.x - pt_side_get_width (self->left);
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  for (guint time = 0; time < n_times; time++) {
    if (!lacks (self->data, row, time))
      continue;
    pt_scene_add_missing (self->scene, x, y - MISSING_SIZE / 2, MISSING_SIZE,
                          MISSING_SIZE,
                          pt_chart_data_get_number (self->data, row, time));
    x += MISSING_SIZE + 2;
  }
  text = g_strdup_printf ("%s: %s → %s", pt_chart_data_get_row (self->data, row)->name,
                          get_label (self, row, 0), get_label (self, row, 1));
  shown =
    pt_chart_text_shorten (PT_FONT_SMALL, text, width - 2 * (MISSING_SIZE + 2) - 4);
  pt_labels_add (self->labels, x + 2, y, 0, PT_FONT_SMALL, PT_INK_TEXT, shown);
}

static void
draw_rows (const Slope *self, double width)
{
  guint n_times = MIN (self->data->series->len, 2);
  double foot = self->plot.y + self->plot.height + self->line / 2;

  for (guint row = 0; row < self->data->rows->len; row++) {
    if (is_broken (self->data, row)) {
      draw_broken (self, row, foot, width);
      foot += self->line;
    } else {
      draw_line (self, row);
    }
  }
  for (guint row = 0; row < self->data->rows->len; row++)
    for (guint time = 0; time < n_times; time++)
      if (!lacks (self->data, row, time))
        draw_mark (self, row, time);
}

void
pt_slope_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  Slope self = { .data = data, .scene = scene, .labels = labels };
  double top, bottom;

  lay_out (&self, plot);
  top = self.plot.y;
  bottom = top + self.plot.height;
  draw_uprights (&self);
  draw_references (&self);
  pt_side_place (self.left, scene, labels, &self.scale, get_edge (&self, 0), top,
                 bottom);
  pt_side_place (self.right, scene, labels, &self.scale, get_edge (&self, 1), top,
                 bottom);
  draw_rows (&self, plot.width);
  pt_labels_draw (labels);
  pt_side_free (self.left);
  pt_side_free (self.right);
}
