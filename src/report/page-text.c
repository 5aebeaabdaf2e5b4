#include "report/page-box.h"

#include <glib/gi18n-lib.h>

#define NOTE_SIZE 11.0 /* points: small words under tables and figures */
#define FIGURE_GAP 4.0 /* points between a drawing and its caption */
#define TITLE_GAP 4.0

void
pt_boxes_add (PtBoxes *self, const char *role, PtScene *scene, double height,
              double before, gboolean keeps)
{
  PtBox box = {
    .role = role,
    .scene = scene,
    .height = height,
    .before = before,
    .keeps = keeps,
    .block = self->block,
    .begins =
      self->boxes->len == 0 ||
      g_array_index (self->boxes, PtBox, self->boxes->len - 1).block != self->block,
  };

  g_array_append_val (self->boxes, box);
}

PtBox *
pt_boxes_get_last (PtBoxes *self)
{
  return &g_array_index (self->boxes, PtBox, self->boxes->len - 1);
}

double
pt_boxes_draw_lines (PtScene *scene, const char *text, const PtSpan *face,
                     const PtParagraphStyle *style, double x, double y)
{
  PtSpan span = { text, face->bold, face->italic };
  g_autoptr (PtParagraph) paragraph = pt_paragraph_new (&span, 1, style);
  double height = pt_paragraph_get_line_height (paragraph);
  guint n = pt_paragraph_get_n_lines (paragraph);

  for (guint i = 0; i < n; i++)
    pt_paragraph_draw_line (paragraph, i, scene, x, y + i * height, PT_INK_TEXT);
  return n * height;
}

/* Lines of one paragraph; the first and last two stay together. */
typedef struct {
  PtParagraphStyle style;
  double before;
  const char *role;
  gboolean keeps; /* all of it, with what follows */
} Flow;

/* The footnotes whose numbers stand in @line.  Their spans follow the runs' words. */
static void
attach_notes (PtBox *box, const PtParagraph *paragraph, guint line,
              const PtBlock *block, const int *marks)
{
  for (guint i = 0; i < block->runs->len; i++) {
    const PtStretch *run = &g_array_index (block->runs, PtStretch, i);

    if (run->note == NULL || marks[i] < 0 ||
        !pt_paragraph_has_span (paragraph, line, (guint) marks[i]))
      continue;
    if (box->notes == NULL)
      box->notes = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (box->notes, g_strdup (run->note));
  }
}

static void
add_lines (PtBoxes *self, const PtSpan *spans, guint n_spans, const Flow *flow,
           const PtBlock *block, const int *marks)
{
  g_autoptr (PtParagraph) paragraph = pt_paragraph_new (spans, n_spans, &flow->style);
  double height = pt_paragraph_get_line_height (paragraph);
  guint n = pt_paragraph_get_n_lines (paragraph);

  for (guint i = 0; i < n; i++) {
    PtScene *scene = pt_scene_new (self->width, height);
    /* A line alone, at the foot of one page or the top of the next, is never left. */
    gboolean keeps = flow->keeps || (i + 1 < n && (i == 0 || i + 2 == n));

    pt_paragraph_draw_line (paragraph, i, scene, 0, 0, PT_INK_TEXT);
    pt_boxes_add (self, flow->role, scene, height, i == 0 ? flow->before : 0, keeps);
    if (block->runs->len > 0)
      attach_notes (pt_boxes_get_last (self), paragraph, i, block, marks);
  }
}

/* The runs of @block, the first one behind @before, with the numbers of their
 * footnotes. */
static void
add_runs (PtBoxes *self, const PtBlock *block, const char *before, gboolean bold,
          gboolean italic, const Flow *flow)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, TRUE, sizeof (PtSpan));
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autofree int *marks = g_new (int, block->runs->len + 1);
  g_autofree char *first =
    block->runs->len > 0
      ? g_strconcat (before, g_array_index (block->runs, PtStretch, 0).text, NULL)
      : NULL;

  for (guint i = 0; i < block->runs->len; i++) {
    const PtStretch *run = &g_array_index (block->runs, PtStretch, i);
    PtSpan span = { i == 0 ? first : run->text, bold || run->bold,
                    italic || run->italic };

    g_array_append_val (spans, span);
    marks[i] = -1;
    if (run->note == NULL)
      continue;
    g_ptr_array_add (numbers, g_strdup_printf ("%u", ++self->n_notes));
    marks[i] = (int) spans->len;
    span =
      (PtSpan){ g_ptr_array_index (numbers, numbers->len - 1), FALSE, FALSE, TRUE };
    g_array_append_val (spans, span);
  }
  add_lines (self, &g_array_index (spans, PtSpan, 0), spans->len, flow, block, marks);
}

static Flow
make_flow (const PtBoxes *self, double size)
{
  const double *measures = self->document->measures;

  return (Flow){
    .style = { .size = size,
               .width = self->width,
               .spacing = measures[PT_MEASURE_SPACING] },
    .before = measures[PT_MEASURE_GAP],
    .role = "P",
  };
}

static void
add_paragraph (PtBoxes *self, const PtBlock *block)
{
  const double *measures = self->document->measures;
  Flow flow = make_flow (self, measures[PT_MEASURE_BODY]);
  gboolean is_small = block->style == PT_TEXT_NOTE;

  switch (block->style) {
  case PT_TEXT_BODY:
  case PT_TEXT_ITEM:
    flow.style.indent = measures[PT_MEASURE_INDENT] * PT_POINTS_PER_MM;
    flow.style.justified = TRUE;
    break;
  case PT_TEXT_NOTE:
    flow.style.size = NOTE_SIZE;
    flow.style.spacing = 1;
    flow.before = FIGURE_GAP;
    break;
  case PT_TEXT_CENTRE:
    flow.style.align = 0.5;
    flow.before = 0;
    break;
  }
  add_runs (self, block, block->style == PT_TEXT_ITEM ? "- " : "", FALSE,
            is_small || block->style == PT_TEXT_CENTRE, &flow);
}

static void
add_heading (PtBoxes *self, const PtBlock *block)
{
  const double *measures = self->document->measures;
  Flow flow = make_flow (self, measures[PT_MEASURE_BODY]);
  g_autofree char *number = pt_block_format_number (block);
  g_autofree char *before = g_strconcat (number, " ", NULL);
  const char *const roles[] = { "H1", "H1", "H2", "H3" };

  flow.style.indent = measures[PT_MEASURE_INDENT] * PT_POINTS_PER_MM;
  flow.role = roles[MIN (block->level, 3)];
  flow.keeps = TRUE;
  flow.before += block->level == 1 ? TITLE_GAP : 0;
  add_runs (self, block, before, TRUE, block->level > 2, &flow);
}

static void
add_title (PtBoxes *self, const PtBlock *block)
{
  Flow flow = make_flow (self, self->document->measures[PT_MEASURE_BODY]);

  flow.style.align = 0.5;
  flow.role = "H1";
  flow.keeps = TRUE;
  add_runs (self, block, "", TRUE, FALSE, &flow);
}

static void
add_figure (PtBoxes *self, const PtBlock *block)
{
  Flow flow = make_flow (self, NOTE_SIZE + 1);
  g_autofree char *number = pt_block_format_number (block);
  g_autofree char *before = g_strconcat (number, " ", NULL);
  double width, height;
  PtScene *scene;

  pt_scene_get_size (block->scene, &width, &height);
  scene = pt_scene_new (self->width, height);
  pt_scene_add_scene (scene, (self->width - width) / 2, 0, block->scene);
  pt_boxes_add (self, "Figure", scene, height, self->document->measures[PT_MEASURE_GAP],
                TRUE);

  flow.style.align = 0.5;
  flow.style.spacing = 1;
  flow.before = FIGURE_GAP;
  flow.role = "Caption";
  add_runs (self, block, before, TRUE, FALSE, &flow);
}

/* The caption stands over the table and stays with it. */
static void
add_caption (PtBoxes *self, const PtBlock *block)
{
  Flow flow = make_flow (self, NOTE_SIZE + 1);
  g_autofree char *number = pt_block_format_number (block);
  g_autofree char *before = g_strconcat (number, " ", NULL);

  flow.style.align = 0.5;
  flow.style.spacing = 1;
  flow.role = "Caption";
  flow.keeps = TRUE;
  add_runs (self, block, before, TRUE, FALSE, &flow);
}

void
pt_boxes_add_text (PtBoxes *self, const PtBlock *block)
{
  switch (block->kind) {
  case PT_BLOCK_TITLE:
    add_title (self, block);
    break;
  case PT_BLOCK_HEADING:
    add_heading (self, block);
    break;
  case PT_BLOCK_TEXT:
    add_paragraph (self, block);
    break;
  case PT_BLOCK_FIGURE:
    add_figure (self, block);
    break;
  case PT_BLOCK_GRID:
    add_caption (self, block);
    break;
  case PT_BLOCK_HEAD:
  case PT_BLOCK_SIGNATURE:
  case PT_BLOCK_SECTION:
    break;
  }
}
