#include "report/page-box.h"

#define PADDING 3.0 /* points between a cell's words and its lines */
#define SLACK 1.5   /* points more: another program may set the words wider */
#define RISE 1.5    /* points above and below the words */
#define RULE 0.5    /* points: the lines */
#define MAX_NATURAL 190.0
#define HEAD_LINES 3 /* a head is at its best in so many lines */

typedef struct {
  const PtGrid *grid;
  double *widths;
  double *starts; /* one more than columns */
} Columns;

static void
widen (double *least, double *natural, const char *text, gboolean bold, double size,
       double lines)
{
  PtSpan span = { text, bold };
  double word, line;

  pt_paragraph_measure (&span, size, &word, &line);
  *least = MAX (*least, word + 2 * PADDING + SLACK);
  *natural =
    MAX (*natural, MIN (MAX (line / lines, word), MAX_NATURAL) + 2 * PADDING + 0.5);
}

static void
measure_columns (const PtGrid *grid, double *least, double *natural)
{
  guint n_rows = pt_grid_get_n_rows (grid);

  for (guint i = 0; i < grid->heads->len; i++) {
    const PtHeadCell *cell = &g_array_index (grid->heads, PtHeadCell, i);

    if (cell->n_columns == 1)
      widen (&least[cell->column], &natural[cell->column], cell->text, TRUE, grid->size,
             HEAD_LINES);
  }
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < grid->n_columns; column++)
      widen (&least[column], &natural[column], pt_grid_get_cell (grid, row, column),
             g_array_index (grid->strong, gboolean, row), grid->size, 1);
}

/* As wide as the words want, all together as wide as the page. */
static void
choose_widths (Columns *self, double width)
{
  guint n = self->grid->n_columns;
  g_autofree double *least = g_new0 (double, n);
  g_autofree double *natural = g_new0 (double, n);
  double sum_least = 0, sum_natural = 0, share;

  measure_columns (self->grid, least, natural);
  for (guint i = 0; i < n; i++) {
    sum_least += least[i];
    sum_natural += natural[i];
  }
  share = sum_natural > sum_least
            ? CLAMP ((width - sum_least) / (sum_natural - sum_least), 0, 1)
            : 0;

  for (guint i = 0; i < n; i++) {
    self->widths[i] = least[i] + share * (natural[i] - least[i]);
    if (sum_natural < width)
      self->widths[i] += (width - sum_natural) / n;
    else if (sum_least > width)
      self->widths[i] *= width / sum_least;
    self->starts[i + 1] = self->starts[i] + self->widths[i];
  }
}

/* One cell's words, to be placed when the height of its row is known. */
typedef struct {
  char *text;
  PtParagraph *paragraph; /* NULL: one line, drawn at once */
  PtFace face;
  double x, width, height, align;
} Cell;

static void
cell_init (Cell *self, const char *text, double x, double width, double align,
           const PtFace *face)
{
  PtParagraphStyle style = { .size = face->size, .spacing = 1, .align = align };
  PtSpan span = { text, face->bold };
  double ascent, descent;

  *self = (Cell){ (char *) text, NULL, *face, x + PADDING, width - 2 * PADDING };
  self->align = align;
  pt_face_get_extents (face, &ascent, &descent);
  self->height = ascent + descent;
  if (pt_face_measure (face, text) <= self->width)
    return;

  style.width = self->width;
  self->paragraph = pt_paragraph_new (&span, 1, &style);
  self->height = pt_paragraph_get_n_lines (self->paragraph) *
                 pt_paragraph_get_line_height (self->paragraph);
}

static void
draw_cell (Cell *self, PtScene *scene, double top, double height)
{
  double y = top + (height - self->height) / 2;
  double ascent, descent;

  if (self->paragraph != NULL) {
    guint n = pt_paragraph_get_n_lines (self->paragraph);

    for (guint i = 0; i < n; i++)
      pt_paragraph_draw_line (self->paragraph, i, scene, self->x,
                              y + i * pt_paragraph_get_line_height (self->paragraph),
                              PT_INK_TEXT);
    g_clear_pointer (&self->paragraph, pt_paragraph_free);
    return;
  }
  pt_face_get_extents (&self->face, &ascent, &descent);
  if (*self->text != '\0')
    pt_scene_add_words (scene,
                        self->x +
                          self->align *
                            (self->width - pt_face_measure (&self->face, self->text)),
                        y + ascent, &self->face, 0, PT_INK_TEXT, self->text);
}

static void
draw_rule (PtScene *scene, double x1, double y1, double x2, double y2)
{
  pt_scene_add_line (scene, x1, y1, x2, y2, RULE, PT_LINE_SOLID, PT_INK_TEXT);
}

static PtScene *
draw_row (const Columns *self, guint row, double width, double *height)
{
  const PtGrid *grid = self->grid;
  g_autofree Cell *cells = g_new (Cell, grid->n_columns);
  PtFace face = { grid->size, g_array_index (grid->strong, gboolean, row) };
  PtScene *scene;

  *height = 0;
  for (guint i = 0; i < grid->n_columns; i++) {
    cell_init (&cells[i], pt_grid_get_cell (grid, row, i), self->starts[i],
               self->widths[i], g_array_index (grid->numeric, gboolean, i) ? 1 : 0,
               &face);
    *height = MAX (*height, cells[i].height + 2 * RISE);
  }

  scene = pt_scene_new (width, *height);
  pt_scene_begin_part (scene, "TR");
  for (guint i = 0; i < grid->n_columns; i++) {
    pt_scene_begin_part (scene, "TD");
    draw_cell (&cells[i], scene, 0, *height);
    pt_scene_end_part (scene);
  }
  pt_scene_end_part (scene);
  for (guint i = 0; i <= grid->n_columns; i++)
    draw_rule (scene, self->starts[i], 0, self->starts[i], *height);
  draw_rule (scene, 0, *height, self->starts[grid->n_columns], *height);
  return scene;
}

/* Rows of the head as high as their cells of one row; taller ones stretch the last. */
static void
measure_head (const Columns *self, Cell *cells, double *tops)
{
  const GArray *heads = self->grid->heads;

  for (guint pass = 1; pass <= self->grid->n_head_rows; pass++)
    for (guint i = 0; i < heads->len; i++) {
      const PtHeadCell *head = &g_array_index (heads, PtHeadCell, i);
      guint end = head->row + head->n_rows;
      double lack = cells[i].height + 2 * RISE - (tops[end] - tops[head->row]);

      if (head->n_rows != pass || lack <= 0)
        continue;
      for (guint row = end; row <= self->grid->n_head_rows; row++)
        tops[row] += lack;
    }
}

static PtScene *
draw_head (const Columns *self, double width, double *height)
{
  const GArray *heads = self->grid->heads;
  g_autofree Cell *cells = g_new (Cell, heads->len + 1);
  g_autofree double *tops = g_new0 (double, self->grid->n_head_rows + 1);
  PtFace face = { self->grid->size, TRUE };
  PtScene *scene;

  for (guint i = 0; i < heads->len; i++) {
    const PtHeadCell *head = &g_array_index (heads, PtHeadCell, i);
    double start = self->starts[head->column];

    cell_init (&cells[i], head->text, start,
               self->starts[head->column + head->n_columns] - start, 0.5, &face);
  }
  measure_head (self, cells, tops);

  *height = tops[self->grid->n_head_rows];
  scene = pt_scene_new (width, *height);
  pt_scene_begin_part (scene, "TR");
  for (guint i = 0; i < heads->len; i++) {
    const PtHeadCell *head = &g_array_index (heads, PtHeadCell, i);
    double top = tops[head->row], bottom = tops[head->row + head->n_rows];
    double left = self->starts[head->column];
    double right = self->starts[head->column + head->n_columns];

    pt_scene_begin_part (scene, "TH");
    draw_cell (&cells[i], scene, top, bottom - top);
    pt_scene_end_part (scene);
    draw_rule (scene, left, top, right, top);
    draw_rule (scene, left, bottom, right, bottom);
    draw_rule (scene, left, top, left, bottom);
    draw_rule (scene, right, top, right, bottom);
  }
  pt_scene_end_part (scene);
  return scene;
}

void
pt_boxes_choose_widths (const PtGrid *grid, double width, double *widths)
{
  g_autofree double *starts = g_new0 (double, grid->n_columns + 1);
  Columns columns = { grid, widths, starts };

  choose_widths (&columns, width);
}

void
pt_boxes_add_grid (PtBoxes *self, const PtBlock *block)
{
  const PtGrid *grid = block->grid;
  g_autofree double *widths = g_new0 (double, grid->n_columns);
  g_autofree double *starts = g_new0 (double, grid->n_columns + 1);
  Columns columns = { grid, widths, starts };
  g_autoptr (PtScene) head = NULL;
  guint n_rows = pt_grid_get_n_rows (grid);
  double head_height;

  choose_widths (&columns, self->width);
  head = draw_head (&columns, self->width, &head_height);
  if (block->runs->len > 0)
    pt_boxes_add_text (self, block);
  pt_boxes_add (self, "Table", pt_scene_ref (head), head_height, PADDING, TRUE);
  for (guint row = 0; row < n_rows; row++) {
    double height;
    PtScene *scene = draw_row (&columns, row, self->width, &height);
    /* The last two rows go together, so that no page has but one. */
    gboolean keeps = n_rows > 2 && row + 2 == n_rows;

    pt_boxes_add (self, "Table", scene, height, 0, keeps);
    pt_boxes_get_last (self)->repeat = pt_scene_ref (head);
    pt_boxes_get_last (self)->repeat_height = head_height;
  }
}
