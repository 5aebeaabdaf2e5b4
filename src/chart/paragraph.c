#include "chart/paragraph.h"
#include "chart/face-private.h"

#include <string.h>

#define RAISED_SIZE 0.65 /* of the face: the number of a footnote … */
#define RAISED_BY 0.35   /* … and how far it stands above the line */

/* A stretch of one line in one face. */
typedef struct {
  char *text;
  guint span;
  PtFace face;
  double width;
  gboolean raised, begins; /* begins: the span's first stretch */
} Piece;

typedef struct {
  guint first, n; /* pieces */
  double x, spacing;
} Line;

struct _PtParagraph {
  PtParagraphStyle style;
  double ascent, height;
  GArray *pieces; /* Piece */
  GArray *lines;  /* Line */
};

static PtFace
get_face (const PtSpan *span, double size)
{
  return (PtFace){ span->raised ? size * RAISED_SIZE : size, span->bold, span->italic };
}

static void
clear_piece (gpointer data)
{
  g_free (((Piece *) data)->text);
}

/* The whole text with a face for every span. */
static PangoLayout *
create_layout (const PtSpan *spans, guint n_spans, const PtParagraphStyle *style)
{
  PangoLayout *layout = pt_face_create_layout (&(PtFace){ .size = style->size });
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_spans; i++) {
    PtFace face = get_face (&spans[i], style->size);
    PangoAttribute *attribute = pt_face_create_attribute (&face);

    attribute->start_index = (guint) text->len;
    g_string_append (text, spans[i].text);
    attribute->end_index = (guint) text->len;
    pango_attr_list_insert (attributes, attribute);
  }

  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, (int) (style->width * PANGO_SCALE));
  pango_layout_set_indent (layout, (int) (style->indent * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* Adds what of the spans lies in @from … @to of the whole text. */
static void
add_pieces (PtParagraph *self, const PtSpan *spans, guint n_spans, gsize from, gsize to)
{
  gsize start = 0;

  for (guint i = 0; i < n_spans; i++) {
    gsize length = strlen (spans[i].text);
    gsize first = MAX (start, from), last = MIN (start + length, to);

    if (first < last) {
      Piece piece = { .text = g_strndup (spans[i].text + (first - start), last - first),
                      .span = i,
                      .face = get_face (&spans[i], self->style.size),
                      .raised = spans[i].raised,
                      .begins = first == start };

      piece.width = pt_face_measure (&piece.face, piece.text);
      g_array_append_val (self->pieces, piece);
    }
    start += length;
  }
}

static void
place_line (PtParagraph *self, Line *line, gboolean is_first, gboolean is_last)
{
  double indent = is_first ? self->style.indent : 0;
  double room = self->style.width - indent;
  guint n_spaces = 0;

  for (guint i = line->first; i < line->first + line->n; i++) {
    const Piece *piece = &g_array_index (self->pieces, Piece, i);

    room -= piece->width;
    for (const char *c = piece->text; *c != '\0'; c++)
      n_spaces += *c == ' ';
  }

  if (!self->style.justified)
    line->x = indent + self->style.align * MAX (room, 0);
  else {
    line->x = indent;
    if (!is_last && n_spaces > 0 && room > 0)
      line->spacing = room / n_spaces;
  }
}

static void
break_lines (PtParagraph *self, const PtSpan *spans, guint n_spans)
{
  PangoLayout *layout = create_layout (spans, n_spans, &self->style);
  const char *text = pango_layout_get_text (layout);
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i < n_lines; i++) {
    const PangoLayoutLine *found = pango_layout_get_line_readonly (layout, i);
    gsize from = (gsize) found->start_index, to = from + (gsize) found->length;
    Line line = { .first = self->pieces->len };

    while (to > from && text[to - 1] == ' ')
      to--;
    add_pieces (self, spans, n_spans, from, to);
    line.n = self->pieces->len - line.first;
    /* A line broken by hand is as short as the last one. */
    place_line (self, &line, i == 0,
                i == n_lines - 1 || text[found->start_index + found->length] == '\n');
    g_array_append_val (self->lines, line);
  }
  g_object_unref (layout);
}

PtParagraph *
pt_paragraph_new (const PtSpan *spans, guint n_spans, const PtParagraphStyle *style)
{
  PtParagraph *self = g_new0 (PtParagraph, 1);
  double descent;

  self->style = *style;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  pt_face_get_extents (&(PtFace){ .size = style->size }, &self->ascent, &descent);
  self->height = (self->ascent + descent) * style->spacing;
  self->ascent += (self->height - self->ascent - descent) / 2;
  break_lines (self, spans, n_spans);

  return self;
}

void
pt_paragraph_free (PtParagraph *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->pieces);
  g_array_unref (self->lines);
  g_free (self);
}

guint
pt_paragraph_get_n_lines (const PtParagraph *self)
{
  return self->lines->len;
}

double
pt_paragraph_get_line_height (const PtParagraph *self)
{
  return self->height;
}

gboolean
pt_paragraph_has_span (const PtParagraph *self, guint line, guint span)
{
  const Line *found = &g_array_index (self->lines, Line, line);

  for (guint i = found->first; i < found->first + found->n; i++)
    if (g_array_index (self->pieces, Piece, i).span == span &&
        g_array_index (self->pieces, Piece, i).begins)
      return TRUE;
  return FALSE;
}

void
pt_paragraph_draw_line (const PtParagraph *self, guint line, PtScene *scene, double x,
                        double y, PtInk ink)
{
  const Line *found = &g_array_index (self->lines, Line, line);

  x += found->x;
  for (guint i = found->first; i < found->first + found->n; i++) {
    const Piece *piece = &g_array_index (self->pieces, Piece, i);
    double up = piece->raised ? self->style.size * RAISED_BY : 0;

    pt_scene_add_words (scene, x, y + self->ascent - up, &piece->face, found->spacing,
                        ink, piece->text);
    x += piece->width;
    for (const char *c = piece->text; *c != '\0'; c++)
      x += *c == ' ' ? found->spacing : 0;
  }
}

void
pt_paragraph_measure (const PtSpan *span, double size, double *word, double *line)
{
  PtFace face = get_face (span, size);
  g_auto (GStrv) words = g_strsplit_set (span->text, " \n", -1);

  *word = 0;
  for (guint i = 0; words[i] != NULL; i++)
    *word = MAX (*word, pt_face_measure (&face, words[i]));
  *line = pt_face_measure (&face, span->text);
}
