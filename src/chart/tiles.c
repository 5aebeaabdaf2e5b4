#include "chart/kinds.h"
#include "chart/scene-private.h"
#include "chart/text-private.h"
#include "chart/tile.h"
#include "chart/widest.h"

#define MAX_HEIGHT 66.0
#define MAX_SHAPE 1.9 /* a tile is at most so many times as wide as it is high */
#define GAP 2.0       /* points between tiles */
#define PADDING 3.0   /* points between a tile's edge and its words */
#define OUTLINE 0.5

/* What every tile says: all of them the same. */
typedef struct {
  guint name_lines; /* 0: no name */
  PtFont value_font;
  gboolean has_value;
} Content;

typedef struct {
  const PtChartData *data;
  PtScene *scene;
  int column, line; /* of the upper left corner */
  guint n_columns, n_lines;
  PtBox plot;
  double width, height; /* of a cell */
  Content content;
} Tiles;

static void
find_bounds (Tiles *self)
{
  int right = G_MININT, bottom = G_MININT;

  self->column = self->line = G_MAXINT;
  for (guint row = 0; row < self->data->rows->len; row++) {
    const PtRow *place = pt_chart_data_get_row (self->data, row);

    self->column = MIN (self->column, place->tile.column);
    self->line = MIN (self->line, place->tile.line);
    right = MAX (right, place->tile.column);
    bottom = MAX (bottom, place->tile.line);
  }
  self->n_columns = (guint) (right - self->column) + 1;
  self->n_lines = (guint) (bottom - self->line) + 1;
}

static void
choose_content (Tiles *self)
{
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double bold = pt_chart_text_line_height (PT_FONT_BOLD);
  double width = self->width - GAP - 2 * PADDING;
  double height = self->height - GAP - 2;
  double value = 0, value_bold = 0;

  for (guint row = 0; row < self->data->rows->len; row++) {
    const char *label = pt_chart_data_get (self->data, row, 0)->label;

    value = MAX (value, pt_chart_text_width (PT_FONT_SMALL, label));
    value_bold = MAX (value_bold, pt_chart_text_width (PT_FONT_BOLD, label));
  }

  self->content = (Content){ 0, PT_FONT_SMALL, value <= width && line <= height };
  if (!self->content.has_value)
    return;
  if (height >= 2 * line + bold && value_bold <= width)
    self->content = (Content){ 2, PT_FONT_BOLD, TRUE };
  else if (height >= line + bold && value_bold <= width)
    self->content = (Content){ 1, PT_FONT_BOLD, TRUE };
  else if (height >= 2 * line)
    self->content.name_lines = 1;
}

/* The grid keeps to the left, like all that is read. */
static void
lay_out (Tiles *self, PtBox room)
{
  find_bounds (self);
  self->height = MIN (room.height / self->n_lines, MAX_HEIGHT);
  self->width = MIN (room.width / self->n_columns, self->height * MAX_SHAPE);
  self->height = MIN (self->height, self->width * 1.2);
  self->plot = (PtBox){ room.x, room.y, self->width * self->n_columns,
                        self->height * self->n_lines };
  self->plot.x += MAX (0, room.width - self->plot.width) / 2;
  choose_content (self);
  pt_scene_set_grid (self->scene, self->plot.x, self->plot.y, self->width, self->height,
                     self->column, self->line);
}

static PtBox
get_box (const Tiles *self, guint row)
{
  const PtRow *place = pt_chart_data_get_row (self->data, row);

  return (
    PtBox){ self->plot.x + (place->tile.column - self->column) * self->width + GAP / 2,
            self->plot.y + (place->tile.line - self->line) * self->height + GAP / 2,
            self->width - GAP, self->height - GAP };
}

static void
draw_frame (const Tiles *self, guint row)
{
  PtBox box = get_box (self, row);

  pt_scene_add_frame (self->scene, box.x, box.y, box.width, box.height, OUTLINE,
                      PT_INK_AXIS);
}

/* A value that is not exact has a broken line inside its edge. */
static void
draw_tile (const Tiles *self, guint row)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, 0);
  guint class_ = (guint) MAX (pt_chart_data_get_row (self->data, row)->class_, 0);
  guint n_classes = self->data->classes->len;
  int number = pt_chart_data_get_number (self->data, row, 0);
  PtBox box = get_box (self, row);

  if (pt_datum_is_missing (datum)) {
    pt_scene_add_missing (self->scene, box.x, box.y, box.width, box.height, number);
    return;
  }
  pt_scene_add_rect (self->scene, box.x, box.y, box.width, box.height,
                     pt_ink_of_class (class_, n_classes), number);
  if (datum->inexact && box.height > 8)
    pt_scene_add_hollow (self->scene, box.x + 1, box.y + 1, box.width - 2,
                         box.height - 2, pt_ink_on_class (class_, n_classes), number);
}

/* In two lines where that takes no abbreviation, else in one. */
static char **
set_name (const Tiles *self, guint row)
{
  const PtRow *place = pt_chart_data_get_row (self->data, row);
  const char *name =
    place->tile.short_name != NULL ? place->tile.short_name : place->name;
  double width = self->width - GAP - 2 * PADDING;
  g_auto (GStrv) lines = pt_chart_text_wrap (PT_FONT_SMALL, name, width);
  gboolean fits = g_strv_length (lines) <= self->content.name_lines;

  for (guint i = 0; lines[i] != NULL; i++)
    fits = fits && pt_chart_text_width (PT_FONT_SMALL, lines[i]) <= width;
  if (fits)
    return g_steal_pointer (&lines);

  g_strfreev (lines);
  lines = g_new0 (char *, 2);
  lines[0] = pt_tile_abbreviate (PT_FONT_SMALL, name, width);
  return g_steal_pointer (&lines);
}

static void
add_texts (const Tiles *self, guint row)
{
  const PtDatum *datum = pt_chart_data_get (self->data, row, 0);
  guint class_ = (guint) MAX (pt_chart_data_get_row (self->data, row)->class_, 0);
  PtInk ink = pt_datum_is_missing (datum)
                ? PT_INK_TEXT
                : pt_ink_on_class (class_, self->data->classes->len);
  double line = pt_chart_text_line_height (PT_FONT_SMALL);
  double value = pt_chart_text_line_height (self->content.value_font);
  g_auto (GStrv) name =
    self->content.name_lines > 0 ? set_name (self, row) : g_new0 (char *, 1);
  guint n = g_strv_length (name);
  PtBox box = get_box (self, row);
  double x = box.x + box.width / 2;
  double y = box.y + (box.height - n * line - value) / 2;

  if (!self->content.has_value)
    return;
  for (guint i = 0; i < n; i++, y += line)
    pt_scene_add_text (self->scene, x, y + line / 2, 0.5, PT_FONT_SMALL, ink, name[i]);
  if (*datum->label != '\0')
    pt_scene_add_text (self->scene, x, y + value / 2, 0.5, self->content.value_font,
                       ink, datum->label);
}

void
pt_tiles_draw (PtScene *scene, const PtChartData *data, PtBox plot)
{
  Tiles self = { .data = data, .scene = scene };

  lay_out (&self, plot);
  for (guint row = 0; row < data->rows->len; row++)
    draw_tile (&self, row);
  for (guint row = 0; row < data->rows->len; row++)
    draw_frame (&self, row);
  for (guint row = 0; row < data->rows->len; row++)
    add_texts (&self, row);
}
