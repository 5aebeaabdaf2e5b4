#pragma once

#include "domain/past.h"
#include "domain/rule.h"

G_BEGIN_DECLS

/* One unit in one period being looked at; for rule*.c only.  The first failure to read
 * sticks, after which everything is absent.
 */
typedef struct {
  const PtCatalogue *catalogue;
  const PtElement *elements; /* of the catalogue */
  guint n_elements;
  PtColumnSource *columns;
  PtPast *past;
  const PtUnit *unit;
  PtPeriod period;
  const PtRule *rule; /* the one that is looking now */
  GString *seen;      /* what it has read so far */
  GPtrArray *warnings;
  GError *failure;
} PtRuleCheck;

PtFigure pt_rule_check_get (PtRuleCheck *self, guint element, PtPeriod period);
PtFigure pt_rule_check_get_past (PtRuleCheck *self, guint element);

/* Numbers and names by the words that stand for them in a sentence; values are taken.
 */
typedef GHashTable PtRuleFacts;

PtRuleFacts *pt_rule_facts_new (void);
void pt_rule_facts_take (PtRuleFacts *self, const char *word, char *value);
/* The value with its unit and how sure it is. */
void pt_rule_facts_add (PtRuleFacts *self, const char *word, const PtElement *element,
                        const PtFigure *figure);
void pt_rule_facts_name (PtRuleFacts *self, const char *word, const PtElement *element);
void pt_rule_facts_period (PtRuleFacts *self, const char *word, PtPeriod period);

/* Says it in the words of the rule, or those of the program (@words, translated), which
 * also follow words of the rule that name no number.  @element: index, or -1; the cells
 * are copied.
 */
void pt_rule_check_say (PtRuleCheck *self, int element, const guint *cells,
                        guint n_cells, const char *words, PtRuleFacts *facts);

/* Those that compare sums, and two elements. */
void pt_rule_check_at_most (PtRuleCheck *self);
void pt_rule_check_sum (PtRuleCheck *self);
void pt_rule_check_swapped (PtRuleCheck *self);

/* Whether the true value may be less, or more, than the figure says. */
gboolean pt_figure_may_be_less (const PtFigure *figure);
gboolean pt_figure_may_be_more (const PtFigure *figure);

/* The rule's bound as a number, @otherwise where it has none. */
double pt_rule_get_bound (const PtRule *self, double otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtRuleFacts, g_hash_table_unref)

G_END_DECLS
