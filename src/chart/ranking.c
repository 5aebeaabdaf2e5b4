#include "chart/axis.h"
#include "chart/bar.h"
#include "chart/kinds.h"
#include "chart/text-private.h"
#include "chart/top.h"
#include "chart/widest.h"

#include <math.h>

#define MIN_ROW 12 /* points: 9-point text stands clear */
#define MAX_ROW 34
#define TWO_LINES 26   /* a row this high takes a name of two lines */
#define BAR_SHARE 0.72 /* of a row's height */
#define MIN_COLUMN 185 /* points: name, bar and value */
#define GUTTER 20      /* its half is less than the margin */
#define TEXT_SHARE 0.7 /* of a column's width, for names and values at most */
#define NAME_GAP 6
#define VALUE_GAP 4
#define MISSING_WIDTH 12
#define STRIP_SHARE 0.25 /* of the height, for the rows without names */
#define STRIP_GAP 5
#define THIN 1.5

typedef struct {
  const PtChartData *data;
  PtScene *scene;
  PtLabels *labels;
  PtBox plot; /* the rows' place, all columns */
  guint n_columns, per_column;
  double column;    /* width */
  double row;       /* height of a row with a name */
  guint named;      /* at each end; 0 where all rows have names */
  double strip_row; /* height of a row without one */
  guint n_known;    /* rows up to the last figure; the others lie side by side */
  double widest_name, widest_value;
  double names, values; /* widths */
  PtScale scale;        /* of the first column */
  PtTop *top;           /* the references in the first column; owned */
} Ranking;

/* Sets everything for @n_columns.  Returns: the height a row would have */
static double
try_columns (Ranking *self, PtBox room, guint n_columns)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double start, length, header;

  self->n_columns = n_columns;
  self->per_column = (self->data->rows->len + n_columns - 1) / n_columns;
  self->column = (room.width - (n_columns - 1) * GUTTER) / n_columns;
  self->values = MIN (self->widest_value, self->column * 0.3);
  self->names = MIN (self->widest_name, self->column * TEXT_SHARE - self->values);

  start = room.x + self->names + NAME_GAP;
  length = room.x + self->column - self->values - VALUE_GAP - start;
  self->scale = pt_axis_from_zero (self->data, length, 60);
  self->scale.start = start;
  self->scale.end = start + length;

  g_clear_pointer (&self->top, pt_top_free);
  self->top = pt_top_new_references (self->data, &self->scale);
  header = pt_top_measure (self->top, room.x, room.x + self->column + GUTTER / 2);
  self->plot = room;
  self->plot.y += header + 2;
  self->plot.height = MAX (room.height - header - line - 4, 2 * MIN_ROW);
  return self->plot.height / self->per_column;
}

static guint
count_known (const PtChartData *data)
{
  guint n = data->rows->len;

  while (n > 0 && pt_datum_is_missing (pt_chart_data_get (data, n - 1, 0)))
    n--;

  return n > 2 ? n : data->rows->len;
}

/* Names the first and the last rows with figures and squeezes the others. */
static void
lay_out_strip (Ranking *self)
{
  double height, strip, ends;

  self->row = MIN_ROW;
  self->n_known = count_known (self->data);
  height = self->plot.height;
  if (self->n_known < self->data->rows->len)
    height -= self->row + STRIP_GAP;

  strip = MAX (height * STRIP_SHARE, MIN_ROW);
  ends = (height - strip - 2 * STRIP_GAP) / 2;
  self->named = (guint) CLAMP (ends / MIN_ROW, 1, (self->n_known - 1) / 2);
  strip = height - 2 * STRIP_GAP - 2 * self->named * self->row;
  self->strip_row = MAX (strip, 1) / (self->n_known - 2 * self->named);
  self->strip_row = MIN (self->strip_row, self->row);
}

static void
lay_out (Ranking *self, PtBox room)
{
  guint most = (guint) MAX (1, (room.width + GUTTER) / (MIN_COLUMN + GUTTER));

  self->widest_name = pt_widest_name (self->data, PT_FONT_SMALL);
  self->widest_value = pt_widest_value (self->data);
  for (guint n_columns = 1; n_columns <= most; n_columns++) {
    self->row = MIN (try_columns (self, room, n_columns), MAX_ROW);
    if (self->row >= MIN_ROW)
      return;
  }

  self->row = MIN (try_columns (self, room, 1), MAX_ROW);
  if (self->data->rows->len > 2)
    lay_out_strip (self);
}

/* Whether @row lies beside others that have no figure either. */
static gboolean
is_aside (const Ranking *self, guint row)
{
  return self->named > 0 && row >= self->n_known;
}

static gboolean
is_named (const Ranking *self, guint row)
{
  return self->named == 0 || row < self->named || self->strip_row >= MIN_ROW ||
         row >= self->n_known - self->named;
}

/* The whole of a row's place in its column. */
static PtBox
get_place (const Ranking *self, guint row)
{
  guint column = row / self->per_column, n_rows = self->data->rows->len;
  PtBox box = { self->plot.x + column * (self->column + GUTTER), self->plot.y,
                self->column, self->row };
  double bottom = self->plot.y + self->plot.height;

  if (self->named == 0)
    box.y += row % self->per_column * self->row;
  else if (row < self->named)
    box.y += row * self->row;
  else if (is_aside (self, row))
    box.y = bottom - self->row;
  else if (row >= self->n_known - self->named)
    box.y = bottom - (self->n_known - row) * self->row -
            (self->n_known < n_rows ? self->row + STRIP_GAP : 0);
  else {
    box.y +=
      self->named * self->row + STRIP_GAP + (row - self->named) * self->strip_row;
    box.height = self->strip_row;
  }

  return box;
}

static double
map_value (const Ranking *self, const PtBox *place, double value)
{
  return place->x - self->plot.x + pt_scale_map (&self->scale, value);
}

static PtBox
get_box_aside (const Ranking *self, guint row)
{
  PtBox place = get_place (self, row);
  double length = self->scale.end - self->scale.start;
  double width = MIN (length / (self->data->rows->len - self->n_known), MISSING_WIDTH);

  return (PtBox){ map_value (self, &place, 0) + (row - self->n_known) * width,
                  place.y + place.height * (1 - BAR_SHARE) / 2,
                  width > 4 ? width - 1 : width, place.height * BAR_SHARE };
}

static PtBox
get_bar (const Ranking *self, guint row)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, 0);
  PtBox place = get_place (self, row);
  double share = place.height >= 2 ? BAR_SHARE : 1;
  double zero = map_value (self, &place, 0);
  double end = pt_datum_is_missing (datum) ? zero + MISSING_WIDTH
                                           : map_value (self, &place, datum->value);

  if (is_aside (self, row))
    return get_box_aside (self, row);

  return (PtBox){ MIN (zero, end), place.y + place.height * (1 - share) / 2,
                  fabs (end - zero), place.height * share };
}

static void
place_name (const Ranking *self, guint row)
{
  PtBox place = get_place (self, row);
  double x = place.x + self->names, line = pt_chart_text_line_height (PT_FONT_SMALL);
  g_auto (GStrv) lines =
    pt_chart_text_wrap_short (PT_FONT_SMALL,
                              pt_chart_data_get_row (self->data, row)->name,
                              self->names, place.height >= TWO_LINES ? 2 : 1);

  pt_labels_add_lines (self->labels, x,
                       place.y + (place.height - g_strv_length (lines) * line) / 2, 1,
                       PT_FONT_SMALL, PT_INK_TEXT, lines);
}

/* At the bar's end, or beyond the reference that is in the way. */
static void
place_value (const Ranking *self, guint row)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, 0);
  const char *label =
    pt_datum_is_missing (datum) && *datum->label == '\0' ? "–" : datum->label;
  PtBox bar = get_bar (self, row);
  double shift = get_place (self, row).x - self->plot.x;
  double x = bar.x + bar.width + VALUE_GAP - shift;
  g_autofree char *text =
    pt_chart_text_shorten (PT_FONT_SMALL, label, self->values + 8);

  x = pt_top_avoid (self->top, x, pt_chart_text_width (PT_FONT_SMALL, text), 1);
  pt_labels_add (self->labels, x + shift, bar.y + bar.height / 2, 0, PT_FONT_SMALL,
                 PT_INK_TEXT, text);
}

/* Stands for the names that found no room. */
static void
place_ellipsis (const Ranking *self, double y)
{
  pt_labels_add (self->labels, self->plot.x + self->names, y, 1, PT_FONT_BOLD,
                 PT_INK_MUTED, "…");
}

static void
place_texts (const Ranking *self)
{
  guint n_rows = self->data->rows->len;

  for (guint row = 0; row < n_rows; row++)
    if (is_named (self, row) && !is_aside (self, row)) {
      place_name (self, row);
      place_value (self, row);
    }
  if (self->named > 0 && self->strip_row < MIN_ROW)
    place_ellipsis (self, self->plot.y + self->named * self->row + STRIP_GAP +
                            (self->n_known - 2 * self->named) * self->strip_row / 2);
  if (is_aside (self, n_rows - 1)) {
    place_ellipsis (self, self->plot.y + self->plot.height - self->row / 2);
    place_value (self, n_rows - 1);
  }
}

/* Bars too thin to show their colour blend into one shape. */
static PtInk
choose_ink (const Ranking *self, guint row)
{
  return is_named (self, row) || self->strip_row >= THIN
           ? pt_chart_data_get_row_ink (self->data, row)
           : PT_INK_AXIS;
}

static void
draw_bars (const Ranking *self)
{
  for (guint row = 0; row < self->data->rows->len; row++) {
    const PtDatum *datum = pt_chart_data_get (self->data, row, 0);
    int number = pt_chart_data_get_number (self->data, row, 0);
    PtBox bar = get_bar (self, row);

    if (pt_datum_is_missing (datum))
      pt_scene_add_missing (self->scene, bar.x, bar.y, bar.width, bar.height, number);
    else
      pt_bar_draw (self->scene, bar, datum->value < 0 ? PT_BAR_LEFT : PT_BAR_RIGHT,
                   choose_ink (self, row), datum->inexact && is_named (self, row),
                   number);
  }
}

static double
get_bottom (const Ranking *self, guint column)
{
  guint n_rows = self->data->rows->len;
  PtBox last = get_place (self, MIN ((column + 1) * self->per_column, n_rows) - 1);

  return last.y + last.height + 2;
}

/* The columns may be fewer than was hoped: 4 rows in 3 columns take 2 and 2. */
static guint
count_columns (const Ranking *self)
{
  return (self->data->rows->len + self->per_column - 1) / self->per_column;
}

/* How far @column lies right of the first one. */
static double
get_shift (const Ranking *self, guint column)
{
  return column * (self->column + GUTTER);
}

static PtScale
get_scale (const Ranking *self, guint column)
{
  PtScale scale = self->scale;

  scale.start += get_shift (self, column);
  scale.end += get_shift (self, column);
  return scale;
}

static void
place_columns (const Ranking *self)
{
  for (guint column = 0; column < count_columns (self); column++) {
    PtScale scale = get_scale (self, column);

    pt_top_place (self->top, self->labels, get_shift (self, column), self->plot.y - 2);
    pt_axis_add_numbers_below (&scale, self->data->unit, self->labels,
                               get_bottom (self, column));
  }
}

static void
draw_grid (const Ranking *self)
{
  for (guint column = 0; column < count_columns (self); column++) {
    PtScale scale = get_scale (self, column);

    pt_axis_draw_columns (&scale, self->data->unit, self->labels, self->plot.y - 2,
                          get_bottom (self, column));
  }
}

static void
draw_references (const Ranking *self)
{
  for (guint column = 0; column < count_columns (self); column++)
    pt_top_draw (self->top, self->labels, get_shift (self, column), self->plot.y - 2,
                 get_bottom (self, column));
}

void
pt_ranking_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  g_autoptr (PtLabels) labels = pt_labels_new (scene);
  Ranking self = { .data = data, .scene = scene, .labels = labels };

  lay_out (&self, plot);
  place_texts (&self);
  place_columns (&self);

  draw_grid (&self);
  draw_bars (&self);
  draw_references (&self);
  pt_labels_draw (labels);
  pt_top_free (self.top);
}
