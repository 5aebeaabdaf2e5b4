#include "chart/rows.h"

#include "chart/axis.h"
#include "chart/text-private.h"
#include "chart/widest.h"

#include <math.h>

#define TWO_LINES 26    /* a row this high takes a name of two lines */
#define GUTTER 20       /* its half is less than the margin */
#define TEXT_SHARE 0.7  /* of a column's width, for names and values at most */
#define VALUE_SHARE 0.3 /* … and for the values on one side */
#define MIN_NAMES 0.42  /* … for the names at least */
#define NAME_GAP 6
#define STRIP_SHARE 0.25 /* of the height, for the rows without names */
#define STRIP_GAP 5

/* Sets everything for @n_columns.  Returns: the height a row would have */
static double
try_columns (PtRows *self, PtBox room, guint n_columns)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double start, length, header, before;

  self->n_columns = n_columns;
  self->per_column = (self->data->rows->len + n_columns - 1) / n_columns;
  self->column = (room.width - (n_columns - 1) * GUTTER) / n_columns;
  self->after = MIN (self->style.after, self->column * VALUE_SHARE);
  before = MIN (self->style.before, self->column * VALUE_SHARE);
  self->names =
    MIN (self->widest_name, self->column * TEXT_SHARE - self->after - before);
  self->names = MIN (self->names, MAX (self->column - self->after - before -
                                         self->style.min_scale - 2 * NAME_GAP,
                                       self->column * MIN_NAMES));

  start = room.x + self->names + NAME_GAP + before;
  length = room.x + self->column - self->after - PT_ROWS_VALUE_GAP - start;
  self->scale = self->style.make_scale (self->data, length, 60);
  self->scale.start = start;
  self->scale.end = start + length;

  g_clear_pointer (&self->top, pt_top_free);
  self->top = pt_top_new_references (self->data, &self->scale);
  header = pt_top_measure (self->top, room.x, room.x + self->column + GUTTER / 2);
  self->plot = room;
  self->plot.y += header + 2;
  self->plot.height = MAX (room.height - header - line - 4, 2 * PT_ROWS_MIN_HEIGHT);
  return self->plot.height / self->per_column;
}

static guint
count_known (const PtRows *self)
{
  guint n = self->data->rows->len;

  while (n > 0 && self->style.is_blank (self->data, n - 1))
    n--;

  return n > 2 ? n : self->data->rows->len;
}

/* Names the first and the last rows with figures and squeezes the others. */
static void
lay_out_strip (PtRows *self)
{
  double height, strip, ends;

  self->row = PT_ROWS_MIN_HEIGHT;
  self->n_known = count_known (self);
  height = self->plot.height;
  if (self->n_known < self->data->rows->len)
    height -= self->row + STRIP_GAP;

  strip = MAX (height * STRIP_SHARE, PT_ROWS_MIN_HEIGHT);
  ends = (height - strip - 2 * STRIP_GAP) / 2;
  self->named = (guint) CLAMP (ends / PT_ROWS_MIN_HEIGHT, 1, (self->n_known - 1) / 2);
  strip = height - 2 * STRIP_GAP - 2 * self->named * self->row;
  self->strip_row = MAX (strip, 1) / (self->n_known - 2 * self->named);
  self->strip_row = MIN (self->strip_row, self->row);
}

void
pt_rows_init (PtRows *self, const PtChartData *data, PtLabels *labels,
              const PtRowsStyle *style, PtBox room)
{
  guint most = (guint) MAX (1, (room.width + GUTTER) / (style->min_column + GUTTER));

  *self = (PtRows){ .data = data, .labels = labels, .style = *style };
  self->widest_name = pt_widest_name (data, PT_FONT_SMALL);
  for (guint n_columns = 1; n_columns <= most; n_columns++) {
    self->row = MIN (try_columns (self, room, n_columns), style->max_row);
    if (self->row >= PT_ROWS_MIN_HEIGHT)
      return;
  }

  self->row = MIN (try_columns (self, room, 1), style->max_row);
  if (data->rows->len > 2)
    lay_out_strip (self);
}

void
pt_rows_clear (PtRows *self)
{
  g_clear_pointer (&self->top, pt_top_free);
}

gboolean
pt_rows_is_aside (const PtRows *self, guint row)
{
  return self->named > 0 && row >= self->n_known;
}

gboolean
pt_rows_is_named (const PtRows *self, guint row)
{
  return self->named == 0 || row < self->named ||
         self->strip_row >= PT_ROWS_MIN_HEIGHT || row >= self->n_known - self->named;
}

gboolean
pt_rows_is_thick (const PtRows *self, guint row)
{
  return pt_rows_is_named (self, row) || self->strip_row >= PT_ROWS_THIN;
}

PtBox
pt_rows_get_place (const PtRows *self, guint row)
{
  guint n_rows = self->data->rows->len;
  PtBox box = { self->plot.x + pt_rows_get_shift (self, row), self->plot.y,
                self->column, self->row };
  double bottom = self->plot.y + self->plot.height;

  if (self->named == 0)
    box.y += row % self->per_column * self->row;
  else if (row < self->named)
    box.y += row * self->row;
  else if (pt_rows_is_aside (self, row))
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

/* How far @column lies right of the first one. */
static double
get_column_shift (const PtRows *self, guint column)
{
  return column * (self->column + GUTTER);
}

double
pt_rows_get_shift (const PtRows *self, guint row)
{
  return get_column_shift (self, row / self->per_column);
}

double
pt_rows_map (const PtRows *self, guint row, double value)
{
  return pt_rows_get_shift (self, row) + pt_scale_map (&self->scale, value);
}

static PtBox
get_box_aside (const PtRows *self, guint row)
{
  PtBox place = pt_rows_get_place (self, row);
  double start = pt_rows_map (self, row, MAX (self->scale.from, 0));
  double length =
    self->scale.end - pt_scale_map (&self->scale, MAX (self->scale.from, 0));
  double width =
    MIN (length / (self->data->rows->len - self->n_known), PT_ROWS_MISSING_WIDTH);

  return (PtBox){ start + (row - self->n_known) * width,
                  place.y + place.height * (1 - PT_ROWS_BAR_SHARE) / 2,
                  width > 4 ? width - 1 : width, place.height * PT_ROWS_BAR_SHARE };
}

PtBox
pt_rows_get_bar (const PtRows *self, guint row, double from, double to, double share)
{
  PtBox place = pt_rows_get_place (self, row);
  double start = pt_rows_map (self, row, from), end = pt_rows_map (self, row, to);

  if (pt_rows_is_aside (self, row))
    return get_box_aside (self, row);

  if (place.height < 2)
    share = 1;
  return (PtBox){ MIN (start, end), place.y + place.height * (1 - share) / 2,
                  fabs (end - start), place.height * share };
}

static void
place_name (const PtRows *self, guint row)
{
  PtBox place = pt_rows_get_place (self, row);
  double x = place.x + self->names, line = pt_chart_text_line_height (PT_FONT_SMALL);
  g_auto (GStrv) lines =
    pt_chart_text_wrap_short (PT_FONT_SMALL,
                              pt_chart_data_get_row (self->data, row)->name,
                              self->names, place.height >= TWO_LINES ? 2 : 1);

  pt_labels_add_lines (self->labels, x,
                       place.y + (place.height - g_strv_length (lines) * line) / 2, 1,
                       PT_FONT_SMALL, PT_INK_TEXT, lines);
}

/* Stands for the names that found no room. */
static void
place_ellipsis (const PtRows *self, double y)
{
  pt_labels_add (self->labels, self->plot.x + self->names, y, 1, PT_FONT_BOLD,
                 PT_INK_MUTED, "…");
}

static double
get_bottom (const PtRows *self, guint column)
{
  guint n_rows = self->data->rows->len;
  PtBox last =
    pt_rows_get_place (self, MIN ((column + 1) * self->per_column, n_rows) - 1);

  return last.y + last.height + 2;
}

/* The columns may be fewer than was hoped: 4 rows in 3 columns take 2 and 2. */
static guint
count_columns (const PtRows *self)
{
  return (self->data->rows->len + self->per_column - 1) / self->per_column;
}

static PtScale
get_scale (const PtRows *self, guint column)
{
  PtScale scale = self->scale;

  scale.start += get_column_shift (self, column);
  scale.end += get_column_shift (self, column);
  return scale;
}

void
pt_rows_place_texts (const PtRows *self)
{
  guint n_rows = self->data->rows->len;

  for (guint row = 0; row < n_rows; row++)
    if (pt_rows_is_named (self, row) && !pt_rows_is_aside (self, row))
      place_name (self, row);
  if (self->named > 0 && self->strip_row < PT_ROWS_MIN_HEIGHT)
    place_ellipsis (self, self->plot.y + self->named * self->row + STRIP_GAP +
                            (self->n_known - 2 * self->named) * self->strip_row / 2);
  if (pt_rows_is_aside (self, n_rows - 1))
    place_ellipsis (self, self->plot.y + self->plot.height - self->row / 2);

  for (guint column = 0; column < count_columns (self); column++) {
    PtScale scale = get_scale (self, column);

    pt_top_place (self->top, self->labels, get_column_shift (self, column),
                  self->plot.y - 2);
    pt_axis_add_numbers_below (&scale, self->data->unit, self->labels,
                               get_bottom (self, column));
  }
}

void
pt_rows_place_value (const PtRows *self, guint row, double x, int side, double width,
                     const char *text)
{
  PtBox place = pt_rows_get_place (self, row);
  double shift = pt_rows_get_shift (self, row);
  g_autofree char *shown = pt_chart_text_shorten (PT_FONT_SMALL, text, width);

  x = pt_top_avoid (self->top, x + side * PT_ROWS_VALUE_GAP - shift,
                    pt_chart_text_width (PT_FONT_SMALL, shown), side);
  pt_labels_add (self->labels, x + shift, place.y + place.height / 2, side > 0 ? 0 : 1,
                 PT_FONT_SMALL, PT_INK_TEXT, shown);
}

void
pt_rows_draw_grid (const PtRows *self)
{
  for (guint column = 0; column < count_columns (self); column++) {
    PtScale scale = get_scale (self, column);

    pt_axis_draw_columns (&scale, self->data->unit, self->labels, self->plot.y - 2,
                          get_bottom (self, column));
  }
}

void
pt_rows_draw_references (const PtRows *self)
{
  for (guint column = 0; column < count_columns (self); column++)
    pt_top_draw (self->top, self->labels, get_column_shift (self, column),
                 self->plot.y - 2, get_bottom (self, column));
}
