#include "base/error.h"
#include "base/language.h"
#include "domain/catalogue-builder.h"

#include <string.h>

static PtDay
read_day (const char *iso, PtDay otherwise)
{
  PtDay day;

  if (*iso == '\0')
    return otherwise;
  g_assert_true (pt_day_parse (iso, &day, NULL));
  return day;
}

/* Periods */

static void
test_period_parse (void)
{
  static const struct {
    const char *text;
    PtPeriod period;
    const char *first, *last;
    double position;
  } cases[] = {
    { "2024", 20240, "2024-01-01", "2024-12-31", 2025.0 },
    { "2024-H1", 20241, "2024-01-01", "2024-06-30", 2024.5 },
    { "1900", 19000, "1900-01-01", "1900-12-31", 1901.0 },
    { "2199-H1", 21991, "2199-01-01", "2199-06-30", 2199.5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *code = NULL;
    PtPeriod period;

    g_assert_true (pt_period_parse (cases[i].text, &period, &error));
    g_assert_no_error (error);
    g_assert_cmpint (period, ==, cases[i].period);
    code = pt_period_to_code (period);
    g_assert_cmpstr (code, ==, cases[i].text);
    g_assert_cmpint (pt_period_first_day (period), ==, read_day (cases[i].first, 0));
    g_assert_cmpint (pt_period_last_day (period), ==, read_day (cases[i].last, 0));
    g_assert_cmpfloat (pt_period_position (period), ==, cases[i].position);
  }
}

static void
test_period_refuse (void)
{
  static const struct {
    const char *text, *advice;
  } cases[] = {
    { "", "like 2024" },
    { "2024-H2", "write 2024." },
    { "h2/2024", "write 2024." },
    { "2024H1", "Write 2024-H1" },
    { "6T/2024", "Write 2024-H1" },
    { "2024-h1", "Write 2024-H1" },
    { "2024-Q3", "2024-H1 or 2024" },
    { "24", "like 2024" },
    { "20244", "like 2024" },
    { "2024-H1 ", "Write 2024-H1" },
    { " 2024", "like 2024" },
    { "1899", "1900 to 2199" },
    { "9999-H1", "1900 to 2199" },
    { "-2024", "like 2024" },
    { "２０２４", "like 2024" },
    { "năm 2024", "like 2024" },
    { "2024-H10", "like 2024" },
    { "2024-06", "like 2024" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    PtPeriod period = 7;

    g_assert_false (pt_period_parse (cases[i].text, &period, &error));
    g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
    g_assert_cmpint (period, ==, 7);
    if (strstr (error->message, cases[i].advice) == NULL)
      g_error ("“%s”: “%s” does not say “%s”", cases[i].text, error->message,
               cases[i].advice);
  }
}

static void
test_period_order (void)
{
  static const PtPeriod sorted[] = { 20230, 20241, 20240, 20251, 20250 };

  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sorted); j++) {
      int order = pt_period_compare (sorted[i], sorted[j]);

      g_assert_cmpint (order < 0, ==, i < j);
      g_assert_cmpint (order > 0, ==, i > j);
    }
  g_assert_cmpint (pt_period_previous (20241), ==, 20231);
  g_assert_cmpint (pt_period_previous (20240), ==, 20230);
  g_assert_cmpint (pt_period_new (2024, TRUE), ==, 20241);
  g_assert_true (pt_period_is_half (20241));
  g_assert_false (pt_period_is_half (20240));
  g_assert_cmpint (pt_period_get_year (20241), ==, 2024);
}

/* Sums: 0 absent, n a number, z the number zero, ~ about, r not reported, x not
 * applicable, M the largest number.
 */
static PtSum
sum_up (const char *summands)
{
  PtSum sum = PT_SUM_EMPTY;

  for (const char *p = summands; *p != '\0'; p++) {
    PtFigure figure = { 0 };

    figure.state = *p == '0'   ? PT_STATE_ABSENT
                   : *p == 'r' ? PT_STATE_NOT_REPORTED
                   : *p == 'x' ? PT_STATE_NOT_APPLICABLE
                               : PT_STATE_NUMBER;
    figure.value = *p == 'M' ? G_MAXINT64 : *p == 'n' || *p == '~' ? 5 : 0;
    figure.qualifier = *p == '~' ? PT_QUALIFIER_NEARLY : PT_QUALIFIER_EXACT;
    pt_sum_add (&sum, &figure);
  }
  return sum;
}

static void
test_sums (void)
{
  static const struct {
    const char *summands;
    guint n_numbers, n_missing, n_not_applicable;
    gint64 value;
    PtState state;
    PtQualifier qualifier;
  } cases[] = {
    { "", 0, 0, 0, 0, PT_STATE_ABSENT, PT_QUALIFIER_EXACT },
    { "z", 1, 0, 0, 0, PT_STATE_NUMBER, PT_QUALIFIER_EXACT },
    { "nnz", 3, 0, 0, 10, PT_STATE_NUMBER, PT_QUALIFIER_EXACT },
    { "n~", 2, 0, 0, 10, PT_STATE_NUMBER, PT_QUALIFIER_ABOUT },
    { "nr", 1, 1, 0, 5, PT_STATE_NUMBER, PT_QUALIFIER_EXACT },
    { "zr0x", 1, 2, 1, 0, PT_STATE_NUMBER, PT_QUALIFIER_EXACT },
    { "x", 0, 0, 1, 0, PT_STATE_NOT_APPLICABLE, PT_QUALIFIER_EXACT },
    { "xx", 0, 0, 2, 0, PT_STATE_NOT_APPLICABLE, PT_QUALIFIER_EXACT },
    { "xr", 0, 1, 1, 0, PT_STATE_NOT_REPORTED, PT_QUALIFIER_EXACT },
    { "x0", 0, 1, 1, 0, PT_STATE_NOT_REPORTED, PT_QUALIFIER_EXACT },
    { "r", 0, 1, 0, 0, PT_STATE_NOT_REPORTED, PT_QUALIFIER_EXACT },
    { "00", 0, 2, 0, 0, PT_STATE_NOT_REPORTED, PT_QUALIFIER_EXACT },
    { "Mz", 2, 0, 0, G_MAXINT64, PT_STATE_NUMBER, PT_QUALIFIER_EXACT },
    { "Mn", 2, 0, 0, 0, PT_STATE_ABSENT, PT_QUALIFIER_EXACT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    PtSum sum = sum_up (cases[i].summands);
    PtFigure figure = pt_sum_to_figure (&sum);

    g_test_message ("%s", cases[i].summands);
    g_assert_cmpuint (sum.n_numbers, ==, cases[i].n_numbers);
    g_assert_cmpuint (sum.n_missing, ==, cases[i].n_missing);
    g_assert_cmpuint (sum.n_not_applicable, ==, cases[i].n_not_applicable);
    g_assert_cmpint (figure.state, ==, cases[i].state);
    g_assert_cmpint (figure.value, ==, cases[i].value);
    g_assert_cmpint (figure.qualifier, ==, cases[i].qualifier);
    g_assert_cmpint (sum.overflow, ==, g_str_equal (cases[i].summands, "Mn"));
  }
}

static void
test_columns (void)
{
  g_autoptr (PtColumn) column = pt_column_new (3);
  g_autoptr (PtColumn) empty = pt_column_new (0);
  PtFigure other = { .value = 0, .state = PT_STATE_NUMBER };

  g_assert_cmpuint (empty->n_units, ==, 0);
  for (guint i = 0; i < column->n_units; i++) {
    g_assert_cmpint (column->figures[i].state, ==, PT_STATE_ABSENT);
    g_assert_false (pt_figure_equal (&column->figures[i], &other));
  }
  g_assert_true (pt_figure_equal (&column->figures[0], &column->figures[1]));
}

/* The catalogue.  Identifiers are 10 times the place, so that nobody mixes them up. */

static const struct {
  guint unit;
  const char *code, *name, *parent, *from, *to;
  PtKind kind;
} lives[] = {
  { 0, "19", "Tỉnh Thái Nguyên", "", "", "2025-07-01", PT_KIND_PROVINCE },
  { 1, "06", "Tỉnh Bắc Kạn", "", "", "2025-07-01", PT_KIND_PROVINCE },
  { 2, "19", "Tỉnh Thái Nguyên", "", "2025-07-01", "", PT_KIND_PROVINCE },
  { 3, "169", "Huyện Đồng Hỷ", "19", "", "2025-07-01", PT_KIND_DISTRICT },
  /* Renamed: the later stretch stands first, to be put in order. */
  { 4, "05692", "Thị trấn Hóa Thượng", "169", "2023-04-10", "2025-07-01",
    PT_KIND_COMMUNE },
  { 4, "05692", "Xã Hóa Thượng", "169", "", "2023-04-10", PT_KIND_COMMUNE },
  { 5, "05700", "Xã Hóa Trung", "169", "", "2025-07-01", PT_KIND_COMMUNE },
  /* The code passes to another unit. */
  { 6, "05692", "Xã Đồng Hỷ", "19", "2025-07-01", "", PT_KIND_COMMUNE },
  { 7, "S1", "Trường Hóa Thượng", "05692", "", "", PT_KIND_SCHOOL },
};

enum {
  N_UNITS = 8
};

static void
add_lives (PtCatalogueBuilder *builder)
{
  for (gint64 i = 0; i < N_UNITS; i++)
    pt_catalogue_builder_add_unit (builder, i * 10, "uuid");
  for (gsize i = 0; i < G_N_ELEMENTS (lives); i++) {
    PtUnitVersion version = { .from = read_day (lives[i].from, PT_DAY_ALWAYS),
                              .to = read_day (lives[i].to, PT_DAY_FOREVER),
                              .code = lives[i].code,
                              .name = lives[i].name,
                              .parent = lives[i].parent,
                              .kind = lives[i].kind };

    pt_catalogue_builder_add_version (builder, lives[i].unit * 10, &version);
  }
}

static void
add_groups (PtCatalogueBuilder *builder)
{
  static const PtGroup groups[] = {
    { "lowland", "Đồng bằng", "Lowland", 4 },
    { "mountain", "Miền núi", "", 2 },
    { "b", "", "Only English", 3 },
    { "a", "", "", 3 },
  };
  PtDay day = pt_day_new (2021, 6, 4);

  pt_catalogue_builder_add_dimension (builder, "terrain", "Địa hình", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    pt_catalogue_builder_add_group (builder, "terrain", &groups[i]);
  pt_catalogue_builder_add_dimension (builder, "river", "Sông", "River");
  pt_catalogue_builder_add_membership (builder, 40, "terrain", "lowland", day,
                                       PT_DAY_FOREVER, "B");
  pt_catalogue_builder_add_membership (builder, 40, "terrain", "mountain",
                                       PT_DAY_ALWAYS, day, "A");
}

static void
add_measures (PtCatalogueBuilder *builder)
{
  static const PtElement elements[] = {
    { .id = 1, .code = "families", .name_vi = "Gia đình", .name_en = "Families" },
    { .id = 2, .code = "clans", .name_vi = "Dòng họ" },
    { .id = 3, .code = "all", .name_vi = "Tất cả" },
    { .id = 4, .code = "r", .name_vi = "r", .type = PT_TYPE_PERCENT_ELEMENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    pt_catalogue_builder_add_element (builder, &elements[i]);
  pt_catalogue_builder_add_rate (builder, 1, "r", "Tỷ lệ", "Rate", "families + clans",
                                 "all", "registered", FALSE);
  pt_catalogue_builder_add_rate (builder, 2, "s", "Khác", "", "families", "all",
                                 "special", TRUE);
}

static void
add_targets (PtCatalogueBuilder *builder)
{
  pt_catalogue_builder_add_target (builder, "r", 2025, NULL, NULL, -1, 1, "old");
  pt_catalogue_builder_add_target (builder, "s", 2025, NULL, NULL, -1, 9, "other");
  pt_catalogue_builder_add_target (builder, "r", 2025, "terrain", "mountain", -1, 2,
                                   "");
  pt_catalogue_builder_add_target (builder, "r", 2025, NULL, NULL, 40, 3, "");
  pt_catalogue_builder_add_target (builder, "r", 2024, NULL, NULL, 50, 4, "");
  pt_catalogue_builder_add_target (builder, "r", 2025, NULL, NULL, -1, 5, "new");
}

static PtCatalogue *
build_catalogue (void)
{
  g_autoptr (PtCatalogueBuilder) builder = pt_catalogue_builder_new ();
  PtCatalogue *catalogue;
  guint n_dropped;

  add_lives (builder);
  add_groups (builder);
  add_measures (builder);
  add_targets (builder);
  pt_catalogue_builder_add_source (builder, 1, "u", "Báo cáo");
  catalogue = pt_catalogue_builder_finish (builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 0);
  return catalogue;
}

static void
test_find_unit (void)
{
  static const struct {
    const char *code, *day;
    int unit;
    const char *name, *parent;
  } cases[] = {
    { "05692", "2020-01-01", 4, "Xã Hóa Thượng", "169" },
    { "05692", "2023-04-09", 4, "Xã Hóa Thượng", "169" },
    { "05692", "2023-04-10", 4, "Thị trấn Hóa Thượng", "169" },
    { "05692", "2025-06-30", 4, "Thị trấn Hóa Thượng", "169" },
    { "05692", "2025-07-01", 6, "Xã Đồng Hỷ", "19" },
    { "05700", "2025-07-01", -1, NULL, NULL },
    { "19", "2025-06-30", 0, "Tỉnh Thái Nguyên", NULL },
    { "19", "2025-07-01", 2, "Tỉnh Thái Nguyên", NULL },
    { "9", "2025-07-01", -1, NULL, NULL },
    { "", "2025-07-01", -1, NULL, NULL },
  };
  g_autoptr (PtCatalogue) catalogue = build_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    PtDay day = read_day (cases[i].day, 0);
    const PtUnit *unit = pt_catalogue_find_unit (catalogue, cases[i].code, day);
    const PtUnit *parent;

    g_test_message ("%s on %s", cases[i].code, cases[i].day);
    g_assert_cmpint (unit != NULL ? (int) unit->index : -1, ==, cases[i].unit);
    if (unit == NULL)
      continue;
    g_assert_cmpint (unit->id, ==, cases[i].unit * 10);
    g_assert_cmpstr (pt_unit_get_version (unit, day)->name, ==, cases[i].name);
    parent = pt_catalogue_get_parent (catalogue, unit, day);
    g_assert_cmpstr (parent != NULL ? pt_unit_get_version (parent, day)->code : NULL,
                     ==, cases[i].parent);
  }
}

static void
test_unit_lives (void)
{
  g_autoptr (PtCatalogue) catalogue = build_catalogue ();
  PtDay before = pt_day_new (2025, 6, 30), after = before + 1;
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  g_assert_cmpuint (n, ==, N_UNITS);
  g_assert_cmpuint (units[4].n_versions, ==, 2);
  g_assert_null (pt_unit_get_version (&units[4], after));
  g_assert_true (pt_unit_get_nearest_version (&units[4], after) ==
                 &units[4].versions[1]);
  g_assert_true (pt_unit_get_nearest_version (&units[4], pt_day_new (1990, 1, 1)) ==
                 &units[4].versions[0]);
  g_assert_cmpstr (pt_unit_get_nearest_version (&units[6], before)->name, ==,
                   "Xã Đồng Hỷ");
  g_assert_null (pt_catalogue_get_parent (catalogue, &units[4], after));

  /* 2025 ends with the new unit; the first half ended with the old one; and a unit that
   * ended within the year is found where nobody bears its code afterwards. */
  g_assert_true (pt_catalogue_find_unit_in (catalogue, "05692", 20250) == &units[6]);
  g_assert_true (pt_catalogue_find_unit_in (catalogue, "05692", 20251) == &units[4]);
  g_assert_true (pt_catalogue_find_unit_in (catalogue, "05700", 20250) == &units[5]);
  g_assert_null (pt_catalogue_find_unit_in (catalogue, "05700", 20260));

  /* The school stays under whoever bears the code of its commune. */
  g_assert_true (pt_catalogue_is_within (catalogue, &units[7], &units[0], before));
  g_assert_true (pt_catalogue_is_within (catalogue, &units[7], &units[2], after));
  g_assert_false (pt_catalogue_is_within (catalogue, &units[7], &units[0], after));
  g_assert_true (pt_catalogue_is_within (catalogue, &units[7], &units[7], after));
  g_assert_false (pt_catalogue_is_within (catalogue, &units[0], &units[7], before));
}

static void
test_groups (void)
{
  static const char *const builtins[] = { "terrain",         "zone",
                                          "urbanity",        "sector",
                                          "former-province", "former-district" };
  g_autoptr (PtCatalogue) catalogue = build_catalogue ();
  const PtDimension *terrain, *sector;
  guint terrain_index, sector_index, index, n;
  PtDay day = pt_day_new (2021, 6, 4);

  for (gsize i = 0; i < G_N_ELEMENTS (builtins); i++)
    g_assert_cmpstr (pt_dimension_get_name (
                       pt_catalogue_find_dimension (catalogue, builtins[i], NULL)),
                     !=, builtins[i]);
  pt_catalogue_get_dimensions (catalogue, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (builtins) + 1);
  g_assert_null (pt_catalogue_find_dimension (catalogue, "colour", NULL));

  terrain = pt_catalogue_find_dimension (catalogue, "terrain", &terrain_index);
  g_assert_cmpuint (terrain->n_groups, ==, 4);
  g_assert_cmpstr (terrain->groups[0].code, ==, "mountain");
  g_assert_cmpstr (terrain->groups[1].code, ==, "a");
  g_assert_cmpstr (terrain->groups[2].code, ==, "b");
  g_assert_nonnull (pt_dimension_find_group (terrain, "lowland", &index));
  g_assert_cmpuint (index, ==, 3);
  g_assert_cmpint (pt_catalogue_get_group (catalogue, 4, terrain_index, day - 1), ==,
                   0);
  g_assert_cmpint (pt_catalogue_get_group (catalogue, 4, terrain_index, day), ==, 3);
  g_assert_cmpint (pt_catalogue_get_group (catalogue, 5, terrain_index, day), ==, -1);

  sector = pt_catalogue_find_dimension (catalogue, "sector", &sector_index);
  g_assert_cmpuint (sector->n_groups, ==, PT_N_SECTORS);
  g_assert_cmpint (pt_catalogue_get_group (catalogue, 4, sector_index, day), ==, 0);
  g_assert_cmpint (pt_catalogue_get_group (catalogue, 7, sector_index, day), ==, 1);
  g_assert_cmpint (pt_catalogue_get_group (catalogue, 6, sector_index, day), ==, -1);
  g_assert_cmpstr (pt_group_get_name (&sector->groups[0]), ==,
                   pt_sector_get_name (PT_SECTOR_RESIDENTIAL));
}

static void
test_names (void)
{
  g_autoptr (PtCatalogue) catalogue = build_catalogue ();
  const PtDimension *terrain = pt_catalogue_find_dimension (catalogue, "terrain", NULL);
  const PtElement *families = pt_catalogue_find_element (catalogue, "families");
  const PtElement *clans = pt_catalogue_find_element (catalogue, "clans");
  const PtRate *rate = pt_catalogue_find_rate (catalogue, "r");

  pt_language_set (PT_LANGUAGE_EN);
  g_assert_cmpstr (pt_element_get_name (families), ==, "Families");
  g_assert_cmpstr (pt_element_get_name (clans), ==, "Dòng họ");
  g_assert_cmpstr (pt_rate_get_name (rate), ==, "Rate");
  g_assert_cmpstr (pt_dimension_get_name (terrain), ==, "Địa hình");
  g_assert_cmpstr (pt_group_get_name (&terrain->groups[0]), ==, "Miền núi");
  g_assert_cmpstr (pt_group_get_name (&terrain->groups[1]), ==, "a");

  pt_language_set (PT_LANGUAGE_VI);
  g_assert_cmpstr (pt_element_get_name (families), ==, "Gia đình");
  g_assert_cmpstr (pt_rate_get_name (rate), ==, "Tỷ lệ");
  g_assert_cmpstr (pt_group_get_name (&terrain->groups[2]), ==, "Only English");
}

static void
test_rates (void)
{
  g_autoptr (PtCatalogue) catalogue = build_catalogue ();
  const PtRate *rate = pt_catalogue_find_rate (catalogue, "r");
  const PtRate *other = pt_catalogue_find_rate (catalogue, "s");

  g_assert_cmpuint (rate->n_numerator, ==, 2);
  g_assert_cmpuint (rate->numerator[0], ==, 0);
  g_assert_cmpuint (rate->numerator[1], ==, 1);
  g_assert_cmpuint (rate->denominator[0], ==, 2);
  g_assert_cmpint (rate->published, ==, 3);
  g_assert_cmpint (other->published, ==, -1);
  g_assert_true (other->low_is_better);
  g_assert_cmpstr (pt_rate_describe_denominator (rate), !=, "registered");
  g_assert_cmpstr (pt_rate_describe_denominator (other), ==, "special");
  g_assert_null (pt_catalogue_find_rate (catalogue, "x"));
  g_assert_null (pt_catalogue_find_element (catalogue, "x"));
}

static void
test_targets (void)
{
  static const struct {
    guint rate;
    int year, dimension, group, unit;
    gint64 value; /* 0: there is none */
  } cases[] = {
    { 0, 2025, -1, -1, -1, 5 }, /* the later of two */
    { 0, 2025, 0, 0, -1, 2 },   { 0, 2025, 0, 3, -1, 5 },  { 0, 2025, 0, 0, 4, 3 },
    { 0, 2025, 0, 0, 5, 2 },    { 0, 2025, -1, -1, 4, 3 }, { 0, 2024, -1, -1, 5, 4 },
    { 0, 2024, -1, -1, 4, 0 },  { 0, 2026, -1, -1, 4, 0 }, { 1, 2025, 0, 0, 4, 9 },
    { 1, 2024, 0, 0, 4, 0 },
  };
  g_autoptr (PtCatalogue) catalogue = build_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const PtTarget *target =
      pt_catalogue_find_target (catalogue, cases[i].rate, cases[i].year,
                                cases[i].dimension, cases[i].group, cases[i].unit);

    g_assert_cmpint (target != NULL ? target->value : 0, ==, cases[i].value);
  }
}

static void
test_dropped (void)
{
  g_autoptr (PtCatalogueBuilder) builder = pt_catalogue_builder_new ();
  g_autoptr (PtCatalogue) catalogue = NULL, empty = NULL;
  PtUnitVersion version = { .code = "x", .name = "x", .kind = PT_KIND_COMMUNE };
  PtGroup group = { "x", "x", "x", 0 };
  guint n_dropped, n;

  add_lives (builder);
  add_measures (builder);
  pt_catalogue_builder_add_unit (builder, 10, "again");
  pt_catalogue_builder_add_version (builder, 999, &version);
  pt_catalogue_builder_add_succession (builder, 1, 10, 999, PT_SHARE_WHOLE);
  pt_catalogue_builder_add_group (builder, "nowhere", &group);
  pt_catalogue_builder_add_membership (builder, 10, "terrain", "x", 0, 1, "");
  pt_catalogue_builder_add_membership (builder, 999, "sector", "agency", 0, 1, "");
  pt_catalogue_builder_add_rate (builder, 3, "t", "", "", "families+x", "all", "",
                                 TRUE);
  pt_catalogue_builder_add_rate (builder, 3, "t", "", "", "families", "", "", TRUE);
  pt_catalogue_builder_add_target (builder, "t", 2025, NULL, NULL, -1, 1, "");
  pt_catalogue_builder_add_target (builder, "r", 2025, NULL, NULL, 999, 1, "");
  pt_catalogue_builder_add_target (builder, "r", 2025, "terrain", "x", -1, 1, "");
  pt_catalogue_builder_add_target (builder, "r", 2025, "terrain", NULL, -1, 1, "");
  catalogue = pt_catalogue_builder_finish (builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 12);

  empty = pt_catalogue_builder_finish (builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 0);
  pt_catalogue_get_units (empty, &n);
  g_assert_cmpuint (n, ==, 0);
  pt_catalogue_get_dimensions (empty, &n);
  g_assert_cmpuint (n, ==, 6);
  g_assert_null (pt_catalogue_find_unit (empty, "19", 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_EN);

  g_test_add_func ("/domain/period/parse", test_period_parse);
  g_test_add_func ("/domain/period/refuse", test_period_refuse);
  g_test_add_func ("/domain/period/order", test_period_order);
  g_test_add_func ("/domain/figure/sums", test_sums);
  g_test_add_func ("/domain/figure/columns", test_columns);
  g_test_add_func ("/domain/catalogue/find-unit", test_find_unit);
  g_test_add_func ("/domain/catalogue/unit-lives", test_unit_lives);
  g_test_add_func ("/domain/catalogue/groups", test_groups);
  g_test_add_func ("/domain/catalogue/names", test_names);
  g_test_add_func ("/domain/catalogue/rates", test_rates);
  g_test_add_func ("/domain/catalogue/targets", test_targets);
  g_test_add_func ("/domain/catalogue/dropped", test_dropped);
  return g_test_run ();
}
