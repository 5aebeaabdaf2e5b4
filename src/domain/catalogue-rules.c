#include "domain/catalogue-draft.h"
#include "domain/rule.h"

#include <string.h>

/* The element whose code is the longest beginning of @text that ends at a sign or the
 * end: a code may have a hyphen in it.  @rest receives what follows.
 */
static const PtElement *
take_element (const PtCatalogue *catalogue, const char *text, const char **rest)
{
  const PtElement *found = NULL;
  gsize length = strcspn (text, "+");

  for (gsize i = length; i > 0 && found == NULL; i--)
    if (i == length || text[i] == '-') {
      g_autofree char *code = g_strstrip (g_strndup (text, i));

      found = pt_catalogue_find_element (catalogue, code);
      *rest = text + i;
    }
  return found;
}

GArray *
pt_rule_parse_side (const PtCatalogue *catalogue, const char *text, char **unknown)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (PtTerm));
  const char *rest = text;
  int sign = 1;

  g_return_val_if_fail (catalogue != NULL && text != NULL, NULL);

  while (*text != '\0') {
    const PtElement *element = take_element (catalogue, text, &rest);
    PtTerm term = { .sign = sign };

    if (element == NULL) {
      if (unknown != NULL)
        *unknown = g_strstrip (g_strndup (text, strcspn (text, "+-")));
      return NULL;
    }
    term.element = element->index;
    g_array_append_val (terms, term);
    sign = *rest == '-' ? -1 : 1;
    text = *rest != '\0' ? rest + 1 : rest;
  }
  return g_steal_pointer (&terms);
}

static const char *
keep (PtCatalogueBuilder *self, const char *text)
{
  return g_string_chunk_insert_const (self->catalogue->strings,
                                      text != NULL ? text : "");
}

/* The terms, owned by the catalogue. */
static const PtTerm *
keep_terms (PtCatalogueBuilder *self, GArray *terms, guint *n)
{
  *n = terms->len;
  if (terms->len == 0)
    return NULL;

  g_ptr_array_add (self->catalogue->operands,
                   g_memdup2 (terms->data, terms->len * sizeof (PtTerm)));
  return g_ptr_array_index (self->catalogue->operands,
                            self->catalogue->operands->len - 1);
}

static gboolean
has_rule (const PtCatalogueBuilder *self, const char *code)
{
  for (guint i = 0; i < self->catalogue->rules->len; i++)
    if (g_str_equal (g_array_index (self->catalogue->rules, PtRule, i).code, code))
      return TRUE;
  return FALSE;
}

void
pt_catalogue_builder_add_rule (PtCatalogueBuilder *self, const char *code,
                               const char *kind, const char *left, const char *right,
                               gint64 bound, const char *name_vi, const char *name_en,
                               gboolean active)
{
  g_autoptr (GArray) left_terms = NULL;
  g_autoptr (GArray) right_terms = NULL;
  PtRule rule = { .bound = bound, .active = active };

  g_return_if_fail (self != NULL);
  g_return_if_fail (code != NULL && kind != NULL && left != NULL && right != NULL);

  left_terms = pt_rule_parse_side (self->catalogue, left, NULL);
  right_terms = pt_rule_parse_side (self->catalogue, right, NULL);
  if (left_terms == NULL || right_terms == NULL || has_rule (self, code) ||
      !pt_rule_kind_from_code (kind, &rule.kind) ||
      !pt_rule_check_sides (rule.kind, left_terms, right_terms, NULL)) {
    self->n_dropped++;
    return;
  }

  rule.code = keep (self, code);
  rule.left = keep_terms (self, left_terms, &rule.n_left);
  rule.right = keep_terms (self, right_terms, &rule.n_right);
  rule.name_vi = keep (self, name_vi);
  rule.name_en = keep (self, name_en);
  g_array_append_val (self->catalogue->rules, rule);
}
