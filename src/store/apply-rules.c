#include "store/apply.h"

#include "domain/rule.h"

#include <glib/gi18n-lib.h>

/* rules.csv */

/* Returns: (transfer full) (nullable): PtTerm; NULL where the row was rejected */
static GArray *
parse_side (PtApply *self, guint i, int field)
{
  const char *text = pt_apply_get_record (self, i)->fields[field];
  g_autofree char *unknown = NULL;
  GArray *terms = pt_rule_parse_side (self->catalogue, text, &unknown);

  if (terms == NULL)
    pt_apply_reject (self, i, field,
                     g_strdup_printf (
                       /* Translators: an element's code. */
                       _ ("There is no element “%s”. Add it to "
                          "elements.csv first, or correct the code."),
                       unknown));
  return terms;
}

static gboolean
check_rule (PtApply *self, guint i, PtRuleKind kind)
{
  g_autoptr (GArray) left = parse_side (self, i, PT_RULES_LEFT);
  g_autoptr (GArray) right = left != NULL ? parse_side (self, i, PT_RULES_RIGHT) : NULL;
  g_autoptr (GError) error = NULL;

  if (right == NULL)
    return FALSE;
  if (pt_rule_check_sides (kind, left, right, &error))
    return TRUE;

  pt_apply_reject (self, i, PT_RULES_LEFT, g_strdup (error->message));
  return FALSE;
}

/* A rule that was switched off stays so. */
static gboolean
is_active (PtApply *self, const char *code)
{
  static const char off[] = "SELECT 1 FROM rule WHERE code = ? AND active = 0";

  return !pt_apply_has (self, off, code, NULL);
}

static void
put_rule (PtApply *self, guint i)
{
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  PtRuleKind kind;
  gint64 bound = 0;
  guint decimals;
  GString *row;

  if (!pt_rule_kind_from_code (fields[PT_RULES_KIND], &kind) ||
      !check_rule (self, i, kind))
    return;

  if (*fields[PT_RULES_BOUND] != '\0')
    pt_number_from_plain_decimal (fields[PT_RULES_BOUND], PT_PERCENT_MAX_DECIMALS,
                                  &bound, &decimals, NULL);
  row = pt_row_begin ();
  for (int field = PT_RULES_CODE; field <= PT_RULES_RIGHT; field++)
    pt_row_add_text (row, fields[field]);
  pt_row_add_integer (row, bound);
  pt_row_add_text (row, fields[PT_RULES_NAME_VI]);
  pt_row_add_text (row, fields[PT_RULES_NAME_EN]);
  pt_row_add_integer (row, is_active (self, fields[PT_RULES_CODE]));
  pt_apply_put (self, (int) i, PT_ROW_RULE, pt_row_end (row));
}

void
pt_apply_rules (PtApply *self)
{
  for (guint i = 0; i < self->intake->records->len && self->failure == NULL; i++)
    put_rule (self, i);
}
