#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* The words of headings and rows: what offices call elements, states, totals and
 * columns, from data/words/sheets.csv and the names in a catalogue.
 *
 * Never changed once it is made.
 */
typedef struct _PtWords PtWords;

typedef enum {
  PT_WORD_MODEL,   /* meaning: model:status, the status where none is said */
  PT_WORD_STATUS,  /* registered, recognised, all */
  PT_WORD_ELEMENT, /* an element's code */
  PT_WORD_ROLE,    /* what a column is for: unit, code, district, element, … */
  PT_WORD_TOTAL,
  PT_WORD_RATE,
  PT_WORD_IGNORE, /* last period, plan, change: not what the sheet reports */
  PT_WORD_NOTHING,
  PT_WORD_MEASURE, /* how many đồng one is */
  PT_WORD_STATE,   /* a state's code */
  PT_WORD_EMPTY,   /* a dash: nothing was said */
  PT_WORD_KIND,    /* short for a kind of place: the word in full */
  PT_WORD_TITLE,   /* begins a line above a table */
  PT_WORD_SENDER,
  PT_WORD_MOTTO, /* of the state, at the head of papers */
  PT_N_WORDS
} PtWordKind;

/* One phrase found in a text. */
typedef struct {
  PtWordKind kind;
  const char *meaning;
  const char *status; /* what it says of a model that was named before, or NULL */
} PtWord;

/* The resources of the program need not be registered. */
PtWords *pt_words_new (const PtCatalogue *catalogue);
void pt_words_free (PtWords *self);

/* What is compared: small letters, one space between words, no punctuation but %.
 * Returns: (transfer full)
 */
char *pt_words_make_key (const char *text);

/* The meaning of the whole of @key among words of @kind, or NULL.  Keys without any
 * accent are also compared with words without theirs.
 */
const char *pt_words_find (const PtWords *self, PtWordKind kind, const char *key);
/* The words of headings in @key, the longest first at every place, in their order.
 * @n_unknown: how many single words belong to none of them.
 * Returns: (transfer full): PtWord
 */
GArray *pt_words_divide (const PtWords *self, const char *key, guint *n_unknown);
/* Whether @key begins with a word of @kind. */
gboolean pt_words_begins (const PtWords *self, PtWordKind kind, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtWords, pt_words_free)

G_END_DECLS
