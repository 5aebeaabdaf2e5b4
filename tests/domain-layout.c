#include "base/error.h"
#include "base/language.h"
#include "domain/catalogue.h"
#include "domain/intake.h"
#include "domain/layout.h"

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
    "rules:code,kind,left,right,bound,name_vi,name_en",
    "positions:unit,valid_from,longitude,latitude,source",
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
  { PT_LAYOUT_RULES, PT_RULES_KIND, { "at-most", "tenfold" }, { "", "most" } },
  { PT_LAYOUT_RULES,
    PT_RULES_BOUND,
    { "", "2", "1.25", "0.000001" },
    { "0", "-1", "1,25", "x" } },
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

  g_test_add_func ("/domain/codes", test_codes);
  g_test_add_func ("/domain/layout/columns", test_layouts);
  g_test_add_func ("/domain/layout/fields", test_fields);
  g_test_add_func ("/domain/intake", test_intake);
  return g_test_run ();
}
