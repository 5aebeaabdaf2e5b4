#include "chart/labels.h"

#include "chart/text-private.h"

#define MARGIN 1.5 /* points between a label and anything else, left and right */
#define GAP 2      /* points a line stays off a label */
#define SHORTEST 3 /* points: shorter pieces of a cut line are left out */

typedef struct {
  PtBox box;
  double x, y, align;
  PtFont font;
  PtInk ink;
  char *text;
} Label;

struct _PtLabels {
  PtScene *scene; /* not owned */
  GArray *labels; /* Label */
  GArray *blocks; /* PtBox */
};

static void
clear_label (gpointer data)
{
  Label *label = data;

  g_free (label->text);
}

PtLabels *
pt_labels_new (PtScene *scene)
{
  PtLabels *self = g_new0 (PtLabels, 1);

  self->scene = scene;
  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (self->labels, clear_label);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (PtBox));

  return self;
}

void
pt_labels_free (PtLabels *self)
{
  g_array_unref (self->labels);
  g_array_unref (self->blocks);
  g_free (self);
}

void
pt_labels_block (PtLabels *self, PtBox box)
{
  g_array_append_val (self->blocks, box);
}

static gboolean
overlaps (const PtBox *a, const PtBox *b)
{
  return a->x < b->x + b->width + MARGIN && b->x < a->x + a->width + MARGIN &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

/* Whether nothing is in the way of @box, which must lie in the scene. */
static gboolean
is_free (const PtLabels *self, PtBox box)
{
  double width, height;

  pt_scene_get_size (self->scene, &width, &height);
  if (box.x < 0 || box.y < 0 || box.x + box.width > width ||
      box.y + box.height > height)
    return FALSE;

  for (guint i = 0; i < self->labels->len; i++)
    if (overlaps (&box, &g_array_index (self->labels, Label, i).box))
      return FALSE;
  for (guint i = 0; i < self->blocks->len; i++)
    if (overlaps (&box, &g_array_index (self->blocks, PtBox, i)))
      return FALSE;

  return TRUE;
}

static PtBox
measure_box (double x, double y, double align, PtFont font, const char *text)
{
  PtBox box;

  pt_chart_text_measure (font, text, &box.width, &box.height);
  box.x = x - align * box.width;
  box.y = y - box.height / 2;
  return box;
}

void
pt_labels_add (PtLabels *self, double x, double y, double align, PtFont font, PtInk ink,
               const char *text)
{
  Label label = { { 0 }, x, y, align, font, ink, NULL };

  if (*text == '\0')
    return;

  label.box = measure_box (x, y, align, font, text);
  label.text = g_strdup (text);
  g_array_append_val (self->labels, label);
}

gboolean
pt_labels_try (PtLabels *self, double x, double y, double align, PtFont font, PtInk ink,
               const char *text)
{
  if (!is_free (self, measure_box (x, y, align, font, text)))
    return FALSE;

  pt_labels_add (self, x, y, align, font, ink, text);
  return TRUE;
}

void
pt_labels_add_lines (PtLabels *self, double x, double top, double align, PtFont font,
                     PtInk ink, char **lines)
{
  double height = pt_chart_text_line_height (font);

  for (guint i = 0; lines[i] != NULL; i++)
    pt_labels_add (self, x, top + (i + 0.5) * height, align, font, ink, lines[i]);
}

gboolean
pt_labels_try_lines (PtLabels *self, double x, double top, double align, PtFont font,
                     PtInk ink, char **lines)
{
  double height = pt_chart_text_line_height (font);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!is_free (self,
                  measure_box (x, top + (i + 0.5) * height, align, font, lines[i])))
      return FALSE;

  pt_labels_add_lines (self, x, top, align, font, ink, lines);
  return TRUE;
}

typedef struct {
  double from, to;
} Span;

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const Span *left = a, *right = b;

  return (left->from > right->from) - (left->from < right->from);
}

/* Where labels stand across the line, along its way, in order. */
static GArray *
find_spans (const PtLabels *self, gboolean vertical, double place)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint i = 0; i < self->labels->len; i++) {
    const PtBox *box = &g_array_index (self->labels, Label, i).box;
    double low = vertical ? box->x - GAP : box->y;
    double high = vertical ? box->x + box->width + GAP : box->y + box->height;
    Span span = vertical ? (Span){ box->y, box->y + box->height }
                         : (Span){ box->x - GAP, box->x + box->width + GAP };

    if (low < place && place < high)
      g_array_append_val (spans, span);
  }

  g_array_sort (spans, compare_spans);
  return spans;
}

void
pt_labels_draw_line (const PtLabels *self, double x1, double y1, double x2, double y2,
                     double thickness, PtLineStyle style, PtInk ink)
{
  gboolean vertical = x1 == x2;
  double from = vertical ? MIN (y1, y2) : MIN (x1, x2);
  double end = vertical ? MAX (y1, y2) : MAX (x1, x2);
  double place = vertical ? x1 : y1;
  g_autoptr (GArray) spans = find_spans (self, vertical, place);

  for (guint i = 0; i <= spans->len; i++) {
    const Span *span = i < spans->len ? &g_array_index (spans, Span, i) : NULL;
    double to = span != NULL ? MIN (span->from, end) : end;

    if (to - from >= SHORTEST && vertical)
      pt_scene_add_line (self->scene, place, from, place, to, thickness, style, ink);
    else if (to - from >= SHORTEST)
      pt_scene_add_line (self->scene, from, place, to, place, thickness, style, ink);
    if (span != NULL)
      from = MAX (from, span->to);
  }
}

void
pt_labels_draw (const PtLabels *self)
{
  for (guint i = 0; i < self->labels->len; i++) {
    const Label *label = &g_array_index (self->labels, Label, i);

    pt_scene_add_text (self->scene, label->x, label->y, label->align, label->font,
                       label->ink, label->text);
  }
}
