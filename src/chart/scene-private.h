#pragma once

#include "chart/scene.h"

G_BEGIN_DECLS

/* The inside of a scene, for the files that draw it and write it down. */

typedef enum {
  PT_MARK_RECT,
  PT_MARK_HOLLOW, /* a dashed outline: the uncertain end of a bar */
  PT_MARK_MISSING,
  PT_MARK_LINE,
  PT_MARK_POLYLINE,
  PT_MARK_AREA,
  PT_MARK_SYMBOL,
  PT_MARK_TEXT,
  PT_MARK_WORDS,
  PT_MARK_BEGIN, /* of a part: its role in text */
  PT_MARK_END,
} PtMarkKind;

typedef struct {
  PtMarkKind kind;
  PtInk ink;
  int datum;
  double x, y;          /* top left, start, middle of a symbol, or text anchor */
  double width, height; /* extent; for a line, the way to its end */
  double thickness;     /* of a line; the radius of a symbol */
  double align;
  PtLineStyle style;
  PtSymbol symbol;
  gboolean hollow;
  PtFont font;
  PtFace face;
  double spacing;
  guint first_point, n_points; /* pairs in the scene's points */
  char *text;
} PtMark;

/* Where tiles stand; without width: nowhere. */
typedef struct {
  double x, y, width, height; /* of the first cell */
  int column, line;           /* its numbers */
} PtGrid;

struct _PtScene {
  gatomicrefcount ref_count;
  double width, height;
  GArray *marks;           /* PtMark, bottom first */
  GArray *points;          /* double, x and y by turns */
  GPtrArray *descriptions; /* by datum; NULL where there is none */
  PtGrid grid;
};

/* Takes the mark's text. */
void pt_scene_add_mark (PtScene *self, PtMark mark);

/* The outline of an area without its filling, drawn dashed. */
void pt_scene_add_hollow (PtScene *self, double x, double y, double width,
                          double height, PtInk ink, int datum);

G_END_DECLS
