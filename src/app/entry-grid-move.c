#include "app/entry-grid-private.h"

/* A cell to stand on: headings are passed over. */
static gboolean
is_cell (PtEntryGrid *self, int row, int column)
{
  const PtEntryLine *line;

  if (row < 0 || row >= (int) pt_entry_table_get_n_rows (self->table))
    return FALSE;

  line = pt_entry_table_get_row (self->table, (guint) row);
  return column == PT_ENTRY_NAMES ? !pt_entry_table_is_form (self->table)
                                  : line->unit >= 0 || line->element >= 0;
}

/* The next row in @direction that can be stood on, or @row itself. */
static int
find_row (PtEntryGrid *self, int row, int direction)
{
  int n = (int) pt_entry_table_get_n_rows (self->table);

  for (int i = row + direction; i >= 0 && i < n; i += direction) {
    if (is_cell (self, i, 0))
      return i;
  }
  return row;
}

static int
find_end (PtEntryGrid *self, int direction)
{
  int n = (int) pt_entry_table_get_n_rows (self->table);

  return direction < 0 ? find_row (self, -1, 1) : find_row (self, n, -1);
}

static int
get_first_column (PtEntryGrid *self)
{
  return pt_entry_table_is_form (self->table) ? 0 : PT_ENTRY_NAMES;
}

static int
get_last_column (PtEntryGrid *self)
{
  return (int) pt_entry_table_get_n_columns (self->table) - 1;
}

static gboolean
is_empty (PtEntryGrid *self, int row, int column)
{
  PtEntryCell cell;

  return column >= 0 &&
         pt_entry_table_read (self->table, (guint) row, (guint) column, &cell) &&
         cell.draft == NULL && cell.figure.state == PT_STATE_ABSENT;
}

/* To the next cell without a figure in that direction, else to the edge. */
static void
jump (PtEntryGrid *self, int down, int right, int *row, int *column)
{
  int last = get_last_column (self);

  for (;;) {
    int next_row = down == 0 ? *row : find_row (self, *row, down);
    int next_column = CLAMP (*column + right, MIN (0, last), last);

    if (next_row == *row && next_column == *column)
      return;
    *row = next_row;
    *column = next_column;
    if (is_empty (self, *row, *column))
      return;
  }
}

static void
page (PtEntryGrid *self, int direction, int *row)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->sizes.header;
  int n = MAX (1, height / self->sizes.row - 1);
  int last = (int) pt_entry_table_get_n_rows (self->table) - 1;
  int wanted = CLAMP (*row + direction * n, 0, last);

  *row = is_cell (self, wanted, 0) ? wanted : find_row (self, wanted, 1);
  if (!is_cell (self, *row, 0))
    *row = find_row (self, wanted, -1);
}

static gboolean
is_forward (PtGridStep step)
{
  return step == PT_GRID_ENTER || step == PT_GRID_TAB;
}

/* Enter goes on down, Tab to the right, and both on from the end of their line; at the
 * end of all they stay.
 */
static void
go_on (PtEntryGrid *self, PtGridStep step, int *row, int *column)
{
  int direction = is_forward (step) ? 1 : -1;
  gboolean is_tab = step == PT_GRID_TAB || step == PT_GRID_TAB_BACK;
  int last = get_last_column (self);
  int next = is_tab ? *column + direction : find_row (self, *row, direction);

  if (is_tab && next >= 0 && next <= last) {
    *column = next;
    return;
  }
  if (!is_tab && next != *row) {
    *row = next;
    return;
  }

  next = is_tab ? find_row (self, *row, direction) : *column + direction;
  if (is_tab ? next == *row : next < 0 || next > last)
    return;
  *row = is_tab ? next : find_end (self, -direction);
  *column = is_tab ? (direction > 0 ? 0 : last) : next;
}

/* Steps that do not depend on what stands in the cells. */
static void
find_neighbour (PtEntryGrid *self, PtGridStep step, int *row, int *column)
{
  gboolean is_first = step == PT_GRID_FIRST;

  if (step == PT_GRID_LEFT)
    *column = MAX (*column - 1, get_first_column (self));
  else if (step == PT_GRID_RIGHT)
    *column = MIN (*column + 1, get_last_column (self));
  else if (step == PT_GRID_UP || step == PT_GRID_DOWN)
    *row = find_row (self, *row, step == PT_GRID_UP ? -1 : 1);
  else if (step == PT_GRID_PAGE_UP || step == PT_GRID_PAGE_DOWN)
    page (self, step == PT_GRID_PAGE_UP ? -1 : 1, row);
  else if (step == PT_GRID_FIRST_COLUMN || step == PT_GRID_LAST_COLUMN)
    *column = step == PT_GRID_FIRST_COLUMN ? 0 : get_last_column (self);
  else {
    *row = find_end (self, is_first ? -1 : 1);
    *column = is_first ? 0 : get_last_column (self);
  }
}

static void
find_target (PtEntryGrid *self, PtGridStep step, int *row, int *column)
{
  static const int jumps[][2] = { { 0, -1 }, { 0, 1 }, { -1, 0 }, { 1, 0 } };

  if (step >= PT_GRID_ENTER)
    go_on (self, step, row, column);
  else if (step >= PT_GRID_JUMP_LEFT)
    jump (self, jumps[step - PT_GRID_JUMP_LEFT][0], jumps[step - PT_GRID_JUMP_LEFT][1],
          row, column);
  else
    find_neighbour (self, step, row, column);
}

static void
change_focus (PtEntryGrid *self, int row, int column, gboolean extend)
{
  self->row = (guint) row;
  self->column = column;
  if (!extend) {
    self->anchor_row = self->row;
    self->anchor_column = self->column;
  }
  pt_entry_grid_scroll_to_focus (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  pt_entry_grid_tell_moved (self);
}

void
pt_entry_grid_step (PtEntryGrid *self, PtGridStep step, gboolean extend)
{
  int row = (int) self->row, column = self->column;

  if (self->table == NULL || pt_entry_table_get_n_rows (self->table) == 0 ||
      pt_entry_table_get_n_columns (self->table) == 0)
    return;

  find_target (self, step, &row, &column);
  if (extend)
    column = MAX (column, 0);
  if (row != (int) self->row || column != self->column)
    change_focus (self, row, column, extend);
  else if (step >= PT_GRID_ENTER)
    pt_entry_grid_emit_passed (self, is_forward (step) ? 1 : -1);
  else if (!extend)
    change_focus (self, row, column, FALSE);
}

void
pt_entry_grid_extend_to (PtEntryGrid *self, guint row, int column)
{
  if (is_cell (self, (int) row, MAX (column, 0)))
    change_focus (self, (int) row, MAX (column, 0), TRUE);
}

void
pt_entry_grid_move_to (PtEntryGrid *self, guint row, int column)
{
  guint n_rows, n_columns;
  int wanted;

  g_return_if_fail (PT_IS_ENTRY_GRID (self));

  n_rows = self->table == NULL ? 0 : pt_entry_table_get_n_rows (self->table);
  n_columns = self->table == NULL ? 0 : pt_entry_table_get_n_columns (self->table);
  if (n_rows == 0 || n_columns == 0) {
    self->row = self->anchor_row = 0;
    self->column = self->anchor_column = 0;
    return;
  }

  wanted = (int) MIN (row, n_rows - 1);
  column = CLAMP (column, get_first_column (self), (int) n_columns - 1);
  if (!is_cell (self, wanted, column))
    wanted = find_row (self, wanted, 1);
  change_focus (self, wanted, column, FALSE);
}

void
pt_entry_grid_get_place (PtEntryGrid *self, guint *row, int *column)
{
  g_return_if_fail (PT_IS_ENTRY_GRID (self));

  *row = self->row;
  *column = self->column;
}

PtGridBlock
pt_entry_grid_get_block (PtEntryGrid *self)
{
  int column = MAX (self->column, 0), anchor = MAX (self->anchor_column, 0);

  return (PtGridBlock){
    .top = MIN (self->row, self->anchor_row),
    .bottom = MAX (self->row, self->anchor_row),
    .left = (guint) MIN (column, anchor),
    .right = (guint) MAX (column, anchor),
  };
}
