#pragma once

#include "report/picture.h"

G_BEGIN_DECLS

/* The ink a drawing has on paper. */
typedef enum {
  PT_PAPER_COLOUR,
  PT_PAPER_GREY,
} PtPaperInk;

/* A picture that the screen, the printer and files share; never changes. */
#define PT_TYPE_DRAWING (pt_drawing_get_type ())
G_DECLARE_FINAL_TYPE (PtDrawing, pt_drawing, PT, DRAWING, GObject)

/* Takes @picture. */
PtDrawing *pt_drawing_new (PtPicture *picture, PtPaperInk ink);

const PtPicture *pt_drawing_get_picture (PtDrawing *self);
PtPaperInk pt_drawing_get_ink (PtDrawing *self);
const PtPalette *pt_drawing_get_palette (PtDrawing *self);
/* The title without what a file name may not hold: for saving. */
char *pt_drawing_suggest_name (PtDrawing *self);

/* Laid out anew on @width × @height points.  Returns: (transfer full) */
PtScene *pt_drawing_lay_out (PtDrawing *self, double width, double height);

G_END_DECLS
