#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A face for the words of a paper: Times New Roman, or a font of the same measures,
 * unhinted, so that a line is as long on the screen as on paper.
 */
typedef struct {
  double size; /* points */
  gboolean bold, italic;
} PtFace;

double pt_face_measure (const PtFace *self, const char *text);
/* Above and below the baseline: the same for all words of the face. */
void pt_face_get_extents (const PtFace *self, double *ascent, double *descent);

G_END_DECLS
