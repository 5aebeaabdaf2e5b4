#include "report-fixture.h"
#include "report/sheet.h"
#include "report/table.h"

#include <math.h>

#define NUMBER PT_STATE_NUMBER

static PtTable *
table (Book *book, const char *text)
{
  g_autoptr (GError) error = NULL;
  PtQuery query = ask (book, text);
  PtTable *result = pt_table_new (book->catalogue, &book->source, &query, &error);

  g_assert_no_error (error);
  return result;
}

static const PtTableRow *
find_row (const PtTable *self, const char *group)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (g_array_index (self->rows, PtTableRow, i).group, group))
      return &g_array_index (self->rows, PtTableRow, i);
  return NULL;
}

static void
assert_rate (const PtTable *self, const char *group, gint64 numerator,
             gint64 denominator, PtNotes notes)
{
  const PtTableRow *row = find_row (self, group);

  g_assert_nonnull (row);
  g_assert_cmpint (row->state, ==, NUMBER);
  g_assert_true (row->has_counts);
  g_assert_cmpint (row->numerator, ==, numerator);
  g_assert_cmpint (row->denominator, ==, denominator);
  g_assert_cmphex (row->notes, ==, notes);
}

static void
assert_counted (const PtTable *self, const char *group, guint reported, guint expected)
{
  g_assert_cmpuint (find_row (self, group)->n_reported, ==, reported);
  g_assert_cmpuint (find_row (self, group)->n_expected, ==, expected);
}

static void
assert_value (const PtTable *self, const char *group, const char *expected)
{
  g_autofree char *value = NULL;

  pt_language_set (PT_LANGUAGE_VI);
  value = pt_table_format_value (self, find_row (self, group));
  pt_language_set (PT_LANGUAGE_EN);
  g_assert_cmpstr (value, ==, expected);
}

/* --- tables --------------------------------------------------------------------- */

static void
test_rates (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) by_unit = NULL;
  g_autoptr (PtTable) by_terrain = NULL;
  g_autofree char *english = NULL;

  put_four (book);
  by_unit = table (book, FAMILIES "by=unit");
  g_assert_cmpuint (by_unit->rows->len, ==, 5);
  g_assert_cmpstr (g_array_index (by_unit->rows, PtTableRow, 0).name, ==, "Xã An Bình");
  g_assert_cmpstr (g_array_index (by_unit->rows, PtTableRow, 3).name, ==, "Xã Đại Từ");
  assert_rate (by_unit, "A", 400, 500, 0);
  assert_rate (by_unit, "*", 620, 1000, 0);
  assert_value (by_unit, "A", "80,0%");
  by_terrain = table (book, FAMILIES "by=terrain");
  g_assert_cmpuint (by_terrain->rows->len, ==, 3);
  assert_rate (by_terrain, "mountain", 520, 700, 0);
  assert_rate (by_terrain, "midland", 100, 300, 0);
  assert_rate (by_terrain, "*", 620, 1000, 0);
  assert_value (by_terrain, "mountain", "74,3%");
  english = pt_table_format_value (by_terrain, find_row (by_terrain, "mountain"));
  g_assert_cmpstr (english, ==, "74.3%");
}

static void
test_both_sides (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) found = NULL;

  put_four (book);
  at (book, 4, "families_all", "2024")->state = PT_STATE_ABSENT;
  at (book, 5, "families_recognised", "2024")->state = PT_STATE_NOT_REPORTED;
  found = table (book, FAMILIES "by=unit");
  g_assert_cmpint (find_row (found, "C")->state, ==, PT_STATE_ABSENT);
  g_assert_cmpint (find_row (found, "D")->state, ==, PT_STATE_NOT_REPORTED);
  assert_value (found, "D", "–");
  assert_rate (found, "*", 520, 700, PT_NOTE_INCOMPLETE);
  assert_counted (found, "*", 2, 4);
}

static void
test_states (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) found = NULL;

  put (book, 2, "members", "2024", 0);
  *at (book, 3, "members", "2024") = (PtFigure){ .state = PT_STATE_NOT_REPORTED };
  *at (book, 4, "members", "2024") = (PtFigure){ .state = PT_STATE_NOT_APPLICABLE };
  found = table (book, "element=members by=unit");
  assert_value (found, "A", "0");
  assert_value (found, "B", "–");
  assert_value (found, "C", "x");
  assert_value (found, "D", "–");
  g_assert_cmpint (find_row (found, "A")->state, ==, NUMBER);
  g_assert_cmpint (find_row (found, "B")->state, ==, PT_STATE_NOT_REPORTED);
  g_assert_cmpint (find_row (found, "C")->state, ==, PT_STATE_NOT_APPLICABLE);
  g_assert_cmpint (find_row (found, "D")->state, ==, PT_STATE_ABSENT);
  assert_counted (found, "C", 0, 0);
  assert_counted (found, "*", 1, 3);
  g_assert_cmpint (find_row (found, "*")->amount, ==, 0);
}

static void
assert_notes (const PtTable *self, const char *group, const char *expected)
{
  g_autofree char *notes = pt_table_format_notes (self, find_row (self, group));

  g_assert_cmpstr (notes, ==, expected);
}

/* A unit that said "not reported" is another than one that said nothing. */
static void
test_silence (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) by_unit = NULL;
  g_autoptr (PtTable) by_terrain = NULL;

  put (book, 2, "members", "2024", 1);
  *at (book, 3, "members", "2024") = (PtFigure){ .state = PT_STATE_NOT_REPORTED };
  by_unit = table (book, "element=members by=unit");
  assert_notes (by_unit, "A", "");
  assert_notes (by_unit, "B", "not reported");
  assert_notes (by_unit, "C", "no figures");
  by_terrain = table (book, "element=members by=terrain");
  assert_notes (by_terrain, "midland", "incomplete: not everyone has reported");
}

/* Groups, and sectors, that nobody inside belongs to. */
static void
test_empty_groups (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) inside = table (book, "element=members by=terrain within=A");
  g_autoptr (PtTable) sectors = table (book, "element=members by=sector within=B");

  g_assert_cmpuint (inside->rows->len, ==, 2);
  assert_counted (inside, "mountain", 0, 1);
  g_assert_null (find_row (inside, "midland"));
  g_assert_cmpuint (sectors->rows->len, ==, 2);
  g_assert_null (find_row (sectors, "agency"));
}

static void
test_sums_of_elements (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) found = NULL;

  for (gint64 unit = 2; unit <= 4; unit++) {
    put (book, unit, "members", "2024", 100);
    put (book, unit, "boards_school", "2024", 7);
  }
  put (book, 2, "boards_agency", "2024", 3);
  at (book, 3, "boards_agency", "2024")->state = PT_STATE_NOT_APPLICABLE;
  found = table (book, "rate=boards_of_members by=unit");
  assert_rate (found, "A", 10, 100, 0);
  assert_rate (found, "B", 7, 100, 0);
  g_assert_cmpint (find_row (found, "C")->state, ==, PT_STATE_ABSENT);
  assert_rate (found, "*", 17, 200, PT_NOTE_INCOMPLETE);
}

static PtFigure *
publish (Book *book, gint64 unit, const char *rate, double percent, guint8 decimals)
{
  PtFigure *figure =
    put (book, unit, rate, "2024", (gint64) llround (percent * PT_PERCENT_SCALE));

  figure->decimals = decimals;
  return figure;
}

static void
test_published (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) found = NULL;

  put_four (book);
  publish (book, 2, "families_recognised_of_all", 80.05, 2);
  publish (book, 3, "families_recognised_of_all", 60.1, 1);
  publish (book, 4, "families_recognised_of_all", 50.4, 0);
  at (book, 5, "families_all", "2024")->state = PT_STATE_ABSENT;
  publish (book, 5, "families_recognised_of_all", 26, 0)->qualifier =
    PT_QUALIFIER_NEARLY;
  found = table (book, FAMILIES "by=unit");
  assert_rate (found, "A", 400, 500, 0);
  assert_rate (found, "B", 120, 200, PT_NOTE_DIFFERS);
  assert_rate (found, "C", 50, 100, 0);
  g_assert_cmpfloat (find_row (found, "B")->published, ==, 60.1);
  assert_value (found, "D", "gần 26%");
  g_assert_cmphex (find_row (found, "D")->notes, ==,
                   PT_NOTE_PUBLISHED | PT_NOTE_INEXACT);
  g_assert_false (find_row (found, "D")->has_counts);
  g_assert_cmpfloat_with_epsilon (find_row (found, "D")->implied_denominator, 192.3,
                                  .01);
  assert_rate (found, "*", 570, 800, PT_NOTE_INCOMPLETE);
  g_assert_true (pt_published_differs (52.6, 1, 52.534));
  g_assert_false (pt_published_differs (84.61, 2, 84.61538));
  g_assert_false (pt_published_differs (0.3, 1, 0.35));
  g_assert_false (pt_published_differs (26, 0, 26.5));
  g_assert_true (pt_published_differs (26, 0, 26.51));
}

static void
test_published_means (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) simple = NULL;
  g_autoptr (PtTable) weighted = NULL;

  publish (book, 2, "members_of_population", 30, 0);
  publish (book, 3, "members_of_population", 18.53, 2);
  publish (book, 4, "members_of_population", 25, 0);
  put (book, 2, "population", "2024", 3000);
  simple = table (book, "rate=members_of_population by=terrain");
  g_assert_cmpfloat_with_epsilon (find_row (simple, "mountain")->value, 24.265, 1e-6);
  g_assert_cmphex (find_row (simple, "mountain")->notes, ==,
                   PT_NOTE_PUBLISHED | PT_NOTE_SIMPLE_MEAN);
  g_assert_cmphex (find_row (simple, "midland")->notes, ==,
                   PT_NOTE_PUBLISHED | PT_NOTE_INCOMPLETE);
  assert_value (simple, "midland", "25%");
  put (book, 3, "population", "2024", 1000);
  weighted = table (book, "rate=members_of_population by=terrain");
  g_assert_cmpfloat_with_epsilon (find_row (weighted, "mountain")->value, 27.1325,
                                  1e-6);
  g_assert_cmphex (find_row (weighted, "mountain")->notes, ==, PT_NOTE_PUBLISHED);
}

static void
test_top (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) rate = NULL;
  g_autoptr (PtTable) sum = NULL;

  put_four (book);
  publish (book, 1, "families_recognised_of_all", 62.1, 1);
  put (book, 1, "families_all", "2024", 999);
  rate = table (book, FAMILIES "by=unit");
  assert_rate (rate, "*", 620, 1000, PT_NOTE_DIFFERS);
  g_assert_cmpfloat (pt_table_get_whole (rate)->published, ==, 62.1);
  sum = table (book, "element=families_all by=whole");
  g_assert_cmpint (pt_table_get_whole (sum)->amount, ==, 1000);
  g_assert_cmphex (pt_table_get_whole (sum)->notes, ==, PT_NOTE_DIFFERS);
  at (book, 1, "families_all", "2024")->qualifier = PT_QUALIFIER_OVER;
  g_clear_pointer (&sum, pt_table_free);
  sum = table (book, "element=families_all by=whole");
  g_assert_cmphex (pt_table_get_whole (sum)->notes, ==, 0);
}

static void
test_money (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) per_head = NULL;
  g_autoptr (PtTable) fund = NULL;

  put (book, 1, "fund_closing", "2024", G_GINT64_CONSTANT (18000000000));
  put (book, 1, "population", "2024", 1200148);
  put (book, 1, "fund_per_head", "2024", 15000);
  per_head = table (book, "rate=fund_per_head by=unit level=province");
  g_assert_true (per_head->is_money);
  g_assert_false (per_head->is_percent);
  assert_rate (per_head, "19", G_GINT64_CONSTANT (18000000000), 1200148, 0);
  g_assert_cmpfloat_with_epsilon (find_row (per_head, "19")->value, 14998.15, .01);
  g_assert_cmpfloat (find_row (per_head, "19")->implied_denominator, ==, 1200000);
  fund = table (book, "element=fund_closing level=province");
  assert_value (fund, "*", "18 tỷ");
}

static void
test_over_hundred (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) found = NULL;

  put_families (book, 2, "2024", 91, 74);
  put_families (book, 3, "2024", 0, 0);
  put (book, 4, "families_recognised", "2024", G_MAXINT64);
  put (book, 4, "families_all", "2024", 1);
  found = table (book, FAMILIES "by=unit");
  assert_rate (found, "A", 91, 74, PT_NOTE_OVER_HUNDRED);
  assert_value (found, "A", "123,0%");
  g_assert_cmpint (find_row (found, "B")->state, ==, PT_STATE_ABSENT);
  g_assert_cmphex (find_row (found, "B")->notes, ==, PT_NOTE_NO_DENOMINATOR);
  g_assert_cmphex (find_row (found, "*")->notes, ==,
                   PT_NOTE_OVERFLOW | PT_NOTE_INCOMPLETE);
  assert_value (found, "*", "–");
}

static void
test_sectors (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) members = NULL;
  g_autoptr (PtTable) families = NULL;

  put_four (book);
  for (gint64 unit = 2; unit <= 5; unit++)
    put (book, unit, "members", "2024", 100);
  put (book, 12, "members", "2024", 30);
  put (book, 13, "members", "2024", 12);
  members = table (book, "element=members by=sector");
  g_assert_cmpint (find_row (members, "residential")->amount, ==, 400);
  g_assert_cmpint (find_row (members, "agency")->amount, ==, 42);
  g_assert_cmpint (find_row (members, "*")->amount, ==, 442);
  assert_counted (members, "agency", 2, 2);
  assert_counted (members, "*", 6, 6);
  families = table (book, FAMILIES "by=sector");
  g_assert_cmpint (find_row (families, "agency")->state, ==, PT_STATE_NOT_APPLICABLE);
  assert_rate (families, "*", 620, 1000, 0);
}

static void
test_parts (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) found = NULL;
  g_autoptr (PtTable) province = NULL;

  put_four (book);
  put_families (book, 9, "2024", 10, 20);
  put_families (book, 10, "2024", 30, 40);
  found = table (book, FAMILIES "by=unit");
  assert_rate (found, "D", 50, 200, PT_NOTE_PARTS_DIFFER);
  at (book, 5, "families_recognised", "2024")->state = PT_STATE_ABSENT;
  at (book, 5, "families_all", "2024")->state = PT_STATE_ABSENT;
  g_clear_pointer (&found, pt_table_free);
  found = table (book, FAMILIES "by=unit");
  assert_rate (found, "D", 40, 60, 0);
  at (book, 10, "families_recognised", "2024")->state = PT_STATE_ABSENT;
  g_clear_pointer (&found, pt_table_free);
  found = table (book, FAMILIES "by=unit");
  assert_rate (found, "D", 10, 20, PT_NOTE_INCOMPLETE);
  province = table (book, FAMILIES "by=unit level=province");
  assert_rate (province, "19", 580, 820, PT_NOTE_INCOMPLETE);
}

static void
test_today (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) found = NULL;
  g_autoptr (PtTable) groups = NULL;

  put_four (book);
  put (book, 4, "families_all", "2024", 101);
  found = table (book, FAMILIES "by=unit units=2026-01-01");
  g_assert_cmpuint (found->rows->len, ==, 4);
  g_assert_cmpstr (find_row (found, "A")->name, ==, "Xã An Sơn");
  assert_rate (found, "A", 520, 700, 0);
  assert_counted (found, "A", 2, 2);
  assert_rate (found, "C", 30, 61, PT_NOTE_ESTIMATE);
  assert_rate (found, "D", 70, 240, PT_NOTE_ESTIMATE);
  assert_rate (found, "*", 620, 1001, 0);
  assert_counted (found, "*", 4, 4);
  groups = table (book, FAMILIES "by=terrain units=2026-01-01");
  assert_rate (groups, "mountain", 520, 700, 0);
  assert_rate (groups, "", 70, 240, PT_NOTE_ESTIMATE | PT_NOTE_UNCLASSIFIED);
  g_assert_cmpstr (find_row (groups, "")->name, ==, "Unclassified");
}

/* A year in which old units gave figures, and new ones too; and back in time. */
static void
test_mixed_year (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) now = NULL;
  g_autoptr (PtTable) before = NULL;

  put (book, 2, "fund_raised", "2025", 5);
  put (book, 6, "fund_raised", "2025", 100);
  put (book, 7, "fund_raised", "2025", 20);
  now = table (book, "element=fund_raised period=2025 by=unit");
  g_assert_cmpint (find_row (now, "A")->amount, ==, 105);
  g_assert_cmpint (find_row (now, "*")->amount, ==, 125);
  assert_counted (now, "*", 3, 4);
  before = table (book, "element=fund_raised period=2025 by=unit units=2025-01-01");
  g_assert_cmpint (find_row (before, "A")->amount, ==, 5);
  g_assert_cmpint (find_row (before, "*")->amount, ==, 125);
  g_assert_cmphex (find_row (before, "*")->notes, ==,
                   PT_NOTE_NOT_CARRIED | PT_NOTE_INCOMPLETE);
}

static void
test_within (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) today = NULL;
  g_autoptr (PtTable) then = NULL;
  g_autoptr (GError) error = NULL;
  PtQuery query = ask (book, "element=members level=hamlet within=A");

  put_four (book);
  today = table (book, FAMILIES "by=unit units=2026-01-01 within=C");
  g_assert_cmpuint (today->rows->len, ==, 2);
  assert_rate (today, "C", 30, 60, PT_NOTE_ESTIMATE);
  assert_rate (today, "*", 30, 60, PT_NOTE_ESTIMATE);
  then = table (book, FAMILIES "by=unit units=2026-01-01 within=B");
  g_assert_cmpuint (then->rows->len, ==, 2);
  assert_rate (then, "A", 120, 200, 0);
  assert_rate (then, "*", 120, 200, 0);
  g_assert_null (pt_table_new (book->catalogue, &book->source, &query, &error));
  g_assert_nonnull (error);
}

/* Σ of all rows but the last, whatever the view. */
static void
assert_adds_up (const PtTable *self, gint64 whole)
{
  gint64 sum = 0;

  for (guint i = 0; i + 1 < self->rows->len; i++)
    sum += g_array_index (self->rows, PtTableRow, i).amount;
  g_assert_cmpint (pt_table_get_whole (self)->amount, ==, whole);
  g_assert_cmpint (sum, ==, whole);
}

static void
test_totals_are_the_same (Book *book, gconstpointer data)
{
  const char *const views[] = { "element=members by=unit", "element=members by=terrain",
                                "element=members by=unit units=2026-01-01",
                                "element=members by=terrain units=2026-01-01" };

  for (guint round = 0; round < 200; round++) {
    gint64 whole = 0;

    for (gint64 unit = 2; unit <= 5; unit++) {
      int value = g_test_rand_int_range (-50, 2000);

      *at (book, unit, "members", "2024") = (PtFigure){ .state = PT_STATE_ABSENT };
      if (value < 0)
        continue;
      put (book, unit, "members", "2024", value);
      whole += value;
    }
    for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
      g_autoptr (PtTable) found = table (book, views[i]);

      assert_adds_up (found, whole);
    }
  }
}

/* --- words ---------------------------------------------------------------------- */

static void
test_query (Book *book, gconstpointer data)
{
  const struct {
    PtQueryWords words;
    const char *said;
  } refused[] = {
    { { .rate = "x", .period = "2024" }, "families_recognised_of_all" },
    { { .element = "x", .period = "2024" }, "members" },
    { { .rate = "x", .element = "y", .period = "2024" }, "not both" },
    { { .period = "2024" }, "rate" },
    { { .element = "members" }, "2024-H1" },
    { { .element = "members", .period = "24" }, "24" },
    { { .element = "members", .period = "2024", .by = "x" }, "terrain" },
    { { .element = "members", .period = "2024", .level = "x" }, "commune" },
    { { .element = "members", .period = "2024", .units = "x" }, "as-was" },
    { { .element = "members", .period = "2024", .within = "x" }, "x" },
  };
  PtQuery query = ask (book, "element=members by=sector period=2024-H1");

  g_assert_cmpint (query.level, ==, PT_KIND_COMMUNE);
  g_assert_cmpint (query.view, ==, PT_UNITS_AS_WAS);
  g_assert_cmpint (pt_query_get_view_day (&query), ==, pt_day_new (2024, 6, 30));
  g_assert_cmpint (query.within, ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (
      pt_query_parse (book->catalogue, &refused[i].words, &query, &error));
    g_assert_nonnull (error);
    g_assert_nonnull (strstr (error->message, refused[i].said));
  }
}

static void
assert_sheet (const PtSheet *sheet, PtFormat format, const char *expected)
{
  g_autofree char *text = pt_sheet_to_string (sheet, format);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_sheet (void)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();

  pt_sheet_add_column (sheet, "name", "Tên", PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "value", "Giá trị", PT_CELL_NUMBER);
  pt_sheet_add_cell (sheet, "Xã “A”, \"B\"", NULL);
  pt_sheet_add_cell (sheet, "1234.5", "1.234,5");
  pt_sheet_add_cell (sheet, "Đại\nTừ\\", NULL);
  pt_sheet_add_cell (sheet, "", "–");
  assert_sheet (sheet, PT_FORMAT_TEXT,
                "Tên          Giá trị\n"
                "Xã “A”, \"B\"  1.234,5\n"
                "Đại Từ\\            –\n");
  assert_sheet (sheet, PT_FORMAT_CSV,
                "name,value\n\"Xã “A”, \"\"B\"\"\",1234.5\n\"Đại\nTừ\\\",\n");
  assert_sheet (sheet, PT_FORMAT_JSON,
                "[\n  {\"name\": \"Xã “A”, \\\"B\\\"\", \"value\": 1234.5},\n"
                "  {\"name\": \"Đại\\nTừ\\\\\", \"value\": null}\n]\n");
}

static void
test_table_sheet (Book *book, gconstpointer data)
{
  g_autoptr (PtTable) found = NULL;
  g_autoptr (PtSheet) sheet = NULL;

  put_families (book, 2, "2024", 1, 3);
  found = table (book, FAMILIES "by=terrain");
  sheet = pt_table_to_sheet (found);
  assert_sheet (
    sheet, PT_FORMAT_CSV,
    "group,name,numerator,denominator,value,n_reported,n_expected,note\n"
    "mountain,Mountain,1,3,33.333333333333336,1,2,"
    "incomplete: not everyone has reported\n"
    "midland,Midland,,,,0,2,incomplete: not everyone has reported\n"
    "*,Whole,1,3,33.333333333333336,1,4,incomplete: not everyone has reported\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("en");
  ADD ("table/rates", test_rates);
  ADD ("table/both-sides", test_both_sides);
  ADD ("table/states", test_states);
  ADD ("table/silence", test_silence);
  ADD ("table/empty-groups", test_empty_groups);
  ADD ("table/sums-of-elements", test_sums_of_elements);
  ADD ("table/published", test_published);
  ADD ("table/published-means", test_published_means);
  ADD ("table/top", test_top);
  ADD ("table/money", test_money);
  ADD ("table/over-hundred", test_over_hundred);
  ADD ("table/sectors", test_sectors);
  ADD ("table/parts", test_parts);
  ADD ("table/today", test_today);
  ADD ("table/mixed-year", test_mixed_year);
  ADD ("table/within", test_within);
  ADD ("table/totals-are-the-same", test_totals_are_the_same);
  ADD ("query", test_query);
  g_test_add_func ("/report/sheet", test_sheet);
  ADD ("table/sheet", test_table_sheet);
  return g_test_run ();
}
