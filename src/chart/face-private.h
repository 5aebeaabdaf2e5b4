#pragma once

#include "chart/face.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The one line @text with its spaces widened by @spacing points, ready to be drawn.
 * Returns: (transfer none): good until the next call from the same thread
 */
PangoLayout *pt_face_get_layout (const PtFace *face, double spacing, const char *text);

/* Returns: (transfer full): an empty layout in this face */
PangoLayout *pt_face_create_layout (const PtFace *face);
/* Returns: (transfer full) */
PangoAttribute *pt_face_create_attribute (const PtFace *face);

G_END_DECLS
