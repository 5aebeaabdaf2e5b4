#include "stats/tiling.h"

#include <math.h>

#define FILL 0.85      /* of the cells are taken: the rest lets the shape show */
#define EVENNESS 0.6   /* 0: as the map has them; 1: each the same step from the next */
#define MIN_ASPECT 0.9 /* pages are wide, and so are tiles */
#define MAX_ASPECT 2.0
#define MAX_CELLS 512 /* more than PT_TILING_MAX / FILL, rounded up to whole lines */
#define WASTE 1.4     /* lines for groups, against lines without */
#define READ_ASPECT 1.4

/* Points on their way to a grid, in cells. */
typedef struct {
  guint n, n_columns, n_lines;
  double x[PT_TILING_MAX], y[PT_TILING_MAX];
} Grid;

static void
find_span (const double *values, guint n, double *low, double *high)
{
  *low = *high = values[0];
  for (guint i = 1; i < n; i++) {
    *low = MIN (*low, values[i]);
    *high = MAX (*high, values[i]);
  }
}

/* The share of the others below values[i]: equal ones have the same. */
static double
find_rank (const double *values, guint n, guint i)
{
  double below = 0;

  for (guint j = 0; j < n; j++)
    below += values[j] < values[i] ? 1 : values[j] == values[i] && j != i ? 0.5 : 0;
  return n > 1 ? below / (n - 1) : 0.5;
}

static void
spread (const double *values, guint n, double steps, double *places)
{
  double low, high;

  find_span (values, n, &low, &high);
  for (guint i = 0; i < n; i++) {
    double place = high > low ? (values[i] - low) / (high - low) : 0.5;

    places[i] = steps * ((1 - EVENNESS) * place + EVENNESS * find_rank (values, n, i));
  }
}

static void
set_grid (Grid *self, const double *x, const double *y, guint n)
{
  double west, east, north, south, aspect, cells = n / FILL;

  find_span (x, n, &west, &east);
  find_span (y, n, &north, &south);
  aspect = (east - west) / MAX (south - north, 1e-9);
  aspect = CLAMP (aspect, MIN_ASPECT, MAX_ASPECT);

  self->n = n;
  self->n_columns = (guint) MAX (1, round (sqrt (cells * aspect)));
  self->n_lines = (guint) ceil (cells / self->n_columns);
  while (self->n_columns * self->n_lines > MAX_CELLS)
    self->n_lines--;
  spread (x, n, self->n_columns - 1, self->x);
  spread (y, n, self->n_lines - 1, self->y);
}

static double
get_cost (const Grid *self, guint point, guint cell)
{
  double x = self->x[point] - cell % self->n_columns;
  double y = self->y[point] - cell / self->n_columns;

  return x * x + y * y;
}

/* The state of the Hungarian method; point and cell 0 stand for none. */
typedef struct {
  double point_price[PT_TILING_MAX + 1], cell_price[MAX_CELLS + 1];
  double slack[MAX_CELLS + 1];
  guint taker[MAX_CELLS + 1], from[MAX_CELLS + 1];
  gboolean seen[MAX_CELLS + 1];
} Assignment;

/* One more cell on the cheapest way from the point that takes cell @at.
 * Returns: the cell
 */
static guint
step (Assignment *self, const Grid *grid, guint at)
{
  guint n_cells = grid->n_columns * grid->n_lines, point = self->taker[at], next = 0;
  double least = INFINITY;

  self->seen[at] = TRUE;
  for (guint cell = 1; cell <= n_cells; cell++) {
    double cost;

    if (self->seen[cell])
      continue;
    cost = get_cost (grid, point - 1, cell - 1) - self->point_price[point] -
           self->cell_price[cell];
    if (cost < self->slack[cell]) {
      self->slack[cell] = cost;
      self->from[cell] = at;
    }
    if (self->slack[cell] < least) {
      least = self->slack[cell];
      next = cell;
    }
  }

  for (guint cell = 0; cell <= n_cells; cell++)
    if (self->seen[cell]) {
      self->point_price[self->taker[cell]] += least;
      self->cell_price[cell] -= least;
    } else
      self->slack[cell] -= least;
  return next;
}

/* Finds @point a cell, and others new ones where that is cheaper for all together. */
static void
place_point (Assignment *self, const Grid *grid, guint point)
{
  guint n_cells = grid->n_columns * grid->n_lines, cell = 0;

  for (guint i = 0; i <= n_cells; i++) {
    self->slack[i] = INFINITY;
    self->seen[i] = FALSE;
  }
  self->taker[0] = point;
  do
    cell = step (self, grid, cell);
  while (self->taker[cell] != 0);

  while (cell != 0) {
    guint before = self->from[cell];

    self->taker[cell] = self->taker[before];
    cell = before;
  }
}

void
pt_tiling_assign (const double *x, const double *y, guint n, PtTilingCell *cells)
{
  Assignment assignment = { { 0 } };
  Grid grid;

  g_return_if_fail (n <= PT_TILING_MAX);

  if (n == 0)
    return;

  set_grid (&grid, x, y, n);
  for (guint point = 1; point <= n; point++)
    place_point (&assignment, &grid, point);

  for (guint cell = 1; cell <= grid.n_columns * grid.n_lines; cell++)
    if (assignment.taker[cell] != 0)
      cells[assignment.taker[cell] - 1] =
        (PtTilingCell){ (int) ((cell - 1) % grid.n_columns),
                        (int) ((cell - 1) / grid.n_columns) };
}

static gboolean
is_free (const PtTilingCell *cells, const gboolean *is_placed, guint n,
         PtTilingCell cell)
{
  for (guint i = 0; i < n; i++)
    if (is_placed[i] && cells[i].column == cell.column && cells[i].line == cell.line)
      return FALSE;

  return TRUE;
}

/* Ring after ring round @middle; of cells equally near the one that is first in reading
 * order.
 */
static PtTilingCell
find_free (const PtTilingCell *cells, const gboolean *is_placed, guint n,
           PtTilingCell middle)
{
  for (int ring = 0;; ring++) {
    PtTilingCell best = middle;
    int nearest = G_MAXINT;

    for (int line = -ring; line <= ring; line++)
      for (int column = -ring; column <= ring; column++) {
        PtTilingCell cell = { middle.column + column, middle.line + line };
        int distance = column * column + line * line;

        if (MAX (ABS (column), ABS (line)) == ring && distance < nearest &&
            is_free (cells, is_placed, n, cell)) {
          nearest = distance;
          best = cell;
        }
      }
    if (nearest < G_MAXINT)
      return best;
  }
}

static guint
find_nearest (const double *x, const double *y, const gboolean *is_fixed, guint n,
              guint point)
{
  double least = INFINITY;
  guint nearest = 0;

  for (guint i = 0; i < n; i++) {
    double distance = hypot (x[i] - x[point], y[i] - y[point]);

    if (is_fixed[i] && distance < least) {
      least = distance;
      nearest = i;
    }
  }

  return nearest;
}

void
pt_tiling_join (const double *x, const double *y, const gboolean *is_fixed, guint n,
                PtTilingCell *cells)
{
  gboolean is_placed[PT_TILING_MAX];

  g_return_if_fail (n <= PT_TILING_MAX);

  for (guint i = 0; i < n; i++)
    is_placed[i] = is_fixed[i];
  for (guint i = 0; i < n; i++)
    if (!is_fixed[i]) {
      guint nearest = find_nearest (x, y, is_fixed, n, i);

      cells[i] = find_free (cells, is_placed, n, cells[nearest]);
      is_placed[i] = TRUE;
    }
}

static guint
set_lines (const guint *groups, guint n, guint n_columns, gboolean by_group,
           PtTilingCell *cells)
{
  int column = 0, line = 0;

  for (guint i = 0; i < n; i++) {
    if (column == (int) n_columns ||
        (by_group && i > 0 && groups[i] != groups[i - 1])) {
      column = 0;
      line++;
    }
    cells[i] = (PtTilingCell){ column++, line };
  }
  return (guint) line + 1;
}

void
pt_tiling_read (const guint *groups, guint n, PtTilingCell *cells)
{
  guint n_columns = (guint) MAX (1, ceil (sqrt (n * READ_ASPECT)));
  guint n_lines = set_lines (groups, n, n_columns, FALSE, cells);

  if (set_lines (groups, n, n_columns, TRUE, cells) > n_lines * WASTE)
    set_lines (groups, n, n_columns, FALSE, cells);
}
