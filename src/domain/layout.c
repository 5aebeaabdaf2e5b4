#include "domain/layout.h"

static const char *const types[] = { "count", "money", "percent", NULL };
static const char *const natures[] = { "stock", "flow", NULL };
static const char *const sectors[] = { "residential", "agency", NULL };
static const char *const betters[] = { "high", "low", NULL };
static const char *const rules[] = { "at-most", "sum",     "within-year", "jump",
                                     "tenfold", "swapped", NULL };
static const char *const states[] = { "not-reported", "not-applicable", NULL };
static const char *const qualifiers[] = { "over", "nearly", "about", NULL };
static const char *const decimals[] = { "0", "1", "2", "3", "4", "5", "6", NULL };
static const char *const officials[] = { "0", "1", "false", "true", "no", "yes", NULL };

/* name, type, the column may be missing, a row may leave it empty, choices */
static const PtField units_fields[] = {
  [PT_UNITS_CODE] = { "code", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_UNITS_NAME] = { "name", PT_FIELD_TEXT, FALSE, FALSE, NULL },
  [PT_UNITS_KIND] = { "kind", PT_FIELD_KIND, FALSE, FALSE, NULL },
  [PT_UNITS_PARENT] = { "parent", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_UNITS_FROM] = { "valid_from", PT_FIELD_FROM, TRUE, TRUE, NULL },
  [PT_UNITS_TO] = { "valid_to", PT_FIELD_TO, TRUE, TRUE, NULL },
};

static const PtField succession_fields[] = {
  [PT_SUCCESSION_DATE] = { "date", PT_FIELD_DAY, FALSE, FALSE, NULL },
  [PT_SUCCESSION_OLD] = { "old", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_SUCCESSION_NEW] = { "new", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_SUCCESSION_SHARE] = { "share", PT_FIELD_SHARE, TRUE, TRUE, NULL },
};

static const PtField groups_fields[] = {
  [PT_GROUPS_DIMENSION] = { "dimension", PT_FIELD_CODE, FALSE, FALSE, NULL },
  /* Empty in the row that names the dimension itself. */
  [PT_GROUPS_GROUP] = { "group", PT_FIELD_CODE, FALSE, TRUE, NULL },
  [PT_GROUPS_NAME_VI] = { "name_vi", PT_FIELD_TEXT, FALSE, FALSE, NULL },
  [PT_GROUPS_NAME_EN] = { "name_en", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_GROUPS_ORDER] = { "order", PT_FIELD_INTEGER, TRUE, TRUE, NULL },
};

static const PtField memberships_fields[] = {
  [PT_MEMBERSHIPS_UNIT] = { "unit", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_MEMBERSHIPS_DIMENSION] = { "dimension", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_MEMBERSHIPS_GROUP] = { "group", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_MEMBERSHIPS_FROM] = { "valid_from", PT_FIELD_FROM, TRUE, TRUE, NULL },
  [PT_MEMBERSHIPS_TO] = { "valid_to", PT_FIELD_TO, TRUE, TRUE, NULL },
  [PT_MEMBERSHIPS_SOURCE] = { "source", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

static const PtField elements_fields[] = {
  [PT_ELEMENTS_CODE] = { "code", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_ELEMENTS_NAME_VI] = { "name_vi", PT_FIELD_TEXT, FALSE, FALSE, NULL },
  [PT_ELEMENTS_NAME_EN] = { "name_en", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_ELEMENTS_TYPE] = { "type", PT_FIELD_CHOICE, FALSE, FALSE, types },
  [PT_ELEMENTS_NATURE] = { "nature", PT_FIELD_CHOICE, FALSE, FALSE, natures },
  [PT_ELEMENTS_SECTOR] = { "sector", PT_FIELD_CHOICE, TRUE, TRUE, sectors },
  [PT_ELEMENTS_MODEL] = { "model", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_ELEMENTS_STATUS] = { "status", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_ELEMENTS_FORM] = { "form", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_ELEMENTS_FROM] = { "valid_from", PT_FIELD_FROM, TRUE, TRUE, NULL },
  [PT_ELEMENTS_TO] = { "valid_to", PT_FIELD_TO, TRUE, TRUE, NULL },
};

static const PtField rates_fields[] = {
  [PT_RATES_CODE] = { "code", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_RATES_NAME_VI] = { "name_vi", PT_FIELD_TEXT, FALSE, FALSE, NULL },
  [PT_RATES_NAME_EN] = { "name_en", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_RATES_NUMERATOR] = { "numerator", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_RATES_DENOMINATOR] = { "denominator", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_RATES_DENOMINATOR_KIND] = { "denominator_kind", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_RATES_BETTER] = { "better", PT_FIELD_CHOICE, TRUE, TRUE, betters },
};

static const PtField targets_fields[] = {
  [PT_TARGETS_RATE] = { "rate", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_TARGETS_YEAR] = { "year", PT_FIELD_INTEGER, FALSE, FALSE, NULL },
  [PT_TARGETS_GROUP] = { "group", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_TARGETS_UNIT] = { "unit", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_TARGETS_VALUE] = { "value", PT_FIELD_PERCENT, FALSE, FALSE, NULL },
  [PT_TARGETS_DOCUMENT] = { "document", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

static const PtField rules_fields[] = {
  [PT_RULES_CODE] = { "code", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_RULES_KIND] = { "kind", PT_FIELD_CHOICE, FALSE, FALSE, rules },
  [PT_RULES_LEFT] = { "left", PT_FIELD_CODE, FALSE, TRUE, NULL },
  [PT_RULES_RIGHT] = { "right", PT_FIELD_CODE, FALSE, TRUE, NULL },
  [PT_RULES_BOUND] = { "bound", PT_FIELD_BOUND, TRUE, TRUE, NULL },
  [PT_RULES_NAME_VI] = { "name_vi", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_RULES_NAME_EN] = { "name_en", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

static const PtField positions_fields[] = {
  [PT_POSITIONS_UNIT] = { "unit", PT_FIELD_CODE, FALSE, FALSE, NULL },
  /* A day on which the unit bore the code: codes are given again. */
  [PT_POSITIONS_FROM] = { "valid_from", PT_FIELD_FROM, TRUE, TRUE, NULL },
  [PT_POSITIONS_LONGITUDE] = { "longitude", PT_FIELD_DEGREES, FALSE, FALSE, NULL },
  [PT_POSITIONS_LATITUDE] = { "latitude", PT_FIELD_DEGREES, FALSE, FALSE, NULL },
  [PT_POSITIONS_SOURCE] = { "source", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

static const PtField figures_fields[] = {
  [PT_FIGURES_UNIT] = { "unit", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_FIGURES_ELEMENT] = { "element", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_FIGURES_PERIOD] = { "period", PT_FIELD_PERIOD, FALSE, FALSE, NULL },
  /* What may stand here depends on the element, and whether anything must on the state.
   */
  [PT_FIGURES_VALUE] = { "value", PT_FIELD_TEXT, FALSE, TRUE, NULL },
  [PT_FIGURES_STATE] = { "state", PT_FIELD_CHOICE, TRUE, TRUE, states },
  [PT_FIGURES_QUALIFIER] = { "qualifier", PT_FIELD_CHOICE, TRUE, TRUE, qualifiers },
  [PT_FIGURES_DECIMALS] = { "decimals", PT_FIELD_CHOICE, TRUE, TRUE, decimals },
  [PT_FIGURES_SOURCE] = { "source", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_FIGURES_OFFICIAL] = { "official", PT_FIELD_CHOICE, TRUE, TRUE, officials },
  [PT_FIGURES_NOTE] = { "note", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

#define LAYOUT(name)                                                                   \
  {                                                                                    \
#name, name##_fields, G_N_ELEMENTS(name##_fields)                                  \
  }

static const struct {
  const char *name;
  const PtField *fields;
  guint n_fields;
} layouts[PT_N_LAYOUTS] = {
  [PT_LAYOUT_UNITS] = LAYOUT (units),
  [PT_LAYOUT_SUCCESSION] = LAYOUT (succession),
  [PT_LAYOUT_GROUPS] = LAYOUT (groups),
  [PT_LAYOUT_MEMBERSHIPS] = LAYOUT (memberships),
  [PT_LAYOUT_ELEMENTS] = LAYOUT (elements),
  [PT_LAYOUT_RATES] = LAYOUT (rates),
  [PT_LAYOUT_TARGETS] = LAYOUT (targets),
  [PT_LAYOUT_RULES] = LAYOUT (rules),
  [PT_LAYOUT_POSITIONS] = LAYOUT (positions),
  [PT_LAYOUT_FIGURES] = LAYOUT (figures),
};

G_STATIC_ASSERT (G_N_ELEMENTS (elements_fields) <= PT_MAX_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (figures_fields) <= PT_MAX_FIELDS);

const char *
pt_layout_get_name (PtLayout self)
{
  g_return_val_if_fail (self < PT_N_LAYOUTS, NULL);

  return layouts[self].name;
}

const PtField *
pt_layout_get_fields (PtLayout self, guint *n)
{
  g_return_val_if_fail (self < PT_N_LAYOUTS, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = layouts[self].n_fields;
  return layouts[self].fields;
}

int
pt_layout_find_field (PtLayout self, const char *name)
{
  g_return_val_if_fail (self < PT_N_LAYOUTS, -1);
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < layouts[self].n_fields; i++)
    if (g_str_equal (layouts[self].fields[i].name, name))
      return (int) i;
  return -1;
}
