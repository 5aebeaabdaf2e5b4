#include "domain/rule.h"

#include "base/error.h"
#include "base/language.h"

#include <glib/gi18n-lib.h>

/* The codes are part of the file layouts and never change. */
static const struct {
  const char *code;
  const char *name;
  /* What the sides must be. */
  gboolean two_sided; /* else there is only the left one, which may be empty */
  gboolean single;    /* one element on each side, and no sign */
  const char *sides;
} kinds[PT_N_RULE_KINDS] = {
  /* Translators: kinds of rules that figures should satisfy. */
  [PT_RULE_AT_MOST] = { "at-most", NC_ ("rule", "One is at most the other"), TRUE,
                        FALSE, N_ ("Write what is at most what on the two sides.") },
  [PT_RULE_SUM] = { "sum", NC_ ("rule", "The parts make the whole"), TRUE, FALSE,
                    N_ ("Write the parts on the left side and the whole on the "
                        "right.") },
  [PT_RULE_WITHIN_YEAR] = { "within-year",
                            NC_ ("rule", "Half a year is within the year"), FALSE,
                            FALSE,
                            N_ ("Write elements only on the left side, joined by +, or "
                                "none for all.") },
  [PT_RULE_JUMP] = { "jump", NC_ ("rule", "No jump against last period"), FALSE, FALSE,
                     N_ ("Write elements only on the left side, joined by +, or none "
                         "for all.") },
  [PT_RULE_TENFOLD] = { "tenfold", NC_ ("rule", "No digit too many or too few"), FALSE,
                        FALSE,
                        N_ ("Write elements only on the left side, joined by +, or "
                            "none for all.") },
  [PT_RULE_SWAPPED] = { "swapped", NC_ ("rule", "Two figures are not exchanged"), TRUE,
                        TRUE, N_ ("Write one element on each side.") },
};

const char *
pt_rule_kind_to_code (PtRuleKind self)
{
  g_return_val_if_fail (self < PT_N_RULE_KINDS, NULL);

  return kinds[self].code;
}

gboolean
pt_rule_kind_from_code (const char *code, PtRuleKind *kind)
{
  g_return_val_if_fail (code != NULL && kind != NULL, FALSE);

  for (PtRuleKind i = 0; i < PT_N_RULE_KINDS; i++)
    if (g_str_equal (kinds[i].code, code)) {
      *kind = i;
      return TRUE;
    }
  return FALSE;
}

const char *
pt_rule_kind_get_name (PtRuleKind self)
{
  g_return_val_if_fail (self < PT_N_RULE_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "rule", kinds[self].name);
}

static gboolean
has_minus (const GArray *side)
{
  for (guint i = 0; i < side->len; i++)
    if (g_array_index (side, PtTerm, i).sign < 0)
      return TRUE;
  return FALSE;
}

gboolean
pt_rule_check_sides (PtRuleKind kind, const GArray *left, const GArray *right,
                     GError **error)
{
  gboolean fits;

  g_return_val_if_fail (kind < PT_N_RULE_KINDS, FALSE);
  g_return_val_if_fail (left != NULL && right != NULL, FALSE);

  if (kinds[kind].single)
    fits = left->len == 1 && right->len == 1;
  else if (kinds[kind].two_sided)
    fits = left->len > 0 && right->len > 0;
  else
    fits = right->len == 0 && !has_minus (left);

  if (!fits)
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID, _ (kinds[kind].sides));
  return fits;
}

const char *
pt_rule_get_words (const PtRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return pt_language_get () == PT_LANGUAGE_VI || *self->name_en == '\0' ? self->name_vi
                                                                        : self->name_en;
}

void
pt_warning_free (PtWarning *self)
{
  g_free ((gpointer) self->elements);
  g_free (self->sentence);
  g_free (self->seen);
  g_free (self);
}

PtWarning *
pt_warning_copy (const PtWarning *self)
{
  PtWarning *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->elements = g_memdup2 (self->elements, self->n_elements * sizeof (guint));
  copy->sentence = g_strdup (self->sentence);
  copy->seen = g_strdup (self->seen);
  return copy;
}
