#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The CSV layouts a book is fed with and a catalogue folder holds. */
typedef enum {
  PT_LAYOUT_UNITS,
  PT_LAYOUT_SUCCESSION,
  PT_LAYOUT_GROUPS,
  PT_LAYOUT_MEMBERSHIPS,
  PT_LAYOUT_ELEMENTS,
  PT_LAYOUT_RATES,
  PT_LAYOUT_TARGETS,
  PT_LAYOUT_RULES,
  PT_LAYOUT_POSITIONS,
  PT_LAYOUT_FIGURES,
  PT_N_LAYOUTS
} PtLayout;

typedef enum {
  PT_FIELD_TEXT,    /* anything */
  PT_FIELD_CODE,    /* no white space at its ends, no invisible characters */
  PT_FIELD_FROM,    /* ISO day; empty = always */
  PT_FIELD_TO,      /* ISO day; empty = without end */
  PT_FIELD_DAY,     /* ISO day */
  PT_FIELD_INTEGER, /* at most nine digits */
  PT_FIELD_SHARE,   /* 0 < share ≤ 1, at most nine places */
  PT_FIELD_PERCENT, /* decimal with a dot, at most six places */
  PT_FIELD_BOUND,   /* the same, above 0 */
  PT_FIELD_DEGREES, /* decimal with a dot, at most six places, of a circle */
  PT_FIELD_CHOICE,  /* one of @choices */
  PT_FIELD_KIND,
  PT_FIELD_PERIOD,
} PtFieldType;

typedef struct {
  const char *name;
  PtFieldType type;
  gboolean optional;          /* the column may be missing */
  gboolean nullable;          /* a row may leave it empty */
  const char *const *choices; /* NULL-terminated, without the "" of nullable fields */
} PtField;

#define PT_MAX_FIELDS 11

/* The places of the fields in a row, in the order of the contract. */
enum {
  PT_UNITS_CODE,
  PT_UNITS_NAME,
  PT_UNITS_KIND,
  PT_UNITS_PARENT,
  PT_UNITS_FROM,
  PT_UNITS_TO
};
enum {
  PT_SUCCESSION_DATE,
  PT_SUCCESSION_OLD,
  PT_SUCCESSION_NEW,
  PT_SUCCESSION_SHARE
};
enum {
  PT_GROUPS_DIMENSION,
  PT_GROUPS_GROUP,
  PT_GROUPS_NAME_VI,
  PT_GROUPS_NAME_EN,
  PT_GROUPS_ORDER
};
enum {
  PT_MEMBERSHIPS_UNIT,
  PT_MEMBERSHIPS_DIMENSION,
  PT_MEMBERSHIPS_GROUP,
  PT_MEMBERSHIPS_FROM,
  PT_MEMBERSHIPS_TO,
  PT_MEMBERSHIPS_SOURCE
};
enum {
  PT_ELEMENTS_CODE,
  PT_ELEMENTS_NAME_VI,
  PT_ELEMENTS_NAME_EN,
  PT_ELEMENTS_TYPE,
  PT_ELEMENTS_NATURE,
  PT_ELEMENTS_SECTOR,
  PT_ELEMENTS_MODEL,
  PT_ELEMENTS_STATUS,
  PT_ELEMENTS_FORM,
  PT_ELEMENTS_FROM,
  PT_ELEMENTS_TO
};
enum {
  PT_RATES_CODE,
  PT_RATES_NAME_VI,
  PT_RATES_NAME_EN,
  PT_RATES_NUMERATOR,
  PT_RATES_DENOMINATOR,
  PT_RATES_DENOMINATOR_KIND,
  PT_RATES_BETTER
};
enum {
  PT_TARGETS_RATE,
  PT_TARGETS_YEAR,
  PT_TARGETS_GROUP,
  PT_TARGETS_UNIT,
  PT_TARGETS_VALUE,
  PT_TARGETS_DOCUMENT
};
enum {
  PT_RULES_CODE,
  PT_RULES_KIND,
  PT_RULES_LEFT,
  PT_RULES_RIGHT,
  PT_RULES_BOUND,
  PT_RULES_NAME_VI,
  PT_RULES_NAME_EN
};
enum {
  PT_POSITIONS_UNIT,
  PT_POSITIONS_FROM,
  PT_POSITIONS_LONGITUDE,
  PT_POSITIONS_LATITUDE,
  PT_POSITIONS_SOURCE
};
enum {
  PT_FIGURES_UNIT,
  PT_FIGURES_ELEMENT,
  PT_FIGURES_PERIOD,
  PT_FIGURES_VALUE,
  PT_FIGURES_STATE,
  PT_FIGURES_QUALIFIER,
  PT_FIGURES_DECIMALS,
  PT_FIGURES_SOURCE,
  PT_FIGURES_OFFICIAL,
  PT_FIGURES_NOTE
};

const char *pt_layout_get_name (PtLayout self); /* "units", as in units.csv */
const PtField *pt_layout_get_fields (PtLayout self, guint *n);
/* -1 where the layout has no such field */
int pt_layout_find_field (PtLayout self, const char *name);

/* Whether @text may stand in @field; fails with PT_ERROR_INVALID, saying what to write
 * instead.
 */
gboolean pt_field_check (const PtField *field, const char *text, GError **error);

G_END_DECLS
