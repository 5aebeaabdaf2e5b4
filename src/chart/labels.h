#pragma once

#include "chart/scene.h"

G_BEGIN_DECLS

/* A rectangle in points, from its upper left corner. */
typedef struct {
  double x, y, width, height;
} PtBox;

/* Texts that are still looking for a place.
 *
 * Place labels first, then draw the lines that must not run through them, then the
 * marks, and the labels last.  For one chart, on one thread.
 */
typedef struct _PtLabels PtLabels;

PtLabels *pt_labels_new (PtScene *scene);
void pt_labels_free (PtLabels *self);

/* No label may be tried here: a mark covers it. */
void pt_labels_block (PtLabels *self, PtBox box);

/* See pt_scene_add_text().  Empty texts are left out.  What is tried is only placed
 * where nothing is in its way, and within the scene.
 */
void pt_labels_add (PtLabels *self, double x, double y, double align, PtFont font,
                    PtInk ink, const char *text);
gboolean pt_labels_try (PtLabels *self, double x, double y, double align, PtFont font,
                        PtInk ink, const char *text);

/* Lines of text below each other, the first one's upper edge at @top. */
void pt_labels_add_lines (PtLabels *self, double x, double top, double align,
                          PtFont font, PtInk ink, char **lines);
gboolean pt_labels_try_lines (PtLabels *self, double x, double top, double align,
                              PtFont font, PtInk ink, char **lines);

/* A horizontal or vertical line, drawn at once, with gaps where labels stand. */
void pt_labels_draw_line (const PtLabels *self, double x1, double y1, double x2,
                          double y2, double thickness, PtLineStyle style, PtInk ink);

/* The texts, at their places. */
void pt_labels_draw (const PtLabels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtLabels, pt_labels_free)

G_END_DECLS
