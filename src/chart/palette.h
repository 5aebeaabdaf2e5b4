#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a scene is drawn with: it names inks, and a palette says what each of them looks
 * like.  The palettes are constants.
 */
typedef enum {
  PT_INK_PAPER,
  PT_INK_TEXT,
  PT_INK_MUTED, /* source lines, axis numbers */
  PT_INK_GRID,
  PT_INK_AXIS,
  PT_INK_REFERENCE, /* target and province lines */
  PT_INK_PLATE,     /* behind a text that stands on a mark */
  PT_INK_QUIET,     /* what is left of a whole, the range of all */
  PT_INK_MIDDLE,    /* … and its middle half */
  PT_INK_ABOVE,     /* beyond a target, and short of it: purple and orange */
  PT_INK_BELOW,
  PT_INK_CLASS_1, /* areas by value, the lowest first: one hue, step by step … */
  PT_INK_CLASS_2,
  PT_INK_CLASS_3,
  PT_INK_CLASS_4,
  PT_INK_ON_CLASS_1, /* … and what is written on them */
  PT_INK_ON_CLASS_2,
  PT_INK_ON_CLASS_3,
  PT_INK_ON_CLASS_4,
  PT_INK_SERIES_1,
  PT_INK_SERIES_2,
  PT_INK_SERIES_3,
  PT_INK_SERIES_4,
  PT_INK_SERIES_5,
  PT_INK_SERIES_6,
  PT_N_INKS
} PtInk;

#define PT_N_SERIES_INKS (PT_N_INKS - PT_INK_SERIES_1)
#define PT_N_CLASS_INKS (PT_INK_ON_CLASS_1 - PT_INK_CLASS_1)

/* What fills an area where colour cannot be relied on. */
typedef enum {
  PT_PATTERN_SOLID,
  PT_PATTERN_DIAGONAL,
  PT_PATTERN_DOTS,
  PT_PATTERN_CROSS,
  PT_PATTERN_HORIZONTAL,
  PT_PATTERN_EMPTY, /* outline only */
  PT_N_PATTERNS
} PtPattern;

typedef struct {
  double red, green, blue, alpha;
} PtColor;

typedef struct {
  PtColor inks[PT_N_INKS];
  PtPattern patterns[PT_N_INKS]; /* how areas of each ink are filled */
} PtPalette;

extern const PtPalette pt_palette_colour; /* Okabe and Ito, on white paper */
extern const PtPalette pt_palette_grey;   /* survives a photocopier */
extern const PtPalette pt_palette_dark;   /* Okabe and Ito, on a dark screen */

G_END_DECLS
