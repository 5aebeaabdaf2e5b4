#include "book-fixture.h"

#include "base/error.h"
#include "base/language.h"
#include "domain/lineage.h"
#include "store/reorganise-preview.h"

/* Random trees, random reorganisations one upon the other: totals stay, and everything
 * can be taken back.
 */

#define N_WORLDS 25
#define N_CASES 80 /* in each */

static const char *const case_days[] = { "2022-01-01", "2022-07-01", "2023-07-01",
                                         "2024-03-15", "2025-07-01", "2025-07-01" };
static const char *const view_days[] = { "2022-01-01", "2023-01-01", "2024-03-15",
                                         "2025-07-01", "2027-01-01" };

typedef struct {
  Fixture fixture;
  GRand *rand;
  guint n_codes; /* given to new units so far */
  guint n_done[16];
  guint n_refused, n_totals, n_parts;
} World;

static guint
pick (World *world, guint n)
{
  return (guint) g_rand_int_range (world->rand, 0, (gint32) n);
}

static void
add_unit_row (GString *csv, const char *code, const char *kind, const char *parent)
{
  g_string_append_printf (csv, "%s,Đơn vị %s,%s,%s,,\n", code, code, kind, parent);
}

static void
add_figure_rows (World *world, GString *csv, const char *code)
{
  static const char *const periods[] = { "2020", "2021-H1", "2021" };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    for (guint j = 0; j < 2; j++) {
      guint dice = pick (world, 10);
      const char *element = j == 0 ? "members" : "fund";

      if (dice == 0)
        g_string_append_printf (csv, "%s,%s,%s,,not-reported,,,B,,\n", code, element,
                                periods[i]);
      else if (dice > 1)
        g_string_append_printf (csv, "%s,%s,%s,%d,,,,B,,\n", code, element, periods[i],
                                g_rand_int_range (world->rand, 0, 1000000));
    }
}

/* A province, districts, communes, hamlets; a block, agencies, what lies under them. */
static void
plant (World *world)
{
  g_autoptr (GString) units = g_string_new (UNITS);
  g_autoptr (GString) figures = g_string_new (
    "unit,element,period,value,state,qualifier,decimals,source,official,note\n");
  guint n_communes = 3 + pick (world, 4), n_hamlets = 4 + pick (world, 8);
  guint n_agencies = 2 + pick (world, 4);

  add_unit_row (units, "P", "province", "");
  add_unit_row (units, "D0", "district", "P");
  add_unit_row (units, "D1", "district", "P");
  add_unit_row (units, "K", "block", "P");
  for (guint i = 0; i < n_communes + n_hamlets + n_agencies; i++) {
    g_autofree char *code = g_strdup_printf ("U%u", i);
    g_autofree char *parent = NULL;
    const char *kind = "commune";

    if (i < n_communes) {
      parent = g_strdup_printf ("D%u", pick (world, 2));
    } else if (i < n_communes + n_hamlets) {
      parent = g_strdup_printf ("U%u", pick (world, n_communes));
      kind = "hamlet";
    } else {
      parent = i == n_communes + n_hamlets || pick (world, 2) == 0
                 ? g_strdup ("K")
                 : g_strdup_printf ("U%u", i - 1);
      kind = pick (world, 2) == 0 ? "agency" : "school";
    }
    add_unit_row (units, code, kind, parent);
    add_figure_rows (world, figures, code);
  }
  apply (&world->fixture, "units.csv", units->str);
  apply (&world->fixture, "elements.csv", ELEMENTS);
  apply (&world->fixture, "figures.csv", figures->str);
}

/* Any unit that is there on @when. */
static const PtUnit *
pick_unit (World *world, PtDay when, const PtUnit *like)
{
  guint n;
  const PtUnit *units =
    pt_catalogue_get_units (pt_book_get_catalogue (world->fixture.book), &n);

  for (guint tries = 0; tries < 60; tries++) {
    const PtUnit *unit = &units[pick (world, n)];
    const PtUnitVersion *version = pt_unit_get_version (unit, when);

    if (version != NULL && unit != like &&
        (like == NULL || pt_unit_get_version (like, when)->kind == version->kind))
      return unit;
  }
  return NULL;
}

/* A new unit of the kind of @like; sometimes with its code. */
static PtUnitDraft
make_draft (World *world, const PtUnit *like, PtDay when, char *code)
{
  const PtUnitVersion *version = pt_unit_get_version (like, when);

  if (pick (world, 3) == 0)
    g_strlcpy (code, version->code, 16);
  else
    g_snprintf (code, 16, "N%u", world->n_codes++);
  return (PtUnitDraft){ code, code, version->kind, version->parent };
}

static PtReorganisation *
make_split (World *world, const PtUnit *unit, PtDay when)
{
  PtReorganisation *what = pt_reorganisation_split (unit, when);
  char codes[4][16];
  gint64 weights[4], shares[4];
  guint n = 2 + pick (world, 3);
  g_autoptr (GPtrArray) children =
    pt_book_list_children_from (world->fixture.book, unit, when);

  for (guint i = 0; i < n; i++)
    weights[i] = g_rand_int_range (world->rand, 1, 100000);
  pt_share_by_weights (weights, n, shares);
  for (guint i = 0; i < n; i++) {
    const PtUnit *heir = pick (world, 3) == 0 ? pick_unit (world, when, unit) : NULL;

    if (heir != NULL) {
      pt_reorganisation_add_heir (what, heir, shares[i]);
      g_strlcpy (codes[i], pt_unit_get_version (heir, when)->code, 16);
    } else {
      PtUnitDraft new = make_draft (world, unit, when, codes[i]);

      pt_reorganisation_add_part (what, &new, shares[i]);
    }
  }
  for (guint i = 0; i < children->len; i++)
    pt_reorganisation_place_child (what, g_ptr_array_index (children, i),
                                   codes[pick (world, n)]);
  return what;
}

/* A step, or NULL where the dice fell badly; @type says which. */
static PtReorganisation *
make_step (World *world, guint *type, gboolean may_close)
{
  PtDay when = day (case_days[pick (world, G_N_ELEMENTS (case_days))]);
  const PtUnit *unit = pick_unit (world, when, NULL), *other;
  const PtUnit *units[2];
  char code[16];
  PtUnitDraft new;

  *type = pick (world, 10);
  if (unit == NULL)
    return NULL;
  other = pick_unit (world, when, unit);
  new = make_draft (world, unit, when, code);
  switch (*type) {
  case 0:
    return pt_reorganisation_begin (&new, when);
  case 1:
    return pt_reorganisation_rename (unit, when, code, NULL);
  case 2:
    return pt_reorganisation_rename (unit, when, NULL, code);
  case 3:
    return other != NULL
             ? pt_reorganisation_move (unit, when,
                                       pt_unit_get_version (other, when)->parent)
             : NULL;
  case 4:
    return pt_reorganisation_correct (unit, when, pick (world, 2) ? code : NULL, code);
  case 5:
  case 6:
    return make_split (world, unit, when);
  case 7:
    return may_close ? pt_reorganisation_close (unit, when) : NULL;
  default:
    if (other == NULL)
      return NULL;
    units[0] = unit;
    units[1] = other;
    return pt_reorganisation_merge (units, 2, when, &new);
  }
}

static PtKind
get_level (PtKind kind)
{
  return pt_kind_get_sector (kind) == PT_SECTOR_AGENCY && kind != PT_KIND_BLOCK
           ? PT_KIND_AGENCY
           : kind;
}

/* Adds up one column as it was, and in the units of @when; levels never mix. */
static void
check_column (World *world, const PtColumn *column, PtPeriod period, PtDay when,
              gboolean may_lose)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (world->fixture.book);
  PtDay last = pt_period_last_day (period);
  g_autoptr (PtLineage) lineage = pt_lineage_new (catalogue, last, when);
  gint64 as_was[PT_N_KINDS] = { 0 }, in_view[PT_N_KINDS] = { 0 };
  guint n_units;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n_units);

  for (guint i = 0; i < n_units; i++) {
    const PtUnitVersion *version = pt_unit_get_version (&units[i], last);
    gint64 pieces[64];
    guint n;
    const PtPart *parts = pt_lineage_get_parts (lineage, i, &n);

    if (column->figures[i].state != PT_STATE_NUMBER)
      continue;
    g_assert_nonnull (version);
    g_assert_cmpuint (n, <=, G_N_ELEMENTS (pieces));
    if (n == 0) {
      g_assert_true (may_lose);
      continue;
    }
    as_was[get_level (version->kind)] += column->figures[i].value;
    pt_lineage_split (column->figures[i].value, parts, n, pieces);
    for (guint j = 0; j < n; j++) {
      const PtUnitVersion *part = pt_unit_get_version (&units[parts[j].unit], when);

      g_assert_nonnull (part);
      in_view[get_level (part->kind)] += pieces[j];
    }
    world->n_parts += n > 1;
  }
  for (guint i = 0; i < PT_N_KINDS; i++)
    g_assert_cmpint (as_was[i], ==, in_view[i]);
  world->n_totals++;
}

static void
check_totals (World *world, gboolean may_lose)
{
  PtColumnSource *columns = pt_book_get_columns (world->fixture.book);
  g_autoptr (GArray) periods = pt_book_list_periods (world->fixture.book, NULL);

  for (guint i = 0; i < periods->len; i++)
    for (guint j = 0; j < 2; j++)
      for (guint k = 0; k < G_N_ELEMENTS (view_days); k++) {
        PtPeriod period = g_array_index (periods, PtPeriod, i);
        const PtColumn *column = columns->get (columns, j, period, NULL);

        g_assert_nonnull (column);
        if (pt_period_last_day (period) <= day (view_days[k]))
          check_column (world, column, period, day (view_days[k]), may_lose);
      }
}

/* The way up ends. */
static void
check_ancestors (PtCatalogue *catalogue, const PtUnit *unit, PtDay when)
{
  for (guint depth = 0; unit != NULL; depth++) {
    g_assert_cmpuint (depth, <, 40);
    unit = pt_catalogue_get_parent (catalogue, unit, when);
  }
}

/* Nobody has lost a parent, or lies under itself, on any day. */
static void
check_parents (World *world)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (world->fixture.book);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < G_N_ELEMENTS (case_days); j++)
      for (int before = 0; before < 2; before++) {
        PtDay when = day (case_days[j]) - before;
        const PtUnitVersion *version = pt_unit_get_version (&units[i], when);

        if (version == NULL)
          continue;
        g_assert_true (version->parent == NULL ||
                       pt_catalogue_get_parent (catalogue, &units[i], when) != NULL);
        g_assert_true (pt_catalogue_find_unit (catalogue, version->code, when) ==
                       &units[i]);
        check_ancestors (catalogue, &units[i], when);
      }
}

/* Figures of a later year for whoever is there by then: chains in the middle. */
static void
report_later (World *world)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (world->fixture.book);
  PtPeriod period = pt_period_new (2022 + (int) pick (world, 2), FALSE);
  g_autoptr (PtIntake) intake = pt_intake_new ("figures.csv", PT_LAYOUT_FIGURES);
  g_autoptr (GError) error = NULL;
  PtOutcome outcome = { 0 };
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (pt_unit_get_version (&units[i], pt_period_last_day (period)) != NULL) {
      PtFigureRecord record = {
        .row = intake->n_read + 2,
        .unit = i,
        .period = period,
        .source = pt_intake_add_source (intake, "B"),
        .figure = { g_rand_int_range (world->rand, 0, 1000), PT_STATE_NUMBER, 0, 0 },
        .note = "",
      };

      g_array_append_val (intake->figures, record);
      intake->n_read++;
    }
  g_assert_true (
    pt_book_apply (world->fixture.book, intake, "later", FALSE, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_new, ==, intake->n_read);
}

/* Returns: whether it was done */
static gboolean
take_step (World *world, gboolean may_close, gboolean with_preview)
{
  guint type;
  g_autoptr (PtReorganisation) what = make_step (world, &type, may_close);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtPreview) preview = NULL;

  if (what == NULL)
    return FALSE;
  if (with_preview)
    preview = pt_reorganisation_preview (world->fixture.book, what, NULL);
  if (!pt_book_reorganise (world->fixture.book, what, &error)) {
    g_assert_true (error->domain == PT_ERROR && error->code != PT_ERROR_STORE);
    g_assert_null (preview);
    world->n_refused++;
    return FALSE;
  }
  if (with_preview)
    g_assert_nonnull (preview);
  if (with_preview && type != 7) {
    g_assert_cmpuint (preview->n_changed, ==, 0);
    g_assert_cmpuint (preview->n_lost, ==, 0);
  }
  world->n_done[type]++;
  return TRUE;
}

static void
run_case (World *world, guint number)
{
  Fixture *fixture = &world->fixture;
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  guint n_steps = 2 + pick (world, 7), n_done = 0;
  gboolean may_close = number % 4 == 0, later = number % 3 == 0;

  for (guint i = 0; i < n_steps; i++) {
    n_done += take_step (world, may_close, number % 4 == 1);
    if (later && i == n_steps / 2) {
      report_later (world);
      n_done++;
    }
  }
  check_totals (world, may_close);
  check_parents (world);

  if (number % 10 == 0) {
    g_autofree char *done = dump (fixture);
    g_autofree char *redone = NULL;

    assert_clean (fixture);
    for (guint i = 0; i < n_done; i++)
      undo (fixture);
    for (guint i = 0; i < n_done; i++)
      pt_edit_free (pt_book_redo (fixture->book, NULL));
    redone = dump (fixture);
    g_assert_cmpstr (done, ==, redone);
  }
  for (guint i = 0; i < n_done; i++)
    undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_property (void)
{
  World world = { .rand = g_rand_new_with_seed (20250701) };

  for (guint i = 0; i < N_WORLDS; i++) {
    g_autoptr (GError) error = NULL;

    set_up (&world.fixture, NULL);
    plant (&world);
    g_assert_true (pt_book_seal (world.fixture.book, &error));
    g_assert_no_error (error);
    for (guint j = 0; j < N_CASES; j++)
      run_case (&world, j);
    assert_clean (&world.fixture);
    tear_down (&world.fixture, NULL);
  }

  g_test_message ("done: begin %u, code %u, name %u, move %u, correct %u, split %u, "
                  "close %u, merge %u; refused %u; totals %u, divided figures %u",
                  world.n_done[0], world.n_done[1], world.n_done[2], world.n_done[3],
                  world.n_done[4], world.n_done[5] + world.n_done[6], world.n_done[7],
                  world.n_done[8] + world.n_done[9], world.n_refused, world.n_totals,
                  world.n_parts);
  /* A generator whose every step is refused would prove nothing. */
  g_assert_cmpuint (world.n_done[8] + world.n_done[9], >, 300);
  g_assert_cmpuint (world.n_done[5] + world.n_done[6], >, 300);
  g_assert_cmpuint (world.n_parts, >, 10000);
  g_rand_free (world.rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);
  g_test_add_func ("/reorganise/property", test_property);
  return g_test_run ();
}
