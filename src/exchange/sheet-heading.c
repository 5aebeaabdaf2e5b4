#include "exchange/sheet-table.h"

#include "exchange/sheet-period.h"

#include <string.h>

static const PtElement *
get_element (const PtSheetReading *self, int index)
{
  guint n;

  return &pt_catalogue_get_elements (self->catalogue, &n)[index];
}

static void
apply_model (PtMeaning *meaning, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ":", 2);
  const char *fallback = g_intern_string (parts[1]);

  /* "Đơn vị" under "Ban khuyến học" names no model; "Đơn vị học tập" does. */
  if (meaning->element >= 0 && g_strcmp0 (parts[1], "all") == 0)
    return;

  meaning->element = -1;
  meaning->model = g_intern_string (parts[0]);
  meaning->fallback = fallback;
}

static void
apply_word (const PtSheetReading *self, PtMeaning *meaning, const PtWord *word)
{
  const PtElement *element;

  switch (word->kind) {
  case PT_WORD_MODEL:
    apply_model (meaning, word->meaning);
    break;
  case PT_WORD_STATUS:
    meaning->status = g_intern_string (word->meaning);
    break;
  case PT_WORD_ELEMENT:
    element = pt_catalogue_find_element (self->catalogue, word->meaning);
    if (meaning->model != NULL && word->status != NULL)
      meaning->status = g_intern_string (word->status);
    else if (element != NULL)
      meaning->element = (int) element->index;
    break;
  case PT_WORD_RATE:
    meaning->is_rate = TRUE;
    break;
  case PT_WORD_IGNORE:
    meaning->is_left_out = TRUE;
    break;
  case PT_WORD_MEASURE:
    meaning->power = (guint) strlen (word->meaning) - 1;
    return;
  case PT_WORD_NOTHING:
    break;
  case PT_WORD_ROLE:
  case PT_WORD_TOTAL:
  case PT_WORD_STATE:
  case PT_WORD_EMPTY:
  case PT_WORD_KIND:
  case PT_WORD_TITLE:
  case PT_WORD_SENDER:
  case PT_WORD_MOTTO:
  case PT_N_WORDS:
    return;
  }

  meaning->n_found++;
}

/* "(1)", "A": the number of a column, which says nothing. */
static gboolean
says_nothing (const char *key)
{
  return g_utf8_strlen (key, -1) < 2 && *key != '%';
}

/* What a level says by itself: a unit, a period, a total. */
static void
read_level (PtSheetReading *self, const char *text, const char *key, PtMeaning *meaning)
{
  PtPeriod period = strlen (text) < 120 ? pt_sheet_period_find (text) : PT_PERIOD_NONE;

  if (period != PT_PERIOD_NONE) {
    meaning->period = period;
    meaning->n_found++;
  }
  if (pt_words_find (self->words, PT_WORD_TOTAL, key) != NULL)
    meaning->is_total = TRUE;
}

static void
read_unit (PtSheetReading *self, const char *text, PtMeaning *meaning)
{
  PtNameHint hint = { self->period, NULL, -1 };
  const PtUnit *unit;
  const char *said;
  PtCertainty certainty;
  PtNameMatch match;
  if (hint.period == PT_PERIOD_NONE)
    hint.period = pt_period_new (pt_day_year (pt_day_today ()), FALSE);
  said = pt_sheet_reading_recall (self, PT_GUESS_UNIT, text, &certainty);
  unit = said != NULL ? pt_sheet_reading_find_uuid (self, said) : NULL;
  match =
    unit != NULL ? PT_NAME_SURE : pt_names_find (self->names, text, &hint, &unit, NULL);
  if (match < PT_NAME_LIKELY)
    return;
  meaning->unit = unit;
  meaning->certainty = match == PT_NAME_SURE ? PT_GUESS_SURE : PT_GUESS_LIKELY;
  meaning->n_found++;
}

static void
read_words (PtSheetReading *self, char **levels, PtMeaning *meaning)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GArray) words = NULL;
  guint n_unknown;

  for (guint i = 0; levels[i] != NULL; i++) {
    g_autofree char *key = pt_words_make_key (levels[i]);

    if (says_nothing (key))
      continue;
    read_level (self, levels[i], key, meaning);
    g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", key);
  }

  words = pt_words_divide (self->words, all->str, &n_unknown);
  for (guint i = 0; i < words->len; i++)
    apply_word (self, meaning, &g_array_index (words, PtWord, i));
  meaning->certainty = n_unknown == 0 ? PT_GUESS_SURE : PT_GUESS_LIKELY;
}

/* A rate is computed, never read, but for those that are elements themselves. */
static void
leave_rates_out (const PtSheetReading *self, PtMeaning *meaning)
{
  gboolean is_percent =
    meaning->element >= 0 &&
    get_element (self, meaning->element)->type == PT_TYPE_PERCENT_ELEMENT;

  if (meaning->is_rate && !is_percent)
    meaning->is_left_out = TRUE;
}

static PtMeaning
read_path (PtSheetReading *self, const char *path)
{
  g_auto (GStrv) levels = g_strsplit (path, PT_PATH_SEPARATOR, -1);
  PtMeaning meaning = PT_MEANING_NONE;
  const char *learnt =
    pt_sheet_reading_recall (self, PT_GUESS_HEADING, path, &meaning.certainty);
  PtCertainty certainty = meaning.certainty;
  const PtElement *element;

  read_words (self, levels, &meaning);
  if (learnt != NULL) {
    element = pt_catalogue_find_element (self->catalogue, learnt);
    meaning.element = element != NULL ? (int) element->index : -1;
    meaning.is_left_out = element == NULL;
    meaning.certainty = certainty;
    meaning.n_found++;
    return meaning;
  }

  leave_rates_out (self, &meaning);
  if (meaning.element < 0 && meaning.model == NULL && meaning.status == NULL &&
      !meaning.is_left_out && !meaning.is_total)
    for (guint i = 0; levels[i] != NULL; i++)
      read_unit (self, levels[i], &meaning);
  if (meaning.element >= 0 || meaning.model != NULL || meaning.unit != NULL)
    meaning.is_total = FALSE;
  return meaning;
}

PtMeaning
pt_sheet_heading_read (PtSheetReading *self, const char *path)
{
  const PtMeaning *known = g_hash_table_lookup (self->meanings, path);
  PtMeaning *meaning;

  if (known != NULL)
    return *known;

  meaning = g_new (PtMeaning, 1);
  *meaning = read_path (self, path);
  g_hash_table_insert (self->meanings, g_strdup (path), meaning);
  return *meaning;
}

static int
find_element (const PtSheetReading *self, const char *model, const char *status)
{
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (elements[i].type == PT_TYPE_COUNT_ELEMENT &&
        g_str_equal (elements[i].model, model) &&
        g_str_equal (elements[i].status, status))
      return (int) i;

  return -1;
}

static const char *
first_said (const char *a, const char *b)
{
  return a != NULL ? a : b;
}

int
pt_sheet_heading_combine (const PtSheetReading *self, const PtMeaning *first,
                          const PtMeaning *second, const PtMeaning *context,
                          PtCertainty *certainty)
{
  const char *model = first_said (first->model, second->model);
  const char *status = first_said (first->status, second->status);
  const char *fallback = first_said (first->fallback, second->fallback);

  *certainty =
    MIN (first->certainty, second->n_found > 0 ? second->certainty : first->certainty);
  if (first->element >= 0)
    return first->element;
  if (second->element >= 0 && first->model == NULL)
    return second->element;
  if (model == NULL && status == NULL && first->n_found + second->n_found > 0)
    return context->element;
  /* What the title says of all, a heading need not repeat. */
  if (model == NULL && status != NULL)
    model = context->model;
  if (status == NULL && context->status != NULL)
    status = context->status;
  if (status == NULL) {
    status = fallback;
    *certainty = MIN (*certainty, PT_GUESS_LIKELY);
  }

  return model != NULL && status != NULL ? find_element (self, model, status) : -1;
}
