#pragma once

#include "chart/scene.h"

G_BEGIN_DECLS

/* Words broken into lines, for papers.  A paragraph is made once and then only drawn,
 * line by line, wherever the page has room for them.
 */
typedef struct {
  const char *text;
  gboolean bold, italic;
  gboolean raised; /* the number of a footnote */
} PtSpan;

typedef struct {
  double size;    /* points */
  double width;   /* of the lines */
  double indent;  /* of the first line */
  double spacing; /* from line to line, in heights of a line: 1 is single */
  double align;   /* 0 left, 0.5 in the middle, 1 right */
  gboolean justified;
} PtParagraphStyle;

typedef struct _PtParagraph PtParagraph;

PtParagraph *pt_paragraph_new (const PtSpan *spans, guint n_spans,
                               const PtParagraphStyle *style);
void pt_paragraph_free (PtParagraph *self);

guint pt_paragraph_get_n_lines (const PtParagraph *self);
double pt_paragraph_get_line_height (const PtParagraph *self);
/* Whether @line holds the beginning of @span. */
gboolean pt_paragraph_has_span (const PtParagraph *self, guint line, guint span);
/* @x is the left of the paragraph, @y the top of the line. */
void pt_paragraph_draw_line (const PtParagraph *self, guint line, PtScene *scene,
                             double x, double y, PtInk ink);

/* The width of the longest word, and of everything on one line. */
void pt_paragraph_measure (const PtSpan *span, double size, double *word, double *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtParagraph, pt_paragraph_free)

G_END_DECLS
