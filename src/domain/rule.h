#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* Looking whether figures are as they should be.  Where something is missing a rule is
 * silent; it never guesses.
 */

/* What a rule has to say about a unit in a period. */
typedef struct {
  const PtRule *rule; /* the catalogue's */
  guint unit;         /* index */
  int element;        /* index; -1: of the rule as a whole */
  PtPeriod period;
  const guint *elements; /* the cells it speaks of */
  guint n_elements;
  char *sentence; /* names the numbers */
  char *seen;     /* all figures it rests on: the same text as long as they stay */
} PtWarning;

void pt_warning_free (PtWarning *self);
PtWarning *pt_warning_copy (const PtWarning *self);

/* What all rules that are switched on have to say, in their order; a slip or an
 * exchange takes the place of the jump that it is.  Last period's value of a unit that
 * did not exist then, or was changed since, is that of the units it came from.
 * Returns: (transfer full): PtWarning, which point into the catalogue; NULL with @error
 * set where figures cannot be read
 */
GPtrArray *pt_rules_check (const PtCatalogue *catalogue, PtColumnSource *columns,
                           const PtUnit *unit, PtPeriod period, GError **error);
/* The same of many units (indexes), in their order, for less than one by one. */
GPtrArray *pt_rules_check_units (const PtCatalogue *catalogue, PtColumnSource *columns,
                                 const guint *units, guint n_units, PtPeriod period,
                                 GError **error);

const char *pt_rule_kind_to_code (PtRuleKind self); /* "at-most", … */
gboolean pt_rule_kind_from_code (const char *code, PtRuleKind *kind);
/* For people: "at most", … */
const char *pt_rule_kind_get_name (PtRuleKind self);

/* "a+b-c".  Returns: (transfer full) (nullable): PtTerm; NULL where there is no such
 * element, whose code @unknown (may be NULL) receives
 */
GArray *pt_rule_parse_side (const PtCatalogue *catalogue, const char *text,
                            char **unknown);
/* Whether a rule of @kind can have these sides; fails with PT_ERROR_INVALID. */
gboolean pt_rule_check_sides (PtRuleKind kind, const GArray *left, const GArray *right,
                              GError **error);

/* The sentence as it may be edited, with {left}, {right} … for the numbers.
 * Returns: (transfer none)
 */
const char *pt_rule_get_words (const PtRule *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtWarning, pt_warning_free)

G_END_DECLS
