#pragma once

#include "chart/face.h"
#include "chart/palette.h"

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/* A finished drawing, kept as data.
 *
 * A scene is laid out once, in points, and then drawn unchanged on the screen, on
 * paper and into PDF, SVG and PNG files.  It names inks, not colours, so that the
 * palette is chosen by whoever draws; colours and patterns change, the geometry does
 * not.  Add marks, then share: a scene that has been drawn or handed out must not
 * change again.  A shared scene may be read from any thread.
 */
typedef struct _PtScene PtScene;

typedef enum {
  PT_LINE_SOLID,
  PT_LINE_DASHED,
  PT_LINE_DOTTED,
} PtLineStyle;

/* The shapes of dots, so that series are told apart without colour. */
typedef enum {
  PT_SYMBOL_CIRCLE,
  PT_SYMBOL_SQUARE,
  PT_SYMBOL_DIAMOND,
  PT_SYMBOL_TRIANGLE,
  PT_SYMBOL_CROSS,
  PT_SYMBOL_PLUS,
  PT_SYMBOL_DOWN, /* a triangle on its tip: never one of a series */
  PT_N_SYMBOLS
} PtSymbol;

typedef enum {
  PT_FONT_BODY,  /* 10 points */
  PT_FONT_SMALL, /* 9 points: source lines, dense labels; never less */
  PT_FONT_BOLD,  /* 10 points, bold */
  PT_FONT_TITLE, /* 14 points, bold */
  PT_N_FONTS
} PtFont;

/* Not a data point: the mark is decoration and is never picked. */
#define PT_NO_DATUM (-1)

PtScene *pt_scene_new (double width, double height);
PtScene *pt_scene_ref (PtScene *self);
void pt_scene_unref (PtScene *self);
void pt_scene_get_size (const PtScene *self, double *width, double *height);

void pt_scene_add_rect (PtScene *self, double x, double y, double width, double height,
                        PtInk ink, int datum);
/* A place without a figure: an outline, hatched lightly whatever the palette. */
void pt_scene_add_missing (PtScene *self, double x, double y, double width,
                           double height, int datum);
void pt_scene_add_line (PtScene *self, double x1, double y1, double x2, double y2,
                        double thickness, PtLineStyle style, PtInk ink);
/* @points are n_points pairs x, y. */
void pt_scene_add_polyline (PtScene *self, const double *points, guint n_points,
                            double thickness, PtLineStyle style, PtInk ink);
/* Lines round a rectangle, half of their thickness within it. */
void pt_scene_add_frame (PtScene *self, double x, double y, double width, double height,
                         double thickness, PtInk ink);
/* What lies between @points, which go round it, filled evenly: decoration. */
void pt_scene_add_area (PtScene *self, const double *points, guint n_points, PtInk ink);
/* @hollow: the value is not exact. */
void pt_scene_add_symbol (PtScene *self, double x, double y, double radius,
                          PtSymbol symbol, gboolean hollow, PtInk ink, int datum);
/* @align places @x on the left (0), middle (0.5) or right (1) of the text; @y is its
 * middle.  The text is one line, in plain words, and is drawn whole.
 */
void pt_scene_add_text (PtScene *self, double x, double y, double align, PtFont font,
                        PtInk ink, const char *text);

/* One line of a paper, from @x on; @spacing widens its spaces. */
void pt_scene_add_words (PtScene *self, double x, double baseline, const PtFace *face,
                         double spacing, PtInk ink, const char *text);

/* All marks of @part, moved by (@x, @y).  They are no data points any more. */
void pt_scene_add_scene (PtScene *self, double x, double y, const PtScene *part);

/* What follows, up to the matching end, is a part of the document's structure, as PDF
 * names them: "H1", "P", "Table", "TR", "TD", "Figure", …  Nothing is drawn.
 */
void pt_scene_begin_part (PtScene *self, const char *role);
void pt_scene_end_part (PtScene *self);

/* The whole scene as a value that is kept, and a scene from such a value: it draws as
 * the first one did.  Fails with PT_ERROR_FORMAT.
 */
#define PT_SCENE_VARIANT_TYPE "(dda(iiiddddddiibi(dbb)duums)adams)"
GVariant *pt_scene_to_variant (const PtScene *self);
PtScene *pt_scene_from_variant (GVariant *variant, GError **error);

/* What a reader is told of a data point who hovers over it or comes to it by keys. */
void pt_scene_describe (PtScene *self, int datum, const char *sentence);
/* Returns: (transfer none) (nullable) */
const char *pt_scene_get_description (const PtScene *self, int datum);

/* The data points in reading order: 0 … n-1; each has a place even if not described. */
guint pt_scene_get_n_data (const PtScene *self);
/* The smallest rectangle round all marks of @datum.  Returns FALSE where it has none.
 */
gboolean pt_scene_get_extents (const PtScene *self, int datum, double *x, double *y,
                               double *width, double *height);

/* Topmost first, as the eye sees it, with a little tolerance round small marks. */
int pt_scene_pick (const PtScene *self, double x, double y);

void pt_scene_draw (const PtScene *self, cairo_t *cr, const PtPalette *palette);

/* One mark to a line, for golden tests and bug reports: stable, and diffs well. */
char *pt_scene_to_string (const PtScene *self);

/* The scene's own check of its texts: pairs that overlap and texts that leave the
 * scene, one to a line; empty where all is well.  For tests.
 */
char *pt_scene_find_collisions (const PtScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtScene, pt_scene_unref)

G_END_DECLS
