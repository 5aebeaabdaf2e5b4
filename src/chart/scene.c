#include "chart/scene-private.h"

#include <math.h>

#define TOLERANCE 4 /* points round a mark that still mean the mark */

static void
clear_mark (gpointer data)
{
  PtMark *mark = data;

  g_clear_pointer (&mark->text, g_free);
}

static void
reserve_datum (PtScene *self, int datum)
{
  if (datum >= 0 && (guint) datum >= self->descriptions->len)
    g_ptr_array_set_size (self->descriptions, datum + 1);
}

void
pt_scene_add_mark (PtScene *self, PtMark mark)
{
  g_return_if_fail (self != NULL);

  if (mark.kind != PT_MARK_LINE && mark.width < 0) {
    mark.x += mark.width;
    mark.width = -mark.width;
  }
  if (mark.kind != PT_MARK_LINE && mark.height < 0) {
    mark.y += mark.height;
    mark.height = -mark.height;
  }

  reserve_datum (self, mark.datum);
  g_array_append_val (self->marks, mark);
}

/* Only marks that can stand for a datum have a place. */
static gboolean
find_place (const PtMark *mark, double *x, double *y, double *width, double *height)
{
  switch (mark->kind) {
  case PT_MARK_RECT:
  case PT_MARK_HOLLOW:
  case PT_MARK_MISSING:
    *x = mark->x;
    *y = mark->y;
    *width = mark->width;
    *height = mark->height;
    return TRUE;
  case PT_MARK_SYMBOL:
    *x = mark->x - mark->thickness;
    *y = mark->y - mark->thickness;
    *width = *height = 2 * mark->thickness;
    return TRUE;
  case PT_MARK_LINE:
  case PT_MARK_POLYLINE:
  case PT_MARK_AREA:
  case PT_MARK_TEXT:
  case PT_MARK_WORDS:
  case PT_MARK_BEGIN:
  case PT_MARK_END:
    break;
  }

  return FALSE;
}

/* How far (@x, @y) is from @mark: 0 inside. */
static double
measure_distance (const PtMark *mark, double x, double y)
{
  double left, top, width, height;

  if (!find_place (mark, &left, &top, &width, &height))
    return INFINITY;

  return hypot (MAX (MAX (left - x, x - left - width), 0),
                MAX (MAX (top - y, y - top - height), 0));
}

PtScene *
pt_scene_new (double width, double height)
{
  PtScene *self = g_new0 (PtScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->width = width;
  self->height = height;
  self->marks = g_array_new (FALSE, TRUE, sizeof (PtMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->points = g_array_new (FALSE, FALSE, sizeof (double));
  self->descriptions = g_ptr_array_new_with_free_func (g_free);

  return self;
}

PtScene *
pt_scene_ref (PtScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
pt_scene_unref (PtScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->marks);
  g_array_unref (self->points);
  g_ptr_array_unref (self->descriptions);
  g_free (self);
}

void
pt_scene_get_size (const PtScene *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

void
pt_scene_add_rect (PtScene *self, double x, double y, double width, double height,
                   PtInk ink, int datum)
{
  pt_scene_add_mark (self, (PtMark){ PT_MARK_RECT, ink, datum, x, y, width, height });
}

void
pt_scene_add_hollow (PtScene *self, double x, double y, double width, double height,
                     PtInk ink, int datum)
{
  pt_scene_add_mark (self, (PtMark){ PT_MARK_HOLLOW, ink, datum, x, y, width, height });
}

void
pt_scene_add_missing (PtScene *self, double x, double y, double width, double height,
                      int datum)
{
  pt_scene_add_mark (self, (PtMark){ PT_MARK_MISSING, PT_INK_MUTED, datum, x, y, width,
                                     height });
}

void
pt_scene_add_line (PtScene *self, double x1, double y1, double x2, double y2,
                   double thickness, PtLineStyle style, PtInk ink)
{
  pt_scene_add_mark (self, (PtMark){
                             .kind = PT_MARK_LINE,
                             .ink = ink,
                             .datum = PT_NO_DATUM,
                             .x = x1,
                             .y = y1,
                             .width = x2 - x1,
                             .height = y2 - y1,
                             .thickness = thickness,
                             .style = style,
                           });
}

/* Takes the rest of @mark as it is. */
static void
add_points (PtScene *self, PtMark mark, const double *points, guint n_points)
{
  g_return_if_fail (self != NULL);

  mark.datum = PT_NO_DATUM;
  mark.first_point = self->points->len / 2;
  mark.n_points = n_points;
  pt_scene_add_mark (self, mark);
  g_array_append_vals (self->points, points, 2 * n_points);
}

void
pt_scene_add_polyline (PtScene *self, const double *points, guint n_points,
                       double thickness, PtLineStyle style, PtInk ink)
{
  add_points (self,
              (PtMark){
                .kind = PT_MARK_POLYLINE,
                .ink = ink,
                .thickness = thickness,
                .style = style,
              },
              points, n_points);
}

void
pt_scene_add_frame (PtScene *self, double x, double y, double width, double height,
                    double thickness, PtInk ink)
{
  const double right = x + width, bottom = y + height;
  const double corners[] = { x, y, right, y, right, bottom, x, bottom, x, y };

  pt_scene_add_polyline (self, corners, 5, thickness, PT_LINE_SOLID, ink);
}

void
pt_scene_add_area (PtScene *self, const double *points, guint n_points, PtInk ink)
{
  add_points (self, (PtMark){ .kind = PT_MARK_AREA, .ink = ink }, points, n_points);
}

void
pt_scene_add_symbol (PtScene *self, double x, double y, double radius, PtSymbol symbol,
                     gboolean hollow, PtInk ink, int datum)
{
  pt_scene_add_mark (self, (PtMark){
                             .kind = PT_MARK_SYMBOL,
                             .ink = ink,
                             .datum = datum,
                             .x = x,
                             .y = y,
                             .thickness = radius,
                             .symbol = symbol,
                             .hollow = hollow,
                           });
}

void
pt_scene_add_text (PtScene *self, double x, double y, double align, PtFont font,
                   PtInk ink, const char *text)
{
  g_return_if_fail (text != NULL);

  pt_scene_add_mark (self, (PtMark){
                             .kind = PT_MARK_TEXT,
                             .ink = ink,
                             .datum = PT_NO_DATUM,
                             .x = x,
                             .y = y,
                             .align = align,
                             .font = font,
                             .text = g_strdup (text),
                           });
}

void
pt_scene_describe (PtScene *self, int datum, const char *sentence)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (datum >= 0);

  reserve_datum (self, datum);
  g_free (g_ptr_array_index (self->descriptions, datum));
  g_ptr_array_index (self->descriptions, datum) = g_strdup (sentence);
}

const char *
pt_scene_get_description (const PtScene *self, int datum)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (datum < 0 || (guint) datum >= self->descriptions->len)
    return NULL;

  return g_ptr_array_index (self->descriptions, datum);
}

guint
pt_scene_get_n_data (const PtScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->descriptions->len;
}

gboolean
pt_scene_get_extents (const PtScene *self, int datum, double *x, double *y,
                      double *width, double *height)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->marks->len; i++) {
    const PtMark *mark = &g_array_index (self->marks, PtMark, i);
    double mark_x, mark_y, mark_width, mark_height;

    if (datum == PT_NO_DATUM || mark->datum != datum ||
        !find_place (mark, &mark_x, &mark_y, &mark_width, &mark_height))
      continue;

    left = MIN (left, mark_x);
    top = MIN (top, mark_y);
    right = MAX (right, mark_x + mark_width);
    bottom = MAX (bottom, mark_y + mark_height);
  }
  if (right < left)
    return FALSE;

  *x = left;
  *y = top;
  *width = right - left;
  *height = bottom - top;
  return TRUE;
}

/* What is hit stands before what is near; among equals, what was drawn later. */
int
pt_scene_pick (const PtScene *self, double x, double y)
{
  double nearest = TOLERANCE;
  int found = PT_NO_DATUM;

  g_return_val_if_fail (self != NULL, PT_NO_DATUM);

  for (guint i = self->marks->len; i-- > 0;) {
    const PtMark *mark = &g_array_index (self->marks, PtMark, i);
    double distance;

    if (mark->datum == PT_NO_DATUM)
      continue;

    distance = measure_distance (mark, x, y);
    if (distance <= 0)
      return mark->datum;
    if (distance < nearest) {
      nearest = distance;
      found = mark->datum;
    }
  }

  return found;
}
