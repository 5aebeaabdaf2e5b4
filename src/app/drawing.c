#include "app/drawing.h"

struct _PtDrawing {
  GObject parent_instance;

  PtPicture *picture;
  PtPaperInk ink;
};

G_DEFINE_FINAL_TYPE (PtDrawing, pt_drawing, G_TYPE_OBJECT)

/* Longer names are a burden in a file list. */
#define MAX_NAME 60

static void
pt_drawing_finalize (GObject *object)
{
  pt_picture_free (PT_DRAWING (object)->picture);

  G_OBJECT_CLASS (pt_drawing_parent_class)->finalize (object);
}

static void
pt_drawing_class_init (PtDrawingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pt_drawing_finalize;
}

static void
pt_drawing_init (PtDrawing *self)
{
}

PtDrawing *
pt_drawing_new (PtPicture *picture, PtPaperInk ink)
{
  PtDrawing *self = g_object_new (PT_TYPE_DRAWING, NULL);

  self->picture = picture;
  self->ink = ink;
  return self;
}

const PtPicture *
pt_drawing_get_picture (PtDrawing *self)
{
  g_return_val_if_fail (PT_IS_DRAWING (self), NULL);

  return self->picture;
}

PtPaperInk
pt_drawing_get_ink (PtDrawing *self)
{
  g_return_val_if_fail (PT_IS_DRAWING (self), PT_PAPER_COLOUR);

  return self->ink;
}

const PtPalette *
pt_drawing_get_palette (PtDrawing *self)
{
  return pt_drawing_get_ink (self) == PT_PAPER_GREY ? &pt_palette_grey
                                                    : &pt_palette_colour;
}

/* @name without its last word where that was cut, and without what then hangs over. */
static void
cut_at_word (char *name)
{
  char *space = strrchr (name, ' ');

  if (space != NULL)
    *space = '\0';
  while (*name != '\0' && strchr (" ,;:.(", name[strlen (name) - 1]) != NULL)
    name[strlen (name) - 1] = '\0';
}

char *
pt_drawing_suggest_name (PtDrawing *self)
{
  glong length;
  char *name;

  g_return_val_if_fail (PT_IS_DRAWING (self), NULL);

  length = g_utf8_strlen (self->picture->title, -1);
  name = g_utf8_substring (self->picture->title, 0, MIN (MAX_NAME, length));
  if (length > MAX_NAME)
    cut_at_word (name);
  g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
  return g_strstrip (name);
}

PtScene *
pt_drawing_lay_out (PtDrawing *self, double width, double height)
{
  g_return_val_if_fail (PT_IS_DRAWING (self), NULL);

  return pt_chart_draw (self->picture->kind, self->picture->data, width, height);
}
