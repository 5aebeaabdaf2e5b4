#pragma once

/* Private to src/report. */

#include "chart/paragraph.h"
#include "report/document.h"

G_BEGIN_DECLS

/* What is put on pages: a strip of the page's width that is never cut. */
typedef struct {
  const char *role; /* of the part it is, or is a piece of, such as "P" */
  PtScene *scene;   /* as wide as the text; NULL for a new section */
  double height;
  double before;   /* empty space above, unless it is the first on a page */
  gboolean keeps;  /* stays on the page of the next one */
  PtScene *repeat; /* what comes again at the top of a page that goes on with this */
  double repeat_height;
  GPtrArray *notes; /* char *: footnotes that belong to it; or NULL */
  guint block;      /* index of the block it comes from */
  gboolean begins;  /* the block's first strip */
  gboolean on_side; /* of a new section */
} PtBox;

/* Boxes being made from one block. */
typedef struct {
  const PtDocument *document;
  GArray *boxes; /* PtBox */
  double width;  /* of the text */
  guint block, n_notes;
} PtBoxes;

/* Takes @scene. */
void pt_boxes_add (PtBoxes *self, const char *role, PtScene *scene, double height,
                   double before, gboolean keeps);
PtBox *pt_boxes_get_last (PtBoxes *self);

/* Each adds the boxes of one kind of block. */
void pt_boxes_add_text (PtBoxes *self, const PtBlock *block);
void pt_boxes_add_head (PtBoxes *self);
void pt_boxes_add_signature (PtBoxes *self);
void pt_boxes_add_grid (PtBoxes *self, const PtBlock *block);

/* The paragraph @text, drawn into @scene from (@x, @y) on.  Returns: its height */
double pt_boxes_draw_lines (PtScene *scene, const char *text, const PtSpan *face,
                            const PtParagraphStyle *style, double x, double y);

/* The columns of @grid, all together @width wide. */
void pt_boxes_choose_widths (const PtGrid *grid, double width, double *widths);

G_END_DECLS
