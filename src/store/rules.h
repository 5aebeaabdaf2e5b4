#pragma once

#include "domain/rule.h"
#include "store/book.h"

G_BEGIN_DECLS

/* Deciding about rules and what they say; each is one edit. */

/* A rule as it should be.  Sides as in rules.csv. */
typedef struct {
  const char *code; /* NULL: a new one, whose code the program makes */
  PtRuleKind kind;
  const char *left, *right;
  gint64 bound; /* millionths; 0: the program's */
  const char *name_vi, *name_en;
  gboolean active;
} PtRuleDraft;

/* Adds or changes a rule.  Fails with PT_ERROR_INVALID, saying what to write. */
gboolean pt_book_set_rule (PtBook *self, const PtRuleDraft *draft, GError **error);
gboolean pt_book_switch_rule (PtBook *self, const PtRule *rule, gboolean active,
                              GError **error);

/* Accepts a warning, for a reason that is printed under the figures; it lapses when one
 * of the figures changes.
 */
gboolean pt_book_accept_warning (PtBook *self, const PtWarning *warning,
                                 const char *reason, GError **error);
/* Why @warning was accepted as it stands, or NULL.  Returns: (transfer full) (nullable)
 */
char *pt_book_get_acceptance (PtBook *self, const PtWarning *warning);

/* An acceptance that still holds. */
typedef struct {
  PtWarning *warning;
  char *reason;
} PtAcceptance;

void pt_acceptance_free (PtAcceptance *self);

/* All of a period that still hold, in order of units and rules.
 * Returns: (transfer full): PtAcceptance
 */
GPtrArray *pt_book_list_acceptances (PtBook *self, PtPeriod period, GError **error);

G_END_DECLS
