#include "base/language.h"
#include "domain/catalogue-builder.h"
#include "report/overview.h"
#include "report/query.h"
#include "report/sheet.h"
#include "report/table.h"

#include <math.h>
#include <string.h>

#define REFORM "2025-07-01"
#define NUMBER PT_STATE_NUMBER

/* --- a small book ------------------------------------------------------------- */

/* One province.  Communes A to D until the reform, then N1 = A + B, N2 = 60% of C, and
 * N3 = 40% of C + D.  A new one bears an old code, as all of them did.  D has hamlets.
 */
static const struct {
  gint64 id;
  const char *code, *name;
  PtKind kind;
  const char *parent, *from, *to;
} units[] = {
  { 1, "19", "Tỉnh Thái Nguyên", PT_KIND_PROVINCE, NULL, "", "" },
  { 2, "A", "Xã An Bình", PT_KIND_COMMUNE, "19", "", REFORM },
  { 3, "B", "Phường Bình Sơn", PT_KIND_COMMUNE, "19", "", REFORM },
  { 4, "C", "Xã Cao Sơn", PT_KIND_COMMUNE, "19", "", REFORM },
  { 5, "D", "Xã Đại Từ", PT_KIND_COMMUNE, "19", "", REFORM },
  { 6, "A", "Xã An Sơn", PT_KIND_COMMUNE, "19", REFORM, "" },
  { 7, "C", "Xã Cao Thượng", PT_KIND_COMMUNE, "19", REFORM, "" },
  { 8, "D", "Xã Đại Phúc", PT_KIND_COMMUNE, "19", REFORM, "" },
  { 9, "D1", "Xóm Một", PT_KIND_HAMLET, "D", "", REFORM },
  { 10, "D2", "Xóm Hai", PT_KIND_HAMLET, "D", "", REFORM },
  { 11, "K", "Khối cơ quan", PT_KIND_BLOCK, "19", "", "" },
  { 12, "X", "Sở Nội vụ", PT_KIND_AGENCY, "K", "", "" },
  { 13, "Y", "Trường Lê Lợi", PT_KIND_SCHOOL, "A", "", "" },
};

static const struct {
  gint64 old, new;
  gint64 share;
} successions[] = {
  { 2, 6, PT_SHARE_WHOLE },          { 3, 6, PT_SHARE_WHOLE },
  { 4, 7, PT_SHARE_WHOLE * 6 / 10 }, { 4, 8, PT_SHARE_WHOLE * 4 / 10 },
  { 5, 8, PT_SHARE_WHOLE },
};

static const struct {
  const char *code;
  PtElementType type;
  const char *sector, *model, *status;
} elements[] = {
  { "families_all", PT_TYPE_COUNT_ELEMENT, "residential", "family", "all" },
  { "families_recognised", PT_TYPE_COUNT_ELEMENT, "residential", "family",
    "recognised" },
  { "members", PT_TYPE_COUNT_ELEMENT, "", "", "" },
  { "population", PT_TYPE_COUNT_ELEMENT, "", "", "" },
  { "fund_closing", PT_TYPE_MONEY_ELEMENT, "", "", "" },
  { "boards_school", PT_TYPE_COUNT_ELEMENT, "", "", "" },
  { "boards_agency", PT_TYPE_COUNT_ELEMENT, "", "", "" },
  { "families_recognised_of_all", PT_TYPE_PERCENT_ELEMENT, "", "", "" },
  { "members_of_population", PT_TYPE_PERCENT_ELEMENT, "", "", "" },
  { "fund_per_head", PT_TYPE_MONEY_ELEMENT, "", "", "" },
  { "clans_all", PT_TYPE_COUNT_ELEMENT, "residential", "clan", "all" },
  { "clans_recognised", PT_TYPE_COUNT_ELEMENT, "residential", "clan", "recognised" },
  { "fund_raised", PT_TYPE_MONEY_ELEMENT, "", "", "" },
};

static PtDay
day (const char *text, PtDay otherwise)
{
  PtDay result = otherwise;

  if (*text != '\0')
    g_assert_true (pt_day_parse (text, &result, NULL));
  return result;
}

static void
add_units (PtCatalogueBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    PtUnitVersion version = { .code = units[i].code, .name = units[i].name };

    version.parent = units[i].parent;
    version.kind = units[i].kind;
    version.from = day (units[i].from, PT_DAY_ALWAYS);
    version.to = day (units[i].to, PT_DAY_FOREVER);
    pt_catalogue_builder_add_unit (builder, units[i].id, units[i].name);
    pt_catalogue_builder_add_version (builder, units[i].id, &version);
  }
  for (guint i = 0; i < G_N_ELEMENTS (successions); i++)
    pt_catalogue_builder_add_succession (builder, day (REFORM, 0), successions[i].old,
                                         successions[i].new, successions[i].share);
}

static void
add_groups (PtCatalogueBuilder *builder)
{
  PtGroup mountain = { "mountain", "Miền núi", "Mountain", 1 };
  PtGroup midland = { "midland", "Trung du", "Midland", 2 };
  const struct {
    gint64 unit;
    const char *group;
  } members[] = { { 2, "mountain" }, { 3, "mountain" }, { 6, "mountain" },
                  { 4, "midland" },  { 5, "midland" },  { 7, "midland" } };

  pt_catalogue_builder_add_dimension (builder, "terrain", NULL, NULL);
  pt_catalogue_builder_add_group (builder, "terrain", &mountain);
  pt_catalogue_builder_add_group (builder, "terrain", &midland);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    pt_catalogue_builder_add_membership (builder, members[i].unit, "terrain",
                                         members[i].group, PT_DAY_ALWAYS,
                                         PT_DAY_FOREVER, "");
}

static void
add_rates (PtCatalogueBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++) {
    PtElement element = { .id = i + 1, .code = elements[i].code };

    element.name_vi = element.name_en = elements[i].code;
    element.type = elements[i].type;
    element.sector = elements[i].sector;
    element.model = elements[i].model;
    element.status = elements[i].status;
    element.is_flow = g_str_equal (element.code, "fund_raised");
    element.form = "";
    element.from = PT_DAY_ALWAYS;
    element.to = PT_DAY_FOREVER;
    pt_catalogue_builder_add_element (builder, &element);
  }
  pt_catalogue_builder_add_rate (builder, 1, "families_recognised_of_all",
                                 "Tỷ lệ gia đình", "Families recognised",
                                 "families_recognised", "families_all", "all", FALSE);
  pt_catalogue_builder_add_rate (builder, 2, "members_of_population", "Tỷ lệ hội viên",
                                 "Members", "members", "population", "population",
                                 FALSE);
  pt_catalogue_builder_add_rate (builder, 3, "fund_per_head", "Quỹ bình quân",
                                 "Fund per head", "fund_closing", "population",
                                 "per-head", FALSE);
  pt_catalogue_builder_add_rate (builder, 4, "boards_of_members", "Ban", "Boards",
                                 "boards_school+boards_agency", "members", "all", TRUE);
  pt_catalogue_builder_add_rate (builder, 5, "clans_recognised_of_all", "Tỷ lệ dòng họ",
                                 "Clans recognised", "clans_recognised", "clans_all",
                                 "all", FALSE);
  pt_catalogue_builder_add_target (builder, "families_recognised_of_all", 2024, NULL,
                                   NULL, -1, 70 * PT_PERCENT_SCALE, "Quyết định");
}

typedef struct {
  PtColumnSource source;
  PtCatalogue *catalogue;
  GHashTable *columns; /* PtColumn by element × period */
  PtColumn *lent;      /* poisoned as soon as another is asked for */
} Book;

static PtColumn *
get_column (Book *book, guint element, PtPeriod period)
{
  gpointer key = GUINT_TO_POINTER (element * 100000 + (guint) period);
  PtColumn *column = g_hash_table_lookup (book->columns, key);

  if (column == NULL) {
    column = pt_column_new (G_N_ELEMENTS (units));
    g_hash_table_insert (book->columns, key, column);
  }
  return column;
}

static const PtColumn *
lend_column (PtColumnSource *source, guint element, PtPeriod period, GError **error)
{
  Book *book = (Book *) source;
  const PtColumn *column = get_column (book, element, period);

  g_clear_pointer (&book->lent, pt_column_free);
  book->lent = pt_column_new (column->n_units);
  memcpy (book->lent->figures, column->figures, column->n_units * sizeof (PtFigure));
  return book->lent;
}

static void
set_up (Book *book, gconstpointer data)
{
  g_autoptr (PtCatalogueBuilder) builder = pt_catalogue_builder_new ();
  guint n_dropped;

  pt_language_set (PT_LANGUAGE_EN);
  add_units (builder);
  add_groups (builder);
  add_rates (builder);
  pt_catalogue_builder_add_source (builder, 1, "s", "Báo cáo năm 2024");
  book->catalogue = pt_catalogue_builder_finish (builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 0);
  book->source.get = lend_column;
  book->columns =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pt_column_free);
}

static void
tear_down (Book *book, gconstpointer data)
{
  g_clear_pointer (&book->lent, pt_column_free);
  g_hash_table_unref (book->columns);
  pt_catalogue_unref (book->catalogue);
}

static PtFigure *
at (Book *book, gint64 unit, const char *element, const char *period)
{
  PtPeriod when = 0;
  guint index = pt_catalogue_find_element (book->catalogue, element)->index;

  g_assert_true (pt_period_parse (period, &when, NULL));
  return &get_column (book, index, when)->figures[unit - 1];
}

static PtFigure *
put (Book *book, gint64 unit, const char *element, const char *period, gint64 value)
{
  PtFigure *figure = at (book, unit, element, period);

  *figure = (PtFigure){ .value = value, .state = PT_STATE_NUMBER };
  return figure;
}

/* Families recognised and in all. */
static void
put_families (Book *book, gint64 unit, const char *period, gint64 recognised,
              gint64 all)
{
  put (book, unit, "families_recognised", period, recognised);
  put (book, unit, "families_all", period, all);
}

/* The four old communes in 2024: 80%, 60%, 50%, 25%; in all 605 of 1,000. */
static void
put_four (Book *book)
{
  put_families (book, 2, "2024", 400, 500);
  put_families (book, 3, "2024", 120, 200);
  put_families (book, 4, "2024", 50, 100);
  put_families (book, 5, "2024", 50, 200);
}

/* @words: "rate=… by=… units=…" */
static PtQuery
ask (Book *book, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GError) error = NULL;
  PtQueryWords asked = { .period = "2024" };
  PtQuery query;

  for (guint i = 0; words[i] != NULL; i++) {
    char *value = strchr (words[i], '=');

    if (value == NULL)
      continue;
    *value++ = '\0';
    *(g_str_equal (words[i], "rate")      ? &asked.rate
      : g_str_equal (words[i], "element") ? &asked.element
      : g_str_equal (words[i], "period")  ? &asked.period
      : g_str_equal (words[i], "by")      ? &asked.by
      : g_str_equal (words[i], "level")   ? &asked.level
      : g_str_equal (words[i], "units")   ? &asked.units
                                          : &asked.within) = value;
  }
  g_assert_true (pt_query_parse (book->catalogue, &asked, &query, &error));
  g_assert_no_error (error);
  return query;
}

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

#define FAMILIES "rate=families_recognised_of_all "

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

/* --- pictures ------------------------------------------------------------------- */

#define FAMILIES_OF_ALL 0u
#define CLANS_OF_ALL 4u

static const guint two_models[] = { FAMILIES_OF_ALL, CLANS_OF_ALL };

static PtPicture *
picture (Book *book, PtChartKind question, const char *text, const guint *rates,
         guint n_rates)
{
  g_autoptr (GError) error = NULL;
  PtPictureChoice choice = { .question = question, .colour_by = -1 };
  PtPicture *result;

  choice.query = ask (book, text);
  choice.rates = rates;
  choice.n_rates = n_rates;
  choice.is_example = TRUE;
  result = pt_picture_new (book->catalogue, &book->source, &choice, &error);
  g_assert_no_error (error);
  return result;
}

/* The title of a picture, and that all of it can be drawn. */
static void
assert_title (PtPicture *found, const char *title)
{
  g_autoptr (PtPicture) self = found;
  g_autoptr (PtScene) scene = pt_chart_draw (self->kind, self->data, 842, 595);

  g_assert_cmpstr (self->title, ==, title);
  g_assert_true (g_str_has_prefix (self->sentence, title));
  g_assert_nonnull (strstr (self->sentence, "Illustrative figures."));
  g_assert_cmpuint (pt_scene_get_n_data (scene), ==, self->places->len);
}

static void
assert_ranking (Book *book, const char *title)
{
  assert_title (picture (book, PT_CHART_RANKING, FAMILIES "by=unit", NULL, 0), title);
}

static void
test_ranking_titles (Book *book, gconstpointer data)
{
  assert_ranking (book, "No figures yet: Families recognised, the year 2024");
  put_families (book, 2, "2024", 400, 500);
  assert_ranking (book, "Only xã An Bình has figures: 80.0%");
  put_families (book, 3, "2024", 80, 100);
  assert_ranking (book, "All 2 stand at 80.0%");
  put_families (book, 4, "2024", 1, 4);
  assert_ranking (book,
                  "2 share the lead with 80.0%, xã Cao Sơn comes last with 25.0%");
  put_families (book, 3, "2024", 25, 100);
  assert_ranking (book,
                  "Xã An Bình leads with 80.0%, 2 share the last place with 25.0%");
  put_families (book, 5, "2024", 4, 5);
  assert_ranking (book, "2 share the lead with 80.0%, 2 the last place with 25.0%");
  put_four (book);
  assert_ranking (book, "Xã An Bình leads with 80.0%, xã Đại Từ comes last with 25.0%");
}

static void
test_ranking_order (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;
  g_autoptr (PtScene) scene = NULL;
  const char *const order[] = { "Xã Đại Từ", "Xã An Bình", "Phường Bình Sơn",
                                "Xã Cao Sơn" };
  const PtTable *behind;

  put_families (book, 2, "2024", 1, 2);
  put_families (book, 3, "2024", 1, 2);
  put_families (book, 5, "2024", 4, 5);
  *at (book, 4, "families_all", "2024") = (PtFigure){ .state = PT_STATE_NOT_REPORTED };
  found = picture (book, PT_CHART_RANKING, FAMILIES "by=unit", NULL, 0);
  behind = g_ptr_array_index (found->tables, 0);
  g_assert_cmpuint (found->places->len, ==, 4);
  for (guint i = 0; i < 4; i++) {
    PtPicturePlace place = g_array_index (found->places, PtPicturePlace, i);

    g_assert_cmpint (place.table, ==, 0);
    g_assert_cmpstr (g_array_index (behind->rows, PtTableRow, place.row).name, ==,
                     order[i]);
  }
  scene = pt_chart_draw (found->kind, found->data, 842, 595);
  g_assert_cmpstr (pt_scene_get_description (scene, 1), ==,
                   "Rank 2 of 3. Xã An Bình: 50.0% (1 of 2).");
  g_assert_cmpstr (pt_scene_get_description (scene, 3), ==,
                   "Xã Cao Sơn: not reported.");
  g_assert_nonnull (strstr (found->sentence, "1 has no figures."));
  g_assert_nonnull (strstr (found->sentence, "Target 2024: 70%."));
  g_assert_nonnull (strstr (found->sentence, "3 of 4 units have reported."));
}

static void
test_low_is_better (Book *book, gconstpointer data)
{
  put (book, 2, "members", "2024", 100);
  put (book, 3, "members", "2024", 100);
  for (gint64 unit = 2; unit <= 3; unit++) {
    put (book, unit, "boards_school", "2024", unit);
    put (book, unit, "boards_agency", "2024", 0);
  }
  assert_title (picture (book, PT_CHART_RANKING, "rate=boards_of_members by=unit", NULL,
                         0),
                "Xã An Bình is ahead of phường Bình Sơn: 2.0% against 3.0%");
}

static void
put_clans (Book *book, gint64 unit, gint64 recognised, gint64 all)
{
  put (book, unit, "clans_recognised", "2024", recognised);
  put (book, unit, "clans_all", "2024", all);
}

static void
test_bars (Book *book, gconstpointer data)
{
  g_autoptr (GArray) defaults = pt_picture_default_rates (book->catalogue);

  g_assert_cmpuint (defaults->len, ==, 2);
  g_assert_cmpuint (g_array_index (defaults, guint, 1), ==, CLANS_OF_ALL);
  put_four (book);
  assert_title (picture (book, PT_CHART_BARS, FAMILIES "by=terrain", two_models, 1),
                "Mountain is ahead of midland: 74.3% against 33.3%");
  assert_title (picture (book, PT_CHART_BARS, FAMILIES, two_models, 2),
                "Learning Family: 62.0%");
  put_clans (book, 2, 9, 10);
  put_clans (book, 4, 8, 10);
  assert_title (picture (book, PT_CHART_BARS, FAMILIES "by=terrain", two_models, 2),
                "Midland is below mountain in all 2 rates, most of all in Learning "
                "Family (by 41.0 percentage points)");
  put_clans (book, 4, 10, 10);
  assert_title (picture (book, PT_CHART_BARS, FAMILIES "by=terrain", two_models, 2),
                "The gap is widest in Learning Family: 41.0 percentage points between "
                "midland and mountain");
  assert_title (picture (book, PT_CHART_BARS, FAMILIES, two_models, 2),
                "Highest is Learning Clan (95.0%), lowest is Learning Family (62.0%)");
}

static void
test_gap (Book *book, gconstpointer data)
{
  assert_title (picture (book, PT_CHART_GAP, FAMILIES "by=terrain", two_models, 2),
                "No figures yet: Recognised, % of all, the year 2024");
  put_families (book, 2, "2024", 1, 2);
  assert_title (picture (book, PT_CHART_GAP, FAMILIES "by=terrain", two_models, 2),
                "Too few figures to compare yet: the year 2024");
  put_four (book);
  assert_title (picture (book, PT_CHART_GAP, FAMILIES "by=terrain", two_models, 2),
                "The gap between highest and lowest is widest in Learning Family: 41.0 "
                "percentage points, from midland (33.3%) to mountain (74.3%)");
  assert_title (picture (book, PT_CHART_GAP, FAMILIES "by=unit", two_models, 1),
                "The gap between highest and lowest is widest in Learning Family: 55.0 "
                "percentage points, from xã Đại Từ (25.0%) to xã An Bình (80.0%)");
}

static void
assert_trend (Book *book, const char *text, const char *title)
{
  const char *const codes[] = { "2023-H1", "2023", "2024-H1", "2024", "2025" };
  PtPictureChoice choice = { .question = PT_CHART_TREND, .query = ask (book, text) };
  PtPeriod periods[G_N_ELEMENTS (codes)];
  g_autoptr (GError) error = NULL;
  PtPicture *found;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_true (pt_period_parse (codes[i], &periods[i], NULL));
  choice.periods = periods;
  choice.n_periods = G_N_ELEMENTS (codes);
  choice.is_example = TRUE;
  found = pt_picture_new (book->catalogue, &book->source, &choice, &error);
  g_assert_no_error (error);
  assert_title (found, title);
}

static void
test_trend (Book *book, gconstpointer data)
{
  assert_trend (book, FAMILIES, "No figures yet: Families recognised");
  put_four (book);
  assert_trend (book, FAMILIES "by=terrain", "Families recognised: 62.0% (2024)");
  put_families (book, 2, "2023", 1, 2);
  assert_trend (book, FAMILIES "by=terrain",
                "Families recognised rose from 50.0% (2023) to 62.0% (2024)");
  put_families (book, 6, "2025", 1, 10);
  assert_trend (book, FAMILIES "by=terrain units=2026-01-01",
                "Families recognised fell from 50.0% (2023) to 10.0% (2025)");
  put_families (book, 6, "2025", 5, 10);
  assert_trend (book, FAMILIES,
                "Families recognised stands at 50.0% (2025), as it did in 2023");
  put_families (book, 2, "2023-H1", 1, 10);
  assert_trend (book, FAMILIES,
                "Families recognised stands at 50.0% (2025), as it did in 2023");
  assert_trend (book, "element=families_all",
                "families_all: 2 (2023), 10 (2025); not everyone has reported");
}

static void
test_mixed_units (Book *book, gconstpointer data)
{
  const guint rates[] = { FAMILIES_OF_ALL, 2 };
  PtPictureChoice choice = { .question = PT_CHART_BARS, .rates = rates, .n_rates = 2 };
  g_autoptr (GError) error = NULL;

  choice.query = ask (book, FAMILIES "by=terrain");
  g_assert_null (pt_picture_new (book->catalogue, &book->source, &choice, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  choice.n_rates = 0;
  g_assert_null (pt_picture_new (book->catalogue, &book->source, &choice, &error));
  g_assert_nonnull (error);
}

static void
test_picture_sheet (Book *book, gconstpointer data)
{
  g_autoptr (PtPicture) found = NULL;
  g_autoptr (PtSheet) sheet = NULL;
  g_autofree char *text = NULL;

  put_four (book);
  found = picture (book, PT_CHART_BARS, FAMILIES "by=terrain", two_models, 2);
  sheet = pt_picture_to_sheet (book->catalogue, found);
  text = pt_sheet_to_string (sheet, PT_FORMAT_CSV);
  g_assert_true (g_str_has_prefix (text, "period,figure,group,name,numerator,"));
  g_assert_nonnull (strstr (text, "\n2024,"));
  g_assert_nonnull (strstr (text, ",mountain,Mountain,520,700,"));
}

/* --- overview ------------------------------------------------------------------- */

static void
test_overview (Book *book, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtOverview) found = NULL;
  PtQuery query = ask (book, "element=members");
  const PtTile *tile;
  const PtMissing *missing;

  put_four (book);
  put_families (book, 2, "2023", 1, 2);
  *at (book, 5, "families_all", "2024") = (PtFigure){ .state = PT_STATE_NOT_REPORTED };
  query.element = -1;
  found = pt_overview_new (book->catalogue, &book->source, &query, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->tiles->len, ==, 4);
  tile = g_ptr_array_index (found->tiles, 0);
  g_assert_cmpstr (tile->value, ==, "71.3%");
  g_assert_cmpstr (tile->change, ==, "+21.3 percentage points against the year 2023");
  g_assert_cmpstr (tile->target, ==, "Target 2024: 70% (met, 1.3 points beyond)");
  g_assert_cmpstr (tile->complete, ==, "3 of 4 units have reported");
  g_assert_cmpfloat (tile->progress, ==, 1);
  g_assert_cmpint (tile->direction, ==, 1);
  g_assert_cmpfloat (tile->history[tile->n_history - 2], ==, 50);
  g_assert_true (isnan (tile->history[0]));
  g_assert_cmpstr (((PtTile *) g_ptr_array_index (found->tiles, 1))->value, ==, "–");
  g_assert_cmpuint (found->n_units, ==, 4);
  g_assert_cmpuint (found->n_complete, ==, 3);
  g_assert_cmpuint (found->missing->len, ==, 1);
  missing = g_ptr_array_index (found->missing, 0);
  g_assert_cmpstr (missing->name, ==, "Xã Đại Từ");
  g_assert_cmpstr (missing->parent, ==, "Tỉnh Thái Nguyên");
  g_assert_cmpuint (missing->n_missing, ==, 1);
  g_assert_cmpuint (missing->n_expected, ==, 2);
  g_assert_cmpstr (found->missing_sentence, ==,
                   "1 of 4 units has not reported in full for the year 2024.");
  g_assert_nonnull (found->terrain);
  g_assert_null (found->sectors);
}

#define ADD(path, function)                                                            \
  g_test_add ("/report/" path, Book, NULL, set_up, function, tear_down)

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
  ADD ("picture/ranking-titles", test_ranking_titles);
  ADD ("picture/ranking-order", test_ranking_order);
  ADD ("picture/low-is-better", test_low_is_better);
  ADD ("picture/bars", test_bars);
  ADD ("picture/gap", test_gap);
  ADD ("picture/trend", test_trend);
  ADD ("picture/mixed-units", test_mixed_units);
  ADD ("picture/sheet", test_picture_sheet);
  ADD ("overview", test_overview);
  return g_test_run ();
}
