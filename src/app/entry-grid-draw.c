#include "app/entry-grid-private.h"

#include <glib/gi18n-lib.h>

#include "app/entry-words.h"

/* Places of texts that belong to no cell. */
#define HEADER_ROW G_MAXUINT32
#define NAMES_PLACE 1
#define ASIDE_PLACE 2
#define FIRST_PLACE 8

/* In digits: all that stands beside a form. */
static const int aside_widths[] = { 13, 16, 19 };

static guint64
make_key (guint row, guint place)
{
  return (guint64) row << 32 | place;
}

static void
draw_ring (PtGridPen *pen, const GdkRectangle *area, float width)
{
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT ((float) area->x,
                                                        (float) area->y,
                                                        (float) area->width,
                                                        (float) area->height),
                                   2);
  gtk_snapshot_append_border (pen->snapshot, &ring,
                              (float[4]){ width, width, width, width },
                              (GdkRGBA[4]){ pen->accent, pen->accent, pen->accent,
                                            pen->accent });
}

static void
fill_area (PtGridPen *pen, GdkRGBA color, float alpha, const GdkRectangle *area)
{
  color.alpha *= alpha;
  pt_grid_pen_fill (pen, &color, area->x, area->y, area->width, area->height);
}

/* Colour and a sign: nothing is told by colour alone. */
static void
draw_marks (PtGridPen *pen, PtEntryMarks marks, const GdkRectangle *area)
{
  int middle = area->y + (area->height - PT_GRID_ICON) / 2;

  if (marks & PT_ENTRY_WRONG) {
    fill_area (pen, pen->wrong, 0.3f, area);
    pt_grid_pen_draw_icon (pen, PT_GRID_ICON_WRONG, area->x + 4, middle);
  } else if (marks & PT_ENTRY_DOUBT) {
    fill_area (pen, pen->doubt, 0.3f, area);
    pt_grid_pen_draw_icon (pen, PT_GRID_ICON_DOUBT, area->x + 4, middle);
  } else if (marks & PT_ENTRY_NEW)
    fill_area (pen, pen->accent, 0.12f, area);
  else if (marks & PT_ENTRY_CHANGED)
    fill_area (pen, pen->accent, 0.35f, area);
  else if (marks & PT_ENTRY_CLOSED)
    fill_area (pen, pen->text, 0.06f, area);
}

static void
draw_cell (PtGridPen *pen, guint row, guint column)
{
  PtEntryGrid *grid = pen->grid;
  const PtGridBlock *block = &pen->block;
  gboolean is_focus = row == grid->row && (int) column == grid->column;
  GdkRectangle area;
  PtEntryCell cell;

  if (!pt_entry_table_read (grid->table, row, column, &cell) ||
      !pt_entry_grid_get_area (grid, row, (int) column, &area))
    return;

  draw_marks (pen, cell.marks, &area);
  if (!is_focus && row >= block->top && row <= block->bottom && column >= block->left &&
      column <= block->right && grid->column >= 0)
    fill_area (pen, pen->accent, 0.2f, &area);
  if (!is_focus || !grid->is_editing)
    pt_grid_pen_draw_figure (pen, &cell,
                             !pt_entry_table_is_form (grid->table) &&
                               (cell.marks & (PT_ENTRY_WRONG | PT_ENTRY_DOUBT)) == 0,
                             make_key (row, FIRST_PLACE + column), &area);
}

/* Last year's figure, the change, and the rates, beside a row of a form. */
static void
draw_aside (PtGridPen *pen, guint row)
{
  static const PtGridStyle style = { PANGO_ALIGN_LEFT, 2, 0.92, FALSE, FALSE };
  PtEntryGrid *grid = pen->grid;
  PtEntryCell cell;
  GdkRectangle area;
  char *words[3];

  if (!pt_entry_table_read (grid->table, row, 0, &cell) ||
      !pt_entry_grid_get_area (grid, row, 0, &area))
    return;

  words[0] = pt_entry_words_last (grid->table, &cell);
  words[1] = pt_entry_words_change (grid->table, &cell);
  words[2] = pt_entry_words_rates (grid->table, &cell);
  for (guint i = 0; i < 3; i++) {
    area.x += area.width;
    area.width = aside_widths[i] * grid->sizes.digit;
    pt_grid_pen_draw_text (pen, words[i], &style, make_key (row, ASIDE_PLACE + i),
                           &area);
    g_free (words[i]);
  }
}

static void
draw_lines (PtGridPen *pen, guint first, guint n, guint left, guint n_columns)
{
  PtEntryGrid *grid = pen->grid;
  GdkRectangle area = { 0 };

  for (guint i = first; i < first + n; i++) {
    pt_entry_grid_get_area (grid, i, PT_ENTRY_NAMES, &area);
    pt_grid_pen_fill (pen, &pen->line, 0, area.y + area.height - 1, pen->width, 1);
  }
  for (guint i = left; i < left + n_columns; i++) {
    pt_entry_grid_get_area (grid, first, (int) i, &area);
    pt_grid_pen_fill (pen, &pen->line, area.x + area.width - 1, 0, 1, pen->height);
  }
  pt_grid_pen_fill (pen, &pen->line, grid->sizes.names - 1, 0, 1, pen->height);
  pt_grid_pen_fill (pen, &pen->line, 0, grid->sizes.header - 1, pen->width, 1);
}

static void
draw_name (PtGridPen *pen, guint row)
{
  static const PtGridStyle name = { PANGO_ALIGN_LEFT, 1, 1, FALSE, FALSE };
  static const PtGridStyle element = { PANGO_ALIGN_LEFT, 2, 1, FALSE, FALSE };
  static const PtGridStyle heading = { PANGO_ALIGN_LEFT, 1, 1, TRUE, FALSE };
  PtEntryGrid *grid = pen->grid;
  const PtEntryLine *line = pt_entry_table_get_row (grid->table, row);
  gboolean is_form = pt_entry_table_is_form (grid->table);
  gboolean is_heading = line->unit < 0 && line->element < 0;
  GdkRectangle area;

  pt_entry_grid_get_area (grid, row, PT_ENTRY_NAMES, &area);
  if (is_heading) {
    area.width = pen->width;
    fill_area (pen, pen->text, 0.07f, &area);
  } else if (row == grid->row)
    fill_area (pen, pen->accent, 0.2f, &area);
  if (row == grid->row && grid->column == PT_ENTRY_NAMES && grid->is_editing)
    return;
  pt_grid_pen_draw_text (pen, line->name,
                         is_heading ? &heading
                         : is_form  ? &element
                                    : &name,
                         make_key (row, NAMES_PLACE), &area);
}

static void
draw_heading (PtGridPen *pen, guint column)
{
  static const PtGridStyle style = { PANGO_ALIGN_CENTER, 3, 0.88, TRUE, FALSE };
  PtEntryGrid *grid = pen->grid;
  const PtEntryLine *line = pt_entry_table_get_column (grid->table, column);
  GdkRectangle area;

  if (!pt_entry_grid_get_area (grid, 0, (int) column, &area))
    return;

  area.y = 0;
  area.height = grid->sizes.header;
  if ((int) column == grid->column)
    fill_area (pen, pen->accent, 0.2f, &area);
  pt_grid_pen_draw_text (pen,
                         pt_entry_table_is_form (grid->table) ? C_ ("column", "Figure")
                                                              : line->name,
                         &style, make_key (HEADER_ROW, FIRST_PLACE + column), &area);
}

static void
draw_aside_headings (PtGridPen *pen)
{
  static const PtGridStyle style = { PANGO_ALIGN_LEFT, 1, 0.88, TRUE, FALSE };
  PtEntryGrid *grid = pen->grid;
  g_autofree char *before = pt_period_format_short (
    pt_period_previous (pt_entry_table_get_choice (grid->table)->period));
  const char *const words[] = { before, C_ ("column", "Change"),
                                C_ ("column", "Rates") };
  GdkRectangle area;

  if (!pt_entry_grid_get_area (grid, 0, 0, &area))
    return;

  area.y = 0;
  area.height = grid->sizes.header;
  for (guint i = 0; i < 3; i++) {
    area.x += area.width;
    area.width = aside_widths[i] * grid->sizes.digit;
    pt_grid_pen_draw_text (pen, words[i], &style,
                           make_key (HEADER_ROW, ASIDE_PLACE + i), &area);
  }
}

static void
push_clip (PtGridPen *pen, int x, int y, int width, int height)
{
  gtk_snapshot_push_clip (pen->snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                              (float) MAX (width, 0),
                                                              (float) MAX (height, 0)));
}

static void
draw_body (PtGridPen *pen, guint first, guint n, guint left, guint n_columns)
{
  PtEntryGrid *grid = pen->grid;
  int names = grid->sizes.names, header = grid->sizes.header;
  gboolean is_form = pt_entry_table_is_form (grid->table);
  GdkRectangle area;

  push_clip (pen, names, header, pen->width - names, pen->height - header);
  for (guint row = first; row < first + n; row++) {
    for (guint column = left; column < left + n_columns; column++)
      draw_cell (pen, row, column);
    if (is_form)
      draw_aside (pen, row);
  }
  if (grid->column >= 0 &&
      pt_entry_grid_get_area (grid, grid->row, grid->column, &area)) {
    if (grid->is_editing)
      fill_area (pen, pen->base, 1, &area);
    draw_ring (pen, &area, gtk_widget_has_focus (grid->editor) ? 2 : 1);
    if (grid->is_editing)
      gtk_widget_snapshot_child (GTK_WIDGET (grid), grid->editor, pen->snapshot);
  }
  gtk_snapshot_pop (pen->snapshot);
}

static void
draw_names (PtGridPen *pen, guint first, guint n)
{
  PtEntryGrid *grid = pen->grid;
  int header = grid->sizes.header;
  gboolean is_form = pt_entry_table_is_form (grid->table);
  GdkRectangle area;

  push_clip (pen, 0, header, is_form ? pen->width : grid->sizes.names,
             pen->height - header);
  for (guint row = first; row < first + n; row++)
    draw_name (pen, row);
  if (grid->column == PT_ENTRY_NAMES &&
      pt_entry_grid_get_area (grid, grid->row, PT_ENTRY_NAMES, &area)) {
    draw_ring (pen, &area, gtk_widget_has_focus (grid->editor) ? 2 : 1);
    if (grid->is_editing)
      gtk_widget_snapshot_child (GTK_WIDGET (grid), grid->editor, pen->snapshot);
  }
  gtk_snapshot_pop (pen->snapshot);
}

static void
draw_header (PtGridPen *pen, guint left, guint n_columns)
{
  PtEntryGrid *grid = pen->grid;
  static const PtGridStyle style = { PANGO_ALIGN_LEFT, 1, 0.88, TRUE, FALSE };
  gboolean is_form = pt_entry_table_is_form (grid->table);
  GdkRectangle corner = { 0, 0, grid->sizes.names, grid->sizes.header };
  GdkRectangle area = { 0, 0, pen->width, grid->sizes.header };

  fill_area (pen, pen->text, 0.07f, &area);
  pt_grid_pen_draw_text (pen,
                         is_form ? C_ ("column", "What is asked")
                                 : C_ ("column", "Unit"),
                         &style, make_key (HEADER_ROW, NAMES_PLACE), &corner);
  push_clip (pen, corner.width, 0, pen->width - corner.width, corner.height);
  for (guint column = left; column < left + n_columns; column++)
    draw_heading (pen, column);
  if (is_form)
    draw_aside_headings (pen);
  gtk_snapshot_pop (pen->snapshot);
}

/* The columns that can be seen at least in part. */
static void
find_columns (PtGridPen *pen, guint *left, guint *n)
{
  PtEntryGrid *grid = pen->grid;
  guint n_columns = pt_entry_table_get_n_columns (grid->table);
  int right;

  for (*left = 0; *left < n_columns; (*left)++) {
    GdkRectangle area;

    if (pt_entry_grid_get_area (grid, 0, (int) *left, &area) &&
        area.x + area.width > grid->sizes.names)
      break;
  }
  for (right = (int) *left; right < (int) n_columns; right++) {
    GdkRectangle area;

    if (pt_entry_grid_get_area (grid, 0, right, &area) && area.x >= pen->width)
      break;
  }
  *n = (guint) right - *left;
}

void
pt_entry_grid_draw (PtEntryGrid *self, GtkSnapshot *snapshot)
{
  guint first, n, left, n_columns;
  PtGridPen pen;

  pt_entry_grid_get_visible (self, &first, &n);
  if (n == 0)
    return;

  pt_grid_pen_init (&pen, self, snapshot);
  find_columns (&pen, &left, &n_columns);
  draw_names (&pen, first, n);
  draw_header (&pen, left, n_columns);
  draw_lines (&pen, first, n, left, n_columns);
  draw_body (&pen, first, n, left, n_columns);
  pt_grid_pen_clear (&pen);
}
