#include "chart/face-private.h"
#include "chart/scene-private.h"
#include "chart/text-private.h"

#include <math.h>

/* A scene as words: written down, and checked for words that stand on each other. */

#define SLACK 0.3 /* points by which two texts may touch unseen */

static const char *const ink_names[] = {
  [PT_INK_PAPER] = "paper",
  [PT_INK_TEXT] = "text",
  [PT_INK_MUTED] = "muted",
  [PT_INK_GRID] = "grid",
  [PT_INK_AXIS] = "axis",
  [PT_INK_REFERENCE] = "reference",
  [PT_INK_PLATE] = "plate",
  [PT_INK_QUIET] = "quiet",
  [PT_INK_MIDDLE] = "middle",
  [PT_INK_ABOVE] = "above",
  [PT_INK_BELOW] = "below",
  [PT_INK_CLASS_1] = "class-1",
  [PT_INK_CLASS_2] = "class-2",
  [PT_INK_CLASS_3] = "class-3",
  [PT_INK_CLASS_4] = "class-4",
  [PT_INK_ON_CLASS_1] = "on-class-1",
  [PT_INK_ON_CLASS_2] = "on-class-2",
  [PT_INK_ON_CLASS_3] = "on-class-3",
  [PT_INK_ON_CLASS_4] = "on-class-4",
  [PT_INK_SERIES_1] = "series-1",
  [PT_INK_SERIES_2] = "series-2",
  [PT_INK_SERIES_3] = "series-3",
  [PT_INK_SERIES_4] = "series-4",
  [PT_INK_SERIES_5] = "series-5",
  [PT_INK_SERIES_6] = "series-6",
};

static const char *const style_names[] = {
  [PT_LINE_SOLID] = "solid",
  [PT_LINE_DASHED] = "dashed",
  [PT_LINE_DOTTED] = "dotted",
};

static const char *const symbol_names[] = {
  [PT_SYMBOL_CIRCLE] = "circle",   [PT_SYMBOL_SQUARE] = "square",
  [PT_SYMBOL_DIAMOND] = "diamond", [PT_SYMBOL_TRIANGLE] = "triangle",
  [PT_SYMBOL_CROSS] = "cross",     [PT_SYMBOL_PLUS] = "plus",
  [PT_SYMBOL_DOWN] = "down",
};

static const char *const font_names[] = {
  [PT_FONT_BODY] = "body",
  [PT_FONT_SMALL] = "small",
  [PT_FONT_BOLD] = "bold",
  [PT_FONT_TITLE] = "title",
};

/* One decimal and a dot, whatever the locale; never "-0.0". */
static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (fabs (value) < 0.05)
    value = 0;
  g_ascii_formatd (buffer, sizeof buffer, "%.1f", value);
  g_string_append_printf (out, " %s", buffer);
}

static void
append_numbers (GString *out, const double *values, guint n_values)
{
  for (guint i = 0; i < n_values; i++)
    append_number (out, values[i]);
}

static void
append_area (GString *out, const char *kind, const PtMark *mark)
{
  g_string_append_printf (out, "%s %s", kind, ink_names[mark->ink]);
  append_numbers (out, (const double[]){ mark->x, mark->y, mark->width, mark->height },
                  4);
}

static void
append_line (GString *out, const PtScene *self, const PtMark *mark)
{
  g_string_append_printf (out, "%s %s %s",
                          mark->kind == PT_MARK_LINE ? "line" : "polyline",
                          ink_names[mark->ink], style_names[mark->style]);
  append_number (out, mark->thickness);
  if (mark->kind == PT_MARK_LINE)
    append_numbers (out,
                    (const double[]){ mark->x, mark->y, mark->x + mark->width,
                                      mark->y + mark->height },
                    4);
  else
    append_numbers (out, &g_array_index (self->points, double, 2 * mark->first_point),
                    2 * mark->n_points);
}

static void
append_filled (GString *out, const PtScene *self, const PtMark *mark)
{
  g_string_append_printf (out, "area %s", ink_names[mark->ink]);
  append_numbers (out, &g_array_index (self->points, double, 2 * mark->first_point),
                  2 * mark->n_points);
}

static void
append_symbol (GString *out, const PtMark *mark)
{
  g_string_append_printf (out, "symbol %s %s%s", ink_names[mark->ink],
                          symbol_names[mark->symbol], mark->hollow ? " hollow" : "");
  append_numbers (out, (const double[]){ mark->x, mark->y, mark->thickness }, 3);
}

static void
append_words (GString *out, const PtMark *mark)
{
  g_string_append_printf (out, "words %s%s%s", ink_names[mark->ink],
                          mark->face.bold ? " bold" : "",
                          mark->face.italic ? " italic" : "");
  append_numbers (out,
                  (const double[]){ mark->face.size, mark->x, mark->y, mark->spacing },
                  4);
  g_string_append_printf (out, " “%s”", mark->text);
}

static void
append_mark (GString *out, const PtScene *self, const PtMark *mark)
{
  switch (mark->kind) {
  case PT_MARK_RECT:
    append_area (out, "rect", mark);
    break;
  case PT_MARK_HOLLOW:
    append_area (out, "hollow", mark);
    break;
  case PT_MARK_MISSING:
    append_area (out, "missing", mark);
    break;
  case PT_MARK_LINE:
  case PT_MARK_POLYLINE:
    append_line (out, self, mark);
    break;
  case PT_MARK_AREA:
    append_filled (out, self, mark);
    break;
  case PT_MARK_SYMBOL:
    append_symbol (out, mark);
    break;
  case PT_MARK_TEXT:
    g_string_append_printf (out, "text %s %s", ink_names[mark->ink],
                            font_names[mark->font]);
    append_numbers (out, (const double[]){ mark->x, mark->y, mark->align }, 3);
    g_string_append_printf (out, " “%s”", mark->text);
    break;
  case PT_MARK_WORDS:
    append_words (out, mark);
    break;
  case PT_MARK_BEGIN:
    g_string_append_printf (out, "begin %s", mark->text);
    break;
  case PT_MARK_END:
    g_string_append (out, "end");
    break;
  }
}

char *
pt_scene_to_string (const PtScene *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("scene");
  append_numbers (out, (const double[]){ self->width, self->height }, 2);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->marks->len; i++) {
    const PtMark *mark = &g_array_index (self->marks, PtMark, i);

    append_mark (out, self, mark);
    if (mark->datum != PT_NO_DATUM)
      g_string_append_printf (out, " datum=%d", mark->datum);
    g_string_append_c (out, '\n');
  }
  for (guint i = 0; i < self->descriptions->len; i++)
    if (g_ptr_array_index (self->descriptions, i) != NULL)
      g_string_append_printf (out, "describe %u “%s”\n", i,
                              (char *) g_ptr_array_index (self->descriptions, i));

  return g_string_free (out, FALSE);
}

typedef struct {
  const char *text;
  double left, top, right, bottom;
} Extent;

/* As wide as the line is set, as tall as its letters are. */
static Extent
measure_mark (const PtMark *mark)
{
  gboolean is_words = mark->kind == PT_MARK_WORDS;
  PangoLayout *layout = is_words
                          ? pt_face_get_layout (&mark->face, mark->spacing, mark->text)
                          : pt_chart_text_get_layout (mark->font, mark->text);
  PangoRectangle ink, logical;
  double left, top;

  pango_layout_get_extents (layout, &ink, &logical);
  left = mark->x - mark->align * logical.width / PANGO_SCALE;
  top = is_words ? mark->y - (double) pango_layout_get_baseline (layout) / PANGO_SCALE
                 : mark->y - logical.height / (2.0 * PANGO_SCALE);

  return (Extent){
    .text = mark->text,
    .left = left,
    .right = left + (double) logical.width / PANGO_SCALE,
    .top = top + (double) ink.y / PANGO_SCALE,
    .bottom = top + (double) (ink.y + ink.height) / PANGO_SCALE,
  };
}

static GArray *
measure_texts (const PtScene *self)
{
  GArray *extents = g_array_new (FALSE, FALSE, sizeof (Extent));

  for (guint i = 0; i < self->marks->len; i++) {
    const PtMark *mark = &g_array_index (self->marks, PtMark, i);

    if ((mark->kind == PT_MARK_TEXT || mark->kind == PT_MARK_WORDS) &&
        *mark->text != '\0') {
      Extent extent = measure_mark (mark);

      g_array_append_val (extents, extent);
    }
  }

  return extents;
}

static gboolean
overlaps (const Extent *a, const Extent *b)
{
  return a->left + SLACK < b->right && b->left + SLACK < a->right &&
         a->top + SLACK < b->bottom && b->top + SLACK < a->bottom;
}

char *
pt_scene_find_collisions (const PtScene *self)
{
  g_autoptr (GArray) extents = NULL;
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  extents = measure_texts (self);
  for (guint i = 0; i < extents->len; i++) {
    const Extent *a = &g_array_index (extents, Extent, i);

    if (a->left < -SLACK || a->top < -SLACK || a->right > self->width + SLACK ||
        a->bottom > self->height + SLACK)
      g_string_append_printf (out, "“%s” leaves the scene\n", a->text);
    for (guint j = i + 1; j < extents->len; j++) {
      const Extent *b = &g_array_index (extents, Extent, j);

      if (overlaps (a, b))
        g_string_append_printf (out, "“%s” overlaps “%s”\n", a->text, b->text);
    }
  }

  return g_string_free (out, FALSE);
}
