#include "report/page-box.h"
#include "report/page-words.h"

/* The head and the foot of an official paper, as the decree on paperwork has them. */

#define SIZE_TOP 12.0   /* points: issuing body and name of the state */
#define SIZE_MOTTO 13.0 /* … */
#define SIZE_LIST 11.0  /* the recipients */
#define LEFT_SHARE 0.42 /* of the width: the column of the issuing body */
#define RULE 0.75
#define STEP 6.0       /* points: how finely the length of lines is tried */
#define RULE_SHARE 0.4 /* of the column's words: the line below */
#define SIGN_ROOM 72.0 /* points for a signature and a seal */

static guint
count_lines (const PtSpan *span, const PtParagraphStyle *style)
{
  g_autoptr (PtParagraph) paragraph = pt_paragraph_new (span, 1, style);

  return pt_paragraph_get_n_lines (paragraph);
}

/* In the middle, in lines about as long as each other. */
static double
draw_centred (PtScene *scene, const char *text, double size, gboolean bold,
              gboolean italic, double x, double width, double y)
{
  PtSpan span = { text, bold, italic };
  PtParagraphStyle style = { .size = size, .width = width, .spacing = 1, .align = 0.5 };
  guint n_lines;

  if (*text == '\0')
    return 0;
  n_lines = count_lines (&span, &style);
  while (n_lines > 1 && count_lines (&span, &style) == n_lines)
    style.width -= STEP;
  if (n_lines > 1)
    style.width += STEP;
  return pt_boxes_draw_lines (scene, text, &span, &style, x + (width - style.width) / 2,
                              y);
}

static void
draw_rule (PtScene *scene, double x, double width, double length, double y)
{
  pt_scene_add_line (scene, x + (width - length) / 2, y, x + (width + length) / 2, y,
                     RULE, PT_LINE_SOLID, PT_INK_TEXT);
}

static double
draw_issuer (PtScene *scene, const PtDocument *document, double width)
{
  char *const *head = document->head;
  g_autofree char *superior = g_utf8_strup (head[PT_HEAD_SUPERIOR], -1);
  g_autofree char *issuer = g_utf8_strup (head[PT_HEAD_ISSUER], -1);
  g_autofree char *number = pt_page_words_number (document);
  double y = draw_centred (scene, superior, SIZE_TOP, FALSE, FALSE, 0, width, 0);

  y += draw_centred (scene, issuer, SIZE_TOP, TRUE, FALSE, 0, width, y);
  draw_rule (scene, 0, width, width * RULE_SHARE, y + 2);
  y += 8;
  return y + draw_centred (scene, number, SIZE_MOTTO, FALSE, FALSE, 0, width, y);
}

static double
draw_state (PtScene *scene, const PtDocument *document, double x, double width)
{
  const char *motto = pt_page_words_motto ();
  g_autofree char *place = pt_page_words_place (document);
  double y =
    draw_centred (scene, pt_page_words_state (), SIZE_TOP, TRUE, FALSE, x, width, 0);

  y += draw_centred (scene, motto, SIZE_MOTTO, TRUE, FALSE, x, width, y);
  draw_rule (scene, x, width, pt_face_measure (&(PtFace){ SIZE_MOTTO, TRUE }, motto),
             y + 2);
  y += 8;
  return y + draw_centred (scene, place, SIZE_MOTTO, FALSE, TRUE, x, width, y);
}

void
pt_boxes_add_head (PtBoxes *self)
{
  const PtDocument *document = self->document;
  double left = self->width * LEFT_SHARE, right = self->width - left;
  double size = document->measures[PT_MEASURE_BODY], y, height;
  PtScene *scene = pt_scene_new (self->width, 0);

  y = draw_issuer (scene, document, left);
  y = MAX (y, draw_state (scene, document, left, right));
  y += 14;
  y += draw_centred (scene, document->kind, size, TRUE, FALSE, 0, self->width, y);
  height =
    draw_centred (scene, document->subject, size, TRUE, FALSE, 0, self->width, y);
  y += height;
  draw_rule (scene, 0, self->width, self->width / 4, y + 3);
  y += 10;
  pt_boxes_add (self, "Sect", scene, y, 0, TRUE);
}

static double
draw_recipients (PtScene *scene, const PtDocument *document, double width)
{
  PtSpan title = { NULL, TRUE, TRUE }, plain = { NULL };
  PtParagraphStyle style = { .size = SIZE_LIST + 1, .width = width, .spacing = 1 };
  g_auto (GStrv) lines = pt_page_words_recipients (document);
  double y = 0;

  for (guint i = 0; lines[i] != NULL; i++) {
    y += pt_boxes_draw_lines (scene, lines[i], i == 0 ? &title : &plain, &style, 0, y);
    style.size = SIZE_LIST;
  }
  return y;
}

static double
draw_signer (PtScene *scene, const PtDocument *document, double x, double width)
{
  char *const *head = document->head;
  double size = document->measures[PT_MEASURE_BODY], y;
  g_autofree char *authority = g_utf8_strup (head[PT_HEAD_AUTHORITY], -1);
  g_autofree char *office = g_utf8_strup (head[PT_HEAD_OFFICE], -1);

  y = draw_centred (scene, authority, size, TRUE, FALSE, x, width, 0);
  y += draw_centred (scene, office, size, TRUE, FALSE, x, width, y);
  y += SIGN_ROOM;
  return y + draw_centred (scene, head[PT_HEAD_SIGNER], size, TRUE, FALSE, x, width, y);
}

void
pt_boxes_add_signature (PtBoxes *self)
{
  double half = self->width / 2, y;
  PtScene *scene = pt_scene_new (self->width, 0);

  y = draw_recipients (scene, self->document, half);
  y = MAX (y, draw_signer (scene, self->document, half, half));
  pt_boxes_add (self, "Sect", scene, y, 18, FALSE);
}
