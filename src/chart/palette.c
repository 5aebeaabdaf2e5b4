#include "chart/palette.h"

#define RGB(hex)                                                                       \
  {                                                                                    \
    ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) &255) / 255.0, 1   \
  }

/* Okabe and Ito's colours as far as they stand out from white by 3 : 1; their orange,
 * yellow and light blue do not, so a dark grey and an ochre take their places.  The
 * green is darker than theirs: neighbours differ in lightness too.
 */
const PtPalette pt_palette_colour = {
  .inks = {
    [PT_INK_PAPER] = RGB (0xffffff),
    [PT_INK_TEXT] = RGB (0x1a1a1a),
    [PT_INK_MUTED] = RGB (0x5c5c5c),
    [PT_INK_GRID] = RGB (0xe2e2e2),
    [PT_INK_AXIS] = RGB (0x767676),
    [PT_INK_REFERENCE] = RGB (0x333333),
    [PT_INK_PLATE] = RGB (0xffffff),
    [PT_INK_QUIET] = RGB (0xe4e4e4),
    [PT_INK_MIDDLE] = RGB (0xcacaca),
    [PT_INK_ABOVE] = RGB (0x5e3c99),
    [PT_INK_BELOW] = RGB (0xc65a00),
    [PT_INK_CLASS_1] = RGB (0xdeebf7),
    [PT_INK_CLASS_2] = RGB (0x9ecae1),
    [PT_INK_CLASS_3] = RGB (0x4292c6),
    [PT_INK_CLASS_4] = RGB (0x08306b),
    [PT_INK_ON_CLASS_1] = RGB (0x1a1a1a),
    [PT_INK_ON_CLASS_2] = RGB (0x1a1a1a),
    [PT_INK_ON_CLASS_3] = RGB (0x000000),
    [PT_INK_ON_CLASS_4] = RGB (0xffffff),
    [PT_INK_SERIES_1] = RGB (0x0072b2),
    [PT_INK_SERIES_2] = RGB (0xd55e00),
    [PT_INK_SERIES_3] = RGB (0x00805d),
    [PT_INK_SERIES_4] = RGB (0xcc79a7),
    [PT_INK_SERIES_5] = RGB (0x4d4d4d),
    [PT_INK_SERIES_6] = RGB (0x8a6a00),
  },
};

/* Neighbours differ in lightness and in pattern, so that one of the two survives. */
const PtPalette pt_palette_grey = {
  .inks = {
    [PT_INK_PAPER] = RGB (0xffffff),
    [PT_INK_TEXT] = RGB (0x000000),
    [PT_INK_MUTED] = RGB (0x4d4d4d),
    [PT_INK_GRID] = RGB (0xd9d9d9),
    [PT_INK_AXIS] = RGB (0x666666),
    [PT_INK_REFERENCE] = RGB (0x000000),
    [PT_INK_PLATE] = RGB (0xffffff),
    [PT_INK_QUIET] = RGB (0xe4e4e4),
    [PT_INK_MIDDLE] = RGB (0xc8c8c8),
    [PT_INK_ABOVE] = RGB (0x333333),
    [PT_INK_BELOW] = RGB (0x737373),
    [PT_INK_CLASS_1] = RGB (0xf7f7f7),
    [PT_INK_CLASS_2] = RGB (0xc6c6c6),
    [PT_INK_CLASS_3] = RGB (0x8c8c8c),
    [PT_INK_CLASS_4] = RGB (0x404040),
    [PT_INK_ON_CLASS_1] = RGB (0x000000),
    [PT_INK_ON_CLASS_2] = RGB (0x000000),
    [PT_INK_ON_CLASS_3] = RGB (0x000000),
    [PT_INK_ON_CLASS_4] = RGB (0xffffff),
    [PT_INK_SERIES_1] = RGB (0x333333),
    [PT_INK_SERIES_2] = RGB (0x737373),
    [PT_INK_SERIES_3] = RGB (0x8c8c8c),
    [PT_INK_SERIES_4] = RGB (0x1a1a1a),
    [PT_INK_SERIES_5] = RGB (0x666666),
    [PT_INK_SERIES_6] = RGB (0x404040),
  },
  .patterns = {
    [PT_INK_BELOW] = PT_PATTERN_DIAGONAL,
    [PT_INK_SERIES_1] = PT_PATTERN_SOLID,
    [PT_INK_SERIES_2] = PT_PATTERN_DIAGONAL,
    [PT_INK_SERIES_3] = PT_PATTERN_SOLID,
    [PT_INK_SERIES_4] = PT_PATTERN_DOTS,
    [PT_INK_SERIES_5] = PT_PATTERN_CROSS,
    [PT_INK_SERIES_6] = PT_PATTERN_HORIZONTAL,
  },
};

/* The paper is the window's own; its colour here only fills hollow marks. */
const PtPalette pt_palette_dark = {
  .inks = {
    [PT_INK_PAPER] = { 0.16, 0.16, 0.16, 0 },
    [PT_INK_TEXT] = RGB (0xf2f2f2),
    [PT_INK_MUTED] = RGB (0xbdbdbd),
    [PT_INK_GRID] = RGB (0x4f4f4f),
    [PT_INK_AXIS] = RGB (0xa6a6a6),
    [PT_INK_REFERENCE] = RGB (0xe6e6e6),
    [PT_INK_PLATE] = RGB (0x2a2a2a),
    [PT_INK_QUIET] = RGB (0x404040),
    [PT_INK_MIDDLE] = RGB (0x585858),
    [PT_INK_ABOVE] = RGB (0x9a80d8),
    [PT_INK_BELOW] = RGB (0xf0a040),
    [PT_INK_CLASS_1] = RGB (0x102a45),
    [PT_INK_CLASS_2] = RGB (0x3f8ac4),
    [PT_INK_CLASS_3] = RGB (0x8cc4ec),
    [PT_INK_CLASS_4] = RGB (0xe9f4fd),
    [PT_INK_ON_CLASS_1] = RGB (0xffffff),
    [PT_INK_ON_CLASS_2] = RGB (0x000000),
    [PT_INK_ON_CLASS_3] = RGB (0x000000),
    [PT_INK_ON_CLASS_4] = RGB (0x000000),
    [PT_INK_SERIES_1] = RGB (0x56b4e9),
    [PT_INK_SERIES_2] = RGB (0xf0b840),
    [PT_INK_SERIES_3] = RGB (0x1fb88a),
    [PT_INK_SERIES_4] = RGB (0xe6a8cc),
    [PT_INK_SERIES_5] = RGB (0x909090),
    [PT_INK_SERIES_6] = RGB (0xf0e442),
  },
};
