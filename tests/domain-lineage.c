#include "base/language.h"
#include "domain/catalogue-builder.h"
#include "domain/lineage.h"

#include <string.h>

/* Lineage.  Worlds are drawn as units with the years they live in, and successions on
 * 1 January: enough to say everything.
 */

typedef struct {
  int from, to; /* years */
} Life;

typedef struct {
  int year;
  guint old, new;
  gint64 share;
} Step;

static PtDay
get_new_year (int year)
{
  return pt_day_new (year, 1, 1);
}

static PtCatalogue *
build_world (const Life *world, guint n_lives, const Step *steps, guint n_steps)
{
  g_autoptr (PtCatalogueBuilder) builder = pt_catalogue_builder_new ();
  guint n_dropped;
  PtCatalogue *catalogue;

  for (guint i = 0; i < n_lives; i++) {
    PtUnitVersion version = { .from = get_new_year (world[i].from),
                              .to = get_new_year (world[i].to),
                              .code = "c",
                              .name = "n",
                              .kind = PT_KIND_COMMUNE };

    pt_catalogue_builder_add_unit (builder, i, "");
    pt_catalogue_builder_add_version (builder, i, &version);
  }
  for (guint i = 0; i < n_steps; i++)
    pt_catalogue_builder_add_succession (builder, get_new_year (steps[i].year),
                                         steps[i].old, steps[i].new, steps[i].share);
  catalogue = pt_catalogue_builder_finish (builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 0);
  return catalogue;
}

/* "3:250 4:750" in thousandths, or "". */
static char *
describe_parts (const PtLineage *lineage, guint unit)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const PtPart *parts = pt_lineage_get_parts (lineage, unit, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u:%d", i > 0 ? " " : "", parts[i].unit,
                            (int) (parts[i].share / (PT_SHARE_WHOLE / 1000)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define MILLI(n) ((gint64) (n) * (PT_SHARE_WHOLE / 1000))

/* 0+1 → 3 in 2023; 2 splits into 4 and 5 in 2024, 4 passes all to 6 in 2025 and 3
 * joins it; 7 just ends; 8 continues, gives 9 a tenth and takes 10 in; 11 becomes 12
 * and 12 becomes 11 on the same day; 13 is new; 16 is said to have gone whole to two.
 */
static const Life known_lives[] = {
  { 2000, 2023 }, { 2000, 2023 }, { 2000, 2024 }, { 2023, 2025 }, { 2024, 2025 },
  { 2024, 2100 }, { 2025, 2100 }, { 2000, 2024 }, { 2000, 2100 }, { 2024, 2100 },
  { 2000, 2024 }, { 2000, 2100 }, { 2000, 2100 }, { 2024, 2100 }, { 2000, 2024 },
  { 2024, 2100 }, { 2000, 2024 }, { 2024, 2100 }, { 2024, 2100 },
};

static const Step known_steps[] = {
  { 2025, 4, 6, MILLI (1000) },   { 2023, 0, 3, MILLI (1000) },
  { 2023, 1, 3, MILLI (1000) },   { 2024, 2, 4, MILLI (250) },
  { 2024, 2, 5, MILLI (750) },    { 2025, 3, 6, MILLI (1000) },
  { 2024, 8, 8, MILLI (900) },    { 2024, 8, 9, MILLI (100) },
  { 2024, 10, 8, MILLI (1000) },  { 2024, 11, 12, MILLI (1000) },
  { 2024, 12, 11, MILLI (1000) }, { 2024, 14, 15, MILLI (1000) },
  { 2024, 16, 17, MILLI (1000) }, { 2024, 16, 18, MILLI (1000) },
};

static const struct {
  int from, to;
  guint unit;
  const char *parts;
} known_cases[] = {
  { 2022, 2022, 0, "0:1000" },
  { 2022, 2023, 0, "3:1000" },
  { 2022, 2025, 0, "6:1000" },
  { 2022, 2025, 1, "6:1000" },
  { 2022, 2024, 2, "4:250 5:750" },
  { 2022, 2025, 2, "5:750 6:250" },
  { 2023, 2024, 0, "" },
  { 2023, 2024, 7, "" },
  { 2022, 2023, 7, "7:1000" },
  { 2023, 2024, 8, "8:900 9:100" },
  { 2023, 2024, 10, "8:1000" },
  { 2024, 2025, 8, "8:1000" },
  { 2023, 2024, 11, "12:1000" },
  { 2023, 2025, 12, "11:1000" },
  { 2023, 2024, 13, "" },
  { 2024, 2025, 13, "13:1000" },
  { 2023, 2025, 14, "15:1000" },
  { 2023, 2024, 16, "17:500 18:500" },
  /* and backwards */
  { 2024, 2023, 17, "" },
  { 2024, 2023, 3, "3:1000" },
  { 2024, 2022, 3, "" },
  { 2025, 2024, 6, "" },
  { 2024, 2023, 4, "" },
  { 2024, 2023, 8, "" },
  { 2024, 2023, 9, "" },
  { 2025, 2024, 8, "8:1000" },
  { 2024, 2023, 12, "11:1000" },
  { 2025, 2022, 11, "12:1000" },
  { 2024, 2023, 13, "" },
  { 2025, 2022, 15, "14:1000" },
  { 2023, 2022, 7, "7:1000" },
};

static void
test_lineage_known (void)
{
  g_autoptr (PtCatalogue) catalogue =
    build_world (known_lives, G_N_ELEMENTS (known_lives), known_steps,
                 G_N_ELEMENTS (known_steps));

  for (gsize i = 0; i < G_N_ELEMENTS (known_cases); i++) {
    g_autoptr (PtLineage) lineage =
      pt_lineage_new (catalogue, get_new_year (known_cases[i].from),
                      get_new_year (known_cases[i].to));
    g_autofree char *parts = describe_parts (lineage, known_cases[i].unit);

    g_test_message ("%u from %d to %d", known_cases[i].unit, known_cases[i].from,
                    known_cases[i].to);
    g_assert_cmpstr (parts, ==, known_cases[i].parts);
  }
}

/* As in Thái Nguyên: a unit takes its neighbour in on the day it becomes another unit
 * of the same code, and so again.
 */
static void
test_lineage_chain (void)
{
  static const Life world[] = {
    { 2000, 2023 }, { 2000, 2023 }, { 2023, 2024 }, { 2000, 2024 },
    { 2024, 2025 }, { 2025, 2100 }, { 2000, 2025 },
  };
  static const Step steps[] = {
    { 2023, 0, 2, MILLI (1000) }, { 2023, 1, 2, MILLI (1000) },
    { 2024, 2, 4, MILLI (980) },  { 2024, 2, 3, MILLI (20) },
    { 2024, 3, 4, MILLI (1000) }, { 2025, 4, 5, MILLI (1000) },
    { 2025, 6, 5, MILLI (1000) },
  };
  g_autoptr (PtCatalogue) catalogue =
    build_world (world, G_N_ELEMENTS (world), steps, G_N_ELEMENTS (steps));
  g_autoptr (PtLineage) gap =
    pt_lineage_new (catalogue, get_new_year (2021), get_new_year (2024));
  g_autoptr (PtLineage) back =
    pt_lineage_new (catalogue, get_new_year (2025), get_new_year (2021));
  g_autofree char *lost = describe_parts (gap, 0);
  g_autofree char *merged = describe_parts (back, 5);
  g_autofree char *neighbour = describe_parts (gap, 3);

  /* 3 got a share on the day it ended: that cannot be expressed, so nothing is. */
  g_assert_cmpstr (lost, ==, "");
  g_assert_cmpstr (neighbour, ==, "4:1000");
  g_assert_cmpstr (merged, ==, "");
}

static void
test_split (void)
{
  static const struct {
    gint64 value;
    gint64 shares[4]; /* up to the first 0 */
    gint64 pieces[4];
  } cases[] = {
    { 0, { MILLI (500), MILLI (500) }, { 0, 0 } },
    { 7, { MILLI (500), MILLI (500) }, { 4, 3 } },
    { -7, { MILLI (500), MILLI (500) }, { -4, -3 } },
    { 10, { 333333333, 333333333, 333333334 }, { 3, 3, 4 } },
    { 11, { 333333333, 333333333, 333333334 }, { 4, 3, 4 } },
    { 1, { MILLI (330), MILLI (670) }, { 0, 1 } },
    { 100, { MILLI (15), MILLI (985) }, { 2, 98 } },
    { G_MAXINT64,
      { MILLI (500), MILLI (500) },
      { G_GINT64_CONSTANT (4611686018427387904),
        G_GINT64_CONSTANT (4611686018427387903) } },
    { G_MININT64,
      { MILLI (500), MILLI (500) },
      { -G_GINT64_CONSTANT (4611686018427387904),
        -G_GINT64_CONSTANT (4611686018427387904) } },
    { G_MININT64, { PT_SHARE_WHOLE }, { G_MININT64 } },
  };
  gint64 nothing = 5;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    PtPart parts[4];
    gint64 pieces[4];
    guint n = 0;

    for (; n < 4 && cases[i].shares[n] != 0; n++)
      parts[n] = (PtPart){ n, cases[i].shares[n] };
    pt_lineage_split (cases[i].value, parts, n, pieces);
    for (guint j = 0; j < n; j++)
      g_assert_cmpint (pieces[j], ==, cases[i].pieces[j]);
  }
  pt_lineage_split (9, NULL, 0, &nothing);
  g_assert_cmpint (nothing, ==, 5);
}

/* A random world, told beside the code under test by what it does to fractions. */
enum {
  FIRST_YEAR = 2000,
  N_YEARS = 5,
  MAX_LIVES = 64
};

typedef struct {
  Life lives[MAX_LIVES];
  guint n_lives;
  GArray *steps;                     /* Step */
  double held[MAX_LIVES][MAX_LIVES]; /* what of the first the second holds */
  gboolean lost[MAX_LIVES];          /* a part of it ended */
} World;

static guint
add_life (World *world, int year)
{
  g_assert_cmpuint (world->n_lives, <, MAX_LIVES);
  world->lives[world->n_lives] = (Life){ year, 2100 };
  return world->n_lives++;
}

/* Ends @unit: it splits over some of @heirs, or leaves nothing. */
static void
end_life (World *world, guint unit, int year, const guint *heirs, guint n_heirs)
{
  gint64 left = PT_SHARE_WHOLE;

  world->lives[unit].to = year;
  for (guint i = 0; i < n_heirs; i++) {
    gint64 share = i + 1 == n_heirs ? left : g_test_rand_int_range (1, 300000000);
    Step step = { year, unit, heirs[i], share };

    left -= share;
    g_array_append_val (world->steps, step);
  }
}

/* Lets the day's successions do to the fractions what they say. */
static void
pass_year (World *world, int year)
{
  double now[MAX_LIVES][MAX_LIVES] = { 0 };

  for (guint i = 0; i < world->n_lives; i++)
    for (guint j = 0; j < world->n_lives; j++)
      if (world->lives[j].to != year)
        now[i][j] = world->held[i][j];
  for (guint i = 0; i < world->n_lives; i++)
    for (guint j = 0; j < world->n_lives; j++) {
      gboolean passed = FALSE;

      for (guint k = 0; k < world->steps->len; k++) {
        const Step *step = &g_array_index (world->steps, Step, k);

        if (step->year != year || step->old != j)
          continue;
        now[i][step->new] += world->held[i][j] * (double) step->share / PT_SHARE_WHOLE;
        passed = TRUE;
      }
      if (world->lives[j].to == year && !passed && world->held[i][j] > 0)
        world->lost[i] = TRUE;
    }
  memcpy (world->held, now, sizeof now);
}

static void
live_through_year (World *world, int year)
{
  guint n_before = world->n_lives;
  guint newcomers[3];

  for (guint i = 0; i < G_N_ELEMENTS (newcomers); i++)
    newcomers[i] = add_life (world, year);
  for (guint i = 0; i < n_before; i++) {
    if (world->lives[i].to != 2100 || g_test_rand_int_range (0, 3) > 0)
      continue;
    if (g_test_rand_int_range (0, 8) == 0)
      end_life (world, i, year, NULL, 0);
    else
      end_life (world, i, year, newcomers, (guint) g_test_rand_int_range (1, 4));
  }
  pass_year (world, year);
}

static void
check_lineage (const World *world, const PtLineage *lineage)
{
  for (guint i = 0; i < world->n_lives; i++) {
    guint n;
    const PtPart *parts = pt_lineage_get_parts (lineage, i, &n);
    gint64 pieces[MAX_LIVES], sum = 0, shares = 0;
    gint64 value =
      (gint64) (((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ());

    g_assert_cmpint (n == 0, ==, world->lives[i].from > FIRST_YEAR || world->lost[i]);
    if (n == 0)
      continue;
    pt_lineage_split (value, parts, n, pieces);
    for (guint j = 0; j < n; j++) {
      g_assert_cmpfloat_with_epsilon ((double) parts[j].share / PT_SHARE_WHOLE,
                                      world->held[i][parts[j].unit], 1e-7);
      g_assert_cmpint (parts[j].share, >, 0);
      g_assert_true (j == 0 || parts[j].unit > parts[j - 1].unit);
      shares += parts[j].share;
      sum += pieces[j];
    }
    g_assert_cmpint (shares, ==, PT_SHARE_WHOLE);
    g_assert_cmpint (sum, ==, value);
  }
}

/* What can be followed backwards comes back whole on the way forwards. */
static void
check_return (const World *world, const PtLineage *forth, const PtLineage *back)
{
  for (guint i = 0; i < world->n_lives; i++) {
    guint n;
    const PtPart *parts = pt_lineage_get_parts (back, i, &n);
    const PtPart *again;

    g_assert_cmpuint (n, <=, 1);
    if (n == 0)
      continue;
    g_assert_cmpint (parts[0].share, ==, PT_SHARE_WHOLE);
    again = pt_lineage_get_parts (forth, parts[0].unit, &n);
    g_assert_cmpuint (n, ==, 1);
    g_assert_cmpuint (again[0].unit, ==, i);
    for (guint j = 0; j < world->n_lives; j++)
      if (j != parts[0].unit)
        g_assert_cmpfloat (world->held[j][i], ==, 0);
  }
}

static void
test_lineage_random (void)
{
  for (int round = 0; round < 600; round++) {
    g_autofree World *world = g_new0 (World, 1);
    g_autoptr (PtCatalogue) catalogue = NULL;
    g_autoptr (PtLineage) forth = NULL, back = NULL;
    PtDay first = get_new_year (FIRST_YEAR);
    PtDay last = get_new_year (FIRST_YEAR + N_YEARS);

    world->steps = g_array_new (FALSE, FALSE, sizeof (Step));
    for (guint i = 0; i < 8; i++)
      world->held[i][add_life (world, FIRST_YEAR)] = 1;
    for (int year = 1; year <= N_YEARS; year++)
      live_through_year (world, FIRST_YEAR + year);
    catalogue =
      build_world (world->lives, world->n_lives,
                   (const Step *) (const void *) world->steps->data, world->steps->len);
    forth = pt_lineage_new (catalogue, first, last);
    back = pt_lineage_new (catalogue, last, first);
    check_lineage (world, forth);
    check_return (world, forth, back);
    g_array_unref (world->steps);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_EN);

  g_test_add_func ("/domain/lineage/known", test_lineage_known);
  g_test_add_func ("/domain/lineage/chain", test_lineage_chain);
  g_test_add_func ("/domain/lineage/split", test_split);
  g_test_add_func ("/domain/lineage/random", test_lineage_random);
  return g_test_run ();
}
