#include "base/error.h"
#include "base/language.h"
#include "domain/catalogue-builder.h"
#include "domain/intake.h"
#include "domain/layout.h"
#include "domain/lineage.h"

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

/* Kinds and codes */

static void
test_codes (void)
{
  PtKind kind;
  PtSector sector;
  PtState state;
  PtQualifier qualifier;

  for (PtKind i = 0; i < PT_N_KINDS; i++) {
    g_assert_true (pt_kind_from_code (pt_kind_get_code (i), &kind));
    g_assert_cmpint (kind, ==, i);
    g_assert_cmpstr (pt_kind_get_name (i), !=, "");
    g_assert_cmpint (pt_kind_get_sector (i), ==,
                     i < PT_KIND_BLOCK ? PT_SECTOR_RESIDENTIAL : PT_SECTOR_AGENCY);
  }
  for (PtSector i = 0; i < PT_N_SECTORS; i++) {
    g_assert_true (pt_sector_from_code (pt_sector_get_code (i), &sector));
    g_assert_cmpint (sector, ==, i);
    g_assert_cmpstr (pt_sector_get_name (i), !=, "");
  }
  for (PtState i = PT_STATE_NUMBER; i <= PT_STATE_NOT_APPLICABLE; i++) {
    g_assert_true (pt_state_from_code (pt_state_to_code (i), &state));
    g_assert_cmpint (state, ==, i);
  }
  for (PtQualifier i = 0; i <= PT_QUALIFIER_ABOUT; i++) {
    g_assert_true (pt_qualifier_from_code (pt_qualifier_to_code (i), &qualifier));
    g_assert_cmpint (qualifier, ==, i);
  }
  g_assert_false (pt_kind_from_code ("Commune", &kind));
  g_assert_false (pt_sector_from_code ("", &sector));
  g_assert_false (pt_state_from_code ("0", &state));
  g_assert_false (pt_qualifier_from_code ("more", &qualifier));
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

/* Layouts */

static void
test_layouts (void)
{
  static const char *const columns[PT_N_LAYOUTS] = {
    "units:code,name,kind,parent,valid_from,valid_to",
    "succession:date,old,new,share",
    "groups:dimension,group,name_vi,name_en,order",
    "memberships:unit,dimension,group,valid_from,valid_to,source",
    ("elements:code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,"
     "valid_to"),
    "rates:code,name_vi,name_en,numerator,denominator,denominator_kind,better",
    "targets:rate,year,group,unit,value,document",
    "figures:unit,element,period,value,state,qualifier,decimals,source,official,note",
  };

  for (PtLayout i = 0; i < PT_N_LAYOUTS; i++) {
    g_autoptr (GString) text = g_string_new (pt_layout_get_name (i));
    guint n;
    const PtField *fields = pt_layout_get_fields (i, &n);

    for (guint j = 0; j < n; j++) {
      g_string_append_printf (text, "%c%s", j == 0 ? ':' : ',', fields[j].name);
      g_assert_cmpint (pt_layout_find_field (i, fields[j].name), ==, (int) j);
      g_assert_true (!fields[j].optional || fields[j].nullable);
    }
    g_assert_cmpstr (text->str, ==, columns[i]);
    g_assert_cmpint (pt_layout_find_field (i, "Code"), ==, -1);
  }
}

static const struct {
  PtLayout layout;
  guint field;
  const char *good[8], *bad[8];
} field_cases[] = {
  { PT_LAYOUT_UNITS,
    PT_UNITS_CODE,
    { "19", "Đ-1", "a b" },
    { "", " ", " 19", "19 ", "19\xc2\xa0", "1\n9",
      "\xe2\x80\x8b"
      "19",
      "\xff" } },
  { PT_LAYOUT_UNITS, PT_UNITS_NAME, { "Xã", " Xã\n" }, { "", " \t" } },
  { PT_LAYOUT_UNITS, PT_UNITS_KIND, { "commune", "army" }, { "", "Xã", "Commune" } },
  { PT_LAYOUT_UNITS, PT_UNITS_PARENT, { "", "19" }, { " " } },
  { PT_LAYOUT_UNITS,
    PT_UNITS_FROM,
    { "", "2025-07-01" },
    { "2025-02-29", "01/07/2025", "2025" } },
  { PT_LAYOUT_SUCCESSION, PT_SUCCESSION_DATE, { "2025-07-01" }, { "", "mai" } },
  { PT_LAYOUT_SUCCESSION,
    PT_SUCCESSION_SHARE,
    { "", "1", "0.5", "0.000000001" },
    { "0", "1.1", "0,5", "50%", "-0.5", "0.0000000001", "x" } },
  { PT_LAYOUT_GROUPS, PT_GROUPS_GROUP, { "", "I" }, { " I" } },
  { PT_LAYOUT_GROUPS, PT_GROUPS_ORDER, { "", "0", "12" }, { "-1", "1.5", "I", "1 " } },
  { PT_LAYOUT_ELEMENTS,
    PT_ELEMENTS_TYPE,
    { "count", "money", "percent" },
    { "", "Count", "number" } },
  { PT_LAYOUT_ELEMENTS, PT_ELEMENTS_SECTOR, { "", "residential" }, { "both" } },
  { PT_LAYOUT_RATES, PT_RATES_BETTER, { "", "high", "low" }, { "higher" } },
  { PT_LAYOUT_TARGETS,
    PT_TARGETS_YEAR,
    { "2025" },
    { "", "2025-H1", "1234567890", "20 25" } },
  { PT_LAYOUT_TARGETS,
    PT_TARGETS_VALUE,
    { "70", "86.3", "0.000001" },
    { "", "86,3", "70%", "0.0000001" } },
  { PT_LAYOUT_FIGURES, PT_FIGURES_PERIOD, { "2024", "2024-H1" }, { "", "2024-H2" } },
  { PT_LAYOUT_FIGURES, PT_FIGURES_VALUE, { "", "1", "một nghìn" }, { "\xff" } },
  { PT_LAYOUT_FIGURES,
    PT_FIGURES_STATE,
    { "", "not-reported", "not-applicable" },
    { "number", "missing" } },
  { PT_LAYOUT_FIGURES, PT_FIGURES_DECIMALS, { "", "0", "6" }, { "7", "01", "-1" } },
  { PT_LAYOUT_FIGURES,
    PT_FIGURES_OFFICIAL,
    { "", "0", "1", "true", "no" },
    { "2", "maybe" } },
};

static void
test_fields (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (field_cases); i++) {
    guint n;
    const PtField *field =
      pt_layout_get_fields (field_cases[i].layout, &n) + field_cases[i].field;

    for (int j = 0; j < 8 && field_cases[i].good[j] != NULL; j++) {
      g_autoptr (GError) error = NULL;

      g_assert_true (pt_field_check (field, field_cases[i].good[j], &error));
      g_assert_no_error (error);
    }
    for (int j = 0; j < 8 && field_cases[i].bad[j] != NULL; j++) {
      g_autoptr (GError) error = NULL;

      g_assert_false (pt_field_check (field, field_cases[i].bad[j], &error));
      g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
      g_test_message ("%s: %s", field->name, error->message);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
  }
}

static void
test_intake (void)
{
  g_autoptr (PtIntake) intake = pt_intake_new ("a.csv", PT_LAYOUT_FIGURES);
  const PtProblem *problem;

  g_assert_cmpuint (pt_intake_add_source (intake, "A"), ==, 0);
  g_assert_cmpuint (pt_intake_add_source (intake, "B"), ==, 1);
  g_assert_cmpuint (pt_intake_add_source (intake, "A"), ==, 0);
  g_assert_cmpuint (intake->sources->len, ==, 2);
  pt_intake_add_problem (intake, 2, "value", NULL, "Because.");
  problem = g_ptr_array_index (intake->problems, 0);
  g_assert_cmpuint (problem->row, ==, 2);
  g_assert_cmpstr (problem->value, ==, "");
  g_assert_cmpstr (problem->reason, ==, "Because.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_EN);

  g_test_add_func ("/domain/period/parse", test_period_parse);
  g_test_add_func ("/domain/period/refuse", test_period_refuse);
  g_test_add_func ("/domain/period/order", test_period_order);
  g_test_add_func ("/domain/codes", test_codes);
  g_test_add_func ("/domain/figure/sums", test_sums);
  g_test_add_func ("/domain/figure/columns", test_columns);
  g_test_add_func ("/domain/catalogue/find-unit", test_find_unit);
  g_test_add_func ("/domain/catalogue/unit-lives", test_unit_lives);
  g_test_add_func ("/domain/catalogue/groups", test_groups);
  g_test_add_func ("/domain/catalogue/names", test_names);
  g_test_add_func ("/domain/catalogue/rates", test_rates);
  g_test_add_func ("/domain/catalogue/targets", test_targets);
  g_test_add_func ("/domain/catalogue/dropped", test_dropped);
  g_test_add_func ("/domain/lineage/known", test_lineage_known);
  g_test_add_func ("/domain/lineage/chain", test_lineage_chain);
  g_test_add_func ("/domain/lineage/split", test_split);
  g_test_add_func ("/domain/lineage/random", test_lineage_random);
  g_test_add_func ("/domain/layout/columns", test_layouts);
  g_test_add_func ("/domain/layout/fields", test_fields);
  g_test_add_func ("/domain/intake", test_intake);
  return g_test_run ();
}
