#include "chart/face-private.h"
#include "chart/scene-private.h"
#include "chart/symbol.h"
#include "chart/text-private.h"

#include <math.h>

#define OUTLINE 0.75   /* points: round patterns and missing places */
#define HATCH 4.0      /* points from one line of a pattern to the next */
#define HATCH_LINE 0.9 /* points: a pattern's lines */
#define MIN_MISSING                                                                    \
  2 /* points: the outlines of smaller ones would hide the hatching                    \
     */
#define MISSING_LINE 0.4 /* points: lighter than any pattern */
#define DOT 0.9          /* points: radius in a dotted pattern */
#define THIN 3.0         /* points: narrower areas are filled without a pattern */
#define SYMBOL_OUTLINE 1.4

typedef struct {
  const PtScene *scene;
  const PtPalette *palette;
  cairo_t *cr;
} Painter;

static void
set_ink (const Painter *self, PtInk ink)
{
  PtColor color = self->palette->inks[ink];

  cairo_set_source_rgba (self->cr, color.red, color.green, color.blue, color.alpha);
}

/* Hollow marks cover what lies below them even where the paper is the window's. */
static void
set_paper (const Painter *self)
{
  PtColor color = self->palette->inks[PT_INK_PAPER];

  cairo_set_source_rgb (self->cr, color.red, color.green, color.blue);
}

static void
set_dash (const Painter *self, PtLineStyle style, double thickness)
{
  double unit = MAX (thickness, 0.75);

  switch (style) {
  case PT_LINE_SOLID:
    cairo_set_dash (self->cr, NULL, 0, 0);
    break;
  case PT_LINE_DASHED:
    cairo_set_dash (self->cr, (const double[]){ 4 * unit, 2.5 * unit }, 2, 0);
    break;
  case PT_LINE_DOTTED:
    cairo_set_dash (self->cr, (const double[]){ unit, 1.5 * unit }, 2, 0);
    break;
  }
}

/* The lines x + slope · y = multiples of HATCH, as far as they lie in the mark.  They
 * are cut by arithmetic, not by a clip, and run through from one area to the next.
 */
static void
trace_hatch (const Painter *self, const PtMark *mark, double slope)
{
  double right = mark->x + mark->width, bottom = mark->y + mark->height;
  double spacing = HATCH * G_SQRT2;
  double low = slope > 0 ? mark->x + mark->y : mark->x - bottom;
  double high = slope > 0 ? right + bottom : right - mark->y;

  for (double sum = ceil (low / spacing) * spacing; sum < high; sum += spacing) {
    double from =
      slope > 0 ? MAX (mark->x, sum - bottom) : MAX (mark->x, sum + mark->y);
    double to = slope > 0 ? MIN (right, sum - mark->y) : MIN (right, sum + bottom);

    cairo_move_to (self->cr, from, (sum - from) / slope);
    cairo_line_to (self->cr, to, (sum - to) / slope);
  }
}

static void
trace_horizontals (const Painter *self, const PtMark *mark)
{
  double bottom = mark->y + mark->height;

  for (double y = ceil (mark->y / HATCH) * HATCH; y < bottom; y += HATCH) {
    cairo_move_to (self->cr, mark->x, y);
    cairo_rel_line_to (self->cr, mark->width, 0);
  }
}

static void
trace_dots (const Painter *self, const PtMark *mark)
{
  double right = mark->x + mark->width - DOT, bottom = mark->y + mark->height - DOT;

  for (double y = ceil ((mark->y + DOT) / HATCH) * HATCH; y <= bottom; y += HATCH)
    for (double x = ceil ((mark->x + DOT) / HATCH) * HATCH; x <= right; x += HATCH) {
      cairo_new_sub_path (self->cr);
      cairo_arc (self->cr, x, y, DOT, 0, 2 * G_PI);
    }
}

static void
trace_pattern (const Painter *self, const PtMark *mark, PtPattern pattern)
{
  switch (pattern) {
  case PT_PATTERN_DIAGONAL:
    trace_hatch (self, mark, 1);
    break;
  case PT_PATTERN_CROSS:
    trace_hatch (self, mark, 1);
    trace_hatch (self, mark, -1);
    break;
  case PT_PATTERN_HORIZONTAL:
    trace_horizontals (self, mark);
    break;
  case PT_PATTERN_DOTS:
    trace_dots (self, mark);
    break;
  case PT_PATTERN_SOLID:
  case PT_PATTERN_EMPTY:
  case PT_N_PATTERNS:
    break;
  }
}

static gboolean
is_solid (const Painter *self, const PtMark *mark)
{
  return self->palette->patterns[mark->ink] == PT_PATTERN_SOLID ||
         MIN (mark->width, mark->height) < THIN;
}

static void
trace_outlines (const Painter *self, const PtMark *marks, guint n_marks, double inset)
{
  for (guint i = 0; i < n_marks; i++)
    cairo_rectangle (self->cr, marks[i].x + inset, marks[i].y + inset,
                     MAX (marks[i].width - 2 * inset, 0),
                     MAX (marks[i].height - 2 * inset, 0));
}

static void
draw_rects (const Painter *self, const PtMark *marks, guint n_marks)
{
  PtPattern pattern = self->palette->patterns[marks->ink];

  set_ink (self, marks->ink);
  for (guint i = 0; i < n_marks; i++)
    if (is_solid (self, &marks[i]))
      trace_outlines (self, &marks[i], 1, 0);
  cairo_fill (self->cr);
  if (pattern == PT_PATTERN_SOLID)
    return;

  for (guint i = 0; i < n_marks; i++)
    if (!is_solid (self, &marks[i]))
      trace_pattern (self, &marks[i], pattern);
  cairo_set_line_width (self->cr, HATCH_LINE);
  if (pattern == PT_PATTERN_DOTS)
    cairo_fill (self->cr);
  else
    cairo_stroke (self->cr);

  for (guint i = 0; i < n_marks; i++)
    if (!is_solid (self, &marks[i]))
      trace_outlines (self, &marks[i], 1, OUTLINE / 2);
  cairo_set_line_width (self->cr, OUTLINE);
  cairo_stroke (self->cr);
}

static void
draw_hollows (const Painter *self, const PtMark *marks, guint n_marks)
{
  set_ink (self, marks->ink);
  cairo_set_line_width (self->cr, 1);
  cairo_set_dash (self->cr, (const double[]){ 2, 1.5 }, 2, 0);
  trace_outlines (self, marks, n_marks, 0.5);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
draw_missing (const Painter *self, const PtMark *marks, guint n_marks)
{
  set_ink (self, PT_INK_MUTED);
  for (guint i = 0; i < n_marks; i++)
    trace_hatch (self, &marks[i], -1);
  cairo_set_line_width (self->cr, MISSING_LINE);
  cairo_stroke (self->cr);

  for (guint i = 0; i < n_marks; i++)
    if (MIN (marks[i].width, marks[i].height) >= MIN_MISSING)
      trace_outlines (self, &marks[i], 1, OUTLINE / 2);
  cairo_set_line_width (self->cr, OUTLINE);
  cairo_stroke (self->cr);
}

static void
trace_line (const Painter *self, const PtMark *mark)
{
  const double *points;

  if (mark->kind == PT_MARK_LINE) {
    cairo_move_to (self->cr, mark->x, mark->y);
    cairo_rel_line_to (self->cr, mark->width, mark->height);
    return;
  }

  points = &g_array_index (self->scene->points, double, 2 * mark->first_point);
  cairo_new_sub_path (self->cr);
  for (guint i = 0; i < mark->n_points; i++)
    cairo_line_to (self->cr, points[2 * i], points[2 * i + 1]);
}

static void
draw_lines (const Painter *self, const PtMark *marks, guint n_marks)
{
  set_ink (self, marks->ink);
  set_dash (self, marks->style, marks->thickness);
  cairo_set_line_width (self->cr, marks->thickness);
  for (guint i = 0; i < n_marks; i++)
    trace_line (self, &marks[i]);
  cairo_stroke (self->cr);
  set_dash (self, PT_LINE_SOLID, 0);
}

static void
draw_areas (const Painter *self, const PtMark *marks, guint n_marks)
{
  set_ink (self, marks->ink);
  for (guint i = 0; i < n_marks; i++)
    trace_line (self, &marks[i]);
  cairo_fill (self->cr);
}

static void
draw_symbols (const Painter *self, const PtMark *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    pt_symbol_trace (self->cr, marks[i].symbol, marks[i].x, marks[i].y,
                     marks[i].thickness);

  if (!marks->hollow) {
    set_ink (self, marks->ink);
    cairo_fill (self->cr);
    return;
  }

  set_paper (self);
  cairo_fill_preserve (self->cr);
  set_ink (self, marks->ink);
  cairo_set_line_width (self->cr, SYMBOL_OUTLINE);
  cairo_stroke (self->cr);
}

static void
draw_texts (const Painter *self, const PtMark *marks, guint n_marks)
{
  set_ink (self, marks->ink);
  for (guint i = 0; i < n_marks; i++) {
    PangoLayout *layout = pt_chart_text_get_layout (marks[i].font, marks[i].text);
    int width, height;

    pango_layout_get_size (layout, &width, &height);
    cairo_move_to (self->cr, marks[i].x - marks[i].align * width / PANGO_SCALE,
                   marks[i].y - height / (2.0 * PANGO_SCALE));
    pango_cairo_show_layout (self->cr, layout);
  }
  cairo_new_path (self->cr);
}

static void
draw_words (const Painter *self, const PtMark *marks, guint n_marks)
{
  set_ink (self, marks->ink);
  for (guint i = 0; i < n_marks; i++) {
    PangoLayout *layout =
      pt_face_get_layout (&marks[i].face, marks[i].spacing, marks[i].text);

    cairo_move_to (self->cr, marks[i].x, marks[i].y);
    pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
  }
  cairo_new_path (self->cr);
}

/* Parts are for readers of a PDF file; other surfaces know nothing of them. */
static void
begin_parts (const Painter *self, const PtMark *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    cairo_tag_begin (self->cr, marks[i].text, NULL);
}

static void
end_parts (const Painter *self, const PtMark *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    cairo_tag_end (self->cr, marks[i].text);
}

/* Whether @b may go into the same path as @a. */
static gboolean
is_alike (const PtMark *a, const PtMark *b)
{
  return a->kind == b->kind && a->ink == b->ink && a->style == b->style &&
         a->hollow == b->hollow &&
         (a->kind == PT_MARK_SYMBOL || a->thickness == b->thickness);
}

static void
draw_alike (const Painter *self, const PtMark *marks, guint n_marks)
{
  static void (*const draw[]) (const Painter *, const PtMark *, guint) = {
    [PT_MARK_RECT] = draw_rects,      [PT_MARK_HOLLOW] = draw_hollows,
    [PT_MARK_MISSING] = draw_missing, [PT_MARK_LINE] = draw_lines,
    [PT_MARK_POLYLINE] = draw_lines,  [PT_MARK_SYMBOL] = draw_symbols,
    [PT_MARK_TEXT] = draw_texts,      [PT_MARK_WORDS] = draw_words,
    [PT_MARK_BEGIN] = begin_parts,    [PT_MARK_END] = end_parts,
    [PT_MARK_AREA] = draw_areas,
  };

  draw[marks->kind](self, marks, n_marks);
}

static void
prepare_canvas (const Painter *self)
{
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_tolerance (cr, 0.1);
  cairo_set_dash (cr, NULL, 0, 0);

  if (self->palette->inks[PT_INK_PAPER].alpha > 0) {
    set_ink (self, PT_INK_PAPER);
    cairo_rectangle (cr, 0, 0, self->scene->width, self->scene->height);
    cairo_fill (cr);
  }
}

void
pt_scene_draw (const PtScene *self, cairo_t *cr, const PtPalette *palette)
{
  Painter painter = { self, palette, cr };
  const PtMark *marks;

  g_return_if_fail (self != NULL);
  g_return_if_fail (palette != NULL);

  cairo_save (cr);
  prepare_canvas (&painter);

  marks = (gconstpointer) self->marks->data;
  for (guint i = 0, n; i < self->marks->len; i += n) {
    for (n = 1; i + n < self->marks->len && is_alike (&marks[i], &marks[i + n]);)
      n++;
    draw_alike (&painter, &marks[i], n);
  }

  cairo_restore (cr);
}
