#include "lives-fixture.h"

/* Units that begin, end, move and merge, also within a period.  Each test has a book of
 * its own, a few rows long.
 */

static void
put (Book *book, gint64 unit, const char *element, const char *period, gint64 value)
{
  PtPeriod when = 0;
  guint index = pt_catalogue_find_element (book->catalogue, element)->index;

  g_assert_true (pt_period_parse (period, &when, NULL));
  get_column (book, index, when)->figures[unit - 1] =
    (PtFigure){ .value = value, .state = PT_STATE_NUMBER };
}

static PtQuery
ask (Book *book, const PtQueryWords *words)
{
  g_autoptr (GError) error = NULL;
  PtQuery query;

  g_assert_true (pt_query_parse (book->catalogue, words, &query, &error));
  g_assert_no_error (error);
  return query;
}

static PtTable *
make_table (Book *book, const PtQueryWords *words)
{
  g_autoptr (GError) error = NULL;
  PtQuery query = ask (book, words);
  PtTable *table = pt_table_new (book->catalogue, &book->source, &query, &error);

  g_assert_no_error (error);
  return table;
}

/* The row of @group is of @amount, or of @amount out of @of, and nobody is missing. */
static void
assert_row (Book *book, const PtQueryWords *words, const char *group, gint64 amount,
            gint64 of)
{
  g_autoptr (PtTable) table = make_table (book, words);
  const PtTableRow *row = NULL;

  for (guint i = 0; i < table->rows->len; i++)
    if (g_str_equal (g_array_index (table->rows, PtTableRow, i).group, group))
      row = &g_array_index (table->rows, PtTableRow, i);
  g_assert_nonnull (row);
  g_assert_cmpint (row->state, ==, PT_STATE_NUMBER);
  g_assert_cmpint (words->rate != NULL ? row->numerator : row->amount, ==, amount);
  g_assert_cmpint (row->denominator, ==, of);
  g_assert_cmpuint (row->n_reported, ==, row->n_expected);
  g_assert_cmphex (row->notes & PT_NOTE_INCOMPLETE, ==, 0);
}

/* --- units that change inside the period --------------------------------------- */

#define REFORM "2025-07-01"

static void
test_moved_hamlet (void)
{
  const Life lives[] = { { 1, "19", NULL, PT_KIND_PROVINCE, NULL, NULL },
                         { 2, "A", "19", PT_KIND_COMMUNE, NULL, REFORM },
                         { 3, "N", "19", PT_KIND_COMMUNE, REFORM, NULL },
                         { 4, "H", "A", PT_KIND_HAMLET, NULL, REFORM },
                         { 4, "H", "N", PT_KIND_HAMLET, REFORM, NULL },
                         END };
  const Step steps[] = { { REFORM, 2, 3 }, END };
  PtQueryWords words = { .element = "members", .period = "2025", .by = "unit" };
  g_auto (Book) book;

  begin (&book, lives, steps);
  finish (&book);
  put (&book, 4, "members", "2025", 3);
  put (&book, 4, "members", "2025-H1", 2);
  assert_row (&book, &words, "N", 3, 0);
  assert_row (&book, &words, "*", 3, 0);
  words.units = "2026-01-01";
  assert_row (&book, &words, "N", 3, 0);
  words.units = "2025-01-01";
  assert_row (&book, &words, "A", 3, 0);
  assert_row (&book, &words, "*", 3, 0);
  words.units = NULL;
  words.level = "province";
  assert_row (&book, &words, "19", 3, 0);
  words.level = NULL;
  words.period = "2025-H1";
  assert_row (&book, &words, "A", 2, 0);
}

static const Life merged[] = { { 1, "19", NULL, PT_KIND_PROVINCE, NULL, NULL },
                               { 2, "D", "19", PT_KIND_DISTRICT, NULL, NULL },
                               { 3, "C", "D", PT_KIND_COMMUNE, NULL, "2023-04-10" },
                               { 4, "E", "D", PT_KIND_COMMUNE, NULL, NULL },
                               END };
static const Step merger[] = { { "2023-04-10", 3, 4 }, { "2023-04-10", 4, 4 }, END };
static const char *const levels[] = { "commune", "district", "province" };
static const char *const tops[] = { "E", "D", "19" };

/* What a commune that ended gave is in all levels; what it did not give is missed in
 * none.
 */
static void
test_ended_commune (void)
{
  PtQueryWords words = { .element = "raised", .period = "2023", .by = "unit" };
  PtQueryWords rate = { .rate = "share", .period = "2023", .by = "unit" };
  g_auto (Book) book;

  begin (&book, merged, merger);
  finish (&book);
  put (&book, 4, "raised", "2023", 7);
  put (&book, 4, "members", "2023", 1);
  put (&book, 4, "population", "2023", 10);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    words.level = rate.level = levels[i];
    assert_row (&book, &words, tops[i], 7, 0);
    assert_row (&book, &rate, tops[i], 1, 10);
  }
  put (&book, 3, "raised", "2023", 5);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    words.level = levels[i];
    assert_row (&book, &words, tops[i], 12, 0);
    assert_row (&book, &words, "*", 12, 0);
  }
}

/* A stock of one that ended is in the stock of the one it went to. */
static void
test_former_stock (void)
{
  PtQueryWords stock = { .element = "members", .period = "2023", .by = "unit" };
  PtQueryWords share = { .rate = "share", .period = "2023", .by = "unit" };
  PtQueryWords per_head = { .rate = "per_head", .period = "2023", .by = "unit" };
  g_autoptr (PtTable) alone = NULL;
  g_auto (Book) book;

  begin (&book, merged, merger);
  finish (&book);
  put (&book, 3, "members", "2023", 4);
  put (&book, 3, "population", "2023", 40);
  put (&book, 3, "raised", "2023", 5);
  alone = make_table (&book, &stock);
  g_assert_cmpint (pt_table_get_whole (alone)->amount, ==, 4);
  put (&book, 4, "members", "2023", 9);
  put (&book, 4, "population", "2023", 100);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    stock.level = share.level = levels[i];
    assert_row (&book, &stock, tops[i], 9, 0);
    assert_row (&book, &share, tops[i], 9, 100);
  }
  put (&book, 4, "raised", "2023", 10);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    per_head.level = levels[i];
    assert_row (&book, &per_head, tops[i], 15, 100);
  }
}

/* --- one place through time ----------------------------------------------------- */

/* Two provinces become one, which takes the code of the first.  Code B is borne by two
 * communes that have nothing to do with each other.
 */
static const Life reform[] = { { 1, "19", NULL, PT_KIND_PROVINCE, NULL, REFORM },
                               { 2, "06", NULL, PT_KIND_PROVINCE, NULL, REFORM },
                               { 3, "19", NULL, PT_KIND_PROVINCE, REFORM, NULL },
                               { 4, "A", "19", PT_KIND_COMMUNE, NULL, REFORM },
                               { 5, "B", "06", PT_KIND_COMMUNE, NULL, REFORM },
                               { 6, "B", "19", PT_KIND_COMMUNE, REFORM, NULL },
                               { 7, "C", "19", PT_KIND_COMMUNE, REFORM, NULL },
                               END };
static const Step reforms[] = {
  { REFORM, 1, 3 }, { REFORM, 2, 3 }, { REFORM, 4, 6 }, { REFORM, 5, 7 }, END
};

/* The picture's tables, one for each of 2024, 2025 and 2026 that has any. */
static PtPicture *
draw_sides (Book *book, const PtQueryWords *words, gboolean both_sides)
{
  const char *const codes[] = { "2024", "2025", "2026" };
  PtPictureChoice choice = { .question = PT_CHART_TREND, .query = ask (book, words) };
  PtPeriod periods[G_N_ELEMENTS (codes)];
  g_autoptr (GError) error = NULL;
  PtPicture *found;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_true (pt_period_parse (codes[i], &periods[i], NULL));
  choice.periods = periods;
  choice.n_periods = G_N_ELEMENTS (codes);
  choice.both_sides = both_sides;
  found = pt_picture_new (book->catalogue, &book->source, &choice, &error);
  g_assert_no_error (error);
  return found;
}

static PtPicture *
draw_trend (Book *book, const PtQueryWords *words)
{
  return draw_sides (book, words, FALSE);
}

/* Of the lines of a period, the one that has a value there: no two of them have. */
static PtPicturePlace
find_drawn (const PtPicture *picture, guint period)
{
  guint n = picture->places->len / 3;
  PtPicturePlace drawn = { -1, -1 };

  for (guint i = 0; i < n; i++) {
    PtPicturePlace place =
      g_array_index (picture->places, PtPicturePlace, period * n + i);

    if (place.row < 0)
      continue;
    g_assert_cmpint (drawn.row, ==, -1);
    drawn = place;
  }
  return drawn;
}

static void
assert_lines (Book *book, const char *within, const char *units, guint n)
{
  PtQueryWords words = { .element = "members", .period = "2026", .units = units };
  g_autoptr (PtPicture) found = NULL;

  words.within = within;
  found = draw_trend (book, &words);
  g_assert_cmpuint (found->places->len, ==, 3 * n);
}

static void
assert_trend (Book *book, const char *within, const char *units, const gint64 *values)
{
  PtQueryWords words = { .element = "members", .period = "2026", .units = units };
  g_autoptr (PtPicture) found = NULL;
  guint n = 0;

  words.within = within;
  found = draw_trend (book, &words);
  for (guint i = 0; i < 3; i++) {
    PtPicturePlace place = find_drawn (found, i);

    if (values[i] < 0) {
      g_assert_cmpint (place.row, ==, -1);
      continue;
    }
    g_assert_cmpint (place.table, ==, (int) n);
    g_assert_cmpint (
      pt_table_get_whole (g_ptr_array_index (found->tables, n++))->amount, ==,
      values[i]);
  }
  g_assert_cmpuint (found->tables->len, ==, n);
}

static void
assert_sentence (Book *book, const char *within, const char *part)
{
  PtQueryWords words = { .element = "members", .period = "2026", .within = within };
  g_autoptr (PtPicture) found = draw_trend (book, &words);

  if (strstr (found->sentence, part) == NULL)
    g_error ("no “%s” in: %s", part, found->sentence);
}

/* Both sides of the reform: as it was before only where that is another line. */
static void
assert_both (Book *book, const char *within, guint n_lines, const char *part)
{
  PtQueryWords words = { .element = "members", .period = "2026" };
  g_autoptr (PtPicture) found = NULL;

  words.units = "2026-12-31";
  words.within = within;
  found = draw_sides (book, &words, TRUE);
  g_assert_cmpuint (found->places->len, ==, 3 * n_lines);
  if (strstr (found->sentence, part) == NULL)
    g_error ("no “%s” in: %s", part, found->sentence);
  for (guint i = 1; i < 3 && n_lines > 1; i++)
    g_assert_cmpint (g_array_index (found->places, PtPicturePlace, i * n_lines + 1).row,
                     ==, -1);
}

static void
test_trend_within (void)
{
  const PtQueryWords nowhere = { .element = "members",
                                 .period = "2026",
                                 .within = "06" };
  g_autoptr (GError) error = NULL;
  g_auto (Book) book;
  PtQuery query;

  begin (&book, reform, reforms);
  finish (&book);
  put (&book, 4, "members", "2024", 10);
  put (&book, 5, "members", "2024", 20);
  put (&book, 6, "members", "2025", 11);
  put (&book, 7, "members", "2025", 21);
  put (&book, 6, "members", "2026", 12);
  put (&book, 7, "members", "2026", 22);
  assert_trend (&book, "19", NULL, (const gint64[]){ 10, 32, 34 });
  assert_trend (&book, "19", "2026-12-31", (const gint64[]){ 30, 32, 34 });
  assert_trend (&book, "06", NULL, (const gint64[]){ 20, 0, -1 });
  assert_trend (&book, "B", NULL, (const gint64[]){ -1, 11, 12 });
  assert_trend (&book, "A", NULL, (const gint64[]){ 10, 0, -1 });
  assert_lines (&book, "19", NULL, 2);
  assert_lines (&book, "19", "2026-12-31", 1);
  assert_lines (&book, "A", NULL, 1);
  assert_sentence (&book, "19",
                   "19 has had its present boundaries only since 01/07/2025; before "
                   "that day the chart shows it as it was");
  assert_sentence (&book, "19", "members rose from 32 (2025) to 34 (2026).");
  assert_sentence (
    &book, "B",
    "B has existed only since 01/07/2025; before, the code B was that of "
    "another unit, B");
  assert_sentence (&book, "C", "C has existed only since 01/07/2025.");
  assert_sentence (&book, "06", "2024: 1 of 1 unit has reported.");
  assert_sentence (&book, "19", "2026: 2 of 2 units have reported.");
  assert_both (&book, "19", 2, "2026: 2 of 2 units have reported");
  assert_both (&book, "C", 1, "C has existed only since 01/07/2025");
  assert_both (&book, NULL, 1, "the figures are the same");
  query = ask (&book, &nowhere);
  g_assert_cmpint (query.within, ==, 1);
  g_assert_cmpint (pt_query_find_within (book.catalogue, &query), ==, 1);
  g_assert_null (pt_table_new (book.catalogue, &book.source, &query, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_NOT_FOUND);
  query.within = 0;
  g_assert_cmpint (pt_query_find_within (book.catalogue, &query), ==, 2);
}

/* Of the latest figures: two communes that are, one of which gave none, and one that
 * was.
 */
static void
test_latest (void)
{
  const PtQueryWords words = { .rate = "share", .period = "2024..2026", .by = "unit" };
  const PtTableRow *whole;
  g_autoptr (PtTable) table = NULL;
  g_auto (Book) book;

  begin (&book, reform, reforms);
  finish (&book);
  put (&book, 4, "members", "2024", 10);
  put (&book, 4, "population", "2024", 100);
  put (&book, 7, "members", "2025", 20);
  put (&book, 7, "population", "2025", 100);
  table = make_table (&book, &words);
  whole = pt_table_get_whole (table);
  g_assert_cmpuint (whole->n_reported, ==, 2);
  g_assert_cmpuint (whole->n_expected, ==, 3);
  g_assert_cmphex (whole->notes, ==, PT_NOTE_INCOMPLETE);
}

/* --- many groups ----------------------------------------------------------------- */

#define N_GROUPS 9

static void
begin_many (Book *book)
{
  Life lives[N_GROUPS + 2] = { { 1, "19", NULL, PT_KIND_PROVINCE, NULL, NULL } };
  const Step steps[] = { END };
  char codes[N_GROUPS][2] = { "" };

  for (guint i = 0; i < N_GROUPS; i++) {
    codes[i][0] = (char) ('A' + i);
    lives[i + 1] = (Life){ i + 2, codes[i], "19", PT_KIND_COMMUNE, NULL, NULL };
  }
  begin (book, lives, steps);
  for (guint i = 0; i < N_GROUPS; i++) {
    PtGroup group = { codes[i], codes[i], codes[i], N_GROUPS - (int) i };

    pt_catalogue_builder_add_group (book->builder, "former-district", &group);
    pt_catalogue_builder_add_membership (book->builder, i + 2, "former-district",
                                         codes[i], PT_DAY_ALWAYS, PT_DAY_FOREVER, "");
  }
  finish (book);
  for (guint i = 0; i < N_GROUPS; i++) {
    put (book, i + 2, "members", "2024", i + 1);
    put (book, i + 2, "population", "2024", 10);
  }
}

static void
assert_refused (Book *book, const PtPictureChoice *choice, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pt_picture_new (book->catalogue, &book->source, choice, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, words);
}

static void
test_many_groups (void)
{
  const guint rates[] = { 0, 0 };
  PtQueryWords words = { .rate = "share", .period = "2024", .by = "former-district" };
  PtPictureChoice choice = { .rates = rates, .n_rates = 2 };
  g_autoptr (PtPicture) found = NULL;
  g_autoptr (PtScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Book) book;

  begin_many (&book);
  choice.question = PT_CHART_BARS;
  choice.query = ask (&book, &words);
  assert_refused (&book, &choice,
                  "Former district has 9 groups; at most 6 can stand side by side for "
                  "several rates. Choose one rate, or fewer groups.");
  choice.question = PT_CHART_TREND;
  assert_refused (&book, &choice,
                  "Former district has 9 groups; at most 6 can stand in one chart as "
                  "lines. Choose fewer groups, or all together as one line.");
  choice.question = PT_CHART_BARS;
  choice.n_rates = 1;
  found = pt_picture_new (book.catalogue, &book.source, &choice, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found->kind, ==, PT_CHART_RANKING);
  g_assert_cmpuint (found->places->len, ==, N_GROUPS);
  for (guint i = 0; i < N_GROUPS; i++)
    g_assert_cmpint (g_array_index (found->places, PtPicturePlace, i).row, ==, (int) i);
  scene = pt_chart_draw (found->kind, found->data, 842, 595);
  g_assert_cmpuint (pt_scene_get_n_data (scene), ==, N_GROUPS);
}

static void
test_many_units (void)
{
  const guint rates[] = { 0, 0 };
  PtQueryWords words = { .rate = "share", .period = "2024", .by = "unit" };
  PtPictureChoice choice = { .question = PT_CHART_BARS, .rates = rates, .n_rates = 2 };
  g_auto (Book) book;

  begin_many (&book);
  choice.query = ask (&book, &words);
  assert_refused (&book, &choice,
                  "There are 9 units; at most 6 can stand side by side for several "
                  "rates. Choose one rate, or fewer units.");
  choice.question = PT_CHART_TREND;
  assert_refused (
    &book, &choice,
    "There are 9 units; at most 6 can stand in one chart as lines. Choose "
    "groups instead of units, or all together as one line.");
}

/* Below a province, a commune is known by the district it was in. */
static void
test_missing_in_districts (void)
{
  PtQueryWords words = { .element = "members", .period = "2025" };
  g_autoptr (PtOverview) found = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Book) book;
  PtQuery query;

  begin_many (&book);
  query = ask (&book, &words);
  query.element = -1;
  found = pt_overview_new (book.catalogue, &book.source, &query, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->missing->len, ==, N_GROUPS);
  for (guint i = 0; i < N_GROUPS; i++) {
    const PtMissing *missing = g_ptr_array_index (found->missing, i);

    g_assert_cmpstr (missing->parent, ==, missing->name);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("en");
  g_test_add_func ("/lives/moved-hamlet", test_moved_hamlet);
  g_test_add_func ("/lives/ended-commune", test_ended_commune);
  g_test_add_func ("/lives/former-stock", test_former_stock);
  g_test_add_func ("/lives/trend-within", test_trend_within);
  g_test_add_func ("/lives/latest", test_latest);
  g_test_add_func ("/many/groups", test_many_groups);
  g_test_add_func ("/many/units", test_many_units);
  g_test_add_func ("/many/missing-in-districts", test_missing_in_districts);
  return g_test_run ();
}
