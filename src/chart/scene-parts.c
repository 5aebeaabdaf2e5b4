#include "chart/scene-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* What papers are made of: lines of words, scenes in scenes, parts of a document; and
 * scenes that are kept.
 */

void
pt_scene_add_words (PtScene *self, double x, double baseline, const PtFace *face,
                    double spacing, PtInk ink, const char *text)
{
  g_return_if_fail (text != NULL);

  pt_scene_add_mark (self, (PtMark){
                             .kind = PT_MARK_WORDS,
                             .ink = ink,
                             .datum = PT_NO_DATUM,
                             .x = x,
                             .y = baseline,
                             .face = *face,
                             .spacing = spacing,
                             .text = g_strdup (text),
                           });
}

void
pt_scene_begin_part (PtScene *self, const char *role)
{
  pt_scene_add_mark (self, (PtMark){
                             .kind = PT_MARK_BEGIN,
                             .datum = PT_NO_DATUM,
                             .text = g_strdup (role),
                           });
}

/* The open part: the last begin without an end. */
static const char *
find_open_part (const PtScene *self)
{
  guint depth = 0;

  for (guint i = self->marks->len; i-- > 0;) {
    const PtMark *mark = &g_array_index (self->marks, PtMark, i);

    if (mark->kind == PT_MARK_END)
      depth++;
    else if (mark->kind == PT_MARK_BEGIN && depth-- == 0)
      return mark->text;
  }
  return NULL;
}

void
pt_scene_end_part (PtScene *self)
{
  const char *role = find_open_part (self);

  g_return_if_fail (role != NULL);

  pt_scene_add_mark (self, (PtMark){
                             .kind = PT_MARK_END,
                             .datum = PT_NO_DATUM,
                             .text = g_strdup (role),
                           });
}

void
pt_scene_add_scene (PtScene *self, double x, double y, const PtScene *part)
{
  guint first_point = self->points->len / 2;

  g_return_if_fail (self != part);

  for (guint i = 0; i < part->points->len; i++) {
    double value = g_array_index (part->points, double, i) + (i % 2 == 0 ? x : y);

    g_array_append_val (self->points, value);
  }
  for (guint i = 0; i < part->marks->len; i++) {
    PtMark mark = g_array_index (part->marks, PtMark, i);

    mark.x += x;
    mark.y += y;
    mark.first_point += first_point;
    mark.datum = PT_NO_DATUM;
    mark.text = g_strdup (mark.text);
    pt_scene_add_mark (self, mark);
  }
}

#define MARK_TYPE "(iiiddddddiibi(dbb)duums)"

static GVariant *
mark_to_variant (const PtMark *mark)
{
  return g_variant_new (MARK_TYPE, mark->kind, mark->ink, mark->datum, mark->x, mark->y,
                        mark->width, mark->height, mark->thickness, mark->align,
                        mark->style, mark->symbol, mark->hollow, mark->font,
                        mark->face.size, mark->face.bold, mark->face.italic,
                        mark->spacing, mark->first_point, mark->n_points, mark->text);
}

GVariant *
pt_scene_to_variant (const PtScene *self)
{
  GVariantBuilder marks, points, descriptions;

  g_variant_builder_init (&marks, G_VARIANT_TYPE ("a" MARK_TYPE));
  for (guint i = 0; i < self->marks->len; i++)
    g_variant_builder_add_value (&marks, mark_to_variant (
                                           &g_array_index (self->marks, PtMark, i)));
  g_variant_builder_init (&points, G_VARIANT_TYPE ("ad"));
  for (guint i = 0; i < self->points->len; i++)
    g_variant_builder_add (&points, "d", g_array_index (self->points, double, i));
  g_variant_builder_init (&descriptions, G_VARIANT_TYPE ("ams"));
  for (guint i = 0; i < self->descriptions->len; i++)
    g_variant_builder_add (&descriptions, "ms",
                           g_ptr_array_index (self->descriptions, i));

  return g_variant_new (PT_SCENE_VARIANT_TYPE, self->width, self->height, &marks,
                        &points, &descriptions);
}

/* Whether whatever draws @mark finds what it looks for. */
static gboolean
is_sound (const PtScene *self, const PtMark *mark)
{
  gboolean has_text = mark->kind >= PT_MARK_TEXT;

  return mark->kind <= PT_MARK_END && mark->ink < PT_N_INKS &&
         mark->style <= PT_LINE_DOTTED && mark->symbol < PT_N_SYMBOLS &&
         mark->font < PT_N_FONTS && (!has_text || mark->text != NULL) &&
         mark->n_points <= self->points->len / 2 &&
         mark->first_point <= self->points->len / 2 - mark->n_points &&
         mark->datum >= PT_NO_DATUM && mark->datum < 1 << 20;
}

static gboolean
read_marks (PtScene *self, GVariantIter *iter)
{
  PtMark mark = { 0 };

  while (g_variant_iter_next (iter, MARK_TYPE, &mark.kind, &mark.ink, &mark.datum,
                              &mark.x, &mark.y, &mark.width, &mark.height,
                              &mark.thickness, &mark.align, &mark.style, &mark.symbol,
                              &mark.hollow, &mark.font, &mark.face.size,
                              &mark.face.bold, &mark.face.italic, &mark.spacing,
                              &mark.first_point, &mark.n_points, &mark.text)) {
    if (!is_sound (self, &mark)) {
      g_free (mark.text);
      return FALSE;
    }
    pt_scene_add_mark (self, mark);
  }
  return TRUE;
}

PtScene *
pt_scene_from_variant (GVariant *variant, GError **error)
{
  g_autoptr (PtScene) self = pt_scene_new (0, 0);
  g_autoptr (GVariantIter) marks = NULL;
  g_autoptr (GVariantIter) points = NULL;
  g_autoptr (GVariantIter) descriptions = NULL;
  const char *sentence;
  double value;

  g_variant_get (variant, PT_SCENE_VARIANT_TYPE, &self->width, &self->height, &marks,
                 &points, &descriptions);
  while (g_variant_iter_next (points, "d", &value))
    g_array_append_val (self->points, value);
  if (!read_marks (self, marks)) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                         _ ("A drawing that was kept cannot be read."));
    return NULL;
  }
  for (int i = 0; g_variant_iter_next (descriptions, "m&s", &sentence); i++)
    if (sentence != NULL)
      pt_scene_describe (self, i, sentence);
  return g_steal_pointer (&self);
}
