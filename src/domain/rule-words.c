#include "base/money.h"
#include "domain/cell.h"
#include "domain/rule-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

PtRuleFacts *
pt_rule_facts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

void
pt_rule_facts_take (PtRuleFacts *self, const char *word, char *value)
{
  g_hash_table_insert (self, (gpointer) word, value);
}

void
pt_rule_facts_add (PtRuleFacts *self, const char *word, const PtElement *element,
                   const PtFigure *figure)
{
  g_autofree char *amount = NULL;

  if (element->type != PT_TYPE_MONEY_ELEMENT) {
    pt_rule_facts_take (self, word, pt_cell_format (element, figure));
    return;
  }
  amount = pt_money_format (figure->value, PT_MONEY_DONG);
  pt_rule_facts_take (self, word, pt_number_qualify (amount, figure->qualifier));
}

void
pt_rule_facts_name (PtRuleFacts *self, const char *word, const PtElement *element)
{
  pt_rule_facts_take (self, word,
                      /* Translators: what is counted, inside a sentence. */
                      g_strdup_printf (C_ ("name", "“%s”"),
                                       pt_element_get_name (element)));
}

void
pt_rule_facts_period (PtRuleFacts *self, const char *word, PtPeriod period)
{
  pt_rule_facts_take (self, word, pt_period_format (period));
}

/* @words with each {word} that is known put in its place. */
static char *
fill_in (const char *words, PtRuleFacts *facts)
{
  GString *text = g_string_new (NULL);

  while (*words != '\0') {
    const char *end = *words == '{' ? strchr (words, '}') : NULL;
    g_autofree char *word =
      end != NULL ? g_strndup (words + 1, (gsize) (end - words) - 1) : NULL;
    const char *value = word != NULL ? g_hash_table_lookup (facts, word) : NULL;

    if (value != NULL) {
      g_string_append (text, value);
      words = end + 1;
    } else {
      g_string_append_c (text, *words++);
    }
  }
  return g_string_free (text, FALSE);
}

static char *
compose (const PtRule *rule, const char *words, PtRuleFacts *facts)
{
  const char *own = pt_rule_get_words (rule);
  g_autofree char *first = fill_in (own, facts);
  g_autofree char *second = NULL;

  if (strchr (own, '{') != NULL)
    return g_steal_pointer (&first);

  second = fill_in (words, facts);
  if (*own == '\0')
    return g_steal_pointer (&second);
  return g_strconcat (first, " ", second, NULL);
}

void
pt_rule_check_say (PtRuleCheck *self, int element, const guint *cells, guint n_cells,
                   const char *words, PtRuleFacts *facts)
{
  PtWarning *warning = g_new (PtWarning, 1);

  *warning = (PtWarning){ .rule = self->rule,
                          .unit = self->unit->index,
                          .element = element,
                          .period = self->period,
                          .elements = g_memdup2 (cells, n_cells * sizeof (guint)),
                          .n_elements = n_cells,
                          .sentence = compose (self->rule, words, facts),
                          .seen = g_strdup (self->seen->str) };
  g_ptr_array_add (self->warnings, warning);
}
