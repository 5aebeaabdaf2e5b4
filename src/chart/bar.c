#include "chart/bar.h"

#include "chart/scene-private.h"

#define CAP 6 /* points of an inexact bar that are only outlined */

/* Cuts the open end off @box. */
static PtBox
cut_cap (PtBox *box, PtBarEnd end)
{
  gboolean upright = end == PT_BAR_UP || end == PT_BAR_DOWN;
  double depth = MIN (CAP, (upright ? box->height : box->width) / 2);
  PtBox cap = *box;

  if (upright) {
    cap.height = depth;
    box->height -= depth;
  } else {
    cap.width = depth;
    box->width -= depth;
  }

  switch (end) {
  case PT_BAR_UP:
    box->y += depth;
    break;
  case PT_BAR_DOWN:
    cap.y += box->height;
    break;
  case PT_BAR_RIGHT:
    cap.x += box->width;
    break;
  case PT_BAR_LEFT:
    box->x += depth;
    break;
  }

  return cap;
}

void
pt_bar_draw (PtScene *scene, PtBox box, PtBarEnd end, PtInk ink, gboolean inexact,
             int datum)
{
  PtBox cap;

  if (!inexact) {
    pt_scene_add_rect (scene, box.x, box.y, box.width, box.height, ink, datum);
    return;
  }

  cap = cut_cap (&box, end);
  pt_scene_add_rect (scene, box.x, box.y, box.width, box.height, ink, datum);
  pt_scene_add_hollow (scene, cap.x, cap.y, cap.width, cap.height, ink, datum);
}
