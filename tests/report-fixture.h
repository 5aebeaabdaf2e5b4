#pragma once

#include "base/language.h"
#include "domain/catalogue-builder.h"
#include "report/query.h"

#include <string.h>

/* What the tests of reports share: a small book. */

#define REFORM "2025-07-01"
#define FAMILIES "rate=families_recognised_of_all "

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

static inline PtDay
day (const char *text, PtDay otherwise)
{
  PtDay result = otherwise;

  if (*text != '\0')
    g_assert_true (pt_day_parse (text, &result, NULL));
  return result;
}

static inline void
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

static inline void
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

static inline void
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

static inline PtColumn *
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

static inline const PtColumn *
lend_column (PtColumnSource *source, guint element, PtPeriod period, GError **error)
{
  Book *book = (Book *) source;
  const PtColumn *column = get_column (book, element, period);

  g_clear_pointer (&book->lent, pt_column_free);
  book->lent = pt_column_new (column->n_units);
  memcpy (book->lent->figures, column->figures, column->n_units * sizeof (PtFigure));
  return book->lent;
}

/* With what @add adds besides, or NULL. */
static inline void
build_catalogue (Book *book, void (*add) (PtCatalogueBuilder *))
{
  g_autoptr (PtCatalogueBuilder) builder = pt_catalogue_builder_new ();
  guint n_dropped;

  add_units (builder);
  add_groups (builder);
  add_rates (builder);
  pt_catalogue_builder_add_source (builder, 1, "s", "Báo cáo năm 2024");
  if (add != NULL)
    add (builder);
  book->catalogue = pt_catalogue_builder_finish (builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 0);
}

static inline void
set_up (Book *book, gconstpointer data)
{
  pt_language_set (PT_LANGUAGE_EN);
  build_catalogue (book, NULL);
  book->source.get = lend_column;
  book->columns =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pt_column_free);
}

static inline void
tear_down (Book *book, gconstpointer data)
{
  g_clear_pointer (&book->lent, pt_column_free);
  g_hash_table_unref (book->columns);
  pt_catalogue_unref (book->catalogue);
}

static inline PtFigure *
at (Book *book, gint64 unit, const char *element, const char *period)
{
  PtPeriod when = 0;
  guint index = pt_catalogue_find_element (book->catalogue, element)->index;

  g_assert_true (pt_period_parse (period, &when, NULL));
  return &get_column (book, index, when)->figures[unit - 1];
}

static inline PtFigure *
put (Book *book, gint64 unit, const char *element, const char *period, gint64 value)
{
  PtFigure *figure = at (book, unit, element, period);

  *figure = (PtFigure){ .value = value, .state = PT_STATE_NUMBER };
  return figure;
}

/* Families recognised and in all. */
static inline void
put_families (Book *book, gint64 unit, const char *period, gint64 recognised,
              gint64 all)
{
  put (book, unit, "families_recognised", period, recognised);
  put (book, unit, "families_all", period, all);
}

/* The four old communes in 2024: 80%, 60%, 50%, 25%; in all 605 of 1,000. */
static inline void
put_four (Book *book)
{
  put_families (book, 2, "2024", 400, 500);
  put_families (book, 3, "2024", 120, 200);
  put_families (book, 4, "2024", 50, 100);
  put_families (book, 5, "2024", 50, 200);
}

/* @words: "rate=… by=… units=…" */
static inline PtQuery
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

#define ADD(path, function)                                                            \
  g_test_add ("/report/" path, Book, NULL, set_up, function, tear_down)
