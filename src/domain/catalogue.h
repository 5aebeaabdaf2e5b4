#pragma once

#include "domain/figure.h"
#include "domain/kind.h"

G_BEGIN_DECLS

/* Everything dated that a book knows besides figures: units and their lives, ways of
 * grouping them, what is counted, rates, targets, sources.
 *
 * Built once by whoever reads it, then shared and never changed; an edit makes a new
 * one.  All strings belong to the catalogue.  May be read from any thread.
 */
typedef struct _PtCatalogue PtCatalogue;

/* One stretch of a unit's life, [from, to). */
typedef struct {
  PtDay from, to;
  const char *code;
  const char *name;
  const char *parent; /* the code its parent bears on the same day, or NULL */
  PtKind kind;
} PtUnitVersion;

typedef struct {
  guint index; /* place in the catalogue's array, and in every column */
  gint64 id;   /* in the book */
  const char *uuid;
  const PtUnitVersion *versions; /* in order of time */
  guint n_versions;
} PtUnit;

/* No chain of parents is longer: there are not more kinds of units.  Whoever climbs or
 * descends stops there, for a book may hold a circle.
 */
#define PT_MAX_LEVELS ((guint) PT_N_KINDS)

/* On @day, @share of @old went to @new.  Shares are in billionths. */
#define PT_SHARE_WHOLE G_GINT64_CONSTANT (1000000000)

typedef struct {
  PtDay day;
  guint old, new; /* indexes of units */
  gint64 share;
} PtSuccession;

typedef struct {
  const char *code;
  const char *name_vi, *name_en; /* "" where the book gives none */
  int order;
} PtGroup;

typedef struct {
  const char *code;
  const char *name_vi, *name_en; /* own name; NULL where the book gives none */
  const PtGroup *groups;         /* by order, then code */
  guint n_groups;
} PtDimension;

typedef struct {
  guint unit, dimension, group; /* indexes */
  PtDay from, to;
  const char *source;
} PtMembership;

typedef enum {
  PT_TYPE_COUNT_ELEMENT,
  PT_TYPE_MONEY_ELEMENT,
  PT_TYPE_PERCENT_ELEMENT,
} PtElementType;

typedef struct {
  guint index;
  gint64 id;
  const char *code;
  const char *name_vi, *name_en;
  PtElementType type;
  gboolean is_flow;
  const char *sector, *model, *status, *form; /* "" where not said */
  PtDay from, to;
} PtElement;

typedef struct {
  guint index;
  gint64 id;
  const char *code;
  const char *name_vi, *name_en;
  const guint *numerator; /* element indexes */
  guint n_numerator;
  const guint *denominator;
  guint n_denominator;
  const char *denominator_kind;
  gboolean low_is_better;
  int published; /* the element that holds this rate as printed, or -1 */
} PtRate;

/* What figures of one unit and period should satisfy; what breaks it is asked about,
 * never refused.
 */
typedef enum {
  PT_RULE_AT_MOST,     /* left ≤ bound × right (1 where not said) */
  PT_RULE_SUM,         /* left = right, but for a share of right (0) */
  PT_RULE_WITHIN_YEAR, /* what came in half a year ≤ what came in all of it */
  PT_RULE_JUMP,        /* at most bound (3) times last period, and at least 1/bound */
  PT_RULE_TENFOLD, /* not last period × or ÷ 10, 100 …, give or take bound (1.25) */
  PT_RULE_SWAPPED, /* left and right do not look exchanged, give or take (1.25) */
  PT_N_RULE_KINDS
} PtRuleKind;

typedef struct {
  guint element; /* index */
  int sign;      /* 1 or -1 */
} PtTerm;

/* The first two kinds compare sums, the next three look at each element of the left
 * side (none: at every one that fits), the last at one element on each side.
 */
typedef struct {
  const char *code;
  PtRuleKind kind;
  const PtTerm *left, *right;
  guint n_left, n_right;
  gint64 bound; /* millionths; 0: as above */
  /* What it says, with {left}, {right} … for the numbers; "": the program's words. */
  const char *name_vi, *name_en;
  gboolean active;
} PtRule;

typedef struct {
  guint rate;
  int year;
  int dimension, group; /* -1: not of a group */
  int unit;             /* -1: not of one unit */
  gint64 value;         /* millionths of a percent */
  const char *document;
} PtTarget;

typedef struct {
  gint64 id;
  const char *uuid;
  const char *title;
} PtSource;

PtCatalogue *pt_catalogue_ref (PtCatalogue *self);
void pt_catalogue_unref (PtCatalogue *self);

/* Lists.  Returns: (transfer none): arrays that live as long as the catalogue */
const PtUnit *pt_catalogue_get_units (const PtCatalogue *self, guint *n);
const PtSuccession *pt_catalogue_get_successions (const PtCatalogue *self, guint *n);
const PtDimension *pt_catalogue_get_dimensions (const PtCatalogue *self, guint *n);
const PtMembership *pt_catalogue_get_memberships (const PtCatalogue *self, guint *n);
const PtElement *pt_catalogue_get_elements (const PtCatalogue *self, guint *n);
const PtRate *pt_catalogue_get_rates (const PtCatalogue *self, guint *n);
const PtRule *pt_catalogue_get_rules (const PtCatalogue *self, guint *n);
/* By rate and year; of several for the same case the last holds. */
const PtTarget *pt_catalogue_get_targets (const PtCatalogue *self, guint *n);
const PtSource *pt_catalogue_get_sources (const PtCatalogue *self, guint *n);

/* Single things.  Returns: (transfer none) (nullable): NULL where there is none */
const PtElement *pt_catalogue_find_element (const PtCatalogue *self, const char *code);
const PtRate *pt_catalogue_find_rate (const PtCatalogue *self, const char *code);
const PtDimension *pt_catalogue_find_dimension (const PtCatalogue *self,
                                                const char *code, guint *index);
const PtGroup *pt_dimension_find_group (const PtDimension *self, const char *code,
                                        guint *index);
/* The unit that bore @code on @day. */
const PtUnit *pt_catalogue_find_unit (const PtCatalogue *self, const char *code,
                                      PtDay day);
/* As figures.csv means a code: on the period's last day, failing that on any day of the
 * period (the last of them).
 */
const PtUnit *pt_catalogue_find_unit_in (const PtCatalogue *self, const char *code,
                                         PtPeriod period);

/* The version in force on @day, or NULL. */
const PtUnitVersion *pt_unit_get_version (const PtUnit *self, PtDay day);
/* … failing that the nearest in time: a name to show is always there, but for a unit
 * without any version (NULL).
 */
const PtUnitVersion *pt_unit_get_nearest_version (const PtUnit *self, PtDay day);

/* NULL at the top, and for a unit that did not exist on @day. */
const PtUnit *pt_catalogue_get_parent (const PtCatalogue *self, const PtUnit *unit,
                                       PtDay day);
/* Whether @ancestor is above @unit on @day; a unit is within itself. */
gboolean pt_catalogue_is_within (const PtCatalogue *self, const PtUnit *unit,
                                 const PtUnit *ancestor, PtDay day);

/* The index of the group of @dimension that @unit belonged to on @day, or -1.
 * "sector" follows from the unit's kind and needs no membership.
 */
int pt_catalogue_get_group (const PtCatalogue *self, guint unit, guint dimension,
                            PtDay day);

/* The target for @rate in @year that is nearest to the case: of @unit, else of @group
 * of @dimension (-1 for none), else of everyone; NULL where nobody set one.  Where the
 * year has none, the latest earlier decree does not count: targets are of their year.
 * Of several equally near the one added last holds.
 */
const PtTarget *pt_catalogue_find_target (const PtCatalogue *self, guint rate, int year,
                                          int dimension, int group, int unit);

/* Names in the user's language. */
const char *pt_element_get_name (const PtElement *self);
const char *pt_rate_get_name (const PtRate *self);
const char *pt_group_get_name (const PtGroup *self);
const char *pt_dimension_get_name (const PtDimension *self);
/* "of all", "of registered", "of population": never left out beside a rate.
 * A kind the program has no words for gives its code.
 */
const char *pt_rate_describe_denominator (const PtRate *self);
/* The kinds there are words for, from 0.  Returns: (nullable): its code, or NULL */
const char *pt_denominator_get_kind (guint i, const char **words);
/* The name, and the kind of denominator where the name does not say it.
 * Returns: (transfer full)
 */
char *pt_rate_describe (const PtRate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtCatalogue, pt_catalogue_unref)

G_END_DECLS
