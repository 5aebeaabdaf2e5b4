#include "stats/tiling.h"

#include <math.h>

#define N_MAP 60

/* A map with a crowded corner, always the same. */
static void
make_map (double *x, double *y, guint n)
{
  guint32 seed = 1;

  for (guint i = 0; i < n; i++) {
    double spread = i % 3 == 0 ? 20 : 100;

    seed = seed * 1664525u + 1013904223u;
    x[i] = spread * (seed >> 8) / (1 << 24);
    seed = seed * 1664525u + 1013904223u;
    y[i] = spread * (seed >> 8) / (1 << 24);
  }
}

static void
assert_apart (const PtTilingCell *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (cells[i].column == cells[j].column &&
                      cells[i].line == cells[j].line);
}

static void
test_apart (void)
{
  static const guint sizes[] = { 1, 2, 3, 31, 92, PT_TILING_MAX };
  double x[PT_TILING_MAX], y[PT_TILING_MAX];
  PtTilingCell cells[PT_TILING_MAX];

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    make_map (x, y, sizes[i]);
    pt_tiling_assign (x, y, sizes[i], cells);
    assert_apart (cells, sizes[i]);
  }

  /* All at one place, and all in one line. */
  for (guint i = 0; i < 31; i++)
    x[i] = y[i] = 5;
  pt_tiling_assign (x, y, 31, cells);
  assert_apart (cells, 31);
  for (guint i = 0; i < 31; i++)
    x[i] = i;
  pt_tiling_assign (x, y, 31, cells);
  assert_apart (cells, 31);
}

/* Of points well apart, the western one is never east of the other, nor the northern
 * one below; and a point's nearest neighbour is at most two tiles away.
 */
static void
test_neighbours (void)
{
  double x[N_MAP], y[N_MAP];
  PtTilingCell cells[N_MAP];
  guint n_pairs = 0, n_kept = 0, n_near = 0;

  make_map (x, y, N_MAP);
  pt_tiling_assign (x, y, N_MAP, cells);
  for (guint i = 0; i < N_MAP; i++) {
    guint nearest = i == 0 ? 1 : 0;

    for (guint j = 0; j < N_MAP; j++) {
      if (j != i && hypot (x[i] - x[j], y[i] - y[j]) <
                      hypot (x[i] - x[nearest], y[i] - y[nearest]))
        nearest = j;
      if (x[i] + 15 < x[j]) {
        n_pairs++;
        n_kept += cells[i].column <= cells[j].column;
      }
      if (y[i] + 15 < y[j]) {
        n_pairs++;
        n_kept += cells[i].line <= cells[j].line;
      }
    }
    n_near += ABS (cells[i].column - cells[nearest].column) <= 2 &&
              ABS (cells[i].line - cells[nearest].line) <= 2;
  }
  g_assert_cmpuint (n_pairs, >, 1000);
  g_assert_cmpfloat ((double) n_kept / n_pairs, >, 0.99);
  g_assert_cmpfloat ((double) n_near / N_MAP, >, 0.95);
}

/* Four points on the corners of a square stand on the corners of a square. */
static void
test_corners (void)
{
  static const double x[] = { 0, 10, 0, 10 }, y[] = { 0, 0, 10, 10 };
  PtTilingCell cells[4];

  pt_tiling_assign (x, y, 4, cells);
  g_assert_cmpint (cells[0].column, ==, cells[2].column);
  g_assert_cmpint (cells[1].column, ==, cells[3].column);
  g_assert_cmpint (cells[0].column, <, cells[1].column);
  g_assert_cmpint (cells[0].line, ==, cells[1].line);
  g_assert_cmpint (cells[0].line, <, cells[2].line);
}

/* What is fixed stays; who joins comes beside the one it is nearest to. */
static void
test_join (void)
{
  static const double x[] = { 0, 10, 9 }, y[] = { 0, 0, 0 };
  static const gboolean is_fixed[] = { TRUE, TRUE, FALSE };
  PtTilingCell cells[] = { { -3, 7 }, { 12, 7 }, { 0, 0 } };

  pt_tiling_join (x, y, is_fixed, 3, cells);
  g_assert_cmpint (cells[0].column, ==, -3);
  g_assert_cmpint (cells[1].column, ==, 12);
  g_assert_cmpint (ABS (cells[2].column - 12) + ABS (cells[2].line - 7), ==, 1);
}

static void
test_read (void)
{
  guint groups[100];
  PtTilingCell cells[100];

  for (guint i = 0; i < 100; i++)
    groups[i] = i / 25;
  pt_tiling_read (groups, 100, cells);
  assert_apart (cells, 100);
  g_assert_cmpint (cells[25].column, ==, 0); /* a group begins a line … */

  for (guint i = 0; i < 100; i++)
    groups[i] = i;
  pt_tiling_read (groups, 100, cells);
  assert_apart (cells, 100);
  g_assert_cmpint (cells[1].column, ==, 1); /* … but not each of a hundred */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/tiling/apart", test_apart);
  g_test_add_func ("/stats/tiling/neighbours", test_neighbours);
  g_test_add_func ("/stats/tiling/corners", test_corners);
  g_test_add_func ("/stats/tiling/join", test_join);
  g_test_add_func ("/stats/tiling/read", test_read);
  return g_test_run ();
}
