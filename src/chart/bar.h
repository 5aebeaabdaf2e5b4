#pragma once

#include "chart/labels.h"

G_BEGIN_DECLS

/* Where a bar's value is. */
typedef enum {
  PT_BAR_UP,
  PT_BAR_DOWN,
  PT_BAR_RIGHT,
  PT_BAR_LEFT,
} PtBarEnd;

/* A bar; one whose value is not exact is open at its end. */
void pt_bar_draw (PtScene *scene, PtBox box, PtBarEnd end, PtInk ink, gboolean inexact,
                  int datum);

G_END_DECLS
