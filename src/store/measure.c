#include "store/measure-private.h"

#include "base/error.h"
#include "base/text.h"
#include "store/reorganise-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CODE_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789_-"

/* An element with the code of a rate would hold what was published for it. */
static gboolean
is_taken (const PtCatalogue *catalogue, const char *code)
{
  return pt_catalogue_find_element (catalogue, code) != NULL ||
         pt_catalogue_find_rate (catalogue, code) != NULL;
}

/* "Số lớp học" → "so_lop_hoc", with a number behind it where that is taken. */
static char *
make_code (const PtCatalogue *catalogue, const char *name)
{
  g_autofree char *key = pt_text_search_key (name);
  g_auto (GStrv) words =
    g_strsplit (g_strdelimit (g_strcanon (key, CODE_CHARACTERS, '_'), "-", '_'), "_",
                -1);
  g_autofree char *base = NULL;
  g_autofree char *code = NULL;
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    char *word = words[i];

    words[i] = NULL;
    if (*word != '\0')
      words[n++] = word;
    else
      g_free (word);
  }
  base = n > 0 ? g_strjoinv ("_", words) : g_strdup ("own");
  code = g_strdup (base);
  for (guint i = 2; is_taken (catalogue, code); i++) {
    g_free (code);
    code = g_strdup_printf ("%s_%u", base, i);
  }
  return g_steal_pointer (&code);
}

/* Returns: (transfer full) (nullable): the code to use */
static char *
choose_code (const PtCatalogue *catalogue, const char *code, const char *name,
             GError **error)
{
  if (code == NULL || *code == '\0')
    return make_code (catalogue, name);

  if (code[strspn (code, CODE_CHARACTERS)] != '\0') {
    pt_error_refuse (
      error, PT_ERROR_INVALID,
      /* Translators: %s is the code the user wrote. */
      _ ("“%s” cannot be a code. Write small letters without accents, digits "
         "and _ only, or leave it empty."),
      code);
    return NULL;
  }
  if (is_taken (catalogue, code)) {
    pt_error_refuse (
      error, PT_ERROR_EXISTS,
      /* Translators: %s is the code the user wrote. */
      _ ("The code “%s” is in use already. Write another one, or leave it "
         "empty."),
      code);
    return NULL;
  }
  return g_strdup (code);
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *first = pt_text_match_key (a);
  g_autofree char *second = pt_text_match_key (b);

  return g_str_equal (first, second);
}

/* A name, and one that nothing else is called. */
static gboolean
check_name (const PtCatalogue *catalogue, const char *name, gboolean is_rate,
            GError **error)
{
  g_autofree char *text = pt_text_normalize (name);
  guint n_elements, n_rates;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n_elements);
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n_rates);
  gboolean taken = FALSE;

  if (*text == '\0')
    return pt_error_refuse (error, PT_ERROR_INVALID, _ ("Write a name."));

  for (guint i = 0; i < n_elements && !is_rate; i++)
    taken |= is_same_name (elements[i].name_vi, text);
  for (guint i = 0; i < n_rates && is_rate; i++)
    taken |= is_same_name (rates[i].name_vi, text);
  return !taken ||
         pt_error_refuse (error, PT_ERROR_EXISTS,
                          /* Translators: %s is the name the user wrote. */
                          _ ("There is already one called “%s”. Write another name."),
                          text);
}

static const char *const type_codes[] = {
  [PT_TYPE_COUNT_ELEMENT] = "count",
  [PT_TYPE_MONEY_ELEMENT] = "money",
  [PT_TYPE_PERCENT_ELEMENT] = "percent",
};

static void
put_element (PtApply *apply, const PtElementDraft *draft, const char *code)
{
  g_autofree char *from = pt_day_to_iso (draft->from);
  g_autofree char *to = pt_day_to_iso (draft->to);
  const char *const fields[] = {
    code,
    draft->name_vi,
    draft->name_en,
    type_codes[draft->type],
    draft->is_flow ? "flow" : "stock",
    draft->sector,
    draft->model,
    draft->status,
    draft->form,
    from,
    to,
  };
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, pt_apply_next_id (apply, PT_ROW_ELEMENT));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    pt_row_add_text (row, fields[i]);
  pt_apply_put (apply, -1, PT_ROW_ELEMENT, pt_row_end (row));
}

void
pt_measure_put_element (PtApply *apply, const PtElementDraft *draft)
{
  g_autofree char *code = NULL;

  if (apply->failure != NULL ||
      !check_name (apply->catalogue, draft->name_vi, FALSE, &apply->failure))
    return;
  if (draft->from >= draft->to) {
    pt_error_refuse (&apply->failure, PT_ERROR_INVALID,
                     _ ("The last day lies before the first. Correct one of them."));
    return;
  }

  code = choose_code (apply->catalogue, draft->code, draft->name_vi, &apply->failure);
  if (code != NULL)
    put_element (apply, draft, code);
}

gboolean
pt_book_add_element (PtBook *self, const PtElementDraft *draft, GError **error)
{
  g_autoptr (PtReorganisation) what = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (draft != NULL && draft->name_vi != NULL, FALSE);

  what = pt_reorganisation_add_element (draft);
  return pt_book_reorganise (self, what, error);
}

/* Whether every code of "a+b" is that of an element that can be added up. */
static gboolean
check_formula (const PtCatalogue *catalogue, const char *text, GError **error)
{
  g_auto (GStrv) codes = g_strsplit (text, "+", -1);

  if (*codes == NULL)
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      _ ("Choose at least one element above and one below the line."));

  for (guint i = 0; codes[i] != NULL; i++) {
    const PtElement *element =
      pt_catalogue_find_element (catalogue, g_strstrip (codes[i]));

    if (element == NULL)
      return pt_error_refuse (
        error, PT_ERROR_INVALID,
        _ ("There is no element “%s”. Choose one of those there are."), codes[i]);
    if (element->type == PT_TYPE_PERCENT_ELEMENT)
      return pt_error_refuse (
        error, PT_ERROR_INVALID,
        /* Translators: %s is what is counted. */
        _ ("“%s” is a rate itself, and rates cannot be added up. Choose "
           "what it was computed from."),
        pt_element_get_name (element));
  }
  return TRUE;
}

static gboolean
check_rate (const PtCatalogue *catalogue, const PtRateDraft *draft, GError **error)
{
  if (!check_name (catalogue, draft->name_vi, TRUE, error) ||
      !check_formula (catalogue, draft->numerator, error) ||
      !check_formula (catalogue, draft->denominator, error))
    return FALSE;
  if (g_str_equal (draft->numerator, draft->denominator))
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      _ ("A rate of something to itself is always 100%%. Choose another "
         "element below the line."));
  if (*draft->denominator_kind == '\0')
    return pt_error_refuse (
      error, PT_ERROR_INVALID,
      _ ("Say what the rate is a share of: of all, of registered …"));
  return TRUE;
}

static void
put_rate (PtApply *apply, const PtRateDraft *draft, const char *code)
{
  const char *const fields[] = { code,
                                 draft->name_vi,
                                 draft->name_en,
                                 draft->numerator,
                                 draft->denominator,
                                 draft->denominator_kind,
                                 draft->low_is_better ? "low" : "high" };
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, pt_apply_next_id (apply, PT_ROW_RATE));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    pt_row_add_text (row, fields[i]);
  pt_apply_put (apply, -1, PT_ROW_RATE, pt_row_end (row));
}

void
pt_measure_put_rate (PtApply *apply, const PtRateDraft *draft)
{
  g_autofree char *code = NULL;

  if (apply->failure != NULL || !check_rate (apply->catalogue, draft, &apply->failure))
    return;

  code = choose_code (apply->catalogue, draft->code, draft->name_vi, &apply->failure);
  if (code != NULL)
    put_rate (apply, draft, code);
}

gboolean
pt_book_add_rate (PtBook *self, const PtRateDraft *draft, GError **error)
{
  g_autoptr (PtReorganisation) what = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (draft != NULL && draft->name_vi != NULL, FALSE);
  g_return_val_if_fail (draft->numerator != NULL && draft->denominator != NULL, FALSE);
  g_return_val_if_fail (draft->denominator_kind != NULL, FALSE);

  what = pt_reorganisation_add_rate (draft);
  return pt_book_reorganise (self, what, error);
}
